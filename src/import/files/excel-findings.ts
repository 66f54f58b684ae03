import type { CellObject } from '@e965/xlsx';
import type { PlacedFinding } from '../findings.ts';
import { columnName } from '../layout/lines.ts';
import type { Sheet } from './excel-book.ts';
import type { Grid } from './excel-grid.ts';
import { NEVER_WORKED_OUT } from './excel-xml.ts';

/** The number of each row's line, by the row from 0. */
type LineNumbers = ReadonlyMap<number, number>;

/** What a sheet's formulas leave open: one finding for all cells of a column that are alike. */
export function cellFindings(sheet: Sheet, lines: LineNumbers): readonly PlacedFinding[] {
  const groups = new Map<string, Spot[]>();
  sheet.rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      const kind = cell === undefined ? null : kindOf(cell);
      if (kind === null) return;
      const key = `${kind} ${column}`;
      const spots = groups.get(key) ?? [];
      groups.set(key, spots);
      spots.push({ kind, row, column, shown: String(cell?.w ?? cell?.v ?? '') });
    });
  });
  return [...groups.values()].flatMap((spots) => {
    const [first] = spots;
    return first === undefined ? [] : [findingOf(sheet, spots, first, lines)];
  });
}

/** Rows and columns that are hidden are read: what is left out is harder to miss than to see. */
export function hiddenFindings(
  { hiddenRows, hiddenColumns, name }: Sheet,
  { rows }: Grid,
  lines: LineNumbers,
): readonly PlacedFinding[] {
  const findings: PlacedFinding[] = [];
  function found(row: number, what: string): void {
    findings.push({
      code: 'cells-hidden',
      severity: 'confirm',
      line: lines.get(row) ?? 1,
      outcome: null,
      sentence: `${what} hidden in the sheet "${name}"; Waymark read what stands there like the rest.`,
    });
  }
  const hidden = rows.filter(({ row }) => hiddenRows.has(row)).map(({ row }) => row);
  const [first] = hidden;
  if (first !== undefined) {
    found(first, hidden.length === 1 ? `Row ${first + 1} is` : `${sayRows(hidden)} are`);
  }
  for (const column of hiddenColumns) {
    const filled = rows.find(({ cells }) => (cells[column] ?? '') !== '');
    if (filled !== undefined) found(filled.row, `Column ${columnName(column)} is`);
  }
  return findings;
}

/** Comments and notes on cells are talk about the plan: one finding for those of a sheet. */
export function commentFindings(sheet: Sheet, lines: LineNumbers): readonly PlacedFinding[] {
  const spots: Pick<Spot, 'row' | 'column'>[] = [];
  sheet.rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell?.c !== undefined && cell.c.length > 0) spots.push({ row, column });
    });
  });
  const [first] = spots;
  if (first === undefined) return [];
  const cells = `${spots.length === 1 ? 'Cell' : 'Cells'} ${sayCells(spots)} of the sheet "${sheet.name}"`;
  const sentence = `${cells} ${spots.length === 1 ? 'has a comment' : 'have comments'}; Waymark does not read comments.`;
  const line = lines.get(first.row) ?? nearest(lines, first.row);
  return [{ code: 'part-left-out', severity: 'note', line, outcome: null, sentence }];
}

type Kind = 'formula' | 'no-value' | 'error';

interface Spot {
  readonly kind: Kind;
  readonly row: number;
  readonly column: number;
  readonly shown: string;
}

function kindOf(cell: CellObject): Kind | null {
  if (cell.t === 'e') return 'error';
  if (cell.v === NEVER_WORKED_OUT) return 'no-value';
  return cell.f === undefined || cell.v === '' ? null : 'formula';
}

function findingOf(
  sheet: Sheet,
  spots: readonly Spot[],
  { kind, row, column, shown }: Spot,
  lines: LineNumbers,
): PlacedFinding {
  const [of, where] = [sayCells(spots), `of the sheet "${sheet.name}"`];
  const many = spots.length > 1;
  const sentences: Readonly<Record<Kind, string>> = {
    formula: many
      ? `Cells ${of} ${where} hold formulas; Waymark took the values saved in the file, such as "${shown}".`
      : `Cell ${of} ${where} holds a formula; Waymark took "${shown}", the value saved in the file.`,
    'no-value': many
      ? `Cells ${of} ${where} hold formulas without values saved in the file; Waymark took them for blank.`
      : `Cell ${of} ${where} holds a formula without a value saved in the file; Waymark took it for blank.`,
    error: many
      ? `Cells ${of} ${where} show errors such as ${shown}, and no words.`
      : `Cell ${of} ${where} shows the error ${shown}, and no words.`,
  };
  return {
    code: kind === 'error' ? 'cell-error' : 'cell-formula',
    severity: 'confirm',
    // A row in which nothing but such a formula stands is blank, and has no line of its own.
    line: lines.get(row) ?? nearest(lines, row),
    ...(lines.has(row) ? { cell: column } : {}),
    outcome: null,
    sentence: sentences[kind],
  };
}

function nearest(lines: LineNumbers, row: number): number {
  return [...lines].findLast(([other]) => other < row)?.[1] ?? 1;
}

function sayCells(spots: readonly Pick<Spot, 'row' | 'column'>[]): string {
  const names = spots.slice(0, 3).map(nameOf);
  const last = spots.at(-1);
  if (spots.length <= 3 || last === undefined) return new Intl.ListFormat('en-GB').format(names);
  return `${names[0] ?? ''} to ${nameOf(last)} (${spots.length} of them)`;
}

function sayRows(rows: readonly number[]): string {
  const shown = rows.slice(0, 5).map((row) => String(row + 1));
  const more = rows.length - shown.length;
  const all = more > 0 ? [...shown, `${more} more`] : shown;
  return `Rows ${new Intl.ListFormat('en-GB').format(all)}`;
}

function nameOf({ row, column }: Pick<Spot, 'row' | 'column'>): string {
  return `${columnName(column)}${row + 1}`;
}
