/** Which lines belong to a table kept apart by spaces, and where its columns begin. */
import { sectionHeading } from '../layout/headings.ts';
import { inFile } from '../../plan/plan-reading.ts';
import { lineOf, rowOf } from '../layout/lines.ts';
import { isRagRow } from '../values/rag-definitions.ts';
import { segmentsOf, type AlignedHeader, type Segment } from './segments.ts';
import { headerOf, unparted, type TextLine } from './text-line.ts';

export interface AlignedTable {
  readonly header: TextLine;
  /** A printed line each, parted at the columns; null for a blank line. */
  readonly body: readonly (TextLine | null)[];
  /** How many lines of the text it takes. */
  readonly length: number;
}

/** Null where the lines below the header do not keep to columns. */
export function partsOfTable(
  lines: readonly TextLine[],
  index: number,
  head: AlignedHeader,
): AlignedTable | null {
  const first = lines[index];
  if (first === undefined) return null;
  const from = index + head.length;
  const candidates = bodyBelow(lines, from, head.cells);
  const raws = candidates.map((line) => unparted(line) ?? '');
  const starts = columnStarts(head.cells, raws);
  const parted = raws.map((raw) => (raw.trim() === '' ? null : cutAt(raw, starts)));
  const filled = parted.filter((cells) => cells !== null);
  const several = filled.filter((cells) => cells.filter((cell) => cell !== '').length > 1);
  if (several.length === 0) return null;
  const body = parted.map((cells, place) => {
    const line = candidates[place];
    return cells === null || line === undefined ? null : { ...line, cells };
  });
  const header = { ...first, cells: head.cells.map(({ text }) => text) };
  return { header, body, length: head.length + body.length };
}

const MOST_BLANK = 3;

/** The lines from below the header to where prose, a heading or another table begins. */
function bodyBelow(
  lines: readonly TextLine[],
  from: number,
  header: readonly Segment[],
): readonly TextLine[] {
  let end = from;
  let blank = 0;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    const raw = line === undefined ? null : unparted(line);
    if (raw === null) break;
    if (raw.trim() === '') {
      blank += 1;
      if (blank > MOST_BLANK) break;
      continue;
    }
    if (endsTable(raw, blank > 0, header)) break;
    blank = 0;
    end = index + 1;
  }
  return lines.slice(from, end);
}

/** A text that runs across columns is no cell; nor is a heading, or the header of another table. */
function endsTable(raw: string, afterBlank: boolean, header: readonly Segment[]): boolean {
  const segments = segmentsOf(raw);
  const [first, second] = segments;
  const next = header[1];
  if (first === undefined || next === undefined) return true;
  const cells = segments.map(({ text }) => text);
  if (second !== undefined && headerOf(cells) !== null) return true;
  if (isRagRow(rowOf(cells, 1, inFile('')))) return true;
  const crossed = segments.map(
    (each) => header.filter(({ from }) => each.from < from - 2 && each.to > from + 2).length,
  );
  // Two sentences with two spaces between them are prose; beside another cell, one may be wide.
  if (crossed.some((count) => count > (second === undefined ? 0 : 1))) return true;
  if (second !== undefined) return false;
  if (first.from >= next.from - 2) return false;
  const isHeading = sectionHeading(lineOf(raw, 1, inFile(''))) !== null;
  return isHeading || LABELLED.test(first.text) || (afterBlank && NUMBERED.test(first.text));
}

const LABELLED =
  /^(?:outcome|theme|priority|workstream|objective|pledge|goal|aim|area|section|domain)\s+\d/iu;
const NUMBERED = /^\d{1,2}[.)]\s+\S/u;

/** Each column begins where fewest lines have a letter just before it, at or left of its header. */
function columnStarts(header: readonly Segment[], raws: readonly string[]): readonly number[] {
  const sample = raws.filter((raw) => raw.trim() !== '').slice(0, 400);
  return header.map((cell, index) => {
    const before = header[index - 1];
    if (before === undefined) return 0;
    let best = cell.from;
    let least = Number.POSITIVE_INFINITY;
    for (let place = cell.from; place > before.to; place -= 1) {
      const cost = sample.filter((raw) => isInk(raw, place - 1) || isInkAcross(raw, place)).length;
      if (cost < least) {
        least = cost;
        best = place;
      }
    }
    return best;
  });
}

function isInk(raw: string, place: number): boolean {
  const letter = raw[place];
  return letter !== undefined && letter !== ' ' && letter !== '\u00a0';
}

/** One space alone on either side of which there is ink is a gap between words, not columns. */
function isInkAcross(raw: string, place: number): boolean {
  return isInk(raw, place) && isInk(raw, place - 2);
}

/** A word that a column's beginning falls into goes whole to the side most of it stands on. */
function cutAt(raw: string, starts: readonly number[]): readonly string[] {
  const cells = starts.map(() => '');
  for (const { text, from, to } of segmentsOf(raw)) {
    let at = columnAt(starts, from, to);
    let begin = 0;
    for (const [offset] of [...text.matchAll(/[ \u00a0]/g)].map(({ index }) => [index] as const)) {
      const next = starts[at + 1];
      // A full cell may leave one space before the next column.
      if (next !== undefined && from + offset + 1 >= next && from + begin < next - 1) {
        cells[at] = `${cells[at] ?? ''} ${text.slice(begin, offset)}`.trim();
        begin = offset + 1;
        at += 1;
      }
    }
    cells[at] = `${cells[at] ?? ''} ${text.slice(begin)}`.trim();
  }
  return cells;
}

function columnAt(starts: readonly number[], from: number, to: number): number {
  const at = Math.max(
    0,
    starts.findLastIndex((start) => start <= from),
  );
  const next = starts[at + 1];
  // Two or three characters left of its column, a centred text still belongs to it.
  return next !== undefined && next - from <= 3 && to > next + (next - from) ? at + 1 : at;
}
