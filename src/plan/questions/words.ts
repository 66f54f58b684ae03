/** A typed sentence as words: small letters, contractions written out, each with where it stands. */

export interface Word {
  /** In small letters, without apostrophes. */
  readonly word: string;
  /** Where it stands in what was typed: from, and up to but not including. */
  readonly at: number;
  readonly end: number;
}

/** A stretch of words, by index: from, and up to but not including. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Refs whole (`3.1.2`, `2.1b-2`), dates with strokes or dots in one piece, `C&YP` as `cyp`. */
const WORD =
  /\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}|\p{L}\d+(?:\.\d+)+|\d+(?:\.\d+)+[a-z]?(?:-\d{1,2})?(?!\p{L})|\d+\p{L}{0,2}(?![\p{L}\d])|#|%|\p{L}(?:&|\/)\p{L}{1,3}(?!\p{L})|[\p{L}\p{N}]+(?:'\p{L}+)*|&/giu;

export function wordsIn(text: string): readonly Word[] {
  const even = text
    .replace(/[’‘`´]/g, "'")
    .normalize('NFC')
    .toLowerCase();
  return [...even.matchAll(WORD)].flatMap((match) => {
    const at = match.index;
    const end = at + match[0].length;
    return writtenOut(match[0]).map((word): Word => ({ word, at, end }));
  });
}

/** What was typed for a stretch of words. */
export function typedFor(text: string, words: readonly Word[], { from, to }: Span): string {
  const first = words[from];
  const last = words[to - 1];
  return first === undefined || last === undefined ? '' : text.slice(first.at, last.end);
}

const CONTRACTED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    whats: 'what is',
    wheres: 'where is',
    whos: 'who is',
    wos: 'who is',
    whose: 'whose',
    wots: 'what is',
    wat: 'what',
    hows: 'how is',
    whens: 'when is',
    whys: 'why is',
    theres: 'there is',
    thats: 'that is',
    im: 'i am',
    ive: 'i have',
    whove: 'who have',
    shouldve: 'should have',
    sposed: 'supposed',
    nd: 'and',
    weve: 'we have',
    theyve: 'they have',
    dont: 'do not',
    doesnt: 'does not',
    didnt: 'did not',
    isnt: 'is not',
    arent: 'are not',
    wasnt: 'was not',
    hasnt: 'has not',
    havent: 'have not',
    hadnt: 'had not',
    wont: 'will not',
    cant: 'can not',
    couldnt: 'could not',
    gimme: 'give me',
    shoulda: 'should have',
    n: 'and',
    ill: 'i will',
    gonna: 'going to',
  }),
);

/** With an apostrophe a word is a contraction or a genitive; without one it may be either typed fast. */
function writtenOut(word: string): readonly string[] {
  if (word === '&') return ['and'];
  // `reg 44s`, `over 10s`; and in Yorkshire `t'figure`.
  if (/^\d+s$/.test(word)) return [word.slice(0, -1)];
  if (/^t'\p{L}/u.test(word)) return [word.slice(2)];
  const plain = word.replaceAll("'", '');
  const known = CONTRACTED.get(plain);
  if (known !== undefined) return known.split(' ');
  const [stem = '', ...endings] = word.split("'");
  const ending = endings.join('');
  if (ending === '' || ending === 's') return [stem.replace(/(?<=\p{L})[&/](?=\p{L})/u, '')];
  const full = ENDINGS.get(ending);
  return full === undefined ? [plain] : [stem, full];
}

const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['re', 'are'],
  ['ve', 'have'],
  ['ll', 'will'],
  ['d', 'would'],
  ['m', 'am'],
]);
