import { meaningsOf } from './column-words.ts';
import type { Line } from './lines.ts';
import { resolveColumns, type TableKind } from './table-kinds.ts';
import { isDueText } from '../values/due.ts';
import { splitCombined } from '../values/combined-cell.ts';

export type Field =
  | 'ref'
  | 'outcome'
  | 'outcome-ref'
  | 'action'
  | 'milestone'
  | 'kpi-ref'
  | 'due'
  | 'original-due'
  | 'start'
  | 'completed'
  | 'lead'
  | 'sponsor'
  | 'support'
  | 'rag'
  | 'progress'
  | 'evidence'
  | 'success'
  | 'resources'
  | 'measure'
  | 'responsible'
  | 'frequency'
  | 'baseline'
  | 'target'
  | 'target-due'
  | 'actual'
  | 'source'
  | 'risk'
  | 'likelihood'
  | 'mitigation'
  | 'other';

export interface Columns {
  /** `aside`: a table that is no part of what Waymark follows, such as a list of versions. */
  readonly kind: TableKind;
  /** What an aside is, such as `a list of versions`; null for every other kind. */
  readonly aside: string | null;
  /** The field of each cell; a cell without a header belongs to the one before it. */
  readonly fields: readonly Field[];
  /** The fields of the cells that have a header. */
  readonly headed: readonly Field[];
  /** Every field of each cell: more than one where a column holds several, such as `Lead / Due`. */
  readonly parts: readonly (readonly Field[])[];
  /** The columns as printed that are kept with their rows and not followed. */
  readonly unknown: readonly string[];
  /** The header of each cell as printed; a cell without one has that of the cell before it. */
  readonly headers: readonly string[];
  /** The places, from 0, of the cells that have a header. */
  readonly places: readonly number[];
  /** The header of a column taken for the actions only because no other could hold them. */
  readonly guessed: string | null;
}

/** A table's columns by the meaning of its header; null when the line is no such header. */
export function columnsOf(line: Line): Columns | null {
  const known = READ.get(line);
  if (known !== undefined) return known;
  const columns = readColumns(line);
  READ.set(line, columns);
  return columns;
}

/** A row's cells under their columns' names. */
export function cellsUnder(columns: Columns, line: Line): ReadonlyMap<Field, string> {
  const row = new Map<Field, string>();
  const headers = new Map<Field, string>();
  for (const { cell, parts, header } of fitted(columns, line)) {
    if (cell === '') continue;
    for (const [field, text] of parts.length > 1
      ? splitCombined(parts, cell).cells
      : [[parts[0] ?? 'other', cell] as const]) {
      row.set(field, joined(field, text, header, row.get(field), headers.get(field)));
      headers.set(field, header);
    }
  }
  const original = row.get('original-due');
  if (original !== undefined && !row.has('due')) row.set('due', original);
  return row;
}

/** The cells of a row that hold several fields and could not be parted for certain. */
export function unclearCells(columns: Columns, line: Line): readonly string[] {
  if (columns.parts.every((parts) => parts.length < 2)) return [];
  return fitted(columns, line)
    .filter(({ cell, parts }) => cell !== '' && parts.length > 1)
    .filter(({ cell, parts }) => !splitCombined(parts, cell).clear)
    .map(({ cell }) => cell);
}

/** A line is asked several times, as a heading's follower and as a line of its own. */
const READ = new WeakMap<Line, Columns | null>();

const FEWEST = 2;
const MOST = 40;

