import type { Origin } from '../../plan/model.ts';

/** Actions and milestones while a table is being read: texts as found, nothing resolved yet. */
export interface DraftAction {
  readonly line: number;
  readonly ref: string | null;
  text: string | null;
  readonly milestones: DraftMilestone[];
  /** Null where no row of the plan prints the action. */
  origin: Origin | null;
}

export interface DraftMilestone {
  readonly line: number;
  readonly ref: string | null;
  text: string;
  /** Shared by every milestone the same lead cell stands for; null when no lead is printed. */
  lead: LeadCell | null;
  due: string;
  /** When the work begins, where a column says so; empty where none does. */
  start: string;
  /** The due before it was revised, where a column of its own prints it. */
  readonly originalDue: string;
  kpiRefs: string;
  /** What the table's RAG or status column prints; empty where there is none. */
  status: string;
  progress: string;
  origin: Origin;
  /** Which item of its row's list it is, from 1; left out for a milestone with a row of its own. */
  readonly part?: number;
}

export interface LeadCell {
  text: string;
  readonly line: number;
}
