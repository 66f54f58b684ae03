/** How much of what was asked each thing of the plan holds, in its own words and in those around it. */
import type { Sought } from './sought.ts';
import type { ThingKind } from './things.ts';
import type { WordIndex } from './word-index.ts';

export interface Holding {
  /** Where it stands among the index's entries. */
  readonly at: number;
  /** 0 to 1: how much of what was asked it holds, rare words counting for more. */
  readonly coverage: number;
  /** 0 to 1: how much of what was asked its own words hold. */
  readonly own: number;
  /** 0 to 1: how much of its own title was asked. */
  readonly share: number;
  /** 0 to 1: how many of the words asked stand side by side in its title as they were asked. */
  readonly side: number;
  /** 0 to 1: how many of the words asked stand in its title letter for letter. */
  readonly verbatim: number;
  /** 1 where its title begins with what was asked. */
  readonly front: number;
}

/** A milestone is under its action's words too, and under its outcome's title; an action is about what its milestones are about. */
const UNDER_ACTION = 0.6;
const UNDER_OUTCOME = 0.5;
const OVER_MOST = 0.93;
const OVER_ONE = 0.45;
const LEAST_OWN = 0.3;
/** What a title is about stands among its first words. */
const FIRST = 3;

/** Of the kinds asked for. One question asks several times with the same words. */
export function holdings(
  sought: readonly Sought[],
  index: WordIndex,
  kinds: readonly ThingKind[],
): readonly Holding[] {
  const key = JSON.stringify(sought.map(({ words, weight, ways }) => [words, weight, ways]));
  const last = LAST.get(index);
  const all = last?.key === key ? last.all : allHoldings(sought, index);
  LAST.set(index, { key, all });
  return all.filter(({ at }) => kinds.includes(index.entries[at]?.thing.kind ?? 'outcome'));
}

const LAST = new WeakMap<WordIndex, { readonly key: string; readonly all: readonly Holding[] }>();

function allHoldings(sought: readonly Sought[], index: WordIndex): readonly Holding[] {
  const count = index.entries.length;
  const total = sought.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return [];
  const coverage = new Float64Array(count);
  const own = new Float64Array(count);
  const near = new Float64Array(count);
  const title = new Float64Array(count);
  const matched = new Float64Array(count);
  for (const part of sought) {
    const held = heldBy(part, index, matched, title);
    const over = beneath(held, index);
    for (let at = 0; at < count; at += 1) {
      const best = around(held, over, index, at);
      coverage[at] = num(coverage, at) + part.weight * best;
      own[at] = num(own, at) + part.weight * num(held, at);
      near[at] = num(near, at) + part.weight * Math.max(num(held, at), num(over, at));
    }
  }
  const words = sought.flatMap((part) => part.words.map((word) => ` ${word} `));
  const stems = sought.flatMap((part) => part.stems);
  const pairs = stems.slice(1).map((stem, i) => ` ${stems[i] ?? ''} ${stem} `);
  return index.entries.flatMap(({ terms, weight }, at): Holding[] => {
    if (num(near, at) / total < LEAST_OWN) return [];
    return [
      {
        at,
        coverage: num(coverage, at) / total,
        own: num(own, at) / total,
        share: weight === 0 ? 0 : Math.min(1, num(matched, at) / weight),
        side: sideBySide(pairs, terms.stems),
        verbatim: verbatim(words, terms.words),
        front: begins(stems, terms.stems),
      },
    ];
  });
}

/** How well each entry's own words hold it; what they weigh is added to `matched`. */
function heldBy(
  { ways }: Sought,
  index: WordIndex,
  matched: Float64Array,
  title: Float64Array,
): Float64Array {
  const held = new Float64Array(index.entries.length);
  title.fill(0);
  for (const { term, quality } of ways) {
    const weight = index.weightOf(term);
    for (const { at, hold } of index.postings.get(term) ?? []) {
      held[at] = Math.max(num(held, at), hold * quality);
      if (hold === 1) title[at] = Math.max(num(title, at), weight * quality);
    }
  }
  for (let at = 0; at < held.length; at += 1) matched[at] = num(matched, at) + num(title, at);
  return held;
}

/** How well each action holds it by its milestones. */
function beneath(held: Float64Array, index: WordIndex): Float64Array {
  const counts = new Float64Array(held.length);
  const best = new Float64Array(held.length);
  for (let at = 0; at < held.length; at += 1) {
    const action = index.entries[at]?.action ?? -1;
    if (action < 0 || num(held, at) === 0) continue;
    counts[action] = num(counts, action) + 1;
    best[action] = Math.max(num(best, action), num(held, at));
  }
  return counts.map((count, at) => {
    const of = index.entries[at]?.thing.milestoneIds.length ?? 0;
    if (count === 0) return 0;
    return num(best, at) * (count > 1 && count * 2 >= of ? OVER_MOST : OVER_ONE);
  });
}

function around(held: Float64Array, over: Float64Array, index: WordIndex, at: number): number {
  const entry = index.entries[at];
  if (entry === undefined) return 0;
  return Math.max(
    num(held, at),
    num(over, at),
    entry.action < 0 ? 0 : UNDER_ACTION * num(held, entry.action),
    entry.outcome < 0 ? 0 : UNDER_OUTCOME * num(held, entry.outcome),
  );
}

function sideBySide(pairs: readonly string[], written: string): number {
  if (pairs.length === 0) return 0;
  return pairs.filter((pair) => written.includes(pair)).length / pairs.length;
}

function verbatim(words: readonly string[], written: string): number {
  return words.filter((word) => written.includes(word)).length / words.length;
}

function begins(stems: readonly string[], written: string): number {
  const first = written.trim().split(' ', FIRST);
  return first.some((stem) => stems.includes(stem)) ? 1 : 0;
}

function num(numbers: Float64Array, at: number): number {
  return numbers[at] ?? 0;
}
