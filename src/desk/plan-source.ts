/** `plan show --ref`: what the document printed under a ref, where, and who looked at the reading. */
import { planStream, type PlanEvent } from '../plan/events.ts';
import { milestonesOf } from '../plan/model.ts';
import type { MilestoneState, PlanState } from '../plan/plan-state.ts';
import { explain } from '../plan/refusals.ts';
import { Temporal } from '../plan/time.ts';
import { sayMoment } from './moment.ts';
import { printedUnder } from './printed.ts';
import { done, refused, type DeskReply } from './reply.ts';
import type { Setting } from './setting.ts';

type Import = Extract<PlanEvent, { type: 'PlanImported' }>;

export async function planSource(
  setting: Setting,
  state: PlanState,
  ref: string,
): Promise<DeskReply> {
  const { plan } = state;
  const items = printedUnder(state, ref);
  const last = milestonesOf(plan).at(-1)?.milestone.ref ?? '';
  if (items.length === 0)
    return refused('unknown-ref', explain({ kind: 'unknown-ref', ref, last }));
  const shown = await Promise.all(
    items.map(async ({ lines, source, ...item }) => {
      const saved = setting.fileName === null ? await savedBy(setting, plan.id, source) : null;
      return { lines, item: { ...item, saved }, from: sayFrom(saved, setting) };
    }),
  );
  return done(
    shown.flatMap(({ lines, from }, i) => [
      ...lines,
      '',
      ...(from === shown[i + 1]?.from ? [] : [from, ...(i + 1 < shown.length ? [''] : [])]),
    ]),
    { planId: plan.id, saved: shown[0]?.item.saved ?? null, items: shown.map(({ item }) => item) },
  );
}

interface SavedBy {
  readonly from: string;
  readonly at: string;
  readonly by: string;
  /** Null where nothing had to be confirmed. */
  readonly review: Omit<NonNullable<Import['review']>, 'findings'> | null;
}

/** Of the edition that an item is shown from. */
async function savedBy(
  { home }: Setting,
  planId: string,
  { name: from, at }: MilestoneState['source'],
): Promise<SavedBy> {
  const events = await home.ledger.read(planStream(planId));
  const stored = events.findLast(
    ({ event, recordedAt }) => event.type === 'PlanImported' && recordedAt === at,
  );
  const review = (stored?.event as Import | undefined)?.review;
  const actor = stored?.by;
  return {
    from,
    at,
    by: actor?.kind === 'operator' ? actor.name : actor?.kind === 'person' ? actor.personId : '',
    review: review === undefined ? null : { by: review.by, confirmed: review.confirmed },
  };
}

function sayFrom(saved: SavedBy | null, { home: { timezone } }: Setting): string {
  if (saved === null) return 'Read on the spot, not saved.';
  const { from, at, by, review } = saved;
  const when = sayMoment(Temporal.Instant.from(at), timezone);
  const looked =
    review === null
      ? 'There was nothing to confirm.'
      : review.confirmed
        ? `What was found was confirmed by ${review.by}.`
        : `It was saved in the name of ${review.by} without what was found being confirmed.`;
  return `Read from ${from}, saved on ${when}${by === '' ? '' : ` by ${by}`}. ${looked}`;
}
