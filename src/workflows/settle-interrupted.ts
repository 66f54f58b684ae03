/**
 * What was claimed and never settled, because the process ended in between, may have been sent:
 * it is marked uncertain at the next start, shown to the PMO, and never repeated blindly.
 */
import { planStream, type NewEvent } from '../plan/events.ts';
import { decideAndAppend } from './append.ts';
import type { Ports } from './ports.ts';

type Homes = Pick<Ports, 'ledger' | 'readings'>;

/** How many deliveries were left uncertain. Only before anything is sent: it would be taken for one. */
export async function settleInterrupted(ports: Homes): Promise<number> {
  const counts = await Promise.all(
    (await ports.readings.planIds()).map((planId) => settlePlan(ports, planId)),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

async function settlePlan(ports: Homes, planId: string): Promise<number> {
  return decideAndAppend(ports.ledger, planStream(planId), async () => {
    const state = await ports.readings.plan(planId);
    if (state === null) return { version: 0, events: [], outcome: 0 };
    const delivery = { kind: 'uncertain', code: 'interrupted' } as const;
    const by = { kind: 'schedule' } as const;
    const reminders = [...state.reminders.values()]
      .filter((reminder) => reminder.delivery === null)
      .map(({ reminderId }): NewEvent => ({
        event: { type: 'ReminderSettled', reminderId, delivery },
        by,
        key: `settle|${reminderId}`,
      }));
    const digests = [...state.digests.values()]
      .filter((digest) => digest.delivery === null)
      .map(({ digestId }): NewEvent => ({
        event: { type: 'DigestSettled', digestId, delivery },
        by,
        key: `settle|${digestId}`,
      }));
    const events = [...reminders, ...digests];
    return { version: state.version, events, outcome: events.length };
  });
}
