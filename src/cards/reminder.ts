/**
 * The bundled reminder: what is due, answered in place. One milestone's form is open at a time;
 * an answered one keeps its text, loses its buttons and says who said what and when.
 */
import { z } from 'zod';
import template from '../../cards/reminder.json' with { type: 'json' };
import { brief } from '../plan/digest-page.ts';
import { isAnswered, type MilestoneState } from '../plan/plan-state.ts';
import type { ReportInput } from '../plan/reports.ts';
import type { ReminderMessage } from '../plan/messages.ts';
import { cardTemplate, fitting, plainText, type Draw, type Drawn } from './draw.ts';
import { answeredRow, askedRow, type Row } from './reminder-rows.ts';

export const OPEN = 'reminder/open';
export const LIST = 'reminder/list';
export const REPORT = 'reminder/report';

/** How the card is to look for one person at one moment; never stored. */
export interface ReminderLook {
  /** The milestone whose form is open. */
  readonly open?: string;
  /** What the officer had typed, when it could not be saved. */
  readonly typed?: ReportInput;
  readonly note?: string;
  readonly page?: number;
}

export interface ReminderView {
  readonly fallback: string;
  readonly title: string;
  readonly planTitle: string;
  readonly note: string;
  readonly noteStyle: string;
  readonly rows: readonly Row[];
  readonly pages: readonly object[];
}

const draw: Draw<ReminderView> = cardTemplate(template);
/** As many as are read on a phone in one go. */
const ROWS = 8;

export function drawReminder(message: ReminderMessage, look: ReminderLook = {}): Drawn {
  return fitting((length) => draw(reminderView(message, look, length)));
}

function reminderView(message: ReminderMessage, look: ReminderLook, length: number): ReminderView {
  const { state, reminder } = message;
  const milestones = reminder.milestoneIds.flatMap((id) => state.milestones.get(id) ?? []);
  const unanswered = milestones.filter((one) => !isAnswered(one, reminder));
  const open = look.open ?? (unanswered.length === 1 ? unanswered[0]?.milestone.id : undefined);
  const pages = Math.max(1, Math.ceil(milestones.length / ROWS));
  const page = Math.min(look.page ?? pageToSee(milestones, unanswered, open), pages - 1);
  const shown = milestones.slice(page * ROWS, (page + 1) * ROWS);
  const hasList = unanswered.length > 1;
  const title = titleOf(message, milestones.length, unanswered.length);
  return {
    fallback: title,
    title,
    planTitle: brief(plainText(state.plan.title), length),
    note: plainText(look.note ?? ''),
    noteStyle: look.note === undefined ? 'default' : 'warning',
    rows: shown.map((milestone) =>
      isAnswered(milestone, reminder)
        ? answeredRow(message, milestone, length)
        : askedRow(message, milestone, {
            isOpen: milestone.milestone.id === open,
            typed: look.typed,
            page,
            hasList,
            length,
          }),
    ),
    pages: turns(page, pages).map((turn) => ({
      ...turn,
      plan: state.plan.id,
      reminder: reminder.reminderId,
    })),
  };
}

/** A press on this card, as read and not yet believed. */
export interface ReminderPress {
  readonly planId: string;
  readonly reminderId: string;
  readonly page: number;
  /** Absent when the list was asked for. */
  readonly milestoneId: string | undefined;
  readonly version: number;
  readonly input: ReportInput;
}

const typed = z.string().max(20_000).default('');
const press = z.object({
  plan: z.string().max(100),
  reminder: z.string().max(100),
  milestone: z.string().max(100).optional(),
  version: z.coerce.number().int().min(0).default(0),
  page: z.coerce.number().int().min(0).default(0).catch(0),
  rag: typed,
  done: typed,
  expected: typed,
  help: typed,
  evidence: typed,
});

/** Null when the data is not of this card's making. */
export function readReminderPress(data: unknown): ReminderPress | null {
  const read = press.safeParse(data);
  if (!read.success) return null;
  const { plan, reminder, milestone, version, page, ...input } = read.data;
  return {
    planId: plan,
    reminderId: reminder,
    milestoneId: milestone,
    version,
    page,
    input: {
      ...input,
      done: plainText(input.done),
      help: plainText(input.help),
    },
  };
}

function titleOf({ reminder }: ReminderMessage, total: number, unanswered: number): string {
  if (total === 0) return 'Nothing is asked here any more: a newer edition closed these milestones';
  if (unanswered === 0) return 'Thank you: everything is answered';
  const noun = `milestone${total === 1 ? '' : 's'}`;
  if (unanswered < total) return `Thank you. ${unanswered} of ${total} ${noun} still to update`;
  return reminder.rung > 1
    ? `Still waiting for your update on ${total} ${noun}`
    : `Your update, please: ${total} ${noun}`;
}

/** Where the open form is, else the first milestone that awaits an answer. */
function pageToSee(
  milestones: readonly MilestoneState[],
  unanswered: readonly MilestoneState[],
  open: string | undefined,
): number {
  const first = open ?? unanswered[0]?.milestone.id;
  const at = milestones.findIndex(({ milestone }) => milestone.id === first);
  return Math.floor(Math.max(0, at) / ROWS);
}

function turns(page: number, pages: number): readonly { title: string; page: number }[] {
  return [
    ...(page > 0 ? [{ title: 'Previous milestones', page: page - 1 }] : []),
    ...(page < pages - 1 ? [{ title: 'More milestones', page: page + 1 }] : []),
  ];
}
