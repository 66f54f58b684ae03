/** Where a text prints a table's cells one below the other: its header, then row after row. */
import { meaningsOf } from '../layout/column-words.ts';
import type { Columns } from '../layout/columns.ts';
import { labelledHeading } from '../layout/outcome-label.ts';
import { headerOf, unparted, type TextLine } from './text-line.ts';

/** A paragraph, or a line where nothing parts the cells. */
export interface Unit {
  readonly text: string;
  readonly line: TextLine;
  /** The places of its lines, from 0; `to` is the one after its last. */
  readonly from: number;
  readonly to: number;
}

export interface DownTable {
  readonly columns: Columns;
  readonly header: TextLine;
  readonly from: number;
  readonly to: number;
  readonly rows: readonly (readonly Unit[])[];
  /** False where nothing tells which texts below the header are one row. */
  readonly isWhole: boolean;
}

export function tablesDown(lines: readonly TextLine[]): readonly DownTable[] {
  const paragraphs = tablesIn(unitsOf(lines, true));
  return paragraphs.length > 0 ? paragraphs : tablesIn(unitsOf(lines, false));
}

const LONGEST_UNIT = 2_000;

function unitsOf(lines: readonly TextLine[], whole: boolean): readonly Unit[] {
  const units: { text: string; line: TextLine; from: number; to: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const text = unparted(line)?.trim() ?? '';
    if (text === '') continue;
    const open = units.at(-1);
    if (whole && open?.to === index && open.text.length < LONGEST_UNIT) {
      open.text += ` ${text}`;
      open.to = index + 1;
    } else {
      units.push({ text, line, from: index, to: index + 1 });
    }
  }
  return units;
}

function tablesIn(units: readonly Unit[]): readonly DownTable[] {
  const tables: DownTable[] = [];
  let known: Columns | null = null;
  let index = 0;
  while (index < units.length) {
    const found = tableAt(units, index, known);
    if (found !== null) {
      tables.push(found.table);
      known = found.table.columns;
    }
    index += found?.length ?? 1;
  }
  return tables;
}

interface FoundTable {
  readonly table: DownTable;
  /** How many units it takes. */
  readonly length: number;
}

function tableAt(units: readonly Unit[], index: number, known: Columns | null): FoundTable | null {
  const columnwise = columnByColumn(units, index);
  if (columnwise !== null) return columnwise;
  const header = headerAt(units, index);
  if (header !== null) return rowByRow(units, index, header, header.headers.length);
  // Below the next outcome's heading the rows may go on without a header.
  const goesOn = known !== null && isRef(units[index]) && headsOutcome(units[index - 1]);
  return goesOn ? rowByRow(units, index, known, 0) : null;
}

const FEWEST = 3;
const MOST = 14;

/** Labels one below the other that make a table's header, and a text below them that is none. */
function headerAt(units: readonly Unit[], index: number): Columns | null {
  const labels: string[] = [];
  for (const { text } of units.slice(index, index + MOST)) {
    if (!isLabel(text) || labels.includes(text)) break;
    labels.push(text);
  }
  for (let length = labels.length; length >= FEWEST; length -= 1) {
    const next = units[index + length];
    const columns = headerOf(labels.slice(0, length));
    if (columns?.kind !== 'actions' || next === undefined || labels.includes(next.text)) continue;
    if (columns.fields.includes('lead') || columns.fields.includes('due')) return columns;
  }
  return null;
}

function isLabel(text: string): boolean {
  return text.length <= 40 && /^\p{Lu}[^:.\d]*$/u.test(text) && meaningsOf(text).length > 0;
}

const REF = /^\(?(?:[A-Z]{1,4}[ .-]?)?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?[.)]?$/u;

function isRef(unit: Unit | undefined): boolean {
  return unit !== undefined && REF.test(unit.text);
}

function headsOutcome(unit: Unit | undefined): boolean {
  return unit !== undefined && labelledHeading(unit.text) !== null;
}

function rowByRow(
  units: readonly Unit[],
  index: number,
  columns: Columns,
  header: number,
): FoundTable | null {
  const first = units[index];
  if (first === undefined) return null;
  const width = columns.headers.length;
  const from = index + header;
  let end = from;
  while (end < units.length && !headsOutcome(units[end]) && headerAt(units, end) === null) end += 1;
  const numbered = columns.fields[0] === 'ref';
  const starts: number[] = [];
  for (let at = from; at < end; at += numbered ? 1 : width) {
    if (!numbered || isRef(units[at])) starts.push(at);
  }
  const rows = starts.map((start, place) =>
    // What stands below the last row is no part of the table.
    units.slice(
      start,
      Math.min(starts[place + 1] ?? end, end, place === starts.length - 1 ? start + width : end),
    ),
  );
  const last = rows.at(-1)?.at(-1);
  const isWhole = starts[0] === from && rows.length > 0;
  const table = {
    columns,
    header: first.line,
    from: first.from,
    to: last?.to ?? first.to,
    rows,
    isWhole,
  };
  return { table, length: header + Math.max(1, rows.flat().length) };
}

/** `Ref`, all refs, `Action`, all actions: the columns stand one below the other. */
function columnByColumn(units: readonly Unit[], index: number): FoundTable | null {
  const first = units[index];
  if (first === undefined || !meaningsOf(first.text).includes('ref') || !isLabel(first.text))
    return null;
  let height = 0;
  while (isRef(units[index + 1 + height])) height += 1;
  if (height < 2) return null;
  const columns: { label: string; cells: readonly Unit[] }[] = [];
  let at = index;
  for (; columns.length < MOST; at += height + 1) {
    const label = units[at]?.text ?? '';
    if (!isLabel(label) || columns.some((column) => column.label === label)) break;
    columns.push({ label, cells: units.slice(at + 1, at + 1 + height) });
  }
  const header = headerOf(columns.map(({ label }) => label));
  if (header?.kind !== 'actions') return null;
  const rows = Array.from({ length: height }, (_, row) =>
    columns.flatMap(({ cells }) => cells[row] ?? []),
  );
  const last = units[at - 1] ?? first;
  const isWhole = rows.every(
    (row) => row.length === columns.length && !row.slice(1).some(({ text }) => isLabel(text)),
  );
  const table = {
    columns: header,
    header: first.line,
    from: first.from,
    to: last.to,
    rows,
    isWhole,
  };
  return { table, length: at - index };
}
