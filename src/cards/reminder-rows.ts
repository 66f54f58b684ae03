/** One milestone on the reminder card: asked, opened or answered. */
import { attentionOf, type Attention } from '../plan/attention.ts';
import { brief } from '../plan/digest-page.ts';
import { sayDueHistory } from '../plan/due-history.ts';
import { latestReport, type MilestoneState, type Report } from '../plan/plan-state.ts';
import { sayRag, sayRagInFull, shapeOf } from '../plan/rag.ts';
import type { ReportInput } from '../plan/reports.ts';
import { dayIn, sayDay, sayShortDay, Temporal } from '../plan/time.ts';
import type { ReminderMessage } from '../plan/messages.ts';
import { choiceText, colourOf, plainText, rated } from './draw.ts';
import { evidenceLinks, evidenceWords, type EvidenceLink } from './evidence-link.ts';

export interface Row {
  readonly ref: string;
  readonly text: string;
  readonly why: string;
  readonly whyColour: string;
  readonly last: string;
  readonly shape: string;
  readonly standing: string;
  readonly colour: string;
  readonly who: string;
  readonly said: readonly { readonly label: string; readonly line: string }[];
  readonly links: readonly EvidenceLink[];
  readonly buttons: readonly object[];
  readonly forms: readonly object[];
}

interface AskedLook {
  readonly isOpen: boolean;
  readonly typed: ReportInput | undefined;
  readonly page: number;
  /** Whether there is a list to go back to. */
  readonly hasList: boolean;
  /** How long a text may be for the card to fit. */
  readonly length: number;
}

const TEXT = 220;
/** Whoever answers reads the whole milestone. */
const OPEN_TEXT = 400;

export function answeredRow(
  message: ReminderMessage,
  milestone: MilestoneState,
  length: number,
): Row {
  const report = latestReport(milestone);
  if (report === undefined) throw new Error('An answered row needs a report');
  const { shape, after, colour } = rated(sayRagInFull(message.state.plan, report.rag), report.rag);
  const at = Temporal.Instant.from(report.at).toZonedDateTimeISO(message.timezone);
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' });
  return {
    ...rowText(milestone, Math.min(TEXT, length)),
    why: '',
    whyColour: 'Default',
    last: '',
    shape,
    standing: after,
    colour,
    who: `, said by ${brief(plainText(report.reporter), length)} on ${sayDay(at.toPlainDate())} at ${time}`,
    said: saidOn(report, length),
    links: evidenceLinks(report.evidence, length),
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
    ...rowText(
      milestone,
      look.isOpen ? Math.max(OPEN_TEXT, look.length) : Math.min(TEXT, look.length),
    ),
    why: sayWhy(message, milestone, attention),
    whyColour: attention?.kind === 'overdue' ? 'Attention' : 'Default',
    last: sayLast(message, milestone),
    shape: '',
    standing: '',
    colour: 'Default',
    who: '',
    said: [],
    links: [],
    buttons: look.isOpen ? [] : [button],
    forms: look.isOpen
      ? [{ ...ids, ...formValues(message, look.typed), backs: look.hasList ? [ids] : [] }]
      : [],
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
      return `Due: ${sayDueHistory(milestone)}`;
  }
}

function sayLast({ state, day, timezone }: ReminderMessage, milestone: MilestoneState): string {
  const report = latestReport(milestone);
  if (report === undefined) return ' · not reported yet';
  const on = dayIn(timezone, Temporal.Instant.from(report.at));
  return ` · last: ${sayRag(state.plan, report.rag)}, ${sayShortDay(on, day)}`;
}

function saidOn(report: Report, length: number): Row['said'] {
  return [
    { label: 'Done', line: report.done },
    {
      label: 'Expected',
      line: report.expected === null ? null : sayDay(Temporal.PlainDate.from(report.expected)),
    },
    { label: 'Help needed', line: report.help },
    { label: 'Evidence', line: evidenceWords(report.evidence, length) },
  ].flatMap(({ label, line }) =>
    line === null ? [] : [{ label, line: brief(plainText(line), length) }],
  );
}

function formValues({ state }: ReminderMessage, typed: ReportInput | undefined): object {
  return {
    rag: plainText(typed?.rag ?? ''),
    done: plainText(typed?.done ?? ''),
    expected: plainText(typed?.expected ?? ''),
    help: plainText(typed?.help ?? ''),
    evidence: plainText(typed?.evidence ?? ''),
    legend: state.plan.rag.definitions.flatMap(({ key, word }) => [
      { text: shapeOf(key), colour: colourOf(key) },
      { text: ` ${plainText(word)}   `, colour: 'Default' },
    ]),
    choices: state.plan.rag.definitions.map(({ key }) => ({
      title: choiceText(sayRagInFull(state.plan, key)),
      value: key,
    })),
  };
}
