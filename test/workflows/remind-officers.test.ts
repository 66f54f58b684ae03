import { describe, expect, test } from 'vitest';
import { planStream, type Delivery } from '../../src/plan/events.ts';
import type { Message } from '../../src/plan/messages.ts';
import { assignRoles } from '../../src/workflows/assign-roles.ts';
import { recordUpdate } from '../../src/workflows/record-update.ts';
import { remindOfficers } from '../../src/workflows/remind-officers.ts';
import { settleInterrupted } from '../../src/workflows/settle-interrupted.ts';
import { buildPlan, FAILED, onDate, ROLE } from '../support/plan-build.ts';
import {
  anotherDoor,
  count,
  give,
  homeOn,
  meet,
  OPERATOR,
  SCHEDULE,
  typesIn,
  workflowHome,
  type WorkflowHome,
} from '../support/workflow-home.ts';

const LATE = { due: onDate('2021-12-31') };
const PLAN = buildPlan([LATE]);
const planId = PLAN.id;
const stream = planStream(planId);
const REQUEST = { planId, by: SCHEDULE };

async function officers(...names: readonly string[]): Promise<WorkflowHome> {
  const home = await workflowHome({
    plan: buildPlan(names.map((name) => ({ ...LATE, leads: [`Role of ${name}`] }))),
  });
  for (const name of names) {
    await meet(home, name);
    await give(home, `Role of ${name}`, name);
  }
  return home;
}

function askedAbout(message: Message | undefined): readonly string[] {
  return message?.kind === 'reminder' ? message.reminder.reminder.milestoneIds : [];
}

describe('asked once', () => {
  test('the claim is saved before the card is sent, and settled after', async () => {
    const home = await officers('sam');
    let savedBefore: readonly string[] = [];
    home.messenger.carry = async ({ to, messageId }) => {
      savedBefore = await typesIn(home.ledger, stream);
      return { kind: 'delivered', conversationId: to, messageId };
    };
    await remindOfficers(home, REQUEST);
    expect(savedBefore).toEqual(['PlanImported', 'ReminderClaimed']);
    const [reminder] = (await home.readings.plan(planId))?.reminders.values() ?? [];
    expect(reminder?.delivery).toMatchObject({ kind: 'delivered', messageId: 'message-1' });
  });

  test('a second bell sends nothing, one after the other or both at once', async () => {
    const home = await officers('sam', 'ann');
    await Promise.all([remindOfficers(home, REQUEST), remindOfficers(home, REQUEST)]);
    await remindOfficers(home, REQUEST);
    expect(home.messenger.arrived.map(({ to }) => to).toSorted()).toEqual(['a:ann', 'a:sam']);
  });

  test('two processes that decide at the same moment send one card between them', async () => {
    const home = await officers('sam');
    const other = homeOn(anotherDoor(home.ledger), home.clock);
    await Promise.all([remindOfficers(home, REQUEST), remindOfficers(other, REQUEST)]);
    expect(home.messenger.arrived.length + other.messenger.arrived.length).toBe(1);
  });

  test('a restart in the same week sends nothing again; the next week asks again', async () => {
    const home = await officers('sam');
    await remindOfficers(home, REQUEST);
    const restarted = homeOn(anotherDoor(home.ledger), home.clock);
    expect(await settleInterrupted(restarted)).toBe(0);
    await remindOfficers(restarted, REQUEST);
    expect(restarted.messenger.arrived).toEqual([]);
    home.clock.set('2022-01-25T09:00:00Z');
    const { sent } = await remindOfficers(restarted, REQUEST);
    expect(sent.map(({ ask }) => ask.rung)).toEqual([2]);
    expect(restarted.messenger.arrived.length).toBe(1);
  });

  test('what was answered while the ask waited for its turn is not asked', async () => {
    const home = await officers('sam', 'ann');
    const answered = recordUpdate(homeOn(home.ledger, home.clock, ['pmo']), {
      planId,
      milestoneId: 'm1',
      version: 0,
      reminderId: null,
      reporter: { personId: 'pmo', name: 'P. Office' },
      input: { rag: 'green', done: '', expected: '', help: '', evidence: '' },
    });
    const reminded = remindOfficers(home, REQUEST);
    expect((await answered).kind).toBe('recorded');
    await reminded;
    expect(home.messenger.arrived.map(({ to }) => to)).toEqual(['a:ann']);
  });
});

