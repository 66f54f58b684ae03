import { headerAt } from './header-rows.ts';
import { sectionHeading } from './headings.ts';
import { filledCells, isBlank, isRow, type Line } from './lines.ts';
import { labelledHeading, type LabelledHeading } from './outcome-label.ts';
import { titleAndLead } from './outcome-lead.ts';
import { outcomeNumber } from './outcome-number.ts';

export interface OutcomeHeading {
  readonly number: number;
  /** Null when only a number is printed. */
  readonly label: string | null;
  readonly title: string;
  /** Named in the heading itself, as in `Homes (Lead: Ada Byron)`; null when nobody is. */
  readonly lead: string | null;
  /** A letter as printed, where the number is Waymark's; else null. */
  readonly letter: string | null;
  /** How many lines the heading takes; 0 where it stands in a table's own header. */
  readonly length: number;
}

/**
 * The outcome a line heads: `Theme 2: ...`, or `2. ...` when a part of an outcome follows at once.
 * A numbered list in an introduction has nothing of an outcome after it, and so heads none.
 * `inTable`: the line stands among the rows of a table of actions.
 */
export function outcomeHeading(
  lines: readonly Line[],
  index: number,
  known: ReadonlySet<number>,
  lower: ReadonlySet<string> = NONE,
  inTable = false,
): OutcomeHeading | null {
  const line = lines[index];
  if (line === undefined || line.bullet || isContents(line)) return null;
  const labelled = labelOf(line, lower);
  if (labelled !== null && inTable && isRowOver(lines, index)) {
    return headingOf(labelled, labelled.title);
  }
  if (labelled !== null) return underLabel(lines, index, labelled, known, lower);
  const header = headerAt(lines, index)?.columns.guessed ?? null;
  const inHeader = header === null ? null : labelledHeading(header);
  if (inHeader !== null) return { ...headingOf(inHeader, inHeader.title), length: 0 };
  return filledCells(line).length === 1 ? underNumber(lines, index, lower) : null;
}

/** The labelled heading a line may be, whatever follows it. */
export function labelOf(line: Line, lower: ReadonlySet<string> = NONE): LabelledHeading | null {
  if (line.bullet) return null;
  const cells = filledCells(line);
  const [first = '', second = ''] = cells;
  if (cells.length < 1 || cells.length > 2) return null;
  const found = labelledHeading(first) ?? (cells.length === 2 ? inPair(first, second) : null);
  if (found === null || lower.has(found.label.toLowerCase())) return null;
  if (cells.length === 1 || labelledHeading(first) === null) return found;
  const split = found.title === '' && second.length <= LONGEST_TITLE && !/^\d+$/u.test(second);
  return split ? { ...found, title: second } : null;
}

/** `Outcome | 2. Homes are safe`: the label in one cell, number and title in the next. */
function inPair(label: string, value: string): LabelledHeading | null {
  const numbered = /^(?:\d{1,2}|[A-H])\s*[.):–—-]\s*(?:\p{Lu}|["'‘“])/u.test(value);
  return numbered ? labelledHeading(`${label.replace(/\s*:$/u, '')} ${value}`) : null;
}

const NONE: ReadonlySet<string> = new Set();
const NUMBERED = /^(\d{1,2}|[IVX]{1,5}|[A-H])(?:\.0)?\s*[.):]\s+(\S.*)$/u;
const LONGEST_TITLE = 300;
/** How many filled lines may stand between a heading and the first part of its outcome. */
const NEAR = 3;
const FAR = 30;

/** A title across a table: the very next line is one of its rows. */
function isRowOver(lines: readonly Line[], index: number): boolean {
  const next = lines[index + 1];
  return next !== undefined && filledCells(next).length > 2;
}

/** A line of a table of contents: it ends in the number of a page. */
function isContents(line: Line): boolean {
  return /(?:\.{3,}|…|(?:\. ){3,})\s*\d{1,3}$/u.test(line.text);
}

function headingOf(found: LabelledHeading, title: string): OutcomeHeading {
  const parted = titleAndLead(title);
  const { number, label, lettered, printed } = found;
  const letter = lettered ? printed : null;
  const named = parted.title === '' ? `${label} ${printed}` : parted.title;
  return { number, label, title: named, lead: parted.lead, letter, length: 1 };
}

