/** What somebody who typed a sentence wants: an intent, with what it is about in slots. */
import type { Plan, RagKey } from '../model.ts';
import type { Day } from '../time.ts';

export const INTENTS = [
  'plan_status',
  'outcome_status',
  'action_or_milestone_status',
  'overdue',
  'due',
  'my_milestones',
  'who_owns',
  'owner_items',
  'kpi',
  'kpis_off_target',
  'risks',
  'impact',
  'changes_since',
  'as_of',
  'not_reported',
  'evidence_for',
  'help_needed',
  'update_start',
  'history',
  'actions_log',
  'digest_now',
  'help',
  'greeting',
  'off_topic',
  'ambiguous',
] as const;
export type Intent = (typeof INTENTS)[number];

/** Left out where the question does not say it. Dates are ISO days, both ends included. */
export interface Slots {
  readonly outcome?: number;
  /** Of a milestone, an action or a KPI, as the plan has it; as typed where the plan has none such. */
  readonly ref?: string;
  /** A role or a name, as the plan or the directory writes it. */
  readonly owner?: string;
  /** What is asked about is the asker's own. */
  readonly me?: true;
  readonly from?: string;
  readonly to?: string;
  readonly date?: string;
  /** What names the thing or the time meant, as typed. */
  readonly phrase?: string;
  /** The time meant, as typed: `this month`, `the last Board`. */
  readonly period?: string;
  /** The text of the action, milestone or KPI meant. */
  readonly title?: string;
  /** Only milestones that stand so. */
  readonly state?: ItemState;
  readonly rag?: RagKey;
}

export type ItemState =
  | 'overdue'
  | 'due'
  | 'slipped'
  | 'complete'
  | 'not_complete'
  | 'not_reported'
  | 'reported'
  | 'help_needed'
  | 'no_date'
  | 'no_lead'
  | 'no_evidence';

export interface Question {
  readonly intent: Intent;
  readonly slots: Slots;
  /** 0 to 1. Below 0.5 Waymark does not act on it without asking. */
  readonly confidence: number;
  /** For `ambiguous`: what may be meant, the likeliest first. */
  readonly candidates: readonly Candidate[];
  /** Of a long list, from 1. */
  readonly page: number;
}

export interface Candidate {
  /** Short enough for a button. */
  readonly label: string;
  /** The question to ask instead, in words that are understood. */
  readonly text: string;
}

/** What a question is read against. */
export interface Asked {
  /** Null while none has been imported, or none is chosen. */
  readonly plan: Plan | null;
  readonly today: Day;
  readonly meetings: readonly Meeting[];
  /** Names of the people who hold roles. */
  readonly people: readonly string[];
  /** The question before it in the same conversation, while that is remembered. */
  readonly previous: Question | null;
}

/** A day on which the plan was, or will be, before a forum: `DMT`, `Board`. */
export interface Meeting {
  readonly forum: string;
  readonly on: Day;
}
