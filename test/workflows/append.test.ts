import { expect, test } from 'vitest';
import { openLedger } from '../../src/storage/open-ledger.ts';
import { decideAndAppend } from '../../src/workflows/append.ts';
import { LedgerUnavailable, type Ledger } from '../../src/workflows/ports.ts';
import { remindOfficers } from '../../src/workflows/remind-officers.ts';
import { newFolder } from '../storage/folders.ts';
import { buildPlan, onDate } from '../support/plan-build.ts';
import {
  anotherDoor,
  count,
  give,
  homeOn,
  meet,
  OPERATOR,
  save,
  SCHEDULE,
  settableClock,
  typesIn,
  workflowHome,
} from '../support/workflow-home.ts';

const seen = { type: 'PersonLeft', personId: 'sam' } as const;

async function addOne(ledger: Ledger): Promise<void> {
  await decideAndAppend(ledger, 'directory', async () => ({
    version: (await ledger.read('directory')).length,
    events: [{ event: seen, by: OPERATOR }],
    outcome: undefined,
  }));
}

test('decisions of one process and of another both come through', async () => {
  const { ledger } = await workflowHome();
  const other = anotherDoor(ledger);
  await Promise.all([...Array(40).keys()].map((i) => addOne(i % 2 === 0 ? ledger : other)));
  expect((await ledger.read('directory')).length).toBe(40);
});

test('a decision that fails holds up nobody after it', async () => {
  const { ledger } = await workflowHome();
  const fails = decideAndAppend(ledger, 'directory', () => Promise.reject(new Error('no')));
  const next = addOne(ledger);
  await expect(fails).rejects.toThrow('no');
  await next;
  expect((await ledger.read('directory')).length).toBe(1);
});

test('while the ledger cannot be written every append says so, and reading goes on', async () => {
  const home = await workflowHome({ plan: buildPlan([{ due: onDate('2021-12-31') }]) });
  await meet(home, 'sam');
  await give(home, 'Service Manager, Fostering', 'sam');
  const broken = homeOn(
    {
      ...anotherDoor(home.ledger),
      append: () => Promise.reject(new LedgerUnavailable('the disk is full')),
    },
    home.clock,
  );
  const { sent, faults } = await remindOfficers(broken, { planId: 'build-plan', by: SCHEDULE });
  expect(sent).toEqual([]);
  expect(faults).toEqual([expect.any(LedgerUnavailable)]);
  expect(broken.messenger.arrived).toEqual([]);
  await remindOfficers(home, { planId: 'build-plan', by: SCHEDULE });
  expect(home.messenger.arrived.length).toBe(1);
});

test('two hundred officers are reminded at once on a ledger on disk', async () => {
  const clock = settableClock();
  const ledger = await openLedger({ folder: await newFolder(), clock, log: () => undefined });
  const home = homeOn(ledger, clock);
  const names = Array.from({ length: 200 }, (_, i) => `p${i}`);
  const late = { due: onDate('2021-12-31') };
  const plan = buildPlan(names.map((name) => ({ ...late, leads: [`Role of ${name}`] })));
  await save(home, plan);
  await Promise.all(names.map((name) => meet(home, name)));
  await Promise.all(names.map((name) => give(home, `Role of ${name}`, name)));
  const both = [0, 1].map(() => remindOfficers(home, { planId: plan.id, by: SCHEDULE }));
  expect((await Promise.all(both)).flatMap(({ faults }) => faults)).toEqual([]);
  expect(home.messenger.arrived.length).toBe(200);
  expect(count(await typesIn(ledger, `plan:${plan.id}`), 'ReminderSettled')).toBe(200);
  await ledger.close();
});
