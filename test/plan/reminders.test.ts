import { describe, expect, it } from 'vitest';
import type { DirectoryEvent, PlanEvent } from '../../src/plan/events.ts';
import { decideReminders, type Reminders } from '../../src/plan/reminders.ts';
import {
  assigned,
  buildPlan,
  claim,
  day,
  DELIVERED,
  directoryOf,
  FAILED,
  LONDON,
  onDate,
  report,
  ROLE,
  seen,
  settle,
  stateOf,
  UNCERTAIN,
  type Happening,
  type MilestoneSpec,
} from '../support/plan-build.ts';

const TUESDAY = '2022-01-18';
const LATE: MilestoneSpec = { due: onDate('2022-01-10') };
const SAM = [seen('sam'), assigned(ROLE, { personId: 'sam' })];

function decide(
  specs: readonly MilestoneSpec[],
  people: readonly DirectoryEvent[],
  happened: readonly Happening<PlanEvent>[] = [],
  on = TUESDAY,
): Reminders {
  return decideReminders(stateOf(buildPlan(specs), happened), directoryOf(people), day(on), LONDON);
}

function asked(reminders: Reminders): string[] {
  return reminders.asks.map(
    ({ personId, items }) =>
      `${personId}: ${items.map(({ milestone }) => milestone.milestone.id).join(' ')}`,
  );
}

it('a card the officer asked for is no ask of Waymark: left open, it holds no reminder back', () => {
  const open: Happening<PlanEvent>[] = [
    [TUESDAY, claim({ requested: true })],
    [TUESDAY, settle(DELIVERED)],
  ];
  expect(decide([LATE], SAM, open).asks).toMatchObject([{ rung: 1, items: [{}] }]);
});

describe('who is asked', () => {
  it.each<[string, readonly MilestoneSpec[], readonly DirectoryEvent[], readonly string[]]>([
    ['nobody when nothing needs attention', [{ due: onDate('2022-06-01') }], SAM, []],
    [
      'one officer about everything, what is late first',
      [{}, { due: onDate('2022-01-20') }, LATE],
      SAM,
      ['sam: m3 m2 m1'],
    ],
    [
      'both joint leads',
      [{ ...LATE, leads: [ROLE, 'Head of QA'] }],
      [...SAM, seen('ann'), assigned('Head of QA', { personId: 'ann' })],
      ['sam: m1', 'ann: m1'],
    ],
    [
      'both people who hold one role',
      [LATE],
      [...SAM, seen('ann'), assigned(ROLE, { personId: 'ann' })],
      ['sam: m1', 'ann: m1'],
    ],
    [
      'a person with several roles once, and once about a milestone both roles lead',
      [
        { ...LATE, leads: [ROLE, 'Head of QA'] },
        { ...LATE, leads: ['Head of QA'] },
      ],
      [...SAM, assigned('head of qa', { personId: 'sam' })],
      ['sam: m1 m2'],
    ],
    [
      'somebody known by UPN until they were met',
      [LATE],
      [assigned(ROLE, { upn: 'Sam@council.example' }), seen('sam', { upn: 'sam@council.example' })],
      ['sam: m1'],
    ],
  ])('%s', (_name, specs, people, expected) => {
    expect(asked(decide(specs, people))).toEqual(expected);
  });

  it.each<[string, readonly DirectoryEvent[]]>([
    ['known by UPN only', [assigned(ROLE, { upn: 'sam@council.example' })]],
    ['without a 1:1 chat', [seen('sam', { personal: null }), assigned(ROLE, { personId: 'sam' })]],
    ['who removed Waymark', [...SAM, { type: 'PersonLeft', personId: 'sam' }]],
    ['never met', [assigned(ROLE, { personId: 'sam' })]],
  ])('somebody %s is listed as unreachable', (_name, people) => {
    const reminders = decide([LATE], people);
    expect(reminders.asks).toEqual([]);
    expect(reminders.unreachable.map(({ items }) => items.length)).toEqual([1]);
    expect(reminders.unheld).toEqual([]);
  });

  it('one person known by a UPN in two spellings is listed once', () => {
    const reminders = decide(
      [LATE, { ...LATE, leads: ['Head of QA'] }],
      [
        assigned(ROLE, { upn: 'Sam@council.example' }),
        assigned('Head of QA', { upn: 'sam@council.example' }),
      ],
    );
    expect(reminders.unreachable.map(({ items }) => items.length)).toEqual([2]);
  });

  it('roles nobody holds are listed, each milestone once', () => {
    const reminders = decide(
      [
        { ...LATE, leads: ['Head of QA', 'Head of Q.A.', ROLE] },
        { ...LATE, leads: ['Head of QA'] },
      ],
      SAM,
    );
    expect(reminders.unheld).toEqual([{ role: 'Head of QA', refs: ['1.1.1', '1.1.2'] }]);
  });

  it('a milestone for which the plan names no lead is listed too', () => {
    expect(decide([{ ...LATE, leads: [] }], SAM).unheld).toEqual([
      { role: 'no lead named in the plan', refs: ['1.1.1'] },
    ]);
  });
});

