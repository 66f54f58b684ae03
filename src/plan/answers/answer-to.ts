/** Which answer a question gets. */
import type { Question } from '../questions/question.ts';
import type { Refusal } from '../refusals.ts';
import type { Answer, Asking } from './answer.ts';
import { dueIn, helpNeeded, mine, notReported, overdue } from './lists.ts';
import { milestoneStatus } from './milestones.ts';
import { outcomeStatus, planStatus } from './outcomes.ts';
import { whoOwns } from './owners.ts';

export { answerInWords } from './in-words.ts';

/** Null for what is no question about figures: help, a greeting, something to do, or not understood. */
export function answerTo(question: Question, asking: Asking): Answer | Refusal | null {
  switch (question.intent) {
    case 'plan_status':
      return planStatus(question, asking);
    case 'outcome_status':
      return outcomeStatus(question, asking);
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
    case 'not_reported':
      return notReported(question, asking);
    case 'help_needed':
      return helpNeeded(question, asking);
    case 'owner_items':
    case 'kpi':
    case 'kpis_off_target':
    case 'risks':
    case 'impact':
    case 'changes_since':
    case 'as_of':
    case 'evidence_for':
    case 'history':
    case 'actions_log':
      return null;
    case 'update_start':
    case 'digest_now':
    case 'help':
    case 'greeting':
    case 'off_topic':
    case 'ambiguous':
      return null;
  }
}
