/** Brings every delivered card that shows a milestone to the same state: a joint lead's too. */
import type { PlanState, Reminder } from '../plan/plan-state.ts';
import { dayIn, isEarlier, isoWeek, type Day } from '../plan/time.ts';
import { faultsOf, fewAtOnce } from './few-at-once.ts';
import type { Ports } from './ports.ts';
import { inTurn } from './turns.ts';

/** Throws when a card could not be brought there, after every other has been. */
export async function refreshCards(
  ports: Ports,
  planId: string,
  milestoneId: string,
): Promise<void> {
  const state = await ports.readings.plan(planId);
  if (state === null) return;
  const today = dayIn(ports.timezone, ports.clock.now());
  const showing = [...state.reminders.values()].filter((reminder) =>
    shows(state, reminder, milestoneId, today),
  );
  const ends = await fewAtOnce(showing, ({ reminderId }) =>
    // Two answers in quick succession: the second is never painted over with the first.
    inTurn(ports.ledger, `card ${reminderId}`, () => refresh(ports, planId, reminderId)),
  );
  const [cause] = faultsOf(ends);
  if (cause !== undefined) throw new Error('a card was not brought up to date', { cause });
}

/** Cards of this week, and older ones this answer was awaited on; others stay as a record. */
function shows(
  state: PlanState,
  { milestoneIds, claimedAt, period }: Reminder,
  milestoneId: string,
  today: Day,
): boolean {
  if (!milestoneIds.includes(milestoneId)) return false;
  const reports = state.milestones.get(milestoneId)?.reports ?? [];
  const answers = reports.filter(({ at }) => !isEarlier(at, claimedAt));
  return period === isoWeek(today) || answers.length <= 1;
}

/** As everything stands when its turn has come. */
async function refresh(ports: Ports, planId: string, reminderId: string): Promise<void> {
  const { readings, messenger, clock, timezone } = ports;
  const state = await readings.plan(planId);
  const reminder = state?.reminders.get(reminderId);
  if (state === null || reminder?.delivery?.kind !== 'delivered') return;
  const to = (await readings.directory()).people.get(reminder.personId)?.personal;
  if (to == null) return;
  const { conversationId, messageId } = reminder.delivery;
  await messenger.update(
    { to: { ...to, conversationId }, messageId },
    {
      kind: 'reminder',
      reminder: { state, reminder, day: dayIn(timezone, clock.now()), timezone },
    },
  );
}
