import { describe, expect, test } from 'vitest';
import { DIRECTORY } from '../../src/plan/events.ts';
import { bindChannel } from '../../src/workflows/bind-channel.ts';
import { choosePlan } from '../../src/workflows/choose-plan.ts';
import { keepPlanChoice } from '../../src/workflows/keep-plan-choice.ts';
import { buildPlan, ROLE } from '../support/plan-build.ts';
import {
  give,
  meet,
  meetChannel,
  save,
  typesIn,
  workflowHome,
  type WorkflowHome,
} from '../support/workflow-home.ts';

const NORTH = buildPlan([{ leads: ['Head of North'] }], {
  id: 'north',
  organisation: 'North Moor Council',
});
const SOUTH = buildPlan([{}], { id: 'south', organisation: 'Southbrook Council' });

async function two(): Promise<WorkflowHome> {
  const home = await workflowHome({ plan: NORTH });
  await save(home, SOUTH);
  await meet(home, 'ann');
  await meetChannel(home, 'bound');
  await bindChannel(home, { placeId: 'bound', planId: 'north', audience: 'DMT', personId: 'pmo' });
  return home;
}

async function choice(
  home: WorkflowHome,
  text: string,
  placeId = 'a:ann',
  going: string | null = null,
): Promise<string> {
  return (await choosePlan(home, { text, placeId, personId: 'ann', going })).planId;
}

function keep(home: WorkflowHome, planId: string, requestId = planId) {
  return keepPlanChoice(home, { planId, personId: 'ann', requestId });
}

describe('a plan chosen before', () => {
  test('is meant from then on, and may be chosen anew', async () => {
    const home = await two();
    expect(await choice(home, 'status')).toBe('');
    for (const [planId, requestId] of [
      ['north', '1'],
      ['south', '2'],
      ['north', '3'],
    ] as const) {
      expect(await keep(home, planId, requestId)).toMatchObject({ kind: 'kept' });
      expect(await choice(home, 'status')).toBe(planId);
    }
    expect(await choosePlan(home, { text: 'status', placeId: 'x', personId: 'ben' })).toMatchObject(
      { planId: '', refusal: { kind: 'which-plan' } },
    );
  });

  test('stands below a plan that is named and a channel’s binding, above a role', async () => {
    const home = await two();
    await give(home, 'Head of North', 'ann');
    expect(await choice(home, 'status')).toBe('north');
    await keep(home, 'south');
    expect(await choice(home, 'status')).toBe('south');
    expect(await choice(home, 'status', 'bound')).toBe('north');
    expect(await choice(home, 'status in plan north')).toBe('north');
    expect(await choice(home, 'what is overdue in the southbrook plan', 'bound')).toBe('south');
  });

  test('is saved once, however often it is pressed', async () => {
    const home = await two();
    await Promise.all([keep(home, 'north'), keep(home, 'north'), keep(home, 'north', 'again')]);
    const types = await typesIn(home.ledger, DIRECTORY);
    expect(types.filter((type) => type === 'PlanChosen')).toHaveLength(1);
  });

  test('has to be a plan there is', async () => {
    const home = await two();
    const before = (await typesIn(home.ledger, DIRECTORY)).length;
    for (const planId of ['east', '', '__proto__', 'plan:north'])
      expect(await keep(home, planId)).toMatchObject({ refusal: { kind: 'unknown-plan' } });
    expect(await typesIn(home.ledger, DIRECTORY)).toHaveLength(before);
    const streams = await home.ledger.streams();
    expect(streams.toSorted()).toEqual(['directory', 'plan:north', 'plan:south']);
  });
});

test('what goes on about a plan that was named stays with it', async () => {
  const home = await two();
  expect(await choice(home, 'and outcome 1?', 'bound', 'south')).toBe('south');
  expect(await choice(home, 'and in plan north?', 'a:ann', 'south')).toBe('north');
  expect(await choice(home, 'and outcome 1?', 'a:ann', 'east')).toBe('');
});

test('a DMT lead’s plan is the one they answer for an outcome in; the PMO’s role says nothing', async () => {
  const [outcome] = SOUTH.outcomes;
  if (outcome === undefined) throw new Error('The plan has an outcome');
  const lead = { asWritten: 'Director of Schools', name: null, role: 'Director of Schools' };
  const pmoLed = buildPlan([{ leads: ['PMO'] }], { id: 'south' }).outcomes[0] ?? outcome;
  const home = await workflowHome({ plan: NORTH });
  await save(home, { ...SOUTH, outcomes: [{ ...pmoLed, dmtLeads: [lead] }] });
  await give(home, 'PMO', 'ann');
  expect(await choice(home, 'status')).toBe('');
  await give(home, 'Director of Schools', 'ann');
  expect(await choice(home, 'status')).toBe('south');
  await give(home, ROLE, 'ann');
  expect(await choice(home, 'status')).toBe('south');
});
