import type { Temporal } from '../plan/time.ts';

/** The same hour of the council's day a week earlier, also when the clocks changed in between. */
export function weekBefore(timezone: string, at: Temporal.Instant): Temporal.Instant {
  return at.toZonedDateTimeISO(timezone).subtract({ days: 7 }).toInstant();
}
