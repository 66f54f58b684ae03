/** The newest report among milestones: every figure is only as good as that. */
import { latestReport, type MilestoneState, type Report } from '../plan-state.ts';
import { isBefore } from './instants.ts';

export interface Latest {
  readonly milestone: MilestoneState;
  readonly report: Report;
}

export function latestIn(milestones: readonly MilestoneState[]): Latest | null {
  const known = FOUND.get(milestones) ?? { latest: newestOf(milestones) };
  FOUND.set(milestones, known);
  return known.latest;
}

/** Said more than once in an answer, and of the whole plan in each. */
const FOUND = new WeakMap<readonly MilestoneState[], { readonly latest: Latest | null }>();

/** Texts are compared as they are until one looks newer. */
function newestOf(milestones: readonly MilestoneState[]): Latest | null {
  let latest: Latest | null = null;
  let newest = '';
  for (const milestone of milestones) {
    const report = latestReport(milestone);
    if (report === undefined || report.at < newest) continue;
    if (latest !== null && !isBefore(latest.report.at, report.at)) continue;
    latest = { milestone, report };
    // `09:00:00Z` sorts after `09:00:00.5Z`, and every later second after both.
    newest = report.at.slice(0, SECOND);
  }
  return latest;
}

/** `2022-01-18T09:00:00` */
const SECOND = 19;
