/** Several plans: which one is meant is asked back once, and remembered for whoever said so. */
import { describe, expect, it } from 'vitest';
import { CHOOSE_PLAN } from '../../src/cards/plan-choice.ts';
import { readableCard } from '../../src/demo/stand-in/card-text.ts';
import { savePlan } from '../../src/workflows/save-plan.ts';
import { buildPlan } from '../support/plan-build.ts';
import {
  eventsIn,
  FOSTERING,
  NOBODY,
  openOffice,
  PMO,
  PRIYA,
  type TeamsOffice,
} from '../support/teams-office.ts';

const NORTH = buildPlan([{ leads: ['Head of North'] }], {
  id: 'north-moor',
  title: 'North Moor Improvement Plan',
  organisation: 'North Moor Council',
});

describe('a question that says no plan', () => {
  it('is asked back with the plans’ titles, and answered as soon as one is pressed', async () => {
    const office = await withTwoPlans();
    await office.teams.say(NOBODY, 'status of the plan');
    const card = lastCard(office, NOBODY.name);
    expect(card).toContain('Which plan do you mean?');
    expect(card).toContain('[North Moor Council: North Moor Improvement Plan]');
    const message = office.teams.inbox(NOBODY).at(-1)?.id ?? '';
    const answer = await office.teams.press(
      NOBODY,
      message,
      'North Moor Council: North Moor Improvement Plan',
    );
    expect(answer.said).toBe('Answered below.');
    expect(lastCard(office, NOBODY.name)).toContain('From North Moor Improvement Plan');
    expect(await eventsIn(office, 'PlanChosen')).toEqual([
      { type: 'PlanChosen', personId: NOBODY.aadObjectId, planId: NORTH.id },
    ]);
    await office.teams.say(NOBODY, 'what is overdue?');
    expect(lastCard(office, NOBODY.name)).toContain('From North Moor Improvement Plan');
  });

  it('is not asked back where it can be told: by name, by role, by the channel', async () => {
    const office = await withTwoPlans();
    await office.teams.say(NOBODY, 'what is overdue in the north moor plan?');
    expect(lastCard(office, NOBODY.name)).toContain('From North Moor Improvement Plan');
    await office.teams.install(PRIYA);
    await office.teams.say(PRIYA, 'what is overdue?');
    expect(lastCard(office, PRIYA.name)).toContain(`From ${office.plan.title}`);
    await office.teams.installInTeam(PMO, FOSTERING);
    await office.teams.say(PMO, 'digest here plan north-moor', { in: FOSTERING });
    const { conversation } = await office.teams.say(PRIYA, 'what is overdue?', { in: FOSTERING });
    expect(lastIn(office, conversation)).toContain('From North Moor Improvement Plan');
  });

  it('goes on about a plan that was named', async () => {
    const office = await withTwoPlans();
    await office.teams.install(PRIYA);
    await office.teams.say(PRIYA, 'status of outcome 1 in plan north-moor');
    await office.teams.say(PRIYA, 'and what is overdue?');
    expect(lastCard(office, PRIYA.name)).toContain('From North Moor Improvement Plan');
    await office.teams.say(PRIYA, 'what is overdue?');
    expect(lastCard(office, PRIYA.name)).toContain(`From ${office.plan.title}`);
  });

  it('is the presser’s choice, whoever asked', async () => {
    const office = await withTwoPlans();
    await office.teams.installInTeam(PMO, FOSTERING);
    const { conversation } = await office.teams.say(NOBODY, 'status of the plan', {
      in: FOSTERING,
    });
    const message = office.teams.messagesIn(conversation).at(-1)?.id ?? '';
    await office.teams.press(PMO, message, 'North Moor Council: North Moor Improvement Plan');
    expect(await eventsIn(office, 'PlanChosen')).toEqual([
      { type: 'PlanChosen', personId: PMO.aadObjectId, planId: NORTH.id },
    ]);
    expect(lastIn(office, conversation)).toContain('From North Moor Improvement Plan');
  });

  it('is asked back where only a plan’s own words make it a question', async () => {
    const office = await withTwoPlans();
    for (const text of ['how is training going', 'status of fostering']) {
      await office.teams.say(NOBODY, text);
      expect(lastCard(office, NOBODY.name)).toContain('Which plan do you mean?');
    }
  });

  it('is greeted and helped without being asked back', async () => {
    const office = await withTwoPlans();
    for (const text of ['help', 'hello', 'thanks']) {
      await office.teams.say(NOBODY, text);
      expect(lastCard(office, NOBODY.name)).not.toContain('Which plan');
    }
  });
});

