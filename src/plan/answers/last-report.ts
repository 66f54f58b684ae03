/** The newest report on a milestone in a few words. */
import { latestReport, type MilestoneState } from '../plan-state.ts';
import { sayRag } from '../rag.ts';
import { sayDay } from '../time.ts';
import { daysSince, sayAgo } from './ago.ts';
import type { Asking } from './answer.ts';
import { dayOf } from './instants.ts';

/** `◆ RED on 12 January 2022, 6 days ago, by Service Manager, Fostering`; null without a report. */
export function sayLastReport(asking: Asking, milestone: MilestoneState): string | null {
  const report = latestReport(milestone);
  if (report === undefined) return null;
  const on = sayDay(dayOf(asking.timezone, report.at));
  const ago = sayAgo(asking, daysSince(asking, report.at));
  return `${sayRag(asking.state.plan, report.rag)} on ${on}, ${ago}, by ${report.role}`;
}
