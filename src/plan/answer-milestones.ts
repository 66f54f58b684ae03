/** How one milestone or action stands, and who leads it. */
import { itemsOf, leadsOf } from './answer-items.ts';
import { page } from './answer-page.ts';
import type { Answer, Asking } from './answers.ts';
import { brief } from './digest-page.ts';
import { milestonesIn, type MilestoneState } from './plan-state.ts';
import type { Refusal } from './refusals.ts';
import { sayDue } from './time.ts';

export function milestoneStatus(asking: Asking, ref: string): Answer | Refusal {
  const found = withRef(asking, ref);
  const [first] = found;
  if (first === undefined) return unknownRef(asking, ref);
  const isAction = found.every(({ milestone }) => !isRef(milestone.ref, ref));
  return {
    ...page(asking, isAction ? `Action ${first.action.ref}` : `Milestone ${first.milestone.ref}`),
    facts: [
      { label: first.outcome.label, value: `${first.outcome.number}: ${first.outcome.title}` },
      ...(isAction || found.length > 1
        ? [{ label: 'Action', value: first.action.text ?? 'no wording in the plan' }]
        : [
            { label: 'Lead', value: leadsOf(first) },
            { label: 'Due', value: sayDue(first.milestone.due) },
            { label: 'Reports', value: String(first.reports.length) },
          ]),
    ],
    ...itemsOf(asking, found),
    next: [`status of outcome ${first.outcome.number}`],
  };
}

export function whoLeads(asking: Asking, ref: string): Answer | Refusal {
  const found = withRef(asking, ref);
  if (found.length === 0) return unknownRef(asking, ref);
  return {
    ...page(asking, `Who leads ${ref}`),
    facts: found.map((one) => ({
      label: `${one.milestone.ref} ${brief(one.milestone.text, 60)}`,
      value: leadsOf(one),
    })),
    next: [`status of ${ref}`],
  };
}

/** The milestone with that ref, else those of the action with it. */
function withRef({ state }: Asking, ref: string): readonly MilestoneState[] {
  const milestones = milestonesIn(state);
  const exact = milestones.filter(({ milestone }) => isRef(milestone.ref, ref));
  return exact.length > 0 ? exact : milestones.filter(({ action }) => isRef(action.ref, ref));
}

function isRef(ref: string, asked: string): boolean {
  return ref.toLowerCase() === asked.toLowerCase();
}

function unknownRef({ state }: Asking, ref: string): Refusal {
  return { kind: 'unknown-ref', ref, last: milestonesIn(state).at(-1)?.milestone.ref ?? '' };
}