describe('a forged press', () => {
  it.each([
    [{ plan: 'east', text: 'status of the plan' }],
    [{ plan: '', text: '' }],
    [{ plan: ['north-moor'] }],
    [{ plan: 'directory', text: 'x' }],
    [{ plan: '../../etc', text: 'x' }],
    [{ plan: 'north-moor', text: 'x'.repeat(5000) }],
    [{ plan: 'north-moor', text: { $ne: 1 } }],
    [{ planId: 'north-moor' }],
    ['north-moor'],
    [null],
  ])('%j changes nothing', async (data) => {
    const office = await withTwoPlans();
    const before = await office.ledger();
    const value = { action: { type: 'Action.Execute', verb: CHOOSE_PLAN, data } };
    const answer = await office.teams.invoke(NOBODY, 'adaptiveCard/action', value);
    expect(JSON.stringify(answer.body)).toContain('Nothing was changed');
    expect(await office.ledger()).toBe(before);
  });

  it('does for nobody what only the PMO may', async () => {
    const office = await withTwoPlans();
    for (const text of ['assign PMO to Terry Bloggs', 'board met on 5 June 2021', 'roles']) {
      const data = { plan: NORTH.id, text };
      const value = { action: { type: 'Action.Execute', verb: CHOOSE_PLAN, data } };
      await office.teams.invoke(NOBODY, 'adaptiveCard/action', value);
      expect(office.teams.inbox(NOBODY).at(-1)?.text).toContain('Only the PMO can');
    }
    expect(await eventsIn(office, 'MeetingNoted')).toEqual([]);
  });
});

describe('use plan', () => {
  it('chooses by id, title or organisation, and says so', async () => {
    const office = await withTwoPlans();
    for (const text of ['use plan north-moor', 'use the Calder Vale plan', 'Use plan North Moor']) {
      await office.teams.say(NOBODY, text);
      expect(office.teams.inbox(NOBODY).at(-1)?.text).toContain('From now on');
    }
    expect((await eventsIn(office, 'PlanChosen')).map(({ planId }) => planId)).toEqual([
      NORTH.id,
      office.plan.id,
      NORTH.id,
    ]);
  });

  it('asks which, where there is none of that name', async () => {
    const office = await withTwoPlans();
    await office.teams.say(NOBODY, 'use plan east');
    expect(lastCard(office, NOBODY.name)).toContain('Which plan do you mean?');
    const message = office.teams.inbox(NOBODY).at(-1)?.id ?? '';
    const answer = await office.teams.press(
      NOBODY,
      message,
      'North Moor Council: North Moor Improvement Plan',
    );
    expect(answer.said).toContain('From now on your questions are about North Moor');
  });
});

async function withTwoPlans(): Promise<TeamsOffice> {
  const office = await openOffice();
  const source = { name: 'north.json', sha256: '1'.repeat(64) };
  await savePlan(office.ports, NORTH, source, { kind: 'operator', name: 'test' });
  await office.teams.install(NOBODY);
  return office;
}

function lastCard({ teams }: TeamsOffice, name: string): string {
  return readableCard(teams.inbox(name).at(-1)?.cards[0] ?? {});
}

function lastIn({ teams }: TeamsOffice, conversation: string): string {
  return readableCard(teams.messagesIn(conversation).at(-1)?.cards[0] ?? {});
}
