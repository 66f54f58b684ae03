/** Answers a question about one plan with figures, as at an instant. Changes nothing. */
import { answerTo, type Answer, type Asking } from '../plan/answers.ts';
import type { Question } from '../plan/questions.ts';
import { readQuestion } from '../plan/questions.ts';
import type { Refusal } from '../plan/refusals.ts';
import { dayIn, type Temporal } from '../plan/time.ts';
import type { Ports } from './ports.ts';
import { weekBefore } from './week-before.ts';

export interface QuestionAsked {
  readonly text: string;
  readonly planId: string;
  readonly at: Temporal.Instant;
  readonly place: Asking['place'];
  readonly personId: string | null;
  /** Leaves out what was recorded later. */
  readonly past?: Temporal.Instant;
}

export type Answered =
  | { readonly kind: 'answered'; readonly question: Question; readonly answer: Answer }
  /** Help, a greeting, or words that were not understood: the caller leads somewhere useful. */
  | { readonly kind: 'guidance'; readonly question: Question }
  | { readonly kind: 'refused'; readonly question: Question; readonly refusal: Refusal };

export async function answerQuestion(
  ports: Pick<Ports, 'readings' | 'timezone'>,
  asked: QuestionAsked,
): Promise<Answered> {
  const question = readQuestion(asked.text);
  if (
    question.kind === 'help' ||
    question.kind === 'greeting' ||
    question.kind === 'not-understood'
  )
    return { kind: 'guidance', question };
  const { planId, at, place, personId, past } = asked;
  const state = await ports.readings.plan(planId, past);
  if (state === null) return { kind: 'refused', question, refusal: { kind: 'no-plan' } };
  const { timezone } = ports;
  const answer = answerTo(question, {
    state,
    weekAgo: await ports.readings.plan(planId, weekBefore(timezone, at)),
    directory: await ports.readings.directory(past),
    day: dayIn(timezone, at),
    timezone,
    place,
    personId,
  });
  return 'kind' in answer
    ? { kind: 'refused', question, refusal: answer }
    : { kind: 'answered', question, answer };
}
