import { Temporal } from '../plan/time.ts';
import type { Clock } from '../workflows/ports.ts';

export const systemClock: Clock = {
  now: () => Temporal.Instant.fromEpochMilliseconds(Date.now()),
};

/** A clock that begins elsewhere and can be moved on: for running locally and for showing. */
export interface MovableClock extends Clock {
  /** Never backwards: the ledger's instants would no longer be in order. */
  moveTo(instant: Temporal.Instant): void;
}

export function clockFrom(start: Temporal.Instant): MovableClock {
  let [base, since] = [start, performance.now()];
  function now(): Temporal.Instant {
    return base.add({ milliseconds: Math.floor(performance.now() - since) });
  }
  return {
    now,
    moveTo(instant) {
      if (Temporal.Instant.compare(instant, now()) > 0)
        [base, since] = [instant, performance.now()];
    },
  };
}
