import type { Due, Plan } from '../../plan/model.ts';
import { Temporal } from '../../plan/time.ts';
import { chosenTime } from './chosen-time.ts';
import { mentionsIn, type Mentions } from './date-mentions.ts';
import { MARK, type Mention } from './times.ts';
import {
  isNoTime,
  marksStart,
  otherWords,
  saysNone,
  saysOngoing,
  saysStatus,
  whyNoTime,
  withoutOngoing,
} from './due-words.ts';
import { misspeltMonth, sayMonth } from './months.ts';
import { rhythmIn } from './rhythms.ts';

export interface DueContext {
  /** Gives a year to `December`, where the plan's period holds one December. */
  readonly period: Plan['period'] | null;
}

export interface DueReading {
  readonly due: Due;
  /** How it was read, as a sentence's end; null where it is plain to see. */
  readonly why: string | null;
  /** False where a person has to look. */
  readonly sure: boolean;
  /** Words stand with it that are no part of a due, as in a sentence that names a date. */
  readonly others: boolean;
}

/** A due as the plan writes it: `31 Dec 2016`, `Mar -17`, `Q3 2021/22`, `Report quarterly`. */
export function readDue(written: string, context: DueContext = NO_CONTEXT): Due {
  return explainDue(written, context).due;
}

/** A due, with what has to be said about how it was read. */
export function explainDue(written: string, context: DueContext = NO_CONTEXT): DueReading {
  if (written.length > LONGEST) return newlyRead(written.trim(), context);
  const { from = '', to = '' } = context.period ?? {};
  const key = `${from} ${to} ${written}`;
  const known = READ.get(key);
  if (known !== undefined) return known;
  const reading = newlyRead(written.trim(), context);
  if (READ.size >= MOST_KEPT) READ.clear();
  READ.set(key, reading);
  return reading;
}

/** Reads as a due and as nothing else: `Review the form by March 2022` is a sentence that names one. */
export function isDueText(text: string): boolean {
  const { due, why, others } = explainDue(text);
  if (due.kind === 'none' || others) return false;
  return due.kind !== 'unread' || (why === YEARLESS && otherWords(text).split(' ').length <= 2);
}

/** Stands for a due that is still open, and for nothing else: `TBC`, `ASAP`, `within 6 months`. */
export function isOpenDue(text: string): boolean {
  return text.length <= 40 && explainDue(text).due.kind === 'unread' && isNoTime(text);
}

/** `31 March 2022`, `March 2022`, `2022`, `every quarter`, `ongoing`. */
export function sayDue(due: Due): string {
  switch (due.kind) {
    case 'none':
      return 'without a due';
    case 'date':
      return `${Number(due.date.slice(8))} ${sayMonth(due.date.slice(0, 7))}`;
    case 'month':
      return sayMonth(due.month);
    case 'year':
      return String(due.year);
    case 'recurring':
      return `due every ${due.every}`;
    case 'ongoing':
      return 'ongoing';
    case 'unread':
      return `"${due.asWritten}"`;
  }
}

const NO_CONTEXT: DueContext = { period: null };

/** The same few dues are asked about for row after row. */
const READ = new Map<string, DueReading>();
const MOST_KEPT = 1_000;

function newlyRead(asWritten: string, context: DueContext): DueReading {
  if (saysNone(asWritten)) return { due: { kind: 'none' }, why: null, sure: true, others: false };
  if (asWritten.length > LONGEST) return unread(asWritten, 'it is too long for one');
  const serial = serialDay(asWritten);
  if (serial !== null) return serial;
  const text = asWritten.replace(/\p{L}{6,10}/gu, (word) => misspeltMonth(word) ?? word);
  const mentions = mentionsIn(text, context.period);
  const { rest, impossible } = mentions;
  if (impossible !== null) return unread(asWritten, impossible);
  if (saysStatus(rest)) return unread(asWritten, 'it looks like a status');
  const read =
    recurring(asWritten, mentions) ?? ongoing(asWritten, mentions) ?? timed(asWritten, mentions);
  if (text === asWritten || read.due.kind === 'unread') return read;
  return { ...read, why: [read.why, 'a month being misspelt'].filter(Boolean).join('; ') };
}

