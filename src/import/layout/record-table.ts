import type { Place } from '../../plan/plan-reading.ts';
import type { Meaning } from './column-words.ts';
import { columnsOf } from './columns.ts';
import { blankAfter, type Line } from './lines.ts';

export interface RecordField {
  readonly label: string;
  readonly key: string;
  value: string;
  readonly meanings: readonly Meaning[];
  readonly at: Place;
}

export interface LabelledRecord {
  readonly first: Line;
  readonly fields: RecordField[];
  readonly lines: Line[];
}

/** A header and rows; null when the labels make no table Waymark follows. */
export function tableOf(records: readonly LabelledRecord[]): readonly Line[] | null {
  const labels = new Map<string, string>();
  for (const { key, label } of records.flatMap(({ fields }) => fields)) {
    if (!labels.has(key)) labels.set(key, label);
  }
  const [first] = records;
  if (first === undefined || labels.size > MOST) return null;
  const header = lineFrom(first.first, [...labels.values()], []);
  const columns = columnsOf(header);
  if (columns === null || columns.kind === 'aside') return null;
  const rows = records.map(({ first: line, fields }) => {
    const own = [...labels.keys()].map((key) => fields.find((field) => field.key === key));
    const places = own.map((field) => field?.at ?? null);
    return lineFrom(
      line,
      own.map((field) => field?.value ?? ''),
      places,
    );
  });
  const end = records.at(-1)?.lines.at(-1) ?? first.first;
  return [header, ...rows, blankAfter(end)];
}

function lineFrom(
  line: Line,
  cells: readonly string[],
  cellPlaces: readonly (Place | null)[],
): Line {
  const text = cells.filter((cell) => cell !== '').join(' ');
  return {
    ...line,
    cells,
    text,
    bullet: false,
    heading: null,
    table: null,
    merged: [],
    cellPlaces,
  };
}

/** More labels than any record has are none. */
const MOST = 40;
