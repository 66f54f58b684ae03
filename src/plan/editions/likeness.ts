/** Milestones whose wording differs between two editions, paired by how alike they are. */
import { contextOf, type Traits } from './traits.ts';
import { likeness, type Weigh } from '../wording.ts';

export interface LikePair {
  readonly known: number;
  readonly next: number;
  /** Of the wording alone, from 0 to 1. */
  readonly likeness: number;
  readonly context: number;
  readonly score: number;
}

export interface ChosenPair extends LikePair {
  /** Another known milestone that would fit nearly as well. */
  readonly rival: number | null;
  readonly isSure: boolean;
}

/** Words that many milestones have are not followed to all of them. */
const FOLLOWED = 150;
const KEPT = 6;
/** Below this, nothing around two milestones makes them one. */
const LEAST_ALIKE = 0.25;
const ENOUGH = 0.55;
const CONTEXT = 0.25;
const MARGIN = 0.05;

/** For each milestone of the newer edition the few known ones that are most like it. */
export function likePairs(
  known: ReadonlyMap<number, Traits>,
  next: ReadonlyMap<number, Traits>,
  weigh: Weigh,
): readonly LikePair[] {
  const byWord = placesBy(known, ({ wording }) => wording.words);
  const byRef = placesBy(known, ({ ref }) => [ref]);
  return [...next].flatMap(([place, one]) => {
    const near = new Set([
      ...nearest(one, byWord, weigh),
      ...(byRef.get(one.ref) ?? []).slice(0, KEPT),
    ]);
    return [...near].flatMap((other) => {
      const was = known.get(other);
      return was === undefined ? [] : [pairOf(place, one, other, was, weigh)];
    });
  });
}

/** The best pairs first, each milestone once. */
export function chooseAlike(pairs: readonly LikePair[]): readonly ChosenPair[] {
  const best = pairs.filter(isEnough).toSorted((a, b) => b.score - a.score || a.next - b.next);
  const byNext = Map.groupBy(best, ({ next }) => next);
  const byKnown = Map.groupBy(best, ({ known }) => known);
  const taken = { known: new Set<number>(), next: new Set<number>() };
  const chosen: ChosenPair[] = [];
  for (const pair of best) {
    if (taken.known.has(pair.known) || taken.next.has(pair.next)) continue;
    const rivals = [...(byNext.get(pair.next) ?? []), ...(byKnown.get(pair.known) ?? [])].filter(
      (other) =>
        other !== pair &&
        other.score > pair.score - MARGIN &&
        !taken.known.has(other.known) &&
        !taken.next.has(other.next),
    );
    const rival = rivals.find(({ next }) => next === pair.next)?.known ?? null;
    taken.known.add(pair.known);
    taken.next.add(pair.next);
    chosen.push({ ...pair, rival, isSure: rivals.length === 0 && isClear(pair) });
  }
  return chosen;
}

function isEnough({ likeness: alike, context }: LikePair): boolean {
  return alike >= LEAST_ALIKE && alike + CONTEXT * context >= ENOUGH;
}

function isClear({ likeness: alike, context }: LikePair): boolean {
  return alike >= 0.6 || (alike >= 0.5 && context >= 0.5);
}

function pairOf(next: number, one: Traits, known: number, was: Traits, weigh: Weigh): LikePair {
  const alike = likeness(one.wording, was.wording, weigh);
  const context = contextOf(one, was);
  // One that was closed comes back only where no open one is as like.
  const score = alike + CONTEXT * context - (was.isClosed ? 0.1 : 0);
  return { known, next, likeness: alike, context, score };
}

/** Those that share its rarest words, by the weight of what they share. */
function nearest(
  { wording }: Traits,
  byWord: ReadonlyMap<string, readonly number[]>,
  weigh: Weigh,
): readonly number[] {
  const weights = new Map<number, number>();
  let followed = 0;
  for (const word of [...wording.words].toSorted((a, b) => weigh(b) - weigh(a))) {
    const places = (byWord.get(word) ?? []).slice(0, FOLLOWED - followed);
    for (const place of places) weights.set(place, (weights.get(place) ?? 0) + weigh(word));
    followed += places.length;
    if (followed >= FOLLOWED) break;
  }
  return [...weights]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, KEPT)
    .map(([place]) => place);
}

function placesBy(
  items: ReadonlyMap<number, Traits>,
  keysOf: (item: Traits) => Iterable<string>,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [place, item] of items)
    for (const key of keysOf(item)) {
      const places = found.get(key);
      if (places === undefined) found.set(key, [place]);
      else places.push(place);
    }
  return found;
}
