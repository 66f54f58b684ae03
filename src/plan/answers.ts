/**
 * Answers in figures computed from the ledger: dated, sourced, and by place. A channel gets roles
 * and ratings; names and narratives are for the 1:1 chat.
 */
import { dated, filtered, mine, notReported, slipped } from './answer-lists.ts';
import { milestoneStatus, whoLeads } from './answer-milestones.ts';
import { outcomeStatus, planStatus } from './answer-outcomes.ts';
import { dueSoonOn, overdueSince } from './attention.ts';
import type { Directory } from './directory.ts';
import type { RagKey } from './model.ts';
import { asksForHelp, type PlanState } from './plan-state.ts';
import type { Question } from './questions.ts';
import type { Refusal } from './refusals.ts';
import type { Day } from './time.ts';

export { answerInWords, sayMore } from './answer-words.ts';

export interface Answer {
  readonly title: string;
  /** Every answer says when its figures were true. */
  readonly asAt: string;
  readonly facts: readonly AnswerFact[];
  readonly items: readonly AnswerItem[];
  /** What is left out of `items`, by ref. */
  readonly more: readonly string[];
  /** Where the figures come from. */
  readonly source: string;
  /** Questions worth asking next. */
  readonly next: readonly string[];
}

export interface AnswerFact {
  readonly label: string;
  readonly value: string;
}

export interface AnswerItem {
  /** As in "status of REF": `3.1.2`, `outcome 3`. */
  readonly ref: string;
  readonly title: string;
  /** How `standing` begins: the shape and word, to stand out; empty where no rating is said. */
  readonly rated: string;
  /** RAG as word and shape, when, and who. */
  readonly standing: string;
  /** Adds the colour to the word; null where there is none to add. */
  readonly rag: RagKey | null;
  /** What the officer wrote; only where the place allows it. */
  readonly said: readonly string[];
  /** The evidence link, where the place allows it. */
  readonly link: string | null;
}

export interface Asking {
  readonly state: PlanState;
  readonly weekAgo: PlanState | null;
  readonly directory: Directory;
  readonly day: Day;
  readonly timezone: string;
  readonly place: 'personal' | 'shared';
  /** Null for an operator at a terminal. */
  readonly personId: string | null;
}

type Answerable = Exclude<Question, { kind: 'help' | 'greeting' | 'not-understood' }>;

export function answerTo(question: Answerable, asking: Asking): Answer | Refusal {
  switch (question.kind) {
    case 'plan-status':
      return planStatus(asking);
    case 'outcome-status':
      return outcomeStatus(asking, question.number);
    case 'milestone-status':
      return milestoneStatus(asking, question.ref);
    case 'who-leads':
      return whoLeads(asking, question.ref);
    case 'overdue':
      return dated(asking, 'Overdue', overdueSince);
    case 'due-soon':
      return dated(asking, 'Due in the next two weeks', dueSoonOn);
    case 'slipped':
      return slipped(asking);
    case 'mine':
      return mine(asking);
    case 'not-reported':
      return notReported(asking);
    case 'help-needed':
      return filtered(asking, 'Help asked for', asksForHelp);
  }
}
