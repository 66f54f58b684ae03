import { cleanText } from './clean-text.ts';

/** A line of the file as the layouts see it: cells between tabs, already cleaned. */
export interface Line {
  /** As an editor counts, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
  /** The cells that hold something, as one text. */
  readonly text: string;
  readonly bullet: boolean;
}

export function linesOf(content: string): readonly Line[] {
  return content
    .replace(/^\uFEFF/, '')
    .replaceAll('\f', '')
    .split(/\r\n|\n|\r/)
    .map((raw, index) => lineOf(raw, index + 1));
}

export function lineOf(raw: string, number: number): Line {
  const cells = raw.split('\t').map((cell) => (isRule(cell) ? '' : cleanText(cell)));
  return {
    number,
    cells,
    text: cells.filter((cell) => cell !== '').join(' '),
    bullet: /^\s*[-•*–▪◦]\s/u.test(raw),
  };
}

export function isBlank(line: Line): boolean {
  return line.text === '';
}

/** More than one cell: part of a table, whether or not all cells are filled. */
export function isRow(line: Line): boolean {
  return line.cells.length > 1;
}

/** The dashes some converters print under a table's header. */
function isRule(cell: string): boolean {
  return /^\s*:?-{3,}:?\s*$/.test(cell);
}
