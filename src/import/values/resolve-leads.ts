import type { Kpi, Lead } from '../../plan/model.ts';
import type { DraftMilestone } from '../rows/draft.ts';
import { knownTitles, splitLeads, type SplitLeads } from './split-leads.ts';

/** A draft milestone with the place and the ref it was given. */
export interface PlacedDraft {
  readonly draft: DraftMilestone;
  readonly outcome: number;
  readonly ref: string;
}

/** Every role the plan names, in its lead cells and beside its KPIs. */
export function titlesIn(
  placed: readonly PlacedDraft[],
  kpis: readonly Kpi[],
): ReadonlySet<string> {
  return knownTitles([
    ...placed.flatMap(({ draft }) => (draft.lead === null ? [] : [draft.lead.text])),
    ...kpis.flatMap(({ responsible }) => (responsible === null ? [] : [responsible])),
  ]);
}

/** The leads of a milestone: every role its lead cell names, beside the cell as written. */
export function leadsOf(draft: DraftMilestone, known: ReadonlySet<string>): Lead[] {
  if (draft.lead === null) return [];
  const asWritten = draft.lead.text;
  return leadsIn(asWritten, known).roles.map((role) => ({ asWritten, role }));
}

/** A lead cell's roles. The same cell is printed many times, and told apart once. */
export function leadsIn(cell: string, known: ReadonlySet<string>): SplitLeads {
  const cells = SPLIT.get(known) ?? new Map<string, SplitLeads>();
  SPLIT.set(known, cells);
  const split = cells.get(cell) ?? splitLeads(cell, known);
  cells.set(cell, split);
  return split;
}

const SPLIT = new WeakMap<ReadonlySet<string>, Map<string, SplitLeads>>();
