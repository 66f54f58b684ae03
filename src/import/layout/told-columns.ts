import type { PlacedFinding } from '../findings.ts';
import type { Columns } from './columns.ts';
import { meaningsOf, type Meaning } from './column-words.ts';
import { isStatus, isUrgency, namesOutcome, sortOf } from './column-contents.ts';
import { headerAt } from './header-rows.ts';
import type { Line } from './lines.ts';
import type { Relaid } from './records.ts';
import { endOfRows } from './table-rows.ts';

/**
 * Tells what columns mean by what stands in them, where the header's words say nothing or something
 * that the column does not hold: `Domain 1: ...` is an outcome whatever stands above it.
 */
export function withColumnsTold(lines: readonly Line[]): Relaid {
  const findings: PlacedFinding[] = [];
  const relaid = [...lines];
  const said = new Set<string>();
  for (let index = 0; index < lines.length; index += 1) {
    const header = headerAt(lines, index);
    if (header === null) continue;
    const from = index + header.length;
    const rows = lines.slice(from, Math.min(endOfRows(lines, from), from + MOST_ROWS));
    const told = header.columns.kind === 'actions' ? toldIn(header.columns, rows) : [];
    const meant = new Map(told.map(({ place, meaning }) => [place, meaning]));
    if (meant.size === 0) continue;
    for (let at = index; at < from; at += 1) {
      const line = relaid[at];
      if (line !== undefined) relaid[at] = { ...line, meant };
    }
    const layout = header.columns.headers.join('\t');
    if (said.has(layout)) continue;
    said.add(layout);
    for (const each of told) findings.push(saying(each, header.columns, lines[index]));
  }
  return { lines: relaid, findings };
}

interface Told {
  readonly place: number;
  readonly meaning: Meaning;
}

/** What a column holds shows in far fewer rows. */
const MOST_ROWS = 80;
const FEWEST = 2;

function toldIn(columns: Columns, rows: readonly Line[]): readonly Told[] {
  const told: Told[] = [];
  for (const place of columns.places) {
    const cells = rows.map((row) => row.cells[place] ?? '').filter((cell) => cell !== '');
    if (cells.length < FEWEST) continue;
    const meaning = meaningOf(columns, place, cells, rows.length);
    const again = told.some((other) => other.meaning === meaning);
    if (meaning !== null && !(again && SINGLE.has(meaning))) told.push({ place, meaning });
  }
  return told;
}

/** A table has one column of each at most. */
const SINGLE: ReadonlySet<Meaning> = new Set<Meaning>(['group', 'lead', 'due', 'rag']);

function meaningOf(
  columns: Columns,
  place: number,
  cells: readonly string[],
  rows: number,
): Meaning | null {
  const { fields, headers } = columns;
  const words = meaningsOf(headers[place] ?? '');
  if (isOutcomeLike(words) && cells.every(isUrgency)) return 'urgency';
  if (words.includes('progress') && !fields.includes('rag') && cells.every(isStatus)) return 'rag';
  if (words.includes('task') && fields[place] === 'milestone' && isNote(columns, cells, rows)) {
    return 'progress';
  }
  const grouped = new Set(cells).size * 2 <= rows && cells.every(namesOutcome);
  if (grouped && !fields.includes('outcome') && !WORK.has(fields[place] ?? 'other')) return 'group';
  if (words.length > 0) return null;
  const sort = sortOf(cells);
  if (sort === 'Lead' && !fields.includes('lead')) return 'lead';
  if (sort === 'Due' && !fields.includes('due')) return 'due';
  return sort === 'RAG' && !fields.includes('rag') ? 'rag' : null;
}

function isOutcomeLike(words: readonly Meaning[]): boolean {
  return words.includes('priority') || words.includes('outcome');
}

/** Filled beside few of the tasks, it says something of them and is no step of any. */
function isNote({ fields }: Columns, cells: readonly string[], rows: number): boolean {
  return fields.includes('action') && cells.length * 2 <= rows;
}

const WORK: ReadonlySet<string> = new Set(
  'lead due progress rag kpi-ref ref action milestone'.split(' '),
);

function saying({ place, meaning }: Told, columns: Columns, line: Line | undefined): PlacedFinding {
  const header = columns.headers[place] ?? '';
  const sentence = `The column "${header}" was taken for ${NAMES[meaning] ?? 'something else'}, by what stands in it.`;
  return {
    code: 'column-guessed',
    severity: meaning === 'urgency' || meaning === 'progress' ? 'note' : 'confirm',
    line: line?.number ?? 1,
    cell: place,
    outcome: null,
    sentence,
  };
}

const NAMES: Readonly<Partial<Record<Meaning, string>>> = {
  urgency: 'how urgent each row is, not an outcome',
  rag: 'the status',
  progress: 'notes',
  group: 'the outcomes',
  lead: 'the leads',
  due: 'the dues',
};
