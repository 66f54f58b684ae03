/** How a number of milestones stand together, in figures and in one sentence. */
import { isComplete } from '../attention.ts';
import type { RagCount } from '../digest.ts';
import { hasSlipped } from '../due-history.ts';
import type { Plan } from '../model.ts';
import { latestReport, type MilestoneState } from '../plan-state.ts';
import { NOT_REPORTED, sayRag } from '../rag.ts';
import { list } from '../refusals.ts';
import { sayDay } from '../time.ts';
import { daysSince, sayAgo, sayNotUpdated } from './ago.ts';
import type { Asking } from './answer.ts';
import { hasDay, overdueDays } from './due-days.ts';
import { latestIn, type Latest } from './latest.ts';
import { sayRagPlainly } from './standing-words.ts';

export interface Figures {
  readonly total: number;
  readonly reported: number;
  /** Only ratings that some have. */
  readonly counts: readonly RagCount[];
  readonly overdue: readonly MilestoneState[];
  readonly slipped: readonly MilestoneState[];
  /** Milestones without a day to be late for. */
  readonly undated: number;
  readonly latest: Latest | null;
}

export function figuresOf(asking: Asking, milestones: readonly MilestoneState[]): Figures {
  const on = `${asking.day.toString()} ${asking.timezone}`;
  const known = COUNTED.get(milestones);
  if (known?.plan === asking.state.plan && known.on === on) return known.figures;
  const figures = count(asking, milestones);
  COUNTED.set(milestones, { plan: asking.state.plan, on, figures });
  return figures;
}

/** The list of a whole plan stays the same until something is reported, and so do its figures for a day. */
const COUNTED = new WeakMap<
  readonly MilestoneState[],
  { readonly plan: Plan; readonly on: string; readonly figures: Figures }
>();

function count(asking: Asking, milestones: readonly MilestoneState[]): Figures {
  const { plan } = asking.state;
  const lateSince = overdueDays(asking);
  const rated = Map.groupBy(milestones, (one) => latestReport(one)?.rag);
  return {
    total: milestones.length,
    reported: milestones.length - (rated.get(undefined)?.length ?? 0),
    counts: plan.rag.definitions
      .map(({ key }) => ({ rag: key, count: rated.get(key)?.length ?? 0 }))
      .filter(({ count }) => count > 0),
    overdue: milestones.filter((one) => lateSince(one) !== null),
    slipped: milestones.filter(
      (one) => one.dues.length > 1 && isSlipped(one) && !isComplete(plan, one),
    ),
    undated: milestones.filter(({ milestone: { due } }) => !hasDay(due)).length,
    latest: latestIn(milestones),
  };
}

/** `5 of 9 milestones reported, 2 ◆ RED, 3 ▲ AMBER on 18 January 2022; 1 overdue; last update 6 days ago.` */
export function sayFigures(asking: Asking, figures: Figures): string {
  const { total, reported, counts } = figures;
  if (total === 0) return 'no milestones.';
  const rated = counts.map(({ rag, count }) => `${count} ${sayRagPlainly(asking.state.plan, rag)}`);
  const on = rated.length === 0 ? '' : `, ${rated.join(', ')} on ${sayDay(asking.day)}`;
  const milestones = total === 1 ? 'milestone' : 'milestones';
  return `${reported} of ${total} ${milestones} reported${on}; ${sayLate(figures)}${sayFreshness(asking, figures)}`;
}

/** `2 ◆ RED · 1 ○ Not reported (of 3)` */
export function sayCounts({ state }: Asking, { counts, reported, total }: Figures): string {
  const rated = counts.map(({ rag, count }) => `${count} ${sayRag(state.plan, rag)}`);
  const parts = reported < total ? [...rated, `${total - reported} ${NOT_REPORTED}`] : rated;
  return parts.length === 0 ? 'none' : `${parts.join(' · ')} (of ${total})`;
}

/** `1 overdue, 2 slipped`: said as well where there is nothing to be late for. */
export function sayLate({ total, overdue, slipped, undated }: Figures): string {
  const moved = `${slipped.length === 0 ? 'none' : slipped.length} slipped`;
  if (undated < total) return `${overdue.length === 0 ? 'none' : overdue.length} overdue, ${moved}`;
  const late =
    total === 1
      ? 'it has no due date, so it cannot be overdue'
      : 'none has a due date, so none can be overdue';
  return slipped.length === 0 ? late : `${late}; ${moved}`;
}

/** `2 (3.1.1 and 3.4.1)` */
export function countedRefs(found: readonly MilestoneState[]): string {
  const refs = found.slice(0, NAMED).map(({ milestone }) => milestone.ref);
  if (refs.length === 0) return 'none';
  const others = found.length - refs.length;
  return `${found.length} (${list(others === 0 ? refs : [...refs, `${others} more`])})`;
}

const NAMED = 8;

/** Told once for each history of dues: there may be thousands, and they never change. */
const SLIPPED = new WeakMap<MilestoneState['dues'], boolean>();

function isSlipped(milestone: MilestoneState): boolean {
  const known = SLIPPED.get(milestone.dues);
  if (known !== undefined) return known;
  const slipped = hasSlipped(milestone);
  SLIPPED.set(milestone.dues, slipped);
  return slipped;
}

function sayFreshness(asking: Asking, { latest }: Figures): string {
  if (latest === null) return '. Nothing has been reported yet.';
  const days = daysSince(asking, latest.report.at);
  const stale = sayNotUpdated(asking, days);
  return stale === '' ? `; last update ${sayAgo(asking, days)}.` : `. ${stale}`;
}
