/** The colours a line explains one after the other: `B = embedded; G = complete; A = on track`. */
import { DEFAULT_RAG } from '../../plan/model.ts';

export interface ColourMeant {
  /** As printed, or the colour's name for a letter or a sign. */
  readonly word: string;
  readonly meaning: string;
}

/**
 * Empty unless the line is such a key: three colours explained, or two where the line says what it
 * is. A sentence that happens to name a colour before a dash is none.
 */
export function ragKeyIn(text: string): readonly ColourMeant[] {
  if (text.length > LONGEST) return [];
  const said = text.replace(KEY, '');
  // A small letter, as in `a - ` or `b: `, is no colour.
  const starts = [...said.matchAll(said === text ? START : START_IN_KEY)].filter(
    ([, name = '']) => !/^[ragb]$/u.test(name),
  );
  const meant = starts.map((start, index): ColourMeant => {
    const meaning = said.slice(start.index + start[0].length, starts[index + 1]?.index);
    return {
      word: colourOf(start[1] ?? start[2] ?? ''),
      meaning: meaning.replace(ENDING, '').trim(),
    };
  });
  const words = new Set(meant.map(({ word }) => word.toLowerCase()));
  const isKey = words.size === meant.length && words.size >= (said === text ? 3 : 2);
  const isShort = meant.every(({ meaning }) => meaning.length >= 2 && meaning.length <= 200);
  return isKey && isShort && (starts[0]?.index ?? 0) <= 3 ? meant : [];
}

const LONGEST = 900;
const KEY =
  /^\s*(?:\w+ ){0,3}?(?:B?RAG\w*|key|status(?:es)?|ratings?)\b(?: \w+){0,3}\s*(?:[:–—-]|\bis\b|\bare\b)?\s*/iu;
const SIGNS: Readonly<Record<string, string>> = {
  '🔴': 'Red',
  '🟠': 'Amber',
  '🟡': 'Amber',
  '🟢': 'Green',
  '🔵': 'Blue',
};
const COLOUR = String.raw`(?<=^|[\s;,./|·(•])(?:(red|amber|green|blue|purple|gr[ea]y|[RAGB])(?:\s*\([RAGBP]\))?`;
const SIGN = String.raw`|(🔴|🟠|🟡|🟢|🔵)\s*[=:–—-]?\s*)`;
const START = new RegExp(`${COLOUR}\\s*(?:=|:|–|—|-|\\bmeans\\b|\\bis\\b)\\s*${SIGN}`, 'giu');
/** Where the line says that it is a key, a space will do: `BRAG: Blue complete; Green on track`. */
const START_IN_KEY = new RegExp(
  `${COLOUR}\\s*(?:=|:|–|—|-|\\bmeans\\b|\\bis\\b|\\s)\\s*${SIGN}`,
  'giu',
);
const ENDING = /[\s;,./|·(•]+$|\s+and$/u;

function colourOf(printed: string): string {
  const letter = /^[RAGB]$/u.test(printed) ? printed : null;
  if (letter === null) return SIGNS[printed] ?? printed;
  return DEFAULT_RAG.find(({ word }) => word.startsWith(letter))?.word ?? printed;
}
