/** What a label of a record is for: to open it, to name its level, to say more of it. */
import type { Meaning } from './column-words.ts';
import { STARTERS, type Entry } from './record-entries.ts';

export function isStart({ meanings }: Pick<Entry, 'meanings'>): boolean {
  return meanings.some((meaning) => STARTERS.has(meaning));
}

export function isRef({ meanings }: Pick<Entry, 'meanings'>): boolean {
  return meanings.some((meaning) => meaning === 'ref' || meaning === 'milestone-ref');
}

export function isMilestone({ meanings }: Pick<Entry, 'meanings'>): boolean {
  return meanings.includes('milestone');
}

export function isAction(entry: Pick<Entry, 'meanings'>): boolean {
  return isStart(entry) && !isMilestone(entry);
}

export function startsAt(entries: readonly Entry[], index: number): boolean {
  const entry = entries[index];
  return entry !== undefined && isStart(entry);
}

export function isOpening(entry: Entry): boolean {
  return isStart(entry) || isRef(entry);
}

/** Words for the level of outcomes: part of a record only where every record prints them. */
export function isLevel(meanings: readonly Meaning[]): boolean {
  return meanings.some((meaning) => LEVELS.has(meaning));
}

const LEVELS: ReadonlySet<Meaning> = new Set<Meaning>([
  'outcome',
  'priority',
  'theme',
  'objective',
]);

export function isOwn(
  meanings: readonly Meaning[],
  key: string,
  shared: ReadonlySet<string>,
): boolean {
  return !isLevel(meanings) || shared.has(key);
}

export function keyOf(label: string): string {
  return label.toLowerCase().replace(/[^a-z]/gu, '');
}
