/**
 * What is overdue, of a time that is said: of one that has passed what fell due then and is late
 * today; of one to come what is late today, and what will be unless it is done.
 */
import type { MilestoneState } from '../plan-state.ts';
import type { Slots } from '../questions/question.ts';
import { sayDay, Temporal, type Day } from '../time.ts';
import type { Asking } from './answer.ts';
import type { Chosen } from './chosen.ts';
import { dueDays, settledTest } from './due-days.ts';
import { saidTime, type SaidTime } from './said-time.ts';
import type { Predicate } from './share.ts';
import { PREDICATES } from './states.ts';
import { sayTime } from './stretch.ts';

/** Those that are late, each with the day it was due. */
type Late = readonly { readonly milestone: MilestoneState; readonly on: string }[];

export interface OverdueThen {
  readonly found: Late;
  readonly predicate: Predicate;
  /** `, due in November 2021`, to follow a title. */
  readonly words: string;
  /** To follow the share in the sentence. */
  readonly rest: string;
  /** The day to ask about, to see what was overdue then; null for a time to come. */
  readonly day: Day | null;
}

/** Null where no time is said that is known. `late` is all that is overdue today. */
export function overdueThen(
  asking: Asking,
  slots: Slots,
  { milestones }: Chosen,
  late: Late,
): OverdueThen | null {
  const { from, to } = timeOf(slots);
  if (from === null && to === null) return null;
  const today = asking.day.toString();
  const found = late.filter(({ on }) => on >= (from ?? '') && on <= (to ?? today));
  if (to !== null && to >= today && (from === null || from > today))
    return toCome(asking, milestones, late, to);
  const isOpen = to === null && from !== null;
  const when = isOpen ? `since ${sayDay(Temporal.PlainDate.from(from))}` : sayTime(from, to);
  return {
    found,
    predicate: {
      is: `was due ${when} and is overdue`,
      are: `were due ${when} and are overdue`,
      isNot: 'is not overdue',
    },
    words: `, due ${when}`,
    rest: late.length === found.length ? '' : `${late.length} are overdue in all`,
    day: to === null || to >= today ? null : Temporal.PlainDate.from(to),
  };
}

function toCome(
  asking: Asking,
  milestones: readonly MilestoneState[],
  late: Late,
  to: string,
): OverdueThen {
  const isLate = new Set(late.map(({ milestone }) => milestone));
  const isSettled = settledTest(asking, asking.day);
  const dueOn = dueDays(asking, asking.day);
  const soon = milestones.filter((one) => {
    const on = dueOn(one);
    return on !== null && on >= asking.day.toString() && on <= to && !isSettled(one);
  });
  const more = soon.filter((one) => !isLate.has(one)).length;
  return {
    found: late,
    predicate: PREDICATES.overdue,
    words: '',
    rest: `${more || 'none'} more ${more === 1 ? 'falls' : 'fall'} due ${sayTime(null, to)}`,
    day: null,
  };
}

/** On one day everything is meant that was due by then. */
function timeOf(slots: Slots): SaidTime {
  const { from, to } = saidTime(slots);
  return { from: from === to ? null : from, to };
}
