/** What a newer edition of a plan changes, and which of its milestones are the ones already known. */
import type { Due, Plan } from './model.ts';
import type { Finding } from './plan-reading.ts';

/** A newer edition whose milestones carry the ids of those they continue. */
export interface Edition {
  readonly plan: Plan;
  readonly changes: EditionChanges;
  /** Matches that a person has to look at, as findings to confirm. */
  readonly doubts: readonly Finding[];
}

export interface EditionChanges {
  readonly added: readonly ChangedMilestone[];
  /** No longer in the document: closed with their history, never deleted. */
  readonly removed: readonly ChangedMilestone[];
  /** Closed by an earlier edition and printed again. */
  readonly returned: readonly ChangedMilestone[];
  readonly reworded: readonly (ChangedMilestone & { readonly before: string })[];
  readonly renumbered: readonly (ChangedMilestone & { readonly before: string })[];
  readonly redated: readonly (ChangedMilestone & { readonly before: Due; readonly after: Due })[];
  readonly newLead: readonly (ChangedMilestone & {
    readonly before: readonly string[];
    readonly after: readonly string[];
  })[];
  /** What changed beside the milestones, a sentence each: title, period, RAG, outcomes, KPIs, risks. */
  readonly other: readonly string[];
}

export interface ChangedMilestone {
  readonly id: string;
  /** As the newer edition calls it; for a removed one, as the older did. */
  readonly ref: string;
  readonly text: string;
  readonly outcome: number;
}
