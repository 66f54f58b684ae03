/** What a search box offers while somebody types. */
import type { Plan } from '../../model.ts';
import { wordsIn } from '../words.ts';
import { holdings, type Holding } from './holdings.ts';
import { soughtIn, type Sought } from './sought.ts';
import { stemOf } from './stem.ts';
import { namesIn } from './terms.ts';
import { indexOf, PLAN_KINDS, thingsIn, type Thing, type ThingKind } from './things.ts';
import type { WordIndex } from './word-index.ts';

/** The best first; the outcomes while nothing is typed. */
export function searchThings(
  plan: Plan,
  typed: string,
  limit: number,
  kinds: readonly ThingKind[] = PLAN_KINDS,
): readonly Thing[] {
  const { all } = thingsIn(plan);
  if (typed.trim() === '') return all.filter(({ kind }) => kind === 'outcome').slice(0, limit);
  const ref = refTyped(typed, plan);
  const wanted = all.filter(({ kind }) => kinds.includes(kind));
  const byRef = ref === null ? [] : wanted.filter((thing) => fitsRef(thing, ref));
  if (byRef.length > 0) return nearestRefs(byRef, ref ?? '').slice(0, limit);
  return byWords(typed, indexOf(thingsIn(plan)), kinds).slice(0, limit);
}

/** `3.1`, `o3`, `theme 3`, `kpi 12a` */
function refTyped(typed: string, plan: Plan): string | null {
  const labels = plan.outcomes.map(({ label }) => label.toLowerCase());
  const [first = '', ...rest] = typed.trim().toLowerCase().split(/\s+/u);
  const isCue = ['outcome', 'theme', 'action', 'milestone', 'kpi', 'ref', ...labels].includes(
    first,
  );
  const ref = (isCue ? rest : [first, ...rest]).join('').replace(/^[ot#](?=\d)/u, '');
  return /^[a-z]{0,3}\d[\w.-]*$/u.test(ref) ? ref.replace(/\.$/u, '') : null;
}

function fitsRef(thing: Thing, ref: string): boolean {
  const own = thing.ref?.toLowerCase();
  return own !== undefined && (own === ref || own.startsWith(`${ref}.`) || begins(own, ref));
}

/** `3.1` begins `3.10`, and `1` begins `12a`, but outcome 1 is not 10. */
function begins(own: string, ref: string): boolean {
  return ref.includes('.') && own.startsWith(ref);
}

/** The ref itself, then those under it, then those that only begin alike; each in the plan's order. */
function nearestRefs(things: readonly Thing[], ref: string): readonly Thing[] {
  const far = (thing: Thing): number => {
    const own = thing.ref?.toLowerCase() ?? '';
    if (own === ref) return thing.kind === 'outcome' ? 0 : 1;
    return own.startsWith(`${ref}.`) ? 2 : 3;
  };
  return [...things].sort((one, other) => far(one) - far(other));
}

const LEAST_COVERAGE = 0.5;
const BEGUN = 0.95;

function byWords(typed: string, index: WordIndex, kinds: readonly ThingKind[]): readonly Thing[] {
  return holdings(soughtWhileTyping(typed, index), index, kinds)
    .filter(({ coverage }) => coverage >= LEAST_COVERAGE)
    .sort((one, other) => inOrder(one, other, index))
    .flatMap(({ at }) => index.entries[at]?.thing ?? []);
}

/** The last word may be a beginning only, and so may one that the plan does not have. */
function soughtWhileTyping(typed: string, index: WordIndex): readonly Sought[] {
  const words = wordsIn(typed).map(({ word }) => word);
  const whole = soughtIn(words, index);
  const ending = whole.at(-1)?.words ?? [];
  const inName = ending.length > 1 && ending.at(-1) === words.at(-1);
  const last = /[\p{L}\p{N}]$/u.test(typed) && !inName ? words.at(-1) : undefined;
  const begun = last === undefined || typed.trim().length < 2 ? null : begunIn(last, index);
  return [...(begun === null ? whole : soughtIn(words.slice(0, -1), index)), begun].flatMap(
    (part) => {
      if (part === null) return [];
      const [beginning = ''] = part.words;
      return part.ways.length > 0 || beginning.length < 3
        ? part
        : (begunIn(beginning, index) ?? part);
    },
  );
}

/** The terms a word that is still being typed may become; null where there are none. */
function begunIn(beginning: string, index: WordIndex): Sought | null {
  const whole = soughtIn([beginning], index)[0];
  const terms = new Set<string>();
  for (const word of index.meantWords) {
    if (!word.startsWith(beginning)) continue;
    const stem = index.written.get(word) ?? stemOf(word);
    for (const term of [stem, ...namesIn([stem]).map((name) => name.term)])
      if (index.postings.has(term)) terms.add(term);
  }
  if (terms.size === 0) return null;
  const exact = new Set((whole?.ways ?? []).map(({ term }) => term));
  const ways = [...terms].map((term) => ({ term, quality: exact.has(term) ? 1 : BEGUN }));
  const weight = Math.max(...ways.map(({ term }) => index.weightOf(term)));
  return { ways, weight, stems: [stemOf(beginning)], words: [beginning], faint: false };
}

function inOrder(one: Holding, other: Holding, index: WordIndex): number {
  const outcomeFirst = (at: number): number =>
    index.entries[at]?.thing.kind === 'outcome' ? 0 : 1;
  return (
    Math.round(100 * (other.coverage - one.coverage)) ||
    outcomeFirst(one.at) - outcomeFirst(other.at) ||
    other.share - one.share ||
    one.at - other.at
  );
}
