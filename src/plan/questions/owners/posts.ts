/** What the words of a title are: the post, its rank, or the area it is for. */

/** A post, or what somebody who leads is called. */
export function isPost(word: string): boolean {
  return POSTS.has(word);
}

/** Posts that lead: people who do not know the title call a head `manager`. */
export function leadsOthers(word: string): boolean {
  return LEADERS.has(word);
}

/** Of these there are few: one alone may be meant. */
export function isTellingPost(word: string): boolean {
  return TELLING_POSTS.has(word);
}

export function isRank(word: string): boolean {
  return RANKS.has(word) || TOLD_RANKS.has(word);
}

/** Whoever means the deputy says so. */
export function isToldRank(word: string): boolean {
  return TOLD_RANKS.has(word);
}

/** How much a word tells of the area a title is for; most titles of a plan have the weak ones. */
export function areaWeight(word: string): number {
  if (word === 'service') return 0.1;
  return WEAK.has(word) ? 0.3 : 1;
}

/** Offices which are named without a post: `with HR`, `for comms`. */
export function isOffice(words: readonly string[]): boolean {
  return OFFICES.has(words.join(' '));
}

/** Stands between the words of a title, never at its ends. */
export function isJoiner(word: string): boolean {
  return JOINERS.has(word);
}

const JOINERS = setOf('of the for and in to a at with');

const LEADERS = setOf('head headteacher director manager chief');

const POSTS: ReadonlySet<string> = new Set([
  ...LEADERS,
  ...setOf(
    'lead leader officer coordinator specialist worker adviser advisor analyst consultant commissioner practitioner supervisor administrator inspector superintendent chair nurse doctor partner support solicitor accountant secretary champion sponsor psychologist teacher',
  ),
]);

const TELLING_POSTS = setOf('headteacher director');

const RANKS = setOf(
  'acting interim joint senior strategic executive operational programme project corporate group service team',
);

const TOLD_RANKS = setOf('deputy assistant principal associate vice former');

const WEAK = setOf('child people social young family');

const OFFICES: ReadonlySet<string> = new Set([
  'human resource',
  'communication',
  'finance',
  'legal',
  'ict',
  'procurement',
  'payroll',
]);

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
