/** Which answer a question gets. */
import type { Question } from '../questions/question.ts';
import type { Refusal } from '../refusals.ts';
import { actionsLog } from './actions-log.ts';
import type { Answer, Asking } from './answer.ts';
import { asOf } from './as-of.ts';
import { changesSince } from './changes.ts';
import { dueIn } from './due.ts';
import { evidenceFor } from './evidence.ts';
import { helpNeeded } from './help.ts';
import { history } from './history.ts';
import { kpi, kpisOffTarget } from './kpis.ts';
import { milestoneStatus } from './milestones.ts';
import { mine } from './mine.ts';
import { narrowed } from './narrowed.ts';
import { outcomeStatus, planStatus } from './outcomes.ts';
import { overdue } from './overdue.ts';
import { ownerItems } from './owner-items.ts';
import { whoOwns } from './owners.ts';
import { impact, risks } from './risks-and-impact.ts';
import { notReported } from './silence.ts';

/** Null for what is no question about figures: help, a greeting, something to do, or not understood. */
export function answerTo(asked: Question, asking: Asking): Answer | Refusal | null {
  const question = withoutTimeAsTopic(asked);
  switch (question.intent) {
    case 'plan_status':
      return narrowed(question, asking) ?? planStatus(question, asking);
    case 'outcome_status':
      return narrowed(question, asking) ?? outcomeStatus(question, asking);
    case 'action_or_milestone_status':
      return milestoneStatus(question, asking);
    case 'overdue':
      return overdue(question, asking);
    case 'due':
      return dueIn(question, asking);
    case 'my_milestones':
      return mine(question, asking);
    case 'who_owns':
      return whoOwns(question, asking);
    case 'owner_items':
      return ownerItems(question, asking);
    case 'not_reported':
      return notReported(question, asking);
    case 'help_needed':
      return helpNeeded(question, asking);
    case 'evidence_for':
      return evidenceFor(question, asking);
    case 'kpi':
      return kpi(question, asking);
    case 'kpis_off_target':
      return kpisOffTarget(question, asking);
    case 'risks':
      return risks(question, asking);
    case 'impact':
      return impact(question, asking);
    case 'history':
      return history(question, asking);
    case 'actions_log':
      return actionsLog(question, asking);
    case 'changes_since':
      return changesSince(question, asking);
    case 'as_of':
      return asOf(question, asking);
    case 'update_start':
    case 'digest_now':
    case 'help':
    case 'greeting':
    case 'off_topic':
    case 'ambiguous':
      return null;
  }
}

/** A phrase that only says when is no topic: nothing of the plan is about "this month". */
function withoutTimeAsTopic(question: Question): Question {
  const { phrase, ...slots } = question.slots;
  return phrase !== undefined && phrase === slots.period ? { ...question, slots } : question;
}