function underLabel(
  lines: readonly Line[],
  index: number,
  found: LabelledHeading,
  known: ReadonlySet<number>,
  lower: ReadonlySet<string>,
): OutcomeHeading | null {
  const line = lines[index];
  if (line === undefined || found.title.length > LONGEST_TITLE) return null;
  if (known.has(found.number)) {
    const prose = found.title.length > LONGEST_TITLE / 2 && /[.;]$/u.test(found.title);
    return prose ? null : headingOf(found, found.title);
  }
  const length = titleLength(lines, index, found.number, found.title === '', lower);
  const reach = line.heading === null ? FAR : FAR * 2;
  if (!outcomeFollows(lines, index + length, found.number, reach, lower)) return null;
  return { ...headingOf(found, titleOver(lines, index, length, found.title)), length };
}

function underNumber(
  lines: readonly Line[],
  index: number,
  lower: ReadonlySet<string>,
): OutcomeHeading | null {
  const line = lines[index];
  const found = NUMBERED.exec(line?.text ?? '');
  const printed = outcomeNumber(found?.[1] ?? '');
  const title = found?.[2] ?? '';
  if (line === undefined || printed === null || title.length > LONGEST_TITLE) return null;
  const { number, lettered } = printed;
  if (nextInList(lines, index, number)) return null;
  const length = titleLength(lines, index, number, false, lower);
  const reach = line.heading === null ? NEAR : FAR;
  if (!outcomeFollows(lines, index + length, number, reach, lower)) return null;
  const parted = titleAndLead(titleOver(lines, index, length, title));
  return { number, label: null, ...parted, letter: lettered ? (found?.[1] ?? null) : null, length };
}

/** Straight after the number before it: an item of a list, or nothing would stand between them. */
function nextInList(lines: readonly Line[], index: number, number: number): boolean {
  const before = lines.slice(Math.max(0, index - 5), index).findLast((line) => !isBlank(line));
  if (before === undefined || before.bullet) return false;
  return Number(NUMBERED.exec(before.text)?.[1] ?? 0) === number - 1 && number > 1;
}

/** In a text file a title may wrap; where the format tells paragraphs apart it does not. */
function titleLength(
  lines: readonly Line[],
  index: number,
  number: number,
  untitled: boolean,
  lower: ReadonlySet<string>,
): number {
  const wraps = lines[index]?.at.line !== null && lines[index]?.heading === null;
  const most = wraps ? 3 : untitled ? 2 : 1;
  let length = 1;
  while (length < most) {
    const blank = lines[index + length];
    // `Priority 1` alone may have its title after a blank line.
    const skip = untitled && length === 1 && blank !== undefined && isBlank(blank) ? 1 : 0;
    const next = lines[index + length + skip];
    if (next === undefined || isBlank(next) || next.bullet || isRow(next)) break;
    if (startsOutcome(next, lower) || isPart(lines, index + length + skip, number)) break;
    if ((sectionHeading(next)?.rest ?? '') !== '') break;
    if (skip > 0 && /[.;,]$/u.test(next.text)) break;
    length += 1 + skip;
  }
  return length;
}

function titleOver(lines: readonly Line[], index: number, length: number, title: string): string {
  const wrapped = lines.slice(index + 1, index + length).map(({ text }) => text);
  return [title, ...wrapped].filter((text) => text !== '').join(' ');
}

function outcomeFollows(
  lines: readonly Line[],
  from: number,
  number: number,
  reach: number,
  lower: ReadonlySet<string>,
): boolean {
  let filled = 0;
  for (let index = from; index < lines.length && index < from + reach * 2; index += 1) {
    const line = lines[index];
    if (line === undefined || isBlank(line)) continue;
    if (isPart(lines, index, number)) return true;
    if (startsOutcome(line, lower) || (reach === NEAR && line.bullet)) return false;
    filled += 1;
    if (filled >= reach) return false;
  }
  return false;
}

function startsOutcome(line: Line, lower: ReadonlySet<string>): boolean {
  if (line.bullet) return false;
  return labelOf(line, lower) !== null || /^\d{1,2}[.)]\s+\S/u.test(line.text);
}

function isPart(lines: readonly Line[], index: number, number: number): boolean {
  const line = lines[index];
  if (line === undefined) return false;
  const heading = sectionHeading(line);
  if (heading !== null && !heading.weak) {
    if (heading.kind === 'dmt-lead') return true;
    if (heading.kind === 'statement' && !/^context|^summary|^purpose/iu.test(line.text)) {
      return true;
    }
  }
  if (isRow(line) && line.text.startsWith(`${number}.`) && /^\d+\.\d/.test(line.text)) return true;
  return headerAt(lines, index)?.columns.kind === 'actions';
}
