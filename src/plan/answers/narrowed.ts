/** A list of milestones by how they stand: the answer that says most about those. */
import type { Question } from '../questions/question.ts';
import type { Refusal } from '../refusals.ts';
import type { Answer, Asking } from './answer.ts';
import { dueIn } from './due.ts';
import { helpNeeded } from './help.ts';
import { overdue } from './overdue.ts';
import { notReported } from './silence.ts';
import { standingSo } from './standing.ts';

/** Null where the question names neither a state nor a rating. */
export function narrowed(question: Question, asking: Asking): Answer | Refusal | null {
  const { state, rag } = question.slots;
  if (rag !== undefined) return standingSo(question, asking);
  if (state === undefined) return null;
  switch (state) {
    case 'overdue':
    case 'slipped':
      return overdue(question, asking);
    case 'due':
      return dueIn(question, asking);
    case 'not_reported':
      return notReported(question, asking);
    case 'help_needed':
      return helpNeeded(question, asking);
    case 'complete':
    case 'not_complete':
    case 'reported':
    case 'no_date':
    case 'no_lead':
    case 'no_evidence':
      return standingSo(question, asking);
  }
}
