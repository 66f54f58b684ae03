import { describe, expect, test } from 'vitest';
import { Temporal } from '../../src/plan/time.ts';
import {
  base64,
  desk,
  filledHome,
  homeOn,
  importFile,
  importPeople,
  importPlan,
  meetPriya,
  PLAN,
  PLAN_ID,
  refusalOf,
} from './desk-home.ts';

const FILE = { kind: 'file', content: base64(PLAN), fileName: 'plans/plan.json' } as const;

describe('which plan', () => {
  test('none, an unknown one and two are each said for what they are', async () => {
    const home = homeOn();
    expect(refusalOf(await desk(home, { kind: 'plan-show' })).kind).toBe('no-plan');
    await importPlan(home, true);
    const content = PLAN.replace(PLAN_ID, 'second');
    await importFile(home, { fileName: 'plan.json', content, save: true, asNew: true });
    const two = refusalOf(await desk(home, { kind: 'digest', send: false }));
    expect(two.sentence).toContain(`${PLAN_ID} and second`);
    const unknown = { kind: 'plan-show', plan: { kind: 'saved', id: 'third' } } as const;
    expect(refusalOf(await desk(home, unknown)).sentence).toContain('There is no plan "third"');
    const second = { kind: 'plan-show', plan: { kind: 'saved', id: 'second' } } as const;
    expect((await desk(home, second)).data['plan']).toMatchObject({ id: 'second' });
  });

  test('a file is read on the spot, among the people known, and nothing is kept', async () => {
    const home = homeOn();
    await importPeople(home, true);
    await meetPriya(home);
    const reply = await desk(home, { kind: 'remind', send: false, plan: FILE });
    expect(reply.lines).toContain('Priya Nair is asked about 4 milestones (first ask)');
    expect(await home.readings.planIds()).toEqual([]);
  });

  test('a file on the spot cannot be sent from', async () => {
    const reply = await desk(homeOn(), { kind: 'remind', send: true, plan: FILE });
    expect(reply.exit).toBe(2);
    expect(reply.lines.join()).toContain('waymark plan import plans/plan.json --save');
  });
});

describe('--at', () => {
  test('looks ahead: what is due later is overdue by then', async () => {
    const home = await filledHome();
    const reply = await desk(home, { kind: 'ask', text: 'overdue', at: '2022-04-05' });
    expect(reply.lines[2]).toContain('5 April 2022');
    expect(reply.lines.join('\n')).toContain('3.1.2');
  });

  test('leaves out what was recorded later', async () => {
    const home = await filledHome();
    const reply = await desk(home, { kind: 'plan-show', at: '2022-01-17' });
    expect(refusalOf(reply).kind).toBe('not-yet-saved');
    expect(reply.lines.join()).toContain('it was saved on Tuesday 18 January 2022, 09:00');
    const people = await desk(home, { kind: 'people-list', at: '2022-01-17' });
    expect(people.data).toMatchObject({ plans: [], roles: [], others: [] });
  });

  test('before the plan was saved: what its text would have meant then, and that is said', async () => {
    const home = await filledHome();
    const reply = await desk(home, { kind: 'remind', send: false, at: '2021-12-07' });
    expect(reply).toMatchObject({ ok: true, exit: 0 });
    expect(reply.lines.join('\n')).toContain('Priya Nair');
    expect(reply.data['note']).toContain('saved on Tuesday 18 January 2022');
    expect(reply.lines.at(-1)).toBe(reply.data['note']);
  });

  test.each(['2022-07-18T08:00:00Z', '2022-07-18T09:00', '2022-07-18', '2022-07-18T09:00+01:00'])(
    'reads %s in the timezone of the plan',
    async (at) => {
      const reply = await desk(await filledHome(), { kind: 'remind', send: false, at });
      expect(reply.lines[0]).toContain('as at Monday 18 July 2022, 09:00');
      expect(reply.data['at']).toBe(Temporal.Instant.from('2022-07-18T08:00:00Z').toString());
    },
  );

  test.each(['', 'tomorrow', '2022-02-30', '2022-13-01T09:00:00Z', '1066-10-14', '9999-01-01'])(
    'refuses "%s"',
    async (at) => {
      const reply = await desk(homeOn(), { kind: 'plan-show', at });
      expect(reply.exit).toBe(2);
      expect(refusalOf(reply).kind).toBe('not-an-instant');
    },
  );

  test('cannot be used where something is saved or sent', async () => {
    const home = await filledHome();
    const at = '2022-01-18';
    expect((await desk(home, { kind: 'remind', send: true, at })).exit).toBe(2);
    const file = { content: base64(PLAN), fileName: 'plan.json' };
    const saved = await desk(home, { kind: 'plan-import', ...file, save: true, at });
    expect(refusalOf(saved).sentence).toContain('--save');
  });
});
