/** A part of a time: `end of March`, `mid February`, `first half of the year`, `later this month`. */
import { calendarName } from './calendar-names.ts';
import { after, ordinal, past, phrases, wordAt } from './line.ts';
import type { Heard, Line, Phrases, Reader, Relation, Said } from './line.ts';
import { qualifiedTime } from './qualified-times.ts';
import { changed, isBefore, laid, told, type Range, type Time } from './time-said.ts';
import { round, unitAt } from './units.ts';
import type { Unit } from './when-words.ts';
import { year } from './years.ts';

/** `period` reads what it is a part of. */
export function part(line: Line, at: number, heard: Heard, period: Reader): Said | null {
  return (
    edge(line, at, heard, period) ??
    third(line, at, heard) ??
    slice(line, at, heard, period) ??
    sideOfToday(line, at, heard, period)
  );
}

type Edge = 'start' | 'middle' | 'end';

const EDGES: readonly (readonly [Edge, Phrases])[] = [
  ['end', phrases('end', 'close', 'back end', 'tail end')],
  ['start', phrases('start', 'beginning', 'top')],
  ['middle', phrases('middle', 'mid point')],
];

function edge(line: Line, at: number, heard: Heard, period: Reader): Said | null {
  for (const [name, written] of EDGES) {
    const to = after(line, at, written);
    const of = to === null ? null : past(line, to, 'of', 'in');
    const said = of === null ? null : whole(line, of, heard, period);
    if (said !== null) return { ...said, time: changed(said.time, edgeOf(name, heard.relation)) };
  }
  return null;
}

/** `the month`, `financial year`, or any time. */
function whole(line: Line, at: number, heard: Heard, period: Reader): Said | null {
  const said = period(line, at, { ...heard, cued: true, definite: false });
  if (said !== null) return said;
  const from = past(line, at, 'the');
  const unit = unitAt(line, from);
  return unit === null || unit.several ? null : { time: round(unit.unit, line.today), to: unit.to };
}

/** Before it or since it, an edge is one day; in it, some days: a week of a month. */
function edgeOf(name: Edge, relation: Relation): (range: Range) => Range {
  const loose = relation === 'in' || relation === 'none';
  if (name === 'middle') return thirdOf('mid', relation);
  return ({ from, to }) => {
    const days = Math.min(31, Math.max(3, Math.floor(length({ from, to }) / 4))) - 1;
    return name === 'end'
      ? { from: loose ? to.subtract({ days }) : to, to }
      : { from, to: loose ? from.add({ days }) : from };
  };
}

/** `late` alone, or before `last week`, is overdue. */
function third(line: Line, at: number, heard: Heard): Said | null {
  const word = wordAt(line, at);
  if (word !== 'early' && word !== 'mid' && word !== 'late') return null;
  const joined = past(line, at + 1, 'in', 'on');
  const from = past(line, joined, 'the');
  const cued: Heard = { ...heard, cued: true };
  const said =
    calendarName(line, from, cued) ??
    year(line, from, cued) ??
    (word === 'late' ? null : qualifiedTime(line, from, cued));
  return said === null
    ? null
    : { ...said, time: changed(said.time, thirdOf(word, heard.relation)) };
}

function thirdOf(word: 'early' | 'mid' | 'late', relation: Relation): (range: Range) => Range {
  const index = { early: 0, mid: 1, late: 2 }[word];
  return (range) => {
    if (word === 'mid' && relation !== 'in' && relation !== 'none') {
      const { from } = range;
      const isMonth = from.day === 1 && length(range) <= 31;
      const day = from.add({ days: isMonth ? 14 : Math.floor(length(range) / 2) });
      return { from: day, to: day };
    }
    return shareOf(range, index, 3);
  };
}

/** `first half of`, `second week of`, `last quarter of`. */
function slice(line: Line, at: number, heard: Heard, period: Reader): Said | null {
  const word = wordAt(line, at);
  const isLast = word === 'last' || word === 'final';
  const number = isLast ? 0 : ordinal(word);
  const isHalf = wordAt(line, at + 1) === 'half';
  const unit = isHalf ? null : unitAt(line, at + 1);
  const of = past(line, at + 2, 'of', 'in');
  if (number === null || (!isHalf && unit === null) || of === at + 2) return null;
  const said = whole(line, of, heard, period);
  if (said === null) return null;
  if (isHalf)
    return {
      ...said,
      time: changed(said.time, (range) => shareOf(range, isLast ? 1 : number - 1, 2)),
    };
  if (unit === null) return null;
  // Quarters are those of the financial year, whatever year is said.
  const isYear = unit.unit === 'quarter' && /^ye?a?rs?$/.test(wordAt(line, said.to - 1));
  const time: Time =
    isYear && said.time.kind === 'round' ? round('financial-year', line.today) : said.time;
  return { ...said, time: changed(time, sliceOf(number, unit.unit)) };
}

function sliceOf(number: number, unit: Unit): (range: Range) => Range {
  const step = {
    day: { days: 1 },
    week: { days: 7 },
    fortnight: { days: 14 },
    month: { months: 1 },
  };
  const size = unit in step ? step[unit as keyof typeof step] : { months: 3 };
  return ({ from, to }) => {
    if (number === 0) return { from: to.add({ days: 1 }).subtract(size), to };
    let start = from;
    for (let n = 1; n < number; n += 1) start = start.add(size);
    return { from: start, to: start.add(size).subtract({ days: 1 }) };
  };
}

/** `earlier this year`, `later in June`, `the rest of the month`. */
function sideOfToday(line: Line, at: number, heard: Heard, period: Reader): Said | null {
  const word = wordAt(line, at);
  const isLater = word !== 'earlier';
  const rest = ['rest', 'remainder'].includes(word) && wordAt(line, at + 1) === 'of';
  if (!rest && word !== 'earlier' && word !== 'later') return null;
  const from = past(line, at + 1, 'in', 'of', 'on');
  if (from === at + 1 && !/^(?:this|today)$/.test(wordAt(line, from))) return null;
  const said = whole(line, from, heard, period);
  if (said === null) return null;
  const { today } = line;
  const now = laid(said.time, today);
  const range = isLater ? now.future : now.past;
  if (range === null) return null;
  const time = isLater
    ? told(null, { from: isBefore(range.from, today) ? today : range.from, to: range.to })
    : told({ from: range.from, to: isBefore(range.to, today) ? range.to : today }, null);
  return { time, to: said.to };
}

/** One of `shares` equal parts, in whole months where the months allow. */
function shareOf({ from, to }: Range, index: number, shares: number): Range {
  const end = to.add({ days: 1 });
  const { months, days } = from.until(end, { largestUnit: 'months' });
  const inMonths = days === 0 && months % shares === 0;
  const each = inMonths ? months / shares : Math.floor(length({ from, to }) / shares);
  const start = from.add(inMonths ? { months: each * index } : { days: each * index });
  const isLast = index === shares - 1;
  const next = start.add(inMonths ? { months: each } : { days: each });
  return { from: start, to: isLast ? to : next.subtract({ days: 1 }) };
}

function length({ from, to }: Range): number {
  return from.until(to).days + 1;
}
