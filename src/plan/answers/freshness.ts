/** How old the newest report is, said beside figures. */
import type { MilestoneState, Report } from '../plan-state.ts';
import { sayDay } from '../time.ts';
import type { AnswerFact, Asking } from './answer.ts';
import { daysSince, sayAgo, sayNotUpdated } from './ago.ts';
import { dayOf } from './instants.ts';
import { latestIn } from './latest.ts';

/** `the latest update was 23 days ago, on 26 October 2021`, to end a sentence. */
export function sayLatest(asking: Asking, milestones: readonly MilestoneState[]): string {
  if (milestones.length === 0) return '';
  const latest = latestIn(milestones);
  if (latest === null) return 'nothing has been reported yet';
  const on = sayDay(dayOf(asking.timezone, latest.report.at));
  return `the latest update was ${sayAgo(asking, daysSince(asking, latest.report.at))}, on ${on}`;
}

export function freshnessFact(asking: Asking, milestones: readonly MilestoneState[]): AnswerFact {
  const label = 'Last update';
  const latest = latestIn(milestones);
  if (latest === null) return { label, value: 'nothing reported yet' };
  const { milestone, report } = latest;
  const days = daysSince(asking, report.at);
  const on = sayDay(dayOf(asking.timezone, report.at));
  const said = `${milestone.milestone.ref} by ${sayReporter(asking, report)} on ${on}, ${sayAgo(asking, days)}`;
  const stale = sayNotUpdated(asking, days);
  return { label, value: stale === '' ? said : `${stale} ${said}` };
}

function sayReporter({ place }: Asking, report: Report): string {
  return place === 'shared' ? report.role : `${report.reporter} (${report.role})`;
}
