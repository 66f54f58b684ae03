/** One milestone said for a place: a channel gets ratings and roles, the 1:1 chat everything. */
import type { Answer, AnswerItem, Asking } from './answers.ts';
import { brief } from './digest-page.ts';
import { latestReport, type MilestoneState, type Report } from './plan-state.ts';
import { NOT_REPORTED, sayRag, sayRagInFull } from './rag.ts';
import { sayRoles } from './roles.ts';
import { dayIn, sayDay, sayDue, sayShortDay, Temporal } from './time.ts';

const ITEMS = 12;

export function itemsOf(
  asking: Asking,
  milestones: readonly MilestoneState[],
): Pick<Answer, 'items' | 'more'> {
  return cut(milestones.map((milestone) => itemOf(asking, milestone)));
}

/** What is said of a milestone, its last report's date and role always with its colour. */
export function itemOf(asking: Asking, milestone: MilestoneState): AnswerItem {
  const { ref, text, due } = milestone.milestone;
  const title = `${ref} ${brief(text, 140)}`;
  const report = latestReport(milestone);
  if (report === undefined)
    return {
      title,
      rated: NOT_REPORTED,
      standing: `${NOT_REPORTED}; ${sayDue(due)}; led by ${leadsOf(milestone)}`,
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
    title,
    rated: rag,
    standing: `${rag}, ${on}, ${who}`,
    rag: report.rag,
    said: asking.place === 'shared' ? [] : narrative(report),
    link: asking.place === 'shared' ? null : report.evidence,
  };
}

export function leadsOf({ milestone }: MilestoneState): string {
  return milestone.leads.length === 0
    ? 'nobody: the plan names no lead'
    : sayRoles(milestone.leads.map(({ role }) => role));
}

/** As many as are read in one go, and how many are left out. */
export function cut(items: readonly AnswerItem[]): Pick<Answer, 'items' | 'more'> {
  return { items: items.slice(0, ITEMS), more: Math.max(0, items.length - ITEMS) };
}

function narrative(report: Report): readonly string[] {
  return [
    report.done === null ? '' : `Done: ${report.done}`,
    report.expected === null ? '' : `Expected: ${sayDay(Temporal.PlainDate.from(report.expected))}`,
    report.help === null ? '' : `Help needed: ${report.help}`,
  ].filter((line) => line !== '');
}
