import type { Meaning } from './column-words.ts';
import type { Field } from './columns.ts';
import { textFields } from './text-columns.ts';

export type TableKind = 'actions' | 'kpis' | 'risks' | 'aside';

export interface ResolvedTable {
  readonly kind: TableKind;
  readonly aside: string | null;
  /** The fields of each headed cell, at least one each. */
  readonly parts: readonly (readonly Field[])[];
  /** The place of a column whose header says nothing and that can only hold the actions. */
  readonly guessed: number | null;
}

/** What kind of table has columns of these meanings, and each column's field in it. */
export function resolveColumns(cells: readonly (readonly Meaning[])[]): ResolvedTable | null {
  const has = new Set(cells.flat());
  const aside = asideOf(has, cells.length);
  if (aside !== null) {
    return { kind: 'aside', aside, parts: cells.map(() => ['other']), guessed: null };
  }
  if (isRisks(cells, has)) return table('risks', cells, (meaning) => RISKS[meaning] ?? 'other');
  if (isKpis(has)) return table('kpis', cells, kpiFields(has));
  if (isActions(has)) return table('actions', cells, actionFields(cells, has));
  const open = cells.findIndex((meanings) => meanings.length === 0);
  if (open < 0 || !has.has('lead') || !some(has, 'due', 'revised-due')) return null;
  const filled = cells.map((meanings, index) => (index === open ? ACTION : meanings));
  return { ...table('actions', filled, actionFields(filled, has)), guessed: open };
}

type FieldOf = (meaning: Meaning, index: number) => Field;
type Meanings = ReadonlySet<Meaning>;

const ACTION: readonly Meaning[] = ['action'];

function table(
  kind: TableKind,
  cells: readonly (readonly Meaning[])[],
  fieldOf: FieldOf,
): ResolvedTable {
  const parts = cells.map((meanings, index) => partsOf(meanings, index, fieldOf));
  return { kind, aside: null, parts, guessed: null };
}

function partsOf(meanings: readonly Meaning[], index: number, fieldOf: FieldOf): readonly Field[] {
  const fields = [...new Set(meanings.map((meaning) => fieldOf(meaning, index)))];
  const known = fields.filter((field) => field !== 'other');
  const [first] = known;
  if (first === undefined) return ['other'];
  const text = known.find((field) => TEXTS.has(field));
  const apart = known.filter((field) => APART.has(field));
  // Of two sorts of free text in one cell none can say where one ends: the first counts for both.
  return text === undefined ? (apart.length > 0 ? apart : [first]) : [text, ...apart];
}

/** Fields whose share of a combined cell can be told by what it looks like. */
const APART: ReadonlySet<Field> = new Set<Field>([
  'lead',
  'due',
  'start',
  'rag',
  'responsible',
  'target-due',
]);
const TEXTS: ReadonlySet<Field> = new Set<Field>(['action', 'milestone', 'progress', 'measure']);

function asideOf(has: Meanings, width: number): string | null {
  const talk = has.has('minutes') && !some(has, 'due', 'milestone', 'rag', 'kpi-ref');
  if (talk || (has.has('minutes') && has.has('meeting'))) return 'the minutes of a meeting';
  const plan = has.has('action') || has.has('milestone') || has.has('risk');
  if (plan || (has.has('measure') && has.has('target'))) return null;
  if (has.has('contact')) return 'a list of contacts';
  if (has.has('course') && !has.has('task')) return 'a programme of training or events';
  if (has.has('register') && !some(has, 'recommendation', 'kpi-ref')) return 'a register';
  if (has.has('version') && some(has, 'author', 'change', 'date', 'due', 'lead', 'rag')) {
    return 'a list of versions';
  }
  if (has.has('term') && some(has, 'meaning', 'task', 'measure')) return 'a glossary';
  if (
    has.has('rag') &&
    width <= 3 &&
    !has.has('lead') &&
    some(has, 'meaning', 'task', 'measure', 'term')
  ) {
    return 'a key of colours';
  }
  if (
    has.has('meeting') &&
    some(has, 'membership', 'frequency', 'date', 'due', 'lead', 'lead-loose')
  ) {
    return 'a table of meetings';
  }
  return has.has('author') && has.has('date') ? 'a list of approvals' : null;
}

/** A plan of actions may name a risk of each; a register of risks may name an action for each. */
function isRisks(cells: readonly (readonly Meaning[])[], has: Meanings): boolean {
  const marks = RISK_MARKS.filter((mark) => has.has(mark)).length;
  if (marks === 0) return false;
  const work = cells.findIndex((each) => each.includes('action') || each.includes('milestone'));
  const risk = cells.findIndex((each) => RISK_MARKS.some((mark) => each.includes(mark)));
  const first = work < 0 || risk < work;
  if (marks > 1) return first || has.has('likelihood');
  if (has.has('likelihood')) return first && has.has('impact');
  const named = has.has('risk') || has.has('risk-ref');
  return named && work < 0 && some(has, 'impact', 'lead', 'rag');
}

