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
  const index = indexOf(lexicon);
  const [one = '', two = ''] = typed;
  const most = typed.length < 8 ? 1 : 2;
  const near = nearAmong(index, typed, most, one === two ? [one] : [one, two]);
  if (near.length > 0) return chosen(typed, near);
  if (typed.length < 6) return null;
  // The first letter is hardly ever wrong; then no other word may be meant.
  const [only, another] = nearAmong(index, typed, 1, LETTERS);
  return only !== undefined && only.tier < COMMON && another === undefined ? only.word : null;
}

/** Words with one of the first letters, as near as typing slips are. */
function nearAmong(index: Index, typed: string, most: number, firsts: readonly string[]): Near[] {
  const letters = lettersOf(typed);
  const near: Near[] = [];
  for (const first of firsts)
    for (let length = typed.length - most; length <= typed.length + most; length += 1)
      for (const entry of index.get(`${first}${length}`) ?? []) {
        // Each slip brings in one other letter at most, and takes away one.
        if (bitsIn(entry.letters & ~letters) > most) continue;
        if (bitsIn(letters & ~entry.letters) > most) continue;
        const cost = slipCost(typed, entry.word, most);
        const isFirstRight = first === typed[0] || firsts === LETTERS;
        if (cost === Infinity || !(isFirstRight || isSwapped(typed, entry.word))) continue;
        if (mayBe(typed, entry.word, cost)) near.push({ ...entry, cost });
      }
  return near;
}

const LETTERS: readonly string[] = Array.from('abcdefghijklmnopqrstuvwxyz');

const CUE = 0;
const COMMON = 2;

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

/** By first letter and length: `o7`. */
type Index = ReadonlyMap<string, readonly Entry[]>;

const INDEXES = new WeakMap<Lexicon, Index>();

function indexOf(lexicon: Lexicon): Index {
  const known = INDEXES.get(lexicon);
  if (known !== undefined) return known;
  const index = new Map<string, Entry[]>();
  const seen = new Set<string>();
  [lexicon.cue, lexicon.plan, lexicon.common].forEach((words, tier) => {
    let rank = 0;
    for (const word of words) {
      rank += 1;
      if (word.length < 2 || /\d/u.test(word) || seen.has(word)) continue;
      seen.add(word);
      const entry = { word, tier, rank, letters: lettersOf(word) };
      const key = `${word.slice(0, 1)}${word.length}`;
      const those = index.get(key);
      if (those === undefined) index.set(key, [entry]);
      else those.push(entry);
    }
  });
  INDEXES.set(lexicon, index);
  return index;
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

/** Short words are near to many others. */
function mayBe(typed: string, word: string, cost: number): boolean {
  if (typed.length === 3) {
    return isSwap(typed, word) || (word.length === 2 && word === typed.replace(/(.)\1/u, '$1'));
  }
  if (typed.length === 4 && word.length === 4 && cost >= 1) return false;
  return word.length >= 3 && (word.length >= 6 || cost <= 1);
}

/** The first two letters in the wrong order. */
function isSwapped(typed: string, word: string): boolean {
  return typed[0] === word[1] && typed[1] === word[0];
}

function isSwap(one: string, other: string): boolean {
  const at = Array.from(one).findIndex((letter, index) => letter !== other[index]);
  return (
    at >= 0 &&
    one.slice(0, at) + (one[at + 1] ?? '') + (one[at] ?? '') + one.slice(at + 2) === other
  );
}

/** One slip before two; then by lexicon; then the likelier slip; then the commoner word. */
function chosen(typed: string, near: readonly Near[]): string | null {
  const [first, ...others] = near.toSorted(
    (one, other) =>
      Math.ceil(one.cost) - Math.ceil(other.cost) ||
      one.tier - other.tier ||
      one.cost - other.cost ||
      one.rank - other.rank,
  );
  if (first === undefined) return null;
  // There are many more everyday words than are known here: `policy` is not `police`.
  const least = typed.length > 7 ? 2 : first.tier === COMMON ? 0.8 : typed.length < 7 ? 0.9 : 1;
  if (first.tier !== CUE && first.cost > least) return null;
  const ties = others.filter(({ tier, cost }) => tier === first.tier && cost === first.cost);
  return ties.every(({ word, rank }) => rank >= 2 * first.rank || isForm(first.word, word))
    ? first.word
    : null;
}

/** One word in two forms: `milestone`, `milestones`. */
function isForm(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(short) && long.length - short.length <= 2;
}
