/** Whether two titles, differently written, are one role: `PSW` and `Principal Social Worker`. */
import { isOneWord } from './spelling.ts';
import { fullWords, writtenOut } from './words.ts';
import { roleKey } from '../roles.ts';

/** `likely` is for a person to say: titles that differ in one telling word are two roles. */
export type Sameness = 'same' | 'likely' | 'different';

/** How two titles that are likely one role differ. */
export type Difference = 'short' | 'spelling' | 'wording';

export function sameRole(one: string, other: string): Sameness {
  if (roleKey(one) === roleKey(other)) return 'same';
  return differenceOf(shapeOf(one), shapeOf(other)) === null ? 'different' : 'likely';
}

export interface AlikeRoles {
  readonly one: string;
  readonly other: string;
  readonly difference: Difference;
}

/** Each pair among the titles that is likely one role, once, in the order they are given. */
export function alikeRoles(titles: readonly string[]): readonly AlikeRoles[] {
  const distinct = [...new Map(titles.map((title) => [roleKey(title), title])).values()];
  const shapes = distinct.slice(0, MOST).map(shapeOf);
  return shapes.flatMap((one, index) =>
    shapes.slice(index + 1).flatMap((other) => {
      const difference = differenceOf(one, other);
      return difference === null ? [] : [{ one: one.title, other: other.title, difference }];
    }),
  );
}

/** More than any plan has roles; every pair is looked at, so that there must be an end. */
const MOST = 400;

interface Shape {
  readonly title: string;
  /** In small letters, with abbreviations as they are, without words that tell nothing. */
  readonly words: readonly string[];
  /** Written out, in the singular, without words that tell nothing. */
  readonly full: readonly string[];
  readonly joined: string;
  readonly sorted: string;
  readonly short: string;
  /** Words in capitals, in small letters. */
  readonly capitals: readonly string[];
  /** What stands between commas and ` and `: as written, and written out. */
  readonly parts: readonly { readonly text: string; readonly full: string }[];
}

function shapeOf(title: string): Shape {
  const key = roleKey(title);
  const words = key.split(' ').filter(tells);
  const full = fullWords(key);
  const capitals = title.match(/(?<![\p{L}\p{N}])\p{Lu}{2,6}(?![\p{L}\p{N}])/gu) ?? [];
  const parts = title.split(/\s*,\s*|\s+(?:and|&)\s+|\s+[-–]\s+/u);
  return {
    title,
    words,
    full,
    joined: full.join(''),
    sorted: full.toSorted().join(' '),
    short: words.filter((word) => writtenOut(word) !== null).join(' '),
    capitals: capitals.map((word) => word.toLowerCase()),
    parts: parts.map((text) => ({ text, full: fullWords(roleKey(text)).join(' ') })),
  };
}

function differenceOf(one: Shape, other: Shape): Difference | null {
  if (one.full.length === 0 || other.full.length === 0) return null;
  if (one.sorted === other.sorted || one.joined === other.joined) {
    return one.short === other.short ? 'wording' : 'short';
  }
  if (isShortFor(one, other) || isShortFor(other, one)) return 'short';
  if (hasInitialsOf(one, other) || hasInitialsOf(other, one)) return 'short';
  return isMisspelt(one.full, other.full) ? 'spelling' : null;
}

/** Part for part the same, or capitals that begin with the same letter: `F, PC` for two long names. */
function isShortFor(short: Shape, long: Shape): boolean {
  if (short.parts.length < 2 || short.parts.length !== long.parts.length) return false;
  return short.parts.every(({ text, full }, index) => {
    const other = long.parts[index];
    if (other === undefined || full === other.full) return true;
    return /^\p{Lu}{1,3}$/u.test(text) && other.text.startsWith(text.slice(0, 1));
  });
}

/** `Head of YJP` for `Head of Youth Justice Partnerships`: capitals, and the words they begin. */
function hasInitialsOf(short: Shape, long: Shape): boolean {
  return short.capitals.some((capitals) => {
    const at = short.words.indexOf(capitals);
    if (at < 0 || long.words.length !== short.words.length - 1 + capitals.length) return false;
    const [before, after] = [short.words.slice(0, at), short.words.slice(at + 1)];
    const middle = long.words.slice(at, at + capitals.length);
    return (
      middle.map((word) => word.slice(0, 1)).join('') === capitals &&
      [...before, ...middle, ...after].join(' ') === long.words.join(' ')
    );
  });
}

function tells(word: string): boolean {
  return !/^(?:of|the|for|and|in|to|a)$/u.test(word);
}

/** Word for word the same, but for one or two that are misspelt. */
function isMisspelt(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  const pairs = one.map((word, index): readonly [string, string] => [word, other[index] ?? '']);
  const unlike = pairs.filter(([word, its]) => word !== its);
  return unlike.length <= 2 && unlike.every(([word, its]) => isOneWord(word, its));
}
