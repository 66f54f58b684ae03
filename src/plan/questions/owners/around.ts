/** What tells a post in a sentence from the topic of a milestone: its form, and the words beside it. */
import { writtenOut } from '../../roles/words.ts';
import type { Span } from '../words.ts';
import { isJoiner, isOffice, isPost, isRank, isTellingPost, isToldRank } from './posts.ts';
import { tellingWords } from './titles.ts';

/** `Manager`, `team manager`: any of many, and the wording of milestones as well. */
export function isPlainPost(asked: ReadonlySet<string>, isWhole: boolean): boolean {
  if (!isPostOnly(asked)) return false;
  const all = [...asked];
  if (all.some(isTellingPost)) return false;
  if (asked.size === 1) return true;
  return !isWhole && all.every((word) => isPost(word) || word === 'team');
}

/** Says no area: `head of service`. */
export function isPostOnly(asked: ReadonlySet<string>): boolean {
  return [...asked].every((word) => isPost(word) || isRank(word));
}

/** Whether no more of a title can stand in the word after it. */
export function isEndOfName(after: string | undefined): boolean {
  return after === undefined || AFTER.has(after) || ITEMS.has(after);
}

/** `Social workers` are a topic; `the HR specialists milestones` are somebody's. */
export function isPluralPost(words: readonly string[], { from, to }: Span): boolean {
  const plurals = words.slice(from, to).filter(isPlural);
  if (plurals.length === 0) return false;
  const isGenitive = isPlural(words[to - 1] ?? '') && plurals.length === 1;
  return !(isGenitive && ITEMS.has(words[to] ?? ''));
}

/** `Deputy` before a head is another post than the head's. */
export function isOthersPost(words: readonly string[], { from }: Span): boolean {
  const before = words[from - 1] ?? '';
  return before === 'ex' || isToldRank(tellingWords(before)[0] ?? before);
}

/** An office, or a title without a post, spoken of as somebody who does things: `does HR have`. */
export function isNamedAlone(
  words: readonly string[],
  { from, to }: Span,
  asked: ReadonlySet<string>,
  isWhole: boolean,
): boolean {
  if (!isOffice([...asked]) && !(isWhole && asked.size === 1)) return false;
  const before = words[from - 1];
  const isBefore = before === undefined || BEFORE.has(before) || isJoiner(before);
  return isBefore && isEndOfName(words[to]) && words.length > to - from;
}

function isPlural(word: string): boolean {
  if (!word.endsWith('s')) return false;
  const stem = word.slice(0, -1);
  const full = writtenOut(word);
  if (full !== null) return full.endsWith('s') && tellingWords(word).some(isPost);
  return tellingWords(stem).some(isPost) && tellingWords(word).join() === tellingWords(stem).join();
}

const ITEMS = setOf(
  'milestones milestone actions action tasks task items item things stuff kpis kpi measures updates update deadlines list work workload page overdue late outstanding status',
);

const BEFORE = setOf(
  'for with by from to does do did is are has have had ask tell chase and or about',
);

const AFTER = setOf(
  'own owns owned owning got get have has had need needs done do doing due behind lead leads leading responsible is are was were will should would to say said this next last in by and or not still yet report reported',
);

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
