/** A stream as it stood at past instants; what was folded for one is gone on with for the next. */
import { isBefore } from '../plan/answers/instants.ts';
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

/** "A week ago" moves on with the clock; a few others are asked about beside it, each with its week. */
const REMEMBERED = 8;

export function pastOf<S>(
  ledger: Ledger,
  stream: string,
  fold: Fold<S>,
): (at: Temporal.Instant) => Promise<S | null> {
  let moments: readonly Moment<S>[] = [];

  return async (at) => {
    const written = at.toString();
    const base = nearest(moments, at);
    const events = await ledger.read(stream, base?.version ?? 0);
    const later = events.findIndex((event) => isBefore(written, event.recordedAt));
    const folded = later === -1 ? events : events.slice(0, later);
    const state = fold(base?.state ?? null, folded);
    const version = folded.at(-1)?.version ?? base?.version ?? 0;
    moments = remembered(moments, { at, version, state });
    // A clock that ran ahead for a while leaves events of this moment behind a later one.
    return fold(
      state,
      events.slice(folded.length).filter((event) => !isBefore(written, event.recordedAt)),
    );
  };
}

/** The newest use first; of moments between which nothing happened the earliest, which serves them all. */
function remembered<S>(moments: readonly Moment<S>[], moment: Moment<S>): readonly Moment<S>[] {
  const same = moments.find(({ version }) => version === moment.version);
  const kept =
    same !== undefined && Temporal.Instant.compare(same.at, moment.at) <= 0 ? same : moment;
  const others = moments.filter(({ version }) => version !== moment.version);
  return [kept, ...others].slice(0, REMEMBERED);
}

function nearest<S>(moments: readonly Moment<S>[], at: Temporal.Instant): Moment<S> | undefined {
  return moments
    .filter((moment) => Temporal.Instant.compare(moment.at, at) <= 0)
    .toSorted((a, b) => b.version - a.version)[0];
}
