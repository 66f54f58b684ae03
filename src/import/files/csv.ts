/** Reads CSV and TSV: each record of the file is a row of one table. */
import { inFile, type Place } from '../../plan/plan-reading.ts';
import { refused, type PlacedFinding } from '../findings.ts';
import { columnsOf } from '../layout/columns.ts';
import { isBlank, rowOf, type Line } from '../layout/lines.ts';
import { isRagRow } from '../values/rag-definitions.ts';
import { cellLines, cellText } from './cell-text.ts';
import { recordsIn, type CsvRecord } from './csv-records.ts';
import { formulaIn } from './formula.ts';
import type { SourceReading } from './read-source.ts';

export function readDelimited(text: string, fileName: string): SourceReading {
  const read = recordsIn(text);
  if (read.kind === 'broken') {
    const place = { ...inFile(fileName), line: read.line };
    const sentence = `${fileName} has a quotation mark out of place or never closed: see line ${read.line}.`;
    return refused('file-broken', sentence, place);
  }
  const filled = read.records.filter(({ cells }) => cells.some((cell) => cell !== '')).length;
  if (filled > MOST_ROWS) {
    const sentence = `${fileName} holds ${filled} rows; a plan may hold at most ${MOST_ROWS}.`;
    return refused('file-too-large', sentence, inFile(fileName));
  }
  const lines: Line[] = [];
  const findings: PlacedFinding[] = [];
  const headed = headerAt(read.records, fileName);
  for (const [index, record] of read.records.entries()) {
    const number = index + 1;
    const at = { ...inFile(fileName), row: number, line: record.line };
    const cells = record.cells.map((cell, column) => {
      const formula = formulaIn(cell);
      if (formula === null) return cell;
      findings.push(formulaFinding(cell, number, column, formula.text));
      return formula.text;
    });
    lines.push(lineFrom(cells, number, at, index < headed));
  }
  return { kind: 'lines', source: { file: fileName, lines, findings } };
}

/** As many as of a workbook. */
const MOST_ROWS = 10_000;

/** The record that heads the table; 0 where none is told. */
function headerAt(records: readonly CsvRecord[], fileName: string): number {
  const headers = records.slice(0, MOST_ABOVE).flatMap(({ cells }, index) => {
    const row = rowOf(cells, 1, inFile(fileName));
    return cells.length > 1 && columnsOf(row) !== null ? [{ index, width: filledIn(row) }] : [];
  });
  // What stands above a table may be two words that could head columns; a header has more.
  return (headers.find(({ width }) => width > 2) ?? headers[0])?.index ?? 0;
}

/** How far down a header is looked for. */
const MOST_ABOVE = 200;

function filledIn({ cells }: Line): number {
  return cells.filter((cell) => cell !== '').length;
}

/** A record with one filled cell is a title or a heading; one that stands elsewhere, a ragged row. */
function lineFrom(cells: readonly string[], number: number, at: Place, isAbove: boolean): Line {
  const texts = cells.map((cell) => cellText(cellLines(cell)));
  const row = rowOf(texts, number, at);
  const filled = row.cells.flatMap((cell, index) => (cell === '' ? [] : [index]));
  const [only = 0] = filled;
  if (filled.length === 1 && (only === 0 || isAbove)) {
    return { ...rowOf([texts[only] ?? ''], number, at), bullet: isBullet(cells[only] ?? '') };
  }
  if (isBlank(row)) return rowOf([''], number, at);
  if (isAbove && filled.length === 2 && isLabel(row.cells[only] ?? '') && !isRagRow(row)) {
    return rowOf(
      [filled.map((index) => row.cells[index]?.replace(/:$/u, '')).join(': ')],
      number,
      at,
    );
  }
  return { ...row, table: cells.length > 1 ? 1 : null };
}

/** `Period` beside `2024-25` above a table is a line of the title page, in two cells. */
function isLabel(cell: string): boolean {
  return /^[A-Z][\w '’/&-]{1,39}:?$/u.test(cell);
}

function isBullet(cell: string): boolean {
  return /^\s*[-•*–▪◦]\s/u.test(cell);
}

function formulaFinding(written: string, line: number, cell: number, kept: string): PlacedFinding {
  const shown = written.length <= 60 ? written : `${written.slice(0, 59)}…`;
  const sentence = `The cell holds "${shown}", which a spreadsheet takes for a formula; Waymark reckons nothing and kept ${kept === written ? 'it as text' : `the text "${kept}"`}.`;
  return { code: 'cell-formula', severity: 'confirm', line, cell, outcome: null, sentence };
}
