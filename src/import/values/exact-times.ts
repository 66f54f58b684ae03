import { Temporal } from '../../plan/time.ts';
import type { TimePattern, TimeReading } from './times.ts';
import { fullYear, MONTH_WORDS, monthAt, monthNumber, sayMonth } from './months.ts';

const CLOCK = '(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\.\\d{1,6})?Z?)?';
const NOT_WITHIN = '(?<![\\p{L}\\d])';

/** Days, and months with the year printed beside them. */
export const EXACT_TIMES: readonly TimePattern[] = [
  {
    wording: new RegExp(
      `(?<![\\d/.-])(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)${CLOCK}`,
      'giu',
    ),
    read: ([, year, month, day]) => dateOf(year, month, day),
  },
  {
    wording: new RegExp(
      `(?<![\\d/.-])(\\d{1,2}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(\\d{4}|\\d{2})(?!\\d)${CLOCK}`,
      'giu',
    ),
    read: ([, first, , second, year]) => numericDate(first, second, year),
  },
  {
    wording: new RegExp(
      `(?<![\\d/.]|\\b(?:phase|stage|tier|level|step|part|group|cohort) )(\\d{1,2}) ?(?:st|nd|rd|th)?[ -]{0,2}(?:of )?${MONTH_WORDS}[ ,/'’‘-]{0,3}(\\d{4}|\\d{2})(?![\\d/])${CLOCK}`,
      'giu',
    ),
    read: ([, day, month = '', year]) => dateOf(year, String(monthNumber(month) ?? 0), day),
  },
  {
    wording: new RegExp(
      `${NOT_WITHIN}${MONTH_WORDS} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`,
      'giu',
    ),
    read: ([, month = '', day, year]) => dateOf(year, String(monthNumber(month) ?? 0), day),
  },
  {
    wording: new RegExp(
      `${NOT_WITHIN}${MONTH_WORDS},? ?(\\d{4}|\\d{2})[/–-](\\d{4}|\\d{2})(?![\\d/-])`,
      'giu',
    ),
    read: ([, month = '', first, last]) => monthOfYears(monthNumber(month), first, last),
  },
  {
    wording: new RegExp(
      `${NOT_WITHIN}${MONTH_WORDS} ?[-–/,]? ?['’‘]?(\\d{4}|\\d{2})(?! ?(?:st|nd|rd|th)\\b)(?!\\d)`,
      'giu',
    ),
    read: ([, month = '', year]) => monthIn(year, monthNumber(month)),
  },
];

/** Months in figures, years, and a month after its year. */
export const PLAIN_TIMES: readonly TimePattern[] = [
  {
    wording: new RegExp(`(?<!\\d)(\\d{4}) ?[-–,/]? ?${MONTH_WORDS}(?![\\p{L}\\d])`, 'giu'),
    read: ([, year, month = '']) => monthIn(year, monthNumber(month)),
  },
  {
    wording: /(?<![\d/.-])(\d{4})[-/](0[1-9]|1[0-2])(?![\d/-])/gu,
    read: ([, year, month]) => monthIn(year, Number(month)),
  },
  {
    wording: /(?<![\d/.-])(0?[1-9]|1[0-2])[/.-](\d{4})(?!\d)/gu,
    read: ([, month, year]) => monthIn(year, Number(month)),
  },
  {
    wording: /(?<![\d/.-])(0[1-9]|1[0-2])\/(\d{2})(?![\d/])/gu,
    read: ([, month, year]) => {
      const read = monthIn(year, Number(month));
      return read && { ...read, why: 'a month and a year', sure: false };
    },
  },
  { wording: /(?<![\d/.-])(\d{4})(?![\d/.])/gu, read: ([, year]) => yearIn(year) },
];

function numericDate(first = '', second = '', year?: string): TimeReading | string {
  if (Number(second) <= 12 || Number(first) > 12) return dateOf(year, second, first);
  const american = dateOf(year, first, second);
  if (typeof american === 'string') return american;
  return { ...american, why: 'the month being written before the day', sure: false };
}

function dateOf(year = '', month = '', day = ''): TimeReading | string {
  const full = fullYear(year);
  if (full === null) return `no plan reaches the year ${year}`;
  const number = Number(month);
  if (number < 1 || number > 12) return `there is no month ${number}`;
  try {
    const fields = { year: full, month: number, day: Number(day) };
    const date = Temporal.PlainDate.from(fields, { overflow: 'reject' }).toString();
    return { when: { kind: 'date', date }, why: null, sure: true };
  } catch {
    return `${sayMonth(monthAt(full, number))} has no day ${Number(day)}`;
  }
}

/** `March 2021/22`: that month of the financial year. */
function monthOfYears(month: number | null, first = '', last = ''): TimeReading | null {
  const from = fullYear(first);
  if (month === null || from === null || fullYear(last) !== from + 1) return null;
  const when = { kind: 'month' as const, month: monthAt(month < 4 ? from + 1 : from, month) };
  return { when, why: 'that month of the financial year', sure: true };
}

function monthIn(year = '', month: number | null): TimeReading | null {
  const full = fullYear(year);
  if (full === null || month === null) return null;
  return { when: { kind: 'month', month: monthAt(full, month) }, why: null, sure: true };
}

function yearIn(year = ''): TimeReading | null {
  const full = fullYear(year);
  const why = 'late only when that year is over';
  return full === null ? null : { when: { kind: 'year', year: full }, why, sure: true };
}
