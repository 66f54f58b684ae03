/** Asks lead officers what is due: one bundled card each, claimed before it is sent. */
import { planStream, type Actor, type Delivery } from '../plan/events.ts';
import type { PlanState, Reminder } from '../plan/plan-state.ts';
import { decideReminders, type Ask, type Reminders } from '../plan/reminders.ts';
import { dayIn, type Temporal } from '../plan/time.ts';
import { decideAndAppend } from './append.ts';
import type { Ports } from './ports.ts';

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
  /** Null when another process, or an earlier bell, had claimed the same ask. */
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

/** One officer's failed delivery never stops another's. */
export async function remindOfficers(ports: Ports, request: RemindRequest): Promise<Reminded> {
  const planned = await planReminders(ports, request.planId, ports.clock.now());
  if (planned === null) return { asks: [], unreachable: [], unheld: [], sent: [], faults: [] };
  const asks = planned.asks.filter(
    ({ personId }) => request.only === undefined || personId === request.only,
  );
  const settled = await Promise.allSettled(asks.map((ask) => claimAndSend(ports, request, ask)));
  return {
    ...planned,
    asks,
    sent: settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    faults: settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : [])),
  };
}

async function claimAndSend(ports: Ports, request: RemindRequest, ask: Ask): Promise<SentAsk> {
  const claimed = await claim(ports, request, ask);
  if (claimed === null) return { ask, delivery: null };
  const delivery = await deliver(ports, claimed.state, claimed.reminder);
  await settle(ports, request, claimed.reminder.reminderId, delivery);
  return { ask, delivery };
}

interface Claimed {
  readonly state: PlanState;
  readonly reminder: Reminder;
}

async function claim(ports: Ports, request: RemindRequest, ask: Ask): Promise<Claimed | null> {
  const reminder: Reminder = {
    reminderId: crypto.randomUUID(),
    personId: ask.personId,
    milestoneIds: ask.items.map(({ milestone }) => milestone.milestone.id),
    period: ask.period,
    rung: ask.rung,
    claimedAt: ports.clock.now().toString(),
    delivery: null,
  };
  const { claimedAt: _claimedAt, delivery: _delivery, ...facts } = reminder;
  return decideAndAppend<Claimed | null>(ports.ledger, planStream(request.planId), async () => {
    const state = await ports.readings.plan(request.planId);
    if (state === null) return { version: 0, events: [], outcome: null };
    return {
      version: state.version,
      events: [
        {
          event: { type: 'ReminderClaimed', ...facts, milestoneIds: [...facts.milestoneIds] },
          by: request.by,
          key: ask.key,
        },
      ],
      outcome: { state, reminder },
      repeated: null,
    };
  });
}

async function deliver(ports: Ports, state: PlanState, reminder: Reminder): Promise<Delivery> {
  const directory = await ports.readings.directory();
  const to = directory.people.get(reminder.personId)?.personal;
  if (to == null)
    return { kind: 'failed', code: 'not-installed', advice: 'Ask the officer to install Waymark.' };
  const day = dayIn(ports.timezone, ports.clock.now());
  const { timezone } = ports;
  return ports.messenger.send(to, {
    kind: 'reminder',
    reminder: { state, reminder, day, timezone },
  });
}

async function settle(
  ports: Ports,
  request: RemindRequest,
  reminderId: string,
  delivery: Delivery,
): Promise<void> {
  await decideAndAppend(ports.ledger, planStream(request.planId), async () => ({
    version: (await ports.readings.plan(request.planId))?.version ?? 0,
    events: [
      {
        event: { type: 'ReminderSettled', reminderId, delivery },
        by: request.by,
        key: `settle|${reminderId}`,
      },
    ],
    outcome: undefined,
  }));
}
