/**
 * `node scripts/benchmark-questions.ts`: how long questions and searches take on a plan of ten
 * thousand milestones. It prints figures and fails nothing: machines differ.
 */
import type { Question } from '../src/plan/questions/question.ts';
import { readQuestion } from '../src/plan/questions/read-question.ts';
import type { NewEvent } from '../src/plan/events.ts';
import { Temporal, type Day } from '../src/plan/time.ts';
import { drawSearchResult } from '../src/cards/search-result.ts';
import { memoryLedger } from '../src/storage/memory-ledger.ts';
import { answerQuestion } from '../src/workflows/answer-question.ts';
import { assignRoles } from '../src/workflows/assign-roles.ts';
import type { Ledger, Readings } from '../src/workflows/ports.ts';
import { readingsOf } from '../src/workflows/readings.ts';
import { searchPlans } from '../src/workflows/search-plans.ts';
import { warmUp } from '../src/workflows/warm-up.ts';
import { benchmarkPlan, FIRST_DAY, reportsOn, rolesOfBenchmark, TODAY } from './benchmark-plan.ts';

const QUESTION_MS = 20;
const SEARCH_MS = 500;
const ROUNDS = 15;
/** When the second edition came: one of the days on which reports do. */
const SECOND_DAY = FIRST_DAY.add({ days: 157 });
const ASKER = '00000000-0000-4000-8000-000000000001';
const BY = { kind: 'operator', name: 'benchmark' } as const;

const QUESTIONS = [
  'status of the plan',
  'what is red?',
  'where is outcome 6 at',
  'status of outcome 12',
  'is early help offer slipping?',
  'status of 3.1.2',
  'how is 14.20 doing',
  'where are we with the neglect toolkit',
  'what is overdue?',
  "what's overdue in fostering?",
  'overdue in outcome 4',
  'what has slipped?',
  'what is due this month?',
  'whats due next week',
  'what is due in outcome 9 by the end of april',
  'my milestones',
  'my overdue milestones',
  'who owns 3.1.2?',
  'who leads the dental checks',
  'whos got 7.3.1',
  'what does the Head of Service, Adoption own?',
  'what is Asha Archer responsible for',
  'which KPIs are off target?',
  'kpis of outcome 5',
  'kpi 12a',
  'risks of outcome 1',
  'impact of outcome 2',
  'what changed since last week?',
  'what changed this month in outcome 3',
  'what did we say on 1 December',
  'status of outcome 3 a month ago',
  'who has not reported?',
  'what has nobody updated in outcome 8',
  'evidence for 3.1.2',
  'evidence for the housing protocol',
  'who needs help?',
  'help needed in outcome 2',
  'history of 3.1.2',
  'update my milestones',
  'what have you recorded this week',
  'what is the weather like',
  'milestones without a date',
];
const SEARCHES = [
  '',
  'f',
  'foster',
  'the',
  '3.1',
  '12.4.7',
  'review the monthly',
  'children',
  'qzx',
];

/** Moves on, as clocks do: "a week ago" is never the same instant twice. */
let asks = 0;
const clock = { now: () => instantOn(TODAY).add({ seconds: (asks += 1) }) };
let recording = FIRST_DAY;
const ledger = memoryLedger({ clock: { now: () => instantOn(recording) } });
const readings = readingsOf(ledger);
const ports = { ledger, readings, clock, timezone: 'Europe/London' };
const plan = await fill(ledger, readings);

const started = performance.now();
readQuestion('status of 3.1.2', asked());
console.log(`The index, once for each edition of a plan: ${ms(performance.now() - started)} ms`);
const warming = performance.now();
await warmUp(ports);
console.log(
  `What else a start does before the first question: ${ms(performance.now() - warming)} ms`,
);

const rows = new Map<string, { cold: number[]; warm: number[] }>();
for (const text of QUESTIONS) {
  const first = await timed(text);
  const row = rows.get(first.intent) ?? { cold: [], warm: [] };
  rows.set(first.intent, row);
  row.cold.push(first.ms);
  for (let round = 0; round < ROUNDS; round += 1) row.warm.push((await timed(text)).ms);
}
print('Questions', 'intent', rows, QUESTION_MS);

