/** Instants as the ledger writes them, compared as they are written: thousands of them in a millisecond. */
import type { MilestoneState, PlanState } from '../plan-state.ts';
import { dayIn, Temporal, type Day } from '../time.ts';

/** As `isEarlier`, without reading either. The last letter goes: `09:00:00Z` sorts after `09:00:00.5Z`. */
export function isBefore(instant: string, than: string): boolean {
  return instant.slice(0, -1) < than.slice(0, -1);
}

/** The instant a day begins. */
export function startOf(day: Day, timezone: string): string {
  return day.toZonedDateTime(timezone).toInstant().toString();
}

export function dayOf(timezone: string, instant: string): Day {
  return dayIn(timezone, Temporal.Instant.from(instant));
}

/** When the first edition of the plan was saved. */
export function firstSavedAt({ milestones, closed, importedAt }: PlanState): string {
  let first = importedAt;
  for (const known of [milestones, closed])
    for (const { dues } of known.values()) {
      const since = dues[0]?.since;
      if (since !== undefined && isBefore(since, first)) first = since;
    }
  return first;
}

/** When something last happened to milestones: a report, or an edition that brought or re-dated one. */
export function lastChangeAt(milestones: readonly MilestoneState[]): string | null {
  let last: string | null = null;
  for (const { reports, dues } of milestones)
    for (const at of [reports.at(-1)?.at, dues.at(-1)?.since])
      if (at !== undefined && (last === null || isBefore(last, at))) last = at;
  return last;
}
