/** How alike two texts are, told from the words they share: a rare word says more than a common one. */

export interface Wording {
  /** Equal for two texts that differ in case, spacing and punctuation only. */
  readonly key: string;
  /** The beginnings of its words, so that "train" and "training" are alike. */
  readonly words: ReadonlySet<string>;
}

/** Words weigh the more, the fewer texts have them. */
export type Weigh = (word: string) => number;

const WORDS = 400;
const STEM = 6;

export function wordingOf(text: string): Wording {
  const key = textKey(text);
  const words = key.split(' ').filter((word) => word !== '');
  return { key, words: new Set(words.slice(0, WORDS).map(stemOf)) };
}

/** A number says something else with every digit. */
function stemOf(word: string): string {
  return /\d/u.test(word) ? word : word.slice(0, STEM);
}

export function textKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’‘`]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Counted in each edition by itself: a word that both have is no commoner for that. */
export function weighIn(editions: readonly (readonly Wording[])[]): Weigh {
  const counts = editions.map(countIn);
  const most = Math.max(1, ...editions.map(({ length }) => length));
  const weights = new Map<string, number>();
  for (const count of counts)
    for (const word of count.keys()) {
      const often = Math.max(...counts.map((each) => each.get(word) ?? 0));
      weights.set(word, Math.log(1 + most / often));
    }
  return (word) => weights.get(word) ?? 0;
}

function countIn(wordings: readonly Wording[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of wordings)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** From 0, nothing in common, to 1, the same words. */
export function likeness(one: Wording, other: Wording, weigh: Weigh): number {
  const all = weightOf(one.words, weigh) + weightOf(other.words, weigh);
  return all === 0 ? 0 : (2 * sharedWeight(one, other, weigh)) / all;
}

/** How much of what tells a text from `beside` another text holds, from 0 to 1. */
export function heldBy(part: Wording, beside: Wording, whole: Wording, weigh: Weigh): number {
  const own = [...part.words].filter((word) => !beside.words.has(word));
  const all = weightOf(own, weigh);
  const held = own.filter((word) => whole.words.has(word));
  return all === 0 ? 0 : weightOf(held, weigh) / all;
}

function sharedWeight(one: Wording, other: Wording, weigh: Weigh): number {
  let weight = 0;
  for (const word of one.words) if (other.words.has(word)) weight += weigh(word);
  return weight;
}

function weightOf(words: Iterable<string>, weigh: Weigh): number {
  let weight = 0;
  for (const word of words) weight += weigh(word);
  return weight;
}
