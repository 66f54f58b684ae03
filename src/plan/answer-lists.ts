/** Milestones that have something in common: late, due, yours, not reported on, in need of help. */
import { itemsOf } from './answer-items.ts';
import { counted, page, todayOf } from './answer-page.ts';
import type { Answer, Asking } from './answers.ts';
import type { Today } from './attention.ts';
import { holderTest, rolesOf } from './directory.ts';
import { datedMilestones, silentRoles, slippedIn } from './digest.ts';
import { latestReport, milestonesIn, type MilestoneState } from './plan-state.ts';
import { list } from './refusals.ts';
import { sayRoles } from './roles.ts';
import { dayIn, sayShortDay, Temporal, type Day } from './time.ts';

export function dated(
  asking: Asking,
  title: string,
  dayOf: (milestone: MilestoneState, today: Today) => Day | null,
): Answer {
  const found = datedMilestones(milestonesIn(asking.state), (one) => dayOf(one, todayOf(asking)));
  return {
    ...page(asking, `${title}: ${counted(found.length)}`),
    ...itemsOf(
      asking,
      found.map(({ milestone }) => milestone),
    ),
    next: ['status of the plan', 'who has not reported?'],
  };
}

export function slipped(asking: Asking): Answer {
  const found = slippedIn(asking.state);
  return {
    ...page(asking, `Due moved later: ${counted(found.length)}`),
    ...itemsOf(asking, found),
    next: ['what is overdue?', 'status of the plan'],
  };
}

export function mine(asking: Asking): Answer {
  const roles = asking.personId === null ? [] : rolesOf(asking.directory, asking.personId);
  const holds =
    asking.personId === null ? () => false : holderTest(asking.directory, asking.personId);
  const found = milestonesIn(asking.state).filter(({ milestone }) =>
    milestone.leads.some(({ role }) => holds(role)),
  );
  return {
    ...page(asking, `Your milestones: ${found.length || 'none'}`),
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

/** By role, who was asked and is silent; and each milestone without a report. */
export function notReported(asking: Asking): Answer {
  const silent = silentRoles(asking.state, asking.directory).map(({ role, refs, lastAsked }) => {
    const on = dayIn(asking.timezone, Temporal.Instant.from(lastAsked));
    const value = `asked about ${list(refs)} on ${sayShortDay(on, asking.day)}, not answered yet`;
    return { label: role, value };
  });
  return {
    ...filtered(asking, 'Not reported on yet', (one) => latestReport(one) === undefined),
    facts: silent.length === 0 ? [{ label: 'Asked, not answered yet', value: 'none' }] : silent,
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
