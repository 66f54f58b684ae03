/**
 * What an improvement plan holds. What the document says is kept as written beside what it was
 * resolved to; a plan's RAG definitions are its own, never Waymark's.
 */
import { z } from 'zod';

const text = z.string().trim().min(1);
/** A day as `2016-12-31`. */
export const day = z.iso.date();
/** A month as `2016-12`; as a due date it ends on its last day. */
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month such as 2016-12');

const recurrence = z.enum(['week', 'month', 'quarter', 'half-year', 'year']);
export type Recurrence = z.infer<typeof recurrence>;

/** When something is due: as written, and what that was resolved to. `none` is never overdue. */
const due = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('date'), asWritten: text, date: day }),
  z.strictObject({ kind: z.literal('month'), asWritten: text, month }),
  z.strictObject({ kind: z.literal('year'), asWritten: text, year: z.int().min(1990).max(2100) }),
  z.strictObject({ kind: z.literal('recurring'), asWritten: text, every: recurrence }),
  /** `ongoing`, `throughout`: has no day, and is asked about at the plan's own interval. */
  z.strictObject({ kind: z.literal('ongoing'), asWritten: text }),
  /** Something is written that could not be read as a date; shown as written, never overdue. */
  z.strictObject({ kind: z.literal('unread'), asWritten: text }),
]);
export type Due = z.infer<typeof due>;

/** A role that leads a milestone. Roles are titles; who holds one is the directory's to say. */
const lead = z.strictObject({ asWritten: text, role: text });
export type Lead = z.infer<typeof lead>;

/** A member of the Departmental Management Team who answers for an outcome. */
const dmtLead = z.strictObject({
  asWritten: text,
  name: text.nullable(),
  role: text.nullable(),
});
export type DmtLead = z.infer<typeof dmtLead>;

export const ragKey = z.enum(['red', 'amber', 'green', 'blue']);
export type RagKey = z.infer<typeof ragKey>;

/** Where an item stands in its document, and the cells of its row just as they are printed there. */
const origin = z.strictObject({
  where: text,
  cells: z.array(z.strictObject({ column: z.string(), where: text, text })),
});
export type Origin = z.infer<typeof origin>;

/** A status the document itself prints. It is the document's word, never a report to Waymark. */
const printedStatus = z.strictObject({
  /** Null where no colour could be told from what is printed. */
  rag: ragKey.nullable(),
  asWritten: text.nullable(),
  progress: text.nullable(),
});
export type PrintedStatus = z.infer<typeof printedStatus>;

const milestone = z.strictObject({
  /** Stable within the plan, whatever later editions do to its ref. */
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/),
  /** Printed in the plan, or given by Waymark (outcome.action.milestone) when none was printed. */
  ref: text,
  refPrinted: z.boolean(),
  text,
  leads: z.array(lead),
  due,
  kpiRefs: z.array(text),
  printed: printedStatus.optional(),
  origin: origin.optional(),
});
export type Milestone = z.infer<typeof milestone>;

const action = z.strictObject({
  ref: text,
  refPrinted: z.boolean(),
  /** Null where the plan lists milestones without an action above them. */
  text: text.nullable(),
  milestones: z.array(milestone),
  origin: origin.optional(),
});
export type Action = z.infer<typeof action>;

const kpi = z.strictObject({
  ref: text.nullable(),
  measure: text,
  responsible: text.nullable(),
  frequency: text.nullable(),
  target: text.nullable(),
  targetDue: due,
  set: z.enum(['headline', 'additional', 'unsorted']),
  origin: origin.optional(),
});
export type Kpi = z.infer<typeof kpi>;

const outcome = z.strictObject({
  number: z.int().min(1).max(99),
  /** What the plan calls it: Outcome, Theme, Priority. */
  label: text,
  title: text,
  statement: text.nullable(),
  dmtLeads: z.array(dmtLead),
  actions: z.array(action),
  risks: z.array(text),
  impact: z.array(text),
  kpis: z.array(kpi),
});
export type Outcome = z.infer<typeof outcome>;

/** What a colour says about delivery, read from the plan's own definition of it. */
const standing = z.enum(['off-track', 'at-risk', 'on-track', 'complete']);
export type Standing = z.infer<typeof standing>;

const ragDefinition = z.strictObject({
  key: ragKey,
  /** The word people read, as the plan prints it: RED, Amber. */
  word: text,
  /** Short enough for a button on a phone. */
  meaning: text,
  standing,
});
export type RagDefinition = z.infer<typeof ragDefinition>;

export const plan = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  title: text,
  organisation: text.nullable(),
  period: z.strictObject({ asWritten: text.nullable(), from: month, to: month }),
  rag: z.strictObject({
    /** `plan`: printed in the plan. `waymark`: the plan prints none, so these stand in. */
    source: z.enum(['plan', 'waymark']),
    definitions: z.array(ragDefinition).min(2).max(4),
  }),
  /** How often a milestone without a due date is asked about. */
  checkIn: recurrence,
  outcomes: z.array(outcome).min(1),
});
export type Plan = z.infer<typeof plan>;

/** Every milestone with the outcome and action it stands under, in the plan's order. */
export function milestonesOf(plan: Plan): readonly PlacedMilestone[] {
  return plan.outcomes.flatMap((outcome) =>
    outcome.actions.flatMap((action) =>
      action.milestones.map((milestone) => ({ outcome, action, milestone })),
    ),
  );
}

export interface PlacedMilestone {
  readonly outcome: Outcome;
  readonly action: Action;
  readonly milestone: Milestone;
}

/** Used when a plan prints no RAG definitions of its own. */
export const DEFAULT_RAG: readonly RagDefinition[] = [
  { key: 'red', word: 'RED', meaning: 'off track, action needed', standing: 'off-track' },
  { key: 'amber', word: 'AMBER', meaning: 'at risk of slipping', standing: 'at-risk' },
  { key: 'green', word: 'GREEN', meaning: 'on track', standing: 'on-track' },
  { key: 'blue', word: 'BLUE', meaning: 'complete', standing: 'complete' },
];
