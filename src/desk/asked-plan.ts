/** Which plan a question is about: the one given, the one its words name, the only one, the asker's. */
import { planCalled, planNamedIn, type PlanName } from '../plan/plan-names.ts';
import { explain, type Refusal } from '../plan/refusals.ts';
import { ownersIn } from '../plan/questions/owners/owners.ts';
import { roleKey } from '../plan/roles.ts';
import { textKey } from '../plan/wording.ts';
import { choosePlan, planNames } from '../workflows/choose-plan.ts';
import { askerIn } from './asker.ts';
import type { DeskHome } from './home.ts';
import type { PlanChoice } from './request.ts';

export type PlanGiven =
  PlanChoice | { readonly kind: 'unread'; readonly sentence: string } | undefined;

export type AskedPlan =
  | { readonly kind: 'chosen'; readonly choice: PlanChoice }
  | {
      readonly kind: 'refused';
      readonly refusal: { readonly kind: string; readonly sentence: string };
    };

export async function askedPlan(
  home: DeskHome,
  given: PlanGiven,
  { texts, as }: { readonly texts: readonly string[]; readonly as: string | undefined },
): Promise<AskedPlan> {
  switch (given?.kind) {
    case 'file':
      return { kind: 'chosen', choice: given };
    case 'unread':
      return { kind: 'refused', refusal: { kind: 'unreadable-file', sentence: given.sentence } };
    case 'saved':
      return called(given.id, await planNames(home));
    case undefined:
      return notGiven(home, texts, as);
  }
}

/** What was typed without the plan's name; `other` is the plan it names instead. */
export function withoutPlan(
  text: string,
  planId: string,
  names: readonly PlanName[],
): { readonly text: string; readonly other: string | null } {
  const named = planNamedIn(text, names);
  if (named === null) return { text, other: null };
  return named.planId === planId
    ? { text: named.text, other: null }
    : { text: named.text, other: named.planId };
}

const SHORTEST_PART = 3;

function called(name: string, names: readonly PlanName[]): AskedPlan {
  const key = textKey(name);
  const having = names.filter((plan) =>
    [plan.planId, plan.title, plan.organisation ?? ''].some((one) => textKey(one).includes(key)),
  );
  const [one] = key.length >= SHORTEST_PART && having.length === 1 ? having : [];
  const id = planCalled(name, names) ?? one?.planId ?? null;
  if (id !== null) return saved(id);
  const plans = names.map(({ planId }) => planId);
  const { kind, sentence } = refusalOf({ kind: 'unknown-plan', planId: name, plans });
  const hint = 'A file can be read on the spot: --plan FILE.';
  return { kind: 'refused', refusal: { kind, sentence: `${sentence} ${hint}` } };
}

/** The last of the texts is the question; those before it may have named the plan. */
async function notGiven(
  home: DeskHome,
  texts: readonly string[],
  as: string | undefined,
): Promise<AskedPlan> {
  let going: string | null = null;
  let refusal: Refusal = { kind: 'no-plan' };
  for (const text of texts) {
    const chosen = await choosePlan(home, { text, placeId: '', personId: '', going });
    if (chosen.refusal === null) going = chosen.planId;
    else refusal = chosen.refusal;
  }
  const planId = going ?? (as === undefined ? null : await planAskedBy(home, as));
  return planId === null ? { kind: 'refused', refusal: refusalOf(refusal) } : saved(planId);
}

/** The one plan that knows the asker; their very title or name says more than one like it. */
async function planAskedBy(home: DeskHome, as: string): Promise<string | null> {
  const exactly: string[] = [];
  const likely: string[] = [];
  for (const planId of await home.readings.planIds()) {
    const plan = (await home.readings.plan(planId))?.plan;
    if (plan === undefined || !('personId' in (await askerIn(home, plan, as)))) continue;
    likely.push(planId);
    const isExact = ownersIn(plan, []).all.some(({ name }) => roleKey(name) === roleKey(as));
    if (isExact) exactly.push(planId);
  }
  const [one, ...others] = exactly.length > 0 ? exactly : likely;
  return others.length === 0 ? (one ?? null) : null;
}

function saved(id: string): AskedPlan {
  return { kind: 'chosen', choice: { kind: 'saved', id } };
}

function refusalOf(refusal: Refusal): { readonly kind: string; readonly sentence: string } {
  return { kind: refusal.kind, sentence: explain(refusal) };
}
