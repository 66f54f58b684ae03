import { inFile } from '../../plan/plan-reading.ts';
import { briefly, type PlacedFinding } from '../findings.ts';
import { colourFindings, type ColouredCell } from './cell-colours.ts';
import { rowOf, type Line, type Source } from '../layout/lines.ts';
import { isFrame, rowsOf, type WordRow } from './word-table.ts';
import { paragraphFrom, type Paragraph } from './word-text.ts';
import type { WordNodes, WordTable } from './word-tree.ts';

/** A document's paragraphs and rows as lines, and what Word shows that a line cannot. */
export function linesOfWord(nodes: WordNodes, file: string): Source {
  const lines: Line[] = [];
  const findings: PlacedFinding[] = [];
  let tables = 0;
  let paragraphs = 0;

  function add(line: Line, from: readonly Paragraph[]): void {
    lines.push(line);
    findings.push(...findingsIn(from, line.number));
  }

  function addParagraph(paragraph: Paragraph): void {
    if (paragraph.text.trim() !== '') paragraphs += 1;
    const at = { ...inFile(file), path: `paragraph ${Math.max(paragraphs, 1)}` };
    for (const [index, text] of partsOf(paragraph).entries()) {
      const { heading, bullet } = paragraph;
      const line = rowOf(cellsOf(text), lines.length + 1, at);
      add({ ...line, heading, bullet: bullet && index === 0 }, index === 0 ? [paragraph] : []);
    }
  }

  function addTable(node: WordTable): void {
    if (isFrame(node)) {
      for (const row of node.children) addAll('children' in row ? cellContents(row.children) : []);
      return;
    }
    tables += 1;
    const table = tables;
    const coloured: ColouredCell[] = [];
    for (const [index, row] of rowsOf(node).entries()) {
      const at = { ...inFile(file), table, row: index + 1 };
      const line = rowOf(row.cells, lines.length + 1, at);
      add({ ...line, table, merged: row.merged, heading: headingOf(row) }, row.paragraphs);
      for (const cell of row.coloured) {
        coloured.push({ line: line.number, cell, word: row.cells[cell] ?? '' });
      }
    }
    findings.push(...colourFindings(coloured));
    // Text straight after a table is no row of it.
    const at = lines.at(-1)?.at ?? inFile(file);
    add(rowOf([''], lines.length + 1, at), []);
  }

  function addAll(children: WordNodes): void {
    for (const node of children) {
      if (node.type === 'paragraph' && !isContents(node.styleName)) {
        addParagraph(paragraphFrom(node.children));
      } else if (node.type === 'table') {
        addTable(node);
      }
    }
  }

  addAll(nodes);
  return { file, lines, findings };
}

/** The table of contents says again what the headings say. */
function isContents(styleName: string | null): boolean {
  return /^(?:toc \d|table of figures)$/iu.test(styleName ?? '');
}

function cellContents(cells: WordNodes): WordNodes {
  return cells.flatMap((cell) => (cell.type === 'tableCell' ? cell.children : []));
}

/** A line break parts a text as a new paragraph does, but a heading only wraps. */
function partsOf({ text, heading, bullet }: Paragraph): readonly string[] {
  if (heading !== null || bullet) return [text.replaceAll('\n', ' ')];
  const parts = text.split('\n').filter((part) => part.trim() !== '');
  return parts.length === 0 ? [''] : parts;
}

/** Two tabs or more between words make columns; one follows a number or a label. */
function cellsOf(text: string): readonly string[] {
  const cells = text.split('\t').filter((cell) => cell.trim() !== '');
  return cells.length < 3 ? [text] : cells;
}

/** A row with one filled cell may be a heading inside its table. */
function headingOf({ cells, paragraphs }: WordRow): number | null {
  if (cells.filter((cell) => cell !== '').length !== 1) return null;
  return paragraphs.find(({ text }) => text.trim() !== '')?.heading ?? null;
}

function findingsIn(paragraphs: readonly Paragraph[], line: number): readonly PlacedFinding[] {
  const findings: PlacedFinding[] = [];
  function found(code: PlacedFinding['code'], sentence: string): void {
    findings.push({ code, severity: 'confirm', line, outcome: null, sentence });
  }
  const tracked = paragraphs.find((paragraph) => paragraph.tracked);
  if (tracked !== undefined) {
    const near = quoted(tracked.text);
    found(
      'tracked-changes',
      `A change is still tracked${near === '' ? '' : ` in ${near}`}; Waymark read the text as if it had been accepted.`,
    );
  }
  for (const { struck } of paragraphs.filter((paragraph) => paragraph.struck !== '')) {
    found('text-struck', `${quoted(struck)} is struck through; Waymark read it like other text.`);
  }
  const noted = paragraphs.find(({ footnotes }) => footnotes > 0);
  if (noted !== undefined) {
    found('footnote-apart', `A footnote to ${quoted(noted.text)} was left out.`);
  }
  return findings;
}

function quoted(text: string): string {
  const words = text.replace(/\s+/gu, ' ').trim();
  return words === '' ? '' : `"${briefly(words)}"`;
}
