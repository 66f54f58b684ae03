/** Where a plan stands: the fold of its stream. Never stored; read again from the events. */
import type { Actor, Delivery, PlanEvent, StoredEvent } from './events.ts';
import { milestonesOf, type PlacedMilestone, type Plan, type RagKey } from './model.ts';
import { isEarlier } from './time.ts';

export interface PlanState {
  readonly plan: Plan;
  readonly version: number;
  readonly importedAt: string;
  readonly source: string;
  readonly milestones: ReadonlyMap<string, MilestoneState>;
  readonly reminders: ReadonlyMap<string, Reminder>;
  readonly digests: ReadonlyMap<string, Digest>;
}

export interface MilestoneState extends PlacedMilestone {
  /** ISO instant at which the milestone came into the ledger. */
  readonly knownSince: string;
  /** Oldest first. Its length is the version a card is drawn from. */
  readonly reports: readonly Report[];
}

export interface Report {
  readonly rag: RagKey;
  readonly done: string | null;
  readonly expected: string | null;
  readonly help: string | null;
  readonly evidence: string | null;
  readonly reporter: string;
  readonly role: string;
  readonly by: Actor;
  /** ISO instant. */
  readonly at: string;
  readonly reminderId: string | null;
}

export interface Reminder {
  readonly reminderId: string;
  readonly personId: string;
  readonly milestoneIds: readonly string[];
  readonly period: string;
  readonly rung: number;
  readonly claimedAt: string;
  /** Null until the outcome of sending is known. */
  readonly delivery: Delivery | null;
}

export interface Digest {
  readonly digestId: string;
  readonly placeId: string;
  readonly period: string;
  readonly claimedAt: string;
  readonly delivery: Delivery | null;
}

/** Null until a plan has been imported. `before` is left as it was. */
export function foldPlan(
  before: PlanState | null,
  events: readonly StoredEvent[],
): PlanState | null {
  if (events.length === 0) return before;
  const draft = before === null ? null : open(before);
  return events.reduce<Draft | null>(apply, draft);
}

export function latestReport(milestone: MilestoneState): Report | undefined {
  return milestone.reports.at(-1);
}

export function asksForHelp(milestone: MilestoneState): boolean {
  return latestReport(milestone)?.help != null;
}

/** Whether anybody reported on a milestone since a reminder asked about it. */
export function isAnswered(
  milestone: MilestoneState,
  reminder: Pick<Reminder, 'claimedAt'>,
): boolean {
  const report = latestReport(milestone);
  return report !== undefined && !isEarlier(report.at, reminder.claimedAt);
}

/** Milestones of the plan in its own order. */
export function milestonesIn(state: PlanState): readonly MilestoneState[] {
  return [...state.milestones.values()];
}

interface Draft {
  plan: Plan;
  version: number;
  importedAt: string;
  source: string;
  milestones: Map<string, MilestoneState>;
  reminders: Map<string, Reminder>;
  digests: Map<string, Digest>;
}

function open(state: PlanState): Draft {
  return {
    ...state,
    milestones: new Map(state.milestones),
    reminders: new Map(state.reminders),
    digests: new Map(state.digests),
  };
}

function apply(draft: Draft | null, stored: StoredEvent): Draft | null {
  const event = stored.event as PlanEvent;
  if (event.type === 'PlanImported') return imported(draft, stored, event.plan, event.source.name);
  if (draft === null) return null;
  draft.version = stored.version;
  switch (event.type) {
    case 'StatusReported': {
      const milestone = draft.milestones.get(event.milestoneId);
      if (milestone === undefined) break;
      const { type: _type, milestoneId: _id, ...said } = event;
      const report = { ...said, by: stored.by, at: stored.recordedAt };
      draft.milestones.set(event.milestoneId, {
        ...milestone,
        reports: [...milestone.reports, report],
      });
      break;
    }
    case 'ReminderClaimed': {
      const { type: _type, ...claim } = event;
      draft.reminders.set(event.reminderId, {
        ...claim,
        claimedAt: stored.recordedAt,
        delivery: null,
      });
      break;
    }
    case 'ReminderSettled': {
      const reminder = draft.reminders.get(event.reminderId);
      if (reminder !== undefined)
        draft.reminders.set(event.reminderId, { ...reminder, delivery: event.delivery });
      break;
    }
    case 'DigestClaimed': {
      const { type: _type, ...claim } = event;
      draft.digests.set(event.digestId, { ...claim, claimedAt: stored.recordedAt, delivery: null });
      break;
    }
    case 'DigestSettled': {
      const digest = draft.digests.get(event.digestId);
      if (digest !== undefined)
        draft.digests.set(event.digestId, { ...digest, delivery: event.delivery });
      break;
    }
  }
  return draft;
}

function imported(draft: Draft | null, stored: StoredEvent, plan: Plan, source: string): Draft {
  const milestones = milestonesOf(plan).map((placed): [string, MilestoneState] => [
    placed.milestone.id,
    {
      knownSince: stored.recordedAt,
      reports: [],
      ...kept(draft?.milestones.get(placed.milestone.id)),
      ...placed,
    },
  ]);
  return {
    plan,
    version: stored.version,
    importedAt: stored.recordedAt,
    source,
    milestones: new Map(milestones),
    reminders: draft?.reminders ?? new Map<string, Reminder>(),
    digests: draft?.digests ?? new Map<string, Digest>(),
  };
}

/** What a later edition of the plan leaves as it was. */
function kept(
  milestone: MilestoneState | undefined,
): Pick<MilestoneState, 'knownSince' | 'reports'> | undefined {
  return milestone && { knownSince: milestone.knownSince, reports: milestone.reports };
}
