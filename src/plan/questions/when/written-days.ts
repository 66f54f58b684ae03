/** A day as it is written: `31/12/2021`, `1st Nov`, `Nov 1`, `the 3rd of March 2022`, `the 14th`. */
import { digits, isClose, isNamed, ITEM, ordinal, past, wordAt } from './line.ts';
import type { Heard, Line, Said } from './line.ts';
import { isYear, monthAt } from './calendar-names.ts';
import { onDay, realDay, yearly, type Time } from './time-said.ts';
import { MONTHS } from './when-words.ts';
import { unitAt } from './units.ts';
import { withYear } from './years.ts';

export function writtenDay(line: Line, at: number, heard: Heard): Said | null {
  return (
    inFigures(line, at) ??
    dayThenMonth(line, at) ??
    monthThenDay(line, at, heard) ??
    dayAndMonthInFigures(line, at, heard) ??
    dayOfMonth(line, at, heard)
  );
}

/** `31/12/2021`, `31.12.21`, `2021-12-31`. With points and a short year it may be a ref (`3.1.12`). */
function inFigures(line: Line, at: number): Said | null {
  const found = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{2,4})$/.exec(wordAt(line, at));
  if (found === null) return null;
  const [, first = '', stroke, middle = '', last = ''] = found;
  const [day, year] = first.length === 4 ? [last, first] : [first, last];
  if (first.length === 3 || day.length > 2 || year.length === 3) return null;
  const full = year.length === 4 ? Number(year) : Number(year) + 2000;
  const isRef =
    stroke === '.' &&
    year.length === 2 &&
    !/^0/.test(day) &&
    !/^0/.test(middle) &&
    Math.abs(full - line.today.year) > 3;
  const time = isRef ? null : realDay(full, Number(middle), Number(day));
  return time === null ? null : { time: onDay(time), to: at + 1 };
}

/** `5 June`, `5th of June 2022`, `first of March`, `5jun22`. */
function dayThenMonth(line: Line, at: number): Said | null {
  const word = wordAt(line, at);
  const [, figures = '', name = '', year] =
    /^(\d{1,2})(?:st|nd|rd|th)?([a-z]{3,9})(\d{4}|\d{2})?$/.exec(word) ?? [];
  const glued = MONTHS.get(name);
  if (glued !== undefined) {
    const number = year === undefined ? null : Number(year.slice(-2)) + 2000;
    return number === null
      ? dayInYear(line, Number(figures), glued, at + 1)
      : onlyIn(number, glued, Number(figures), at + 1);
  }
  const day = digits(word, 2) ?? ordinal(word);
  if (day === null || (digits(word, 2) !== null && isNamed(line, at))) return null;
  const from = past(line, at + 1, 'of');
  const month = monthAt(line, from, true);
  return month === null ? null : dayInYear(line, day, month, from + 1);
}

/** `Nov 1`, `June the 5th`, `jan5`. `in Dec 16`, `Dec '16` and a year near today's are months. */
function monthThenDay(line: Line, at: number, { relation }: Heard): Said | null {
  const [, name = '', figures = ''] = /^([a-z]{3,9})(\d{1,2})$/.exec(wordAt(line, at)) ?? [];
  const glued = MONTHS.get(name);
  if (glued !== undefined)
    return isYear(figures, line) ? null : dayInYear(line, Number(figures), glued, at + 1);
  const month = monthAt(line, at, true);
  if (month === null) return null;
  const from = past(line, at + 1, 'the');
  const word = wordAt(line, from);
  const plain = digits(word, 2);
  const day = plain ?? (/^\d/.test(word) ? ordinal(word) : null);
  if (day === null || ITEM.test(wordAt(line, from + 1))) return null;
  if (plain !== null && unitAt(line, from + 1) !== null) return null;
  const isYearOfTwo = plain !== null && word.length === 2 && isYear(word, line);
  const isThisYear = Math.abs(Number(word) + 2000 - line.today.year) <= 1;
  if (isYearOfTwo && (relation === 'in' || !isClose(line, from))) return null;
  // Days are written first here, and plans write `Mar-17` for the month.
  if (isYearOfTwo && isThisYear && relation !== 'on') return null;
  return dayInYear(line, day, month, from + 1);
}

/** `by 31/12` */
function dayAndMonthInFigures(line: Line, at: number, { cued }: Heard): Said | null {
  const [day, month] = [digits(wordAt(line, at), 2), digits(wordAt(line, at + 1), 2)];
  if (!cued || day === null || month === null || !isClose(line, at + 1)) return null;
  // `for 11/12 year olds`
  const isOther = isNamed(line, at) || unitAt(line, at + 2) !== null;
  return isOther ? null : dayInYear(line, day, month, at + 2);
}

/** `the 14th`, of this month or the nearest; `the 5th of last month`. */
function dayOfMonth(line: Line, at: number, { cued, definite }: Heard): Said | null {
  const word = wordAt(line, at);
  const day = /^\d/.test(word) ? ordinal(word) : null;
  const to = at + 1;
  if (day === null || !(cued || definite) || isCounting(wordAt(line, to))) return null;
  const { today } = line;
  const first = today.with({ day: 1 });
  const inMonth = (n: number) => {
    const { year, month } = first.add({ months: n });
    const found = realDay(year, month, day);
    return found === null ? null : { from: found, to: found };
  };
  const time: Time = { kind: 'round', nth: inMonth };
  const of = past(line, to, 'of');
  if (wordAt(line, of) === 'the' && wordAt(line, of + 1) === 'month') return { time, to: of + 2 };
  const which = ['last', 'this', 'next'].indexOf(wordAt(line, of)) - 1;
  if (which < -1 || unitAt(line, of + 1)?.unit !== 'month') return { time, to };
  const range = inMonth(which);
  return range === null ? null : { time: onDay(range.from), to: of + 2 };
}

/** `on the 3rd outcome`, `in the 2nd half` */
function isCounting(next: string): boolean {
  return (
    ITEM.test(next) || /^(?:half|quarter|qtr|week|day|month|year|time|attempt|phase)s?$/.test(next)
  );
}

function dayInYear(line: Line, day: number, month: number, to: number): Said | null {
  // Some year has the day, or it is no day: 2024 is a leap year.
  if (realDay(2024, month, day) === null) return null;
  const time = yearly((year) => {
    const found = realDay(year, month, day);
    return found === null ? null : { from: found, to: found };
  });
  return withYear(line, { time, to });
}

function onlyIn(year: number, month: number, day: number, to: number): Said | null {
  const found = realDay(year, month, day);
  return found === null ? null : { time: onDay(found), to };
}
