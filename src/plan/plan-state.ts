/** Where a plan stands: the fold of its stream. Never stored; read again from the events. */
import type { Actor, Delivery, PlanEvent, StoredEvent } from './events.ts';
import { claimed, settled } from './claims.ts';
import { withReview, type ConfirmedFindings } from './confirmed-findings.ts';
import { datedSince, type DatedDue } from './due-history.ts';
import { milestonesOf, type PlacedMilestone, type Plan, type RagKey } from './model.ts';
import { withMeeting, type NotedMeeting } from './noted-meetings.ts';
import { isEarlier } from './time.ts';

export interface PlanState {
  readonly plan: Plan;
  readonly version: number;
  /** Which edition of the plan it is, from 1. */
  readonly edition: number;
  readonly importedAt: string;
  readonly source: string;
  /** What was unclear in its documents and is confirmed by now. */
  readonly confirmed: ConfirmedFindings;
  /** Those of the newest edition, by id. */
  readonly milestones: ReadonlyMap<string, MilestoneState>;
  /** Those of earlier editions that the newest does not have, by id. */
  readonly closed: ReadonlyMap<string, ClosedMilestone>;
  readonly reminders: ReadonlyMap<string, Reminder>;
  readonly digests: ReadonlyMap<string, Digest>;
  /** By forum and day. */
  readonly meetings: ReadonlyMap<string, NotedMeeting>;
}

export interface MilestoneState extends PlacedMilestone {
  /** ISO instant since which it can be reported on: it came into the ledger, or back into the plan. */
  readonly knownSince: string;
  /** The newest edition that has it: its file, and the ISO instant it was saved. */
  readonly source: { readonly name: string; readonly at: string };
  /** Every due it had, oldest first; the last is its due now. */
  readonly dues: readonly DatedDue[];
  /** Oldest first. Its length is the version a card is drawn from. */
  readonly reports: readonly Report[];
}

/** A milestone that a newer edition no longer has: kept with all it holds, and asked about no more. */
export interface ClosedMilestone extends MilestoneState {
  /** ISO instant of the edition that closed it. */
  readonly closedAt: string;
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
  /** The officer asked for the card: leaving it open is not silence. */
  readonly requested?: true | undefined;
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
  let draft: Draft | null = before === null ? null : { ...before, own: new Set() };
  for (const stored of events) draft = apply(draft, stored);
  if (draft === null) return null;
  const { own: _own, ...state } = draft;
  return state;
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
export function milestonesIn({ milestones }: PlanState): readonly MilestoneState[] {
  const known = LISTED.get(milestones) ?? [...milestones.values()];
  LISTED.set(milestones, known);
  return known;
}

/** One answer asks for the list several times; a map is never written to once it is in a state. */
const LISTED = new WeakMap<PlanState['milestones'], readonly MilestoneState[]>();

/** With this ref, and closed last where several are. */
export function closedWithRef(state: PlanState, ref: string): ClosedMilestone | undefined {
  return [...state.closed.values()]
    .filter(({ milestone }) => milestone.ref.toLowerCase() === ref.toLowerCase())
    .reduce<ClosedMilestone | undefined>(
      (last, one) => (last === undefined || isEarlier(last.closedAt, one.closedAt) ? one : last),
      undefined,
    );
}

type PlanImported = Extract<PlanEvent, { type: 'PlanImported' }>;

/** A state being folded. Its maps are those of the state before until they are written to. */
type Draft = { -readonly [K in keyof PlanState]: PlanState[K] } & {
  readonly own: Set<ReadonlyMap<string, unknown>>;
};

/** There are thousands of reminders in a plan's year, and one event touches one map. */
function writable<V>({ own }: Draft, map: ReadonlyMap<string, V>): Map<string, V> {
  if (own.has(map)) return map as Map<string, V>;
  const copy = new Map(map);
  own.add(copy);
  return copy;
}

function apply(draft: Draft | null, stored: StoredEvent): Draft | null {
  const event = stored.event as PlanEvent;
  if (event.type === 'PlanImported') return imported(draft, stored, event);
  if (draft === null) return null;
  draft.version = stored.version;
  switch (event.type) {
    case 'StatusReported': {
      const { type: _type, milestoneId, ...said } = event;
      const report = { ...said, by: stored.by, at: stored.recordedAt };
      reported(draft, milestoneId, report);
      break;
    }
    case 'ReminderClaimed':
      draft.reminders = writable(draft, draft.reminders).set(
        event.reminderId,
        claimed(event, stored.recordedAt),
      );
      break;
    case 'ReminderSettled':
      draft.reminders = settled(writable(draft, draft.reminders), event.reminderId, event.delivery);
      break;
    case 'DigestClaimed':
      draft.digests = writable(draft, draft.digests).set(
        event.digestId,
        claimed(event, stored.recordedAt),
      );
      break;
    case 'DigestSettled':
      draft.digests = settled(writable(draft, draft.digests), event.digestId, event.delivery);
      break;
    case 'MeetingNoted':
      draft.meetings = withMeeting(draft.meetings, event);
      break;
  }
  return draft;
}

/** A report that raced the edition which closed its milestone is kept with it. */
function reported(draft: Draft, milestoneId: string, report: Report): void {
  const milestone = draft.milestones.get(milestoneId);
  const closed = draft.closed.get(milestoneId);
  if (milestone !== undefined)
    draft.milestones = writable(draft, draft.milestones).set(
      milestoneId,
      withReport(milestone, report),
    );
  else if (closed !== undefined)
    draft.closed = writable(draft, draft.closed).set(milestoneId, withReport(closed, report));
}

function withReport<M extends MilestoneState>(milestone: M, report: Report): M {
  return { ...milestone, reports: [...milestone.reports, report] };
}

/** Milestones the edition does not have are closed; one that was closed goes on where it was. */
function imported(draft: Draft | null, stored: StoredEvent, event: PlanImported): Draft {
  const { plan, source, review } = event;
  const edition = { name: source.name, at: stored.recordedAt };
  const before = [...(draft?.closed.values() ?? []), ...(draft?.milestones.values() ?? [])];
  const left = new Map(before.map((known) => [known.milestone.id, known]));
  const milestones = new Map(
    milestonesOf(plan).map((placed): [string, MilestoneState] => {
      const { id } = placed.milestone;
      const known = left.get(id);
      left.delete(id);
      return [id, continued(known, draft?.milestones.has(id) ?? false, placed, edition)];
    }),
  );
  const closed = [...left].map(([id, known]): [string, ClosedMilestone] => [
    id,
    { ...known, closedAt: draft?.closed.get(id)?.closedAt ?? edition.at },
  ]);
  return {
    plan,
    version: stored.version,
    edition: (draft?.edition ?? 0) + 1,
    importedAt: edition.at,
    source: source.name,
    confirmed: withReview(draft?.confirmed ?? new Map<string, string>(), review),
    milestones,
    closed: new Map(closed),
    reminders: draft?.reminders ?? new Map<string, Reminder>(),
    digests: draft?.digests ?? new Map<string, Digest>(),
    meetings: draft?.meetings ?? new Map<string, NotedMeeting>(),
    own: draft?.own ?? new Set(),
  };
}

function continued(
  known: MilestoneState | undefined,
  wasOpen: boolean,
  placed: PlacedMilestone,
  source: MilestoneState['source'],
): MilestoneState {
  return {
    ...placed,
    knownSince: known !== undefined && wasOpen ? known.knownSince : source.at,
    source,
    dues: datedSince(known?.dues ?? [], placed.milestone.due, source.at),
    reports: known?.reports ?? [],
  };
}
