/** Saves a plan that was read from a file. What is saved already stays as it is. */
import { planStream, type Actor } from '../plan/events.ts';
import { milestonesOf, type Plan } from '../plan/model.ts';
import type { Refusal } from '../plan/refusals.ts';
import { decideAndAppend } from './append.ts';
import type { Ports } from './ports.ts';

export interface PlanSource {
  readonly name: string;
  /** Hash of the file's bytes. */
  readonly sha256: string;
}

export type Saved =
  | { readonly kind: 'saved'; readonly planId: string; readonly milestones: number }
  | { readonly kind: 'unchanged'; readonly planId: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export async function savePlan(
  ports: Pick<Ports, 'ledger' | 'readings'>,
  plan: Plan,
  source: PlanSource,
  by: Actor,
): Promise<Saved> {
  return decideAndAppend<Saved>(ports.ledger, planStream(plan.id), async () => {
    const known = await ports.readings.plan(plan.id);
    if (known !== null) return { version: 0, events: [], outcome: already(known.plan, plan) };
    const milestones = milestonesOf(plan).length;
    return {
      version: 0,
      events: [{ event: { type: 'PlanImported', plan, source }, by }],
      outcome: { kind: 'saved', planId: plan.id, milestones },
    };
  });
}

function already(known: Plan, plan: Plan): Saved {
  return JSON.stringify(known) === JSON.stringify(plan)
    ? { kind: 'unchanged', planId: plan.id }
    : { kind: 'refused', refusal: { kind: 'plan-exists', planId: plan.id } };
}
