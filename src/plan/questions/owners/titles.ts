/** How well typed words fit a role title. */
import { respelt } from '../../roles/spelling.ts';
import { fullWords } from '../../roles/words.ts';
import { roleKey } from '../../roles.ts';
import { areaWeight, isPost, isRank, isToldRank, leadsOthers } from './posts.ts';

export interface Title<Owner> {
  readonly owner: Owner;
  /** Written out, in the singular. */
  readonly words: ReadonlySet<string>;
  readonly ranks: ReadonlySet<string>;
  /** What the post is for, by how much each word tells. */
  readonly area: ReadonlyMap<string, number>;
  /** It is for several things: `Employment, Skills and Learning`. */
  readonly isForSeveral: boolean;
}

export interface AskedTitle {
  readonly words: ReadonlySet<string>;
  readonly posts: readonly string[];
  /** `lead` or `team` at the end of what was typed, for whatever the post is called. */
  readonly general: string | null;
}

export function titleOf<Owner>(written: string, owner: Owner): Title<Owner> {
  const key = roleKey(respelt(written) ?? written);
  const words = tellingWords(key);
  const posts = words.filter(isPost);
  const ranks = words.filter((word) => isRank(word) && (word !== 'service' || isRankIn(key)));
  const area = words.filter((word) => !posts.includes(word) && !ranks.includes(word));
  return {
    owner,
    words: new Set(words),
    ranks: new Set(ranks),
    area: new Map(area.map((word) => [word, areaWeight(word)])),
    isForSeveral: /\band\b/u.test(key) && area.length > 1,
  };
}

export function askedFor(typed: string): AskedTitle {
  const words = tellingWords(typed);
  const last = typed.split(' ').at(-1) ?? '';
  const general = isGeneral(last) && typed !== last ? last : null;
  return { words: new Set(words), posts: words.filter(isPost), general };
}

/** A title's words, each once, written out and in the singular; without `of`, `the` and the like. */
export function tellingWords(key: string): readonly string[] {
  return fullWords(key.replace(/\bhead teacher/gu, 'headteacher'));
}

/** From 0, which is none, to 1: all of the title and nothing else was typed. */
export function fitOf<Owner>(asked: AskedTitle, title: Title<Owner>): number {
  const strange = [...asked.words].filter((word) => word !== 'service' && !has(title, word));
  const fit = strange.length === 0 ? fitInside(asked, title) : fitBeside(asked, strange, title);
  const isRankLeftOut = [...title.ranks].some((word) => isToldRank(word) && !asked.words.has(word));
  return isRankLeftOut ? fit - 0.5 : fit;
}

/** Whether all of the several things that the title is for were typed. */
export function isWholeArea<Owner>({ words }: AskedTitle, title: Title<Owner>): boolean {
  return title.isForSeveral && [...title.area.keys()].every((word) => words.has(word));
}

/** Said for whatever somebody's post is called, or for those around them. */
export function isGeneral(word: string): boolean {
  return LEADS.has(word) || TEAMS.has(word);
}

const LEADS: ReadonlySet<string> = new Set(['lead', 'leader', 'boss', 'owner']);
const TEAMS: ReadonlySet<string> = new Set(['team', 'department', 'dept']);

function isRankIn(key: string): boolean {
  return /\bservice (?:manager|director)|\bhead of service|\bhos\b|\bsm\b/u.test(key);
}

function has<Owner>({ words }: Title<Owner>, word: string): boolean {
  if (words.has(word)) return true;
  // Schools have either.
  return (
    (word === 'head' && words.has('headteacher')) || (word === 'headteacher' && words.has('head'))
  );
}

/** All that was typed is in the title. */
function fitInside<Owner>(asked: AskedTitle, title: Title<Owner>): number {
  if ([...title.words].every((word) => has({ ...title, words: asked.words }, word))) return 1;
  const share = shareOf(asked, title);
  if (asked.posts.length === 0) return areaFit(share, title);
  if (title.area.size === 0) return 0.6;
  if (share > 0.99) return 0.95;
  if (isTelling(asked, title)) return 0.7 + 0.25 * share;
  return isSamePost(asked, title) ? 0.65 : 0;
}

function areaFit<Owner>(share: number, title: Title<Owner>): number {
  if (title.area.size === 0) return 0.5;
  return share === 0 ? 0 : 0.45 + 0.4 * share;
}

/** Something was typed that is not in the title: a general word for its post, or another post. */
function fitBeside<Owner>(
  asked: AskedTitle,
  strange: readonly string[],
  title: Title<Owner>,
): number {
  if (!isTelling(asked, title)) return 0;
  const share = shareOf(asked, title);
  if (strange.length === 1 && strange[0] === asked.general) {
    return LEADS.has(asked.general) ? 0.5 + 0.3 * share : 0.35 + 0.25 * share;
  }
  const isOtherPost = strange.every(leadsOthers) && [...title.words].some(leadsOthers);
  return isOtherPost ? 0.3 + 0.25 * share : 0;
}

function shareOf<Owner>(asked: AskedTitle, { area }: Title<Owner>): number {
  const [all, typed] = [...area].reduce(
    ([sum, part], [word, weight]) => [sum + weight, part + (asked.words.has(word) ? weight : 0)],
    [0, 0],
  );
  return all === 0 ? 0 : typed / all;
}

function isTelling<Owner>(asked: AskedTitle, { area }: Title<Owner>): boolean {
  return [...area].some(([word, weight]) => weight === 1 && asked.words.has(word));
}

/** `Service Manager` for any service manager, but for no other manager. */
function isSamePost<Owner>(asked: AskedTitle, title: Title<Owner>): boolean {
  const isHead = asked.words.has('head');
  return [...asked.words].every(
    (word) =>
      (isPost(word) ? title.words.has(word) : title.ranks.has(word)) ||
      (word === 'service' && isHead),
  );
}
