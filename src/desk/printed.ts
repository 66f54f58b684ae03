/** `plan show --ref`: what the document printed of one item, and what Waymark read it as. */
import { sayMoves } from '../plan/due-history.ts';
import type { Action, Due, Kpi, Lead, Milestone, Origin, PrintedStatus } from '../plan/model.ts';
import type { MilestoneState, PlanState } from '../plan/plan-state.ts';
import { sayDue } from '../plan/time.ts';

/** A milestone, an action or a KPI: whatever carries a ref. */
export interface PrintedItem {
  readonly kind: 'milestone' | 'closed' | 'action' | 'kpi';
  readonly outcome: number;
  readonly item: Milestone | Action | Kpi;
  /** The edition it is shown from: a closed milestone's is an earlier one. */
  readonly source: MilestoneState['source'];
  readonly lines: readonly string[];
}

/** Everything under a ref, or a milestone's id: refs may repeat in a plan. */
export function printedUnder(state: PlanState, ref: string): readonly PrintedItem[] {
  const wanted = plain(ref);
  function isMeant(known: MilestoneState): boolean {
    const { ref: itsRef, id } = known.milestone;
    return plain(itsRef) === wanted || plain(id) === wanted;
  }
  const source = { name: state.source, at: state.importedAt };
  return [
    ...[...state.milestones.values()].filter(isMeant).map((known) => milestone(known, 'milestone')),
    ...[...state.closed.values()].filter(isMeant).map((known) => milestone(known, 'closed')),
    ...state.plan.outcomes.flatMap(({ number, actions, kpis }) => [
      ...actions
        .filter((one) => one.text !== null && plain(one.ref) === wanted)
        .map(action(number, source)),
      ...kpis.filter((one) => plain(one.ref ?? '') === wanted).map(kpi(number, source)),
    ]),
  ];
}

function milestone(known: MilestoneState, kind: 'milestone' | 'closed'): PrintedItem {
  const { milestone: item, outcome, action: above } = known;
  const { ref, refPrinted, text } = item;
  const closed = kind === 'closed' ? ', closed by a later edition' : '';
  const given = refPrinted ? '' : ', a ref that Waymark gave';
  return {
    kind,
    outcome: outcome.number,
    item,
    source: known.source,
    lines: [
      `Milestone ${ref}${given}${closed}: ${text}`,
      `  ${outcome.label} ${outcome.number}: ${outcome.title}`,
      ...(above.text === null ? [] : [`  Action ${above.ref}: ${above.text}`]),
      ...readLines(known),
      ...printedStatusLines(item.printed),
      ...originLines(item.origin),
    ],
  };
}

function action(outcome: number, source: PrintedItem['source']): (item: Action) => PrintedItem {
  return (item) => ({
    kind: 'action',
    outcome,
    item,
    source,
    lines: [`Action ${item.ref}: ${item.text ?? ''}`, ...originLines(item.origin)],
  });
}

function kpi(outcome: number, source: PrintedItem['source']): (item: Kpi) => PrintedItem {
  return (item) => ({
    kind: 'kpi',
    outcome,
    item,
    source,
    lines: [
      `KPI ${item.ref ?? ''}: ${item.measure}`,
      `  Target: ${item.target ?? 'none'}`,
      ...originLines(item.origin),
    ],
  });
}

/** What the document itself says of a milestone's status; nothing where it says nothing. */
export function printedStatusLines(printed: PrintedStatus | undefined): readonly string[] {
  if (printed === undefined) return [];
  const { rag, asWritten, progress } = printed;
  const colour =
    rag === null
      ? `"${asWritten ?? ''}", not read as a colour`
      : `${rag.toUpperCase()}${asWritten === null ? '' : ` ("${asWritten}")`}`;
  return [
    ...(rag === null && asWritten === null ? [] : [`  Status printed in the document: ${colour}`]),
    ...(progress === null ? [] : [`  Progress printed in the document: ${progress}`]),
  ];
}

function readLines(known: MilestoneState): readonly string[] {
  const { leads, due, kpiRefs } = known.milestone;
  const moves = sayMoves(known);
  return [
    `  Leads: ${leads.length === 0 ? 'nobody named' : leads.map(sayLead).join('; ')}`,
    `  Due: ${sayReadDue(due)}${moves === '' ? '' : ` (${moves})`}`,
    ...(kpiRefs.length === 0 ? [] : [`  KPIs: ${kpiRefs.join(', ')}`]),
  ];
}

function sayLead({ asWritten, role }: Lead): string {
  return asWritten === role ? role : `${role} (written "${asWritten}")`;
}

function sayReadDue(due: Due): string {
  switch (due.kind) {
    case 'none':
      return sayDue(due);
    case 'date':
      return `"${due.asWritten}", read as ${due.date}`;
    case 'month':
      return `"${due.asWritten}", read as ${due.month}`;
    case 'year':
      return `"${due.asWritten}", read as ${due.year}`;
    case 'recurring':
      return `"${due.asWritten}", read as once a ${due.every}`;
    case 'ongoing':
      return `"${due.asWritten}", read as without an end`;
    case 'unread':
      return `"${due.asWritten}", not read as a date`;
  }
}

function originLines(origin: Origin | undefined): readonly string[] {
  if (origin === undefined)
    return ["  Where it was printed is not kept: the plan came in Waymark's own format."];
  return [
    `  As printed at ${origin.where}:`,
    ...origin.cells.map(({ column, where, text }) => {
      const cell = where.startsWith(`${origin.where}, `)
        ? where.slice(origin.where.length + 2)
        : where;
      return `    ${column === '' ? cell : `${column} (${cell})`}: ${text}`;
    }),
  ];
}

function plain(ref: string): string {
  return ref.trim().toLowerCase();
}
