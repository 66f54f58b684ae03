/** Typed words with their slips put right, so that the rules below need know each word once. */
import type { Word } from '../words.ts';
import { FIRST_NAMES } from './first-names.ts';
import { nearest, type Lexicon } from './nearest.ts';
import { inFull } from './shorthand.ts';

export type { Lexicon } from './nearest.ts';

/** Words that are in a lexicon stay, and so does what is too far from all of them. */
export function respell(words: readonly Word[], lexicon: Lexicon): readonly Word[] {
  const apart = withRefsWhole(words.flatMap((word) => withoutNumber(word, lexicon)));
  return apart.flatMap((word) => respelt(word, lexicon));
}

/** `outcome3` is two words. Two letters with a number may be a ref, such as `q1`. */
function withoutNumber(word: Word, lexicon: Lexicon): readonly Word[] {
  if (isKnown(word.word, lexicon) || inFull(word.word) !== null) return [word];
  const [, name = '', number = ''] = /^(\p{L}{3,})(\d+\p{L}?)$/u.exec(word.word) ?? [];
  const [, count = '', unit = ''] = /^(\d+)(\p{L}{3,})$/u.exec(word.word) ?? [];
  if (name !== '' && isMeant(name, lexicon)) return split(word, name, number);
  if (count !== '' && isMeant(unit, lexicon)) return split(word, count, unit);
  return [word];
}

function split(word: Word, first: string, second: string): readonly Word[] {
  // Apostrophes are not counted in a word: from the end both stand where they were typed.
  const at = word.end - second.length;
  return [
    { word: first, at: word.at, end: at },
    { word: second, at, end: word.end },
  ];
}

/** `action2.1` was read as `action2` and `1`. */
function withRefsWhole(words: readonly Word[]): readonly Word[] {
  const whole: Word[] = [];
  for (const word of words) {
    const [name, number] = [whole.at(-2), whole.at(-1)];
    const isRest =
      name !== undefined &&
      number !== undefined &&
      name.end === number.at &&
      word.at === number.end + 1 &&
      /^\d{1,2}$/u.test(number.word) &&
      /^\d{1,2}(?:\.\d+)*[a-z]?(?:-\d+)?$/u.test(word.word);
    if (isRest && (word.word.includes('.') || HAS_REFS.has(name.word))) {
      whole.pop();
      whole.push({ word: `${number.word}.${word.word}`, at: number.at, end: word.end });
    } else whole.push(word);
  }
  return whole;
}

const HAS_REFS: ReadonlySet<string> = new Set(
  'action actions milestone milestones ref item task'.split(' '),
);

function respelt(word: Word, lexicon: Lexicon): readonly Word[] {
  if (lexicon.cue.has(word.word) || lexicon.plan.has(word.word)) return [word];
  const full = inFull(word.word);
  if (full !== null) return full.map((one) => ({ ...word, word: one }));
  if (mustStay(word.word, lexicon)) return [word];
  const held = word.word.replace(/(\p{L})\1{2,}/gu, '$1$1');
  return [{ ...word, word: nearest(held, lexicon) ?? word.word }];
}

function isMeant(word: string, lexicon: Lexicon): boolean {
  return isKnown(word, lexicon) || nearest(word, lexicon) !== null;
}

function isKnown(word: string, { cue, plan, common }: Lexicon): boolean {
  return cue.has(word) || plan.has(word) || common.has(word);
}

function mustStay(word: string, lexicon: Lexicon): boolean {
  return (
    word.length < 3 ||
    !/^\p{L}+$/u.test(word) ||
    lexicon.common.has(word) ||
    FIRST_NAMES.has(word) ||
    (!/[isu]$/u.test(word) && isKnown(`${word}s`, lexicon)) ||
    stemsOf(word).some((stem) => isKnown(stem, lexicon) || FIRST_NAMES.has(stem))
  );
}

/** What a word may be another form of; `reviewed` is no slip in a plan that has `review`. */
function stemsOf(word: string): readonly string[] {
  const stems = [
    word.replace(/(?<=[^aiousxz])s$/u, ''),
    word.replace(/(?<=(?:s|x|z|ch|sh))es$/u, ''),
    word.replace(/ies$|ied$/u, 'y'),
    word.replace(/(?:ly|er)$/u, ''),
    // After one vowel a last letter is doubled: `sliping` is a slip.
    word.replace(/(?<!^[^aeiou]*[aeiou][bdgmnprt])(?:ed|ing)$/u, ''),
    word.replace(/(?<=e)[dr]$/u, ''),
    word.replace(/ing$/u, 'e'),
    word.replace(/(\p{L})\1(?:ed|ing)$/u, '$1'),
  ];
  return stems.filter((stem) => stem !== word && stem.length >= 3);
}
