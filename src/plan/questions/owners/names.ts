/** People's names in typed words: whole, one part alone, with an initial or a form of address. */
import { distance } from '../../letters-changed.ts';
import { roleKey } from '../../roles.ts';
import { EVERYDAY } from '../spelling/everyday.ts';
import type { Span } from '../words.ts';

export interface Named<Owner> {
  readonly owner: Owner;
  /** In small letters, the surname last. */
  readonly parts: readonly string[];
}

export interface NameFound<Owner> {
  readonly span: Span;
  readonly owners: readonly Owner[];
  readonly sureness: number;
}

export function namedAs<Owner>(name: string, owner: Owner): Named<Owner> {
  const parts = roleKey(name).split(' ');
  return { owner, parts: parts.filter((part) => part !== '' && !ADDRESSED.has(part)) };
}

/** People by the letters their names begin with, those of short forms among them. */
export type People<Owner> = ReadonlyMap<string, readonly Named<Owner>[]>;

export function peopleOf<Owner>(all: readonly Named<Owner>[]): People<Owner> {
  const byLetter = new Map<string, Named<Owner>[]>();
  for (const named of all) {
    const short = [...NICKNAMES].filter(([, name]) => named.parts.includes(name));
    const names = [...named.parts, ...short.map(([nickname]) => nickname)];
    for (const letter of new Set(names.map((name) => name.slice(0, 1))))
      if (byLetter.has(letter)) byLetter.get(letter)?.push(named);
      else byLetter.set(letter, [named]);
  }
  return byLetter;
}

export function namesIn<Owner>(
  words: readonly string[],
  people: People<Owner>,
): readonly NameFound<Owner>[] {
  const found: NameFound<Owner>[] = [];
  for (let from = 0; from < words.length;) {
    const name = nameAt(words, from, people);
    if (name !== null) found.push(name);
    from = name === null ? from + 1 : name.span.to;
  }
  return found;
}

const ADDRESSED: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof sir dame cllr'.split(' '),
);

/** Colours that are names as well: taken for a name only where all of it is typed. */
const ALSO_COLOURS: ReadonlySet<string> = new Set(
  'red amber green blue black white brown grey gray rag'.split(' '),
);

const MONTHS: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december'.split(
    ' ',
  ),
);

const NICKNAMES: ReadonlyMap<string, string> = new Map([
  ['dave', 'david'],
  ['bob', 'robert'],
  ['rob', 'robert'],
  ['dan', 'daniel'],
  ['mike', 'michael'],
  ['kate', 'katherine'],
  ['liz', 'elizabeth'],
  ['sue', 'susan'],
  ['steve', 'stephen'],
  ['chris', 'christopher'],
  ['tony', 'anthony'],
  ['jim', 'james'],
  ['andy', 'andrew'],
  ['sam', 'samuel'],
]);

type Likeness = 'same' | 'short' | 'misspelt';

function nameAt<Owner>(
  words: readonly string[],
  from: number,
  people: People<Owner>,
): NameFound<Owner> | null {
  const isAddressed = ADDRESSED.has(words[from] ?? '');
  const start = isAddressed ? from + 1 : from;
  const best = (people.get((words[start] ?? '').slice(0, 1)) ?? [])
    .map((named) => ({ owner: named.owner, ...typedOf(words, start, named) }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count || other.sureness - one.sureness);
  const [first] = best;
  if (first === undefined) return null;
  const alone = words[start] ?? '';
  if (first.count === 1 && !standsAlone(alone, isAddressed)) return null;
  const owners = best.filter(
    ({ count, sureness }) => count === first.count && sureness > first.sureness - 0.1,
  );
  return {
    span: { from, to: start + first.count },
    owners: owners.map(({ owner }) => owner),
    sureness: first.sureness,
  };
}

/** How many words from there on are this person's name, and how surely. */
function typedOf<Owner>(
  words: readonly string[],
  start: number,
  { parts }: Named<Owner>,
): { readonly count: number; readonly sureness: number } {
  const likenesses: Likeness[] = [];
  for (let part = -1; likenesses.length < parts.length;) {
    const word = words[start + likenesses.length] ?? '';
    const next = parts.findIndex((name, index) => index > part && likenessOf(word, name) !== null);
    const isInitial =
      word.length === 1 && part === -1 && parts[0]?.startsWith(word) === true && parts.length > 1;
    if (next === -1 && !isInitial) break;
    part = next === -1 ? 0 : next;
    likenesses.push(next === -1 ? 'short' : (likenessOf(word, parts[next] ?? '') ?? 'short'));
  }
  const count = likenesses.length;
  const isInitialOnly = count === 1 && (words[start] ?? '').length === 1;
  if (count === 0 || isInitialOnly) return { count: 0, sureness: 0 };
  const isLast = likenessOf(words[start] ?? '', parts.at(-1) ?? '') !== null;
  const whole = count > 1 ? 0.97 : isLast ? 0.88 : 0.85;
  return { count, sureness: likenesses.every((like) => like === 'same') ? whole : whole - 0.12 };
}

/** A name's letters are also a word, a month or a colour: then the word is what was typed. */
function standsAlone(word: string, isAddressed: boolean): boolean {
  if (isAddressed) return true;
  if (word.length < 3 || ALSO_COLOURS.has(word) || MONTHS.has(word)) return false;
  return !EVERYDAY.has(word);
}

/** Typed fast, a genitive has no apostrophe. */
function likenessOf(word: string, name: string): Likeness | null {
  if (word === name || (word === `${name}s` && name.length > 2)) return 'same';
  if (NICKNAMES.get(word) === name) return 'short';
  if (word.length >= 4 && name.length > word.length + 1 && name.startsWith(word)) return 'short';
  return isMisspelt(word, name) ? 'misspelt' : null;
}

function isMisspelt(word: string, name: string): boolean {
  if (word.length < 5 || name.length < 5 || word[0] !== name[0]) return false;
  if (Math.abs(word.length - name.length) > 1 || isWord(word)) return false;
  // A last letter that differs makes another name: `Martin`, `Martins`.
  if (word.at(-1) !== name.at(-1)) return false;
  return distance(word, name) === 1;
}

function isWord(word: string): boolean {
  return EVERYDAY.has(word) || MONTHS.has(word) || ALSO_COLOURS.has(word);
}
