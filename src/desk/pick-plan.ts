/** Which plan a request is about: the one named, the file given, or the only one saved. */
import type { PlanState } from '../plan/plan-state.ts';
import { explain, list } from '../plan/refusals.ts';
import { Temporal } from '../plan/time.ts';
import type { Setting } from './setting.ts';
import { sayMoment } from './moment.ts';
import { refused, type DeskReply } from './reply.ts';

export type PickedPlan =
  | { readonly kind: 'picked'; readonly planId: string }
  | { readonly kind: 'refused'; readonly reply: DeskReply };

export async function pickPlan(setting: Setting): Promise<PickedPlan> {
  const planIds = await setting.home.readings.planIds();
  const [only] = planIds;
  const wanted = setting.savedId ?? (planIds.length === 1 ? only : undefined);
  if (wanted !== undefined && planIds.includes(wanted)) return { kind: 'picked', planId: wanted };
  return { kind: 'refused', reply: await whyNot(setting, planIds) };
}

/** The picked plan as it stands. */
export async function planOf(setting: Setting): Promise<PlanState | DeskReply> {
  const picked = await pickPlan(setting);
  if (picked.kind === 'refused') return picked.reply;
  const state = await setting.home.readings.plan(picked.planId);
  if (state === null) throw new Error(`the plan ${picked.planId} cannot be read`);
  return state;
}

async function whyNot(setting: Setting, planIds: readonly string[]): Promise<DeskReply> {
  const { savedId } = setting;
  const later = await savedLater(setting, savedId);
  if (later !== null && (savedId !== null || planIds.length === 0))
    return refused('not-yet-saved', later);
  if (savedId !== null) {
    const sentence = explain({ kind: 'unknown-plan', planId: savedId, plans: planIds });
    return refused('unknown-plan', `${sentence} A file can be read on the spot: --plan FILE.`);
  }
  if (planIds.length === 0) return refused('no-plan', explain({ kind: 'no-plan' }));
  return refused(
    'which-plan',
    `There are ${planIds.length} saved plans: ${list(planIds)}. Say which one you mean: --plan ${planIds[0] ?? ''}.`,
    { plans: planIds },
  );
}

/** A plan that is saved, but was not yet at the instant asked about. */
async function savedLater(setting: Setting, savedId: string | null): Promise<string | null> {
  const { present, home, at } = setting;
  if (at === null) return null;
  const planId = savedId ?? (await present.readings.planIds())[0];
  const state = planId === undefined ? null : await present.readings.plan(planId);
  if (planId === undefined || state === null) return null;
  const since = sayMoment(Temporal.Instant.from(state.importedAt), home.timezone);
  return `The plan "${planId}" was not in the ledger yet at ${sayMoment(at, home.timezone)}: it was saved on ${since}. Give a later --at, or have its file read on the spot: --plan FILE.`;
}
