/** Reads an Excel workbook: the rows of its visible sheets. */
import { inFile, type Unreadable } from '../../plan/plan-reading.ts';
import { refused } from '../findings.ts';
import type { Source } from '../layout/lines.ts';
import { bookOf } from './excel-book.ts';
import { linesOfBook } from './excel-lines.ts';
import { fillColours, formulaReachingOut, plainerSheet } from './excel-xml.ts';
import type { SourceFile, SourceReading } from './read-source.ts';
import { broken, openOffice, type OfficeFile } from './zip-guard.ts';
import { hazardIn } from './zip-hazards.ts';

/** Far more than any plan has. */
const MOST_ROWS = 10_000;
const MOST_CELLS = 200_000;
const MOST_MERGES = 5_000;

export async function readExcel(file: SourceFile): Promise<SourceReading> {
  const opened = await openOffice(file);
  if (opened.kind === 'refused') return opened;
  const { office } = opened;
  const hazard = hazardIn(office) ?? misnamed(office);
  if (hazard !== null) return hazard;
  const parts = new Map<string, Buffer>();
  const colours = fillColours(office.parts.get('xl/styles.xml')?.toString('utf8'));
  let rows = 0;
  let cells = 0;
  let merges = 0;
  for (const [name, bytes] of office.parts) {
    if (!HOLDS_FORMULAS.test(name)) {
      parts.set(name, bytes);
      continue;
    }
    const xml = bytes.toString('utf8');
    const formula = formulaReachingOut(xml);
    if (formula !== null) return reachingOut(file.name, formula);
    const plain = plainerSheet(xml, colours);
    rows += plain.split(ROW_END).length - 1;
    cells += plain.split(CELL_START).length - 1;
    if (rows > MOST_ROWS || cells > MOST_CELLS) return tooLarge(file.name, rows, cells);
    merges += plain.split(MERGE_START).length - 1;
    if (merges > MOST_MERGES) return tooMerged(file.name, merges);
    parts.set(name, Buffer.from(plain));
  }
  const source = sourceFrom(parts, file.name);
  if (source === null) return broken(file.name);
  if (source.lines.length === 0)
    return refused('file-empty', `${file.name} is empty.`, inFile(file.name));
  return { kind: 'lines', source };
}

const ROW_END = /<\/(?:\w+:)?row>/u;
const CELL_START = /<(?:\w+:)?c[\s>]/u;
const MERGE_START = /<(?:\w+:)?mergeCell[\s>]/u;
const HOLDS_FORMULAS = /(?:^|\/)(?:worksheets\/[^/]+|workbook)\.xml$/u;

function misnamed({ name, names }: OfficeFile): Unreadable | null {
  if (names.some((part) => /^xl\/workbook\d*\.xml$/u.test(part))) return null;
  return refused(
    'file-misnamed',
    `${name} is no Excel workbook, whatever its ending.`,
    inFile(name),
  );
}

function tooLarge(name: string, rows: number, cells: number): Unreadable {
  return refused(
    'file-too-large',
    `${name} holds ${rows} rows and ${cells} cells or more; a plan may hold at most ${MOST_ROWS} rows and ${MOST_CELLS} cells.`,
    inFile(name),
  );
}

function tooMerged(name: string, merges: number): Unreadable {
  return refused(
    'file-too-large',
    `${name} holds ${merges} merged cells or more; a plan may have at most ${MOST_MERGES}.`,
    inFile(name),
  );
}

function reachingOut(name: string, formula: string): Unreadable {
  return refused(
    'file-outside',
    `${name} has the formula "${formula}", which draws on something outside the file.`,
    inFile(name),
  );
}

function sourceFrom(parts: ReadonlyMap<string, Buffer>, name: string): Source | null {
  try {
    return linesOfBook(bookOf(parts), name);
  } catch {
    // The library throws for a workbook that breaks the rules of its format, and has no codes.
    return null;
  }
}
