import { describe, expect, it } from 'vitest';
import { planStream } from '../../src/plan/events.ts';
import { warmUp } from '../../src/workflows/warm-up.ts';
import { buildPlan } from '../support/plan-build.ts';
import { save, typesIn, workflowHome } from '../support/workflow-home.ts';

describe('before the first question', () => {
  it('every plan is read, and nothing is changed', async () => {
    const home = await workflowHome();
    const plan = buildPlan([{}, {}], { id: 'second' });
    await save(home, plan);
    const before = await typesIn(home.ledger, planStream(plan.id));
    const read: string[] = [];
    await warmUp({
      ...home,
      readings: {
        ...home.readings,
        plan: (id, at) => {
          read.push(id);
          return home.readings.plan(id, at);
        },
      },
    });
    expect(read).toContain(plan.id);
    expect(await typesIn(home.ledger, planStream(plan.id))).toEqual(before);
  });

  it('no plan is nothing to do', async () => {
    const home = await workflowHome();
    const readings = { ...home.readings, planIds: () => Promise.resolve([]) };
    await expect(warmUp({ ...home, readings })).resolves.toBeUndefined();
  });
});
