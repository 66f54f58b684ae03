import { describe, expect, it } from 'vitest';
import { overdueSince } from '../../src/plan/attention.ts';
import { sayDueHistory, sayDueHistoryInline, slips } from '../../src/plan/due-history.ts';
import type { Due } from '../../src/plan/model.ts';
import {
  buildPlan,
  day,
  importOf,
  LONDON,
  milestoneOf,
  onDate,
  stateOf,
} from '../support/plan-build.ts';

const NONE: Due = { kind: 'none' };
const ONGOING: Due = { kind: 'ongoing', asWritten: 'Ongoing' };
const UNREAD: Due = { kind: 'unread', asWritten: 'TBC' };
const QUARTERLY: Due = { kind: 'recurring', asWritten: 'Quarterly', every: 'quarter' };
const DECEMBER: Due = { kind: 'month', asWritten: 'Dec 2021', month: '2021-12' };
const YEAR: Due = { kind: 'year', asWritten: '2021', year: 2021 };

function moved(...dues: readonly Due[]): ReturnType<typeof milestoneOf> {
  const [first = NONE, ...later] = dues;
  const events = later.map((due, i) => [`2021-1${i}-01`, importOf(buildPlan([{ due }]))] as const);
  return milestoneOf(stateOf(buildPlan([{ due: first }]), events));
}

describe('how a due moved', () => {
  it.each<[readonly Due[], { later?: number; undated?: number; earlier?: number }, string]>([
    [[onDate('2021-12-31')], {}, '2021-12-31'],
    [
      [onDate('2021-12-31'), onDate('2022-03-31')],
      { later: 1 },
      '2022-03-31 (first 2021-12-31, moved once)',
    ],
    [
      [onDate('2021-12-31'), onDate('2022-03-31'), onDate('2022-06-30')],
      { later: 2 },
      '2022-06-30 (first 2021-12-31, moved twice)',
    ],
    [
      [onDate('2021-12-31'), onDate('2021-10-31')],
      { earlier: 1 },
      '2021-10-31 (first 2021-12-31, brought forward once)',
    ],
    [
      [onDate('2021-12-31'), onDate('2022-03-31'), onDate('2021-12-31')],
      { later: 1, earlier: 1 },
      '2021-12-31 (first 2021-12-31, moved once, brought forward once)',
    ],
    [
      [onDate('2021-12-31'), NONE],
      { undated: 1 },
      'no due date (first 2021-12-31, since then without a date)',
    ],
    [[DECEMBER, ONGOING], { undated: 1 }, 'Ongoing (first Dec 2021, since then without a date)'],
    [[DECEMBER, UNREAD], { undated: 1 }, 'TBC (first Dec 2021, since then without a date)'],
    [
      [DECEMBER, QUARTERLY],
      { undated: 1 },
      'Quarterly (first Dec 2021, since then without a date)',
    ],
    [
      [DECEMBER, NONE, onDate('2022-03-31')],
      { later: 1 },
      '2022-03-31 (first Dec 2021, moved once)',
    ],
    [
      [DECEMBER, NONE, onDate('2021-12-31')],
      { undated: 1 },
      '2021-12-31 (first Dec 2021, left without a date once)',
    ],
    [[NONE, onDate('2022-03-31')], {}, '2022-03-31'],
    [
      [NONE, onDate('2022-03-31'), onDate('2022-04-30')],
      { later: 1 },
      '2022-04-30 (first 2022-03-31, moved once)',
    ],
    // A month and a year end on their last day: nothing moved.
    [[DECEMBER, onDate('2021-12-31')], {}, '2021-12-31'],
    [[YEAR, DECEMBER], {}, 'Dec 2021'],
    [
      [YEAR, { kind: 'year', asWritten: '2022', year: 2022 }],
      { later: 1 },
      '2022 (first 2021, moved once)',
    ],
    [[NONE, ONGOING, UNREAD], {}, 'TBC'],
  ])('%j', (dues, expected, said) => {
    const milestone = moved(...dues);
    const { later, undated, earlier } = slips(milestone);
    expect({ later, undated, earlier }).toEqual({ later: 0, undated: 0, earlier: 0, ...expected });
    expect(sayDueHistory(milestone)).toBe(said);
  });

  it('keeps every due with the edition that brought it, and the first that had a day', () => {
    const milestone = moved(NONE, DECEMBER, DECEMBER, onDate('2022-01-31'));
    expect(milestone.dues).toEqual([
      { due: NONE, since: '2021-09-01T09:00:00Z' },
      { due: DECEMBER, since: '2021-10-01T09:00:00Z' },
      { due: onDate('2022-01-31'), since: '2021-12-01T09:00:00Z' },
    ]);
    expect(slips(milestone).original).toEqual(DECEMBER);
    expect(sayDueHistoryInline(milestone)).toBe('due 2022-01-31 (first Dec 2021, moved once)');
  });

  it('an overdue milestone that is given a later day is late no more, and its slip is kept', () => {
    const plan = buildPlan([{ due: onDate('2021-12-31') }]);
    const today = { plan, day: day('2022-01-18'), timezone: LONDON };
    expect(overdueSince(moved(onDate('2021-12-31')), today)).not.toBeNull();
    const later = moved(onDate('2021-12-31'), onDate('2022-03-31'));
    expect(overdueSince(later, today)).toBeNull();
    expect(slips(later).later).toBe(1);
    expect(overdueSince(moved(onDate('2021-12-31'), NONE), today)).toBeNull();
  });
});
