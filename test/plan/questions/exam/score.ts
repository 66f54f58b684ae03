/**
 * Scores how questions are understood against what somebody who did not write the reader said
 * they mean. `node test/plan/questions/exam/score.ts FILE...` prints every difference.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { readPlan } from '../../../../src/import/read-plan.ts';
import { plan as planShape, type Plan } from '../../../../src/plan/model.ts';
import type { Asked, Question } from '../../../../src/plan/questions/question.ts';
import { readQuestion } from '../../../../src/plan/questions/read-question.ts';
import { dayIn, Temporal } from '../../../../src/plan/time.ts';
import { seedText, type Seed } from '../../../import/seeds.ts';

/** One line of a question set. A slot lists what may stand there; texts are enough in part. */
export interface ExamQuestion {
  readonly id: string;
  readonly text: string;
  readonly plan: string;
  readonly at: string;
  readonly previous: string | null;
  readonly hard: boolean;
  readonly intent: string | readonly string[];
  readonly slots: Readonly<Record<string, unknown>>;
}

export interface Marked {
  readonly asked: ExamQuestion;
  readonly read: Question;
  readonly isRight: boolean;
  /** Sure of something else where nothing, or two things, were meant. */
  readonly isRash: boolean;
}

const SEEDS: Readonly<Record<string, string>> = { bradford: '000', bristol: '002' };
const plans = new Map<string, Plan>();

async function planNamed(name: string): Promise<Plan> {
  const known = plans.get(name);
  if (known !== undefined) return known;
  const seed = SEEDS[name];
  const made =
    seed === undefined
      ? planShape.parse(JSON.parse(readFileSync('examples/plan.json', 'utf8')))
      : await readSeed(seed);
  plans.set(name, made);
  return made;
}

function examplePeople(): readonly string[] {
  const lines = readFileSync('examples/people.csv', 'utf8').trim().split('\n').slice(1);
  const names = lines.map((line) => /^(?:"[^"]*"|[^,]*),([^,]*)/.exec(line)?.[1] ?? '');
  return [...new Set(names)];
}

async function readSeed(seed: string): Promise<Plan> {
  const read = await readPlan({ name: `${seed}.txt`, bytes: Buffer.from(seedText(seed as Seed)) });
  if (read.kind !== 'read') throw new Error(read.sentence);
  return read.plan;
}

export function questionsIn(file: string): readonly ExamQuestion[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as ExamQuestion);
}

/** What a question of a set is read against: its plan, its day and the message before it. */
export async function askedOf(asked: ExamQuestion): Promise<Asked> {
  const people = asked.plan in SEEDS ? [] : examplePeople();
  const today = dayIn('Europe/London', Temporal.Instant.from(asked.at));
  const context = { plan: await planNamed(asked.plan), today, meetings: [], people };
  const previous =
    asked.previous === null ? null : readQuestion(asked.previous, { ...context, previous: null });
  return { ...context, previous };
}

async function mark(asked: ExamQuestion): Promise<Marked> {
  const read = readQuestion(asked.text, await askedOf(asked));
  const intents = typeof asked.intent === 'string' ? [asked.intent] : asked.intent;
  const isRight = intents.includes(read.intent) && slotsFit(asked.slots, read);
  const isOpen = intents.includes('ambiguous') || intents.includes('off_topic');
  return { asked, read, isRight, isRash: isOpen && !isRight && read.confidence >= 0.5 };
}

function slotsFit(wanted: ExamQuestion['slots'], { slots, intent }: Question): boolean {
  if (intent === 'ambiguous' || intent === 'off_topic') return true;
  return Object.entries(wanted).every(([name, value]) => {
    const got: unknown = slots[name as keyof Question['slots']];
    const values = Array.isArray(value) ? (value as unknown[]) : [value];
    return values.some((one) => isFitting(name, one, got));
  });
}

const IN_PART = ['owner', 'title', 'phrase', 'period'];

function isFitting(name: string, wanted: unknown, got: unknown): boolean {
  if (!IN_PART.includes(name)) return wanted === got;
  return typeof got === 'string' && plain(got).includes(plain(String(wanted)));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export async function markAll(asked: readonly ExamQuestion[]): Promise<readonly Marked[]> {
  const marked: Marked[] = [];
  for (const one of asked) marked.push(await mark(one));
  return marked;
}

export interface Shares {
  /** 0 to 1, of all and of the hard ones. */
  readonly all: number;
  readonly hard: number;
  /** How many were taken for something else with confidence where nothing, or two things, were meant. */
  readonly rash: number;
}

export function sharesOf(marked: readonly Marked[]): Shares {
  const share = (some: readonly Marked[]): number =>
    some.length === 0 ? 1 : some.filter(({ isRight }) => isRight).length / some.length;
  return {
    all: share(marked),
    hard: share(marked.filter(({ asked }) => asked.hard)),
    rash: marked.filter(({ isRash }) => isRash).length,
  };
}

export function scoreLine(name: string, marked: readonly Marked[]): string {
  const { all, hard, rash } = sharesOf(marked);
  const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
  return `${name}: ${percent(all)} of ${marked.length} questions right, ${percent(hard)} of the hard ones; sure but wrong where nothing or several things were meant: ${rash}`;
}

function sayMissed({ asked, read, isRash }: Marked): string {
  const after = asked.previous === null ? '' : ` after "${asked.previous}"`;
  const kind = `${asked.hard ? ' hard' : ''}${isRash ? ' RASH' : ''}`;
  const slots = JSON.stringify({ ...read.slots, title: read.slots.title?.slice(0, 40) });
  const candidates = read.candidates.map(({ label }) => label.slice(0, 24)).join(' | ');
  return [
    `${asked.id}${kind} "${asked.text}"${after}`,
    `    want ${JSON.stringify(asked.intent)} ${JSON.stringify(asked.slots)}`,
    `    got  ${read.intent} ${slots} ${read.confidence.toFixed(2)} ${candidates}`,
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const file of process.argv.slice(2)) {
    const marked = await markAll(questionsIn(file));
    for (const one of marked) if (!one.isRight) console.log(sayMissed(one));
    console.log(scoreLine(file, marked));
  }
}
