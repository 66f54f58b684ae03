/** `2016`, `2016/17`, `financial year 2016`, and the year said after a month or a feast. */
import { digits, isClose, past, wordAt, type Heard, type Line, type Said } from './line.ts';
import { financialYear } from './stretches.ts';
import { isBefore, once, yearlyFrom, type Range, type Time } from './time-said.ts';
import { unitAt } from './units.ts';
import type { Unit } from './when-words.ts';

const YEAR = yearlyFrom([1, 1], [12, 31]);
const FINANCIAL_YEAR = yearlyFrom([4, 1], [3, 31]);
const SCHOOL_YEAR = yearlyFrom([9, 1], [8, 31]);
const OWN_YEARS: ReadonlyMap<Unit, Time> = new Map([
  ['financial-year', FINANCIAL_YEAR],
  ['school-year', SCHOOL_YEAR],
]);

/** A number alone is a year only where something before it says that a time follows. */
export function year(line: Line, at: number, { cued }: Heard): Said | null {
  const glued = /^fy(\d{2}|\d{4})$/.exec(wordAt(line, at))?.[1];
  if (glued !== undefined) {
    const short = digits(wordAt(line, at + 1), 2);
    const to = isClose(line, at + 1) && short === (Number(glued) + 1) % 100 ? at + 2 : at + 1;
    return inYear(FINANCIAL_YEAR, Number(glued.slice(-2)) + 2000, to);
  }
  const from = past(line, at, 'new');
  const kind = unitAt(line, from);
  if (kind?.unit.endsWith('year') && !kind.several) {
    const pair = pairAt(line, kind.to, true);
    const said = pair ?? yearAt(line, kind.to, 4);
    const own = OWN_YEARS.get(kind.unit);
    const time = own ?? (pair === null ? YEAR : FINANCIAL_YEAR);
    if (said !== null) return inYear(time, said.year, said.to);
    const named = wordAt(line, from) === 'calendar' ? YEAR : own;
    return named === undefined ? null : { time: named, to: kind.to };
  }
  // `16/17 financial year`, but not `16/17 year olds`.
  const of = unitAt(line, at + 2)?.unit;
  const pair = pairAt(line, at, of === 'financial-year' || of === 'school-year');
  if (pair !== null) {
    const to = of?.endsWith('year') ? (unitAt(line, pair.to)?.to ?? pair.to) : pair.to;
    return inYear(of === 'school-year' ? SCHOOL_YEAR : FINANCIAL_YEAR, pair.year, to);
  }
  const plain = cued ? yearAt(line, at, 4) : null;
  return plain === null ? null : inYear(YEAR, plain.year, plain.to);
}

/** The year after a time that comes round yearly; `financial` where its years begin in April. */
export function withYear(line: Line, said: Said, financial = false): Said {
  const { time } = said;
  if (time.kind !== 'yearly') return said;
  const at = past(line, said.to, 'of', 'in', 'for');
  const pair = pairAt(line, at, true);
  if (pair !== null) return within(time, pair.year, pair.to) ?? said;
  const which = ['last', 'this', 'next'].indexOf(wordAt(line, at)) - 1;
  const unit = which < -1 ? null : unitAt(line, at + 1);
  const own = financialYear(line.today) + which;
  if (unit?.unit === 'financial-year') return within(time, own, unit.to) ?? said;
  if (unit?.unit === 'year')
    return inYear(time, financial ? own : line.today.year + which, unit.to) ?? said;
  const number = yearAt(line, at, 4) ?? (at === said.to ? nearYear(line, at) : null);
  return number === null ? said : (inYear(time, number.year, number.to) ?? said);
}

interface YearAt {
  readonly year: number;
  readonly to: number;
}

/** `2016/17`, `2016-2017`; `16/17` where `short` is allowed. */
export function pairAt(line: Line, at: number, short: boolean): YearAt | null {
  const first = digits(wordAt(line, at), 4);
  const second = digits(wordAt(line, at + 1), 4);
  if (first === null || second === null || !isClose(line, at + 1)) return null;
  const year = first < 100 ? first + 2000 : first;
  const isYear = first < 100 ? short && first > 9 : isPlausible(year);
  const follows = second === year + 1 || (second < 100 && second === (year + 1) % 100);
  return isYear && follows ? { year, to: at + 2 } : null;
}

function yearAt(line: Line, at: number, length: number): YearAt | null {
  const word = wordAt(line, at);
  const year = digits(word, length);
  return year !== null && word.length === length && isPlausible(year) ? { year, to: at + 1 } : null;
}

/** `5 June 22`: two figures, within ten years. */
function nearYear(line: Line, at: number): YearAt | null {
  const word = wordAt(line, at);
  const year = (digits(word, 2) ?? 0) + 2000;
  return word.length === 2 && year > 2009 && Math.abs(year - line.today.year) <= 10
    ? { year, to: at + 1 }
    : null;
}

function isPlausible(year: number): boolean {
  return year >= 1990 && year < 2100;
}

/** What of a yearly time falls in the financial year that begins in `year`. */
function within(time: Time, year: number, to: number): Said | null {
  const [own] = yearlyRanges(FINANCIAL_YEAR, year);
  const found = [...yearlyRanges(time, year), ...yearlyRanges(time, year + 1)].find(
    ({ from }) => own !== undefined && !isBefore(from, own.from) && !isBefore(own.to, from),
  );
  return found === undefined ? null : { time: once(found), to };
}

function inYear(time: Time, year: number, to: number): Said | null {
  const [range] = yearlyRanges(time, year);
  return range === undefined ? null : { time: once(range), to };
}

function yearlyRanges(time: Time, year: number): readonly Range[] {
  const range = time.kind === 'yearly' ? time.in(year) : null;
  return range === null ? [] : [range];
}
