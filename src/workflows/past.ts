/** A stream as it stood at past instants; what was folded for one is gone on with for the next. */
import type { StoredEvent } from '../plan/events.ts';
import { Temporal } from '../plan/time.ts';
import type { Ledger } from './ports.ts';

export type Fold<S> = (before: S | null, events: readonly StoredEvent[]) => S | null;

interface Moment<S> {
  readonly at: Temporal.Instant;
  /** Up to this version every event is folded in. */
  readonly version: number;
  readonly state: S | null;
}

/** "A week ago" moves on with the clock; a few others are asked about beside it. */
const REMEMBERED = 4;

export function pastOf<S>(
  ledger: Ledger,
  stream: string,
  fold: Fold<S>,
): (at: Temporal.Instant) => Promise<S | null> {
  let moments: readonly Moment<S>[] = [];

  return async (at) => {
    const base = nearest(moments, at);
    const events = await ledger.read(stream, base?.version ?? 0);
    const later = events.findIndex((event) => isAfter(event, at));
    const folded = later === -1 ? events : events.slice(0, later);
    const state = fold(base?.state ?? null, folded);
    const version = folded.at(-1)?.version ?? base?.version ?? 0;
    moments = [{ at, version, state }, ...moments].slice(0, REMEMBERED);
    // A clock that ran ahead for a while leaves events of this moment behind a later one.
    return fold(
      state,
      events.slice(folded.length).filter((event) => !isAfter(event, at)),
    );
  };
}

function nearest<S>(moments: readonly Moment<S>[], at: Temporal.Instant): Moment<S> | undefined {
  return moments
    .filter((moment) => Temporal.Instant.compare(moment.at, at) <= 0)
    .toSorted((a, b) => b.version - a.version)[0];
}

function isAfter({ recordedAt }: StoredEvent, at: Temporal.Instant): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(recordedAt), at) > 0;
}
