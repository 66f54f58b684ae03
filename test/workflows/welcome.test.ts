import { expect, test } from 'vitest';
import { personLeft } from '../../src/workflows/keep-directory.ts';
import { welcome } from '../../src/workflows/welcome.ts';
import { buildPlan, onDate, ROLE } from '../support/plan-build.ts';
import {
  anotherDoor,
  give,
  homeOn,
  meet,
  workflowHome,
  type WorkflowHome,
} from '../support/workflow-home.ts';

const PLAN = buildPlan([{ due: onDate('2021-12-31') }]);

async function lead(): Promise<WorkflowHome> {
  const home = await workflowHome({ plan: PLAN });
  await give(home, ROLE, 'sam');
  await meet(home, 'sam');
  return home;
}

function kinds({ messenger }: WorkflowHome): readonly string[] {
  return messenger.arrived.map(({ message }) => message.kind);
}

test('greeted and then asked what is due; Teams says "installed" twice, at once', async () => {
  const home = await lead();
  const { carry } = home.messenger;
  home.messenger.carry = async (sending) => {
    // The greeting is the slower of the two, and still comes first.
    if (sending.message.kind === 'greeting')
      for (let i = 0; i < 50; i += 1) await new Promise(setImmediate);
    return carry(sending);
  };
  const firsts = await Promise.all([welcome(home, 'sam'), welcome(home, 'sam')]);
  expect(firsts.toSorted()).toEqual([false, true]);
  expect(kinds(home)).toEqual(['greeting', 'reminder']);
});

test('once for ever: not after a restart, nor after removing and installing again', async () => {
  const home = await lead();
  await welcome(home, 'sam');
  const restarted = homeOn(anotherDoor(home.ledger), home.clock);
  expect(await welcome(restarted, 'sam')).toBe(false);
  await personLeft(restarted, 'sam');
  await meet(restarted, 'sam');
  expect(await welcome(restarted, 'sam')).toBe(false);
  expect(kinds(restarted)).toEqual([]);
  restarted.clock.set('2022-01-26T09:00:00Z');
  await welcome(restarted, 'sam');
  expect(kinds(restarted)).toEqual(['reminder']);
});

test('only the person who was met is asked', async () => {
  const home = await lead();
  await give(home, ROLE, 'ann');
  await meet(home, 'ann');
  await welcome(home, 'ann');
  expect(new Set(home.messenger.arrived.map(({ to }) => to))).toEqual(new Set(['a:ann']));
});

test('somebody of whom nothing is known is neither greeted nor asked', async () => {
  const home = await workflowHome({ plan: PLAN });
  expect(await welcome(home, 'stranger')).toBe(false);
  expect(kinds(home)).toEqual([]);
});
