/** How many milestones changed, and how. */
import { plural } from './outcomes-about.ts';
import { EDITION_CHANGES, type Changed } from './what-changed.ts';

/** Only what there is, what matters most first. */
export function changeCounts(changed: readonly Changed[]): readonly string[] {
  const of = (test: (one: Changed) => boolean): number => changed.filter(test).length;
  const worse = of(({ rating }) => rating === 'worse');
  const better = of(({ rating }) => rating === 'better');
  const moved = worse + better + of(({ rating }) => rating === 'other');
  const dues = of(({ due }) => due !== null);
  const moves = Map.groupBy(changed, ({ due }) => due?.move);
  const parts = DUE_MOVES.map((move) => [move, moves.get(move)?.length ?? 0] as const);
  const editions = EDITION_CHANGES.map((change) => ({
    change,
    count: of(({ edition }) => edition.includes(change)),
  }));
  return [
    some(moved, `${plural(moved, 'rating')} changed${sayParts({ worse, better })}`),
    some(of(isFirst), plural(of(isFirst), 'first report')),
    some(of(isSame), `${of(isSame)} reported again with the same rating`),
    some(dues, `${plural(dues, 'due date')} changed${sayParts(Object.fromEntries(parts))}`),
    some(of(asksNow), `help asked for on ${of(asksNow)}`),
    some(of(asksNoMore), `help no longer asked for on ${of(asksNoMore)}`),
    some(of(hasEvidence), `evidence added on ${of(hasEvidence)}`),
    ...editions.map(({ change, count }) => some(count, `${plural(count, 'milestone')} ${change}`)),
  ].filter((part) => part !== '');
}

const DUE_MOVES = ['later', 'earlier', 'taken away', 'given'] as const;

function some(count: number, words: string): string {
  return count === 0 ? '' : words;
}

/** ` (2 worse, 1 better)`; empty where there are none of either. */
function sayParts(counts: Readonly<Record<string, number>>): string {
  const parts = Object.entries(counts).flatMap(([word, count]) =>
    count === 0 ? [] : [`${count} ${word}`],
  );
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function isFirst({ rating }: Changed): boolean {
  return rating === 'first';
}

function isSame({ rating }: Changed): boolean {
  return rating === 'same';
}

function asksNow({ help }: Changed): boolean {
  return help === 'asked';
}

function asksNoMore({ help }: Changed): boolean {
  return help === 'withdrawn';
}

function hasEvidence(one: Changed): boolean {
  return one.hasEvidence;
}
