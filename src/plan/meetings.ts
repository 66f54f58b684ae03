/**
 * The days on which a plan was, or will be, before a forum: those that were noted, and each on
 * which a digest reached the forum's channel. Oldest first.
 */
import type { Directory } from './directory.ts';
import { meetingKey } from './noted-meetings.ts';
import type { PlanState } from './plan-state.ts';
import type { Meeting } from './questions/question.ts';
import { dayIn, Temporal } from './time.ts';

export function meetingsOf(
  state: PlanState,
  directory: Directory,
  timezone: string,
): readonly Meeting[] {
  const posted = [...state.digests.values()]
    .filter(({ delivery }) => delivery?.kind === 'delivered')
    .map(({ placeId, claimedAt }) => ({
      forum: directory.places.get(placeId)?.binding?.audience ?? 'DMT',
      on: dayIn(timezone, Temporal.Instant.from(claimedAt)).toString(),
      takenBack: false,
    }));
  const all = new Map(
    [...posted, ...state.meetings.values()].map((one) => [meetingKey(one), one] as const),
  );
  return [...all.values()]
    .filter(({ takenBack }) => !takenBack)
    .map(({ forum, on }) => ({ forum, on: Temporal.PlainDate.from(on) }))
    .toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on));
}
