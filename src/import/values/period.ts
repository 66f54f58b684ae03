import type { Due, Plan } from '../../plan/model.ts';
import { monthOf } from './months.ts';

export interface PeriodReading {
  readonly period: Plan['period'];
  /** Years only, such as `2016-17`: the months are Waymark's, the council's financial year. */
  readonly financialYear: boolean;
}

/** The period a heading prints, such as `September 2021 – March 2022` or `2016-17`. */
export function readPeriod(text: string): PeriodReading | null {
  return monthsIn(text) ?? yearsIn(text);
}

function monthsIn(text: string): PeriodReading | null {
  const found =
    /\b([a-z]{3,9})\.?(?:\s+(\d{4}))?\s*(?:[–—-]|to|until)\s*([a-z]{3,9})\.?\s+(\d{4})\b/iu.exec(
      text,
    );
  if (found === null) return null;
  const [asWritten, first = '', year, last = '', lastYear = ''] = found;
  const from = monthOf(first, year ?? lastYear);
  const to = monthOf(last, lastYear);
  if (from === null || to === null || from > to) return null;
  return { period: { asWritten, from, to }, financialYear: false };
}

function yearsIn(text: string): PeriodReading | null {
  const found = /\b(\d{4})\s*(?:[–—/-]|to)\s*(\d{4}|\d{2})\b(?![/-]\d)/u.exec(text);
  if (found === null) return null;
  const [asWritten, first = '', last = ''] = found;
  const from = Number(first);
  const to = last.length === 2 ? Number(first.slice(0, 2) + last) : Number(last);
  if (from < 1990 || to > 2100 || to <= from || to - from > 10) return null;
  return { period: { asWritten, from: `${from}-04`, to: `${to}-03` }, financialYear: true };
}

/** The months from the first due to the last; null when no due names a month. */
export function periodOfDues(dues: readonly Due[]): Plan['period'] | null {
  const months = dues
    .flatMap((due) => {
      if (due.kind === 'month') return [due.month];
      return due.kind === 'date' ? [due.date.slice(0, 7)] : [];
    })
    .toSorted();
  const [from] = months;
  const to = months.at(-1);
  return from === undefined || to === undefined ? null : { asWritten: null, from, to };
}
