import type { Action, Milestone, Outcome, Plan } from '../../plan/model.ts';

/** What of a plan stands at a path: the things it is part of, and how a sentence about it begins. */
export interface PlacedPart {
  readonly outcome: Outcome | null;
  readonly action: Action | null;
  readonly milestone: Milestone | null;
  readonly kpi: Outcome['kpis'][number] | null;
  /** `The due of milestone 1.2`; names no more than refs. */
  readonly what: string;
}

export function partAt(plan: Plan, path: readonly PropertyKey[]): PlacedPart {
  const inOutcome = path[0] === 'outcomes';
  const outcome = inOutcome ? (plan.outcomes[Number(path[1])] ?? null) : null;
  const action = path[2] === 'actions' ? (outcome?.actions[Number(path[3])] ?? null) : null;
  const milestone = path[4] === 'milestones' ? (action?.milestones[Number(path[5])] ?? null) : null;
  const kpi = path[2] === 'kpis' ? (outcome?.kpis[Number(path[3])] ?? null) : null;
  const parts = { outcome, action, milestone, kpi };
  return { ...parts, what: sayPart(parts, path) };
}

function sayPart(
  { outcome, action, milestone, kpi }: Omit<PlacedPart, 'what'>,
  path: readonly PropertyKey[],
): string {
  if (outcome === null) return `The plan's ${fieldIn(path)}`;
  const { number } = outcome;
  if (milestone !== null)
    return `The ${cellIn(milestone, path) ?? fieldIn(path.slice(6))} of milestone ${milestone.ref}`;
  if (action !== null)
    return `The ${cellIn(action, path) ?? fieldIn(path.slice(4))} of action ${action.ref}`;
  if (kpi !== null) return `The KPI ${kpi.ref ?? Number(path[3]) + 1} of outcome ${number}`;
  const [, , field, index] = path;
  if (field === 'risks') return `Risk ${Number(index) + 1} of outcome ${number}`;
  if (field === 'impact') return `Impact ${Number(index) + 1} of outcome ${number}`;
  return `The ${fieldIn(path.slice(2))} of outcome ${number}`;
}

/** `column "Notes"`, for the text below it. */
function cellIn({ origin }: Milestone | Action, path: readonly PropertyKey[]): string | null {
  const cells = path.lastIndexOf('cells');
  if (cells === -1 || path.at(-1) !== 'text') return null;
  const column = origin?.cells[Number(path[cells + 1])]?.column ?? '';
  return column === '' ? 'printed row' : `column "${column}"`;
}

/** The words for a field of a plan, an outcome, an action or a milestone. */
function fieldIn(path: readonly PropertyKey[]): string {
  const [field, , , within] = path;
  if (path[1] === 'progress') return 'progress';
  if (field === 'origin' && path.at(-1) === 'column') return "column's header";
  return FIELDS[String(field)] ?? String(within ?? field);
}

const FIELDS: Readonly<Record<string, string>> = {
  dmtLeads: 'DMT lead',
  due: 'due',
  id: 'id',
  kpiRefs: 'KPI refs',
  label: 'label',
  leads: 'lead',
  organisation: 'organisation',
  origin: 'place',
  period: 'period',
  printed: 'status',
  rag: 'RAG definitions',
  ref: 'ref',
  statement: 'statement',
  text: 'text',
  title: 'title',
};
