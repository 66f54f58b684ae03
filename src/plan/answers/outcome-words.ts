/** Outcomes as the plan calls them, `theme 4`: in what is said, and in the questions to ask next. */
import { questionInWords } from '../questions/in-words.ts';
import type { Question } from '../questions/question.ts';
import { list } from '../refusals.ts';
import type { Asking } from './answer.ts';

type OfPlan = Pick<Asking, 'state'>;

/** `theme 4` */
export function outcomeWords(asking: OfPlan, number: number): string {
  return `${labelOf(asking, number)} ${number}`;
}

/** `themes 1 and 4`; by the first of their labels. */
export function outcomesWords(asking: OfPlan, numbers: readonly number[]): string {
  const label = labelOf(asking, numbers[0] ?? 0);
  const called = numbers.length === 1 ? label : plurals(label);
  return `${called} ${list(numbers.map(String))}`;
}

/** `themes`, of all the plan has. */
export function outcomesLabel({ state }: OfPlan): string {
  return plurals(state.plan.outcomes[0]?.label.toLowerCase() ?? 'outcome');
}

/** As in a question: a label that no question is understood by is left out. */
export function askedOutcome(asking: OfPlan, number: number): string {
  const label = labelOf(asking, number);
  return `${UNDERSTOOD.test(label) ? label : 'outcome'} ${number}`;
}

/** A question as it is typed about this plan. */
export function askedInWords(asking: OfPlan, question: Question): string {
  const words = questionInWords(question);
  const { outcome } = question.slots;
  return outcome === undefined
    ? words
    : words.replace(`outcome ${outcome}`, askedOutcome(asking, outcome));
}

const UNDERSTOOD = /^(?:outcome|theme|priority|objective|workstream|pledge)$/;

function labelOf({ state }: OfPlan, number: number): string {
  const found = state.plan.outcomes.find((one) => one.number === number);
  return found?.label.toLowerCase() ?? 'outcome';
}

function plurals(label: string): string {
  return label.endsWith('y') ? `${label.slice(0, -1)}ies` : `${label}s`;
}
