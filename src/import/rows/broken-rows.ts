import { briefly, type PlacedFinding } from '../findings.ts';
import { filledCells, isBlank, placeOf, type Line } from '../layout/lines.ts';
import type { TableRow } from '../layout/outcome-section.ts';
import { refAlone } from './printed-ref.ts';

/**
 * Rows of a text whose cell holds a line break: the line ends within the cell, and the next goes on
 * with the rest of it. They are one row again where their cells together are as many as the headers.
 */
export function withoutBreaks(
  rows: readonly TableRow[],
  outcome: number,
  findings: PlacedFinding[],
): readonly TableRow[] {
  const whole: TableRow[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    if (row === undefined) break;
    const more = brokenOff(row, rows.slice(index + 1, index + LONGEST));
    whole.push(more.reduce((sum, { line }) => joined(sum, line, outcome, findings), row));
    index += more.length;
  }
  return whole;
}

/** Lines that one row may be broken over. */
const LONGEST = 8;

/** The lines below that are the rest of the row; none where they do not make it whole. */
function brokenOff({ line, columns }: TableRow, below: readonly TableRow[]): readonly TableRow[] {
  const width = columns.fields.length;
  let cells = line.cells.length;
  if (line.table !== null || line.at.sheet !== null || cells < 2 || cells >= width) return [];
  if (line.cells.at(-1) === '') return [];
  for (const [index, next] of below.entries()) {
    const [first = ''] = next.line.cells;
    const anew = first === '' || isRef(first) || next.line.heading !== null;
    if (next.columns !== columns || isBlank(next.line) || anew) return [];
    cells += next.line.cells.length - 1;
    if (cells > width) return [];
    // Blank cells at the end of a line are often lost.
    const goesOn = /^\p{Ll}/u.test(first) && next.line.cells.length > 2;
    if (cells === width || goesOn) return below.slice(0, index + 1);
  }
  return [];
}

/** A short word may be a ref too, and here is more likely the end of a text. */
function isRef(cell: string): boolean {
  return refAlone(cell) !== null && (/\d/u.test(cell) || cell.length < 3);
}

function joined(
  { line, columns }: TableRow,
  next: Line,
  outcome: number,
  findings: PlacedFinding[],
): TableRow {
  const [rest = '', ...others] = next.cells;
  const last = line.cells.at(-1) ?? '';
  const text = `${last} ${rest}`;
  const sentence = `A line break stands within a cell; it was read as "${briefly(text, 20)}", and the row goes on behind it.`;
  const cell = line.cells.length - 1;
  const { number } = line;
  findings.push({
    code: 'cell-broken',
    severity: 'confirm',
    line: number,
    cell,
    outcome,
    sentence,
  });
  const cells = [...line.cells.slice(0, -1), text, ...others];
  const places = line.cells.map((_, index) => placeOf(line, index));
  const more = others.map((_, index) => placeOf(next, index + 1));
  const whole = { ...line, cells, cellPlaces: [...places, ...more] };
  return { line: { ...whole, text: filledCells(whole).join(' ') }, columns };
}
