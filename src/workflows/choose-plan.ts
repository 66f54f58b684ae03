/**
 * Which plan somebody means: the one they name, the channel's, the only one, the one they have
 * chosen, the one they lead in.
 */
import { holderTest, type Directory } from '../plan/directory.ts';
import { milestonesOf, type Plan } from '../plan/model.ts';
import { planNamedIn, type PlanName } from '../plan/plan-names.ts';
import type { Refusal } from '../plan/refusals.ts';
import { isPmoRole } from '../plan/roles.ts';
import type { Ports } from './ports.ts';

export interface ChosenPlan {
  /** Empty when there is none to choose. */
  readonly planId: string;
  /** What was typed, without the plan's name. */
  readonly text: string;
  /** Why no plan could be chosen. */
  readonly refusal: Refusal | null;
  /** Whether the text itself names it. */
  readonly isNamed: boolean;
}

export interface PlanAsked {
  readonly text: string;
  readonly placeId: string;
  readonly personId: string;
  /** The plan named just before in the same conversation, which the text goes on about. */
  readonly going?: string | null;
}

export async function choosePlan(
  ports: Pick<Ports, 'readings'>,
  asked: PlanAsked,
): Promise<ChosenPlan> {
  const { text } = asked;
  const plans = await plansIn(ports);
  const [only] = plans;
  if (only === undefined) return none(text, { kind: 'no-plan' });
  const named = planNamedIn(text, plans.map(nameOf));
  if (named !== null) return { ...named, refusal: null, isNamed: true };
  const going = plans.find(({ id }) => id === asked.going)?.id;
  if (going !== undefined) return { planId: going, text, refusal: null, isNamed: true };
  const planId =
    plans.length === 1 ? only.id : usualPlan(await ports.readings.directory(), plans, asked);
  return planId === null
    ? none(text, { kind: 'which-plan', plans: plans.map(({ id }) => id) })
    : { planId, text, refusal: null, isNamed: false };
}

export async function planNames(ports: Pick<Ports, 'readings'>): Promise<readonly PlanName[]> {
  return (await plansIn(ports)).map(nameOf);
}

async function plansIn({ readings }: Pick<Ports, 'readings'>): Promise<readonly Plan[]> {
  const states = await Promise.all((await readings.planIds()).map((id) => readings.plan(id)));
  return states.flatMap((state) => state?.plan ?? []);
}

export function nameOf({ id, title, organisation }: Plan): PlanName {
  return { planId: id, title, organisation };
}

function none(text: string, refusal: Refusal): ChosenPlan {
  return { planId: '', text, refusal, isNamed: false };
}

/** Of several plans. A choice made for another place never stands above a channel's binding. */
function usualPlan(
  directory: Directory,
  plans: readonly Plan[],
  { placeId, personId }: PlanAsked,
): string | null {
  const wanted = [
    directory.places.get(placeId)?.binding?.planId,
    directory.chosenPlans.get(personId),
  ];
  const found = wanted.find((planId) => plans.some(({ id }) => id === planId));
  return found ?? planLedBy(plans, holderTest(directory, personId));
}

/** The one plan in which a person leads something; null when there is none, or several. */
function planLedBy(plans: readonly Plan[], holds: (role: string) => boolean): string | null {
  const led = plans.filter((plan) => leadsIn(plan, holds));
  return led.length === 1 ? (led[0]?.id ?? null) : null;
}

/** Whether somebody who holds these roles leads something in the plan. */
export function leadsIn(plan: Plan, holds: (role: string) => boolean): boolean {
  return leadRoles(plan).some((role) => !isPmoRole(role) && holds(role));
}

/** Each once: a few dozen titles lead thousands of milestones. */
function leadRoles(plan: Plan): readonly string[] {
  return [
    ...new Set([
      ...milestonesOf(plan).flatMap(({ milestone }) => milestone.leads.map(({ role }) => role)),
      ...plan.outcomes.flatMap(({ dmtLeads }) => dmtLeads.flatMap(({ role }) => role ?? [])),
    ]),
  ];
}
