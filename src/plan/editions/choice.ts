/** Which saved plan a file is a newer edition of. */
import { isSamePlan } from './changes.ts';
import { continuedIn, editionOf, sharedTexts, type Shared } from '../editions.ts';
import type { Plan } from '../model.ts';
import type { PlanState } from '../plan-state.ts';
import type { Refusal } from '../refusals.ts';
import type { RoleAliases } from '../roles/aliases.ts';
import { textKey } from '../wording.ts';

/** Left empty, the file's id and its texts say which plan it is. */
export interface ImportChoice {
  readonly editionOf?: string | null;
  /** A plan of its own, whatever it looks like; it gets an id that is free. */
  readonly asNew?: boolean;
}

export interface ChosenEdition {
  /** Null for a plan that is new. */
  readonly known: PlanState | null;
  readonly id: string;
}

/** A refusal where the PMO has to say which, or names a plan that there is not. */
export function chooseEdition(
  saved: readonly PlanState[],
  plan: Plan,
  { editionOf: named, asNew }: ImportChoice,
  file: string,
  aliases: RoleAliases,
): ChosenEdition | Refusal {
  const ids = saved.map((state) => state.plan.id);
  const same = saved.find((state) => state.plan.id === (named ?? plan.id));
  if (named != null)
    return same === undefined
      ? { kind: 'unknown-plan', planId: named, plans: ids }
      : { known: same, id: named };
  if (asNew === true) return asNewPlan(saved, plan);
  const like = mostLike(saved, plan);
  if (same === undefined)
    return like === null ? { known: null, id: plan.id } : editionOrNew(like.state, like);
  const own = sharedTexts(same, plan);
  if (like !== null && like.state !== same && like.shared > own.shared)
    return editionOrNew(like.state, like);
  if (own.shared >= own.of * FEW) return { known: same, id: plan.id };
  const continued = continuedIn(same, editionOf(same, plan, file, aliases));
  return continued.shared >= continued.of * FEW
    ? { known: same, id: plan.id }
    : editionOrNew(same, continued);
}

/** A plan with the id of another needs one of its own, unless it has been given one already. */
function asNewPlan(saved: readonly PlanState[], plan: Plan): ChosenEdition {
  const known = new Map(saved.map((state) => [state.plan.id, state]));
  let id = plan.id;
  for (let copy = 2; known.has(id); copy += 1) {
    const state = known.get(id);
    if (state !== undefined && isSamePlan({ ...state.plan, id: plan.id }, plan))
      return { known: state, id };
    id = `${plan.id.slice(0, 55)}-${copy}`;
  }
  return { known: null, id };
}

/** Two plans of one council may begin in one year, and then have one id. */
const FEW = 0.2;
const MOST = 0.5;

interface Likeness extends Shared {
  readonly state: PlanState;
}

/** The saved plan of the same organisation that shares the most texts, where that is most of them. */
function mostLike(saved: readonly PlanState[], plan: Plan): Likeness | null {
  return saved
    .filter((state) => isSameOrganisation(state.plan, plan))
    .map((state) => ({ state, ...sharedTexts(state, plan) }))
    .filter(({ shared, of }) => shared > of * MOST)
    .reduce<Likeness | null>(
      (most, one) => (most === null || one.shared > most.shared ? one : most),
      null,
    );
}

/** One that names no organisation may be anybody's. */
function isSameOrganisation(one: Plan, other: Plan): boolean {
  const [a, b] = [one.organisation, other.organisation];
  return a === null || b === null || textKey(a) === textKey(b);
}

function editionOrNew({ plan: { id, title } }: PlanState, { shared, of }: Shared): Refusal {
  return { kind: 'edition-or-new', planId: id, title, shared, of };
}
