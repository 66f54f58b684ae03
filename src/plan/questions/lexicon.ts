/** The words a typing error may be one of: those of questions first, then the plan's own. */
import { ASKING } from './cues/asking.ts';
import { DOING, GREETING } from './cues/doing.ts';
import { DUE, HOLDS, MINE, OVERDUE, STATUS, WHO } from './cues/standing.ts';
import { ELSEWHERE, NOISE_WORDS, ONE_CHILD } from './noise.ts';
import { KPI_WORDS, PAST_TENSE, TOLD } from './cues/tense.ts';
import { FILTER_WORDS } from './filters.ts';
import type { Owners } from './owners/owners.ts';
import { EVERYDAY, NAMES } from './spelling/everyday.ts';
import type { Lexicon } from './spelling/respell.ts';
import { FIELD_WORDS } from './things/field-words.ts';
import type { Things } from './things/things.ts';
import { WHEN_WORDS } from './when/find-when.ts';

/** Pieces of the words that stand in cues: whole ones, and some that need an ending. */
const STEMS: ReadonlySet<string> = new Set(
  [...DOING, ...ASKING, GREETING, DUE, HOLDS, MINE, OVERDUE, STATUS, WHO]
    .flatMap(({ any }) => any)
    .concat(KPI_WORDS, PAST_TENSE, TOLD, FILTER_WORDS)
    .flatMap(({ source }) => source.match(/[a-z]{3,}/g) ?? []),
);
const KNOWN: ReadonlySet<string> = new Set(['kpi', 'rag', 'dmt', 'overdue', 'milestone']);
const ENDINGS = [
  '',
  's',
  'es',
  'ed',
  'd',
  'er',
  'ers',
  'ing',
  'ion',
  'ions',
  'y',
  'ies',
  'ment',
  'age',
  'ages',
];
const FORMS = [...STEMS]
  .filter((stem) => EVERYDAY.has(stem) || KNOWN.has(stem))
  .flatMap((stem) => ENDINGS.map((end) => stem + end));
const ABBREVIATIONS = [
  'kpi',
  'kpis',
  'rag',
  'dmt',
  'milestone',
  'milestones',
  'overdue',
  'timeline',
];

/** What a slip of the keys may have been meant for: words that are said. */
const CUE_WORDS: ReadonlySet<string> = new Set([
  ...FORMS.filter((form) => EVERYDAY.has(form)),
  ...ABBREVIATIONS,
  ...WHEN_WORDS,
]);

/** A piece of so many letters is a word of its own. */
const WHOLE = 8;

/** Words of what is asked elsewhere stay as they are: `draft me a letter` is not about drift. */
const COMMON: ReadonlySet<string> = new Set([
  ...EVERYDAY,
  ...NAMES,
  ...NOISE_WORDS,
  ...[...STEMS].filter((stem) => stem.length >= WHOLE),
  ...FIELD_WORDS.flatMap((word) => [word, `${word}s`]),
  ...FORMS.filter((form) => EVERYDAY.has(form) || !/ages?$/.test(form)),
  ...[ELSEWHERE, ONE_CHILD].flatMap(({ source }) => source.match(/[a-z]{3,}/g) ?? []),
]);
const WITHOUT_A_PLAN: Lexicon = { cue: CUE_WORDS, plan: new Set(), common: COMMON };

const lexicons = new WeakMap<Things, WeakMap<Owners, Lexicon>>();

/** Made once for a plan: it is looked at for every word that is typed. */
export function lexiconOf(things: Things | null, owners: Owners | null): Lexicon {
  if (things === null || owners === null) return WITHOUT_A_PLAN;
  const known = lexicons.get(things)?.get(owners);
  if (known !== undefined) return known;
  const written = [...things.vocabulary, ...owners.vocabulary];
  // `RMs` is no slip: the plural of what the plan abbreviates.
  const plurals = written.filter((word) => word.length < 4).map((word) => `${word}s`);
  const plan = new Set([...written, ...plurals]);
  const made: Lexicon = { cue: CUE_WORDS, plan, common: COMMON };
  lexicons.set(things, (lexicons.get(things) ?? new WeakMap<Owners, Lexicon>()).set(owners, made));
  return made;
}
