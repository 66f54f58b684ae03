import { CsvError, parse } from 'csv-parse/sync';
import { inFile, type Finding, type Place, type Unreadable } from '../../plan/plan-reading.ts';
import { decodeText, encodingFindings } from '../files/encoding.ts';
import { isCompound, isZip } from '../files/file-kinds.ts';
import { readSource, type SourceFile } from '../files/read-source.ts';
import { inFileOrder, refused } from '../findings.ts';
import { placeOf } from '../layout/lines.ts';
import { areEnough, peopleColumns, type PeopleColumns } from './people-columns.ts';

/** A list of people as rows, whatever its format. */
export interface PeopleTable {
  readonly kind: 'table';
  readonly columns: PeopleColumns;
  /** How many cells the header has. */
  readonly width: number;
  readonly header: PeopleRow;
  /** The filled rows below the header. */
  readonly rows: readonly PeopleRow[];
  readonly findings: readonly Finding[];
}

export interface PeopleRow {
  readonly cells: readonly string[];
  /** The row's place, or that of one of its cells, from 0. */
  readonly at: (cell?: number) => Place;
}

/** The table of people in a file: CSV with any of the usual marks, or the first sheet that has one. */
export async function peopleTable(file: SourceFile): Promise<PeopleTable | Unreadable> {
  const { name, bytes } = file;
  if (bytes.length === 0) return refused('file-empty', `${name} is empty.`, inFile(name));
  if (isZip(bytes) || isCompound(bytes) || /\.(?:docx|xlsx)$/iu.test(name)) return fromOffice(file);
  const decoded = decodeText(bytes);
  if (decoded === null) {
    const sentence = `${name} is not a text file. Waymark reads people from .csv and .xlsx.`;
    return refused('file-not-text', sentence, inFile(name));
  }
  if (decoded.text.length > LONGEST) {
    const sentence = `${name} is too long: at most ${LONGEST} characters are read.`;
    return refused('file-too-large', sentence, inFile(name));
  }
  const said = inFileOrder(encodingFindings(decoded), (line) => ({ ...inFile(name), line }));
  return fromText(decoded.text, name, said);
}

const LONGEST = 500_000;
/** A title and a few lines of explanation may stand above the header. */
const MOST_ABOVE = 30;

async function fromOffice(file: SourceFile): Promise<PeopleTable | Unreadable> {
  const read = await readSource(file);
  if (read.kind === 'refused') return read;
  if (read.kind === 'read') return noHeader(file.name);
  const { lines, findings = [] } = read.source;
  const sheets = Map.groupBy(lines, ({ at }) => `${at.sheet ?? ''} ${at.table ?? ''}`);
  const numbered = new Map(lines.map((line) => [line.number, line]));
  const said = inFileOrder(findings, (number, cell) => {
    const line = numbered.get(number);
    return line === undefined ? inFile(file.name) : placeOf(line, cell);
  });
  for (const sheet of sheets.values()) {
    const rows = sheet.map((line) => ({
      cells: line.cells.map(plainCell),
      at: (cell?: number): Place => placeOf(line, cell),
    }));
    const table = tableIn(rows, said);
    if (table !== null) return table;
  }
  return noHeader(file.name);
}

function fromText(text: string, name: string, said: readonly Finding[]): PeopleTable | Unreadable {
  if (text.trim() === '') return refused('file-empty', `${name} is empty.`, inFile(name));
  let broken = false;
  for (const delimiter of [',', ';', '\t', '|']) {
    const records = recordsIn(text, delimiter);
    broken ||= records === null;
    const rows = (records ?? []).map((cells, index) => ({
      cells: cells.map(plainCell),
      at: (cell?: number): Place => ({
        ...inFile(name),
        row: index + 1,
        cell: cell === undefined ? null : String(cell + 1),
      }),
    }));
    const table = tableIn(rows, said);
    if (table !== null) return table;
  }
  if (!broken) return noHeader(name);
  const sentence = `${name} is not a CSV file: a quotation mark is out of place or never closed.`;
  return refused('file-broken', sentence, inFile(name));
}

function recordsIn(text: string, delimiter: string): readonly (readonly string[])[] | null {
  try {
    const records: string[][] = parse(text.replace(/^sep=.\r?\n/iu, '\n'), {
      bom: true,
      delimiter,
      relax_column_count: true,
    });
    return records;
  } catch (fault) {
    if (fault instanceof CsvError) return null;
    throw fault;
  }
}

function plainCell(cell: string): string {
  const plain = cell.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return /^(?:[-–—]+|n\/?a)$/iu.test(plain) ? '' : plain;
}

function tableIn(rows: readonly PeopleRow[], findings: readonly Finding[]): PeopleTable | null {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const top = filled.slice(0, MOST_ABOVE).findIndex(({ cells }) => areEnough(peopleColumns(cells)));
  const header = filled[top];
  if (header === undefined) return null;
  const below = filled.slice(top + 1).filter(({ cells }) => !isSame(cells, header.cells));
  const columns = peopleColumns(header.cells);
  return { kind: 'table', columns, width: header.cells.length, header, rows: below, findings };
}

/** A header printed again on a new page. */
function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((cell, index) => cell === other[index]);
}

function noHeader(name: string): Unreadable {
  return refused(
    'not-people',
    `${name} needs a header row with the columns Role and Name, and UPN or Entra object id (or both).`,
    inFile(name),
  );
}
