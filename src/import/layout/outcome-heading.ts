import { columnsOf } from './columns.ts';
import { sectionHeading } from './headings.ts';
import { isBlank, isRow, type Line } from './lines.ts';

export interface OutcomeHeading {
  readonly number: number;
  /** Null when only a number is printed. */
  readonly label: string | null;
  readonly title: string;
  /** How many lines the heading takes. */
  readonly length: number;
}

/**
 * The outcome a line heads: `Theme 2: ...`, or `2. ...` when a part of an outcome follows at once.
 * A numbered list in an introduction has nothing of an outcome after it, and so heads none.
 */
export function outcomeHeading(
  lines: readonly Line[],
  index: number,
  known: ReadonlySet<number>,
): OutcomeHeading | null {
  const line = lines[index];
  if (line === undefined || line.bullet || line.cells.filter((cell) => cell !== '').length !== 1) {
    return null;
  }
  const labelled = LABELLED.exec(line.text);
  const numbered = labelled === null ? NUMBERED.exec(line.text) : null;
  const number = Number(labelled?.[2] ?? numbered?.[1] ?? 0);
  const title = labelled?.[3] ?? numbered?.[2] ?? '';
  if (number < 1 || title.length > LONGEST_TITLE) return null;
  const label = labelled?.[1] ?? null;
  if (label === null && nextInList(lines, index, number)) return null;
  if (label !== null && known.has(number)) return { number, label, title, length: 1 };
  const length = titleLength(lines, index, number);
  const reach = label === null ? NEAR : FAR;
  if (!outcomeFollows(lines, index + length, number, reach)) return null;
  const wrapped = lines.slice(index + 1, index + length).map(({ text }) => text);
  return { number, label, title: [title, ...wrapped].join(' '), length };
}

const LABELLED =
  /^(Outcome|Theme|Priority|Workstream|Objective|Pledge)\s+(\d{1,2})\s*[:.–—-]\s*(\S.*)$/iu;
const NUMBERED = /^(\d{1,2})[.)]\s+(\S.*)$/u;
const LONGEST_TITLE = 300;
/** How many filled lines may stand between a heading and the first part of its outcome. */
const NEAR = 3;
const FAR = 30;

/** Straight after the number before it: an item of a list, or nothing would stand between them. */
function nextInList(lines: readonly Line[], index: number, number: number): boolean {
  const before = lines.slice(Math.max(0, index - 5), index).findLast((line) => !isBlank(line));
  if (before === undefined || before.bullet) return false;
  return Number(NUMBERED.exec(before.text)?.[1] ?? 0) === number - 1 && number > 1;
}

function titleLength(lines: readonly Line[], index: number, number: number): number {
  let length = 1;
  while (length < 3) {
    const next = lines[index + length];
    if (next === undefined || isBlank(next) || next.bullet || isRow(next)) break;
    if (startsOutcome(next) || isPart(next, number)) break;
    length += 1;
  }
  return length;
}

function outcomeFollows(
  lines: readonly Line[],
  from: number,
  number: number,
  reach: number,
): boolean {
  const filled = lines.slice(from, from + reach * 2).filter((line) => !isBlank(line));
  for (const line of filled.slice(0, reach)) {
    if (isPart(line, number)) return true;
    if (startsOutcome(line) || (reach === NEAR && line.bullet)) return false;
  }
  return false;
}

function startsOutcome(line: Line): boolean {
  return !line.bullet && (LABELLED.test(line.text) || NUMBERED.test(line.text));
}

function isPart(line: Line, number: number): boolean {
  const heading = sectionHeading(line);
  if (heading !== null) return heading.kind === 'dmt-lead' || heading.kind === 'statement';
  if (isRow(line) && line.text.startsWith(`${number}.`) && /^\d+\.\d/.test(line.text)) return true;
  return columnsOf(line)?.kind === 'actions';
}
