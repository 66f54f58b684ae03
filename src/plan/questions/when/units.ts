/** `this week`, `the last two months`, `3 weeks ago`, `the week ahead`. */
import type { Day } from '../../time.ts';
import { countAt, digits, past, wordAt, type Heard, type Line, type Said } from './line.ts';
import { stretch, stretchAhead, stretchBack } from './stretches.ts';
import { once, onDay, told, type Range, type Time, type Which } from './time-said.ts';
import { KINDS_OF_YEAR, UNITS, type Unit } from './when-words.ts';

/** `week`, `mths`, `financial year`. Working days and hours are counted as `count` of days. */
export function unitAt(
  line: Line,
  at: number,
): { readonly unit: Unit; readonly several: boolean; readonly to: number } | null {
  const word = wordAt(line, at);
  const kind = KINDS_OF_YEAR.get(word);
  if (kind !== undefined && /^y(?:ea)?rs?$/.test(wordAt(line, at + 1)))
    return { unit: kind, several: false, to: at + 2 };
  const unit = UNITS.get(word);
  return unit === undefined ? null : { unit, several: word.endsWith('s'), to: at + 1 };
}

/** What follows `this`, `last`, `next`; `rolling` counts from today, not in whole weeks or months. */
export function qualifiedUnit(
  line: Line,
  at: number,
  { which, rolling }: { readonly which: Which; readonly rolling: boolean },
  heard: Heard,
): Said | null {
  const { today } = line;
  const many = which === 0 ? null : countedUnit(line, at);
  if (many !== null) {
    const reach = which < 0 ? lately : shortly;
    return { time: reach(many.count, many.unit, today), to: many.to };
  }
  const found = unitAt(line, at);
  if (found === null) return null;
  const { unit, several } = found;
  if (unit === 'fortnight') return { time: fortnight(which, today), to: found.to };
  const counted = ['week', 'month', 'year'].includes(unit);
  const count = rolling && several ? A_FEW : 1;
  if (which !== 0 && ((rolling && unit !== 'weekend') || (counted && isSpell(heard)))) {
    const reach = which < 0 ? lately : shortly;
    return { time: reach(count, unit, today), to: found.to };
  }
  return andNext(line, unit, which, found.to);
}

/** `3 weeks ago`, `two weeks from now`, `in 6 weeks`, `within a month`. */
export function counted(line: Line, at: number, { relation, definite }: Heard): Said | null {
  const { today } = line;
  const from = past(line, at, 'over', 'about', 'around', 'roughly', 'nearly', 'almost');
  const found = definite
    ? null
    : countedUnit(line, MORE_THAN.has(wordAt(line, from)) ? from + 2 : from);
  if (found === null) return null;
  const { count, unit, to } = found;
  const word = wordAt(line, to);
  if (['ago', 'back', 'previously'].includes(word))
    return { time: onDay(stretchBack(count, unit, today).from), to: to + 1 };
  const day = stretchAhead(count, unit, today).to;
  if (word === 'from' && ['now', 'today'].includes(wordAt(line, to + 1)))
    return { time: onDay(day), to: to + 2 };
  if (word === 'today' || word === 'hence') return { time: onDay(day), to: to + 1 };
  if (word === 'tomorrow') return { time: onDay(day.add({ days: 1 })), to: to + 1 };
  if (relation === 'since') return { time: lately(count, unit, today), to };
  if (relation !== 'in' || ['late', 'overdue', 'old', 'olds', 'behind', 'or'].includes(word))
    return null;
  if (word === 'time') return { time: shortly(count, unit, today), to: to + 1 };
  if (!line.words.slice(0, at).some((before) => ASKED.has(before.word))) return null;
  const back = stretchBack(count, unit, today);
  const ahead = stretchAhead(count, unit, today);
  const preposition = wordAt(line, at - 1);
  if (preposition === 'for') return { time: told(back, null), to };
  return ['in', 'within'].includes(preposition) ? { time: told(back, ahead), to } : null;
}

