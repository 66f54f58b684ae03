import { expect, test } from 'vitest';
import type { Delivery } from '../../src/plan/events.ts';
import type { Message } from '../../src/plan/messages.ts';
import { isAnswered } from '../../src/plan/plan-state.ts';
import { recordUpdate } from '../../src/workflows/record-update.ts';
import { refreshCards } from '../../src/workflows/refresh-cards.ts';
import { remindOfficers } from '../../src/workflows/remind-officers.ts';
import { buildPlan, FAILED, onDate, ROLE } from '../support/plan-build.ts';
import { give, meet, SCHEDULE, workflowHome, type WorkflowHome } from '../support/workflow-home.ts';

const LATE = { due: onDate('2021-12-31') };
const PLAN = buildPlan([LATE, LATE]);
const planId = PLAN.id;

/** Sam and Ann lead both milestones together, and have been asked about them. */
async function asked(): Promise<WorkflowHome> {
  const home = await workflowHome({ plan: PLAN });
  for (const name of ['sam', 'ann']) await meet(home, name);
  await give(home, ROLE, 'sam', 'ann');
  await remindOfficers(home, { planId, by: SCHEDULE });
  return home;
}

async function report(home: WorkflowHome, milestoneId: string, version = 0): Promise<void> {
  const recorded = await recordUpdate(home, {
    planId,
    milestoneId,
    version,
    reminderId: null,
    reporter: { personId: 'sam', name: 'Sam Reed' },
    input: { rag: 'green', done: `said ${version}`, expected: '', help: '', evidence: '' },
  });
  if (recorded.kind !== 'recorded') throw new Error(recorded.refusal.kind);
}

function updates({ messenger }: WorkflowHome): readonly { to: string; answered: string }[] {
  return messenger.arrived
    .filter(({ how }) => how === 'update')
    .map(({ to, message }) => ({ to, answered: answeredOn(message) }));
}

function answeredOn(message: Message): string {
  if (message.kind !== 'reminder') throw new Error('only a reminder is brought up to date');
  const { state, reminder } = message.reminder;
  return reminder.milestoneIds
    .filter((id) => {
      const milestone = state.milestones.get(id);
      return milestone !== undefined && isAnswered(milestone, reminder);
    })
    .join(' ');
}

test('one lead’s answer brings every lead’s card to the same state', async () => {
  const home = await asked();
  await report(home, 'm1');
  await refreshCards(home, planId, 'm1');
  expect(updates(home).toSorted((a, b) => a.to.localeCompare(b.to))).toEqual([
    { to: 'a:ann', answered: 'm1' },
    { to: 'a:sam', answered: 'm1' },
  ]);
});

test('two answers in quick succession leave the card with both, however slowly one is carried', async () => {
  const home = await asked();
  const { carry } = home.messenger;
  const slow: (() => void)[] = [];
  home.messenger.carry = async (sending) => {
    if (slow.length < 2) await new Promise<void>((resolve) => slow.push(resolve));
    return carry(sending);
  };
  await report(home, 'm1');
  const first = refreshCards(home, planId, 'm1');
  while (slow.length < 2) await new Promise(setImmediate);
  await report(home, 'm2');
  const second = refreshCards(home, planId, 'm2');
  for (let i = 0; i < 10; i += 1) await new Promise(setImmediate);
  for (const go of slow) go();
  await Promise.all([first, second]);
  for (const chat of ['a:sam', 'a:ann'])
    expect(updates(home).findLast(({ to }) => to === chat)?.answered).toBe('m1 m2');
});

test('cards answered in earlier weeks are left as the record they are', async () => {
  const home = await asked();
  await report(home, 'm1');
  await refreshCards(home, planId, 'm1');
  const before = updates(home).length;
  home.clock.set('2022-02-08T09:00:00Z');
  await remindOfficers(home, { planId, by: SCHEDULE });
  await report(home, 'm1', 1);
  await refreshCards(home, planId, 'm1');
  expect(updates(home).length - before).toBe(2);
});

test('a card that was never delivered is not brought anywhere, and one that fails stops no other', async () => {
  const home = await workflowHome({ plan: PLAN });
  const { carry } = home.messenger;
  for (const name of ['sam', 'ann', 'lee']) await meet(home, name);
  await give(home, ROLE, 'sam', 'ann', 'lee');
  home.messenger.carry = (sending) =>
    sending.to === 'a:sam' ? Promise.resolve<Delivery>(FAILED) : carry(sending);
  await remindOfficers(home, { planId, by: SCHEDULE });
  home.messenger.carry = (sending) =>
    sending.to === 'a:ann' ? Promise.reject(new Error('gone')) : carry(sending);
  await report(home, 'm1');
  await refreshCards(home, planId, 'm1').catch(() => undefined);
  expect(updates(home).map(({ to }) => to)).toEqual(['a:lee']);
});
