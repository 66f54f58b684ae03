/** The outcomes a question is about: one it names, the one a ref stands under, or all. */
import type { Outcome } from '../model.ts';
import type { Slots } from '../questions/question.ts';
import { unknownOutcome, type Refusal } from '../refusals.ts';
import { milestonesIn } from '../plan-state.ts';
import type { Asking } from './answer.ts';
import { meantBy, nothingAbout, unknownRef } from './meant-by.ts';
import { outcomesWords } from './outcome-words.ts';
import { ownerOf } from './owner.ts';

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
    return found.length === 0
      ? unknownOutcome(asking.state.plan, slots.outcome)
      : of(asking, found);
  }
  const { ref, title, phrase, owner } = slots;
  if (owner !== undefined && ref === undefined && title === undefined)
    return ofOwner(asking, owner);
  if (ref === undefined && title === undefined)
    return phrase === undefined
      ? { outcomes, words: '', isAll: true }
      : nothingAbout(asking, phrase);
  const numbers = new Set(meantBy(asking, slots).map(({ outcome }) => outcome.number));
  const found = outcomes.filter(({ number }) => numbers.has(number));
  if (found.length > 0) return of(asking, found);
  return ref === undefined ? nothingAbout(asking, title ?? '') : unknownRef(asking, ref);
}

export function plural(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}

/** Those they are the DMT lead of; of somebody who is none, those with milestones they lead. */
function ofOwner(asking: Asking, asked: string): OutcomesAbout | Refusal {
  const owner = ownerOf(asking, asked);
  if ('kind' in owner) return owner;
  const led = new Set(
    milestonesIn(asking.state)
      .filter(owner.leads)
      .map(({ outcome }) => outcome.number),
  );
  const found =
    owner.outcomes.length > 0
      ? owner.outcomes
      : asking.state.plan.outcomes.filter(({ number }) => led.has(number));
  const about = of(asking, found);
  const isDmt = owner.outcomes.length > 0;
  const whose = isDmt ? ` (DMT lead: ${owner.called})` : `, where ${owner.called} leads milestones`;
  return found.length === 0 ? about : { ...about, words: `${about.words}${whose}` };
}

function of(asking: Asking, outcomes: readonly Outcome[]): OutcomesAbout {
  const numbers = outcomes.map(({ number }) => number);
  return { outcomes, words: ` of ${outcomesWords(asking, numbers)}`, isAll: false };
}
