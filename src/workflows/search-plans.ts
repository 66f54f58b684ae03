/** Looks outcomes, actions and milestones up by a few letters, in every plan there is. Changes nothing. */
import { holderTest, type Directory } from '../plan/directory.ts';
import { planNamedIn } from '../plan/plan-names.ts';
import type { PlanState } from '../plan/plan-state.ts';
import type { Question } from '../plan/questions/question.ts';
import { searchThings } from '../plan/questions/things/search.ts';
import type { Thing } from '../plan/questions/things/things.ts';
import { searchResult, type SearchResult } from '../plan/search-result.ts';
import type { Temporal } from '../plan/time.ts';
import { askingOf } from './asking-of.ts';
import { leadsIn, nameOf } from './choose-plan.ts';
import type { Ports } from './ports.ts';

export interface Search {
  /** The outcomes are found while it is empty. */
  readonly text: string;
  readonly placeId: string;
  readonly personId: string;
  readonly at: Temporal.Instant;
  /** How many to leave out from the front, and to give at most. */
  readonly skip: number;
  readonly count: number;
}

export interface Searched {
  readonly results: readonly FoundInPlan[];
  /** How many plans there are, and in how many of them it was looked for. */
  readonly plans: number;
  readonly searched: number;
  /** What threw; what the other plans have is found all the same. */
  readonly faults: readonly unknown[];
}

export interface FoundInPlan extends SearchResult {
  readonly planTitle: string;
}

type Reading = Pick<Ports, 'readings' | 'timezone'>;

/**
 * Whoever is served may ask about any plan, so they find things in any; were that to change, the
 * plans would be left out here. A channel hears what is found: it is said as for a channel.
 */
export async function searchPlans(ports: Reading, search: Search): Promise<Searched> {
  const faults: unknown[] = [];
  const directory = await ports.readings.directory();
  const states = await plansIn(ports, faults);
  const plans = states.length + faults.length;
  const named = planNamedIn(
    search.text,
    states.map(({ plan }) => nameOf(plan)),
  );
  const searched =
    named === null
      ? inOrder(directory, states, search)
      : states.filter(({ plan }) => plan.id === named.planId);
  const text = named?.text ?? search.text;
  const results: FoundInPlan[] = [];
  let skip = search.skip;
  for (const state of searched) {
    const left = search.count - results.length;
    if (left <= 0) break;
    try {
      const things = searchThings(state.plan, text, skip + left);
      const shown = things.slice(skip);
      skip = Math.max(0, skip - things.length);
      results.push(...(await resultsOf(ports, search, state, directory, shown)));
    } catch (error) {
      faults.push(error);
    }
  }
  return { results, plans, searched: searched.length, faults };
}

async function plansIn({ readings }: Reading, faults: unknown[]): Promise<readonly PlanState[]> {
  const states = (await readings.planIds()).map((id) =>
    readings.plan(id).catch((error: unknown) => {
      faults.push(error);
      return null;
    }),
  );
  return (await Promise.all(states)).filter((state) => state !== null);
}

/** The channel's plan first, then the one they have chosen, then those they lead something in. */
function inOrder(
  directory: Directory,
  states: readonly PlanState[],
  { placeId, personId }: Search,
): readonly PlanState[] {
  if (states.length < 2) return states;
  const bound = directory.places.get(placeId)?.binding?.planId;
  const chosen = directory.chosenPlans.get(personId);
  const holds = holderTest(directory, personId);
  const rank = ({ plan }: PlanState): number =>
    plan.id === bound ? 0 : plan.id === chosen ? 1 : leadsIn(plan, holds) ? 2 : 3;
  const ranked = states.map((state) => ({ state, rank: rank(state) }));
  return ranked.toSorted((one, other) => one.rank - other.rank).map(({ state }) => state);
}

async function resultsOf(
  ports: Reading,
  { at }: Search,
  state: PlanState,
  directory: Directory,
  things: readonly Thing[],
): Promise<readonly FoundInPlan[]> {
  const { id: planId, title: planTitle } = state.plan;
  const asker = { planId, at, place: 'shared', personId: null } as const;
  const asking = await askingOf(ports, asker, TODAY, state, directory);
  if ('kind' in asking) return [];
  return things.flatMap((thing) => {
    const result = searchResult(asking, thing);
    return result === null ? [] : { ...result, planTitle };
  });
}

const TODAY: Question = {
  intent: 'plan_status',
  slots: {},
  confidence: 1,
  candidates: [],
  page: 1,
};
