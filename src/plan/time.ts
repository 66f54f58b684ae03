/** Dates as the plan means them. Time is always an argument: nothing here reads a clock. */
import { Temporal } from 'temporal-polyfill';
import type { Due, Recurrence } from './model.ts';

export { Temporal };

export type Day = Temporal.PlainDate;

/** The day a due ends on; null when there is none to be late for (recurring, unread, none). */
export function lastDayOf(due: Due): Day | null {
  const known = LAST_DAYS.get(due);
  if (known !== undefined) return known;
  const last = readLastDay(due);
  LAST_DAYS.set(due, last);
  return last;
}

/** Read once for each: every question about a plan of thousands asks for them all. */
const LAST_DAYS = new WeakMap<Due, Day | null>();

function readLastDay(due: Due): Day | null {
  switch (due.kind) {
    case 'date':
      return Temporal.PlainDate.from(due.date);
    case 'month':
      return lastDayOfMonth(Temporal.PlainYearMonth.from(due.month));
    case 'year':
      return Temporal.PlainDate.from({ year: due.year, month: 12, day: 31 });
    case 'recurring':
    case 'ongoing':
    case 'unread':
    case 'none':
      return null;
  }
}

export interface Occurrence {
  readonly from: Day;
  readonly to: Day;
}

/** The period of a recurrence that holds `day`. Quarters and years are those of the calendar. */
export function occurrence(every: Recurrence, day: Day): Occurrence {
  const months = { month: 1, quarter: 3, 'half-year': 6, year: 12 };
  if (every === 'week') {
    const from = day.subtract({ days: day.dayOfWeek - 1 });
    return { from, to: from.add({ days: 6 }) };
  }
  const length = months[every];
  const first = Math.floor((day.month - 1) / length) * length + 1;
  const from = Temporal.PlainDate.from({ year: day.year, month: first, day: 1 });
  return { from, to: from.add({ months: length }).subtract({ days: 1 }) };
}

/** The ISO week as `2022-W03`. */
export function isoWeek(day: Day): string {
  return `${day.yearOfWeek ?? day.year}-W${String(day.weekOfYear ?? 1).padStart(2, '0')}`;
}

export function dayIn(timezone: string, instant: Temporal.Instant): Day {
  return instant.toZonedDateTimeISO(timezone).toPlainDate();
}

/** Whether one ISO instant is before another; written out, `09:00:00Z` sorts after `09:00:00.5Z`. */
export function isEarlier(instant: string, than: string): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(instant), Temporal.Instant.from(than)) < 0;
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** `18 January 2022` */
export function sayDay(day: Day): string {
  return `${day.day} ${MONTHS[day.month - 1] ?? ''} ${day.year}`;
}

/** `18 Jan` in the year of `today`, `18 Jan 2021` otherwise. */
export function sayShortDay(day: Day, today: Day): string {
  const short = `${day.day} ${(MONTHS[day.month - 1] ?? '').slice(0, 3)}`;
  return day.year === today.year ? short : `${short} ${day.year}`;
}

/** `Tuesday 18 January 2022` */
export function sayWeekday(day: Day): string {
  return `${WEEKDAYS[day.dayOfWeek - 1] ?? ''} ${sayDay(day)}`;
}

/** A due as people read it: the plan's own writing, or what its absence means. */
export function sayDue(due: Due): string {
  return due.kind === 'none' ? 'no due date' : due.asWritten;
}

/** The same within a sentence: `due Dec 2016`, `Quarterly`, `no due date`. */
export function sayDueInline(due: Due): string {
  return lastDayOf(due) === null ? sayDue(due) : `due ${sayDue(due)}`;
}

function lastDayOfMonth(month: Temporal.PlainYearMonth): Day {
  return month.toPlainDate({ day: month.daysInMonth });
}
