import { expect, test } from 'vitest';
import { planStream } from '../../src/plan/events.ts';
import { settleInterrupted } from '../../src/workflows/settle-interrupted.ts';
import { buildPlan, claim, DELIVERED, settle } from '../support/plan-build.ts';
import { SCHEDULE, workflowHome } from '../support/workflow-home.ts';

const PLAN = buildPlan([{}]);

test('what was claimed and never settled is uncertain after a start, once', async () => {
  const home = await workflowHome({ plan: PLAN });
  const events = [
    claim({ reminderId: 'sent' }),
    settle(DELIVERED, 'sent'),
    claim({ reminderId: 'cut short' }),
    { type: 'DigestClaimed', digestId: 'd1', placeId: 'c1', period: '2022-W03' } as const,
  ];
  await home.ledger.append(
    planStream(PLAN.id),
    1,
    events.map((event) => ({ event, by: SCHEDULE })),
  );
  expect(await settleInterrupted(home)).toBe(2);
  expect(await settleInterrupted(home)).toBe(0);
  const state = await home.readings.plan(PLAN.id);
  expect(state?.reminders.get('sent')?.delivery?.kind).toBe('delivered');
  expect(state?.reminders.get('cut short')?.delivery?.kind).toBe('uncertain');
  expect(state?.digests.get('d1')?.delivery?.kind).toBe('uncertain');
});
