import { describe, expect, test } from 'vitest';
import { Temporal } from '../../src/plan/time.ts';
import type { StoredEvent } from '../../src/plan/events.ts';
import { readingsOf } from '../../src/workflows/readings.ts';
import type { Ledger } from '../../src/workflows/ports.ts';
import { recordUpdate } from '../../src/workflows/record-update.ts';
import { buildPlan } from '../support/plan-build.ts';
import {
  anotherDoor,
  meet,
  save,
  workflowHome,
  type WorkflowHome,
} from '../support/workflow-home.ts';

const PLAN = buildPlan([{}, {}, {}]);
const planId = PLAN.id;

async function reported(home: WorkflowHome, milestoneId: string, version = 0): Promise<void> {
  await recordUpdate(home, {
    planId,
    milestoneId,
    version,
    reminderId: null,
    reporter: { personId: 'pmo', name: 'P. Office' },
    input: { rag: 'green', done: '', expected: '', help: '', evidence: '' },
  });
}

/** A plan reported on once a day, on the 18th, 19th and 20th of January. */
async function threeDays(): Promise<WorkflowHome> {
  const home = await workflowHome({ plan: PLAN, firstPmo: ['pmo'] });
  for (const [i, day] of ['18', '19', '20'].entries()) {
    home.clock.set(`2022-01-${day}T10:00:00Z`);
    await reported(home, `m${i + 1}`);
  }
  return home;
}

async function reportsAt({ readings }: WorkflowHome, at: string): Promise<number | null> {
  const state = await readings.plan(planId, Temporal.Instant.from(at));
  return state === null
    ? null
    : [...state.milestones.values()].reduce((sum, { reports }) => sum + reports.length, 0);
}

describe('as at a past instant', () => {
  test.each([
    ['2022-01-18T08:59:59Z', null],
    ['2022-01-18T09:00:00Z', 0],
    ['2022-01-18T10:00:00Z', 1],
    ['2022-01-19T09:59:59.999Z', 1],
    ['2022-01-20T10:00:00Z', 3],
    ['2030-01-01T00:00:00Z', 3],
  ])('%s', async (at, reports) => {
    expect(await reportsAt(await threeDays(), at)).toBe(reports);
  });

  test('is the same in whatever order instants are asked about', async () => {
    const home = await threeDays();
    const instants = ['19T12', '20T12', '18T12', '18T08', '20T12', '19T09'];
    const found: (number | null)[] = [];
    for (const at of instants) found.push(await reportsAt(home, `2022-01-${at}:00:00Z`));
    expect(found).toEqual([2, 3, 1, null, 3, 1]);
  });

  test('leaves out an event of a clock that ran ahead, and nothing after it', async () => {
    const home = await workflowHome({ plan: PLAN, firstPmo: ['pmo'] });
    home.clock.set('2023-01-01T00:00:00Z');
    await reported(home, 'm1');
    home.clock.set('2022-01-20T10:00:00Z');
    await reported(home, 'm2');
    expect(await reportsAt(home, '2022-01-21T00:00:00Z')).toBe(1);
    expect(await reportsAt(home, '2022-01-22T00:00:00Z')).toBe(1);
    expect(await reportsAt(home, '2023-01-01T00:00:00Z')).toBe(2);
  });

  test('the people then known, not those of today', async () => {
    const home = await workflowHome();
    await meet(home, 'sam');
    home.clock.set('2022-01-19T09:00:00Z');
    await meet(home, 'ann');
    const then = await home.readings.directory(Temporal.Instant.from('2022-01-18T12:00:00Z'));
    expect([...then.people.keys()]).toEqual(['sam']);
  });
});

describe('nothing is folded twice', () => {
  /** Counts the events handed out. */
  function counting(ledger: Ledger): { ledger: Ledger; handedOut: () => number } {
    let handedOut = 0;
    return {
      handedOut: () => handedOut,
      ledger: {
        ...anotherDoor(ledger),
        async read(stream, after): Promise<readonly StoredEvent[]> {
          const events = await ledger.read(stream, after);
          handedOut += events.length;
          return events;
        },
      },
    };
  }

  test('the present is read on from where it was left, and is the same value until it changes', async () => {
    const home = await threeDays();
    const { ledger, handedOut } = counting(home.ledger);
    const readings = readingsOf(ledger);
    const first = await readings.plan(planId);
    const all = handedOut();
    expect(await readings.plan(planId)).toBe(first);
    expect(handedOut()).toBe(all);
    await reported(home, 'm1', 1);
    expect((await readings.plan(planId))?.milestones.get('m1')?.reports.length).toBe(2);
    expect(handedOut()).toBe(all + 1);
    expect(first?.milestones.get('m1')?.reports.length).toBe(1);
  });

  test('"a week ago" moves on with the clock and reads only what lies since', async () => {
    const home = await threeDays();
    const { ledger, handedOut } = counting(home.ledger);
    const readings = readingsOf(ledger);
    await readings.plan(planId, Temporal.Instant.from('2022-01-19T12:00:00Z'));
    const all = handedOut();
    const later = await readings.plan(planId, Temporal.Instant.from('2022-01-19T12:00:01Z'));
    expect(handedOut() - all).toBe(1);
    expect(later?.version).toBe(3);
  });
});

test('plans are listed in the order of import', async () => {
  const home = await workflowHome({ plan: PLAN });
  await save(home, buildPlan([{}], { id: 'a-later-plan' }));
  expect(await home.readings.planIds()).toEqual([planId, 'a-later-plan']);
});
