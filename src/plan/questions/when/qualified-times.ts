/** What follows `this`, `last`, `next` and their like: `last Friday`, `next June`, `the past 3 weeks`. */
import { calendarName } from './calendar-names.ts';
import { wordAt, type Heard, type Line, type Said } from './line.ts';
import { chosen, type Which } from './time-said.ts';
import { qualifiedUnit } from './units.ts';
import { qualifiedWeekday, weekdayOf } from './weekdays.ts';

export function qualifiedTime(line: Line, at: number, heard: Heard): Said | null {
  const qualifier = qualifierAt(line, at);
  if (qualifier === null) return null;
  const { to, which } = qualifier;
  const unit = qualifiedUnit(line, to, qualifier, heard);
  if (unit !== null) return weekdayOf(line, unit);
  const weekday = qualifiedWeekday(line, to, qualifier);
  if (weekday !== null) return weekday;
  const named = calendarName(line, to, { ...heard, cued: true });
  return named === null ? null : { time: chosen(named.time, which, line.today), to: named.to };
}

export interface Qualifier {
  readonly which: Which;
  /** `past`, `coming`: counted from today. */
  readonly rolling: boolean;
  readonly to: number;
}

export function qualifierAt(line: Line, at: number): Qualifier | null {
  const word = wordAt(line, at);
  const second = QUALIFIERS.get(wordAt(line, at + 1));
  if (word === 'this' && second !== undefined && second.which !== 0)
    return { ...second, to: at + 2 };
  if (word === 'most' && wordAt(line, at + 1) === 'recent')
    return { which: -1, rolling: false, to: at + 2 };
  const found = QUALIFIERS.get(word);
  return found === undefined ? null : { ...found, to: at + 1 };
}

const QUALIFIERS: ReadonlyMap<string, Omit<Qualifier, 'to'>> = new Map([
  ...each('this current present', 0, false),
  ...each('last prev previous prior preceding', -1, false),
  ...each('past recent', -1, true),
  ...each('next nxt following', 1, false),
  ...each('coming upcoming forthcoming', 1, true),
]);

function each(
  words: string,
  which: Which,
  rolling: boolean,
): readonly [string, Omit<Qualifier, 'to'>][] {
  return words.split(' ').map((word) => [word, { which, rolling }]);
}
