/** What comes round each year by name: months, quarters, seasons, feasts. */
import { forumAt } from './forums.ts';
import {
  digits,
  isClose,
  isNamed,
  ordinal,
  past,
  wordAt,
  type Heard,
  type Line,
  type Said,
} from './line.ts';
import { easter, TERMS } from './stretches.ts';
import { dayOf, once, yearly, yearlyFrom, type Range, type Time } from './time-said.ts';
import { MONTHS, NUMBERS } from './when-words.ts';
import { pairAt, withYear } from './years.ts';

/** Past and future are left open; a year said after the name settles them. */
export function calendarName(line: Line, at: number, heard: Heard): Said | null {
  const before = pairAt(line, at, true);
  const ofPair = before === null ? null : quarterAt(line, before.to);
  if (before !== null && ofPair?.time.kind === 'yearly') {
    const range = ofPair.time.in(before.year);
    return range === null ? null : { time: once(range), to: ofPair.to };
  }
  const quarter = quarterAt(line, at);
  if (quarter !== null) return withYear(line, quarter, true);
  const said = month(line, at, heard) ?? season(line, at, heard) ?? feast(line, at, heard);
  return said === null ? null : withYear(line, said);
}

/** A month's number; null for `may` as a verb, and for `may` alone with nothing to say it is a month. */
export function monthAt(line: Line, at: number, cued: boolean): number | null {
  const word = wordAt(line, at);
  const number = MONTHS.get(word) ?? null;
  if (word !== 'may') return number;
  return cued && !VERBS_AFTER_MAY.has(wordAt(line, at + 1)) ? number : null;
}

const VERBS_AFTER_MAY: ReadonlySet<string> = new Set(
  (
    'be not slip need have miss fall go become get also well still take drift cause affect want ' +
    'require happen come help include fail i we you they he she it'
  ).split(' '),
);

function month(line: Line, at: number, { cued }: Heard): Said | null {
  const from = wordAt(line, at) === 'month' && wordAt(line, at + 1) === 'of' ? at + 2 : at;
  const [, name = '', year = ''] = /^([a-z]{3,9})(\d{2}|\d{4})$/.exec(wordAt(line, from)) ?? [];
  const glued = MONTHS.get(name);
  if (glued !== undefined && isYear(year, line))
    return { time: once(wholeMonth(Number(year.slice(-2)) + 2000, glued)), to: from + 1 };
  const figures = monthInFigures(line, at);
  if (figures !== null) return figures;
  const number = monthAt(line, from, cued || forumAt(line, from + 1) !== null);
  return number === null ? null : { time: yearly((of) => wholeMonth(of, number)), to: from + 1 };
}

/** `12/2016` */
function monthInFigures(line: Line, at: number): Said | null {
  const month = digits(wordAt(line, at), 2) ?? 0;
  const year = /^(?:19|20)\d\d$/.test(wordAt(line, at + 1)) && isClose(line, at + 1);
  return year && month >= 1 && month <= 12 && !isNamed(line, at)
    ? { time: once(wholeMonth(Number(wordAt(line, at + 1)), month)), to: at + 2 }
    : null;
}

/** `dec16` is of a year near today; `jan5` is a day. */
export function isYear(figures: string, { today }: Line): boolean {
  return figures.length === 4 || Math.abs(Number(figures) + 2000 - today.year) <= NEAR;
}

const NEAR = 10;

function wholeMonth(year: number, month: number): Range {
  const from = dayOf(year, month, 1);
  return { from, to: dayOf(year, month, from.daysInMonth) };
}

/** Quarters of the financial year: Q1 begins in April, Q4 in the January after. */
function quarterAt(line: Line, at: number): Said | null {
  const word = wordAt(line, at);
  const short = /^(?:q|qtr)([1-4])$/.exec(word)?.[1];
  if (short !== undefined) return { time: quarter(Number(short)), to: at + 1 };
  const next = wordAt(line, at + 1);
  const number = QUARTER.test(word)
    ? (digits(next, 1) ?? NUMBERS.get(next) ?? 0)
    : QUARTER.test(next)
      ? (ordinal(word) ?? 0)
      : 0;
  return number >= 1 && number <= 4 ? { time: quarter(number), to: at + 2 } : null;
}

