/** Sends a reminder that has been claimed, and records what became of it. */
import { planStream, type Actor, type Delivery } from '../plan/events.ts';
import type { PlanState, Reminder } from '../plan/plan-state.ts';
import { dayIn } from '../plan/time.ts';
import { decideAndAppend } from './append.ts';
import type { Ports } from './ports.ts';

export async function sendReminder(
  ports: Ports,
  state: PlanState,
  reminder: Reminder,
  by: Actor,
): Promise<Delivery> {
  const delivery = await deliver(ports, state, reminder);
  await settle(ports, state.plan.id, reminder.reminderId, delivery, by);
  return delivery;
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
  planId: string,
  reminderId: string,
  delivery: Delivery,
  by: Actor,
): Promise<void> {
  await decideAndAppend(ports.ledger, planStream(planId), async () => ({
    version: (await ports.readings.plan(planId))?.version ?? 0,
    events: [
      {
        event: { type: 'ReminderSettled', reminderId, delivery },
        by,
        key: `settle|${reminderId}`,
      },
    ],
    outcome: undefined,
  }));
}
