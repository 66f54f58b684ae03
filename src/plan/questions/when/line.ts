/** The words of a question as the readers of time go along them. */
import type { Day } from '../../time.ts';
import type { Meeting } from '../question.ts';
import type { Word } from '../words.ts';
import type { Time } from './time-said.ts';
import { NUMBERS, ORDINALS, TENS } from './when-words.ts';

export interface Line {
  readonly words: readonly Word[];
  readonly today: Day;
  readonly meetings: readonly Meeting[];
}

export type Relation =
  'since' | 'by' | 'in' | 'on' | 'after' | 'before' | 'between' | 'as-at' | 'none';

/** What was heard before the words being read. */
export interface Heard {
  readonly relation: Relation;
  /** Something before says that a time follows: a preposition, `due`, `end of`. */
  readonly cued: boolean;
  /** After `the`. */
  readonly definite: boolean;
}

/** A time, and the index of the word after it. */
export interface Said {
  readonly time: Time;
  readonly to: number;
  /** The time of a meeting. */
  readonly met?: true;
}

export type Reader = (line: Line, at: number, heard: Heard) => Said | null;

/** Empty outside the line. */
export function wordAt(line: Line, at: number): string {
  return line.words[at]?.word ?? '';
}

/** The index after the first of the phrases that stands here; null when none does. */
export function after(line: Line, at: number, phrases: Phrases): number | null {
  const starts = phrases.get(wordAt(line, at));
  if (starts === undefined) return null;
  for (const phrase of starts)
    if (phrase.every((word, index) => wordAt(line, at + index) === word)) return at + phrase.length;
  return null;
}

/** Phrases under their first word, the longest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

export function phrases(...written: readonly string[]): Phrases {
  const split = written.map((phrase) => phrase.split(' '));
  split.sort((one, other) => other.length - one.length);
  return Map.groupBy(split, ([first = '']) => first);
}

/** The index after one of these words where one stands here, else here. */
export function past(line: Line, at: number, ...words: readonly string[]): number {
  return words.includes(wordAt(line, at)) ? at + 1 : at;
}

/** Whether a word stands against the one before it but for one stroke, dash or blank. */
export function isClose(line: Line, at: number): boolean {
  const [before, word] = [line.words[at - 1], line.words[at]];
  return before !== undefined && word !== undefined && word.at - before.end === 1;
}

/** `12`; null for anything with letters or points. */
export function digits(word: string, most: number): number | null {
  return /^\d+$/.test(word) && word.length <= most ? Number(word) : null;
}

/** `6`, `six`, `a couple of`, `2 or 3` (the greater). */
export function countAt(line: Line, at: number): { readonly count: number; to: number } | null {
  const from = wordAt(line, at) === 'a' ? past(line, at + 1, 'couple', 'few') - 1 : at;
  const word = wordAt(line, from);
  const count = digits(word, 3) ?? NUMBERS.get(word) ?? TENS.get(word);
  if (count === undefined) return null;
  const to = past(line, from + 1, 'of');
  const second = past(line, to, 'to', 'or');
  const more = digits(wordAt(line, second), 2) ?? NUMBERS.get(wordAt(line, second)) ?? 0;
  return more > count ? { count: more, to: second + 1 } : { count, to };
}

/** `14th`, or the word `fourteenth`. */
export function ordinal(word: string): number | null {
  const [, number] = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word) ?? [];
  return number === undefined ? (ORDINALS.get(word) ?? null) : Number(number);
}

/** Whether a number counts or names something of the plan: `outcome 3`, `themes 1 and 2`. */
export function isNamed(line: Line, at: number): boolean {
  let before = at - 1;
  while (/^(?:\d+|and|to|or|#)$/.test(wordAt(line, before))) before -= 1;
  return ITEM.test(wordAt(line, before)) && before >= 0;
}

/** What the parts of a plan are called. */
export const ITEM =
  /^(?:outcome|theme|priority|action|milestone|kpi|indicator|measure|item|ref|no|number|objective|workstream|strand|task|section|step|target|point|recommendation|one|oc)s?$|^priorities$/;
