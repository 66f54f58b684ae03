/** The days milestones fall due on, as ISO days: there may be thousands, and few different ones. */
import { isComplete, overdueSince } from '../attention.ts';
import { hasSlipped } from '../due-history.ts';
import type { Due } from '../model.ts';
import { latestReport, type MilestoneState } from '../plan-state.ts';
import { lastDayOf, occurrence, type Day } from '../time.ts';
import type { Asking } from './answer.ts';
import { isBefore, startOf } from './instants.ts';
import { todayOf } from './page.ts';

export type DayOf = (milestone: MilestoneState) => string | null;

/** The day a milestone was due, where it is overdue. */
export function overdueDays(asking: Asking): DayOf {
  const today = todayOf(asking);
  const [iso, lastDay] = [today.day.toString(), lastDays(today.day)];
  const known = new Map<string, string | null>();
  return (milestone) => {
    const { due } = milestone.milestone;
    if (!hasDay(due)) return null;
    if (due.kind !== 'recurring') {
      const on = lastDay(due);
      return on === null || on >= iso || isComplete(today.plan, milestone) ? null : on;
    }
    return once(
      known,
      lateKey(milestone),
      () => overdueSince(milestone, today)?.toString() ?? null,
    );
  };
}

/** The day a milestone falls due on; where it recurs, the end of its first occurrence from `from`. */
export function dueDays({ state }: Asking, from: Day): DayOf {
  const dayOf = lastDays(from);
  return ({ milestone: { due }, knownSince }) => {
    const on = dayOf(due);
    if (due.kind !== 'recurring' || on === null) return on;
    // Nobody could report in one that ended before the plan began, or before it was known.
    return on < state.plan.period.from || on < knownSince.slice(0, 10) ? null : on;
  };
}

/** The same of a due by itself, which an edition may have had before. */
export function lastDays(from: Day): (due: Due) => string | null {
  const known = new Map<string, string | null>();
  return (due) => {
    if (!hasDay(due)) return null;
    if (due.kind === 'date') return due.date;
    return once(known, dueKey(due), () => dueDayFrom(due, from)?.toString() ?? null);
  };
}

/** Whether it is not complete, and its due moved later or was taken away. */
export function slippedTest({ state }: Asking): (milestone: MilestoneState) => boolean {
  const known = new Map<string, boolean>();
  return (milestone) => {
    if (milestone.dues.length < 2 || isComplete(state.plan, milestone)) return false;
    const key = milestone.dues.map(({ due }) => dueKey(due)).join(' ');
    return once(known, key, () => hasSlipped(milestone));
  };
}

/** Whether nothing more is to be done for what is due: complete, or reported on in its occurrence. */
export function settledTest(
  { state, timezone }: Asking,
  from: Day,
): (one: MilestoneState) => boolean {
  const starts = new Map<string, string>();
  return (milestone) => {
    const { due } = milestone.milestone;
    if (due.kind !== 'recurring') return isComplete(state.plan, milestone);
    const report = latestReport(milestone);
    if (report === undefined) return false;
    const start = once(starts, due.every, () =>
      startOf(occurrence(due.every, from).from, timezone),
    );
    return !isBefore(report.at, start);
  };
}

/** Whether there is a day to be late for. */
export function hasDay({ kind }: Due): boolean {
  return kind !== 'none' && kind !== 'ongoing' && kind !== 'unread';
}

/** Those that have such a day, the earliest first. */
export function byDay(
  milestones: readonly MilestoneState[],
  dayOf: DayOf,
): readonly { readonly milestone: MilestoneState; readonly on: string }[] {
  return milestones
    .flatMap((milestone) => {
      const on = dayOf(milestone);
      return on === null ? [] : [{ milestone, on }];
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Everything that tells when a recurring milestone is overdue from when another is. */
function lateKey(milestone: MilestoneState): string {
  const last = latestReport(milestone)?.at.slice(0, MINUTE) ?? '';
  return `${dueKey(milestone.milestone.due)} ${milestone.knownSince} ${last}`;
}

/** `2022-01-18T09:00`: no timezone begins a day within one. */
const MINUTE = 16;

function dueKey(due: Due): string {
  switch (due.kind) {
    case 'date':
      return due.date;
    case 'month':
      return due.month;
    case 'year':
      return String(due.year);
    case 'recurring':
      return due.every;
    case 'ongoing':
    case 'unread':
    case 'none':
      return due.kind;
  }
}

function dueDayFrom(due: Due, from: Day): Day | null {
  return due.kind === 'recurring' ? occurrence(due.every, from).to : lastDayOf(due);
}

function once<V>(known: Map<string, V>, key: string, find: () => V): V {
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = find();
  known.set(key, found);
  return found;
}
