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
  const tables = layoutsIn(lines);
  for (let index = 0; index < lines.length; index += 1) {
    const header = headerAt(lines, index);
    if (header === null) continue;
    const from = index + header.length;
    const rows = lines.slice(from, Math.min(endOfRows(lines, from), from + MOST_ROWS));
    const { kind } = header.columns;
    const told =
      kind === 'actions'
        ? toldIn(header.columns, rows, tables.size === 1)
        : kind === 'kpis'
          ? measuresIn(header.columns, rows)
          : [];
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

/** The layouts of the document's tables of actions, each once for every sheet it stands on. */
function layoutsIn(lines: readonly Line[]): ReadonlySet<string> {
  const headers = lines.flatMap((line, index) => {
    const columns = headerAt(lines, index)?.columns;
    return columns?.kind === 'actions' ? [[line.at.sheet, line.table, ...columns.headers]] : [];
  });
  return new Set(headers.map((cells) => cells.join('\t')));
}

function toldIn(columns: Columns, rows: readonly Line[], single: boolean): readonly Told[] {
  const told: Told[] = [...refsIn(columns, rows)];
  for (const place of columns.places) {
    if (told.some((each) => each.place === place)) continue;
    const cells = rows.map((row) => row.cells[place] ?? '').filter((cell) => cell !== '');
    const meaning = meaningOf(columns, place, cells, rows.length);
    const again = told.some((other) => other.meaning === meaning);
    if (meaning !== null && !(again && SINGLE.has(meaning))) told.push({ place, meaning });
  }
  const grouped = told.some(({ meaning }) => meaning === 'group');
  if (single && !grouped && !columns.fields.includes('outcome')) {
    const group = groupIn(columns, rows);
    if (group !== null) told.push({ place: group, meaning: 'group' });
  }
  return told;
}

/** A list's own numbers beside refs such as `LB-07`: the refs are the plan's. */
function refsIn({ fields, headers, places }: Columns, rows: readonly Line[]): readonly Told[] {
  const numbers = places.find((place) => fields[place] === 'ref');
  const refs = places.find(
    (place) => fields[place] === 'other' && meaningsOf(headers[place] ?? '').length === 0,
  );
  if (numbers === undefined || refs === undefined) return [];
  const [ids, texts] = [numbers, refs].map((place) => rows.map(({ cells }) => cells[place] ?? ''));
  const listed = (ids ?? []).every((cell) => /^\d+$/u.test(cell));
  const coded = (texts ?? []).every((cell) => /^[A-Z]{1,5}[- ]?\d{1,3}(?:\.\d{1,2})*$/u.test(cell));
  if (!listed || !coded) return [];
  return [
    { place: numbers, meaning: 'reviewed' },
    { place: refs, meaning: 'ref' },
  ];
}

/** The first column, under a header Waymark does not know, parts the only table into groups. */
function groupIn({ fields, headers, places }: Columns, rows: readonly Line[]): number | null {
  const [first] = places;
  const work = fields.findIndex((field) => field === 'action' || field === 'milestone');
  if (first === undefined || first >= work || fields[first] !== 'other') return null;
  if (meaningsOf(headers[first] ?? '').length > 0) return null;
  const full = rows.filter(({ cells }) => cells.filter((cell) => cell !== '').length > 1);
  const cells = full.map((row) => row.cells[first] ?? '').filter((cell) => cell !== '');
  const distinct = new Set(cells).size;
  if (full[0]?.cells[first] === '' || distinct < 2 || distinct * 2 > full.length) return null;
  return cells.every((cell) => cell.length <= 120) && sortOf(cells) === 'text' ? first : null;
}

/** `PI | Description` and `Measure | Description`: refs beside what is measured. */
function measuresIn({ fields, headers, places }: Columns, rows: readonly Line[]): readonly Told[] {
  const measure = places.find((place) => fields[place] === 'measure');
  const text = places.find((place) => meaningsOf(headers[place] ?? '').includes('task'));
  if (measure === undefined || text === undefined || measure === text) return [];
  const cells = rows.map((row) => row.cells[measure] ?? '').filter((cell) => cell !== '');
  if (cells.length === 0 || sortOf(cells) !== 'Ref' || fields.includes('ref')) return [];
  return [
    { place: measure, meaning: 'kpi-ref' },
    { place: text, meaning: 'measure' },
  ];
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
  const some = cells.length > 0;
  if (some && isOutcomeLike(words) && cells.every(isUrgency)) return 'urgency';
  if (some && words.includes('progress') && !fields.includes('rag') && cells.every(isStatus))
    return 'rag';
  if (words.includes('task') && fields[place] === 'milestone' && isNote(columns, cells, rows)) {
    return 'progress';
  }
  if (cells.length < FEWEST) return null;
  const grouped = new Set(cells).size * 2 <= rows && cells.every(namesOutcome);
  if (grouped && !fields.includes('outcome') && !WORK.has(fields[place] ?? 'other')) return 'group';
  if (words.length > 0) return null;
  const sort = sortOf(cells);
  if (sort === 'Lead' && !fields.includes('lead')) return 'lead';
  if (sort === 'Due' && !fields.includes('due')) return 'due';
  return sort === 'RAG' && !fields.includes('rag') ? 'rag' : null;
}

function isOutcomeLike(words: readonly Meaning[]): boolean {
  return words.some(
    (word) => word === 'priority' || word === 'outcome' || word === 'recommendation',
  );
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
    severity: ASIDE.has(meaning) ? 'note' : 'confirm',
    line: line?.number ?? 1,
    cell: place,
    outcome: null,
    sentence,
  };
}

const ASIDE: ReadonlySet<Meaning> = new Set<Meaning>(['urgency', 'progress', 'reviewed']);

const NAMES: Readonly<Partial<Record<Meaning, string>>> = {
  urgency: 'how urgent each row is, not an outcome',
  rag: 'the status',
  progress: 'notes',
  group: 'the outcomes',
  lead: 'the leads',
  due: 'the dues',
  ref: 'the refs',
  reviewed: "the list's own numbers",
  'kpi-ref': 'the refs of the KPIs',
  measure: 'the measures',
};
