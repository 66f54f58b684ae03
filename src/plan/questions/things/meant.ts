/** Which thing of the plan some words mean: one, one of two or three, or none that could be told. */
import { holdings, type Holding } from './holdings.ts';
import { soughtIn } from './sought.ts';
import { indexOf, PLAN_KINDS, type Thing, type ThingKind, type Things } from './things.ts';
import type { WordIndex } from './word-index.ts';

export type Meant =
  | { readonly kind: 'one'; readonly thing: Thing; readonly sureness: number }
  | { readonly kind: 'several'; readonly things: readonly Thing[] }
  | { readonly kind: 'none' };

const LEAST_COVERAGE = 0.6;
/** Those that hold so much less than the best are not meant. */
const BEHIND = 0.08;
/** A head whose worth is this much of the best's may be meant as well. */
const RIVAL = 0.77;
/** What so many hold, and none above all, means no one of them. */
const MANY = 8;
const MAIN = 0.5;
/** One word that so many hold, less than so much of them in one place, does not tell them apart. */
const SEVERAL = 3;
const MOST = 0.65;

export function meant(
  things: Things,
  words: readonly string[],
  kinds: readonly ThingKind[] = PLAN_KINDS,
  /** Words said around it, that count for little. */
  chat: ReadonlySet<string> = new Set(),
): Meant {
  const index = indexOf(things);
  const sought = soughtIn(words, index, chat);
  const all = holdings(sought, index, kinds);
  const most = all.reduce((best, { coverage }) => Math.max(best, coverage), 0);
  if (most < LEAST_COVERAGE) return { kind: 'none' };
  const top = all.filter(({ coverage }) => coverage >= most - BEHIND);
  const heads = headsOf(top, index).sort(
    (one, other) => other.worth - one.worth || one.at - other.at,
  );
  const [best, second] = heads;
  if (best === undefined) return { kind: 'none' };
  const rivals = heads.filter(({ worth }) => worth >= best.worth * RIVAL);
  const first = leadingChild(best, all, index);
  if (first !== null) return one(first, second, false, index);
  const exact = best.share >= 0.85 && best.own >= 0.97;
  const alone = rivals.length === 1 || (exact && (second?.share ?? 0) < 0.85);
  const faint = sought.every((part) => part.faint);
  const telling = sought.filter(({ stems }) => !stems.every((stem) => /^\d+$/.test(stem)));
  const spread =
    telling.length === 1 && best.of >= SEVERAL && best.main < MOST && !isOutcome(best, index);
  const lost = !exact && (faint || spread || (best.of >= MANY && best.main < MAIN));
  if (alone && !lost) return one(best, second, exact, index);
  if (rivals.length > MANY) return { kind: 'none' };
  return { kind: 'several', things: heads.slice(0, 3).flatMap(({ at }) => thingAt(at, index)) };
}

function isAction({ at }: Holding, index: WordIndex): boolean {
  return index.entries[at]?.thing.kind === 'action';
}

function isOutcome({ at }: Holding, index: WordIndex): boolean {
  return index.entries[at]?.thing.kind === 'outcome';
}

/** Where an action does not say it, the one milestone of it that begins with it is meant. */
function leadingChild(best: Head, all: readonly Holding[], index: WordIndex): Head | null {
  if (!isAction(best, index) || all.some(({ at, own }) => at === best.at && own >= LEAST_COVERAGE))
    return null;
  const children = all.filter(
    ({ at, own }) => index.entries[at]?.action === best.at && own >= LEAST_COVERAGE,
  );
  const [first, other] = children.filter(({ front }) => front === 1);
  if (first === undefined || other !== undefined) return null;
  return { ...first, worth: best.worth, main: best.main, of: best.of };
}

/** A thing that is meant before all that is beneath it. */
interface Head extends Holding {
  readonly worth: number;
  /** How many of all that hold the words are it or beneath it. */
  readonly main: number;
  /** How many hold the words. */
  readonly of: number;
}

/** An outcome whose title holds the words stands for all beneath it, an action for its milestones. */
function headsOf(top: readonly Holding[], index: WordIndex): Head[] {
  const most = top.reduce((best, { own }) => Math.max(best, own), 0);
  const holders = top.filter(({ own }) => own >= most - BEHIND);
  const counts = new Map<number, number>();
  for (const { at } of holders)
    for (const above of [at, ...aboveOf(at, index)])
      counts.set(above, (counts.get(above) ?? 0) + 1);
  const own = new Set(holders.map(({ at }) => at));
  const heads = top
    .filter(({ at }) => own.has(at) || (counts.get(at) ?? 0) > 1)
    .map(({ at }) => at);
  const standing = new Set(heads);
  return top.flatMap((each): Head[] => {
    const kind = index.entries[each.at]?.thing.kind;
    if (kind === undefined || !standing.has(each.at)) return [];
    if (aboveOf(each.at, index).some((above) => standing.has(above))) return [];
    const main = (counts.get(each.at) ?? 0) / Math.max(1, holders.length);
    const kept = own.has(each.at) ? each.own : each.coverage;
    const worth = worthOf(each, main, kind);
    return [{ ...each, own: kept, main, of: holders.length, worth }];
  });
}

function aboveOf(at: number, index: WordIndex): readonly number[] {
  const entry = index.entries[at];
  return [entry?.action ?? -1, entry?.outcome ?? -1].filter((above) => above >= 0);
}

/** Less of its title than that was asked: its statement or impact says it, it is not about it. */
const LITTLE = 0.05;

const LEVEL: Readonly<Record<ThingKind, number>> = {
  outcome: 1.3,
  action: 1.08,
  milestone: 1,
  kpi: 1,
};

function worthOf(holding: Holding, main: number, kind: ThingKind): number {
  const { coverage, share, side, verbatim, front } = holding;
  const level = kind === 'outcome' && share < LITTLE ? 1 : LEVEL[kind];
  const about = 0.3 + 0.4 * Math.sqrt(share) + 0.3 * main;
  return coverage * level * about * (1 + 0.3 * side + 0.3 * verbatim + 0.1 * front);
}

function one(best: Head, second: Head | undefined, exact: boolean, index: WordIndex): Meant {
  const [thing] = thingAt(best.at, index);
  if (thing === undefined) return { kind: 'none' };
  if (exact) return { kind: 'one', thing, sureness: 1 };
  const lead = second === undefined ? 1 : Math.min(1, best.worth / second.worth - 1);
  const sureness = ((best.coverage + best.own) / 2) * (0.7 + 0.15 * lead + 0.1 * best.share);
  return { kind: 'one', thing, sureness: Math.round(sureness * 100) / 100 };
}

function thingAt(at: number, index: WordIndex): readonly Thing[] {
  const thing = index.entries[at]?.thing;
  return thing === undefined ? [] : [thing];
}
