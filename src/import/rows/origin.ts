import type { Origin } from '../../plan/model.ts';
import { sayPlace } from '../../plan/plan-reading.ts';
import type { Columns } from '../layout/columns.ts';
import { placeOf, type Line } from '../layout/lines.ts';
import { alignedCells, type PlacedCell } from './aligned-cells.ts';

/** Where a row stands, and all its filled cells as printed under their headers. */
export function originOf(line: Line, columns: Columns): Origin {
  return originFrom(line, alignedCells(columns, line).cells);
}

export function originFrom(line: Line, cells: readonly PlacedCell[]): Origin {
  return {
    where: sayPlace(line.at),
    cells: cells.map(({ index, header, text }) => ({
      column: header,
      where: sayPlace(placeOf(line, index)),
      text,
    })),
  };
}

/** The origin of what stands on two rows. */
export function withOrigin({ where, cells }: Origin, more: Origin): Origin {
  return { where, cells: [...cells, ...more.cells] };
}
