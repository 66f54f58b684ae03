/** What the asker leads, the most urgent first, and what they are the DMT lead of. */
import type { MilestoneState } from '../plan-state.ts';
import type { Question } from '../questions/question.ts';
import type { Refusal } from '../refusals.ts';
import { sayRoles } from '../roles.ts';
import type { Answer, Asking } from './answer.ts';
import { chosen, withoutState, type Chosen } from './chosen.ts';
import { dmtFacts } from './dmt-leads.ts';
import { byDay, hasDay, overdueDays } from './due-days.ts';
import { dueIn } from './due.ts';
import { freshnessFact, sayLatest } from './freshness.ts';
import { itemsOf } from './items.ts';
import { narrowed } from './narrowed.ts';
import { outcomesWords } from './outcome-words.ts';
import { askerOf, type Owner } from './owner.ts';
import { page } from './page.ts';
import { sentence } from './share.ts';
import { stateTest } from './states.ts';
import { sayUndated } from './undated.ts';

export function mine(question: Question, asking: Asking): Answer | Refusal {
  const slots = { ...question.slots, me: true as const };
  const asked = { ...question, slots };
  if (slots.from !== undefined || slots.to !== undefined) return dueIn(asked, asking);
  const some = narrowed(asked, asking);
  if (some !== null) return some;
  const about = chosen(asking, withoutState(slots));
  if (!('milestones' in about)) return about;
  const owner = askerOf(asking);
  const { overdue, dueSoon, rest } = byUrgency(asking, about.milestones);
  return {
    ...page(
      asking,
      `Your milestones${about.words}: ${about.milestones.length || 'none'}`,
      sentence(
        sayLed(asking, owner, about),
        about.milestones.length === 0 ? '' : sayUrgency(about, overdue.length, dueSoon.length),
        sayLatest(asking, about.milestones),
      ),
    ),
    facts: [
      {
        label: 'Your roles',
        value: owner.roles.length === 0 ? 'none yet; the PMO assigns roles' : sayRoles(owner.roles),
      },
      ...dmtFacts(asking, owner.outcomes),
      ...(about.milestones.length === 0 ? [] : [freshnessFact(asking, about.milestones)]),
    ],
    ...itemsOf(question, asking, [...overdue, ...dueSoon, ...rest]),
    next: ['status of the plan', 'what is overdue', 'help needed'],
  };
}

interface ByUrgency {
  readonly overdue: readonly MilestoneState[];
  readonly dueSoon: readonly MilestoneState[];
  readonly rest: readonly MilestoneState[];
}

function byUrgency(asking: Asking, milestones: readonly MilestoneState[]): ByUrgency {
  const overdue = byDay(milestones, overdueDays(asking)).map(({ milestone }) => milestone);
  const isDue = stateTest(asking, 'due');
  const urgent = new Set(overdue);
  const others = milestones.filter((one) => !urgent.has(one));
  return {
    overdue,
    dueSoon: others.filter(isDue),
    rest: others.filter((one) => !isDue(one)),
  };
}

function sayUrgency(about: Chosen, overdue: number, dueSoon: number): string {
  if (about.milestones.every(({ milestone }) => !hasDay(milestone.due)))
    return sayUndated(about, 'overdue') || 'none has a due date, so none can be overdue';
  return `${overdue || 'none'} overdue, ${dueSoon || 'none'} due in the next two weeks`;
}

function sayLed(asking: Asking, { roles, outcomes }: Owner, about: Chosen): string {
  const total = about.milestones.length;
  const numbers = outcomes.map(({ number }) => number);
  const dmt = numbers.length === 0 ? '' : `; you are DMT lead of ${outcomesWords(asking, numbers)}`;
  if (total > 0)
    return `You lead ${total} ${total === 1 ? 'milestone' : 'milestones'}${about.words}${dmt}`;
  if (numbers.length > 0) return `You lead no milestone yourself${dmt}`;
  if (asking.personId === null)
    return 'A terminal leads no milestone: ask by role, as in "what does Finance own"';
  return roles.length === 0
    ? 'You hold no role in this plan yet, so no milestone is yours'
    : `You lead no milestone${about.words}`;
}
