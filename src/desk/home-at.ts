/** The home as it was, or would be, at an instant: what was recorded later is left out. */
import { Temporal } from '../plan/time.ts';
import type { Readings } from '../workflows/ports.ts';
import type { DeskHome } from './home.ts';

export function homeAt(home: DeskHome, at: Temporal.Instant): DeskHome {
  return { ...home, readings: readingsUntil(home.readings, at), clock: { now: () => at } };
}

function readingsUntil(readings: Readings, at: Temporal.Instant): Readings {
  return {
    plan: (planId, past) => readings.plan(planId, earlier(past, at)),
    directory: (past) => readings.directory(earlier(past, at)),
    async planIds() {
      const planIds = await readings.planIds();
      const known = await Promise.all(planIds.map((planId) => readings.plan(planId, at)));
      return planIds.filter((_, index) => known[index] != null);
    },
  };
}

function earlier(past: Temporal.Instant | undefined, at: Temporal.Instant): Temporal.Instant {
  return past !== undefined && Temporal.Instant.compare(past, at) < 0 ? past : at;
}
