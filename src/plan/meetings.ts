/** The days on which a plan was before a forum: each digest that reached its channel is one. */
import type { Directory } from './directory.ts';
import type { PlanState } from './plan-state.ts';
import type { Meeting } from './questions/question.ts';
import { dayIn, Temporal } from './time.ts';

export function meetingsOf(
  state: PlanState,
  directory: Directory,
  timezone: string,
): readonly Meeting[] {
  return [...state.digests.values()]
    .filter(({ delivery }) => delivery?.kind === 'delivered')
    .map(({ placeId, claimedAt }) => ({
      forum: directory.places.get(placeId)?.binding?.audience ?? 'DMT',
      on: dayIn(timezone, Temporal.Instant.from(claimedAt)),
    }));
}
