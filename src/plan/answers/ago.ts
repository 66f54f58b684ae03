/** How long ago something was, as at the day of an answer. */
import type { Asking } from './answer.ts';
import { dayOf } from './instants.ts';

export function daysSince({ day, timezone }: Asking, at: string): number {
  return dayOf(timezone, at).until(day).days;
}

/** `today`, `yesterday`, `6 days ago`; of a past day, `6 days earlier`. */
export function sayAgo({ now }: Asking, days: number): string {
  if (now !== undefined) {
    if (days === 0) return 'the same day';
    return days === 1 ? 'the day before' : `${days} days earlier`;
  }
  return days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`;
}

/** A report older than this is said to be. */
const STALE = 14;

/** `Not updated for 23 days.`; empty where the newest report is newer than two weeks. */
export function sayNotUpdated({ now }: Asking, days: number): string {
  if (days <= STALE) return '';
  return now === undefined ? `Not updated for ${days} days.` : `Not updated for ${days} days then.`;
}
