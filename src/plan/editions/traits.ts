/** What a milestone is told by when two editions of a plan are held against each other. */
import type { Due, PlacedMilestone } from '../model.ts';
import { roleKey } from '../roles.ts';
import { textKey, wordingOf, type Wording } from '../wording.ts';

export interface Traits {
  readonly wording: Wording;
  readonly id: string;
  readonly ref: string;
  readonly refPrinted: boolean;
  readonly action: string;
  readonly outcome: string;
  readonly leads: string;
  readonly due: string;
  /** Closed by an earlier edition. */
  readonly isClosed: boolean;
}

export function traitsOf(
  { outcome, action, milestone }: PlacedMilestone,
  isClosed = false,
): Traits {
  const title = textKey(outcome.title);
  return {
    wording: wordingOf(milestone.text),
    id: milestone.id,
    ref: milestone.ref.toLowerCase(),
    refPrinted: milestone.refPrinted,
    action: action.text === null ? title : textKey(action.text),
    outcome: title,
    leads: milestone.leads
      .map(({ role }) => roleKey(role))
      .toSorted()
      .join('|'),
    due: resolved(milestone.due),
    isClosed,
  };
}

/** How much of what stands around them two milestones share, from 0 to 1. */
export function contextOf(one: Traits, other: Traits): number {
  // A ref that Waymark gave says no more than the place in the action does.
  const ref = one.refPrinted && other.refPrinted ? 0.35 : 0.2;
  return (
    (one.ref === other.ref ? ref : 0) +
    (one.action === other.action ? 0.3 : 0) +
    (one.outcome === other.outcome ? 0.1 : 0) +
    (one.leads === other.leads ? 0.15 : 0) +
    (one.due === other.due ? 0.1 : 0)
  );
}

/** A due without the way it is written, where it was understood. */
export function resolved(due: Due): string {
  switch (due.kind) {
    case 'none':
    case 'ongoing':
      return due.kind;
    case 'date':
      return due.date;
    case 'month':
      return due.month;
    case 'year':
      return String(due.year);
    case 'recurring':
      return `every ${due.every}`;
    case 'unread':
      return `unread ${due.asWritten}`;
  }
}
