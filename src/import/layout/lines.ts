import { inFile, type Place } from '../../plan/plan-reading.ts';
import type { PlacedFinding } from '../findings.ts';
import { cleanText } from './clean-text.ts';
import type { Meaning } from './column-words.ts';

/** What every format is turned into before anything is understood: the document, line by line. */
export interface Source {
  /** The file's name. */
  readonly file: string;
  readonly lines: readonly Line[];
  /** What the format's reader had to decide for itself; placed by the numbers of the lines. */
  readonly findings?: readonly PlacedFinding[];
}

/** A paragraph, or a row of a table, its cells already cleaned. */
export interface Line {
  /** Its place in the document's order, from 1; findings are placed by it. */
  readonly number: number;
  readonly at: Place;
  /** One for a paragraph. In a sheet the first is always column A. */
  readonly cells: readonly string[];
  /** The cells that hold something, as one text. */
  readonly text: string;
  readonly bullet: boolean;
  /** 1 for the highest heading where the format says so; null where it does not. */
  readonly heading: number | null;
  /** Rows of one table share a number where the format tells tables apart; else null. */
  readonly table: number | null;
  /** Cells, from 0, that are merged with the cell above them: blank here, and surely as above. */
  readonly merged: readonly number[];
  /** Where each cell stands, for a row made of several lines; null where none of them prints it. */
  readonly cellPlaces?: readonly (Place | null)[];
  /** What a header's cells mean where the column below tells it and their words do not; by cell. */
  readonly meant?: ReadonlyMap<number, Meaning>;
}

/** Lines as a text file has them: cells between tabs. */
export function linesOf(content: string, file: string): readonly Line[] {
  let page = 1;
  const paged = content.includes('\f');
  return content
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((raw, index) => {
      page += raw.split('\f').length - 1;
      const at = { ...inFile(file), line: index + 1, page: paged ? page : null };
      return lineOf(raw.replaceAll('\f', ''), index + 1, at);
    });
}

export function lineOf(raw: string, number: number, at: Place): Line {
  const bullet = /^\s*[-•*–▪◦]\s/u.test(raw);
  return { ...rowOf(raw.split('\t'), number, at), bullet };
}

/** A line from cells as a format's reader finds them. */
export function rowOf(cells: readonly string[], number: number, at: Place): Line {
  const cleaned = cells.map((cell) => (isRule(cell) ? '' : cleanText(cell)));
  return {
    number,
    at,
    cells: cleaned,
    text: cleaned.filter((cell) => cell !== '').join(' '),
    bullet: false,
    heading: null,
    table: null,
    merged: [],
  };
}

export function isBlank(line: Line): boolean {
  return line.text === '';
}

/** A blank line straight after another, so that what follows begins anew. */
export function blankAfter(line: Line): Line {
  return { ...line, cells: [''], text: '', bullet: false, heading: null, table: null, merged: [] };
}

/** More than one cell: part of a table, whether or not all cells are filled. */
export function isRow(line: Line): boolean {
  return line.cells.length > 1;
}

/** A row, or a line its format has in a table or a sheet, where a row may have one cell alone. */
export function isInTable(line: Line): boolean {
  return line.cells.length > 1 || line.at.row !== null;
}

/** The cells that hold something. */
export function filledCells(line: Line): readonly string[] {
  return line.cells.filter((cell) => cell !== '');
}

/** The place of a line, or of one of its cells (from 0): `C12` in a sheet, `3` elsewhere. */
export function placeOf(line: Line, cell?: number): Place {
  if (cell === undefined) return line.at;
  const own = line.cellPlaces?.[cell] ?? null;
  if (own !== null) return own;
  const { sheet, row } = line.at;
  const name = sheet === null ? String(cell + 1) : `${columnName(cell)}${row ?? ''}`;
  return { ...line.at, cell: name };
}

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** The dashes some converters print under a table's header. */
function isRule(cell: string): boolean {
  return /^\s*:?-{3,}:?\s*$/.test(cell);
}
