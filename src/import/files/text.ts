/** Reads plain text: what people type, and what PDFs and web pages turn into when copied. */
import { cellsDown } from './cells-down.ts';
import { recordsIn } from './csv-records.ts';
import { withoutFurniture } from './page-furniture.ts';
import type { SourceReading } from './read-source.ts';
import { readDelimited } from './csv.ts';
import { refused } from '../findings.ts';
import { inFile } from '../../plan/plan-reading.ts';
import { meaningsOf } from '../layout/column-words.ts';
import { segmentsOf } from './segments.ts';
import { alignedRows } from './text-aligned.ts';
import { headerOf, numbered, textLine, unparted, type TextLine } from './text-line.ts';
import { pipedRows } from './text-pipes.ts';
import { slashedRows } from './text-slashes.ts';

export function readPlainText(text: string, fileName: string): SourceReading {
  if (isJson(text)) {
    const sentence = `${fileName} holds JSON. Name it ${fileName.replace(/\.[^.]*$/, '')}.json to have it read as a plan in Waymark's own format.`;
    return refused('file-misnamed', sentence, inFile(fileName));
  }
  if (isCommaSeparated(text)) return readDelimited(text, fileName);
  const { lines, said } = withoutFurniture(linesIn(text));
  const down = cellsDown(lines);
  if (down.kind === 'irregular') {
    const sentence = `${fileName} is the text of a PDF whose table is jumbled: its cells stand one below the other from line ${down.line} on, and which of them make one row cannot be told for certain.`;
    return refused('text-jumbled', sentence, { ...inFile(fileName), line: down.line });
  }
  const rows = rowsOfText(down.lines);
  const [first, ...rest] = rows;
  const told = first === undefined ? [] : [{ ...first, said: [...said, ...first.said] }, ...rest];
  return { kind: 'lines', source: { file: fileName, ...numbered(told, fileName) } };
}

/** The cells of a text's lines, whichever way they are parted; tabs part them already. */
export function rowsOfText(lines: readonly TextLine[]): readonly TextLine[] {
  return alignedRows(slashedRows(pipedRows(lines.map(labelsApart))));
}

/** `Lead: Head of Homes   Due: May 2027`: spaces alone part labels with their values. */
function labelsApart(line: TextLine): TextLine {
  const raw = unparted(line);
  if (raw === null || raw.length > LONGEST_LABELS || !/\S[ \u00a0]{2,}\S/.test(raw)) return line;
  const cells = segmentsOf(raw).map(({ text }) => text);
  return cells.every(isLabelled) ? { ...line, cells } : line;
}

const LONGEST_LABELS = 500;

function isLabelled(text: string): boolean {
  const label = /^([\p{Lu}][^:]{0,40}):\s*\S/u.exec(text)?.[1];
  return label !== undefined && meaningsOf(label).length > 0;
}

function linesIn(text: string): readonly TextLine[] {
  let page = 1;
  const paged = text.includes('\f');
  return text.split(/\r\n|\n|\r/).map((raw, index) => {
    page += raw.split('\f').length - 1;
    return textLine(raw.replaceAll('\f', ''), index + 1, paged ? page : null);
  });
}

function isJson(text: string): boolean {
  if (!/^\s*\{\s*"/.test(text) || !/\}\s*$/.test(text.slice(-100))) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Commas stand in prose too: only a header, and the same cells under it, make them a table. */
function isCommaSeparated(text: string): boolean {
  if (/[\t|\f]/.test(text)) return false;
  const head = text.split(/\r\n|\n|\r/, 50).find((line) => line.split(',').length > 2);
  if (head === undefined || headerOf(head.split(',')) === null) return false;
  const read = recordsIn(text);
  if (read.kind === 'broken' || !read.isTable) return false;
  const width = read.records.find(({ cells }) => cells.length > 2)?.cells.length;
  const filled = read.records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return filled.filter(({ cells }) => cells.length === width).length >= filled.length * 0.8;
}
