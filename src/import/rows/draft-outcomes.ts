import type { Kpi } from '../../plan/model.ts';
import type { PlacedFinding } from '../findings.ts';
import { cellsUnder } from '../layout/columns.ts';
import type { OutcomeSection } from '../layout/outcome-section.ts';
import type { Sections } from '../layout/sections.ts';
import type { DueContext } from '../values/due.ts';
import { readKpis } from '../values/kpis.ts';
import type { PlacedDraft } from '../values/resolve-leads.ts';
import { actionRows, milestoneDepth, readActions } from './action-rows.ts';
import { listFindings } from './list-findings.ts';
import { numberDrafts, type NumberedAction, type TakenIds } from './number-drafts.ts';
import { partedMilestones } from './parted-milestones.ts';
import { planFindings } from './plan-findings.ts';
import { withoutBreaks } from './broken-rows.ts';
import { withRefStyles } from './ref-style.ts';
import { refFindings } from './ref-findings.ts';

/** An outcome whose rows are read and numbered, its lead cells not yet resolved to roles. */
export interface DraftOutcome {
  readonly section: OutcomeSection;
  readonly actions: readonly NumberedAction[];
}

export function draftOutcomes({ outcomes }: Sections): {
  readonly outcomes: readonly DraftOutcome[];
  readonly findings: readonly PlacedFinding[];
} {
  const findings: PlacedFinding[] = [];
  const taken: TakenIds = new Map();
  const printed = outcomes.map((section) => ({
    section,
    rows: withoutBreaks(section.actions, section.number, findings),
  }));
  const read = withRefStyles(printed, kpiRefsIn(outcomes)).map(({ section, rows, style }) => ({
    section,
    rows: actionRows(rows, section.number, style, findings),
  }));
  const depth = milestoneDepth(read.flatMap(({ rows }) => rows));
  const drafts = read.map(({ section, rows }) => {
    const { number } = section;
    const actions = partedMilestones(readActions(rows, number, depth, findings));
    const numbered = numberDrafts(actions, number, taken);
    findings.push(
      ...numbered.findings,
      ...refFindings(numbered.actions, number),
      ...listFindings(numbered.actions, number),
    );
    return { section, actions: numbered.actions };
  });
  return { outcomes: drafts, findings: [...findings, ...planFindings(drafts)] };
}

function kpiRefsIn(outcomes: readonly OutcomeSection[]): ReadonlySet<string> {
  const rows = outcomes.flatMap(({ kpis }) => kpis);
  return new Set(rows.flatMap(({ columns, line }) => cellsUnder(columns, line).get('ref') ?? []));
}

export interface OutcomeWithKpis extends DraftOutcome {
  readonly kpis: readonly Kpi[];
}

/** The outcomes with their KPIs, once the plan's period is known, by which dues are read. */
export function withKpis(
  outcomes: readonly DraftOutcome[],
  context: DueContext,
): {
  readonly outcomes: readonly OutcomeWithKpis[];
  readonly findings: readonly PlacedFinding[];
} {
  const hasAdditional = outcomes.some(({ section }) =>
    section.kpiLists.some(({ set }) => set === 'additional'),
  );
  const read = outcomes.map((outcome) => ({
    outcome,
    ...readKpis(outcome.section, hasAdditional, context),
  }));
  return {
    outcomes: read.map(({ outcome, kpis }) => ({ ...outcome, kpis })),
    findings: read.flatMap(({ findings }) => findings),
  };
}

export function placedDrafts(outcomes: readonly DraftOutcome[]): readonly PlacedDraft[] {
  return outcomes.flatMap(({ section, actions }) =>
    actions.flatMap(({ milestones }) =>
      milestones.map(({ draft, ref }) => ({ draft, outcome: section.number, ref })),
    ),
  );
}
