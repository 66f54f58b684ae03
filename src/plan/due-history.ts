/** How a milestone's due moved from edition to edition. The first is never lost, and a move later is a slip. */
import type { Due } from './model.ts';
import { lastDayOf, sayDue, sayDueInline, Temporal, type Day } from './time.ts';

export interface DatedDue {
  readonly due: Due;
  /** ISO instant of the edition that brought it. */
  readonly since: string;
}

export interface Slips {
  /** How often the due moved to a later day. */
  readonly later: number;
  /** How often its day was taken away and no later one has been given since. */
  readonly undated: number;
  /** How often it moved to an earlier day. */
  readonly earlier: number;
  /** The first due that had a day; where none ever had, the first. */
  readonly original: Due;
}

interface WithDues {
  readonly dues: readonly DatedDue[];
}

const NONE: Due = { kind: 'none' };

/** The history with the due of a newer edition, where that is another than before. */
export function datedSince(
  dues: readonly DatedDue[],
  due: Due,
  since: string,
): readonly DatedDue[] {
  const last = dues.at(-1);
  const isSame = last !== undefined && JSON.stringify(last.due) === JSON.stringify(due);
  return isSame ? dues : [...dues, { due, since }];
}

/** Dues are compared by the last day of their date, month or year. */
export function slips({ dues }: WithDues): Slips {
  const moves = { later: 0, undated: 0, earlier: 0 };
  let last: Day | null = null;
  let isOff = false;
  for (const { due } of dues) {
    const day = lastDayOf(due);
    if (day === null) {
      if (last !== null && !isOff) moves.undated += 1;
      isOff = true;
      continue;
    }
    const moved = last === null ? 0 : Temporal.PlainDate.compare(day, last);
    // Taken away and then given later, a day has moved once.
    if (moved > 0 && isOff) moves.undated -= 1;
    if (moved > 0) moves.later += 1;
    if (moved < 0) moves.earlier += 1;
    last = day;
    isOff = false;
  }
  const first = dues.find(({ due }) => lastDayOf(due) !== null) ?? dues[0];
  return { ...moves, original: first?.due ?? NONE };
}

/** Whether the due moved later, or its day was taken away, at least once. */
export function hasSlipped(milestone: WithDues): boolean {
  const { later, undated } = slips(milestone);
  return later + undated > 0;
}

/** `first 31 Dec 2021, moved once`; empty where the due never moved. */
export function sayMoves(milestone: WithDues): string {
  const { later, undated, earlier, original } = slips(milestone);
  const parts = [
    later > 0 ? `moved ${times(later)}` : '',
    undated > 0 ? sayUndated(milestone, undated) : '',
    earlier > 0 ? `brought forward ${times(earlier)}` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `first ${sayDue(original)}, ${parts.join(', ')}`;
}

/** `31 Mar 2022 (first 31 Dec 2021, moved once)` */
export function sayDueHistory(milestone: WithDues): string {
  return withMoves(sayDue(milestone.dues.at(-1)?.due ?? NONE), milestone);
}

/** The same within a sentence: `due 31 Mar 2022 (first 31 Dec 2021, moved once)`. */
export function sayDueHistoryInline(milestone: WithDues): string {
  return withMoves(sayDueInline(milestone.dues.at(-1)?.due ?? NONE), milestone);
}

function withMoves(due: string, milestone: WithDues): string {
  const moves = sayMoves(milestone);
  return moves === '' ? due : `${due} (${moves})`;
}

function sayUndated({ dues }: WithDues, undated: number): string {
  const isNow = lastDayOf(dues.at(-1)?.due ?? NONE) === null;
  if (isNow && undated === 1) return 'since then without a date';
  return `left without a date ${times(undated)}`;
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
