/** One milestone on the reminder card: asked, opened or answered. */
import { attentionOf, type Attention } from '../plan/attention.ts';
import { brief } from '../plan/digest-page.ts';
import {
  latestReport,
  type MilestoneState,
  type Reminder,
  type Report,
} from '../plan/plan-state.ts';
import { sayRag, sayRagInFull } from '../plan/rag.ts';
import type { ReportInput } from '../plan/reports.ts';
import { dayIn, sayDay, sayDue, sayShortDay, Temporal } from '../plan/time.ts';
import type { ReminderMessage } from '../plan/messages.ts';
import { colourOf, plainText } from './draw.ts';

export interface Row {
  readonly ref: string;
  readonly text: string;
  readonly why: string;
  readonly whyColour: string;
  readonly last: string;
  readonly standing: string;
  readonly colour: string;
  readonly who: string;
  readonly said: readonly { readonly label: string; readonly line: string }[];
  readonly buttons: readonly object[];
  readonly forms: readonly object[];
}

interface AskedLook {
  readonly isOpen: boolean;
  readonly typed: ReportInput | undefined;
  readonly page: number;
}

const TEXT = 220;

/** Reported on since the card was sent, by whichever lead officer. */
export function isAnswered(milestone: MilestoneState, reminder: Reminder): boolean {
  const report = latestReport(milestone);
  return report !== undefined && report.at >= reminder.claimedAt;
}

export function answeredRow(message: ReminderMessage, milestone: MilestoneState): Row {
  const report = latestReport(milestone);
  if (report === undefined) throw new Error('An answered row needs a report');
  const at = Temporal.Instant.from(report.at).toZonedDateTimeISO(message.timezone);
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' });
  return {
    ...rowText(milestone, TEXT),
    why: '',
    whyColour: 'Default',
    last: '',
    standing: sayRagInFull(message.state.plan, report.rag),
    colour: colourOf(report.rag),
    who: `, said by ${plainText(report.reporter)} on ${sayDay(at.toPlainDate())} at ${time}`,
    said: saidOn(report),
    buttons: [],
    forms: [],
  };
}

export function askedRow(
  message: ReminderMessage,
  milestone: MilestoneState,
  look: AskedLook,
): Row {
  const { state, reminder, day, timezone } = message;
  const ids = {
    plan: state.plan.id,
    reminder: reminder.reminderId,
    milestone: milestone.milestone.id,
    version: milestone.reports.length,
    page: look.page,
  };
  const attention = attentionOf(milestone, { plan: state.plan, day, timezone });
  const button = {
    ...ids,
    title: 'Update',
    tooltip: `Update milestone ${milestone.milestone.ref}`,
  };
  return {
    ...rowText(milestone, look.isOpen ? Infinity : TEXT),
    why: sayWhy(message, milestone, attention),
    whyColour: attention?.kind === 'overdue' ? 'Attention' : 'Default',
    last: sayLast(message, milestone),
    standing: '',
    colour: 'Default',
    who: '',
    said: [],
    buttons: look.isOpen ? [] : [button],
    forms: look.isOpen ? [{ ...ids, ...formValues(message, look.typed) }] : [],
  };
}

function rowText(milestone: MilestoneState, length: number): Pick<Row, 'ref' | 'text'> {
  const { ref, text } = milestone.milestone;
  return { ref: plainText(ref), text: brief(plainText(text), length) };
}

function sayWhy(
  { day }: ReminderMessage,
  milestone: MilestoneState,
  attention: Attention | null,
): string {
  switch (attention?.kind) {
    case 'overdue':
      return `Overdue: was due ${sayShortDay(attention.on, day)}`;
    case 'due-soon':
      return `Due ${sayShortDay(attention.on, day)}`;
    case 'check-in':
      return 'Regular check-in';
    case undefined:
      return `Due: ${sayDue(milestone.milestone.due)}`;
  }
}

function sayLast({ state, day, timezone }: ReminderMessage, milestone: MilestoneState): string {
  const report = latestReport(milestone);
  if (report === undefined) return ' · not reported on yet';
  const on = dayIn(timezone, Temporal.Instant.from(report.at));
  return ` · last: ${sayRag(state.plan, report.rag)}, ${sayShortDay(on, day)}`;
}

function saidOn(report: Report): Row['said'] {
  return [
    { label: 'Done', line: report.done },
    {
      label: 'Expected',
      line: report.expected === null ? null : sayDay(Temporal.PlainDate.from(report.expected)),
    },
    { label: 'Help needed', line: report.help },
    { label: 'Evidence', line: report.evidence },
  ].flatMap(({ label, line }) =>
    line === null ? [] : [{ label, line: brief(plainText(line), 600) }],
  );
}

function formValues({ state }: ReminderMessage, typed: ReportInput | undefined): object {
  return {
    rag: typed?.rag ?? '',
    done: typed?.done ?? '',
    expected: typed?.expected ?? '',
    help: typed?.help ?? '',
    evidence: typed?.evidence ?? '',
    choices: state.plan.rag.definitions.map(({ key }) => ({
      title: sayRagInFull(state.plan, key),
      value: key,
    })),
  };
}
