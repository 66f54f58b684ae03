/** Milestones that have something in common: late, due, yours, not reported on, in need of help. */
import { cut, itemOf, itemsOf } from './answer-items.ts';
import { counted, page, todayOf } from './answer-page.ts';
import type { Answer, Asking } from './answers.ts';
import type { Today } from './attention.ts';
import { rolesOf } from './directory.ts';
import { milestonesIn, type MilestoneState } from './plan-state.ts';
import { roleKey, sayRoles } from './roles.ts';
import { sayShortDay, Temporal, type Day } from './time.ts';

export function dated(
  asking: Asking,
  title: string,
  dayOf: (milestone: MilestoneState, today: Today) => Day | null,
  was: string,
): Answer {
  const found = milestonesIn(asking.state)
    .flatMap((milestone) => {
      const on = dayOf(milestone, todayOf(asking));
      return on === null ? [] : [{ milestone, on }];
    })
    .toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on));
  return {
    ...page(asking, `${title}: ${counted(found.length)}`),
    ...cut(
      found.map(({ milestone, on }) => {
        const one = itemOf(asking, milestone);
        return { ...one, title: `${one.title} (${was} ${sayShortDay(on, asking.day)})` };
      }),
    ),
    next: ['status of the plan', 'who has not reported?'],
  };
}

export function mine(asking: Asking): Answer {
  const roles = asking.personId === null ? [] : rolesOf(asking.directory, asking.personId);
  const held = new Set(roles.map(roleKey));
  const found = milestonesIn(asking.state).filter(({ milestone }) =>
    milestone.leads.some(({ role }) => held.has(roleKey(role))),
  );
  return {
    ...page(asking, `Your milestones: ${counted(found.length)}`),
    facts: [
      {
        label: 'Your roles',
        value: roles.length === 0 ? 'none yet; the PMO assigns roles' : sayRoles(roles),
      },
    ],
    ...itemsOf(asking, found),
    next: ['what is overdue?', 'status of the plan'],
  };
}

export function filtered(
  asking: Asking,
  title: string,
  keep: (milestone: MilestoneState) => boolean,
): Answer {
  const found = milestonesIn(asking.state).filter(keep);
  return {
    ...page(asking, `${title}: ${counted(found.length)}`),
    ...itemsOf(asking, found),
    next: ['status of the plan', 'what is overdue?'],
  };
}
