import { describe, expect, it } from 'vitest';
import { attentionOf, dueSoonOn, overdueSince } from '../../src/plan/attention.ts';
import type { Due, Plan, RagKey, Recurrence } from '../../src/plan/model.ts';
import {
  BRISTOL,
  buildPlan,
  day,
  LONDON,
  milestoneOf,
  onDate,
  report,
  stateOf,
} from '../support/plan-build.ts';

interface Case {
  readonly name: string;
  readonly due: Due;
  readonly today: string;
  /** Days, or instants, something was reported on. */
  readonly reports?: readonly (readonly [string, RagKey])[];
  readonly importedOn?: string;
  readonly plan?: Partial<Plan>;
  readonly asked: string | null;
}

const NONE: Due = { kind: 'none' };
const UNREAD: Due = { kind: 'unread', asWritten: 'when ready' };
const NOVEMBER: Due = { kind: 'month', asWritten: 'Nov 2021', month: '2021-11' };
const YEAR: Due = { kind: 'year', asWritten: '2021', year: 2021 };
function every(recurrence: Recurrence): Due {
  return { kind: 'recurring', asWritten: recurrence, every: recurrence };
}

const DATED: readonly Case[] = [
  { name: 'far off', due: onDate('2022-03-31'), today: '2022-01-18', asked: null },
  { name: '15 days ahead', due: onDate('2022-02-02'), today: '2022-01-18', asked: null },
  {
    name: '14 days ahead',
    due: onDate('2022-02-01'),
    today: '2022-01-18',
    asked: 'due-soon 2022-02-01',
  },
  { name: 'today', due: onDate('2022-01-18'), today: '2022-01-18', asked: 'due-soon 2022-01-18' },
  {
    name: 'yesterday',
    due: onDate('2022-01-17'),
    today: '2022-01-18',
    asked: 'overdue 2022-01-17',
  },
  {
    name: 'a month, on its last day',
    due: NOVEMBER,
    today: '2021-11-30',
    asked: 'due-soon 2021-11-30',
  },
  {
    name: 'a month, the day after',
    due: NOVEMBER,
    today: '2021-12-01',
    asked: 'overdue 2021-11-30',
  },
  { name: 'a year, the day after', due: YEAR, today: '2022-01-01', asked: 'overdue 2021-12-31' },
  {
    name: 'past due but complete',
    due: onDate('2022-01-10'),
    today: '2022-01-18',
    reports: [['2022-01-15', 'blue']],
    asked: null,
  },
  {
    name: 'complete, and then not after all',
    due: onDate('2022-01-10'),
    today: '2022-01-18',
    reports: [
      ['2022-01-05', 'blue'],
      ['2022-01-06', 'red'],
    ],
    asked: 'overdue 2022-01-10',
  },
  {
    name: 'complete by the colour this plan uses for it',
    due: onDate('2022-01-10'),
    today: '2022-01-18',
    reports: [['2022-01-05', 'green']],
    plan: { rag: BRISTOL },
    asked: null,
  },
  {
    name: 'due soon, reported on before the two weeks',
    due: onDate('2022-01-28'),
    today: '2022-01-18',
    reports: [['2022-01-13', 'green']],
    asked: 'due-soon 2022-01-28',
  },
  {
    name: 'due soon, reported on within the two weeks',
    due: onDate('2022-01-28'),
    today: '2022-01-18',
    reports: [['2022-01-14', 'green']],
    asked: null,
  },
  {
    name: 'late, reported on before it was',
    due: onDate('2022-01-17'),
    today: '2022-01-18',
    reports: [['2022-01-16', 'green']],
    asked: 'overdue 2022-01-17',
  },
  {
    name: 'late, reported on 13 days ago',
    due: onDate('2021-12-31'),
    today: '2022-01-18',
    reports: [['2022-01-05', 'red']],
    asked: null,
  },
  {
    name: 'late, reported on at the Tuesday bell two weeks ago',
    due: onDate('2021-12-31'),
    today: '2022-01-18',
    reports: [['2022-01-04', 'red']],
    asked: 'overdue 2021-12-31',
  },
];

const UNDATED: readonly Case[] = [
  { name: 'no date, never reported on', due: NONE, today: '2022-01-18', asked: 'check-in never' },
  { name: 'no readable date', due: UNREAD, today: '2030-01-18', asked: 'check-in never' },
  {
    name: 'no date, a day short of a month',
    due: NONE,
    today: '2022-01-18',
    reports: [['2021-12-19', 'green']],
    asked: null,
  },
  {
    name: 'no date, a month ago',
    due: NONE,
    today: '2022-01-18',
    reports: [['2021-12-18', 'green']],
    asked: 'check-in 2021-12-18',
  },
  {
    name: 'no date, a month ago, where the plan checks in by the quarter',
    due: NONE,
    today: '2022-01-18',
    reports: [['2021-12-18', 'green']],
    plan: { checkIn: 'quarter' },
    asked: null,
  },
  {
    name: 'no date, complete',
    due: NONE,
    today: '2022-06-18',
    reports: [['2021-12-18', 'blue']],
    asked: null,
  },
];

