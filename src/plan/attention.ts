/** Which milestones need attention today, and why. No due date is never "overdue". */
import type { Plan, Recurrence } from './model.ts';
import { latestReport, type MilestoneState } from './plan-state.ts';
import { standingOf } from './rag.ts';
import { dayIn, lastDayOf, occurrence, Temporal, type Day, type Occurrence } from './time.ts';

/** How far ahead the digest and the reminders look. */
const DUE_SOON_DAYS = 14;
/** A late milestone that was reported on is asked about again after this many days. */
const LATE_AGAIN_DAYS = 14;

export type Attention =
  | { readonly kind: 'overdue'; readonly on: Day }
  | { readonly kind: 'due-soon'; readonly on: Day }
  /** A regular check-in is awaited; `last` is when it was last reported on. */
  | { readonly kind: 'check-in'; readonly last: Day | null };

/** A plan, a day and the timezone its days are counted in. */
export interface Today {
  readonly plan: Plan;
  readonly day: Day;
  readonly timezone: string;
}

export function isComplete(plan: Plan, milestone: MilestoneState): boolean {
  const report = latestReport(milestone);
  return report !== undefined && standingOf(plan, report.rag) === 'complete';
}

/** The day a milestone was due, when that has passed and it is not complete. */
export function overdueSince(milestone: MilestoneState, today: Today): Day | null {
  const on = dueDayOf(milestone, today);
  if (on === null || isSettled(milestone, today)) return null;
  return Temporal.PlainDate.compare(on, today.day) < 0 ? on : null;
}

/** The day a milestone falls due, when that is today or within `DUE_SOON_DAYS`. */
export function dueSoonOn(milestone: MilestoneState, today: Today): Day | null {
  const on = dueDayOf(milestone, today);
  if (on === null || isSettled(milestone, today)) return null;
  const days = today.day.until(on).days;
  return days >= 0 && days <= DUE_SOON_DAYS ? on : null;
}

/** What a lead officer should be asked about a milestone today; null when nothing. */
export function attentionOf(milestone: MilestoneState, today: Today): Attention | null {
  if (isSettled(milestone, today)) return null;
  const last = lastReportedOn(milestone, today.timezone);
  const late = overdueSince(milestone, today);
  if (late !== null) {
    const again = last === null || !isBefore(today.day, last.add({ days: LATE_AGAIN_DAYS }));
    return again || isBefore(last, late) ? { kind: 'overdue', on: late } : null;
  }
  const soon = dueSoonOn(milestone, today);
  if (soon !== null) {
    // A recurring milestone that has come this far has no report in this occurrence yet.
    const isRecurring = milestone.milestone.due.kind === 'recurring';
    const opened = soon.subtract({ days: DUE_SOON_DAYS });
    const asks = isRecurring || last === null || isBefore(last, opened);
    return asks ? { kind: 'due-soon', on: soon } : null;
  }
  return awaitsCheckIn(milestone, today, last) ? { kind: 'check-in', last } : null;
}

/** The day it was last reported on, null when it never was. */
function lastReportedOn(milestone: MilestoneState, timezone: string): Day | null {
  const report = latestReport(milestone);
  return report === undefined ? null : dayIn(timezone, Temporal.Instant.from(report.at));
}

/**
 * The day the due falls on. For a recurring milestone it is the end of the occurrence before this
 * one where that was missed, else the end of this one.
 */
function dueDayOf(milestone: MilestoneState, today: Today): Day | null {
  const { due } = milestone.milestone;
  if (due.kind !== 'recurring') return lastDayOf(due);
  const current = currentOccurrence(due.every, today);
  const before = occurrence(due.every, current.from.subtract({ days: 1 }));
  return isMissed(before, milestone, today) ? before.to : current.to;
}

/**
 * Nobody reported in an occurrence or since. One that began before the plan, or ended before
 * Waymark had the milestone, could not be reported on and is not held against anyone.
 */
function isMissed({ from, to }: Occurrence, milestone: MilestoneState, today: Today): boolean {
  const last = lastReportedOn(milestone, today.timezone);
  const known = dayIn(today.timezone, Temporal.Instant.from(milestone.knownSince));
  return (
    (last === null || isBefore(last, from)) &&
    !isBefore(from, firstDayOf(today.plan)) &&
    !isBefore(to, known)
  );
}

/** The occurrence that holds today; before the plan begins, its first. */
function currentOccurrence(every: Recurrence, { plan, day }: Today): Occurrence {
  const begins = firstDayOf(plan);
  return occurrence(every, isBefore(day, begins) ? begins : day);
}

function firstDayOf(plan: Plan): Day {
  return Temporal.PlainYearMonth.from(plan.period.from).toPlainDate({ day: 1 });
}

/** Nothing more to ask: complete, or this period's occurrence has been reported. */
function isSettled(milestone: MilestoneState, today: Today): boolean {
  const { due } = milestone.milestone;
  if (due.kind !== 'recurring') return isComplete(today.plan, milestone);
  const last = lastReportedOn(milestone, today.timezone);
  return last !== null && !isBefore(last, currentOccurrence(due.every, today).from);
}

/** Milestones without a day to be due on are asked about at the plan's own interval. */
function awaitsCheckIn(milestone: MilestoneState, today: Today, last: Day | null): boolean {
  const { due } = milestone.milestone;
  if (!['none', 'ongoing', 'unread'].includes(due.kind)) return false;
  return last === null || !isBefore(today.day, next(last, today.plan.checkIn));
}

function next(day: Day, every: Recurrence): Day {
  const lengths = {
    week: { weeks: 1 },
    month: { months: 1 },
    quarter: { months: 3 },
    'half-year': { months: 6 },
    year: { years: 1 },
  };
  return day.add(lengths[every]);
}

function isBefore(a: Day, b: Day): boolean {
  return Temporal.PlainDate.compare(a, b) < 0;
}