describe('one officer is not another', () => {
  test.each<[string, () => Promise<Delivery>]>([
    ['fails', () => Promise.resolve(FAILED)],
    ['throws, as none should', () => Promise.reject(new Error('no such messenger'))],
  ])('a delivery that %s leaves the others theirs', async (_, fault) => {
    const home = await officers('sam', 'ann', 'lee');
    const { carry } = home.messenger;
    home.messenger.carry = (sending) => (sending.to === 'a:ann' ? fault() : carry(sending));
    await remindOfficers(home, REQUEST);
    expect(home.messenger.arrived.map(({ to }) => to).toSorted()).toEqual(['a:lee', 'a:sam']);
    const reminders = [...((await home.readings.plan(planId))?.reminders.values() ?? [])];
    const kinds = new Map(reminders.map(({ personId, delivery }) => [personId, delivery?.kind]));
    expect([kinds.get('sam'), kinds.get('lee')]).toEqual(['delivered', 'delivered']);
    expect(kinds.get('ann')).not.toBe('delivered');
  });

  test('a failed delivery may be tried again in the same week, an uncertain one not', async () => {
    const home = await officers('sam', 'ann');
    home.messenger.carry = ({ to }) =>
      Promise.resolve(to === 'a:sam' ? FAILED : { kind: 'uncertain', code: 'ECONNRESET' });
    await remindOfficers(home, REQUEST);
    home.messenger.carry = ({ to, messageId }) =>
      Promise.resolve({ kind: 'delivered', conversationId: to, messageId });
    await remindOfficers(home, REQUEST);
    expect(home.messenger.arrived.map(({ to }) => to)).toEqual(['a:sam']);
  });

  test('few are claimed ahead of their card: a crash leaves the rest to be asked', async () => {
    const whole = await officers(...Array.from({ length: 60 }, (_, i) => `p${i}`));
    const never = new Promise<never>(() => undefined);
    let isDead = false;
    const dying = homeOn(
      {
        ...anotherDoor(whole.ledger),
        append: (...asked) => (isDead ? never : whole.ledger.append(...asked)),
      },
      whole.clock,
    );
    const crash = new Promise<void>((resolve) => {
      let sending = 0;
      dying.messenger.carry = () => {
        sending += 1;
        if (sending < 5) return never;
        isDead = true;
        resolve();
        return never;
      };
    });
    void remindOfficers(dying, REQUEST);
    await crash;
    const uncertain = await settleInterrupted(whole);
    expect(uncertain).toBeGreaterThanOrEqual(5);
    expect(uncertain).toBeLessThanOrEqual(8);
    await remindOfficers(whole, REQUEST);
    expect(whole.messenger.arrived.length).toBe(60 - uncertain);
  });
});

describe('who is asked', () => {
  test('a role nobody holds is listed with its milestones, and who was not met as unreachable', async () => {
    const home = await workflowHome({
      plan: buildPlan([{ ...LATE, leads: ['Nobody’s Role'] }, LATE]),
    });
    await give(home, ROLE, 'sam');
    const { unheld, unreachable, asks } = await remindOfficers(home, REQUEST);
    expect(unheld).toEqual([{ role: 'Nobody’s Role', refs: ['1.1.1'] }]);
    expect(unreachable.map(({ holder }) => holder.name)).toEqual(['sam']);
    expect(asks).toEqual([]);
  });

  test('somebody imported by UPN is asked once the roster has named them', async () => {
    const home = await workflowHome({ plan: PLAN });
    const person = {
      role: ROLE,
      name: 'Sam Reed',
      personId: null,
      upn: 'Sam.Reed@council.example',
    };
    await assignRoles(home, [person], OPERATOR);
    expect((await remindOfficers(home, REQUEST)).unreachable.length).toBe(1);
    await meet(home, 'object-id-of-sam', 'sam.reed@council.example');
    await remindOfficers(home, REQUEST);
    expect(home.messenger.arrived.map(({ to }) => to)).toEqual(['a:object-id-of-sam']);
  });

  test('joint leads are both asked, in one card each', async () => {
    const home = await workflowHome({ plan: buildPlan([LATE, LATE]) });
    for (const name of ['sam', 'ann']) await meet(home, name);
    await give(home, ROLE, 'sam', 'ann');
    await remindOfficers(home, REQUEST);
    expect(home.messenger.arrived.map(({ message }) => askedAbout(message))).toEqual([
      ['m1', 'm2'],
      ['m1', 'm2'],
    ]);
  });

  test('of two hundred officers each is asked once', async () => {
    const names = Array.from({ length: 200 }, (_, i) => `p${i}`);
    const home = await officers(...names);
    await remindOfficers(home, REQUEST);
    expect(new Set(home.messenger.arrived.map(({ to }) => to)).size).toBe(200);
    const types = await typesIn(home.ledger, stream);
    expect(count(types, 'ReminderClaimed')).toBe(200);
    expect(count(types, 'ReminderSettled')).toBe(200);
  });
});
