/** A time as it is said, before it is laid on the calendar from the day it is asked. */
import { Temporal, type Day } from '../../time.ts';

/** Both ends included. */
export interface Range {
  readonly from: Day;
  readonly to: Day;
}

export type Time =
  | { readonly kind: 'once'; readonly range: Range }
  /** Comes round every week, month or quarter; 0 is the one of today. */
  | { readonly kind: 'round'; readonly nth: (n: number) => Range | null }
  /** Comes round every year; null in a year that lacks it. */
  | { readonly kind: 'yearly'; readonly in: (year: number) => Range | null }
  /** Looking back and looking ahead are different times, or a meeting whose day is not known. */
  | ({ readonly kind: 'told'; readonly forum: string | null } & Laid);

export interface Laid {
  readonly past: Range | null;
  readonly future: Range | null;
}

/** The latest that has begun, and the earliest that has not ended. */
export function laid(time: Time, today: Day): Laid {
  if (time.kind === 'told') return { past: time.past, future: time.future };
  const all = occurrences(time, today);
  return {
    past: all.findLast(({ from }) => !isBefore(today, from)) ?? null,
    future: all.find(({ to }) => !isBefore(to, today)) ?? null,
  };
}

export type Which = -1 | 0 | 1;

/** `last June`, `this June`, `next June`. */
export function chosen(time: Time, which: Which, today: Day): Time {
  if (time.kind === 'told' || time.kind === 'once') return time;
  const all = occurrences(time, today);
  const current = all.find(({ from, to }) => !isBefore(today, from) && !isBefore(to, today));
  const range = {
    '-1': () => all.findLast(({ to }) => isBefore(to, today)),
    '0': () => current ?? all.find(({ from }) => from.year === today.year),
    '1': () => all.find(({ from }) => isBefore(today, from)),
  }[which]();
  return range === undefined ? time : once(range);
}

/** The same made of every range it may mean: its end, its first half. */
export function changed(time: Time, change: (range: Range) => Range): Time {
  const perhaps = (range: Range | null) => (range === null ? null : change(range));
  switch (time.kind) {
    case 'once':
      return once(change(time.range));
    case 'round':
      return { kind: 'round', nth: (n) => perhaps(time.nth(n)) };
    case 'yearly':
      return { kind: 'yearly', in: (year) => perhaps(time.in(year)) };
    case 'told':
      return { ...time, past: perhaps(time.past), future: perhaps(time.future) };
  }
}

export function once(range: Range): Time {
  return { kind: 'once', range };
}

export function onDay(day: Day): Time {
  return once({ from: day, to: day });
}

export function told(past: Range | null, future: Range | null, forum: string | null = null): Time {
  return { kind: 'told', past, future, forum };
}

export function yearly(range: (year: number) => Range | null): Time {
  return { kind: 'yearly', in: range };
}

/** Every year from a day of one month to a day of another, in the next year where that is earlier. */
export function yearlyFrom(from: MonthDay, to: MonthDay): Time {
  const turns = to[0] < from[0] ? 1 : 0;
  return yearly((year) => ({ from: dayOf(year, ...from), to: dayOf(year + turns, ...to) }));
}

/** A month from 1 and a day; a day past the month's last is its last. */
export type MonthDay = readonly [month: number, day: number];

export function dayOf(year: number, month: number, day: number): Day {
  return Temporal.PlainDate.from({ year, month, day });
}

/** Null for 30 February. */
export function realDay(year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const found = dayOf(year, month, day);
  return found.day === day ? found : null;
}

export function isBefore(one: Day, other: Day): boolean {
  return Temporal.PlainDate.compare(one, other) < 0;
}

/** 29 February comes round every fourth year at most, every eighth at worst. */
const YEARS = 8;

function occurrences(time: Exclude<Time, { kind: 'told' }>, today: Day): readonly Range[] {
  if (time.kind === 'once') return [time.range];
  const near = [-2, -1, 0, 1, 2];
  if (time.kind === 'round') return near.flatMap((n) => time.nth(n) ?? []);
  const years = near.flatMap((n) => time.in(today.year + n) ?? []);
  if (years.length === near.length) return years;
  return Array.from({ length: 2 * YEARS + 1 }, (_, n) => today.year - YEARS + n).flatMap(
    (year) => time.in(year) ?? [],
  );
}
