/**
 * Which milestones of a newer edition continue which known ones. The same text wins over the same
 * ref, and open milestones over closed ones; what is left is paired by likeness, the best first.
 */
import { chooseAlike, likePairs, type LikePair } from './likeness.ts';
import { pairsByText } from './texts.ts';
import { traitsOf, type Traits } from './traits.ts';
import type { PlacedMilestone } from '../model.ts';
import { heldBy, likeness, weighIn, type Weigh } from '../wording.ts';

export interface KnownMilestone extends PlacedMilestone {
  /** Closed by an earlier edition. */
  readonly isClosed: boolean;
}

export interface Matches {
  /** For each milestone of the newer edition, the place of the known one it continues. */
  readonly continues: readonly (number | null)[];
  readonly doubts: readonly MatchDoubt[];
}

/** `next` is a place in the newer edition, `known` and `other` are places among the known. */
export interface MatchDoubt {
  readonly kind: DoubtKind;
  readonly next: number;
  readonly known: number;
  /** The known milestone that fits nearly as well. */
  readonly other: number | null;
}

export type DoubtKind =
  /** Taken for one, although the wording differs much or another would fit nearly as well. */
  | 'unsure'
  /** The same text stands more than once, and only the order tells which is which. */
  | 'twins'
  /** New, and seems to be a part of what the known one was, which another continues. */
  | 'split'
  /** The known one is closed, and seems to have become a part of `next`. */
  | 'merged'
  /** New under the ref of a known one that is closed. */
  | 'ref-reused';

/** `hasOwnIds`: the file gives its milestones ids of its own, which tell more than a ref does. */
export function matchMilestones(
  known: readonly KnownMilestone[],
  next: readonly PlacedMilestone[],
  hasOwnIds = false,
): Matches {
  const match: Match = {
    before: known.map((one) => traitsOf(one, one.isClosed)),
    after: next.map((one) => traitsOf(one)),
    continues: next.map(() => null),
    taken: new Set(),
    doubts: [],
  };
  for (const isClosed of [false, true]) matchTexts(match, isClosed);
  const weigh = weighIn(
    [match.before, match.after].map((side) => side.map(({ wording }) => wording)),
  );
  if (hasOwnIds) matchIds(match, weigh);
  const pairs = likePairs(waiting(match), wanted(match), weigh);
  matchAlike(match, pairs);
  doubtParts(match, pairs, weigh);
  doubtRefs(match);
  return { continues: match.continues, doubts: match.doubts };
}

interface Match {
  readonly before: readonly Traits[];
  readonly after: readonly Traits[];
  readonly continues: (number | null)[];
  readonly taken: Set<number>;
  readonly doubts: MatchDoubt[];
}

function matchTexts(match: Match, isClosed: boolean): void {
  const known = new Map([...waiting(match)].filter(([, one]) => one.isClosed === isClosed));
  for (const pair of pairsByText(known, wanted(match))) {
    take(match, pair);
    if (!pair.isSure) match.doubts.push({ kind: 'twins', other: null, ...placesOf(pair) });
  }
}

const UNLIKE = 0.2;

function matchIds(match: Match, weigh: Weigh): void {
  const ids = new Map([...waiting(match)].map(([place, { id }]) => [id, place]));
  for (const [next, one] of wanted(match)) {
    const known = ids.get(one.id);
    const was = known === undefined ? undefined : match.before[known];
    if (known === undefined || was === undefined) continue;
    take(match, { known, next });
    if (likeness(one.wording, was.wording, weigh) < UNLIKE)
      match.doubts.push({ kind: 'unsure', next, known, other: null });
  }
}

function matchAlike(match: Match, pairs: readonly LikePair[]): void {
  for (const pair of chooseAlike(pairs)) {
    take(match, pair);
    if (!pair.isSure) match.doubts.push({ kind: 'unsure', ...placesOf(pair), other: pair.rival });
  }
}

const MOST = 0.6;

/** One milestone that became two, and two that became one: what is left of each is held by the other. */
function doubtParts(match: Match, pairs: readonly LikePair[], weigh: Weigh): void {
  const { before, after, continues, taken, doubts } = match;
  const continuedBy = new Map(continues.map((known, next) => [known, next]));
  const said = new Set<string>();
  for (const { known, next } of pairs) {
    const [was, is] = [before[known], after[next]];
    const predecessor = before[continues[next] ?? -1];
    const successor = after[continuedBy.get(known) ?? -1];
    if (was === undefined || is === undefined || continues[next] === known) continue;
    const isSplit = predecessor === undefined && successor !== undefined;
    const isMerged = predecessor !== undefined && !taken.has(known) && !was.isClosed;
    const kind = isSplit ? 'split' : 'merged';
    const one = isSplit ? `split ${next}` : `merged ${known}`;
    if (!(isSplit || isMerged) || said.has(one)) continue;
    const held = isSplit
      ? heldBy(is.wording, successor.wording, was.wording, weigh)
      : heldBy(was.wording, predecessor?.wording ?? is.wording, is.wording, weigh);
    if (held < MOST) continue;
    said.add(one);
    doubts.push({ kind, next, known, other: null });
  }
}

function doubtRefs(match: Match): void {
  const gone = new Map(
    [...waiting(match)].filter(([, one]) => !one.isClosed).map(([place, { ref }]) => [ref, place]),
  );
  const said = new Set(match.doubts.map(({ next }) => next));
  for (const [next, { ref }] of wanted(match)) {
    const known = gone.get(ref);
    if (known !== undefined && !said.has(next))
      match.doubts.push({ kind: 'ref-reused', next, known, other: null });
  }
}

function take({ continues, taken }: Match, { known, next }: Places): void {
  continues[next] = known;
  taken.add(known);
}

type Places = Pick<MatchDoubt, 'next' | 'known'>;

function placesOf({ next, known }: Places): Places {
  return { next, known };
}

/** Known milestones that nothing continues yet. */
function waiting({ before, taken }: Match): ReadonlyMap<number, Traits> {
  return new Map(before.flatMap((one, i): [number, Traits][] => (taken.has(i) ? [] : [[i, one]])));
}

/** Milestones of the newer edition that continue none yet. */
function wanted({ after, continues }: Match): ReadonlyMap<number, Traits> {
  return new Map(
    after.flatMap((one, i): [number, Traits][] => (continues[i] === null ? [[i, one]] : [])),
  );
}
