/** The words a typing error may be one of: those of questions first, then the plan's own. */
import { ASKING } from './cues/asking.ts';
import { DOING, GREETING } from './cues/doing.ts';
import { DUE, HOLDS, MINE, OVERDUE, STATUS, WHO } from './cues/standing.ts';
import { ELSEWHERE, ONE_CHILD } from './noise.ts';
import type { Owners } from './owners/owners.ts';
import { COMMON_WORDS } from './spelling/common-words.ts';
import type { Lexicon } from './spelling/respell.ts';
import type { Things } from './things/things.ts';
import { WHEN_WORDS } from './when/when-words.ts';

const STEMS: readonly string[] = [...DOING, ...ASKING, GREETING, DUE, HOLDS, MINE, OVERDUE, STATUS, WHO]
  .flatMap(({ any }) => any)
  .flatMap(({ source }) => source.match(/[a-z]{3,}/g) ?? []);

/** Every word that stands in a cue, with the endings it may have there. */
const CUE_WORDS: ReadonlySet<string> = new Set([
  ...STEMS.flatMap((stem) => ['', 's', 'es', 'ed', 'd', 'er', 'ers', 'ing'].map((end) => stem + end)),
  ...WHEN_WORDS,
]);

const lexicons = new WeakMap<Things, WeakMap<Owners, Lexicon>>();
/** Words of what is asked elsewhere stay as they are: `draft me a letter` is not about drift. */
const COMMON: ReadonlySet<string> = new Set([
  ...COMMON_WORDS,
  ...[ELSEWHERE, ONE_CHILD].flatMap(({ source }) => source.match(/[a-z]{3,}/g) ?? []),
]);
const WITHOUT_A_PLAN: Lexicon = { cue: CUE_WORDS, plan: new Set(), common: COMMON };

/** Made once for a plan: it is looked at for every word that is typed. */
export function lexiconOf(things: Things | null, owners: Owners | null): Lexicon {
  if (things === null || owners === null) return WITHOUT_A_PLAN;
  const known = lexicons.get(things)?.get(owners);
  if (known !== undefined) return known;
  const plan = new Set([...things.vocabulary, ...owners.vocabulary]);
  const made: Lexicon = { cue: CUE_WORDS, plan, common: COMMON };
  lexicons.set(things, (lexicons.get(things) ?? new WeakMap<Owners, Lexicon>()).set(owners, made));
  return made;
}
