import { inFile } from '../../plan/plan-reading.ts';
import type { PlacedFinding } from '../findings.ts';
import { rowOf, type Line, type Source } from '../layout/lines.ts';
import { colourFindings, type ColouredCell } from './cell-colours.ts';
import type { Book, Sheet } from './excel-book.ts';
import { gridOf, type Grid } from './excel-grid.ts';
import { cellFindings, commentFindings, hiddenFindings } from './excel-findings.ts';

/** The rows of a workbook's visible sheets as lines, each beginning at column A. */
export function linesOfBook({ sheets, from1904 }: Book, file: string): Source {
  const lines: Line[] = [];
  const findings: PlacedFinding[] = [];
  const grids = sheets.map((sheet) => gridOf(sheet, from1904));
  const filled = sheets.flatMap((sheet, index) => {
    const grid = grids[index];
    return grid === undefined || grid.rows.length === 0 ? [] : [{ sheet, grid }];
  });
  const visible = filled.filter(({ sheet }) => !sheet.hidden);
  for (const { sheet, grid } of visible) {
    const at = { ...inFile(file), sheet: sheet.name };
    if (visible.length > 1) {
      if (lines.length > 0) lines.push(rowOf([''], lines.length + 1, at));
      lines.push({ ...rowOf([sheet.name], lines.length + 1, at), heading: 1 });
    }
    const numbers = addRows(grid, lines, at);
    findings.push(...cellFindings(sheet, numbers), ...hiddenFindings(sheet, grid, numbers));
    findings.push(...commentFindings(sheet, numbers));
    findings.push(...colourFindings(colouredIn(grid, numbers)));
  }
  for (const { sheet, grid } of filled.filter((each) => each.sheet.hidden)) {
    findings.push(leftOut(sheet, grid));
  }
  return { file, lines, findings };
}

/** Adds a sheet's rows, and gives the number of each row's line by the row, from 0. */
function addRows(grid: Grid, lines: Line[], at: Line['at']): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  let next = 0;
  for (const { row, cells, merged } of grid.rows) {
    // However many blank rows there are, they part what is above from what is below once.
    if (row > next) lines.push(rowOf([''], lines.length + 1, { ...at, row }));
    lines.push({ ...rowOf(cells, lines.length + 1, { ...at, row: row + 1 }), merged });
    numbers.set(row, lines.length);
    next = row + 1;
  }
  return numbers;
}

function colouredIn({ rows }: Grid, numbers: ReadonlyMap<number, number>): readonly ColouredCell[] {
  return rows.flatMap(({ row, cells, coloured }) =>
    coloured.map((cell) => ({ line: numbers.get(row) ?? 1, cell, word: cells[cell] ?? '' })),
  );
}

/** A hidden sheet is mostly a list that cells choose from; a wider one may be part of the plan. */
function leftOut({ name }: Sheet, { width, rows }: Grid): PlacedFinding {
  return {
    code: 'sheet-hidden',
    severity: width > 2 && rows.length > 2 ? 'confirm' : 'note',
    line: 1,
    outcome: null,
    sentence: `The sheet "${name}" is hidden; it was left out.`,
  };
}
