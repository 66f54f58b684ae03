/** Actions and milestones while a table is being read: texts as found, nothing resolved yet. */
export interface DraftAction {
  readonly line: number;
  readonly ref: string | null;
  text: string | null;
  readonly milestones: DraftMilestone[];
}

export interface DraftMilestone {
  readonly line: number;
  readonly ref: string | null;
  text: string;
  /** Shared by every milestone the same lead cell stands for; null when no lead is printed. */
  lead: LeadCell | null;
  due: string;
  kpiRefs: string;
}

export interface LeadCell {
  text: string;
  readonly line: number;
}
