/** The differences between a plan as it stands and a newer edition of it. */
import { otherChanges } from './other.ts';
import { resolved } from './traits.ts';
import type { ChangedMilestone, EditionChanges } from '../editions.ts';
import { milestonesOf, type Milestone, type PlacedMilestone, type Plan } from '../model.ts';
import { milestonesIn, type PlanState } from '../plan-state.ts';
import { canonicalKey, type RoleAliases } from '../roles/aliases.ts';

/** The milestones of `plan` have the ids of those they continue. */
export function changesBetween(state: PlanState, plan: Plan, aliases: RoleAliases): EditionChanges {
  const next = milestonesOf(plan);
  const ids = new Set(next.map(({ milestone }) => milestone.id));
  const both = next.flatMap((is) => {
    const { id } = is.milestone;
    const was = state.milestones.get(id) ?? state.closed.get(id);
    return was === undefined ? [] : [{ is, was }];
  });
  return {
    added: next.filter(({ milestone: { id } }) => !isKnown(state, id)).map(changed),
    removed: milestonesIn(state)
      .filter(({ milestone }) => !ids.has(milestone.id))
      .map(changed),
    returned: next.filter(({ milestone: { id } }) => state.closed.has(id)).map(changed),
    reworded: both
      .filter(({ is, was }) => is.milestone.text !== was.milestone.text)
      .map(({ is, was }) => ({ ...changed(is), before: was.milestone.text })),
    renumbered: both
      .filter(({ is, was }) => is.milestone.ref !== was.milestone.ref)
      .map(({ is, was }) => ({ ...changed(is), before: was.milestone.ref })),
    redated: both
      .filter(({ is, was }) => resolved(is.milestone.due) !== resolved(was.milestone.due))
      .map(({ is, was }) => ({
        ...changed(is),
        before: was.milestone.due,
        after: is.milestone.due,
      })),
    newLead: both
      .filter(({ is, was }) => leadKeys(aliases, is.milestone) !== leadKeys(aliases, was.milestone))
      .map(({ is, was }) => ({
        ...changed(is),
        before: rolesOf(was.milestone),
        after: rolesOf(is.milestone),
      })),
    other: otherChanges(state.plan, plan, both, aliases),
  };
}

/** Whether two plans say the same, wherever in their files they say it. */
export function isSamePlan(one: Plan, other: Plan): boolean {
  return content(one) === content(other);
}

/** Places move when a line is put in above; what is printed in them counts. */
function content(plan: Plan): string {
  return JSON.stringify(plan, (key, value: unknown) => (key === 'where' ? undefined : value));
}

function isKnown({ milestones, closed }: PlanState, id: string): boolean {
  return milestones.has(id) || closed.has(id);
}

function changed({ milestone: { id, ref, text }, outcome }: PlacedMilestone): ChangedMilestone {
  return { id, ref, text, outcome: outcome.number };
}

function rolesOf({ leads }: Milestone): readonly string[] {
  return leads.map(({ role }) => role);
}

/** The same for the same roles, in whatever order and under whichever of their titles. */
function leadKeys(aliases: RoleAliases, milestone: Milestone): string {
  const keys = rolesOf(milestone).map((role) => canonicalKey(aliases, role));
  return [...new Set(keys)].toSorted().join('|');
}
