/** Asks lead officers what is due: one bundled card each, claimed before it is sent. */
import { attentionOf } from '../plan/attention.ts';
import { planStream, type Actor, type Delivery } from '../plan/events.ts';
import type { PlanState, Reminder } from '../plan/plan-state.ts';
import { decideReminders, type Ask, type Reminders } from '../plan/reminders.ts';
import { dayIn, type Temporal } from '../plan/time.ts';
import { decideAndAppend } from './append.ts';
import { faultsOf, fewAtOnce, valuesOf } from './few-at-once.ts';
import type { Ports } from './ports.ts';
import { sendReminder } from './send-reminder.ts';

export interface RemindRequest {
  readonly planId: string;
  readonly by: Actor;
  /** Only this officer: somebody who has just been met. */
  readonly only?: string;
}

export interface Reminded extends Reminders {
  readonly sent: readonly SentAsk[];
  /** What kept an ask from being claimed or settled, such as a ledger that cannot be written. */
  readonly faults: readonly unknown[];
}

export interface SentAsk {
  readonly ask: Ask;
  /** Null when the same ask had been claimed before, or was answered while it waited. */
  readonly delivery: Delivery | null;
}

/** What would be asked, and of whom, without asking. Null when there is no such plan. */
export async function planReminders(
  ports: Pick<Ports, 'readings' | 'timezone'>,
  planId: string,
  at: Temporal.Instant,
  past?: Temporal.Instant,
): Promise<Reminders | null> {
  const state = await ports.readings.plan(planId, past);
  if (state === null) return null;
  const directory = await ports.readings.directory(past);
  return decideReminders(state, directory, dayIn(ports.timezone, at), ports.timezone);
}

/**
 * One officer's failed delivery never stops another's. Only a few are claimed ahead of their card:
 * what a crash leaves claimed is uncertain, and so unasked for a week.
 */
export async function remindOfficers(ports: Ports, request: RemindRequest): Promise<Reminded> {
  const planned = await planReminders(ports, request.planId, ports.clock.now());
  if (planned === null) return { asks: [], unreachable: [], unheld: [], sent: [], faults: [] };
  const asks = planned.asks.filter(
    ({ personId }) => request.only === undefined || personId === request.only,
  );
  const ends = await fewAtOnce(asks, (ask) => claimAndSend(ports, request, ask));
  return { ...planned, asks, sent: valuesOf(ends), faults: faultsOf(ends) };
}

async function claimAndSend(ports: Ports, request: RemindRequest, ask: Ask): Promise<SentAsk> {
  const claimed = await claim(ports, request, ask);
  if (claimed === null) return { ask, delivery: null };
  const delivery = await sendReminder(ports, claimed.state, claimed.reminder, request.by);
  return { ask, delivery };
}

interface Claimed {
  readonly state: PlanState;
  readonly reminder: Reminder;
}

async function claim(ports: Ports, request: RemindRequest, ask: Ask): Promise<Claimed | null> {
  const { personId, period, rung, key } = ask;
  const reminderId = crypto.randomUUID();
  return decideAndAppend<Claimed | null>(ports.ledger, planStream(request.planId), async () => {
    const state = await ports.readings.plan(request.planId);
    const now = ports.clock.now();
    const milestoneIds = state === null ? [] : stillToAsk(ports, state, ask, now);
    if (state === null || milestoneIds.length === 0)
      return { version: 0, events: [], outcome: null };
    const facts = { reminderId, personId, milestoneIds, period, rung };
    return {
      version: state.version,
      events: [{ event: { type: 'ReminderClaimed', ...facts }, by: request.by, key }],
      outcome: { state, reminder: { ...facts, claimedAt: now.toString(), delivery: null } },
      repeated: null,
    };
  });
}

/** Somebody may have reported while the ask waited for its turn. */
function stillToAsk(
  { timezone }: Ports,
  state: PlanState,
  ask: Ask,
  now: Temporal.Instant,
): string[] {
  const today = { plan: state.plan, day: dayIn(timezone, now), timezone };
  return ask.items
    .map(({ milestone }) => milestone.milestone.id)
    .filter((id) => {
      const milestone = state.milestones.get(id);
      return milestone !== undefined && attentionOf(milestone, today) !== null;
    });
}
