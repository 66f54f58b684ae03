/** One milestone said for a place: a channel gets ratings and roles, the 1:1 chat everything. */
import { paged, todayOf } from './page.ts';
import type { Answer, AnswerItem, Asking } from './answer.ts';
import { dueSoonOn, overdueSince } from '../attention.ts';
import { brief } from '../digest-page.ts';
import { sayDueHistoryInline, sayMoves } from '../due-history.ts';
import {
  latestReport,
  type ClosedMilestone,
  type MilestoneState,
  type Report,
} from '../plan-state.ts';
import type { Question } from '../questions/question.ts';
import { NOT_REPORTED, sayRag, sayRagInFull } from '../rag.ts';
import { sayRoles } from '../roles.ts';
import { dayIn, sayDay, sayShortDay, Temporal } from '../time.ts';

/** Milestones as items: those of the page that is asked for. `when` says what urges, if not today. */
export function itemsOf(
  question: Question,
  asking: Asking,
  milestones: readonly MilestoneState[],
  when: (milestone: MilestoneState) => string | null = (one) => sayUrgent(asking, one),
): Pick<Answer, 'items' | 'pages'> {
  return paged(question, asking, milestones, (milestone) => {
    const urgent = when(milestone);
    return itemOf(asking, milestone, urgent ?? sayDueHistoryInline(milestone), urgent);
  });
}

/** A closed milestone as it stood when it was closed: never late, and asked about no more. */
export function closedItem(asking: Asking, milestone: ClosedMilestone): AnswerItem {
  const closed = sayClosed(asking, milestone);
  return itemOf(asking, milestone, closed, closed);
}

/** `closed by the edition of 18 January 2022` */
export function sayClosed({ timezone }: Asking, { closedAt }: ClosedMilestone): string {
  return `closed by the edition of ${sayDay(dayIn(timezone, Temporal.Instant.from(closedAt)))}`;
}

export function leadsOf({ milestone }: MilestoneState): string {
  return milestone.leads.length === 0
    ? 'nobody: the plan names no lead'
    : sayRoles(milestone.leads.map(({ role }) => role));
}

/**
 * What is said of a milestone: its colour with the date and role of its report, and then `urgent`;
 * without a report, `due` and who leads it.
 */
function itemOf(
  asking: Asking,
  milestone: MilestoneState,
  due: string,
  urgent: string | null,
): AnswerItem {
  const { ref, text } = milestone.milestone;
  const title = `${ref} ${brief(text, 140)}`;
  const report = latestReport(milestone);
  if (report === undefined)
    return {
      ref,
      title,
      rated: NOT_REPORTED,
      standing: `${NOT_REPORTED}; ${due}; led by ${leadsOf(milestone)}`,
      rag: null,
      said: [],
      link: null,
    };
  const on = sayShortDay(dayIn(asking.timezone, Temporal.Instant.from(report.at)), asking.day);
  const rag =
    asking.place === 'shared'
      ? sayRag(asking.state.plan, report.rag)
      : sayRagInFull(asking.state.plan, report.rag);
  const who = asking.place === 'shared' ? report.role : `${report.reporter}, ${report.role}`;
  return {
    ref,
    title,
    rated: rag,
    standing: `${rag}, ${on}, ${who}${urgent === null ? '' : `; ${urgent}`}`,
    rag: report.rag,
    said: asking.place === 'shared' ? [] : narrative(report),
    link: asking.place === 'shared' ? null : report.evidence,
  };
}

/** `overdue: was due 31 Dec 2021`, `due 28 Jan`, how the due moved; null when there is nothing of it. */
export function sayUrgent(asking: Asking, milestone: MilestoneState): string | null {
  const moves = sayMoves(milestone);
  const late = overdueSince(milestone, todayOf(asking));
  const soon = late === null ? dueSoonOn(milestone, todayOf(asking)) : null;
  if (late === null && soon === null) return moves === '' ? null : sayDueHistoryInline(milestone);
  const said =
    late !== null
      ? `overdue: was due ${sayShortDay(late, asking.day)}`
      : `due ${sayShortDay(soon ?? asking.day, asking.day)}`;
  return moves === '' ? said : `${said} (${moves})`;
}

export function narrative(report: Report): readonly string[] {
  return [
    report.done === null ? '' : `Done: ${report.done}`,
    report.expected === null ? '' : `Expected: ${sayDay(Temporal.PlainDate.from(report.expected))}`,
    report.help === null ? '' : `Help needed: ${report.help}`,
  ].filter((line) => line !== '');
}
