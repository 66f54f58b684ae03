import { meaningsOf } from './column-words.ts';
import { columnsOf, type Columns } from './columns.ts';
import type { Line } from './lines.ts';

export interface HeaderRow {
  readonly columns: Columns;
  /** How many lines the header takes: two where its words stand one above the other. */
  readonly length: number;
}

/** The header that begins at a line; null when none does. */
export function headerAt(lines: readonly Line[], index: number): HeaderRow | null {
  const line = lines[index];
  if (line === undefined || line.cells.length < 2) return null;
  const [before, next] = [lines[index - 1], lines[index + 1]];
  const known = READ.get(line);
  if (known !== undefined && known.before === before && known.next === next) return known.header;
  const header = readHeader(line, before, next);
  READ.set(line, { before, next, header });
  return header;
}

interface Known {
  readonly before: Line | undefined;
  readonly next: Line | undefined;
  readonly header: HeaderRow | null;
}

/** A line is asked about by each who walks over the tables. */
const READ = new WeakMap<Line, Known>();

function readHeader(
  line: Line,
  before: Line | undefined,
  next: Line | undefined,
): HeaderRow | null {
  const own = columnsOf(line);
  if (next === undefined) return own === null ? null : { columns: own, length: 1 };
  const groups = underGroups(line, next, before);
  if (groups !== null) return { columns: groups, length: 2 };
  const both = inTwoRows(line, next, own);
  if (both !== null) return { columns: both, length: 2 };
  return own === null ? null : { columns: own, length: 1 };
}

/** `Delivery` over `Lead` and `Due`: words over several columns of the header below them. */
function underGroups(above: Line, below: Line, before: Line | undefined): Columns | null {
  const own = columnsOf(below);
  const places = above.cells.flatMap((cell, place) => (cell === '' ? [] : [place]));
  const apart = places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0) + 1);
  if (own === null || places.length < 2 || !apart || above.table !== below.table) return null;
  if (before !== undefined && filled(before).length > 1) return null;
  if (!isShort(above) || !isShort(below) || places.length * 2 > filled(below).length) return null;
  let group = '';
  const cells = below.cells.map((cell, place) => {
    group = (above.cells[place] ?? '') === '' ? group : (above.cells[place] ?? '');
    const whole = `${group} ${cell}`;
    return cell !== '' && !isHeader(cell) && isHeader(whole) ? whole : cell;
  });
  const merged = columnsOf({ ...below, cells });
  return merged !== null && knownIn(merged) > knownIn(own) ? merged : own;
}

const LONGEST_CELL = 45;

function inTwoRows(above: Line, below: Line, own: Columns | null): Columns | null {
  if (below.cells.length < 2 || above.table !== below.table) return null;
  if (!isShort(above) || !isShort(below) || columnsOf(below) !== null) return null;
  const parts = filled(below);
  // A row across the table, such as `Priority 2: Homes`, is a title and no second line of a header.
  if (own !== null && parts.length === 1 && below.cells[0] !== '') return null;
  if (parts.length === 0 || !parts.some(isHeader)) return null;
  if (own === null && !filled(above).some(isHeader)) return null;
  const width = Math.max(above.cells.length, below.cells.length);
  const cells = Array.from({ length: width }, (_, place) =>
    together(above.cells[place] ?? '', below.cells[place] ?? ''),
  );
  if (cells.includes(null)) return null;
  const merged = columnsOf({ ...above, cells: cells.map((cell) => cell ?? '') });
  return merged !== null && knownIn(merged) >= knownIn(own) ? merged : null;
}

function isShort(line: Line): boolean {
  return line.cells.every((cell) => cell.length <= LONGEST_CELL);
}

function filled(line: Line): readonly string[] {
  return line.cells.filter((cell) => cell !== '');
}

/** Null when what stands below is no part of a header. */
function together(above: string, below: string): string | null {
  if (below === '' || above === '') {
    return below === '' || isHeader(below) ? `${above}${below}` : null;
  }
  const whole = `${above} ${below}`;
  if (isHeader(whole) && (isHeader(below) || !isHeader(above))) return whole;
  return isHeader(below) ? below : null;
}

/** Dates stand in rows too. */
function isHeader(text: string): boolean {
  return meaningsOf(text).some((meaning) => meaning !== 'time');
}

function knownIn(columns: Columns | null): number {
  return columns === null ? 0 : columns.headed.filter((field) => field !== 'other').length;
}
