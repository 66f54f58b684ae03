/** A question as it is once it has been read, and its answer as text. */
import { answerTo } from '../../src/plan/answers/answer-to.ts';
import type { Answer, Asking } from '../../src/plan/answers/answer.ts';
import type { PlanState } from '../../src/plan/plan-state.ts';
import type { Intent, Question, Slots } from '../../src/plan/questions/question.ts';
import { assigned, day, directoryOf, LONDON, ROLE, seen } from './plan-build.ts';

export function asks(intent: Intent, slots: Slots = {}, page = 1): Question {
  return { intent, slots, confidence: 1, candidates: [], page };
}

/** Asked in the 1:1 chat by Sam, who holds `ROLE`, on 18 January 2022, unless said otherwise. */
export function askingOf(state: PlanState, changes: Partial<Asking> = {}): Asking {
  return {
    state,
    weekAgo: null,
    before: null,
    meetings: [],
    directory: directoryOf([seen('sam'), assigned(ROLE, { personId: 'sam', name: 'Sam Reed' })]),
    day: day('2022-01-18'),
    timezone: LONDON,
    place: 'personal',
    personId: 'sam',
    ...changes,
  };
}

/** Fails where the question is refused, or has no answer in figures. */
export function answered(question: Question, asking: Asking): Answer {
  const answer = answerTo(question, asking);
  if (answer === null || 'kind' in answer)
    throw new Error(`${question.intent} has no answer: ${answer?.kind ?? 'none'}`);
  return answer;
}
