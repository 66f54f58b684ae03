/** What a ref or a title means: milestones of the plan, one that is closed, or nothing. */
import { brief } from '../digest-page.ts';
import { sayDueHistory } from '../due-history.ts';
import { closedWithRef, milestonesIn, type MilestoneState } from '../plan-state.ts';
import type { Slots } from '../questions/question.ts';
import type { Refusal } from '../refusals.ts';
import type { Answer, Asking } from './answer.ts';
import { closedItem, leadsOf, sayClosed } from './items.ts';
import { sayLastReport } from './last-report.ts';
import { page } from './page.ts';

/** By ref, and else by the text of a milestone or an action. */
export function meantBy(
  asking: Pick<Asking, 'state'>,
  { ref, title, outcome }: Slots,
): readonly MilestoneState[] {
  const byRef = ref === undefined ? [] : withRef(asking, ref);
  const found = byRef.length > 0 || title === undefined ? byRef : withTitle(asking, title);
  const within = found.filter((one) => one.outcome.number === outcome);
  return within.length > 0 ? within : found;
}

/** The milestones with that ref or, where it is none, that id; else those of the action with it. */
export function withRef({ state }: Pick<Asking, 'state'>, ref: string): readonly MilestoneState[] {
  const milestones = milestonesIn(state);
  const wanted = ref.toLowerCase();
  // Thousands are looked through, and most are told apart by their length.
  const is = (own: string): boolean => own.length === wanted.length && own.toLowerCase() === wanted;
  const exact = milestones.filter(({ milestone }) => is(milestone.ref));
  if (exact.length > 0) return exact;
  const named = milestones.filter(({ milestone }) => is(milestone.id));
  return named.length > 0 ? named : milestones.filter(({ action }) => is(action.ref));
}

/** What was asked about is closed, or was never in the plan. */
export function notThere(asking: Asking, { ref, title, phrase }: Slots): Answer | Refusal {
  if (ref !== undefined) return closedStatus(asking, ref) ?? unknownRef(asking, ref);
  return nothingAbout(asking, title ?? phrase ?? '');
}

/** A milestone that is in the plan no more, as it stood when it was closed. */
function closedStatus(asking: Asking, ref: string): Answer | null {
  const closed = closedWithRef(asking.state, ref);
  if (closed === undefined) return null;
  const { outcome, milestone } = closed;
  const name = `Milestone ${milestone.ref}`;
  const last = sayLastReport(asking, closed);
  return {
    ...page(
      asking,
      `${name}, ${sayClosed(asking, closed)}`,
      `${name} was ${sayClosed(asking, closed)}; ${last === null ? 'nothing was reported on it' : `the last report on it was ${last}`}.`,
    ),
    facts: [
      { label: `${outcome.label} ${outcome.number}`, value: outcome.title },
      { label: 'Lead', value: leadsOf(closed) },
      { label: 'Due', value: sayDueHistory(closed) },
      { label: 'Reports', value: String(closed.reports.length) },
    ],
    items: [closedItem(asking, closed)],
    next: [`history of ${milestone.ref}`, 'status of the plan'],
  };
}

export function unknownRef({ state }: Asking, ref: string): Refusal {
  return { kind: 'unknown-ref', ref, last: milestonesIn(state).at(-1)?.milestone.ref ?? '' };
}

export function nothingAbout({ state }: Asking, phrase: string): Refusal {
  const outcomes = state.plan.outcomes.map(
    ({ label, number, title }) => `${label} ${number}: ${brief(title, 50)}`,
  );
  return { kind: 'nothing-about', phrase, outcomes };
}

function withTitle({ state }: Pick<Asking, 'state'>, title: string): readonly MilestoneState[] {
  const milestones = milestonesIn(state);
  const exact = milestones.filter(({ milestone }) => isSame(milestone.text, title));
  if (exact.length > 0) return exact;
  return milestones.filter(({ action }) => action.text !== null && isSame(action.text, title));
}

/** Refs and titles are the same in capitals. */
export function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
