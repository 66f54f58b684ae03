/** Which plan somebody means: the one they name, the channel's, the one they lead in, the only one. */
import { holderTest } from '../plan/directory.ts';
import { milestonesOf } from '../plan/model.ts';
import type { Refusal } from '../plan/refusals.ts';
import type { Ports } from './ports.ts';

export interface ChosenPlan {
  /** Empty when there is none to choose. */
  readonly planId: string;
  /** What was typed, without the plan's name. */
  readonly text: string;
  /** Why no plan could be chosen. */
  readonly refusal: Refusal | null;
}

const NAMED = /^(?<text>.+?)\s+(?:in|for|of)?\s*plan (?<plan>[a-z0-9][a-z0-9-]{0,59})$/i;

export async function choosePlan(
  ports: Pick<Ports, 'readings'>,
  asked: { readonly text: string; readonly placeId: string; readonly personId: string },
): Promise<ChosenPlan> {
  const plans = await ports.readings.planIds();
  const [only] = plans;
  if (only === undefined) return { planId: '', text: asked.text, refusal: { kind: 'no-plan' } };
  const named = NAMED.exec(asked.text)?.groups;
  const planId = named?.['plan']?.toLowerCase() ?? '';
  if (plans.includes(planId)) return { planId, text: named?.['text'] ?? asked.text, refusal: null };
  if (plans.length === 1) return { planId: only, text: asked.text, refusal: null };
  const directory = await ports.readings.directory();
  const bound = directory.places.get(asked.placeId)?.binding?.planId;
  const theirs = bound ?? (await planLedBy(ports, plans, holderTest(directory, asked.personId)));
  return theirs === null
    ? { planId: '', text: asked.text, refusal: { kind: 'which-plan', plans } }
    : { planId: theirs, text: asked.text, refusal: null };
}

/** The one plan in which a person leads something; null when there is none, or several. */
async function planLedBy(
  ports: Pick<Ports, 'readings'>,
  plans: readonly string[],
  holds: (role: string) => boolean,
): Promise<string | null> {
  const states = await Promise.all(plans.map((planId) => ports.readings.plan(planId)));
  const led = states.filter(
    (state) =>
      state !== null &&
      milestonesOf(state.plan).some(({ milestone }) =>
        milestone.leads.some(({ role }) => holds(role)),
      ),
  );
  return led.length === 1 ? (led[0]?.plan.id ?? null) : null;
}
