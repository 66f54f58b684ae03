/** Brings every delivered card that shows a milestone to the same state: a joint lead's too. */
import type { PlanState } from '../plan/plan-state.ts';
import { dayIn } from '../plan/time.ts';
import type { Ports } from './ports.ts';

export async function refreshCards(
  ports: Ports,
  state: PlanState,
  milestoneId: string,
): Promise<void> {
  const directory = await ports.readings.directory();
  const day = dayIn(ports.timezone, ports.clock.now());
  const showing = [...state.reminders.values()].filter((reminder) =>
    reminder.milestoneIds.includes(milestoneId),
  );
  await Promise.all(
    showing.map(async (reminder) => {
      const to = directory.people.get(reminder.personId)?.personal;
      if (to == null || reminder.delivery?.kind !== 'delivered') return;
      const { conversationId, messageId } = reminder.delivery;
      await ports.messenger.update(
        { to: { ...to, conversationId }, messageId },
        { kind: 'reminder', reminder: { state, reminder, day, timezone: ports.timezone } },
      );
    }),
  );
}
