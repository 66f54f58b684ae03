import { Temporal } from '../../plan/time.ts';
import type { Due, Recurrence } from '../../plan/model.ts';
import { fullYear, monthOf, nthMonth } from './months.ts';

/** A due as the plan writes it: `31 Dec 2016`, `Dec 2016`, `Mar -17`, `2017`, `Report quarterly`. */
export function readDue(written: string): Due {
  const asWritten = written.trim();
  if (/^(?:-|–|—|n\/?a|none)?$/iu.test(asWritten)) return { kind: 'none' };
  const plain = asWritten
    .replace(/^(?:by|due|before|end(?: of)?|by (?:the )?end(?: of)?)\s+/iu, '')
    .replace(/[.,]$/u, '');
  return (
    dateIn(plain, asWritten) ??
    monthIn(plain, asWritten) ??
    yearIn(plain, asWritten) ??
    recurringIn(plain, asWritten) ?? { kind: 'unread', asWritten }
  );
}

function dateIn(plain: string, asWritten: string): Due | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(plain);
  if (iso !== null) return dateFrom(iso[1], iso[2], iso[3], asWritten);
  const numeric = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})$/u.exec(plain);
  if (numeric !== null) return dateFrom(numeric[3], numeric[2], numeric[1], asWritten);
  const worded = /^(\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?([a-z]+)[ -](\d{4}|\d{2})$/iu.exec(plain);
  if (worded === null) return null;
  const month = monthOf(worded[2] ?? '', worded[3] ?? '');
  return month === null ? null : dateFrom(month.slice(0, 4), month.slice(5), worded[1], asWritten);
}

function dateFrom(year = '', month = '', day = '', asWritten: string): Due | null {
  const full = fullYear(year);
  if (full === null) return null;
  try {
    const fields = { year: full, month: Number(month), day: Number(day) };
    const date = Temporal.PlainDate.from(fields, { overflow: 'reject' });
    return { kind: 'date', asWritten, date: date.toString() };
  } catch {
    return null;
  }
}

function monthIn(plain: string, asWritten: string): Due | null {
  const worded = /^([a-z]+)[ ]?[-–/ ]?[ ]?['’]?(\d{4}|\d{2})$/iu.exec(plain);
  const numeric = /^(?:(\d{4})-(\d{2})|(\d{2})\/(\d{4}))$/u.exec(plain);
  const name = nthMonth(Number(numeric?.[2] ?? numeric?.[3] ?? 0));
  const month =
    worded === null
      ? monthOf(name, numeric?.[1] ?? numeric?.[4] ?? '')
      : monthOf(worded[1] ?? '', worded[2] ?? '');
  return month === null ? null : { kind: 'month', asWritten, month };
}

function yearIn(plain: string, asWritten: string): Due | null {
  const year = /^\d{4}$/u.test(plain) ? fullYear(plain) : null;
  return year === null ? null : { kind: 'year', asWritten, year };
}

const RECURRENCES: readonly (readonly [RegExp, Recurrence])[] = [
  [/^(?:weekly|every week|each week)$/iu, 'week'],
  [/^(?:monthly|every month|each month)$/iu, 'month'],
  [/^(?:quarterly|every quarter|each quarter|every (?:3|three) months)$/iu, 'quarter'],
  [
    /^(?:(?:6|six)[- ]monthly|every (?:6|six) months|half[- ]yearly|bi-?annual(?:ly)?)$/iu,
    'half-year',
  ],
  [/^(?:annual(?:ly)?|yearly|every year|each year|every (?:12|twelve) months)$/iu, 'year'],
];

function recurringIn(plain: string, asWritten: string): Due | null {
  const bare = plain.replace(/^(?:report(?:ed)?|review(?:ed)?|updated?)\s+/iu, '');
  const every = RECURRENCES.find(([wording]) => wording.test(bare))?.[1];
  return every === undefined ? null : { kind: 'recurring', asWritten, every };
}
