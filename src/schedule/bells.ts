/** Rings what the timetable says. It knows nothing else. */
import { Cron } from 'croner';
import { Temporal } from '../plan/time.ts';
import type { Clock } from '../workflows/ports.ts';
import type { Bell, Job } from './timetable.ts';

export interface Ring {
  readonly job: Job;
  readonly at: Temporal.Instant;
}

/** Every ring after `from`, up to and including `to`, in order. */
export function ringsBetween(
  timetable: readonly Bell[],
  timezone: string,
  from: Temporal.Instant,
  to: Temporal.Instant,
): readonly Ring[] {
  const rings = timetable.flatMap((bell) => {
    const found: Ring[] = [];
    for (let at = next(bell, timezone, from); at !== null; at = next(bell, timezone, at)) {
      if (Temporal.Instant.compare(at, to) > 0) break;
      found.push({ job: bell.job, at });
    }
    return found;
  });
  return rings.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
}

export interface Bells {
  stop(): void;
}

export interface BellsOptions {
  readonly timetable: readonly Bell[];
  readonly timezone: string;
  readonly clock: Clock;
  /** Must not throw: a failed job is its own to report. */
  readonly ring: (ring: Ring) => void;
}

/** A bell that rang while Waymark was down is rung at start; claims make a repeat harmless. */
const CATCH_UP_HOURS = 20;
/** Timers hold no more than 24.8 days; and a laptop that slept should not oversleep by much. */
const LONGEST_SLEEP_MS = 10 * 60 * 1000;

export function startBells({ timetable, timezone, clock, ring }: BellsOptions): Bells {
  let since = clock.now().subtract({ hours: CATCH_UP_HOURS });
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  function tick(): void {
    const now = clock.now();
    const due = ringsBetween(timetable, timezone, since, now);
    since = now;
    for (const one of due) ring(one);
    if (isStopped) return;
    timer = setTimeout(tick, untilNext(timetable, timezone, now));
  }

  tick();
  return {
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

function untilNext(timetable: readonly Bell[], timezone: string, now: Temporal.Instant): number {
  const waits = timetable
    .map((bell) => next(bell, timezone, now))
    .filter((at) => at !== null)
    .map((at) => now.until(at).total('milliseconds'));
  return Math.min(LONGEST_SLEEP_MS, ...waits);
}

function next(bell: Bell, timezone: string, from: Temporal.Instant): Temporal.Instant | null {
  const at = new Cron(bell.at, { timezone, paused: true }).nextRun(
    new Date(from.epochMilliseconds),
  );
  return at === null ? null : Temporal.Instant.fromEpochMilliseconds(at.getTime());
}
