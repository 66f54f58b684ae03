/** `between 1 and 20 Jan`, `from October to December`, `jan - mar`, `January and February`. */
import {
  digits,
  isClose,
  ordinal,
  past,
  wordAt,
  type Heard,
  type Line,
  type Reader,
  type Said,
} from './line.ts';
import { MONTHS } from './when-words.ts';
import { changed, isBefore, laid, once, told, type Range, type Time } from './time-said.ts';

/** `period` reads either end. */
export function between(line: Line, at: number, period: Reader): Said | null {
  const word = wordAt(line, at);
  const isFrom = word === 'from';
  const from = isFrom || word === 'between' ? at + 1 : at;
  const heard: Heard = { relation: 'between', cued: from > at, definite: false };
  const joins = from === at ? BARE_JOINS : isFrom ? FROM_JOINS : BETWEEN_JOINS;
  const first = period(line, from, heard);
  if (first === null) return from === at ? null : daysOfOneMonth(line, from, joins, period);
  const to = afterJoin(line, first.to, joins);
  if (to === null) return null;
  const second = period(line, to, { ...heard, cued: true });
  if (second === null) return null;
  if (from === at && ['and', 'or'].includes(wordAt(line, first.to)))
    return contiguous(line, first, second);
  const time = spanning(first.time, second.time, line);
  return time === null ? null : { time, to: second.to };
}

const TO = ['to', 'until', 'till', 'til', 'through', 'thru', 'upto', 'up'];
const FROM_JOINS: readonly string[] = TO;
const BETWEEN_JOINS: readonly string[] = ['and', ...TO];
const BARE_JOINS: readonly string[] = ['to', 'until', 'till', 'through', 'and', 'or'];

function afterJoin(line: Line, at: number, joins: readonly string[]): number | null {
  if (isMonth(line, at - 1) && isMonth(line, at) && isClose(line, at)) return at;
  if (!joins.includes(wordAt(line, at))) return null;
  return past(line, wordAt(line, at) === 'up' ? at + 1 : at, ...joins);
}

/** `jan-mar`; `march may` is a month and a verb. */
function isMonth(line: Line, at: number): boolean {
  return wordAt(line, at) !== 'may' && MONTHS.has(wordAt(line, at));
}

/** `5 and 12 June`: the first takes its month from the second. */
function daysOfOneMonth(
  line: Line,
  at: number,
  joins: readonly string[],
  period: Reader,
): Said | null {
  const from = past(line, at, 'the');
  const day = digits(wordAt(line, from), 2) ?? ordinal(wordAt(line, from));
  const to = afterJoin(line, from + 1, joins);
  if (day === null || to === null) return null;
  const second = period(line, to, { relation: 'between', cued: true, definite: false });
  if (second === null) return null;
  const time = changed(second.time, (range) =>
    range.to.day > day ? { from: range.to.with({ day }), to: range.to } : range,
  );
  return { time, to: second.to };
}

/** `January and February`, `this week and next week`: one stretch, where the second begins as the first ends. */
function contiguous(line: Line, first: Said, second: Said): Said | null {
  const { past: firstPast, future: firstFuture } = laid(first.time, line.today);
  const { past: secondPast, future: secondFuture } = laid(second.time, line.today);
  const pairs: readonly (readonly [Range | null, Range | null])[] = [
    [firstPast, secondPast],
    [firstPast, secondFuture],
    [firstFuture, secondFuture],
  ];
  const found = pairs.flatMap(([one, other]) =>
    one !== null && other !== null && one.to.add({ days: 1 }).equals(other.from)
      ? [{ from: one.from, to: other.to }]
      : [],
  );
  return found.length === 0 ? null : { time: split(found, line), to: second.to };
}

function spanning(first: Time, second: Time, line: Line): Time | null {
  const { today } = line;
  const forum = [first, second].find((time) => time.kind === 'told' && time.forum !== null);
  if (forum?.kind === 'told') return told(null, null, forum.forum);
  if (first.kind === 'yearly' && second.kind === 'once') {
    const { to } = second.range;
    const near = [to.year, to.year - 1].flatMap((year) => first.in(year) ?? []);
    const start = near.find(({ from }) => !isBefore(to, from));
    return start === undefined ? null : once({ from: start.from, to });
  }
  const one = laid(first, today);
  const other = laid(second, today);
  const held = [...reach(one.past, other.past), ...reach(one.future, other.future)];
  // November to February, asked in January, begins in the past and ends in the future.
  const found = held.length === 2 ? held : [...held, ...reach(one.past, other.future)];
  return found.length === 0 ? null : split(found, line);
}

function reach(first: Range | null, second: Range | null): readonly Range[] {
  return first === null || second === null || isBefore(second.to, first.from)
    ? []
    : [{ from: first.from, to: second.to }];
}

/** The latest that has begun, and the earliest that has not ended. */
function split(found: readonly Range[], { today }: Line): Time {
  const ordered = found.toSorted((one, other) => (isBefore(one.from, other.from) ? -1 : 1));
  return told(
    ordered.findLast(({ from }) => !isBefore(today, from)) ?? null,
    ordered.find(({ to }) => !isBefore(to, today)) ?? null,
  );
}
