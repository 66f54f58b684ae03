/** A typed word as titles have it. */
import { isOneWord, respelt } from '../../roles/spelling.ts';
import { writtenOut } from '../../roles/words.ts';
import { EVERYDAY } from '../spelling/everyday.ts';
import { isJoiner, isPost, isRank } from './posts.ts';
import { isGeneral, tellingWords } from './titles.ts';

/** Null for a word that is in none of the titles and is no post. */
export function titleWord(word: string, inTitles: ReadonlySet<string>): string | null {
  if (isJoiner(word)) return word;
  const stem = word.endsWith('s') ? word.slice(0, -1) : '';
  if (stem.length > 1 && writtenOut(word) === null && writtenOut(stem) !== null) {
    return titleWord(stem, inTitles);
  }
  if (word === 'commissioner' && !inTitles.has(word) && inTitles.has('commissioning')) {
    return 'commissioning lead';
  }
  const all = tellingWords(word);
  const isKnown = all.every((one) => inTitles.has(one) || isPost(one) || isRank(one));
  if ((isKnown && all.length > 0) || isGeneral(word)) return word;
  return misspelt(word, inTitles);
}

function misspelt(word: string, inTitles: ReadonlySet<string>): string | null {
  const post = word.length < 5 ? null : respelt(word);
  if (post !== null) return post;
  if (word.length < 5 || EVERYDAY.has(word)) return null;
  // Titles are read with `principal` where they print `principle`.
  const near = [...inTitles, 'principle'].filter(
    (one) =>
      one[0] === word[0] &&
      // A last letter that differs makes another form of the word: `managed`.
      one.at(-1) === word.at(-1) &&
      Math.abs(one.length - word.length) < 3 &&
      isOneWord(word, one),
  );
  const [only = ''] = near;
  return near.length === 1 ? (respelt(only) ?? only) : null;
}
