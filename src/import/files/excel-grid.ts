import type { Sheet } from './excel-book.ts';
import { headsStatus } from './cell-colours.ts';
import { textOfCell } from './excel-cell.ts';
import { COLOURED } from './excel-xml.ts';

/** A sheet's rows that hold something. */
export interface Grid {
  /** How many columns are used, from A. */
  readonly width: number;
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  /** From 0. */
  readonly row: number;
  readonly cells: readonly string[];
  /** Cells, from 0, that are merged with the cell above them. */
  readonly merged: readonly number[];
  /** Cells, from 0, whose word stands for their colour. */
  readonly coloured: readonly number[];
}

export function gridOf(sheet: Sheet, from1904: boolean): Grid {
  const rows: FilledRow[] = [];
  const statuses = new Set<number>();
  let width = 0;
  // Unlike loops, `forEach` passes over the holes of rows and columns that hold nothing.
  sheet.rows.forEach((cells, row) => {
    const texts = new Map<number, string>();
    const coloured: number[] = [];
    cells?.forEach((cell, column) => {
      const text = cell === undefined ? '' : textOfCell(cell, from1904);
      if (text.trim() === '') return;
      const colour = text.startsWith(COLOURED);
      if (colour && !statuses.has(column)) return;
      if (colour) coloured.push(column);
      if (headsStatus(text)) statuses.add(column);
      texts.set(column, colour ? text.slice(COLOURED.length) : text);
      width = Math.max(width, column + 1);
    });
    // A row of nothing but colours is the end of a table that was coloured in advance.
    if (texts.size > coloured.length) rows.push({ row, texts, coloured });
  });
  const mergedAt = mergedDown(sheet);
  return {
    width,
    rows: rows.map(({ row, texts, coloured }) => {
      const below = mergedAt(row);
      const alone = texts.size === 1 && texts.has(0) && !below.any;
      const used = alone ? 1 : Math.max(Math.min(width, WIDEST), ...widthsOf(texts));
      const cells = Array.from({ length: used }, (_, column) =>
        below.has(column) ? '' : (texts.get(column) ?? ''),
      );
      return {
        row,
        cells,
        merged: [...cells.keys()].filter((column) => below.has(column)),
        coloured: coloured.filter((column) => !below.has(column)),
      };
    }),
  };
}

/** One cell far to the right is not to widen each of thousands of rows. */
const WIDEST = 100;

function widthsOf(texts: ReadonlyMap<number, string>): readonly number[] {
  return [...texts.keys()].map((column) => column + 1);
}

interface FilledRow {
  readonly row: number;
  readonly texts: ReadonlyMap<number, string>;
  readonly coloured: readonly number[];
}

/** What merged cells above reach down into a row. */
interface Below {
  readonly any: boolean;
  readonly has: (column: number) => boolean;
}

/** Is asked for rows in their order: thousands of merged cells may reach down thousands of rows. */
function mergedDown({ merges }: Sheet): (row: number) => Below {
  const waiting = merges.toSorted((one, other) => other.s.r - one.s.r);
  const ends = new Map<number, number>();
  let last = -1;
  return (row) => {
    for (let next = waiting.at(-1); next !== undefined && next.s.r < row; next = waiting.at(-1)) {
      ends.set(next.s.c, Math.max(next.e.r, ends.get(next.s.c) ?? 0));
      last = Math.max(next.e.r, last);
      waiting.pop();
    }
    return { any: last >= row, has: (column) => (ends.get(column) ?? -1) >= row };
  };
}
