/** The milestones a list is narrowed to when it is asked for by subject: `overdue on care plans`. */
import type { Plan } from '../../model.ts';
import { soughtIn, type Sought } from './sought.ts';
import { indexOf, thingsIn } from './things.ts';
import type { WordIndex } from './word-index.ts';

/** Ids of those whose own text and action's text hold all the words. */
export function milestonesAbout(plan: Plan, words: readonly string[]): readonly string[] {
  const index = indexOf(thingsIn(plan));
  const sought = soughtIn(words, index);
  if (sought.length === 0) return [];
  const holders = sought.map((part) => holdersOf(part, index));
  return index.entries.flatMap(({ thing, action }, at) =>
    thing.kind === 'milestone' && holders.every((held) => held.has(at) || held.has(action))
      ? thing.milestoneIds
      : [],
  );
}

/** Those that have the word itself; where none has, those that have one near to it. */
function holdersOf({ ways }: Sought, index: WordIndex): ReadonlySet<number> {
  const best = Math.max(0, ...ways.map(({ quality }) => quality));
  return new Set(
    ways
      .filter(({ quality }) => quality === best)
      .flatMap(({ term }) => index.postings.get(term) ?? [])
      .filter(({ hold }) => hold === 1)
      .map(({ at }) => at),
  );
}
