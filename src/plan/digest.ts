/** The weekly RAG digest in figures: computed from the ledger, roles rather than names. */
import { dueSoonOn, isComplete, overdueSince, type Today } from './attention.ts';
import { holderTest, holdersOf, type Directory } from './directory.ts';
import { hasSlipped } from './due-history.ts';
import { milestonesOf, type Outcome, type RagKey } from './model.ts';
import {
  asksForHelp,
  isAnswered,
  latestReport,
  milestonesIn,
  type MilestoneState,
  type PlanState,
  type Reminder,
} from './plan-state.ts';
import { movement } from './rag.ts';
import { leavesSilence, type UnheldRole } from './reminders.ts';
import { canonicalKey, canonicalRole } from './roles/aliases.ts';
import { isEarlier, Temporal, type Day } from './time.ts';

export interface DigestFigures {
  readonly outcomes: readonly OutcomeFigures[];
  readonly overdue: readonly DatedMilestone[];
  readonly dueSoon: readonly DatedMilestone[];
  readonly silent: readonly SilentRole[];
  readonly helpNeeded: readonly MilestoneState[];
  /** Not complete, and due later than it was, or without a day now. */
  readonly slipped: readonly MilestoneState[];
  /** Lead roles that nobody holds: nobody can be asked. */
  readonly unheld: readonly UnheldRole[];
  /** Milestones for which the plan names no lead. */
  readonly leaderless: readonly MilestoneState[];
}

export interface OutcomeFigures {
  readonly outcome: Outcome;
  readonly total: number;
  readonly counts: readonly RagCount[];
  readonly notReported: number;
  readonly travel: Travel;
}

export interface RagCount {
  readonly rag: RagKey;
  readonly count: number;
}

/** How an outcome moved in the week: milestones rated better, worse, and rated for the first time. */
export interface Travel {
  readonly improved: number;
  readonly worsened: number;
  readonly first: number;
  /** False in a plan's first week: there is nothing to compare with. */
  readonly isCompared: boolean;
}

export interface DatedMilestone {
  readonly milestone: MilestoneState;
  readonly on: Day;
}

/** A role whose holder was asked and has not answered all they were asked. */
export interface SilentRole {
  readonly role: string;
  readonly refs: readonly string[];
  readonly lastAsked: string;
}

/** `weekAgo` is the same plan as it stood a week before; null when it did not exist yet. */
export function digestFigures(
  state: PlanState,
  weekAgo: PlanState | null,
  directory: Directory,
  today: Today,
): DigestFigures {
  const milestones = milestonesIn(state);
  return {
    outcomes: state.plan.outcomes.map((outcome) => outcomeFigures(state, weekAgo, outcome)),
    overdue: datedMilestones(milestones, (milestone) => overdueSince(milestone, today)),
    dueSoon: datedMilestones(milestones, (milestone) => dueSoonOn(milestone, today)),
    silent: silentRoles(state, directory),
    helpNeeded: milestones.filter(asksForHelp),
    slipped: slippedIn(state),
    unheld: unheldRoles(state, directory),
    leaderless: milestones.filter(({ milestone }) => milestone.leads.length === 0),
  };
}

/** RAG counts of one outcome and its direction of travel since `weekAgo`. */
export function outcomeFigures(
  state: PlanState,
  weekAgo: PlanState | null,
  outcome: Outcome,
): OutcomeFigures {
  const milestones = milestonesIn(state).filter((one) => one.outcome.number === outcome.number);
  const rated = milestones.map((milestone) => latestReport(milestone)?.rag);
  const counts = state.plan.rag.definitions.map(({ key }) => ({
    rag: key,
    count: rated.filter((rag) => rag === key).length,
  }));
  return {
    outcome,
    total: milestones.length,
    counts,
    notReported: rated.filter((rag) => rag === undefined).length,
    travel: travelOf(state, weekAgo, milestones),
  };
}

/** Those that have such a day, the earliest first. */
function datedMilestones(
  milestones: readonly MilestoneState[],
  dayOf: (milestone: MilestoneState) => Day | null,
): readonly DatedMilestone[] {
  return milestones
    .flatMap((milestone) => {
      const on = dayOf(milestone);
      return on === null ? [] : [{ milestone, on }];
    })
    .toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on));
}

/** Those whose due moved later, or lost its day, and which are not complete. */
function slippedIn(state: PlanState): readonly MilestoneState[] {
  return milestonesIn(state).filter((one) => hasSlipped(one) && !isComplete(state.plan, one));
}

/** By role, whose holders were asked and have not answered. */
function silentRoles(state: PlanState, directory: Directory): readonly SilentRole[] {
  const silent = new Map<string, { role: string; refs: string[]; lastAsked: string }>();
  // There may be thousands of reminders, to a few hundred people.
  const tests = new Map<string, (role: string) => boolean>();
  for (const reminder of state.reminders.values()) {
    if (!leavesSilence(reminder)) continue;
    const { personId } = reminder;
    const holds = tests.get(personId) ?? holderTest(directory, personId);
    tests.set(personId, holds);
    for (const milestone of unanswered(state, reminder)) {
      const lead = milestone.milestone.leads.find(({ role }) => holds(role));
      if (lead === undefined) continue;
      const key = canonicalKey(directory, lead.role);
      const entry = silent.get(key) ?? {
        role: canonicalRole(directory, lead.role),
        refs: [],
        lastAsked: reminder.claimedAt,
      };
      if (!entry.refs.includes(milestone.milestone.ref)) entry.refs.push(milestone.milestone.ref);
      if (isEarlier(entry.lastAsked, reminder.claimedAt)) entry.lastAsked = reminder.claimedAt;
      silent.set(key, entry);
    }
  }
  return [...silent.values()];
}

/** Lead roles of the plan that nobody holds, and what they lead. */
function unheldRoles(state: PlanState, directory: Directory): readonly UnheldRole[] {
  const roles = new Map<string, { role: string; refs: string[] }>();
  for (const { milestone } of milestonesOf(state.plan))
    for (const { role } of milestone.leads) {
      if (holdersOf(directory, role).length > 0) continue;
      const key = canonicalKey(directory, role);
      const entry = roles.get(key) ?? { role: canonicalRole(directory, role), refs: [] };
      if (!entry.refs.includes(milestone.ref)) entry.refs.push(milestone.ref);
      roles.set(key, entry);
    }
  return [...roles.values()];
}

function travelOf(
  state: PlanState,
  weekAgo: PlanState | null,
  milestones: readonly MilestoneState[],
): Travel {
  const travel = { improved: 0, worsened: 0, first: 0, isCompared: weekAgo !== null };
  for (const milestone of milestones) {
    const now = latestReport(milestone)?.rag;
    if (now === undefined) continue;
    const { id } = milestone.milestone;
    const earlier = weekAgo?.milestones.get(id) ?? weekAgo?.closed.get(id);
    const before = earlier === undefined ? undefined : latestReport(earlier)?.rag;
    const moved = before === undefined ? null : movement(state.plan, before, now);
    if (moved === null) travel.first += 1;
    else if (moved > 0) travel.improved += 1;
    else if (moved < 0) travel.worsened += 1;
  }
  return travel;
}

function unanswered(state: PlanState, reminder: Reminder): readonly MilestoneState[] {
  return reminder.milestoneIds
    .flatMap((id) => state.milestones.get(id) ?? [])
    .filter((milestone) => !isAnswered(milestone, reminder));
}
