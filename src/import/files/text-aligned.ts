/** Tables whose columns are kept apart by spaces alone, as a PDF's text or an e-mail has them. */
import { inFile } from '../../plan/plan-reading.ts';
import { rowOf } from '../layout/lines.ts';
import { isRagRow } from '../values/rag-definitions.ts';
import { partsOfTable } from './aligned-columns.ts';
import { logicalRows } from './aligned-rows.ts';
import { segmentsOf, type AlignedHeader, type Segment } from './segments.ts';
import { headerOf, unparted, type TextLine } from './text-line.ts';

export function alignedRows(lines: readonly TextLine[]): readonly TextLine[] {
  const rows: TextLine[] = [];
  let index = 0;
  while (index < lines.length) {
    const head = alignedHeader(lines, index);
    const table = head === null ? null : partsOfTable(lines, index, head);
    if (head === null || table === null) {
      const line = lines[index];
      if (line !== undefined) rows.push(ragRow(line) ?? line);
      index += 1;
      continue;
    }
    rows.push(...logicalRows(table));
    index += table.length;
  }
  return rows;
}

const MOST_HEADER_LINES = 3;
/** What the second line of a header's cell may say, such as "officer" under "Lead". */
const TAIL =
  /^(?:achievements?|actions?|by|completion|date|due|for|indicators?|kpis?|leads?|measures?|milestones?|no\.?|number|of|officers?|or|owners?|person|progress|\(?rag\)?|rating|refs?\.?|required|responsible|role|status|targets?|timescales?|to|update|when|and|\/|&|\(?s\)?)(?: |$)/iu;

function alignedHeader(lines: readonly TextLine[], index: number): AlignedHeader | null {
  const raw = unparted(lines[index] ?? { cells: [], line: 0, page: null, said: [] });
  if (raw === null || !/\S[ \u00a0]{2,}\S/.test(raw)) return null;
  let cells = segmentsOf(raw);
  if (cells.length < 2 || cells.some(({ text }) => text.length > 60)) return null;
  let found = isHeader(cells) ? { cells, length: 1 } : null;
  for (let length = 2; length <= MOST_HEADER_LINES; length += 1) {
    const next = unparted(
      lines[index + length - 1] ?? { cells: [], line: 0, page: null, said: [] },
    );
    const tail = next === null ? [] : segmentsOf(next);
    if (tail.length === 0) break;
    const isTail = tail.every(({ text }) => text.length <= 25 && TAIL.test(text));
    if (found !== null && !isTail) break;
    cells = stacked(cells, tail);
    if (isHeader(cells)) found = { cells, length };
  }
  return found;
}

/** "RED   Off track": a definition has no header over it. */
function ragRow(line: TextLine): TextLine | null {
  const raw = unparted(line);
  if (raw === null || raw.length > 300) return null;
  const cells = segmentsOf(raw).map(({ text }) => text);
  return isRagRow(rowOf(cells, 1, inFile(''))) ? { ...line, cells } : null;
}

function isHeader(cells: readonly Segment[]): boolean {
  return headerOf(cells.map(({ text }) => text)) !== null;
}

/** Cells of a second line go under those above them; one that stands under none is a cell itself. */
function stacked(above: readonly Segment[], below: readonly Segment[]): readonly Segment[] {
  const cells = [...above];
  for (const each of below) {
    const at = cells.findIndex(({ from, to }) => each.from < to + 1 && from < each.to + 1);
    const over = cells[at];
    if (over === undefined) {
      cells.push(each);
    } else {
      cells[at] = {
        text: `${over.text} ${each.text}`,
        from: Math.min(over.from, each.from),
        to: Math.max(over.to, each.to),
      };
    }
  }
  return cells.toSorted((one, other) => one.from - other.from);
}
