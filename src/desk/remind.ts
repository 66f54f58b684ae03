/** `remind`: whom Waymark asks what, and why; with `--send` it asks. */
import type { Ask, AskedMilestone, Reminders, Unreachable } from '../plan/reminders.ts';
import { sayDay, sayDue, type Day } from '../plan/time.ts';
import { planReminders, remindOfficers, type Reminded } from '../workflows/remind-officers.ts';
import { sayDelivery, tally, wasNotDelivered } from './delivery.ts';
import { sayFault } from './fault.ts';
import { operatorOf } from './home.ts';
import { sayMoment } from './moment.ts';
import { pickPlan } from './pick-plan.ts';
import { reachOf, sayReach, type Reach } from './reach.ts';
import { done, doneInPart, refused, type DeskReply } from './reply.ts';
import type { RequestFor } from './request.ts';
import type { Setting } from './setting.ts';
import { sayCount } from './words.ts';

export async function remind(setting: Setting, request: RequestFor<'remind'>): Promise<DeskReply> {
  const picked = await pickPlan(setting);
  if (picked.kind === 'refused') return picked.reply;
  const { planId } = picked;
  const { home } = setting;
  const at = home.clock.now();
  const title = (await home.readings.plan(planId))?.plan.title ?? planId;
  const heading = `Reminders of ${title}, as at ${sayMoment(at, home.timezone)}`;
  const directory = await home.readings.directory();
  function reach({ holder }: Unreachable): Reach {
    return reachOf(directory, holder);
  }
  if (!request.send) {
    const reminders = await planReminders(home, planId, at);
    if (reminders === null) throw new Error(`the plan ${planId} cannot be read`);
    const lines = [heading, ...reminderLines(reminders, reach), '', dryRun(setting)];
    return done(lines, { ...dataOf(planId, at.toString(), reminders, reach), sent: null });
  }
  if (home.messenger === null) return refused('no-messenger', 'Nothing can be sent from here.');
  const messenger = await home.messenger();
  const by = operatorOf(request);
  const reminded = await remindOfficers({ ...home, messenger }, { planId, by });
  return sent(reminded, [heading, ...reminderLines(reminded, reach)], {
    ...dataOf(planId, at.toString(), reminded, reach),
    sent: reminded.sent.map(({ ask, delivery }) => ({ ...dataOfAsk(ask), delivery })),
  });
}

function sent(
  { sent, faults }: Reminded,
  lines: readonly string[],
  data: Record<string, unknown>,
): DeskReply {
  const told = [
    ...lines,
    '',
    sent.length === 0
      ? 'Nothing was sent: there is nobody to ask just now.'
      : `Sent (${tally(sent)})`,
    ...sent.map(({ ask, delivery }) => `  ${ask.name}: ${sayDelivery(delivery)}`),
    ...faults.map((fault) => `  Not asked: ${sayFault(fault)}`),
  ];
  const failed = faults.length > 0 || sent.some(({ delivery }) => wasNotDelivered(delivery));
  return failed ? doneInPart(told, data) : done(told, data);
}

function reminderLines(
  { asks, unreachable, unheld }: Reminders,
  reach: (one: Unreachable) => Reach,
): readonly string[] {
  if (asks.length + unreachable.length + unheld.length === 0) return ['Nobody is to be asked.'];
  return [
    ...asks.flatMap((ask) => [
      '',
      `${ask.name} is asked about ${sayCount(ask.items.length, 'milestone')} (${sayRung(ask.rung)})`,
      ...ask.items.map((item) => `  ${sayItem(item)}`),
    ]),
    ...(unreachable.length === 0
      ? []
      : [
          '',
          `Cannot be asked (${unreachable.length})`,
          '  Have Waymark installed for them in Teams.',
        ]),
    ...unreachable.flatMap((one) => [
      `  ${sayReach(reach(one))}`,
      ...one.items.map((item) => `    ${sayItem(item)}`),
    ]),
    ...(unheld.length === 0 ? [] : ['', `Nobody holds these lead roles (${unheld.length})`]),
    ...unheld.map(({ role, refs }) => `  ${role}: ${refs.join(', ')}`),
  ];
}

function sayItem({ milestone: { milestone }, attention }: AskedMilestone): string {
  return `${milestone.ref} ${milestone.text} – ${sayWhy(attention)}`;
}

function sayWhy(attention: AskedMilestone['attention']): string {
  switch (attention.kind) {
    case 'overdue':
      return `overdue: was due ${sayDay(attention.on)}`;
    case 'due-soon':
      return `due on ${sayDay(attention.on)}`;
    case 'check-in':
      return `check-in, ${attention.last === null ? 'never reported on' : `last reported on ${sayDay(attention.last)}`}`;
  }
}

function sayRung(rung: number): string {
  return rung === 1 ? 'first ask' : `ask ${rung} without an answer`;
}

function dryRun({ fileName, at }: Setting): string {
  if (fileName !== null)
    return `Dry run: nothing was sent. ${fileName} was read on the spot, with the people known today.`;
  return at === null
    ? 'Dry run: nothing was sent. To send: waymark remind --send'
    : 'Dry run: nothing was sent.';
}

function dataOf(
  planId: string,
  at: string,
  { asks, unreachable, unheld }: Reminders,
  reach: (one: Unreachable) => Reach,
): Record<string, unknown> {
  return {
    planId,
    at,
    asks: asks.map(dataOfAsk),
    unreachable: unreachable.map((one) => ({ ...reach(one), items: one.items.map(dataOfItem) })),
    unheld,
  };
}

function dataOfAsk({ personId, name, period, rung, items }: Ask): Record<string, unknown> {
  return { personId, name, period, rung, items: items.map(dataOfItem) };
}

function dataOfItem({ milestone: { milestone }, attention }: AskedMilestone): object {
  const on: Day | null = attention.kind === 'check-in' ? null : attention.on;
  return {
    id: milestone.id,
    ref: milestone.ref,
    text: milestone.text,
    due: sayDue(milestone.due),
    why: attention.kind,
    on: on?.toString() ?? null,
    lastReported: attention.kind === 'check-in' ? (attention.last?.toString() ?? null) : null,
  };
}
