/** The stretch of time a question is about, and how it is said. */
import type { Slots } from '../questions/question.ts';
import { sayDay, sayShortDay, Temporal, type Day } from '../time.ts';
import type { Asking } from './answer.ts';
import { saidTime } from './said-time.ts';
import { AHEAD_DAYS } from './states.ts';

export interface Stretch {
  /** ISO days, both within; null where it is open. */
  readonly from: string | null;
  readonly to: string | null;
  /** Began before today. */
  readonly hasBegun: boolean;
  /** Ended before today. */
  readonly isOver: boolean;
  /** No time was said, or none that is known. */
  readonly isAssumed: boolean;
  /** Only its end was said. */
  readonly isUntil: boolean;
}

/** Of a question that looks ahead: from today on, unless it says otherwise. */
export function stretchOf({ day }: Asking, slots: Slots): Stretch {
  const today = day.toString();
  const { from: first, to: last } = saidTime(slots);
  if (first === null && last === null)
    return {
      from: today,
      to: day.add({ days: AHEAD_DAYS }).toString(),
      hasBegun: false,
      isOver: false,
      isAssumed: true,
      isUntil: false,
    };
  const isOver = last !== null && last < today;
  const begins = first ?? (isOver ? null : today);
  return {
    from: begins,
    to: last,
    hasBegun: begins === null || begins < today,
    isOver,
    isAssumed: false,
    isUntil: first === null,
  };
}

export function sayStretch({ from, to, isAssumed, isUntil }: Stretch): string {
  const last = dayOrNull(to);
  if (isAssumed && last !== null) return `in the next ${AHEAD_DAYS} days, to ${sayDay(last)}`;
  if (isUntil && last !== null) return `by ${sayDay(last)}`;
  return sayTime(from, to);
}

/** `in November 2021`, `on 3 March 2022`, `between 18 Jan 2022 and 1 February 2022`. */
export function sayTime(from: string | null, to: string | null): string {
  const [first, last] = [dayOrNull(from), dayOrNull(to)];
  if (first === null) return last === null ? 'at any time' : `by ${sayDay(last)}`;
  if (last === null) return `from ${sayDay(first)} on`;
  if (from === to) return `on ${sayDay(first)}`;
  const isMonth = first.day === 1 && first.month === last.month && first.year === last.year;
  if (isMonth && last.day === last.daysInMonth) return `in ${sayDay(last).replace(/^\d+ /u, '')}`;
  return `between ${sayShortDay(first, last)} and ${sayDay(last)}`;
}

function dayOrNull(iso: string | null): Day | null {
  return iso === null ? null : Temporal.PlainDate.from(iso);
}
