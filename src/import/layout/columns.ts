import { lettersOf } from './clean-text.ts';
import type { Line } from './lines.ts';

export type Field =
  | 'ref'
  | 'action'
  | 'milestone'
  | 'kpi-ref'
  | 'due'
  | 'lead'
  | 'measure'
  | 'responsible'
  | 'frequency'
  | 'target'
  | 'target-due'
  | 'other';

export interface Columns {
  readonly kind: 'actions' | 'kpis';
  /** The field of each cell; a cell without a header belongs to the one before it. */
  readonly fields: readonly Field[];
  /** The fields of the cells that have a header. */
  readonly headed: readonly Field[];
  readonly unknown: readonly string[];
}

/** A table's columns by the meaning of its header; null when the line is no such header. */
export function columnsOf(line: Line): Columns | null {
  const headers = line.cells.map((cell) => (cell === '' ? null : fieldOf(cell)));
  const headed = headers.filter((field) => field !== null);
  const kind = kindOf(new Set(headed));
  if (kind === null) return null;
  let last: Field = 'other';
  const fields = headers.map((field) => (last = field ?? last));
  const unknown = line.cells.filter((cell) => cell !== '' && fieldOf(cell) === 'other');
  const named = kind === 'kpis' ? fields.map(asKpi) : fields;
  return { kind, fields: named, headed: kind === 'kpis' ? headed.map(asKpi) : headed, unknown };
}

/** A row's cells under their columns' names. */
export function cellsUnder(columns: Columns, line: Line): ReadonlyMap<Field, string> {
  const cells = line.cells.slice(0, lastFilled(line.cells) + 1);
  const fitted = fit(columns, line.cells, cells);
  const row = new Map<Field, string>();
  for (const [index, cell] of fitted.cells.entries()) {
    const field = fitted.fields[index] ?? 'other';
    if (cell !== '') row.set(field, row.has(field) ? `${row.get(field) ?? ''} ${cell}` : cell);
  }
  return row;
}

const WORDS: readonly (readonly [Field, readonly string[]])[] = [
  ['action', ['action', 'actions']],
  ['milestone', ['milestonesforachievement', 'milestones', 'milestone']],
  ['lead', ['leadofficer', 'leadofficers', 'lead', 'leads']],
  ['due', ['due', 'duedate', 'bywhen', 'deadline']],
  ['kpi-ref', ['kpiref', 'kpirefs']],
  ['ref', ['ref', 'kpino']],
  ['measure', ['measure', 'indicator']],
  ['responsible', ['responsibleofficer']],
  ['frequency', ['frequency']],
  ['target', ['target']],
  ['target-due', ['targetdue', 'targetduedate', 'targetdate']],
];

function fieldOf(header: string): Field {
  const letters = lettersOf(header);
  return WORDS.find(([, words]) => words.includes(letters))?.[0] ?? 'other';
}

function kindOf(fields: ReadonlySet<Field>): Columns['kind'] | null {
  if (fields.has('measure') && (fields.has('target') || fields.has('responsible'))) return 'kpis';
  const leads = fields.has('lead');
  if (leads && fields.has('milestone')) return 'actions';
  // Minutes also have columns for an action and its lead: only a plan adds a due or a KPI.
  if (leads && fields.has('action') && (fields.has('due') || fields.has('kpi-ref'))) {
    return 'actions';
  }
  return null;
}

function asKpi(field: Field): Field {
  if (field === 'lead') return 'responsible';
  return field === 'due' ? 'target-due' : field;
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== '');
}

/** Some pages print a ref in a cell of its own and others do not, whatever the header says. */
function fit(
  columns: Columns,
  all: readonly string[],
  filled: readonly string[],
): { readonly cells: readonly string[]; readonly fields: readonly Field[] } {
  const [first = '', second = ''] = filled;
  const refAlone = /^\d{1,2}(?:\.\d{1,2})+\.?$/.test(first);
  if (filled.length > columns.fields.length && refAlone) {
    return { cells: [`${first} ${second}`, ...filled.slice(2)], fields: columns.fields };
  }
  const narrow = all.length === columns.headed.length && all.length < columns.fields.length;
  return { cells: filled, fields: narrow && !refAlone ? columns.headed : columns.fields };
}
