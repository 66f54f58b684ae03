import { describe, expect, test } from 'vitest';
import { planStream } from '../../src/plan/events.ts';
import { LedgerUnavailable, type Ledger } from '../../src/workflows/ports.ts';
import { recordUpdate, type UpdateRequest } from '../../src/workflows/record-update.ts';
import { buildPlan, ROLE } from '../support/plan-build.ts';
import {
  anotherDoor,
  count,
  give,
  homeOn,
  meet,
  typesIn,
  workflowHome,
  type WorkflowHome,
} from '../support/workflow-home.ts';

const PLAN = buildPlan([{}, { leads: ['Another Role'] }]);
const stream = planStream(PLAN.id);
const SAM = { personId: 'sam', name: 'Sam Reed' };
const INPUT = { rag: 'green', done: 'Signed off.', expected: '', help: '', evidence: '' };
const PRESS: UpdateRequest = {
  planId: PLAN.id,
  milestoneId: 'm1',
  version: 0,
  reminderId: 'r1',
  reporter: SAM,
  input: INPUT,
};

async function led(ledger?: (ledger: Ledger) => Ledger): Promise<WorkflowHome> {
  const home = await workflowHome({ plan: PLAN, firstPmo: ['pmo'] });
  for (const name of ['sam', 'ann']) await meet(home, name);
  await give(home, ROLE, 'sam', 'ann');
  return ledger === undefined ? home : homeOn(ledger(home.ledger), home.clock, ['pmo']);
}

async function reports({ ledger }: WorkflowHome): Promise<number> {
  return count(await typesIn(ledger, stream), 'StatusReported');
}

test('what is answered as recorded is in the ledger, with who and under which role', async () => {
  const home = await led();
  const recorded = await recordUpdate(home, PRESS);
  expect(recorded).toMatchObject({ kind: 'recorded', repeated: false });
  expect((await home.ledger.read(stream)).at(-1)).toMatchObject({
    by: { kind: 'person', personId: 'sam' },
    event: { type: 'StatusReported', rag: 'green', reporter: 'Sam Reed', role: ROLE },
  });
});

describe('a press that comes again', () => {
  test('later, at once or from another process gets the same answer and no second event', async () => {
    const home = await led();
    const other = homeOn(anotherDoor(home.ledger), home.clock);
    const both = [recordUpdate(home, PRESS), recordUpdate(home, PRESS), recordUpdate(other, PRESS)];
    const answers = [...(await Promise.all(both)), await recordUpdate(home, PRESS)];
    expect(answers.map(({ kind }) => kind)).toEqual(Array(4).fill('recorded'));
    expect(await reports(home)).toBe(1);
  });

  test.each<[string, Partial<UpdateRequest>]>([
    ['other words', { input: { ...INPUT, done: 'Something else.' } }],
    ['another colour', { input: { ...INPUT, rag: 'red' } }],
    ['another card', { reminderId: 'r2' }],
    ['another lead', { reporter: { personId: 'ann', name: 'Ann Lee' }, reminderId: 'r2' }],
  ])('on the same version with %s is stale, and saves nothing', async (_, change) => {
    const home = await led();
    await recordUpdate(home, PRESS);
    expect(await recordUpdate(home, { ...PRESS, ...change })).toEqual({
      kind: 'refused',
      refusal: { kind: 'stale-card' },
    });
    expect(await reports(home)).toBe(1);
  });

  test('is not told it was saved when another process saved something else in between', async () => {
    const home = await led();
    const other = homeOn(anotherDoor(home.ledger), home.clock, ['pmo']);
    const slow = homeOn(
      before(home.ledger, async () => {
        await recordUpdate(other, { ...PRESS, input: { ...INPUT, done: 'The other one.' } });
      }),
      home.clock,
    );
    expect(await recordUpdate(slow, PRESS)).toMatchObject({ refusal: { kind: 'stale-card' } });
    expect(await reports(home)).toBe(1);
  });
});

test('joint leads: one answer is enough, and the next report builds on it', async () => {
  const home = await led();
  await recordUpdate(home, PRESS);
  const ann = { ...PRESS, reporter: { personId: 'ann', name: 'Ann Lee' }, reminderId: 'r2' };
  expect((await recordUpdate(home, { ...ann, version: 1 })).kind).toBe('recorded');
  expect(await reports(home)).toBe(2);
});

test.each<[string, Partial<UpdateRequest>, string]>([
  ['a plan there is not', { planId: 'none' }, 'no-plan'],
  ['a milestone there is not', { milestoneId: 'm9' }, 'unknown-milestone'],
  ['somebody else’s milestone', { milestoneId: 'm2' }, 'not-lead-officer'],
  ['no colour', { input: { ...INPUT, rag: '' } }, 'rag-missing'],
  ['a child’s name', { input: { ...INPUT, done: 'child Kayden Smith' } }, 'child-identifiable'],
])('refuses %s, and saves nothing', async (_, change, kind) => {
  const home = await led();
  expect(await recordUpdate(home, { ...PRESS, ...change })).toMatchObject({ refusal: { kind } });
  expect(await reports(home)).toBe(0);
});

test('a ledger that cannot be written: not saved, still read, and the same press works later', async () => {
  let broken = true;
  const home = await led((ledger) => ({
    ...anotherDoor(ledger),
    append: (...asked) =>
      broken ? Promise.reject(new LedgerUnavailable('the disk is full')) : ledger.append(...asked),
  }));
  await expect(recordUpdate(home, PRESS)).rejects.toThrow(LedgerUnavailable);
  expect((await home.readings.plan(PLAN.id))?.milestones.get('m1')?.reports).toEqual([]);
  broken = false;
  expect(await recordUpdate(home, PRESS)).toMatchObject({ kind: 'recorded', repeated: false });
  expect(await reports(home)).toBe(1);
});

/** A ledger before whose first append something else happens. */
function before(ledger: Ledger, happens: () => Promise<void>): Ledger {
  let isFirst = true;
  return {
    ...anotherDoor(ledger),
    async append(...asked) {
      if (isFirst) {
        isFirst = false;
        await happens();
      }
      return ledger.append(...asked);
    },
  };
}
