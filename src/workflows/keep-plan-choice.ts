/** Keeps which plan somebody's questions are about from now on. It is theirs alone to say. */
import { DIRECTORY } from '../plan/events.ts';
import type { Refusal } from '../plan/refusals.ts';
import { decideAndAppend } from './append.ts';
import type { Ports } from './ports.ts';

export interface PlanChoice {
  readonly planId: string;
  /** Who says so. */
  readonly personId: string;
  /** Repeats of the same request are one request. */
  readonly requestId: string;
}

export type PlanChoiceKept =
  | { readonly kind: 'kept'; readonly title: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export async function keepPlanChoice(
  ports: Pick<Ports, 'ledger' | 'readings'>,
  { planId, personId, requestId }: PlanChoice,
): Promise<PlanChoiceKept> {
  const plans = await ports.readings.planIds();
  const state = plans.includes(planId) ? await ports.readings.plan(planId) : null;
  if (state === null) return { kind: 'refused', refusal: { kind: 'unknown-plan', planId, plans } };
  await decideAndAppend(ports.ledger, DIRECTORY, async () => {
    const directory = await ports.readings.directory();
    const isChosen = directory.chosenPlans.get(personId) === planId;
    const event = { type: 'PlanChosen', personId, planId } as const;
    const by = { kind: 'person', personId } as const;
    const key = `plan-chosen|${personId}|${requestId}`;
    return {
      version: directory.version,
      events: isChosen ? [] : [{ event, by, key }],
      outcome: undefined,
    };
  });
  return { kind: 'kept', title: state.plan.title };
}
