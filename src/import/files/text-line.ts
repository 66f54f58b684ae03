/** A line of a text, and the cells it turns out to hold. */
import { inFile } from '../../plan/plan-reading.ts';
import type { PlacedFinding } from '../findings.ts';
import { columnsOf, type Columns } from '../layout/columns.ts';
import { lineOf, rowOf, type Line } from '../layout/lines.ts';

/** A line as it stands in its file, or several of them that were joined to one row. */
export interface TextLine {
  /** One that was not parted is the whole line. */
  readonly cells: readonly string[];
  /** As an editor counts lines, from 1; the first of several. */
  readonly line: number;
  /** Null where nothing tells the pages of the file apart. */
  readonly page: number | null;
  readonly said: readonly Said[];
}

/** A finding about a line that has no number yet. */
export type Said = Pick<PlacedFinding, 'code' | 'severity' | 'sentence'>;

export function textLine(raw: string, line: number, page: number | null): TextLine {
  return { cells: raw.split('\t'), line, page, said: [] };
}

/** The text of a line that was not parted into cells; null for a row, and '' for a blank line. */
export function unparted({ cells }: TextLine): string | null {
  return cells.length === 1 ? (cells[0] ?? '') : null;
}

/** A table's columns, where the cells are its header. */
export function headerOf(cells: readonly string[]): Columns | null {
  return columnsOf(rowOf(cells, 1, inFile('')));
}

/** Lines in their order, numbered from the place they begin at in the document. */
export function numbered(
  lines: readonly TextLine[],
  file: string,
  first = 1,
): { readonly lines: readonly Line[]; readonly findings: readonly PlacedFinding[] } {
  const findings = lines.flatMap(({ said }, index) =>
    said.map((each) => ({ ...each, line: first + index, outcome: null })),
  );
  return {
    lines: lines.map(({ cells, line, page }, index) =>
      lineOf(cells.join('\t'), first + index, { ...inFile(file), line, page }),
    ),
    findings,
  };
}
