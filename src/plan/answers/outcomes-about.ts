/** The outcomes a question is about: one it names, the one a ref stands under, or all. */
import type { Outcome } from '../model.ts';
import type { Slots } from '../questions/question.ts';
import type { Refusal } from '../refusals.ts';
import type { Asking } from './answer.ts';
import { meantBy, nothingAbout, unknownRef } from './meant-by.ts';
import { unknownOutcome } from './outcomes.ts';

export interface OutcomesAbout {
  readonly outcomes: readonly Outcome[];
  /** ` of outcome 4`, to follow a title; empty for the whole plan. */
  readonly words: string;
  readonly isAll: boolean;
}

export function outcomesAbout(slots: Slots, asking: Asking): OutcomesAbout | Refusal {
  const { outcomes } = asking.state.plan;
  if (slots.outcome !== undefined) {
    const found = outcomes.filter(({ number }) => number === slots.outcome);
    return found.length === 0 ? unknownOutcome(asking, slots.outcome) : of(found);
  }
  const { ref, title, phrase } = slots;
  if (ref === undefined && title === undefined)
    return phrase === undefined
      ? { outcomes, words: '', isAll: true }
      : nothingAbout(asking, phrase);
  const numbers = new Set(meantBy(asking, slots).map(({ outcome }) => outcome.number));
  const found = outcomes.filter(({ number }) => numbers.has(number));
  if (found.length > 0) return of(found);
  return ref === undefined ? nothingAbout(asking, title ?? '') : unknownRef(asking, ref);
}

export function plural(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}

function of(outcomes: readonly Outcome[]): OutcomesAbout {
  const names = outcomes.map(({ label, number }) => `${label.toLowerCase()} ${number}`);
  return { outcomes, words: ` of ${names.join(' and ')}`, isAll: false };
}
