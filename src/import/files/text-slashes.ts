/** Rows whose cells stand between slashes: only below a header that is parted so as well. */
import type { Columns } from '../layout/columns.ts';
import { headerOf, unparted, type Said, type TextLine } from './text-line.ts';

export function slashedRows(lines: readonly TextLine[]): readonly TextLine[] {
  const rows: TextLine[] = [];
  let table: Table | null = null;
  let pending: TextLine | null = null;
  function settle(): void {
    if (pending !== null && table !== null) rows.push(fitted(pending, table));
    pending = null;
  }
  for (const [index, line] of lines.entries()) {
    const cells = slashCells(line);
    const head = tableAt(lines, index, cells);
    if (head !== null) {
      settle();
      table = head;
      rows.push({ ...line, cells });
      continue;
    }
    if (table === null || unparted(line) === null || cells.join('') === '') {
      settle();
      rows.push(line);
      continue;
    }
    const before = rows.at(-1);
    if (pending !== null && pending.cells.length + cells.length - 1 <= table.width) {
      pending = joined(pending, cells);
    } else if (cells.length === 1 && readsOn(nextStart(lines, index))) {
      settle();
      pending = { ...line, cells };
    } else if (cells.length === 1 && readsOn(cells[0]) && before?.cells.length === table.width) {
      settle();
      rows[rows.length - 1] = joined(before, cells);
      continue;
    } else if (cells.length === 1 || (cells.length < 3 && isBlank(lines[index - 1]))) {
      settle();
      rows.push(line);
      continue;
    } else {
      settle();
      pending = { ...line, cells };
    }
    if (pending.cells.length >= table.width) settle();
  }
  settle();
  return rows;
}

interface Table {
  readonly width: number;
  readonly columns: Columns;
}

const REACH = 12;

/** A line of three cells or more that mean columns, with rows of as many cells soon below it. */
function tableAt(
  lines: readonly TextLine[],
  index: number,
  cells: readonly string[],
): Table | null {
  if (cells.length < 3) return null;
  const columns = headerOf(cells);
  if (columns === null) return null;
  const below = lines.slice(index + 1, index + REACH).map(slashCells);
  const alike = below.filter((row) => row.length === cells.length).length;
  const parted = below.filter((row) => row.length > 1).length;
  return alike > 0 || parted > 2 ? { width: cells.length, columns } : null;
}

function slashCells(line: TextLine): readonly string[] {
  const text = unparted(line);
  if (text === null) return [];
  return text.split(/(?:^|\s)\/(?=\s|$)/).map((cell) => cell.trim());
}

function isBlank(line: TextLine | undefined): boolean {
  return line === undefined || unparted(line)?.trim() === '';
}

function nextStart(lines: readonly TextLine[], index: number): string | undefined {
  const next = lines[index + 1];
  return next === undefined ? undefined : slashCells(next)[0];
}

/** A text that begins in small letters was begun on the line above. */
function readsOn(text: string | undefined): boolean {
  return /^[a-z]/.test(text ?? '');
}

function joined(row: TextLine, cells: readonly string[]): TextLine {
  const [first = '', ...rest] = cells;
  const last = row.cells.at(-1) ?? '';
  return { ...row, cells: [...row.cells.slice(0, -1), `${last} ${first}`.trim(), ...rest] };
}

/** A slash may also stand within a cell, as between two leads, or be missing. */
function fitted(row: TextLine, { width, columns }: Table): TextLine {
  const surplus = row.cells.length - width;
  if (surplus === 0) return row;
  const lead = columns.fields.findIndex((field) => field === 'lead' || field === 'responsible');
  const found = `The row has ${row.cells.length} parts between slashes, and its header has ${width}`;
  if (surplus < 0 || lead === -1) {
    return unsure(row, `${found}; Waymark took them from the left.`);
  }
  const cells = [
    ...row.cells.slice(0, lead),
    row.cells.slice(lead, lead + surplus + 1).join(' / '),
    ...row.cells.slice(lead + surplus + 1),
  ];
  const kept = `Waymark took "${cells[lead] ?? ''}" for the ${columns.headers[lead] ?? 'lead'}`;
  return unsure({ ...row, cells }, `${found}; ${kept}.`);
}

function unsure(row: TextLine, sentence: string): TextLine {
  const said: Said = { code: 'cells-unsure', severity: 'confirm', sentence };
  return { ...row, said: [...row.said, said] };
}
