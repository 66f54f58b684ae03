/** A text as terms to look for: the stems of its words, and what the field calls the same by other names. */
import { wordsIn } from '../words.ts';
import { EMPTY_WORDS, NEAR, SAME } from './field-words.ts';
import { stemOf } from './stem.ts';

/** A stem, or `=` and the first of several names for one thing. */
export type Term = string;

export interface Terms {
  /** Every stem, and every name, once. */
  readonly all: ReadonlySet<Term>;
  /** Every word under one term only: a name rather than the words it is made of. */
  readonly told: readonly Term[];
  /** The stems, and the words as written, in order, with a space before and after each. */
  readonly stems: string;
  readonly words: string;
}

interface Stretch {
  readonly term: Term;
  readonly from: number;
  readonly to: number;
}

export function termsIn(text: string, stem: (word: string) => string): Terms {
  const words = wordsIn(text).map(({ word }) => word);
  const stems = words.map(stem);
  const names = namesIn(stems);
  const all = new Set(names.map(({ term }) => term));
  const told = new Set<Term>();
  const kept: string[] = [];
  let named = 0;
  for (const [i, each] of stems.entries()) {
    const longest = i < named ? undefined : longestAt(names, i);
    if (longest !== undefined) {
      told.add(longest.term);
      named = longest.to;
    }
    if (!tells(words[i] ?? '')) continue;
    all.add(each);
    kept.push(each);
    if (i >= named) told.add(each);
  }
  return { all, told: [...told], stems: ` ${kept.join(' ')} `, words: ` ${words.join(' ')} ` };
}

/** Says something of what is meant: a word, or a number; not a letter that stands alone. */
export function tells(word: string): boolean {
  return !EMPTY_WORDS.has(word) && /^(?:\d|[\p{L}\p{N}]{2})/u.test(word);
}

/** Where the field's names stand, overlapping ones too. `loose`: the small words within may be left out. */
export function namesIn(stems: readonly string[], loose = false): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const [from, first] of stems.entries())
    for (const form of (loose ? LOOSE_FORMS : FORMS).get(first) ?? [])
      if (form.stems.every((stem, i) => stems[from + i] === stem))
        found.push({ term: form.term, from, to: from + form.stems.length });
  return found;
}

export function longestAt(names: readonly Stretch[], from: number): Stretch | undefined {
  return names
    .filter((name) => name.from === from)
    .reduce<Stretch | undefined>(
      (best, name) => (best === undefined || name.to > best.to ? name : best),
      undefined,
    );
}

/** Terms that come near to this one. */
export function nearTo(term: Term): readonly Term[] {
  return NEAR_TERMS.get(term) ?? [];
}

/** The words a name may be written in. */
export function wordsOfName(term: Term): readonly string[] {
  return WORDS_OF.get(term) ?? [];
}

interface Form {
  readonly term: Term;
  readonly stems: readonly string[];
}

const WRITTEN: readonly (readonly [term: Term, words: readonly string[]])[] = [
  ...SAME,
  ...NEAR.flat()
    .filter((form) => form.includes(' ') && !SAME.flat().includes(form))
    .map((form) => [form]),
].flatMap((forms) =>
  forms.map((form): readonly [Term, readonly string[]] => [
    `=${forms[0] ?? form}`,
    wordsIn(form).map(({ word }) => word),
  ]),
);

const FORMS = byFirst(WRITTEN.map(([term, words]): Form => ({ term, stems: words.map(stemOf) })));
const LOOSE_FORMS = byFirst(
  WRITTEN.map(([term, words]): Form => ({ term, stems: words.filter(tells).map(stemOf) })).filter(
    ({ stems }) => stems.length > 1,
  ),
);
const WORDS_OF = gathered(WRITTEN.flatMap(([term, words]) => words.map((word) => [term, word])));
const NEAR_TERMS = gathered(
  NEAR.flatMap((group) => {
    const terms = [...new Set(group.map(termOf))];
    return terms.flatMap((term) =>
      terms.filter((other) => other !== term).map((other): [Term, Term] => [term, other]),
    );
  }),
);

function termOf(phrase: string): Term {
  const stems = wordsIn(phrase).map(({ word }) => stemOf(word));
  const name = longestAt(namesIn(stems), 0);
  return name?.to === stems.length ? name.term : stems.join(' ');
}

function byFirst(forms: readonly Form[]): ReadonlyMap<string, readonly Form[]> {
  const map = new Map<string, Form[]>();
  for (const form of forms) {
    const first = form.stems[0];
    if (first !== undefined) map.set(first, [...(map.get(first) ?? []), form]);
  }
  return map;
}

function gathered(pairs: readonly (readonly string[])[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const [key = '', value = ''] of pairs) map.set(key, [...(map.get(key) ?? []), value]);
  return map;
}
