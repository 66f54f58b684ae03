import { describe, expect, test } from 'vitest';
import { Temporal } from '../../src/plan/time.ts';
import { answerQuestion } from '../../src/workflows/answer-question.ts';
import { bindChannel } from '../../src/workflows/bind-channel.ts';
import { choosePlan } from '../../src/workflows/choose-plan.ts';
import { recordUpdate } from '../../src/workflows/record-update.ts';
import { buildPlan, ROLE } from '../support/plan-build.ts';
import {
  give,
  meet,
  meetChannel,
  save,
  workflowHome,
  type WorkflowHome,
} from '../support/workflow-home.ts';

const NORTH = buildPlan([{ leads: ['Head of North'] }], { id: 'north' });
const SOUTH = buildPlan([{}], { id: 'south' });

describe('which plan', () => {
  async function two(): Promise<WorkflowHome> {
    const home = await workflowHome({ plan: NORTH });
    await save(home, SOUTH);
    for (const name of ['sam', 'ann', 'both']) await meet(home, name);
    await give(home, ROLE, 'sam', 'both');
    await give(home, 'Head of North', 'both');
    await meetChannel(home, 'bound');
    await bindChannel(home, {
      placeId: 'bound',
      planId: 'north',
      audience: 'DMT',
      personId: 'pmo',
    });
    return home;
  }

  test.each([
    ['the one that is named', 'status of outcome 1 in plan south', 'ann', 'south'],
    ['the one that is named, of the plan', 'status of the plan south', 'ann', 'south'],
    ['in any case', 'what is overdue in plan SOUTH', 'ann', 'south'],
    ['the one somebody leads in', 'status', 'sam', 'south'],
    ['none when it is not clear', 'status', 'ann', ''],
    ['none for somebody who leads in both', 'status', 'both', ''],
    ['none by a name there is not', 'status of plan east', 'ann', ''],
  ])('%s', async (_, text, personId, planId) => {
    const chosen = await choosePlan(await two(), { text, placeId: 'a:1', personId });
    expect(chosen.planId).toBe(planId);
    expect(chosen.refusal?.kind).toBe(planId === '' ? 'which-plan' : undefined);
  });

  test('what is left of the words is still the question', async () => {
    const home = await two();
    for (const text of ['status of the plan south', 'status of outcome 1 in plan south']) {
      const chosen = await choosePlan(home, { text, placeId: 'a:1', personId: 'ann' });
      const asked = {
        at: home.clock.now(),
        place: 'personal',
        personId: 'ann',
        previous: null,
      } as const;
      expect((await answerQuestion(home, { ...chosen, ...asked })).kind).toBe('answered');
    }
  });

  test('the channel’s before the asker’s own; the only one; none', async () => {
    const asked = { text: 'status', placeId: 'bound', personId: 'sam' };
    expect((await choosePlan(await two(), asked)).planId).toBe('north');
    expect((await choosePlan(await workflowHome({ plan: SOUTH }), asked)).planId).toBe('south');
    expect((await choosePlan(await workflowHome(), asked)).refusal).toEqual({ kind: 'no-plan' });
  });
});

describe('an answer', () => {
  test('is of the instant asked about, and changes nothing', async () => {
    const home = await workflowHome({ plan: SOUTH, firstPmo: ['pmo'] });
    const before = home.clock.now();
    home.clock.set('2022-01-20T09:00:00Z');
    await recordUpdate(home, {
      planId: 'south',
      milestoneId: 'm1',
      version: 0,
      reminderId: null,
      reporter: { personId: 'pmo', name: 'P. Office' },
      input: { rag: 'green', done: 'Signed off.', expected: '', help: '', evidence: '' },
    });
    const streams = (await home.ledger.streams()).length;
    const asked = {
      text: 'status of outcome 1',
      planId: 'south',
      personId: null,
      previous: null,
    } as const;
    const today = { ...asked, place: 'personal', at: home.clock.now() } as const;
    expect(JSON.stringify(await answerQuestion(home, today))).toContain('Signed off.');
    const then = { ...asked, place: 'personal', at: before, past: before } as const;
    expect(JSON.stringify(await answerQuestion(home, then))).not.toContain('Signed off.');
    expect((await home.ledger.streams()).length).toBe(streams);
  });

  test.each([
    ['help', 'guidance'],
    ['hello', 'guidance'],
    ['sing me a song', 'guidance'],
    ['status of outcome 9', 'refused'],
    ['status of outcome 1', 'answered'],
  ])('to "%s" is %s', async (text, kind) => {
    const home = await workflowHome({ plan: SOUTH });
    const at = Temporal.Instant.from('2022-01-18T09:00:00Z');
    const asked = {
      text,
      planId: 'south',
      at,
      place: 'shared',
      personId: null,
      previous: null,
    } as const;
    expect((await answerQuestion(home, asked)).kind).toBe(kind);
  });

  test.each([
    ['status of outcome 1', 'no-plan'],
    ['hello', undefined],
  ])('to "%s" where there is no plan is %s', async (text, kind) => {
    const home = await workflowHome();
    const at = home.clock.now();
    const asked = {
      text,
      planId: '',
      at,
      place: 'personal',
      personId: null,
      previous: null,
    } as const;
    const answered = await answerQuestion(home, asked);
    expect(answered.kind === 'refused' ? answered.refusal.kind : undefined).toBe(kind);
  });
});