function readColumns({ cells, meant }: Line): Columns | null {
  const places = cells.flatMap((cell, index) => (cell === '' ? [] : [index]));
  if (places.length < FEWEST || places.length > MOST) return null;
  const headings = places.map((place) => cells[place] ?? '');
  // A row's ref and its due may be words that head columns too: `L5` and `By year end`.
  if (isRef(headings[0] ?? '') || headings.some(isDue)) return null;
  const meanings = places.map((place, index) => {
    const told = meant?.get(place);
    return told === undefined ? meaningsOf(headings[index] ?? '') : [told];
  });
  const known = meanings.filter((each) => each.length > 0).length;
  const telling = meanings.filter((each) => each.some((meaning) => meaning !== 'time')).length;
  if (telling < FEWEST || known * 2 < headings.length) return null;
  const table = resolveColumns(meanings);
  if (table === null) return null;
  const headedParts = table.parts;
  let at = -1;
  const owners = cells.map((cell) => (cell === '' ? at : (at += 1)));
  const parts = owners.map((owner): readonly Field[] => headedParts[owner] ?? ['other']);
  return {
    kind: table.kind,
    aside: table.aside,
    fields: parts.map(firstOf),
    headed: headedParts.map(firstOf),
    parts,
    unknown: headings.filter((_, index) => !isFollowed(headedParts[index] ?? [])),
    headers: owners.map((owner) => headings[owner] ?? ''),
    places,
    guessed: table.guessed === null ? null : (headings[table.guessed] ?? null),
  };
}

function isDue(cell: string): boolean {
  return meaningsOf(cell).includes('due') && isDueText(cell);
}

function isRef(cell: string): boolean {
  return /^[A-Z]{0,4}[-.]?\d{1,3}(?:\.\d{1,2})*[a-z]?\.?$/u.test(cell) && !/^Q\d$/u.test(cell);
}

function firstOf(parts: readonly Field[]): Field {
  return parts[0] ?? 'other';
}

function isFollowed(parts: readonly Field[]): boolean {
  return parts.some((field) => FOLLOWED.has(field));
}

const FOLLOWED: ReadonlySet<Field> = new Set<Field>([
  'ref',
  'outcome',
  'outcome-ref',
  'action',
  'milestone',
  'kpi-ref',
  'due',
  'original-due',
  'lead',
  'sponsor',
  'rag',
  'progress',
  'measure',
  'responsible',
  'frequency',
  'target',
  'target-due',
  'risk',
]);

function joined(
  field: Field,
  text: string,
  header: string,
  before: string | undefined,
  headerBefore: string | undefined,
): string {
  if (before === undefined) return text;
  if (header === headerBefore) return `${before} ${text}`;
  if (field === 'lead' || field === 'responsible') return `${before}; ${text}`;
  if (field === 'rag') return text;
  if (field !== 'progress' && field !== 'target' && field !== 'actual') return `${before} ${text}`;
  return `${labelled(before, headerBefore ?? '')}; ${header}: ${text}`;
}

function labelled(text: string, header: string): string {
  return text.includes(': ') ? text : `${header}: ${text}`;
}

interface FittedCell {
  readonly cell: string;
  readonly parts: readonly Field[];
  readonly header: string;
}

/** Some pages print a ref in a cell of its own and others do not, whatever the header says. */
function fitted(columns: Columns, line: Line): readonly FittedCell[] {
  const filled = cellsToLast(line);
  const { shift, narrow } = fitOf(columns, line.cells, filled);
  const [first = '', second = ''] = filled;
  const cells = shift > 0 ? [`${first} ${second}`, ...filled.slice(2)] : filled;
  return cells.map((cell, index) => {
    const place = narrow ? (columns.places[index] ?? index) : index;
    return {
      cell,
      parts: columns.parts[place] ?? ['other'],
      header: columns.headers[place] ?? '',
    };
  });
}

function cellsToLast({ cells }: Line): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

function fitOf(
  columns: Columns,
  all: readonly string[],
  filled: readonly string[],
): { readonly shift: number; readonly narrow: boolean } {
  const refAlone = /^\d{1,2}(?:\.\d{1,2})+\.?$/.test(filled[0] ?? '');
  if (filled.length > columns.fields.length && refAlone) return { shift: 1, narrow: false };
  const narrow = all.length === columns.headed.length && all.length < columns.fields.length;
  return { shift: 0, narrow: narrow && !refAlone };
}
