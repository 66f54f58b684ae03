import type { Columns, Field } from '../layout/columns.ts';
import type { Line } from '../layout/lines.ts';
import { isColour, isDue, isLead, isRef } from './cell-kinds.ts';

/** A filled cell of a row, under the header it belongs to. */
export interface PlacedCell {
  /** Its place in the line, from 0. */
  readonly index: number;
  /** The place of its header, from 0. */
  readonly column: number;
  readonly field: Field;
  readonly header: string;
  readonly text: string;
}

export interface AlignedRow {
  readonly cells: readonly PlacedCell[];
  /** The cells are not as many as the headers, and were put where their texts fit. */
  readonly moved: boolean;
  /** The line with its cells as they were put. */
  readonly straight: Line;
}

/** A row's filled cells under their headers, also where the row is shorter or longer than these. */
export function alignedCells(columns: Columns, line: Line): AlignedRow {
  const known = READ.get(line);
  if (known?.columns === columns) return known.row;
  const row = newlyAligned(columns, line);
  READ.set(line, { columns, row });
  return row;
}

/** A row is asked about twice: for how its table prints refs, and for what it says. */
const READ = new WeakMap<Line, { readonly columns: Columns; readonly row: AlignedRow }>();

function newlyAligned(columns: Columns, line: Line): AlignedRow {
  const cells = line.cells.slice(0, line.cells.findLastIndex((cell) => cell !== '') + 1);
  const printed = asPrinted(columns, line.cells.length, cells);
  const differs = cells.length !== columns.fields.length && cells.length <= MOST;
  const inDoubt = differs && columns.fields.length <= MOST && cells.length > 1;
  const fitted = inDoubt && score(columns, cells, printed) < -1 ? fit(columns, cells) : printed;
  const better =
    fitted !== printed && score(columns, cells, fitted) >= score(columns, cells, printed) + 4;
  const beyond = printed.some((column, index) => column === NONE && cells[index] !== '');
  return {
    cells: placed(columns, cells, better ? fitted : printed),
    moved: better || beyond,
    straight: better ? { ...line, cells: straightened(columns, cells, fitted) } : line,
  };
}

function straightened(
  columns: Columns,
  cells: readonly string[],
  under: readonly number[],
): readonly string[] {
  return columns.fields.map((_, column) =>
    cells.filter((cell, index) => under[index] === column && cell !== '').join(' '),
  );
}

/** More cells than any plan's table has are read by place alone. */
const MOST = 40;
/** The cell is a ref of its own before the first header. */
const REF = -2;
/** The cell stands under no header. */
const NONE = -1;

/** Which header each cell stands under by its place. Some pages print a ref in a cell of its own. */
function asPrinted(columns: Columns, width: number, cells: readonly string[]): readonly number[] {
  const { fields, headed, places } = columns;
  const dotted = /^\d{1,2}(?:\.\d{1,2})+\.?$/u.test(cells[0] ?? '');
  if (cells.length > fields.length && dotted) {
    return cells.map((_, index) => (index === 0 ? REF : index - 1));
  }
  if (!dotted && width === headed.length && width < fields.length) {
    return cells.map((_, index) => places[index] ?? NONE);
  }
  return cells.map((_, index) => (index < fields.length ? index : NONE));
}

function placed(
  columns: Columns,
  cells: readonly string[],
  under: readonly number[],
): readonly PlacedCell[] {
  return cells.flatMap((text, index) => {
    if (text === '') return [];
    const column = under[index] ?? NONE;
    const field = column === REF ? 'ref' : (columns.fields[column] ?? 'other');
    const header = columns.headers[Math.max(column, column === REF ? 0 : NONE)] ?? '';
    return [{ index, column: Math.max(column, NONE), field, header, text }];
  });
}

/** How well texts fit the headers they stand under. */
function score(columns: Columns, cells: readonly string[], under: readonly number[]): number {
  return cells.reduce((sum, cell, index) => {
    const column = under[index] ?? NONE;
    if (column === REF || cell === '') return sum;
    return sum + (column === NONE ? -3 : likeness(cell, columns.fields[column] ?? 'other'));
  }, 0);
}

function likeness(cell: string, field: Field): number {
  return LIKENESS[field]?.(cell) ?? 0;
}

const LIKENESS: Readonly<Partial<Record<Field, (cell: string) => number>>> = {
  due: likeDue,
  start: likeDue,
  'original-due': likeDue,
  'target-due': likeDue,
  lead: likeLead,
  responsible: likeLead,
  rag: (cell) => (isColour(cell) ? 3 : cell.length > 40 || isLead(cell) ? -2 : 0),
  ref: likeRef,
  'kpi-ref': likeRef,
  action: likeText,
  milestone: likeText,
  measure: likeText,
};

function likeDue(cell: string): number {
  if (isDue(cell)) return 3;
  return isLead(cell) || cell.length > 60 ? -2 : 0;
}

function likeLead(cell: string): number {
  if (isDue(cell)) return -3;
  if (isLead(cell)) return 3;
  return cell.length > 120 || isColour(cell) ? -2 : 0;
}

function likeRef(cell: string): number {
  if (isRef(cell)) return 2;
  if (cell.length > 20) return -3;
  return isDue(cell) ? -2 : 0;
}

function likeText(cell: string): number {
  if (isDue(cell) || isColour(cell)) return -3;
  if (cell.length > 40) return 2;
  return isBareRef(cell) ? -2 : 0;
}

/** A dotted ref may stand before its text under one header; no other short ref does. */
function isBareRef(cell: string): boolean {
  return isRef(cell) && !/^\d{1,2}(?:\.\d{1,2})+/u.test(cell);
}

/** The best way to put the cells under the headers in their order; two cells may share a header. */
function fit(columns: Columns, cells: readonly string[]): readonly number[] {
  const width = columns.fields.length;
  const worth = cells.map((cell) =>
    columns.fields.map((field) => (cell === '' ? 0 : likeness(cell, field))),
  );
  const best: { sum: number; from: number }[][] = [];
  for (const [index, row] of worth.entries()) {
    const here: { sum: number; from: number }[] = [];
    for (let column = 0; column < width; column += 1) {
      let [sum, from] = [index === 0 ? -column / 100 : -Infinity, NONE];
      for (let before = 0; index > 0 && before <= column; before += 1) {
        const shared = before === column && cells[index] !== '' ? -1 : 0;
        const skipped = Math.max(0, column - before - 1) / 100;
        const reached = (best[index - 1]?.[before]?.sum ?? -Infinity) + shared - skipped;
        if (reached > sum) [sum, from] = [reached, before];
      }
      here.push({ sum: sum + (row[column] ?? 0), from });
    }
    best.push(here);
  }
  const last = best.at(-1) ?? [];
  let column = last.findIndex(({ sum }) => sum === Math.max(...last.map((one) => one.sum)));
  const under: number[] = [];
  for (let index = cells.length - 1; index >= 0; index -= 1) {
    under.unshift(column);
    column = best[index]?.[column]?.from ?? NONE;
  }
  return under;
}
