/** How one milestone or action stands, and who leads it. */
import { closedItem, itemsOf, leadsOf, sayClosed } from './items.ts';
import { page } from './page.ts';
import type { Answer, Asking } from './answer.ts';
import { brief } from '../digest-page.ts';
import { sayDueHistory } from '../due-history.ts';
import type { Question } from '../questions/question.ts';
import { closedWithRef, milestonesIn, type MilestoneState } from '../plan-state.ts';
import { list, type Refusal } from '../refusals.ts';

export function milestoneStatus(question: Question, asking: Asking): Answer | Refusal {
  const ref = question.slots.ref ?? '';
  const found = withRef(asking, ref);
  const [first] = found;
  if (first === undefined) return closedStatus(asking, ref) ?? unknownRef(asking, ref);
  const isAction = found.every(
    ({ milestone }) => !isRef(milestone.ref, ref) && !isRef(milestone.id, ref),
  );
  return {
    ...page(asking, isAction ? `Action ${first.action.ref}` : `Milestone ${first.milestone.ref}`),
    facts: [
      { label: `${first.outcome.label} ${first.outcome.number}`, value: first.outcome.title },
      ...(!isAction && found.length > 1 ? [repeatedFact(found)] : []),
      ...(isAction || found.length > 1
        ? [{ label: 'Action', value: first.action.text ?? 'no wording in the plan' }]
        : [
            { label: 'Lead', value: leadsOf(first) },
            { label: 'Due', value: sayDueHistory(first) },
            { label: 'Reports', value: String(first.reports.length) },
            ...namesakeFacts(asking, ref),
          ]),
    ],
    ...itemsOf(question, asking, found),
    next: [`status of outcome ${first.outcome.number}`],
  };
}

/** A milestone that is in the plan no more, as it stood when it was closed. */
export function closedStatus(asking: Asking, ref: string): Answer | null {
  const closed = closedWithRef(asking.state, ref);
  if (closed === undefined) return null;
  const { outcome, milestone } = closed;
  return {
    ...page(asking, `Milestone ${milestone.ref}, ${sayClosed(asking, closed)}`),
    facts: [
      { label: `${outcome.label} ${outcome.number}`, value: outcome.title },
      { label: 'Lead', value: leadsOf(closed) },
      { label: 'Due', value: sayDueHistory(closed) },
      { label: 'Reports', value: String(closed.reports.length) },
    ],
    items: [closedItem(asking, closed)],
    next: ['status of the plan'],
  };
}

/** The ref tells them apart no more; what Waymark calls each of them does. */
function repeatedFact(found: readonly MilestoneState[]): Answer['facts'][number] {
  const called = list(found.map(({ milestone }) => milestone.id));
  return { label: 'Printed more than once', value: `Waymark calls them ${called}` };
}

/** Another milestone had the ref before. */
function namesakeFacts(asking: Asking, ref: string): Answer['facts'] {
  const closed = closedWithRef(asking.state, ref);
  if (closed === undefined) return [];
  const value = `${brief(closed.milestone.text, 60)}, ${sayClosed(asking, closed)}`;
  return [{ label: `${closed.milestone.ref} before`, value }];
}

/** The milestones with that ref or, where it is none, that id; else those of the action with it. */
export function withRef({ state }: Asking, ref: string): readonly MilestoneState[] {
  const milestones = milestonesIn(state);
  const exact = milestones.filter(({ milestone }) => isRef(milestone.ref, ref));
  if (exact.length > 0) return exact;
  const named = milestones.filter(({ milestone }) => isRef(milestone.id, ref));
  return named.length > 0 ? named : milestones.filter(({ action }) => isRef(action.ref, ref));
}

function isRef(ref: string, asked: string): boolean {
  return ref.toLowerCase() === asked.toLowerCase();
}

export function unknownRef({ state }: Asking, ref: string): Refusal {
  return { kind: 'unknown-ref', ref, last: milestonesIn(state).at(-1)?.milestone.ref ?? '' };
}
