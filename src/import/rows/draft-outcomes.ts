import type { Kpi } from '../../plan/model.ts';
import type { PlacedFinding } from '../findings.ts';
import type { OutcomeSection } from '../layout/outcome-section.ts';
import type { Sections } from '../layout/sections.ts';
import { readKpis } from '../values/kpis.ts';
import type { PlacedDraft } from '../values/resolve-leads.ts';
import { actionRows, milestoneDepth, readActions } from './action-rows.ts';
import { listFindings } from './list-findings.ts';
import { numberDrafts, type NumberedAction, type TakenIds } from './number-drafts.ts';
import { partedMilestones } from './parted-milestones.ts';
import { planFindings } from './plan-findings.ts';
import { refFindings } from './ref-findings.ts';

/** An outcome whose rows are read and numbered, its lead cells not yet resolved to roles. */
export interface DraftOutcome {
  readonly section: OutcomeSection;
  readonly actions: readonly NumberedAction[];
  readonly kpis: readonly Kpi[];
}

export function draftOutcomes({ outcomes }: Sections): {
  readonly outcomes: readonly DraftOutcome[];
  readonly findings: readonly PlacedFinding[];
} {
  const findings: PlacedFinding[] = [];
  const taken: TakenIds = new Map();
  const hasAdditional = outcomes.some(({ kpiLists }) =>
    kpiLists.some(({ set }) => set === 'additional'),
  );
  const read = outcomes.map((section) => ({
    section,
    rows: actionRows(section.actions, section.number, findings),
  }));
  const depth = milestoneDepth(read.flatMap(({ rows }) => rows));
  const drafts = read.map(({ section, rows }) => {
    const { number } = section;
    const actions = partedMilestones(readActions(rows, number, depth, findings));
    const numbered = numberDrafts(actions, number, taken);
    const { kpis, findings: kpiFindings } = readKpis(section, hasAdditional);
    findings.push(
      ...numbered.findings,
      ...refFindings(numbered.actions, number),
      ...listFindings(numbered.actions, number),
      ...kpiFindings,
    );
    return { section, actions: numbered.actions, kpis };
  });
  return { outcomes: drafts, findings: [...findings, ...planFindings(drafts)] };
}

export function placedDrafts(outcomes: readonly DraftOutcome[]): readonly PlacedDraft[] {
  return outcomes.flatMap(({ section, actions }) =>
    actions.flatMap(({ milestones }) =>
      milestones.map(({ draft, ref }) => ({ draft, outcome: section.number, ref })),
    ),
  );
}
