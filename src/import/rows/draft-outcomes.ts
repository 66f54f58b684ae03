import type { Kpi } from '../../plan/model.ts';
import { readActions } from './action-rows.ts';
import { readKpis } from '../values/kpis.ts';
import { numberDrafts, type NumberedAction } from './number-drafts.ts';
import type { PlacedFinding } from '../findings.ts';
import type { PlacedDraft } from '../values/resolve-leads.ts';
import type { OutcomeSection } from '../layout/outcome-section.ts';
import type { Sections } from '../layout/sections.ts';

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
  const ids = new Set<string>();
  const hasAdditional = outcomes.some(({ kpiLists }) =>
    kpiLists.some(({ set }) => set === 'additional'),
  );
  const drafts = outcomes.map((section) => {
    const read = readActions(section.actions, section.number);
    const numbered = numberDrafts(read.actions, section.number, ids);
    const { kpis, findings: kpiFindings } = readKpis(section, hasAdditional);
    findings.push(...read.findings, ...numbered.findings, ...kpiFindings);
    return { section, actions: numbered.actions, kpis };
  });
  return { outcomes: drafts, findings };
}

export function placedDrafts(outcomes: readonly DraftOutcome[]): readonly PlacedDraft[] {
  return outcomes.flatMap(({ section, actions }) =>
    actions.flatMap(({ milestones }) =>
      milestones.map(({ draft, ref }) => ({ draft, outcome: section.number, ref })),
    ),
  );
}
