/** What saving a plan's file would change: seen by a person before anything is saved. */
import { isSamePlan } from '../plan/editions/changes.ts';
import { chooseEdition, type ImportChoice } from '../plan/editions/choice.ts';
import { editionOf, type EditionChanges } from '../plan/editions.ts';
import { withKnownAliases } from '../plan/roles/known-aliases.ts';
import { withoutConfirmed } from '../plan/confirmed-findings.ts';
import { withoutScreened } from '../plan/without-screened.ts';
import type { Plan } from '../plan/model.ts';
import type { Finding } from '../plan/plan-reading.ts';
import type { PlanState } from '../plan/plan-state.ts';
import type { Refusal } from '../plan/refusals.ts';
import type { Ports } from './ports.ts';

export interface PlanSource {
  readonly name: string;
  /** Hash of the file's bytes. */
  readonly sha256: string;
}

export interface ReadPlan {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
}

export interface ImportPreview {
  /** With the ids of the milestones it continues, and roles under the titles they are known by. */
  readonly plan: Plan;
  readonly source: PlanSource;
  /** The reading's, without what was settled in earlier imports, and the doubts about the edition. */
  readonly findings: readonly Finding[];
  /** Null for a plan that is not saved yet. */
  readonly edition: PreviewedEdition | null;
  /** Saved already, just as it is in the file. */
  readonly unchanged: boolean;
}

export interface PreviewedEdition {
  /** Id of the saved plan. */
  readonly of: string;
  /** How many editions of it were saved when it was previewed. */
  readonly version: number;
  readonly changes: EditionChanges;
}

/** Changes nothing. A refusal says that the choice has to be made, or that there is no such plan. */
export async function previewImport(
  { readings }: Pick<Ports, 'readings'>,
  reading: ReadPlan,
  source: PlanSource,
  choice: ImportChoice,
): Promise<ImportPreview | Refusal> {
  const saved = await savedPlans(readings);
  const directory = await readings.directory();
  const { plan, findings } = withKnownAliases(directory, reading, source.name);
  const chosen = chooseEdition(saved, plan, choice, source.name, directory);
  if ('kind' in chosen) return chosen;
  const { known, id } = chosen;
  if (known === null)
    return { plan: { ...plan, id }, source, findings, edition: null, unchanged: false };
  const { doubts, changes, plan: continued } = editionOf(known, plan, source.name, directory);
  // Titles left open by a plan that was saved unconfirmed can still be settled.
  const isOpen = findings.some(({ alias }) => alias !== null);
  const unchanged = !isOpen && isSamePlan(known.plan, continued);
  return {
    plan: continued,
    source,
    findings: [...doubts.map(withoutScreened), ...withoutConfirmed(known.confirmed, findings)],
    edition: { of: known.plan.id, version: known.edition, changes },
    unchanged,
  };
}

async function savedPlans(readings: Ports['readings']): Promise<readonly PlanState[]> {
  const planIds = await readings.planIds();
  const states = await Promise.all(planIds.map((planId) => readings.plan(planId)));
  return states.filter((state) => state !== null);
}