const QUARTER = /^(?:quarter|qtr|q)$/;

function quarter(number: number): Time {
  return yearly((year) => {
    const from = dayOf(year, 4, 1).add({ months: 3 * (number - 1) });
    return { from, to: from.add({ months: 3 }).subtract({ days: 1 }) };
  });
}

const SEASONS: ReadonlyMap<string, Time> = new Map([
  ['spring', yearlyFrom([3, 1], [5, 31])],
  ['summer', yearlyFrom([6, 1], [8, 31])],
  ['autumn', yearlyFrom([9, 1], [11, 30])],
  ['winter', yearlyFrom([12, 1], [2, 29])],
]);
/** Schools break up and go back near these days; each council sets its own. */
const SUMMER_HOLIDAY = yearlyFrom([7, 21], [8, 31]);
const SCHOOLS_BREAK_UP = yearlyFrom([7, 21], [7, 21]);
const CHRISTMAS_HOLIDAY = yearlyFrom([12, 24], [1, 2]);
const HOLIDAY = ['holidays', 'holiday', 'hols', 'break', 'recess'];

function season(line: Line, at: number, { relation }: Heard): Said | null {
  const word = wordAt(line, at);
  const time = SEASONS.get(word);
  if (time === undefined) return null;
  const term = Object.hasOwn(TERMS, word) ? TERMS[word] : undefined;
  if (wordAt(line, at + 1) === 'term' && term !== undefined)
    return { time: yearly(term), to: at + 2 };
  const to = past(line, at + 1, ...HOLIDAY);
  if (to === at + 1 || word !== 'summer') return { time, to: at + 1 };
  // By the holiday is before it begins.
  return { time: relation === 'by' ? SCHOOLS_BREAK_UP : SUMMER_HOLIDAY, to };
}

function feast(line: Line, at: number, { relation }: Heard): Said | null {
  const [word, next] = [wordAt(line, at), wordAt(line, at + 1)];
  const spell = relation === 'in' || relation === 'none';
  const named = FEASTS[`${word} ${next}`];
  const third = wordAt(line, at + 2);
  if (named !== undefined) return { time: yearly((year) => oneDay(named(year))), to: at + 2 };
  const single = Object.hasOwn(SINGLE_FEASTS, word) ? SINGLE_FEASTS[word] : undefined;
  if (single !== undefined) return { time: yearlyFrom(single, single), to: at + 1 };
  if (word === 'easter') return { time: yearly((year) => oneDay(easter(year))), to: at + 1 };
  if (word === 'christmas' || word === 'xmas') {
    const to = past(line, at + 1, ...HOLIDAY);
    const long = relation === 'in' || to > at + 1;
    return { time: long ? CHRISTMAS_HOLIDAY : yearlyFrom([12, 25], [12, 25]), to };
  }
  if (word === 'new' && /^years?$/.test(next) && third === 'eve')
    return { time: yearlyFrom([12, 31], [12, 31]), to: at + 3 };
  if (word !== 'new' || !['year', 'years', 'yr'].includes(next)) return null;
  return {
    time: yearlyFrom([1, 1], [1, spell && third !== 'day' ? 31 : 1]),
    to: third === 'day' ? at + 3 : at + 2,
  };
}

const SINGLE_FEASTS: Readonly<Record<string, readonly [number, number]>> = {
  halloween: [10, 31],
  valentines: [2, 14],
};

const FEASTS: Readonly<Record<string, (year: number) => ReturnType<typeof dayOf>>> = {
  'bonfire night': (year) => dayOf(year, 11, 5),
  'guy fawkes': (year) => dayOf(year, 11, 5),
  'valentines day': (year) => dayOf(year, 2, 14),
  'christmas day': (year) => dayOf(year, 12, 25),
  'christmas eve': (year) => dayOf(year, 12, 24),
  'xmas eve': (year) => dayOf(year, 12, 24),
  'boxing day': (year) => dayOf(year, 12, 26),
  'good friday': (year) => easter(year).subtract({ days: 2 }),
  'easter sunday': easter,
  'easter monday': (year) => easter(year).add({ days: 1 }),
};

function oneDay(day: Range['from']): Range {
  return { from: day, to: day };
}
