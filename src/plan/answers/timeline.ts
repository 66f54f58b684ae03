/** What happened to milestones: reports, dues that editions changed, and being left out of the plan. */
import type { MilestoneState, PlanState } from '../plan-state.ts';
import type { Slots } from '../questions/question.ts';
import type { Asking } from './answer.ts';
import { isBefore } from './instants.ts';
import { whenTest } from './when-reported.ts';

/**
 * A report by its place among the milestone's reports, a due by its place among its dues; or that an
 * edition left it out, or had it again.
 */
export interface Happened {
  readonly at: string;
  readonly milestone: MilestoneState;
  readonly kind: 'report' | 'due' | 'closed' | 'back';
  readonly place: number;
}

/** Newest first. */
export function timeline(
  asking: Asking,
  milestones: readonly MilestoneState[],
  slots: Slots,
): readonly Happened[] {
  const isAsked = whenTest(asking, slots) ?? (() => true);
  const all = milestones.flatMap((milestone): Happened[] => [
    ...milestone.reports.map(({ at }, place): Happened => ({
      at,
      milestone,
      kind: 'report',
      place,
    })),
    ...milestone.dues
      .slice(1)
      .map(({ since }, i): Happened => ({ at: since, milestone, kind: 'due', place: i + 1 })),
    ...comingsOf(asking.state, milestone),
  ]);
  return all
    .filter(({ at }) => isAsked(at))
    .toSorted((a, b) => (a.at === b.at ? 0 : isBefore(a.at, b.at) ? 1 : -1));
}

function comingsOf({ closed }: PlanState, milestone: MilestoneState): readonly Happened[] {
  const closedAt = closed.get(milestone.milestone.id)?.closedAt;
  const { knownSince: at, dues } = milestone;
  const isBack = dues[0] !== undefined && isBefore(dues[0].since, at);
  return [
    ...(closedAt === undefined
      ? []
      : [{ at: closedAt, milestone, kind: 'closed', place: 0 } as const]),
    ...(isBack ? [{ at, milestone, kind: 'back', place: 0 } as const] : []),
  ];
}
