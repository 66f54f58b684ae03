/** Presses on the reminder card. Who may report is read from the ledger, never from the card. */
import {
  drawReminder,
  readReminderPress,
  type ReminderLook,
  type ReminderPress,
} from '../../cards/reminder.ts';
import type { PlanState, Reminder } from '../../plan/plan-state.ts';
import { explain, type Refusal } from '../../plan/refusals.ts';
import { dayIn } from '../../plan/time.ts';
import { recordUpdate } from '../../workflows/record-update.ts';
import { refreshCards } from '../../workflows/refresh-cards.ts';
import type { InvokeAnswer, Turn } from '../turn.ts';

/** Opens a milestone's form, goes back to the list, or turns the page. Changes nothing. */
export async function onReminderOpened(turn: Turn): Promise<InvokeAnswer> {
  const found = await findCard(turn);
  if ('refusal' in found) return { kind: 'sentence', sentence: explain(found.refusal) };
  const { state, reminder, press } = found;
  const milestone =
    press.milestoneId === undefined ? null : state.milestones.get(press.milestoneId);
  const closed = state.closed.get(press.milestoneId ?? '');
  if (closed !== undefined) {
    const { ref } = closed.milestone;
    const note = explain({ kind: 'milestone-closed', ref });
    return redraw(turn, state, reminder, { page: press.page, note });
  }
  const isStale = milestone != null && milestone.reports.length !== press.version;
  return redraw(turn, state, reminder, {
    page: press.page,
    ...(isStale ? { note: explain({ kind: 'stale-card' }) } : {}),
    ...(press.milestoneId === undefined || isStale ? {} : { open: press.milestoneId }),
  });
}

/** Records the report, answers with the card as it now stands, then brings the copies to it. */
export async function onReminderReported(turn: Turn): Promise<InvokeAnswer> {
  const found = await findCard(turn);
  if ('refusal' in found) return { kind: 'sentence', sentence: explain(found.refusal) };
  const { state, reminder, press } = found;
  if (press.milestoneId === undefined)
    return { kind: 'sentence', sentence: explain({ kind: 'unknown-milestone' }) };
  const { planId, milestoneId, version, reminderId, input } = {
    ...press,
    milestoneId: press.milestoneId,
  };
  const reporter = turn.person;
  const recorded = await recordUpdate(turn.ports, {
    planId,
    milestoneId,
    version,
    reminderId,
    reporter,
    input,
  });
  if (recorded.kind === 'recorded') {
    if (!recorded.repeated) turn.later(refreshCards(turn.ports, planId, milestoneId));
    return redraw(turn, recorded.state, reminder, { page: press.page });
  }
  const now = (await turn.ports.readings.plan(planId)) ?? state;
  const note = explain(recorded.refusal);
  return recorded.refusal.kind === 'stale-card'
    ? redraw(turn, now, reminder, { page: press.page, note })
    : redraw(turn, now, reminder, { page: press.page, note, open: milestoneId, typed: input });
}

interface FoundCard {
  readonly state: PlanState;
  readonly reminder: Reminder;
  readonly press: ReminderPress;
}

async function findCard({
  inbound,
  ports,
  person,
}: Turn): Promise<FoundCard | { readonly refusal: Refusal }> {
  const press = readReminderPress(inbound.data);
  const state = press === null ? null : await ports.readings.plan(press.planId);
  const reminder = press === null ? undefined : state?.reminders.get(press.reminderId);
  if (press === null || state === null || reminder === undefined)
    return { refusal: { kind: 'unknown-milestone' } };
  if (reminder.personId !== person.personId) return { refusal: { kind: 'not-your-card' } };
  if (press.milestoneId !== undefined && !reminder.milestoneIds.includes(press.milestoneId))
    return { refusal: { kind: 'unknown-milestone' } };
  return { state, reminder, press };
}

function redraw(
  { ports }: Turn,
  state: PlanState,
  reminder: Reminder,
  look: ReminderLook,
): InvokeAnswer {
  const day = dayIn(ports.timezone, ports.clock.now());
  const { card } = drawReminder({ state, reminder, day, timezone: ports.timezone }, look);
  return { kind: 'card', card };
}
