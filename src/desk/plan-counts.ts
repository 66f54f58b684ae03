/** What a plan holds, counted: to be compared with the document by whoever imports it. */
import { milestonesOf, type Milestone, type Outcome, type Plan } from '../plan/model.ts';
import { roleKey } from '../plan/roles.ts';

export interface PlanCounts extends Counts {
  readonly outcomes: readonly OutcomeCounts[];
}

export interface OutcomeCounts extends Counts {
  readonly label: string;
  readonly number: number;
  readonly title: string;
  /** As the plan writes them. */
  readonly dmtLeads: readonly string[];
}

export interface Counts {
  readonly actions: number;
  readonly milestones: number;
  /** Those whose due could be read. */
  readonly withDue: number;
  /** Lead roles, each once. */
  readonly leads: readonly string[];
  readonly kpis: number;
  readonly risks: number;
}

export function countPlan(plan: Plan): PlanCounts {
  return {
    ...countIn(plan.outcomes),
    outcomes: plan.outcomes.map((outcome) => ({
      label: outcome.label,
      number: outcome.number,
      title: outcome.title,
      dmtLeads: outcome.dmtLeads.map(({ asWritten }) => asWritten),
      ...countIn([outcome]),
    })),
  };
}

/** The lead roles of a plan as it writes them, each once. */
export function leadRolesOf(plan: Plan): readonly string[] {
  return rolesIn(milestonesOf(plan).map(({ milestone }) => milestone));
}

function countIn(outcomes: readonly Outcome[]): Counts {
  const actions = outcomes.flatMap((outcome) => outcome.actions);
  const milestones = actions.flatMap((action) => action.milestones);
  return {
    actions: actions.length,
    milestones: milestones.length,
    withDue: milestones.filter(({ due }) => !['none', 'ongoing', 'unread'].includes(due.kind))
      .length,
    leads: rolesIn(milestones),
    kpis: outcomes.flatMap(({ kpis }) => kpis).length,
    risks: outcomes.flatMap(({ risks }) => risks).length,
  };
}

function rolesIn(milestones: readonly Milestone[]): readonly string[] {
  const roles = new Map<string, string>();
  for (const { role } of milestones.flatMap(({ leads }) => leads))
    if (!roles.has(roleKey(role))) roles.set(roleKey(role), role);
  return [...roles.values()];
}