const RISK_MARKS: readonly Meaning[] = [
  'risk',
  'risk-ref',
  'likelihood',
  'mitigation',
  'risk-score',
];

function isKpis(has: Meanings): boolean {
  if (some(has, 'action', 'milestone', 'recommendation')) return false;
  const goal = some(has, 'target', 'baseline');
  const known = goal || some(has, 'actual', 'time');
  const owner = some(has, 'lead', 'lead-loose', 'sponsor', 'source');
  if (has.has('measure')) return known || (owner && some(has, 'frequency', 'due', 'comparator'));
  if (has.has('kpi')) return known || has.has('frequency');
  if (has.has('success')) return goal && !some(has, 'task', 'objective');
  return (
    has.has('task') &&
    goal &&
    some(has, 'ref', 'kpi-ref') &&
    some(has, 'actual', 'frequency', 'time')
  );
}

function isActions(has: Meanings): boolean {
  const lead = some(has, 'lead', 'sponsor');
  const due = some(has, 'due', 'revised-due', 'original-due');
  const loose = ['lead-loose', 'date', 'progress', 'target', 'kpi', 'completed'] as const;
  const loosely = loose.filter((meaning) => has.has(meaning)).length;
  if (has.has('action') || has.has('milestone')) {
    return lead || due || some(has, 'kpi-ref', 'rag', 'progress') || loosely > 1;
  }
  const strong = [lead, due, some(has, 'rag', 'kpi-ref')].filter(Boolean).length;
  if (some(has, 'task', 'recommendation')) return strong + loosely > 1 && (lead || due);
  return some(has, 'objective', 'theme', 'priority', 'outcome') && lead && due;
}

function some(has: Meanings, ...meanings: readonly Meaning[]): boolean {
  return meanings.some((meaning) => has.has(meaning));
}

function actionFields(cells: readonly (readonly Meaning[])[], has: Meanings): FieldOf {
  const texts = textFields(cells);
  const lead = (['lead', 'sponsor', 'lead-loose'] as const).find((each) => has.has(each));
  const due = (['revised-due', 'due', 'original-due', 'date', 'target'] as const).find((each) =>
    has.has(each),
  );
  const firstDue = cells.findIndex((meanings) => due !== undefined && meanings.includes(due));
  return (meaning, index) => {
    const text = texts.get(index);
    if (text !== undefined && text.meaning === meaning) return text.field;
    if (meaning === lead) return 'lead';
    if (meaning === due) return index === firstDue ? 'due' : 'other';
    if (meaning === 'due') return 'original-due';
    if (meaning === 'parent-ref') return has.has('ref') ? 'other' : 'ref';
    if (meaning === 'kpi') return has.has('kpi-ref') ? 'other' : 'kpi-ref';
    return ACTIONS[meaning] ?? 'other';
  };
}

function kpiFields(has: Meanings): FieldOf {
  const measure = (['measure', 'kpi', 'success', 'task'] as const).find((each) => has.has(each));
  const ref = (['kpi-ref', 'ref', 'kpi', 'parent-ref'] as const).find(
    (each) => has.has(each) && each !== measure,
  );
  return (meaning) => {
    if (meaning === measure) return 'measure';
    if (meaning === ref) return 'ref';
    if (meaning === 'parent-ref') return 'outcome';
    return KPIS[meaning] ?? 'other';
  };
}

type Fields = Readonly<Partial<Record<Meaning, Field>>>;

const ACTIONS: Fields = {
  ref: 'ref',
  'milestone-ref': 'ref',
  'kpi-ref': 'kpi-ref',
  sponsor: 'sponsor',
  support: 'support',
  'original-due': 'original-due',
  start: 'start',
  completed: 'completed',
  rag: 'rag',
  progress: 'progress',
  actual: 'progress',
  evidence: 'evidence',
  success: 'success',
  impact: 'success',
  measure: 'success',
  outcome: 'success',
  objective: 'success',
  baseline: 'baseline',
  target: 'target',
  frequency: 'frequency',
  resources: 'resources',
  risk: 'risk',
  mitigation: 'mitigation',
};

const KPIS: Fields = {
  lead: 'responsible',
  sponsor: 'responsible',
  'lead-loose': 'responsible',
  due: 'target-due',
  date: 'target-due',
  'revised-due': 'target-due',
  'original-due': 'original-due',
  target: 'target',
  baseline: 'baseline',
  actual: 'actual',
  time: 'actual',
  progress: 'progress',
  rag: 'rag',
  frequency: 'frequency',
  source: 'source',
  outcome: 'outcome',
  'outcome-ref': 'outcome',
  group: 'outcome',
  priority: 'outcome',
  theme: 'outcome',
  objective: 'outcome',
};

const RISKS: Fields = {
  ref: 'ref',
  'risk-ref': 'ref',
  risk: 'risk',
  likelihood: 'likelihood',
  mitigation: 'mitigation',
  action: 'mitigation',
  lead: 'lead',
  'lead-loose': 'lead',
  rag: 'rag',
  outcome: 'outcome',
  priority: 'outcome',
  theme: 'outcome',
  group: 'outcome',
};
