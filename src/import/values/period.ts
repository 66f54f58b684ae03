import type { Due, Plan } from '../../plan/model.ts';
import { monthOf, nthMonth } from './months.ts';

export interface PeriodReading {
  readonly period: Plan['period'];
  /** Years only, such as `2016-17`: the months are Waymark's, the council's financial year. */
  readonly financialYear: boolean;
}

/** The period a heading prints, such as `September 2021 – March 2022` or `2016-17`. */
export function readPeriod(text: string): PeriodReading | null {
  return monthsIn(text) ?? daysIn(text) ?? yearsIn(text);
}

/** The months from the first due to the last; null when no due names a month or a year. */
export function periodOfDues(dues: readonly Due[]): Plan['period'] | null {
  const months = dues
    .flatMap((due) => {
      if (due.kind === 'month') return [due.month];
      return due.kind === 'date' ? [due.date.slice(0, 7)] : [];
    })
    .toSorted();
  const years = dues.flatMap((due) => (due.kind === 'year' ? [due.year] : []));
  const all =
    months.length > 0 ? months : years.flatMap((year) => [`${year}-01`, `${year}-12`]).toSorted();
  const [from] = all;
  const to = all.at(-1);
  return from === undefined || to === undefined ? null : { asWritten: null, from, to };
}

/** A month a text names, such as `November 2021` or `05/11/2021`, and how it is written there. */
export function monthIn(
  text: string,
): { readonly asWritten: string; readonly month: string } | null {
  for (const [asWritten, word = '', year = ''] of text.matchAll(MONTH_AND_YEAR)) {
    const month = monthOf(word, year);
    if (month !== null) return { asWritten, month };
  }
  const [asWritten = '', word = '', year = ''] = DAY_MONTH_YEAR.exec(text) ?? [];
  const month = monthOf(nthMonth(Number(word)), year);
  return month === null ? null : { asWritten, month };
}

/** Twelve months from a month on: `2021-11` to `2022-10`. */
export function yearFrom(month: string): Plan['period'] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const to = number === 1 ? `${year}-12` : `${year + 1}-${String(number - 1).padStart(2, '0')}`;
  return { asWritten: null, from: month, to };
}

const MONTH_AND_YEAR = /\b([a-z]{3,9})\.?,?\s+(\d{4})\b/giu;
const DAY_MONTH_YEAR = /\b\d{1,2}[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b/u;

function monthsIn(text: string): PeriodReading | null {
  for (const found of text.matchAll(MONTHS)) {
    const [asWritten, first = '', year, shortYear, last = '', lastYear = ''] = found;
    const to = monthOf(last, lastYear);
    const from = monthOf(first, year ?? shortYear ?? lastYear);
    if (from !== null && to !== null && from <= to) {
      return { period: { asWritten, from, to }, financialYear: false };
    }
  }
  return null;
}

const MONTHS =
  /\b([a-z]{3,9})\.?(?:\s+(\d{4})|\s*['’](\d{2}))?\s*(?:[–—-]{1,2}|to|until|through)\s*(?:(?:the )?end of\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?\s*['’]?(\d{4}|\d{2})\b/giu;

/** `01/04/2022 – 31/03/2024`. */
function daysIn(text: string): PeriodReading | null {
  const found =
    /\b\d{1,2}[/.](\d{1,2})[/.](\d{4}|\d{2})\s*(?:[–—-]{1,2}|to|until)\s*\d{1,2}[/.](\d{1,2})[/.](\d{4}|\d{2})\b/iu.exec(
      text,
    );
  if (found === null) return null;
  const [asWritten, first = '', firstYear = '', last = '', lastYear = ''] = found;
  const from = monthOf(nthMonth(Number(first)), firstYear);
  const to = monthOf(nthMonth(Number(last)), lastYear);
  if (from === null || to === null || from > to) return null;
  return { period: { asWritten, from, to }, financialYear: false };
}

function yearsIn(text: string): PeriodReading | null {
  const pair = /\b(\d{4})[/-]\d{2,4}\s*(?:[–—-]{1,2}|to|and)\s*(\d{4})[/-](\d{2,4})\b/u.exec(text);
  if (pair !== null) {
    const [asWritten, first = '', before = '', last = ''] = pair;
    const to = last.length === 2 ? before.slice(0, 2) + last : last;
    if (Number(to) > Number(first) && Number(to) - Number(first) <= 10) {
      return { period: { asWritten, from: `${first}-04`, to: `${to}-03` }, financialYear: true };
    }
  }
  const found = /(?<![/.\d-])\b(\d{4})\s*(?:[–—/-]|to)\s*(\d{4}|\d{2})\b(?![/-]\d)/u.exec(text);
  if (found === null) return null;
  const [asWritten, first = '', last = ''] = found;
  const from = Number(first);
  const to = last.length === 2 ? Number(first.slice(0, 2) + last) : Number(last);
  if (from < 1990 || to > 2100 || to <= from || to - from > 10) return null;
  return { period: { asWritten, from: `${from}-04`, to: `${to}-03` }, financialYear: true };
}
