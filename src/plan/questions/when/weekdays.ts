/**
 * `since Monday`, `by Friday`, `next Tuesday`, `Monday week`. Looking back, today's own name is the
 * day a week ago; looking ahead it is today.
 */
import type { Day } from '../../time.ts';
import { past, wordAt, type Heard, type Line, type Said } from './line.ts';
import { stretch } from './stretches.ts';
import { isBefore, onDay, told, type Time, type Which } from './time-said.ts';
import { WEEKDAYS } from './when-words.ts';

export function weekday(line: Line, at: number, { cued, relation }: Heard): Said | null {
  const number = weekdayAt(line, at, cued);
  if (number === null) return null;
  const { today } = line;
  const back = dayBack(number, today);
  const ahead = dayAhead(number, today);
  const to = at + 1;
  const week = past(line, to, 'of', 'in');
  const which = ['last', 'this', 'next'].indexOf(wordAt(line, week)) - 1;
  if (which >= -1 && /^(?:week|wk)$/.test(wordAt(line, week + 1)))
    return { time: onDay(inWeek(number, which, today)), to: week + 2 };
  const gone = past(line, to, 'just');
  if (wordAt(line, gone) === 'gone') return { time: onDay(back), to: gone + 1 };
  switch (wordAt(line, to)) {
    case 'past':
      return { time: onDay(back), to: to + 1 };
    case 'coming':
      return { time: onDay(ahead), to: to + 1 };
    case 'week':
      return { time: onDay(ahead.add({ weeks: 1 })), to: to + 1 };
    case 'fortnight':
      return { time: onDay(ahead.add({ weeks: 2 })), to: to + 1 };
    default:
      // `on Mondays` is a habit.
      return relation === 'on' && wordAt(line, at).endsWith('days')
        ? null
        : { time: told({ from: back, to: back }, { from: ahead, to: ahead }), to };
  }
}

/** After `last`, `this`, `next`: next Friday is the one of next week, not the one to come in this. */
export function qualifiedWeekday(
  line: Line,
  at: number,
  { which, rolling }: { readonly which: Which; readonly rolling: boolean },
): Said | null {
  const number = weekdayAt(line, at, true);
  return number === null
    ? null
    : { time: chosenDay(number, which, rolling, line.today), to: at + 1 };
}

/** After a week already said: `next week Tuesday`. */
export function weekdayOf(line: Line, said: Said): Said {
  const at = past(line, said.to, 'on');
  const number = weekdayAt(line, at, true);
  const { time } = said;
  if (number === null || time.kind !== 'once') return said;
  const { from, to } = time.range;
  return from.dayOfWeek === 1 && from.until(to).days === 6
    ? { time: onDay(from.add({ days: number - 1 })), to: at + 1 }
    : said;
}

function weekdayAt(line: Line, at: number, cued: boolean): number | null {
  const word = wordAt(line, at);
  return !cued && WORDS_OTHERWISE.has(word) ? null : (WEEKDAYS.get(word) ?? null);
}

/** `who sat on the panel` */
const WORDS_OTHERWISE: ReadonlySet<string> = new Set(['sat', 'sun', 'wed', 'weds']);

function chosenDay(number: number, which: Which, rolling: boolean, today: Day): Time {
  if (which < 0) return onDay(dayBack(number, today));
  if (which > 0) return onDay(rolling ? dayAhead(number, today) : inWeek(number, 1, today));
  const own = inWeek(number, 0, today);
  if (!isBefore(own, today)) return onDay(own);
  const ahead = dayAhead(number, today);
  return told({ from: own, to: own }, { from: ahead, to: ahead });
}

function inWeek(number: number, week: number, today: Day): Day {
  return stretch('week', week, today).from.add({ days: number - 1 });
}

function dayBack(number: number, today: Day): Day {
  return today.subtract({ days: ((today.dayOfWeek - number + 6) % 7) + 1 });
}

function dayAhead(number: number, today: Day): Day {
  return today.add({ days: (number - today.dayOfWeek + 7) % 7 });
}