const RECURRING: readonly Case[] = [
  {
    name: 'early in the quarter',
    due: every('quarter'),
    today: '2021-10-05',
    importedOn: '2021-10-01',
    asked: null,
  },
  {
    name: 'late in the quarter',
    due: every('quarter'),
    today: '2021-12-20',
    asked: 'due-soon 2021-12-31',
  },
  {
    name: 'after a quarter without a report',
    due: every('quarter'),
    today: '2022-01-18',
    asked: 'overdue 2021-12-31',
  },
  {
    name: 'after a quarter with a report',
    due: every('quarter'),
    today: '2022-01-18',
    reports: [['2021-10-02', 'green']],
    asked: null,
  },
  {
    name: 'once this quarter is reported on',
    due: every('quarter'),
    today: '2022-03-25',
    reports: [['2022-01-02', 'green']],
    asked: null,
  },
  {
    name: 'complete last quarter: this one is asked about again',
    due: every('quarter'),
    today: '2022-03-25',
    reports: [['2021-12-02', 'blue']],
    asked: 'due-soon 2022-03-31',
  },
  {
    name: 'a quarter that began before the plan',
    due: every('quarter'),
    today: '2021-10-05',
    plan: { period: { asWritten: null, from: '2021-09', to: '2022-03' } },
    asked: null,
  },
  {
    name: 'a month that ended before the plan begins',
    due: every('month'),
    today: '2021-08-25',
    importedOn: '2021-07-01',
    asked: null,
  },
  {
    name: 'an occurrence that ended before Waymark had the plan',
    due: every('quarter'),
    today: '2022-01-18',
    importedOn: '2022-01-12',
    asked: null,
  },
  {
    name: 'an occurrence that ended the day after Waymark had the plan',
    due: every('quarter'),
    today: '2022-01-18',
    importedOn: '2021-12-30',
    asked: 'overdue 2021-12-31',
  },
  {
    name: 'weekly, reported on last week',
    due: every('week'),
    today: '2022-01-18',
    reports: [['2022-01-13', 'green']],
    asked: 'due-soon 2022-01-23',
  },
  {
    name: 'weekly, reported on this week',
    due: every('week'),
    today: '2022-01-18',
    reports: [['2022-01-17', 'green']],
    asked: null,
  },
  {
    name: 'weekly, nothing last week',
    due: every('week'),
    today: '2022-01-18',
    reports: [['2022-01-05', 'green']],
    asked: 'overdue 2022-01-16',
  },
  {
    name: 'monthly, reported on at the end of last month',
    due: every('month'),
    today: '2022-02-22',
    reports: [['2022-01-31', 'green']],
    asked: 'due-soon 2022-02-28',
  },
  {
    name: 'monthly, reported on in the first hour of the month in London',
    due: every('month'),
    today: '2021-10-26',
    reports: [['2021-09-30T23:30:00Z', 'green']],
    asked: null,
  },
];

describe('what a lead officer is asked about', () => {
  it.each(DATED)('a date: $name', expectAsked);
  it.each(UNDATED)('without a date: $name', expectAsked);
  it.each(RECURRING)('recurring: $name', expectAsked);
});

function expectAsked({ due, today, reports = [], importedOn, plan, asked }: Case): void {
  const built = buildPlan([{ due }], plan);
  const state = stateOf(
    built,
    reports.map(([at, rag]) => [at, report({ rag })] as const),
    importedOn,
  );
  const attention = attentionOf(milestoneOf(state), {
    plan: built,
    day: day(today),
    timezone: LONDON,
  });
  const on =
    attention === null
      ? null
      : attention.kind === 'check-in'
        ? `check-in ${attention.last?.toString() ?? 'never'}`
        : `${attention.kind} ${attention.on.toString()}`;
  expect(on).toBe(asked);
}

describe('overdue and due soon', () => {
  it.each<[string, Due]>([
    ['no date', NONE],
    ['a date that could not be read', UNREAD],
  ])('%s is never either', (_name, due) => {
    const plan = buildPlan([{ due }]);
    const today = { plan, day: day('2040-01-01'), timezone: LONDON };
    const milestone = milestoneOf(stateOf(plan));
    expect([overdueSince(milestone, today), dueSoonOn(milestone, today)]).toEqual([null, null]);
  });

  it('a late milestone stays overdue while nobody has to be asked again', () => {
    const plan = buildPlan([{ due: onDate('2021-12-31') }]);
    const milestone = milestoneOf(stateOf(plan, [['2022-01-17', report({ rag: 'red' })]]));
    const today = { plan, day: day('2022-01-18'), timezone: LONDON };
    expect(overdueSince(milestone, today)?.toString()).toBe('2021-12-31');
    expect(attentionOf(milestone, today)).toBeNull();
  });
});
