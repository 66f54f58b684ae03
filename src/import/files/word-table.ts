import { headsStatus } from './cell-colours.ts';
import { cellText, type CellLine } from './cell-text.ts';
import { paragraphFrom, type Paragraph } from './word-text.ts';
import type { WordNode, WordNodes, WordTable } from './word-tree.ts';

/** A row of a table: one cell for each column of the table, blank where one reaches across. */
export interface WordRow {
  readonly cells: readonly string[];
  /** Cells, from 0, that belong to the cell above them. */
  readonly merged: readonly number[];
  /** Cells, from 0, whose word stands for their colour. */
  readonly coloured: readonly number[];
  readonly paragraphs: readonly Paragraph[];
}

export function rowsOf(table: WordTable): readonly WordRow[] {
  const rows = placedRows(table);
  const width = Math.max(0, ...rows.map(({ end }) => end));
  const used = Array.from({ length: width }, (_, column) => column).filter((column) =>
    rows.some(({ cells }) => cells.has(column)),
  );
  const statuses = new Set<number>();
  return rows.map(({ cells, below }) => {
    const contents = used.map((column) => cells.get(column) ?? []);
    const paragraphs = contents.map(paragraphsIn);
    const texts = paragraphs.map(joined);
    const coloured = texts.flatMap((text, index) =>
      text === '' && statuses.has(index) && colourOf(paragraphs[index]) !== '' ? [index] : [],
    );
    for (const [index, text] of texts.entries()) if (headsStatus(text)) statuses.add(index);
    return {
      cells: texts.map((text, index) =>
        coloured.includes(index) ? colourOf(paragraphs[index]) : text,
      ),
      coloured,
      merged: used.flatMap((column, index) => (below.has(column) ? [index] : [])),
      paragraphs: paragraphs.flat(),
    };
  });
}

/** Whether a table is a frame around text: nothing in it stands beside anything else. */
export function isFrame(table: WordTable): boolean {
  return rowNodes(table).every(({ children }) => cellNodes(children).length < 2);
}

/** Every paragraph in some content; a table inside it is read row by row. */
function paragraphsIn(nodes: WordNodes): readonly Paragraph[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph') return [paragraphFrom(node.children)];
    if (node.type !== 'table') return [];
    return rowNodes(node).map(({ children }) => {
      const cells = cellNodes(children).map((cell) => paragraphsIn(cell.children));
      return { ...paragraphFrom([]), text: cells.map(joined).join(' '), bullet: true };
    });
  });
}

interface PlacedRow {
  /** What stands in the cells that begin in the row, by their columns. */
  readonly cells: ReadonlyMap<number, WordNodes>;
  readonly below: ReadonlySet<number>;
  readonly end: number;
}

function placedRows(table: WordTable): readonly PlacedRow[] {
  let reaching: readonly { readonly at: number; readonly span: number; readonly rows: number }[] =
    [];
  return rowNodes(table).map((row) => {
    const above = reaching;
    const cells = new Map<number, WordNodes>();
    const begun: { at: number; span: number; rows: number }[] = [];
    let column = 0;
    function passMerged(): void {
      for (;;) {
        const cell = above.find(({ at }) => at === column);
        if (cell === undefined) return;
        column += cell.span;
      }
    }
    for (const cell of cellNodes(row.children)) {
      passMerged();
      const span = Math.min(Math.max(cell.colSpan, 1), WIDEST);
      cells.set(column, cell.children);
      if (cell.rowSpan > 1) begun.push({ at: column, span, rows: cell.rowSpan - 1 });
      column += span;
    }
    passMerged();
    const left = above.map((cell) => ({ ...cell, rows: cell.rows - 1 }));
    reaching = [...left.filter(({ rows }) => rows > 0), ...begun];
    return { cells, below: new Set(above.map(({ at }) => at)), end: column };
  });
}

/** As many columns as Word allows. */
const WIDEST = 63;

type RowNode = Extract<WordNode, { readonly type: 'tableRow' }>;
type CellNode = Extract<WordNode, { readonly type: 'tableCell' }>;

function rowNodes(table: WordTable): readonly RowNode[] {
  return table.children.filter((node) => node.type === 'tableRow');
}

function cellNodes(nodes: WordNodes): readonly CellNode[] {
  return nodes.filter((node) => node.type === 'tableCell');
}

function colourOf(paragraphs: readonly Paragraph[] = []): string {
  return paragraphs.find(({ colour }) => colour !== '')?.colour ?? '';
}

function linesOf({ text, bullet, numbered }: Paragraph): readonly CellLine[] {
  return text.split('\n').map((line, index) => ({
    text: line,
    item: index === 0 && (bullet || numbered),
  }));
}

function joined(paragraphs: readonly Paragraph[]): string {
  return cellText(paragraphs.flatMap(linesOf));
}