const fresh = new Map<string, { cold: number[]; warm: number[] }>();
for (const text of QUESTIONS) {
  await append([reportsOn(plan, TODAY)[0]]);
  const { intent, ms: taken } = await timed(text);
  const row = fresh.get(intent) ?? { cold: [], warm: [] };
  fresh.set(intent, row);
  row.cold.push(taken);
  row.warm.push(taken);
}
print('Questions just after a report', 'intent', fresh, QUESTION_MS);

const searches = new Map<string, { cold: number[]; warm: number[] }>();
for (const text of SEARCHES) {
  const cold = await searched(text);
  const warm: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) warm.push(await searched(text));
  searches.set(`"${text}"`, { cold: [cold], warm });
}
print('Searches, cards drawn', 'typed', searches, SEARCH_MS);

async function fill(into: Ledger, from: Readings): Promise<ReturnType<typeof benchmarkPlan>> {
  const source = { name: 'benchmark.json', sha256: '0'.repeat(64) };
  const people = rolesOfBenchmark().map(({ role, name }, i) => ({
    role,
    name,
    personId: i === 0 ? ASKER : null,
    upn: i === 0 ? null : `person${i}@moorland.example`,
  }));
  await assignRoles({ ledger: into, readings: from }, people, BY);
  const first = benchmarkPlan(false);
  await append([{ by: BY, event: { type: 'PlanImported', plan: first, source } }]);
  const second = benchmarkPlan(true);
  for (recording = FIRST_DAY.add({ days: 3 }); isBefore(recording, TODAY);) {
    if (recording.equals(SECOND_DAY))
      await append([{ by: BY, event: { type: 'PlanImported', plan: second, source } }]);
    await append(reportsOn(first, recording));
    recording = recording.add({ days: 7 });
  }
  return second;
}

async function append(events: readonly (NewEvent | undefined)[]): Promise<void> {
  const stream = 'plan:benchmark';
  const known = events.filter((event) => event !== undefined);
  const version = (await ledger.read(stream)).length;
  const appended = await ledger.append(stream, version, known);
  if (appended.kind !== 'appended') throw new Error('Nothing else appends here');
}

async function timed(text: string): Promise<{ readonly intent: string; readonly ms: number }> {
  const from = performance.now();
  const answered = await answerQuestion(ports, {
    text,
    planId: plan.id,
    at: clock.now(),
    place: 'personal',
    personId: ASKER,
    previous: null,
  });
  return { intent: answered.question.intent, ms: performance.now() - from };
}

async function searched(text: string): Promise<number> {
  const from = performance.now();
  const { results } = await searchPlans(ports, {
    text,
    placeId: 'a:benchmark',
    personId: ASKER,
    at: clock.now(),
    skip: 0,
    count: 25,
  });
  for (const result of results) drawSearchResult(result, null);
  return performance.now() - from;
}

function print(
  title: string,
  key: string,
  from: ReadonlyMap<string, { readonly cold: readonly number[]; readonly warm: readonly number[] }>,
  limit: number,
): void {
  console.log(`\n${title}: milliseconds, of ${limit} allowed`);
  console.table(
    [...from].map(([name, { cold, warm }]) => ({
      [key]: name,
      first: ms(Math.max(...cold)),
      median: ms(quantile(warm, 0.5)),
      p95: ms(quantile(warm, 0.95)),
      worst: ms(Math.max(...warm)),
      above: Math.max(...warm) > limit ? 'yes' : '',
    })),
  );
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function ms(taken: number): number {
  return Math.round(taken * 10) / 10;
}

function asked(): Parameters<typeof readQuestion>[1] {
  const previous: Question | null = null;
  return { plan, today: TODAY, meetings: [], people: [], previous };
}

function instantOn(day: Day): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: 'Europe/London', plainTime: '09:00' }).toInstant();
}

function isBefore(one: Day, other: Day): boolean {
  return Temporal.PlainDate.compare(one, other) < 0;
}
