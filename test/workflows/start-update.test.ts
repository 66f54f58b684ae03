import { describe, expect, test } from 'vitest';
import { startUpdate, type UpdateStart } from '../../src/workflows/start-update.ts';
import { buildPlan, FAILED, onDate, ROLE } from '../support/plan-build.ts';
import { give, meet, workflowHome, type WorkflowHome } from '../support/workflow-home.ts';

const QA = 'Head of QA';
const PLAN = buildPlan([
  { due: onDate('2022-01-25') },
  { due: onDate('2021-12-01') },
  { leads: [QA] },
  { outcome: 2, leads: [QA, ROLE], due: onDate('2023-01-01') },
  { outcome: 2, leads: [QA] },
]);

async function home(): Promise<WorkflowHome> {
  const at = await workflowHome({ plan: PLAN, firstPmo: ['pmo'] });
  for (const who of ['sam', 'qa', 'pmo', 'nobody']) await meet(at, who);
  await give(at, ROLE, 'sam');
  await give(at, QA, 'qa');
  return at;
}

async function started(
  at: WorkflowHome,
  personId: string,
  asked: Pick<UpdateStart, 'ref' | 'outcome'>,
): Promise<unknown> {
  const result = await startUpdate(at, {
    planId: PLAN.id,
    personId,
    requestId: crypto.randomUUID(),
    ...asked,
  });
  if (result.kind === 'refused') return result.refusal.kind;
  if (result.kind === 'nothing') return 'nothing';
  const message = at.messenger.arrived.at(-1)?.message;
  return message?.kind === 'reminder' ? message.reminder.reminder.milestoneIds : message;
}

describe('the card asked for is about', () => {
  test.each<[string, string, Pick<UpdateStart, 'ref' | 'outcome'>, unknown]>([
    ['the milestone with the ref', 'sam', { ref: '1.1.1' }, ['m1']],
    ['the milestone the PMO asks for', 'pmo', { ref: '1.1.3' }, ['m3']],
    ['those of an action that are theirs', 'sam', { ref: '1.1' }, ['m1', 'm2']],
    ['those of an action, for the PMO', 'pmo', { ref: '1.1' }, ['m1', 'm2', 'm3']],
    ['their own that need attention, the most pressing first', 'sam', {}, ['m2', 'm1']],
    ['their own of an outcome, where none needs attention', 'sam', { outcome: 2 }, ['m4']],
    ['all of an outcome, for the PMO', 'pmo', { outcome: 2 }, ['m5']],
    ['nothing, where nothing is theirs', 'nobody', {}, 'nothing'],
    ['nothing, where the PMO leads nothing and names nothing', 'pmo', {}, 'nothing'],
    ['nothing, where nothing of the outcome is theirs', 'nobody', { outcome: 2 }, 'nothing'],
    ['nothing that others lead', 'sam', { ref: '1.1.3' }, 'not-lead-officer'],
    ['no action that others lead', 'nobody', { ref: '1.1' }, 'not-lead-officer'],
    ['no ref there is not', 'sam', { ref: '9.9' }, 'unknown-ref'],
    ['no outcome there is not', 'sam', { outcome: 9 }, 'unknown-outcome'],
  ])('%s', async (_, who, asked, expected) => {
    expect(await started(await home(), who, asked)).toEqual(expected);
  });
});

test('the card asked for leaves no silence when it is left open', async () => {
  const at = await home();
  await started(at, 'sam', { ref: '1.1' });
  const state = await at.readings.plan(PLAN.id);
  expect([...(state?.reminders.values() ?? [])]).toMatchObject([{ requested: true }]);
});

test('a request repeated sends one card, and what became of it is told', async () => {
  const at = await home();
  const request = { planId: PLAN.id, personId: 'sam', requestId: 'r', ref: '1.1' };
  const ends = [await startUpdate(at, request), await startUpdate(at, request)];
  expect(ends).toMatchObject([
    { kind: 'started', delivery: { kind: 'delivered' } },
    { kind: 'started', delivery: null },
  ]);
  expect(at.messenger.arrived).toHaveLength(1);
  at.messenger.carry = () => Promise.resolve(FAILED);
  expect(await startUpdate(at, { ...request, requestId: 'other' })).toMatchObject({
    delivery: FAILED,
  });
});
