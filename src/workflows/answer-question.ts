/** Answers a question about one plan with figures, as at an instant. Changes nothing. */
import type { Answer, Asking } from '../plan/answers/answer.ts';
import { answerTo } from '../plan/answers/answer-to.ts';
import type { Directory } from '../plan/directory.ts';
import { meetingsOf } from '../plan/meetings.ts';
import type { PlanState } from '../plan/plan-state.ts';
import type { Asked, Question } from '../plan/questions/question.ts';
import { readQuestion } from '../plan/questions/read-question.ts';
import type { Refusal } from '../plan/refusals.ts';
import { dayIn, Temporal } from '../plan/time.ts';
import type { Ports } from './ports.ts';
import { weekBefore } from './week-before.ts';

export interface QuestionAsked {
  readonly text: string;
  /** Empty where none is chosen. */
  readonly planId: string;
  readonly at: Temporal.Instant;
  readonly place: Asking['place'];
  readonly personId: string | null;
  /** The question before it in the same conversation, while that is remembered. */
  readonly previous: Question | null;
  /** Leaves out what was recorded later. */
  readonly past?: Temporal.Instant;
}

export type Answered =
  | { readonly kind: 'answered'; readonly question: Question; readonly answer: Answer }
  /** No question about figures: the caller helps, greets, asks back, or does what is asked. */
  | { readonly kind: 'guidance'; readonly question: Question }
  | { readonly kind: 'refused'; readonly question: Question; readonly refusal: Refusal };

type Reading = Pick<Ports, 'readings' | 'timezone'>;

export async function answerQuestion(ports: Reading, asked: QuestionAsked): Promise<Answered> {
  const state = await ports.readings.plan(asked.planId, asked.past);
  const directory = await ports.readings.directory(asked.past);
  const question = readQuestion(asked.text, askedOf(ports, asked, state, directory));
  const asking = state === null ? null : await askingOf(ports, asked, question, state, directory);
  // Somebody who greets or asks for help is not told that there is no plan.
  if (asking === null)
    return isAboutThePlan(question)
      ? { kind: 'refused', question, refusal: { kind: 'no-plan' } }
      : { kind: 'guidance', question };
  const answer = answerTo(question, asking);
  if (answer === null) return { kind: 'guidance', question };
  return 'kind' in answer
    ? { kind: 'refused', question, refusal: answer }
    : { kind: 'answered', question, answer };
}

function isAboutThePlan({ intent }: Question): boolean {
  return !['help', 'greeting', 'off_topic', 'ambiguous'].includes(intent);
}

function askedOf(
  { timezone }: Reading,
  { at, previous }: QuestionAsked,
  state: PlanState | null,
  directory: Directory,
): Asked {
  const holders = [...directory.roles.values()].flatMap((role) => role.holders);
  return {
    plan: state?.plan ?? null,
    today: dayIn(timezone, at),
    meetings: state === null ? [] : meetingsOf(state, directory, timezone),
    people: [...new Set(holders.map(({ name }) => name))],
    previous,
  };
}

/** As of a past day: everything as it stood when that day ended. Null before the plan was there. */
async function askingOf(
  { readings, timezone }: Reading,
  { planId, at, place, personId, past }: QuestionAsked,
  { intent, slots }: Question,
  state: PlanState,
  directory: Directory,
): Promise<Asking | null> {
  const now = past ?? at;
  const then = intent === 'as_of' ? endOf(slots.date, timezone) : null;
  const asOf = then === null || Temporal.Instant.compare(now, then) < 0 ? null : then;
  const since = intent === 'changes_since' ? endOf(slots.from, timezone, -1) : null;
  const present = asOf === null ? state : await readings.plan(planId, asOf);
  if (present === null) return null;
  return {
    state: present,
    weekAgo: await readings.plan(planId, weekBefore(timezone, asOf ?? at)),
    before: since === null ? null : await readings.plan(planId, since),
    meetings: meetingsOf(present, directory, timezone),
    directory: asOf === null ? directory : await readings.directory(asOf),
    day: dayIn(timezone, asOf ?? at),
    timezone,
    place,
    personId,
  };
}

/** The last moment of an ISO day, or of one some days from it. */
function endOf(day: string | undefined, timezone: string, shift = 0): Temporal.Instant | null {
  if (day === undefined) return null;
  const next = Temporal.PlainDate.from(day).add({ days: 1 + shift });
  return next.toZonedDateTime(timezone).toInstant().subtract({ milliseconds: 1 });
}
