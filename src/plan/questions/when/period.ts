/** A time without the preposition before it, by the first reader that knows it. */
import { calendarName } from './calendar-names.ts';
import { past, wordAt, type Heard, type Line, type Reader, type Said } from './line.ts';
import { meeting, withForum } from './meetings.ts';
import { part } from './parts.ts';
import { qualifiedTime } from './qualified-times.ts';
import { spokenTime } from './spoken-times.ts';
import { changed, chosen, laid, onDay, told, type Time } from './time-said.ts';
import { bareUnit, counted } from './units.ts';
import { weekday } from './weekdays.ts';
import { writtenDay } from './written-days.ts';
import { year } from './years.ts';

export function period(line: Line, at: number, heard: Heard): Said | null {
  const from = past(line, at, 'the', 'our', 'that');
  const own: Heard = { ...heard, definite: heard.definite || from > at };
  for (const read of READERS) {
    const said = read(line, from, own);
    if (said !== null) return withForum(line, timeOfDay(line, gone(line, said)));
  }
  return null;
}

/** What a longer saying begins with comes before what it begins with: `end of March` before `March`. */
const READERS: readonly Reader[] = [
  (line, at, heard) => meeting(line, at, heard, period),
  weekBeginning,
  closing,
  (line, at, heard) => part(line, at, heard, period),
  spokenTimeOrQualified,
  writtenDay,
  weekdayAndDay,
  calendarName,
  year,
  counted,
  bareUnit,
];

/** `w/c 10 Jan`, `the week of 10 Jan`, `week ending 21 Jan`. */
function weekBeginning(line: Line, at: number): Said | null {
  const word = wordAt(line, at);
  const next = wordAt(line, at + 1);
  const typed = line.words[at];
  // `w/e` comes as the word `we`, three characters long.
  const isEnding = word === 'we' && typed !== undefined && typed.end - typed.at === 3;
  const spelt = word === 'week' || word === 'wk';
  const ends = isEnding || (spelt && ['ending', 'end'].includes(next));
  const begins =
    word === 'wc' ||
    (spelt &&
      ['commencing', 'comm', 'beginning', 'starting', 'start', 'of', 'from'].includes(next));
  if (!ends && !begins) return null;
  const day = wordAt(line, at) === 'wc' || isEnding ? at + 1 : at + 2;
  const heard: Heard = { relation: 'on', cued: true, definite: false };
  const from = past(line, day, 'the');
  const said =
    writtenDay(line, from, { ...heard, definite: from > day }) ?? weekdayAndDay(line, from, heard);
  if (said === null) return null;
  const time = changed(said.time, (range) =>
    ends
      ? { from: range.to.subtract({ days: 6 }), to: range.to }
      : { from: range.from, to: range.from.add({ days: 6 }) },
  );
  return { time, to: said.to };
}

/** `close of play Friday`, `5pm Friday` are Friday; `close of play` alone is today. */
function closing(line: Line, at: number, heard: Heard): Said | null {
  const closes = ['play', 'business', 'day'].includes(wordAt(line, at + 2));
  const isLong =
    /^(?:close|end)$/.test(wordAt(line, at)) && wordAt(line, at + 1) === 'of' && closes;
  if (!isLong && !/^(?:cop|cob|eod|noon|midday|\d{1,2}[ap]m)$/.test(wordAt(line, at))) return null;
  const to = isLong ? at + 3 : at + 1;
  const day = period(line, past(line, to, 'on'), { ...heard, cued: true, definite: false });
  return day ?? spokenTime(line, at, heard);
}

/** `upcoming week` before `upcoming`; `this time last year` before `this`. */
function spokenTimeOrQualified(line: Line, at: number, heard: Heard): Said | null {
  const qualified = qualifiedTime(line, at, heard);
  const spoken = spokenTime(line, at, heard);
  return spoken !== null && (qualified === null || spoken.to > qualified.to) ? spoken : qualified;
}

/** `Friday 21 January` is the day written; `a week on Monday` is the one after. */
function weekdayAndDay(line: Line, at: number, heard: Heard): Said | null {
  const from = past(line, at, 'a');
  const on = past(line, from + 1, 'on');
  const weeks = ['week', 'fortnight'].indexOf(wordAt(line, from)) + 1;
  if (weeks > 0 && on > from + 1) {
    const said = weekday(line, on, { ...heard, cued: true });
    const day = said === null ? null : laid(said.time, line.today).future?.to.add({ weeks });
    return said === null || !day ? null : { time: onDay(day), to: said.to };
  }
  const said = weekday(line, at, heard);
  if (said === null) return null;
  const the = past(line, at + 1, 'the');
  const day = writtenDay(line, the, { ...heard, cued: true, definite: the > at + 1 });
  return day === null ? said : { ...day, time: onWeekday(day.time, said.time, line) };
}

/** `Friday 21 January` is of a year in which that was a Friday. */
function onWeekday(written: Time, weekday: Time, { today }: Line): Time {
  const { past, future } = laid(written, today);
  const number = laid(weekday, today).past?.from.dayOfWeek;
  const [before, after] = [past, future].map((range) =>
    range?.from.dayOfWeek === number ? range : null,
  );
  return before || after ? told(before ?? null, after ?? null) : written;
}

/** The time of day says nothing that a plan knows. */
function timeOfDay(line: Line, said: Said): Said {
  const to = past(line, said.to, 'morning', 'afternoon', 'evening', 'lunchtime', 'mornings');
  return { ...said, to };
}

/** `December just gone`, `June gone`. */
function gone(line: Line, said: Said): Said {
  const to = past(line, said.to, 'just');
  return wordAt(line, to) === 'gone'
    ? { time: chosen(said.time, -1, line.today), to: to + 1 }
    : said;
}