/** `the week ahead`, `the month just gone`; after `during the` and the like, the present one. */
export function bareUnit(line: Line, at: number, { relation, definite }: Heard): Said | null {
  const found = unitAt(line, at);
  if (found === null) return null;
  const { unit, several, to } = found;
  const { today } = line;
  if (['ahead', 'coming'].includes(wordAt(line, to)))
    return { time: shortly(several ? A_FEW : 1, unit, today), to: to + 1 };
  const [away, beyond] = [wordAt(line, to), wordAt(line, to + 1)];
  if ((away === 'before' && beyond === 'last') || (away === 'after' && beyond === 'next'))
    return { time: once(stretch(unit, away === 'before' ? -2 : 2, today)), to: to + 2 };
  const gone = past(line, to, 'just');
  if (wordAt(line, gone) === 'gone') return { time: once(stretch(unit, -1, today)), to: gone + 1 };
  const isWeekend = definite && relation !== 'none' && unit === 'weekend';
  const present = definite && !several && relation === 'in' && unit !== 'day';
  return isWeekend || present ? { time: round(unit, today), to } : null;
}

export function round(unit: Unit, today: Day): Time {
  return { kind: 'round', nth: (n) => stretch(unit, n, today) };
}

/** What is asked of a plan; without it `within 12 months` is of what a KPI counts. */
const ASKED: ReadonlySet<string> = new Set(
  (
    'due overdue deadline deadlines happened happening happens happen changed moved slipped slipping ' +
    'update updates updated report reports reported touched heard said coming milestones actions ' +
    'tasks anything nothing everything something doing finish finishing progress'
  ).split(' '),
);

/** `the coming weeks`, `recent months` */
const A_FEW = 3;
const MORE_THAN: ReadonlySet<string> = new Set(['more', 'less', 'at']);

/** `in the last month` reaches back from today; `last month` is a month of the calendar. */
function isSpell({ relation, definite }: Heard): boolean {
  return definite && relation === 'in';
}

/** `3 weeks`, `3wks`, `a couple of months`, `5 working days`, `48 hours`, `half a year`. */
function countedUnit(
  line: Line,
  at: number,
): { readonly count: number; readonly unit: Unit; readonly to: number } | null {
  const [, number = '', letters = ''] = /^(\d{1,3})([a-z]+)$/.exec(wordAt(line, at)) ?? [];
  const glued = UNITS.get(letters);
  if (glued !== undefined) return { count: digits(number, 3) ?? 1, unit: glued, to: at + 1 };
  if (wordAt(line, at) === 'half' && wordAt(line, at + 1) === 'a')
    return wordAt(line, at + 2) === 'year' ? { count: 6, unit: 'month', to: at + 3 } : null;
  const number_ = countAt(line, at);
  if (number_ === null) return null;
  const { count, to } = number_;
  if (/^(?:hours?|hrs?)$/.test(wordAt(line, to)))
    return { count: Math.ceil(count / 24), unit: 'day', to: to + 1 };
  const working = past(line, to, 'working', 'school');
  const found = unitAt(line, working);
  if (found === null || found.unit === 'weekend') return null;
  const days = working > to && found.unit === 'day' ? Math.ceil((count * 7) / 5) : count;
  return { count: days, unit: found.unit, to: found.to };
}

/** Counted from today a stretch has one direction, though today belongs to both. */
function lately(count: number, unit: Unit, today: Day): Time {
  return told(stretchBack(count, unit, today), null);
}

function shortly(count: number, unit: Unit, today: Day): Time {
  return told(null, stretchAhead(count, unit, today));
}

function fortnight(which: Which, today: Day): Time {
  const back = stretchBack(1, 'fortnight', today);
  const ahead = stretchAhead(1, 'fortnight', today);
  return told(which > 0 ? null : back, which < 0 ? null : ahead);
}

/** `this month and next`, `last week and this week`. */
function andNext(line: Line, unit: Unit, which: Which, to: number): Said {
  const first = stretch(unit, which, line.today);
  const joined = past(line, to, 'and', 'or');
  const more = ['this', 'next'].indexOf(wordAt(line, joined));
  if (joined === to || more !== which + 1) return { time: once(first), to };
  const second: Range = stretch(unit, which + 1, line.today);
  const again = unitAt(line, joined + 1);
  return {
    time: once({ from: first.from, to: second.to }),
    to: again?.unit === unit ? again.to : joined + 1,
  };
}
