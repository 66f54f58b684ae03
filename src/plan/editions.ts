/** What a newer edition of a plan changes, and which of its milestones are the ones already known. */
import { changesBetween } from './editions/changes.ts';
import { editionDoubts } from './editions/doubts.ts';
import { matchMilestones, type KnownMilestone } from './editions/match.ts';
import { milestonesOf, type Due, type Plan } from './model.ts';
import type { Finding } from './plan-reading.ts';
import { milestonesIn, type PlanState } from './plan-state.ts';
import type { RoleAliases } from './roles/aliases.ts';
import { textKey } from './wording.ts';

/** A newer edition whose milestones carry the ids of those they continue. */
export interface Edition {
  readonly plan: Plan;
  readonly changes: EditionChanges;
  /** Matches that a person has to look at, as findings to confirm. */
  readonly doubts: readonly Finding[];
}

export interface EditionChanges {
  readonly added: readonly ChangedMilestone[];
  /** No longer in the document: closed with their history, never deleted. */
  readonly removed: readonly ChangedMilestone[];
  /** Closed by an earlier edition and printed again. */
  readonly returned: readonly ChangedMilestone[];
  readonly reworded: readonly (ChangedMilestone & { readonly before: string })[];
  readonly renumbered: readonly (ChangedMilestone & { readonly before: string })[];
  readonly redated: readonly (ChangedMilestone & { readonly before: Due; readonly after: Due })[];
  readonly newLead: readonly (ChangedMilestone & {
    readonly before: readonly string[];
    readonly after: readonly string[];
  })[];
  /** What changed beside the milestones, a sentence each: title, period, RAG, outcomes, KPIs, risks. */
  readonly other: readonly string[];
}

export interface ChangedMilestone {
  readonly id: string;
  /** As the newer edition calls it; for a removed one, as the older did. */
  readonly ref: string;
  readonly text: string;
  readonly outcome: number;
}

/** `plan` as the newer edition of a saved plan, read from a file of that name. */
export function editionOf(
  state: PlanState,
  plan: Plan,
  file: string,
  aliases: RoleAliases,
): Edition {
  const known = knownIn(state);
  const { continues, doubts } = matchMilestones(known, milestonesOf(plan), OWN_FORMAT.test(file));
  const ids = continues.map((place) =>
    place === null ? null : (known[place]?.milestone.id ?? null),
  );
  const edition = withIds({ ...plan, id: state.plan.id }, ids, known);
  return {
    plan: edition,
    changes: changesBetween(state, edition, aliases),
    doubts: editionDoubts(known, milestonesOf(edition), { continues, doubts }, file),
  };
}

/** How many milestones a saved plan and a file share, of those of the one that has fewer. */
export interface Shared {
  readonly shared: number;
  readonly of: number;
}

/** Milestones with the same text. */
export function sharedTexts(state: PlanState, plan: Plan): Shared {
  const known = Map.groupBy(milestonesIn(state), ({ milestone }) => textKey(milestone.text));
  const next = Map.groupBy(milestonesOf(plan), ({ milestone }) => textKey(milestone.text));
  const shared = [...next].reduce(
    (sum, [key, found]) => sum + Math.min(found.length, known.get(key)?.length ?? 0),
    0,
  );
  return { shared, of: Math.min(state.milestones.size, milestonesOf(plan).length) };
}

/** Milestones of an edition that were known, reworded ones too. */
export function continuedIn(state: PlanState, { plan }: Edition): Shared {
  const milestones = milestonesOf(plan);
  const shared = milestones.filter(({ milestone }) => state.milestones.has(milestone.id)).length;
  return { shared, of: Math.min(state.milestones.size, milestones.length) };
}

/** In its own format a plan gives its milestones ids; elsewhere Waymark makes them from the refs. */
const OWN_FORMAT = /\.(?:json|ya?ml)$/iu;

function knownIn(state: PlanState): readonly KnownMilestone[] {
  return [
    ...milestonesIn(state).map((one) => ({ ...one, isClosed: false })),
    ...[...state.closed.values()].map((one) => ({ ...one, isClosed: true })),
  ];
}

/** A milestone that continues none gets an id that no milestone of the plan ever had. */
function withIds(
  plan: Plan,
  ids: readonly (string | null)[],
  known: readonly KnownMilestone[],
): Plan {
  const used = new Set(known.map(({ milestone }) => milestone.id));
  let place = 0;
  return {
    ...plan,
    outcomes: plan.outcomes.map((outcome) => ({
      ...outcome,
      actions: outcome.actions.map((action) => ({
        ...action,
        milestones: action.milestones.map((milestone) => {
          const id = ids[place] ?? freeId(milestone.id, used);
          place += 1;
          used.add(id);
          return { ...milestone, id };
        }),
      })),
    })),
  };
}

function freeId(id: string, used: ReadonlySet<string>): string {
  let free = id;
  for (let copy = 2; used.has(free); copy += 1) free = `${id.slice(0, 34)}-${copy}`;
  return free;
}
