/** What was asked for, as terms of the plan: slips of the keys mended, abbreviations and synonyms known. */
import { wordsIn } from '../words.ts';
import { stemOf } from './stem.ts';
import { longestAt, namesIn, nearTo, tells, type Term } from './terms.ts';
import { slipsOf } from './typing-error.ts';
import type { WordIndex } from './word-index.ts';

/** One of the things asked for, and the terms that would answer it. */
export interface Sought {
  readonly ways: readonly Way[];
  /** How much it tells. */
  readonly weight: number;
  /** The stems it was asked in. */
  readonly stems: readonly string[];
  readonly words: readonly string[];
  /** Said of nearly anything. */
  readonly faint: boolean;
}

interface Way {
  readonly term: Term;
  /** 1 for the word itself, less for one that comes near to it. */
  readonly quality: number;
}

const NEAR = 0.8;
const ONE_SLIP = 0.9;
const MORE_SLIPS = 0.8;
/** A letter more or less makes a short word another word; letters swapped do not. */
const SHORT_SLIP = 0.65;
const SHORT_WORD = 5;
/** What a word the plan does not have weighs, beside one that few have. */
const UNKNOWN = 0.85;
/** So much of that where it is an everyday word. */
const CHAT = 0.2;
/** A stem of fewer letters is too near to too many others. */
const SHORT_STEM = 5;

export function soughtIn(
  words: readonly string[],
  index: WordIndex,
  chat: ReadonlySet<string> = new Set(),
): readonly Sought[] {
  const typed = wordsIn(words.join(' ')).map(({ word }) =>
    chat.has(word) ? asItIs(word, index) : mended(word, index),
  );
  const stems = stemsOf(typed);
  const names = [...namesIn(stems), ...namesIn(stems, true)];
  const parts = named(typed, names, index).filter((part) => 'ways' in part || tells(part.word));
  const whole = joined(parts, index)
    .map((part) => ('ways' in part ? part : wordSought(part, index)))
    .map((part) =>
      part.ways.length === 0 && part.words.every((word) => chat.has(word))
        ? { ...part, weight: part.weight * CHAT }
        : part,
    );
  return [...new Map(whole.map((part) => [part.stems.join(' '), part])).values()];
}

/** Whether the plan says it, in this word, another form of it, or one that means the same. */
export function isKnown(word: string, index: WordIndex, exactly: boolean): boolean {
  const asTyped = exactly ? new Set([word]) : undefined;
  return soughtIn([word], index, asTyped).some(({ ways }) => ways.length > 0);
}

interface Mended {
  readonly word: string;
  readonly stem: string;
  readonly quality: number;
}

const MENDED = new WeakMap<WordIndex, Map<string, Mended>>();
/** An everyday word is no slip for one of the plan's. */
function asItIs(word: string, index: WordIndex): Mended {
  return { word, stem: index.written.get(word) ?? stemOf(word), quality: 1 };
}

/** One question asks for the same word several times; what strangers type is not kept for ever. */
const REMEMBERED = 500;

function mended(word: string, index: WordIndex): Mended {
  const before = MENDED.get(index) ?? new Map<string, Mended>();
  const known = before.get(word);
  if (known !== undefined) return known;
  const made = mend(word, index);
  MENDED.set(index, before.size < REMEMBERED ? before : new Map<string, Mended>());
  MENDED.get(index)?.set(word, made);
  return made;
}

/** The plan's own words, and the field's, are never mended. */
function mend(word: string, index: WordIndex): Mended {
  const stem = index.written.get(word) ?? stemOf(word);
  const asTyped = { word, stem, quality: 1 };
  if (index.written.has(word) || index.postings.has(stem) || !tells(word)) return asTyped;
  if (namesIn([stem]).length > 0 || nearTo(stem).length > 0) return asTyped;
  const inWords = slipsOf(word, index.meantWords)[0];
  const inStems = stem.length < SHORT_STEM ? undefined : slipsOf(stem, index.postings.keys())[0];
  const best = [inWords, inStems]
    .filter((slip) => slip !== undefined)
    .reduce((one, other) => (other.slips < one.slips ? other : one), { word, slips: 9 });
  if (best.slips === 9) return asTyped;
  const meant = best === inStems ? best.word : (index.written.get(best.word) ?? stemOf(best.word));
  return { word: best.word, stem: meant, quality: qualityOf(word, best) };
}

function qualityOf(typed: string, { word, slips }: { word: string; slips: number }): number {
  if (slips > 1) return MORE_SLIPS;
  return typed.length > SHORT_WORD || lettersOf(typed) === lettersOf(word) ? ONE_SLIP : SHORT_SLIP;
}

function lettersOf(word: string): string {
  return Array.from(word).sort().join('');
}

function stemsOf(words: readonly Mended[]): readonly string[] {
  return words.map(({ stem }) => stem);
}

/** Names the plan knows, whole; every other word by itself. */
function named(
  words: readonly Mended[],
  names: ReturnType<typeof namesIn>,
  index: WordIndex,
): readonly (Sought | Mended)[] {
  const parts: (Sought | Mended)[] = [];
  const known = names.filter(({ term }) => waysOf(term, index).length > 0);
  for (let i = 0; i < words.length; i += 1) {
    const name = longestAt(known, i);
    const word = words[i];
    if (word === undefined) continue;
    if (name === undefined) {
      parts.push(word);
      continue;
    }
    const typed = words.slice(i, name.to);
    const quality = Math.min(...typed.map((each) => each.quality));
    parts.push(sought(waysOf(name.term, index), quality, typed, index));
    i = name.to - 1;
  }
  return parts;
}

/** `mocking bird` for a plan that writes `mockingbird`. */
function joined(
  parts: readonly (Sought | Mended)[],
  index: WordIndex,
): readonly (Sought | Mended)[] {
  const whole: (Sought | Mended)[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last !== undefined && 'word' in last && 'word' in part) {
      const word = `${last.word}${part.word}`;
      const stem = index.written.get(word) ?? stemOf(word);
      const apart = index.postings.has(last.stem) && index.postings.has(part.stem);
      if (!apart && index.postings.has(stem)) {
        whole[whole.length - 1] = { word, stem, quality: 1 };
        continue;
      }
    }
    whole.push(part);
  }
  return whole;
}

function wordSought({ word, stem, quality }: Mended, index: WordIndex): Sought {
  const ways = waysOf(stem, index);
  if (ways.length > 0) return sought(ways, quality, [{ word, stem, quality }], index);
  return {
    ways: [],
    weight: UNKNOWN * index.weightOf(stem),
    stems: [stem],
    words: [word],
    faint: index.isFaint(stem),
  };
}

/** The term itself where the plan has it, and those near to it that it has. */
function waysOf(term: Term, index: WordIndex): readonly Way[] {
  return [
    { term, quality: 1 },
    ...nearTo(term).map((near): Way => ({ term: near, quality: NEAR })),
  ].filter((way) => index.postings.has(way.term));
}

function sought(
  ways: readonly Way[],
  quality: number,
  typed: readonly Mended[],
  index: WordIndex,
): Sought {
  const best = ways[0];
  return {
    ways: ways.map((way) => ({ term: way.term, quality: way.quality * quality })),
    weight: best === undefined ? 0 : index.weightOf(best.term),
    stems: stemsOf(typed),
    words: typed.map(({ word }) => word),
    faint: best !== undefined && index.isFaint(best.term),
  };
}
