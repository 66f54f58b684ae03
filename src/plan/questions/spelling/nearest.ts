/** The word of a lexicon that was meant by one that is in none. */
import { slipCost } from './typing-slip.ts';

/** In each, the word met oftener comes first. */
export interface Lexicon {
  /** Words questions are made of. */
  readonly cue: ReadonlySet<string>;
  /** Words of the plan and of those who lead in it. */
  readonly plan: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;
}

/** Null where no word is near enough, or several are equally near. */
export function nearest(typed: string, lexicon: Lexicon): string | null {
  const most = typed.length < 8 ? 1 : 2;
  const letters = lettersOf(typed);
  const near: Near[] = [];
  const byLength = indexOf(lexicon);
  for (let length = typed.length - most; length <= typed.length + most; length += 1)
    for (const entry of byLength.get(length) ?? []) {
      // Each slip changes two letters at most.
      if (bitsIn(entry.letters ^ letters) > 2 * most) continue;
      const cost = slipCost(typed, entry.word, most);
      if (cost < Infinity && mayBe(typed, entry.word, cost)) near.push({ ...entry, cost });
    }
  return chosen(typed, near);
}

interface Entry {
  readonly word: string;
  /** 0 for `cue`, 1 for `plan`, 2 for `common`. */
  readonly tier: number;
  readonly rank: number;
  readonly letters: number;
}

interface Near extends Entry {
  readonly cost: number;
}

const INDEXES = new WeakMap<Lexicon, ReadonlyMap<number, readonly Entry[]>>();

function indexOf(lexicon: Lexicon): ReadonlyMap<number, readonly Entry[]> {
  const known = INDEXES.get(lexicon);
  if (known !== undefined) return known;
  const byLength = new Map<number, Entry[]>();
  const seen = new Set<string>();
  [lexicon.cue, lexicon.plan, lexicon.common].forEach((words, tier) => {
    let rank = 0;
    for (const word of words) {
      rank += 1;
      if (word.length < 2 || /\d/u.test(word) || seen.has(word)) continue;
      seen.add(word);
      const entry = { word, tier, rank, letters: lettersOf(word) };
      const those = byLength.get(word.length);
      if (those === undefined) byLength.set(word.length, [entry]);
      else those.push(entry);
    }
  });
  INDEXES.set(lexicon, byLength);
  return byLength;
}

/** One bit for each letter the word has. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bitsIn(bits: number): number {
  let left = bits;
  let count = 0;
  while (left !== 0) {
    left &= left - 1;
    count += 1;
  }
  return count;
}

/** Short words are near to many others, and first letters are hardly ever wrong. */
function mayBe(typed: string, word: string, cost: number): boolean {
  if (typed.length === 3) {
    return isSwap(typed, word) || (word.length === 2 && word === typed.replace(/(.)\1/u, '$1'));
  }
  if (typed.length === 4 && word.length === 4 && cost >= 1) return false;
  if (word.length < 3 || (word.length < 6 && cost > 1)) return false;
  return typed[0] === word[0] || isSwap(typed.slice(0, 2), word.slice(0, 2)) || typed.length >= 6;
}

function isSwap(one: string, other: string): boolean {
  const at = Array.from(one).findIndex((letter, index) => letter !== other[index]);
  return (
    at >= 0 &&
    one.slice(0, at) + (one[at + 1] ?? '') + (one[at] ?? '') + one.slice(at + 2) === other
  );
}

function chosen(typed: string, near: readonly Near[]): string | null {
  const [first] = fromBest(near.filter(({ word }) => hasFirstLetters(typed, word)));
  if (first === undefined) {
    const [only, another] = near.filter(({ cost }) => cost <= 1);
    return another === undefined ? (only?.word ?? null) : null;
  }
  const ties = near.filter(
    ({ word, tier, cost }) =>
      word !== first.word &&
      hasFirstLetters(typed, word) &&
      tier === first.tier &&
      cost === first.cost,
  );
  return ties.every(({ word, rank }) => rank >= 2 * first.rank || isForm(first.word, word))
    ? first.word
    : null;
}

/** One slip before two; then by lexicon; then the likelier slip; then the commoner word. */
function fromBest(near: readonly Near[]): readonly Near[] {
  return near.toSorted(
    (one, other) =>
      Math.ceil(one.cost) - Math.ceil(other.cost) ||
      one.tier - other.tier ||
      one.cost - other.cost ||
      one.rank - other.rank,
  );
}

function hasFirstLetters(typed: string, word: string): boolean {
  return typed[0] === word[0] || isSwap(typed.slice(0, 2), word.slice(0, 2));
}

/** One word in two forms: `milestone`, `milestones`. */
function isForm(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(short) && long.length - short.length <= 2;
}
