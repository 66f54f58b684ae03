/** Milestones that stand in a certain way: complete, rated red, without a lead. */
import { isComplete } from '../attention.ts';
import type { Plan, RagKey } from '../model.ts';
import { asksForHelp, latestReport, type MilestoneState } from '../plan-state.ts';
import type { ItemState } from '../questions/question.ts';
import { definitionOf } from '../rag.ts';
import type { Asking } from './answer.ts';
import { dueDays, hasDay, overdueDays, settledTest, slippedTest } from './due-days.ts';
import type { Predicate } from './share.ts';

export type StateTest = (milestone: MilestoneState) => boolean;

/** How far ahead "due" looks where no time is said. */
export const AHEAD_DAYS = 14;

export function stateTest(asking: Asking, state: ItemState): StateTest {
  const { plan } = asking.state;
  switch (state) {
    case 'overdue': {
      const overdue = overdueDays(asking);
      return (one) => overdue(one) !== null;
    }
    case 'due':
      return dueTest(asking);
    case 'slipped':
      return slippedTest(asking);
    case 'complete':
      return (one) => isComplete(plan, one);
    case 'not_complete':
      return (one) => !isComplete(plan, one);
    case 'not_reported':
      return (one) => one.reports.length === 0;
    case 'reported':
      return (one) => one.reports.length > 0;
    case 'help_needed':
      return asksForHelp;
    case 'no_date':
      return (one) => !hasDay(one.milestone.due);
    case 'no_lead':
      return (one) => one.milestone.leads.length === 0;
    case 'no_evidence':
      return (one) => !hasEvidence(one);
  }
}

export function hasEvidence({ reports }: MilestoneState): boolean {
  return reports.some(({ evidence }) => evidence !== null);
}

/** Complete, and nothing shows it. */
export function isUnproven(plan: Plan, milestone: MilestoneState): boolean {
  return isComplete(plan, milestone) && !hasEvidence(milestone);
}

export function ragTest(rag: RagKey): StateTest {
  return (one) => latestReport(one)?.rag === rag;
}

export function ragPredicate({ state }: Asking, rag: RagKey): Predicate {
  const word = definitionOf(state.plan, rag)?.word ?? rag.toUpperCase();
  return { is: `is rated ${word}`, are: `are rated ${word}`, isNot: `is not rated ${word}` };
}

export const PREDICATES: Record<ItemState, Predicate> = {
  overdue: {
    is: 'is overdue',
    are: 'are overdue',
    isNot: 'is not overdue',
    without: 'has a due date, so none can be overdue',
  },
  due: {
    is: `is due in the next ${AHEAD_DAYS} days`,
    are: `are due in the next ${AHEAD_DAYS} days`,
    isNot: `is not due in the next ${AHEAD_DAYS} days`,
  },
  slipped: {
    is: 'has had its due moved later',
    are: 'have had their due moved later',
    isNot: 'has not had its due moved later',
  },
  complete: { is: 'is complete', are: 'are complete', isNot: 'is not complete' },
  not_complete: {
    is: 'is not complete',
    are: 'are not complete',
    isNot: 'is complete',
    otherwise: 'are complete',
  },
  not_reported: {
    is: 'has no report yet',
    are: 'have no report yet',
    isNot: 'has been reported on',
    otherwise: 'have been reported on',
  },
  reported: {
    is: 'has been reported on',
    are: 'have been reported on',
    isNot: 'has no report yet',
  },
  help_needed: { is: 'asks for help', are: 'ask for help', isNot: 'does not ask for help' },
  no_date: {
    is: 'has no due date',
    are: 'have no due date',
    isNot: 'has a due date',
    otherwise: 'have a due date',
  },
  no_lead: {
    is: 'has no lead',
    are: 'have no lead',
    isNot: 'has a lead',
    otherwise: 'have a lead',
  },
  no_evidence: {
    is: 'has no evidence link',
    are: 'have no evidence link',
    isNot: 'has an evidence link',
    otherwise: 'have an evidence link',
  },
};

function dueTest(asking: Asking): StateTest {
  const { day } = asking;
  const dueOn = dueDays(asking, day);
  const isSettled = settledTest(asking, day);
  const [from, to] = [day.toString(), day.add({ days: AHEAD_DAYS }).toString()];
  return (one) => {
    const on = dueOn(one);
    return on !== null && on >= from && on <= to && !isSettled(one);
  };
}