/** A due is a few words; a text beyond this is something else that stands in its cell. */
const LONGEST = 200;

function unread(asWritten: string, why: string | null): DueReading {
  return { due: { kind: 'unread', asWritten }, why, sure: false, others: false };
}

/** A spreadsheet's number for a day, where its format was lost. */
function serialDay(asWritten: string): DueReading | null {
  const days = /^\d{5}(?:\.0+)?$/u.test(asWritten) ? Number(asWritten) : 0;
  if (days < 36_526 || days > 73_050) return null;
  const date = Temporal.PlainDate.from('1899-12-30').add({ days }).toString();
  const why = "the day a spreadsheet's number stands for";
  return { due: { kind: 'date', asWritten, date }, why, sure: false, others: false };
}

/** A rhythm is the due, unless a day to be ready by is written before it. */
function recurring(asWritten: string, { found, rest }: Mentions): DueReading | null {
  const rhythm = rhythmIn(rest);
  if (rhythm === null) return null;
  const first = deadlines(found, rest)[0];
  if (first !== undefined && first.index < rhythm.index) return null;
  if (rhythm.every === null) {
    return unread(asWritten, `"${rhythm.words}" is no rhythm Waymark keeps`);
  }
  const others = otherWords(rest.replace(rhythm.words, ' ').replace(REPORTS, ' '));
  const due: Due = { kind: 'recurring', asWritten, every: rhythm.every };
  return { due, why: beside(others, found, rest), sure: others === '', others: others !== '' };
}

const REPORTS =
  /\b(?:report(?:s|ed|ing)?|review(?:s|ed)?|update[sd]?|from|since|start(?:s|ing)?)\b/giu;

function ongoing(asWritten: string, { found, rest }: Mentions): DueReading | null {
  if (!saysOngoing(rest) || deadlines(found, rest).length > 0) return null;
  const others = otherWords(withoutOngoing(rest).replace(REPORTS, ' '));
  // One word more, such as `rolling programme`, changes nothing.
  const bare = !others.includes(' ');
  const due: Due = { kind: 'ongoing', asWritten };
  return { due, why: beside(bare ? '' : others, found, rest), sure: bare, others: !bare };
}

const SEASONAL =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|q[1-4]|spring|summer|autumn|winter|easter|christmas|quarter|year)/iu;
const YEARLESS = "its year is not printed, and cannot be told from the plan's period";

function beside(others: string, found: readonly Mention[], rest: string): string | null {
  if (others !== '') return `"${others}" being kept as written only`;
  return found.length > 0 && rest.includes(MARK)
    ? 'the date beside it being kept as written only'
    : null;
}

function deadlines(found: readonly Mention[], rest: string): readonly Mention[] {
  return found.filter(({ index, end }) => !marksStart(rest.slice(0, index), rest.slice(end)));
}

const UNTIL = /\b(?:on-?going|continu(?:ous|ing)|rolling) (?:to|until|till|up to)\b/iu;

function timed(asWritten: string, { found, rest }: Mentions): DueReading {
  const open = whyNoTime(rest);
  const chosen = chosenTime(found, rest);
  if (chosen === null) {
    return unread(asWritten, open ?? (SEASONAL.test(rest) ? YEARLESS : null));
  }
  const whys = [...chosen.whys];
  let { sure } = chosen;
  if (UNTIL.test(rest)) whys.push('the day it goes on until');
  const others = otherWords(rest.replace(chosen.used, ' ').replace(UNTIL, ' '));
  if (open !== null || others !== '') {
    whys.push(open ?? `"${others}" being kept as written only`);
    sure = false;
  }
  const why = whys.length === 0 ? null : whys.join('; ');
  return { due: { ...chosen.when, asWritten }, why, sure, others: others !== '' };
}
