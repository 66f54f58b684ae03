/** What did not arrive, or may not have: for the PMO to see, since nothing repeats it by itself. */
import type { Directory } from './directory.ts';
import type { Delivery } from './events.ts';
import type { PlanState } from './plan-state.ts';
import { dayIn, sayDay, Temporal, type Day } from './time.ts';

export interface Undelivered {
  /** `Reminder to Helen Marsh`, `Digest in General` */
  readonly what: string;
  readonly on: Day;
  readonly delivery: Exclude<Delivery, { kind: 'delivered' }>;
}

/** Older ones have been overtaken by newer reminders and digests. */
const DAYS = 28;

/** Oldest first. What is still being sent is not listed. */
export function undelivered(
  state: PlanState,
  directory: Directory,
  day: Day,
  timezone: string,
): readonly Undelivered[] {
  const since = day.subtract({ days: DAYS });
  const reminders = [...state.reminders.values()].map((reminder) => ({
    ...reminder,
    what: `Reminder to ${directory.people.get(reminder.personId)?.name ?? 'somebody unknown'}`,
  }));
  const digests = [...state.digests.values()].map((digest) => ({
    ...digest,
    what: `Digest in ${directory.places.get(digest.placeId)?.name ?? 'a channel'}`,
  }));
  return [...reminders, ...digests].flatMap(({ what, claimedAt, delivery }) => {
    const on = dayIn(timezone, Temporal.Instant.from(claimedAt));
    const isRecent = Temporal.PlainDate.compare(on, since) >= 0;
    return delivery === null || delivery.kind === 'delivered' || !isRecent
      ? []
      : [{ what, on, delivery }];
  });
}

/** `Reminder to Helen Marsh, 18 January 2022: not delivered. Waymark is not installed ...` */
export function sayUndelivered({ what, on, delivery }: Undelivered): string {
  const became =
    delivery.kind === 'failed'
      ? `not delivered. ${delivery.advice}`
      : 'may not have arrived: the connection was lost while it was being sent. It is not sent again by itself, so that nobody gets it twice.';
  return `${what}, ${sayDay(on)}: ${became}`;
}
