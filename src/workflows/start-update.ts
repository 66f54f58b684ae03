/** A card for what somebody asked to report on now: a milestone, an action's, or all that is theirs. */
import { planStream, type Delivery } from '../plan/events.ts';
import type { PlanState, Reminder } from '../plan/plan-state.ts';
import type { Refusal } from '../plan/refusals.ts';
import { dayIn, isoWeek } from '../plan/time.ts';
import { milestonesToUpdate, type ToUpdate } from '../plan/updates.ts';
import { decideAndAppend } from './append.ts';
import type { Ports } from './ports.ts';
import { sendReminder } from './send-reminder.ts';

export interface UpdateStart {
  readonly planId: string;
  /** Of a milestone or an action; left out for whatever is theirs. */
  readonly ref?: string;
  readonly outcome?: number;
  readonly personId: string;
  /** Repeats of the same request are one request. */
  readonly requestId: string;
}

export type UpdateStarted =
  /** `delivery` is null when the same request was started before. */
  | { readonly kind: 'started'; readonly delivery: Delivery | null }
  /** No ref was asked for, and none of it is theirs. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export async function startUpdate(ports: Ports, request: UpdateStart): Promise<UpdateStarted> {
  const reminderId = crypto.randomUUID();
  const by = { kind: 'person', personId: request.personId } as const;
  const claimed = await decideAndAppend<Claimed>(
    ports.ledger,
    planStream(request.planId),
    async () => {
      const state = await ports.readings.plan(request.planId);
      const decided = state === null ? NO_PLAN : await decide(ports, state, request);
      if (state === null || 'kind' in decided)
        return { version: 0, events: [], outcome: { refusal: decided as Refusal } };
      if (decided.milestoneIds.length === 0)
        return { version: 0, events: [], outcome: { refusal: null } };
      const now = ports.clock.now();
      const period = isoWeek(dayIn(ports.timezone, now));
      const { personId } = request;
      const milestoneIds = [...decided.milestoneIds];
      const facts = {
        reminderId,
        personId,
        milestoneIds,
        period,
        rung: 1,
        requested: true as const,
      };
      const key = `update|${personId}|${request.requestId}`;
      const reminder = { ...facts, claimedAt: now.toString(), delivery: null };
      return {
        version: state.version,
        events: [{ event: { type: 'ReminderClaimed', ...facts }, by, key }],
        outcome: { state, reminder },
        repeated: null,
      };
    },
  );
  if (claimed === null) return { kind: 'started', delivery: null };
  if ('refusal' in claimed)
    return claimed.refusal === null
      ? { kind: 'nothing' }
      : { kind: 'refused', refusal: claimed.refusal };
  const delivery = await sendReminder(ports, claimed.state, claimed.reminder, by);
  return { kind: 'started', delivery };
}

type Claimed =
  | { readonly refusal: Refusal | null }
  | { readonly state: PlanState; readonly reminder: Reminder }
  | null;

const NO_PLAN: Refusal = { kind: 'no-plan' };

async function decide(
  { readings, firstPmo, clock, timezone }: Ports,
  state: PlanState,
  { ref, outcome, personId }: UpdateStart,
): Promise<ToUpdate | Refusal> {
  return milestonesToUpdate(
    state,
    await readings.directory(),
    { personId, configuredPmo: firstPmo.has(personId) },
    { ref: ref ?? null, outcome: outcome ?? null },
    { plan: state.plan, day: dayIn(timezone, clock.now()), timezone },
  );
}