describe('asking in the same week', () => {
  it.each<[string, readonly PlanEvent[], boolean]>([
    ['delivered: not again', [claim(), settle(DELIVERED)], false],
    ['uncertain: not again', [claim(), settle(UNCERTAIN)], false],
    ['claimed and not settled: not again', [claim()], false],
    ['failed: again', [claim(), settle(FAILED)], true],
    [
      'failed and then delivered: not again',
      [claim(), settle(FAILED), claim({ reminderId: 'r2' }), settle(DELIVERED, 'r2')],
      false,
    ],
    ["somebody else's: asked", [claim({ personId: 'ann' }), settle(DELIVERED)], true],
    ['the week before: asked', [claim({ period: '2022-W02' }), settle(DELIVERED)], true],
  ])('%s', (_name, events, again) => {
    const happened = events.map((event): Happening<PlanEvent> => ['2022-01-18', event]);
    expect(asked(decide([LATE], SAM, happened))).toEqual(again ? ['sam: m1'] : []);
  });

  it('an ask after a failed one has a key of its own', () => {
    const first = decide([LATE], SAM);
    const second = decide([LATE], SAM, [
      [TUESDAY, claim()],
      [TUESDAY, settle(FAILED)],
    ]);
    expect(first.asks[0]?.key).not.toBe(second.asks[0]?.key);
  });

  it('two bells decided before and after an answer meet the same key', () => {
    const before = decide([LATE, LATE], SAM);
    const after = decide([LATE, LATE], SAM, [[TUESDAY, report({ rag: 'red' })]]);
    expect(asked(before)).toEqual(['sam: m1 m2']);
    expect(asked(after)).toEqual(['sam: m2']);
    expect(before.asks[0]?.key).toBe(after.asks[0]?.key);
  });

  it('the same bell in another week has another key', () => {
    const next = decide([LATE], SAM, [], '2022-01-25');
    expect(decide([LATE], SAM).asks[0]?.key).not.toBe(next.asks[0]?.key);
  });
});

describe('the rung', () => {
  const weeks = (delivery: PlanEvent[]): Happening<PlanEvent>[] => [
    ['2022-01-04', claim({ reminderId: 'r1', period: '2022-W01' })],
    ...delivery.map((event): Happening<PlanEvent> => ['2022-01-04', event]),
    ['2022-01-11', claim({ reminderId: 'r2', period: '2022-W02' })],
    ['2022-01-11', settle(DELIVERED, 'r2')],
  ];
  it.each<[string, readonly Happening<PlanEvent>[], number]>([
    ['starts at one', [], 1],
    ['counts every ask that met silence', weeks([settle(DELIVERED)]), 3],
    ['counts one that may have arrived', weeks([settle(UNCERTAIN)]), 3],
    ['does not count one that failed', weeks([settle(FAILED)]), 2],
    [
      'starts again after a report, a fraction of a second after the ask too',
      [...weeks([settle(DELIVERED)]), ['2022-01-11T09:00:00.5Z', report({ rag: 'red' })]],
      1,
    ],
  ])('%s', (_name, happened, rung) => {
    expect(decide([LATE], SAM, happened, '2022-01-25').asks[0]?.rung).toBe(rung);
  });
});
