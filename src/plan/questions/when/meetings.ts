/** `the last Board`, `the June Board`, `the Board on 5 June`, `since we last met`. */
import { forumAt, isOf } from './forums.ts';
import { past, wordAt, type Heard, type Line, type Reader, type Said } from './line.ts';
import { qualifierAt } from './qualified-times.ts';
import { isBefore, laid, told, type Range, type Time } from './time-said.ts';

/** `period` reads the time said after the forum. */
export function meeting(line: Line, at: number, heard: Heard, period: Reader): Said | null {
  const said =
    lastOrNext(line, at, heard) ??
    lastTime(line, at, heard) ??
    lastMet(line, at, heard) ??
    forumThenTime(line, at, heard, period) ??
    forumAlone(line, at, heard);
  return said === null ? null : { ...said, met: true };
}

/** `the June Board`, `last month's DMT`, `in June to the Board`: a time with a forum after it. */
export function withForum(line: Line, said: Said): Said {
  const joined = past(line, said.to, 'to', 'at');
  const from = past(line, joined, 'the', 'our');
  const forum = forumAt(line, from);
  return forum === null || forum.name === ANY
    ? said
    : { time: meetingIn(line, forum.name, said.time), to: forum.to, met: true };
}

/** Any forum. */
const ANY = 'meeting';

function lastOrNext(line: Line, at: number, { relation }: Heard): Said | null {
  const isLatest = wordAt(line, at) === 'latest';
  const qualifier = isLatest ? { which: -1, to: at + 1 } : qualifierAt(line, at);
  const plain = forumAt(line, at);
  if (
    plain !== null &&
    wordAt(line, plain.to) === 'before' &&
    wordAt(line, plain.to + 1) === 'last'
  )
    return { time: lastOf(line, plain.name, 2), to: plain.to + 2 };
  if (qualifier === null || qualifier.which === 0) return null;
  // The last update of a milestone is no meeting, unless something is asked since it.
  const spoken = relation === 'none' || relation === 'in' ? null : reportAt(line, qualifier.to);
  const forum = forumAt(line, qualifier.to) ?? spoken;
  if (forum === null) return null;
  const time = qualifier.which < 0 ? lastOf(line, forum.name) : nextOf(line, forum.name);
  return { time, to: forum.to };
}

function reportAt(line: Line, at: number): { readonly name: string; readonly to: number } | null {
  return ['update', 'report', 'updates', 'reports'].includes(wordAt(line, at))
    ? { name: 'digest', to: at + 1 }
    : null;
}

/** `last time`, but not the last time something was done. */
function lastTime(line: Line, at: number, { relation }: Heard): Said | null {
  if (wordAt(line, at) !== 'last' || wordAt(line, at + 1) !== 'time') return null;
  let to = at + 2;
  while (GOING.has(wordAt(line, to))) to += 1;
  const forum = to > at + 2 ? forumAt(line, to) : null;
  if (forum !== null) return { time: lastOf(line, forum.name), to: forum.to };
  const met = ['we', 'i'].includes(wordAt(line, at + 2)) ? at + 3 : at + 2;
  if (MET.has(wordAt(line, met))) return { time: lastOf(line, ANY), to: met + 1 };
  const isOther =
    relation === 'none' &&
    (line.words[at + 2] !== undefined || /^(?:when|is|was)$/.test(wordAt(line, at - 2)));
  return isOther && !AFTER_LAST_TIME.has(wordAt(line, at + 2))
    ? null
    : { time: lastOf(line, ANY), to: at + 2 };
}

const GOING: ReadonlySet<string> = new Set(
  'we it this they was were went came met reported spoke to at before in the our'.split(' '),
);
const AFTER_LAST_TIME: ReadonlySet<string> = new Set([
  'on',
  'about',
  'for',
  'with',
  'and',
  'round',
]);
const MET: ReadonlySet<string> = new Set(['met', 'meeting', 'spoke', 'meet', 'reported']);

/** `since we last met`, `when the Board last met`. */
function lastMet(line: Line, at: number, { relation }: Heard): Said | null {
  const forum = forumAt(line, at);
  const last = wordAt(line, at) === 'we' ? at + 1 : forum?.to;
  if (last === undefined) return null;
  const met = past(line, last, 'last');
  if (!MET.has(wordAt(line, met)) || (met === last && relation !== 'since')) return null;
  return { time: lastOf(line, forum?.name ?? ANY), to: met + 1 };
}

function forumThenTime(line: Line, at: number, heard: Heard, period: Reader): Said | null {
  const forum = forumAt(line, at);
  if (forum === null) return null;
  const back = past(line, forum.to, 'back', 'held');
  const from = past(line, back, 'in', 'on', 'of', 'for', 'from', 'at', 'dated');
  const relation = ['in', 'for'].includes(wordAt(line, from - 1)) ? 'in' : 'on';
  const said = period(line, from, {
    relation: from === forum.to ? heard.relation : relation,
    cued: from > forum.to,
    definite: false,
  });
  return said === null ? null : { time: meetingIn(line, forum.name, said.time), to: said.to };
}

/** `since DMT`, `before the Board`. */
function forumAlone(line: Line, at: number, { relation }: Heard): Said | null {
  const forum = forumAt(line, at);
  if (forum === null) return null;
  const last = lastOf(line, forum.name);
  if (relation === 'since') return { time: last, to: forum.to };
  const isTime =
    relation === 'after' || relation === 'before' || (relation === 'by' && !isDone(line, at));
  if (!isTime) return null;
  const both = laid(last, line.today).past;
  const next = laid(nextOf(line, forum.name), line.today).future;
  const isKnown = both !== null || next !== null;
  return { time: told(both, next, isKnown ? null : forum.name), to: forum.to };
}

/** `agreed by the Board` */
function isDone(line: Line, at: number): boolean {
  const by = wordAt(line, at - 1) === 'by' ? at - 1 : at - 2;
  return /ed$|^(?:set|given|seen|made|run|led|for)$/.test(wordAt(line, by - 1));
}

/** The day of the meeting within a time; the time itself where no such meeting is kept. */
function meetingIn(line: Line, forum: string, time: Time): Time {
  const { today } = line;
  const { past, future } = laid(time, today);
  const days = daysOf(line, forum);
  const held = days.findLast((day) => isIn(day, past) && !isBefore(today, day));
  const coming = days.find((day) => isIn(day, future) && !isBefore(day, today));
  return held === undefined && coming === undefined
    ? told(past, future, forum)
    : told(oneDay(held), oneDay(coming));
}

/** The meeting of today is not the last yet. */
function lastOf(line: Line, forum: string, back = 1): Time {
  const day = daysOf(line, forum)
    .filter((on) => isBefore(on, line.today))
    .at(-back);
  return told(oneDay(day), null, day === undefined ? forum : null);
}

function nextOf(line: Line, forum: string): Time {
  const day = daysOf(line, forum).find((on) => !isBefore(on, line.today));
  return told(null, oneDay(day), day === undefined ? forum : null);
}

function daysOf({ meetings }: Line, forum: string): readonly Range['from'][] {
  return meetings
    .filter((kept) => (forum === ANY ? !isOf(kept.forum, 'digest') : isOf(kept.forum, forum)))
    .map(({ on }) => on)
    .toSorted((one, other) => (isBefore(one, other) ? -1 : 1));
}

function isIn(day: Range['from'], range: Range | null): boolean {
  return range !== null && !isBefore(day, range.from) && !isBefore(range.to, day);
}

function oneDay(day: Range['from'] | undefined): Range | null {
  return day === undefined ? null : { from: day, to: day };
}
