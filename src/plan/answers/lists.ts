/** Milestones that have something in common: late, due, yours, not reported on, in need of help. */
import { dueSoonOn, overdueSince, type Today } from '../attention.ts';
import { datedMilestones, silentRoles, slippedIn } from '../digest.ts';
import type { MilestoneState } from '../plan-state.ts';
import type { Question } from '../questions/question.ts';
import { list, type Refusal } from '../refusals.ts';
import { sayRoles } from '../roles.ts';
import { dayIn, sayShortDay, Temporal, type Day } from '../time.ts';
import type { Answer, Asking } from './answer.ts';
import { askersRoles, asksForHelp, chosen, isReported } from './chosen.ts';
import { itemsOf } from './items.ts';
import { counted, page, todayOf } from './page.ts';

export function overdue(question: Question, asking: Asking): Answer | Refusal {
  if (question.slots.state === 'slipped') return slipped(question, asking);
  return dated(question, asking, 'Overdue', overdueSince);
}

export function dueIn(question: Question, asking: Asking): Answer | Refusal {
  return dated(question, asking, 'Due in the next two weeks', dueSoonOn);
}

function dated(
  question: Question,
  asking: Asking,
  title: string,
  dayOf: (milestone: MilestoneState, today: Today) => Day | null,
): Answer | Refusal {
  const about = chosen(asking, question.slots);
  if ('kind' in about) return about;
  const found = datedMilestones(about.milestones, (one) => dayOf(one, todayOf(asking)));
  return {
    ...page(asking, `${title}${about.words}: ${counted(found.length)}`),
    ...itemsOf(
      question,
      asking,
      found.map(({ milestone }) => milestone),
    ),
    next: ['status of the plan', 'who has not reported?'],
  };
}

function slipped(question: Question, asking: Asking): Answer {
  const found = slippedIn(asking.state);
  return {
    ...page(asking, `Due moved later: ${counted(found.length)}`),
    ...itemsOf(question, asking, found),
    next: ['what is overdue?', 'status of the plan'],
  };
}

export function mine(question: Question, asking: Asking): Answer | Refusal {
  const about = chosen(asking, { ...question.slots, me: true });
  if ('kind' in about) return about;
  const roles = askersRoles(asking);
  return {
    ...page(asking, `Your milestones: ${about.milestones.length || 'none'}`),
    facts: [
      {
        label: 'Your roles',
        value: roles.length === 0 ? 'none yet; the PMO assigns roles' : sayRoles(roles),
      },
    ],
    ...itemsOf(question, asking, about.milestones),
    next: ['what is overdue?', 'status of the plan'],
  };
}

/** By role, who was asked and is silent; and each milestone without a report. */
export function notReported(question: Question, asking: Asking): Answer | Refusal {
  const found = filtered(question, asking, 'Not reported on yet', (one) => !isReported(one));
  if ('kind' in found) return found;
  const silent = silentRoles(asking.state, asking.directory).map(({ role, refs, lastAsked }) => {
    const on = dayIn(asking.timezone, Temporal.Instant.from(lastAsked));
    const value = `asked about ${list(refs)} on ${sayShortDay(on, asking.day)}, not answered yet`;
    return { label: role, value };
  });
  return {
    ...found,
    facts: silent.length === 0 ? [{ label: 'Asked, not answered yet', value: 'none' }] : silent,
  };
}

export function helpNeeded(question: Question, asking: Asking): Answer | Refusal {
  return filtered(question, asking, 'Help asked for', asksForHelp);
}

export function filtered(
  question: Question,
  asking: Asking,
  title: string,
  keep: (milestone: MilestoneState) => boolean,
): Answer | Refusal {
  const about = chosen(asking, question.slots);
  if ('kind' in about) return about;
  const found = about.milestones.filter(keep);
  return {
    ...page(asking, `${title}${about.words}: ${counted(found.length)}`),
    ...itemsOf(question, asking, found),
    next: ['status of the plan', 'what is overdue?'],
  };
}
