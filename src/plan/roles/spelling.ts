/** Misspelt words in titles, told from words that only look alike: `Quality` is not `Equality`. */
import { distance } from '../letters-changed.ts';
import { isTitleWord, postsNear } from './words.ts';

/** One word, spelt in two ways. Two that both belong in titles are two, unless often confused. */
export function isOneWord(one: string, other: string): boolean {
  if (one === other || CONFUSED.has([one, other].toSorted().join(' '))) return true;
  const [known, alsoKnown] = [isTitleWord(one), isTitleWord(other)];
  const shorter = Math.min(one.length, other.length);
  if ((known && alsoKnown) || shorter < 5 || /\d/u.test(one + other)) return false;
  // Two unknown words are names of places or teams as often as one misspelt.
  const most = known || alsoKnown ? (shorter < 8 ? 1 : 2) : shorter < 7 ? 0 : 1;
  return (
    isSwap(one, other) ||
    (Math.abs(one.length - other.length) <= most && distance(one, other) <= most)
  );
}

/** The title with its misspelt posts put right; null where none is surely misspelt. */
export function respelt(title: string): string | null {
  const right = title.replace(/\p{L}{5,}/gu, (word) => {
    const meant = postMeant(word.toLowerCase());
    if (meant === null) return word;
    return /^\p{Lu}/u.test(word) ? meant.slice(0, 1).toUpperCase() + meant.slice(1) : meant;
  });
  return right === title ? null : right;
}

const CONFUSED: ReadonlySet<string> = new Set([
  'principal principle',
  'practice practise',
  'adviser advisor',
  'program programme',
  'center centre',
  'organisation organization',
]);

function postMeant(word: string): string | null {
  if (word === 'principle') return 'principal';
  if (isTitleWord(word) || word === 'advisor') return null;
  const near = postsNear(
    (post) =>
      isSwap(word, post) ||
      // A last letter that differs makes another form of the word, such as `managed`.
      (distance(word, post) === 1 && post.length > 5 && word.at(-1) === post.at(-1)),
  );
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** Two neighbouring letters in the wrong order: `Offcier`. */
function isSwap(one: string, other: string): boolean {
  if (one.length !== other.length || one === other) return false;
  const at = Array.from(one).findIndex((letter, index) => letter !== other[index]);
  const swapped = one.slice(0, at) + (one[at + 1] ?? '') + (one[at] ?? '') + one.slice(at + 2);
  return swapped === other;
}
