import { composedMeaning } from './column-composition.ts';
import { WORDS } from './column-vocabulary.ts';

/** What a column's header says it holds, before it is known what kind of table it stands in. */
export type Meaning = keyof typeof WORDS | 'original-due' | 'revised-due' | 'previous' | 'time';

/**
 * The meanings of a header: one, several where it names several (`Lead / Timescale`), none where
 * no word of it is known.
 */
export function meaningsOf(header: string): readonly Meaning[] {
  if (header.length > LONGEST) return [];
  const known = READ.get(header);
  if (known !== undefined) return known;
  const meanings = readMeanings(header);
  if (READ.size >= MOST) READ.clear();
  READ.set(header, meanings);
  return meanings;
}

/** A table's cells are asked about again and again, and many of them are alike. */
const READ = new Map<string, readonly Meaning[]>();
const MOST = 20_000;
const LONGEST = 90;

function readMeanings(header: string): readonly Meaning[] {
  const text = plainHeader(header);
  if (text === '') return [];
  // Of a heading and its explanation, such as `Milestone: what we will do by when`, the first counts.
  if (text.includes(':')) return meaningsIn(text.split(':').slice(0, 1), header);
  const whole = meaningOf(text, header);
  if (whole !== null && !/[/&+|;?,]\s*\S/u.test(text)) return [whole];
  const parts = text.split(/\s*[/|;?]\s*|\s+[–—-]+\s+/u).filter((part) => part !== '');
  const meanings = parts.flatMap((part) => {
    const joined = part.split(/\s*[&+,]\s*|\s+(?:and|with|or)\s+/u);
    const known = meaningsIn(joined, header);
    // `Homes and support` is no column of support: of words joined so all must be known.
    if (known.length === joined.length) return known;
    return meaningsIn([part], header);
  });
  return meanings.length === 0 && whole !== null ? [whole] : [...new Set(meanings)];
}

function meaningsIn(parts: readonly string[], header: string): readonly Meaning[] {
  return parts.map((part) => meaningOf(part, header)).filter((each) => each !== null);
}

/** Lower case; without brackets, plural endings and the words that add nothing. */
function plainHeader(header: string): string {
  return header
    .toLowerCase()
    .replace(/\(s\)|['’`´]/gu, '')
    .replace(/#|\bn[o°º]\b\.?|\bnum\b\.?|№/gu, ' number ')
    .replace(/\bref(?:erence)?s?\b\.?/gu, ' ref ')
    .replace(
      /(?:%|\bper ?cent(?:age)?\b)(?= ?(?:of )?(?:complet|progress|done|achieved|deliver))/gu,
      ' percentage ',
    )
    .replace(/\([^()]*\)|\[[^\][]*\]/gu, ' ')
    .replace(/\b(?:to be taken|to take place|to date|as at|in place)\b/gu, ' ')
    .replace(/\bactions? being taken\b/gu, 'action')
    .replace(/\bdate to be\b/gu, 'due date')
    .replace(/\bsub-/gu, 'sub ')
    .replace(/\b(?:rag|bragg?)-rat(?:ed|ing)\b/gu, 'rag rating')
    .replace(/\s+/gu, ' ')
    .trim();
}

function meaningOf(text: string, header: string): Meaning | null {
  const words = wordsOf(text);
  const aged = PHRASES.get(words.join(' '));
  if (aged !== undefined && ageIn(words.join(' ')) !== null) return aged;
  const [bare, revised] = withoutAge(words);
  const timeless = bare.filter((word) => !TIMES.test(word));
  const exact = PHRASES.get(bare.join(' '));
  if (exact === undefined && timeless.length === 0) {
    return words.some((word) => /^(?:[a-z]|(?:19|20)\d\d)/u.test(word)) ? 'time' : null;
  }
  const found =
    exact ?? PHRASES.get(timeless.join(' ')) ?? opening(timeless) ?? composedMeaning(timeless);
  if (found === null) return null;
  // `Priority 1: Homes` is an outcome, not a column of them.
  if (OUTCOMES.has(found) && /\s\d{1,2}\b/u.test(text)) return null;
  const age = revised ?? ageIn(/\(([^()]*)\)/u.exec(header)?.[1] ?? '');
  if (age === 'previous' && (found === 'rag' || found === 'progress')) return 'previous';
  if (found !== 'due' && found !== 'date') return found;
  return age === null ? found : age === 'previous' ? 'original-due' : 'revised-due';
}

const OUTCOMES: ReadonlySet<Meaning> = new Set([
  'outcome',
  'priority',
  'theme',
  'objective',
  'recommendation',
] as const);

/** A question opens with its meaning: `How will we know we have made a difference?` */
function opening(words: readonly string[]): Meaning | undefined {
  if (words.length < 3) return undefined;
  const found = PHRASES.get(words.slice(0, 2).join(' '));
  return /^(?:how|what|who|when|where)$/u.test(words[0] ?? '') ? found : undefined;
}

function wordsOf(text: string): readonly string[] {
  const words = (text.match(/[a-z]+|\d[\d/-]*/gu) ?? []).map(singular);
  const telling = words.filter((word) => !SOFT.has(word));
  return telling.length === 0 ? words : telling;
}

function withoutAge(words: readonly string[]): [readonly string[], 'revised' | 'previous' | null] {
  const age = ageIn(words.join(' '));
  if (age === null) return [words, null];
  const bare = words.filter((word) => ageIn(word) === null);
  return bare.length === 0 ? [words, null] : [bare, age];
}

function ageIn(text: string): 'revised' | 'previous' | null {
  if (/\b(?:revised|new|amended|extended|rebased|rescheduled|re-?profiled)\b/iu.test(text)) {
    return 'revised';
  }
  return /\b(?:original|initial|previous|old|prior)\b/iu.test(text) ? 'previous' : null;
}

function singular(word: string): string {
  if (word === 'children') return 'child';
  if (word.length < 4 || /(?:ss|us|(?<!p)is|gress|criteria)$/u.test(word)) return word;
  return word.replace(/ies$/u, 'y').replace(/(?<=[a-z])s$/u, '');
}

const TIMES =
  /^(?:\d[\d/-]*|(?:jan|febr?|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?|q|qtr|fy|spring|summer|autumn|winter|term)$/u;

const SOFT: ReadonlySet<string> = new Set(
  `a an the of for to our your their this that these is are were be been being will we you i it its us
  has have should would can must key main specific detailed proposed name title as on in at they then
  did does which there s if`.split(/\s+/u),
);

/** Of two meanings of the same words the first one counts. */
const PHRASES: ReadonlyMap<string, Meaning> = new Map(
  Object.entries(WORDS)
    .flatMap(([meaning, phrases]) =>
      phrases
        .split(';')
        .map((phrase): [string, Meaning] => [wordsOf(phrase.trim()).join(' '), meaning as Meaning])
        .filter(([phrase]) => phrase !== ''),
    )
    .toReversed(),
);
