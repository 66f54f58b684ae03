/** Saves a plan as it is, as its first edition: nothing was read from it that could be unclear. */
import { isSamePlan } from '../plan/editions/changes.ts';
import { planStream, type Actor } from '../plan/events.ts';
import { milestonesOf, type Plan } from '../plan/model.ts';
import { decideAndAppend } from './append.ts';
import type { PlanSource, Saved } from './import-plan.ts';
import type { Ports } from './ports.ts';

/** A plan saved already with other content is refused: editions come in by `saveImport`. */
export async function savePlan(
  ports: Pick<Ports, 'ledger' | 'readings'>,
  plan: Plan,
  source: PlanSource,
  by: Actor,
): Promise<Saved> {
  const planId = plan.id;
  return decideAndAppend<Saved>(ports.ledger, planStream(planId), async () => {
    const known = await ports.readings.plan(planId);
    if (known !== null) {
      const outcome: Saved = isSamePlan(known.plan, plan)
        ? { kind: 'unchanged', planId }
        : { kind: 'refused', refusal: { kind: 'plan-exists', planId } };
      return { version: 0, events: [], outcome };
    }
    const milestones = milestonesOf(plan).length;
    return {
      version: 0,
      events: [{ event: { type: 'PlanImported', plan, source }, by }],
      outcome: { kind: 'saved', planId, milestones, edition: 1 },
    };
  });
}
