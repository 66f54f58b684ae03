/** Answers a question about one plan with figures, as at an instant. Changes nothing. */
import type { Answer } from '../plan/answers/answer.ts';
import { answerTo } from '../plan/answers/answer-to.ts';
import type { Directory } from '../plan/directory.ts';
import { meetingsOf } from '../plan/meetings.ts';
import type { PlanState } from '../plan/plan-state.ts';
import type { Asked, Question } from '../plan/questions/question.ts';
import { readQuestion } from '../plan/questions/read-question.ts';
import type { Refusal } from '../plan/refusals.ts';
import { dayIn } from '../plan/time.ts';
import { askingOf, type Asker } from './asking-of.ts';
import type { Ports } from './ports.ts';

export interface QuestionAsked extends Asker {
  readonly text: string;
  /** The question before it in the same conversation, while that is remembered. */
  readonly previous: Question | null;
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
  // Somebody who greets or asks for help is told neither that there is no plan nor since when.
  if (!isAboutThePlan(question)) return { kind: 'guidance', question };
  if (state === null) return { kind: 'refused', question, refusal: { kind: 'no-plan' } };
  const asking = await askingOf(ports, asked, question, state, directory);
  const answer = 'kind' in asking ? asking : answerTo(question, asking);
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
