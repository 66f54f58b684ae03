/**
 * By role, who was asked about some of the milestones and has not answered. As `silentRoles` of the
 * digest, for thousands of asks: each title is looked up once, and instants are compared as written.
 */
import type { SilentRole } from '../digest.ts';
import { canonicalRole, holderTest } from '../directory.ts';
import { latestReport, type MilestoneState, type Reminder } from '../plan-state.ts';
import { leavesSilence } from '../reminders.ts';
import { roleKey } from '../roles.ts';
import type { Asking } from './answer.ts';
import { isBefore } from './instants.ts';
import { remembered } from './remembered.ts';

export function silentAmong(
  { state, directory }: Asking,
  milestones: readonly MilestoneState[],
): readonly SilentRole[] {
  const isAll = milestones.length === state.milestones.size;
  const among = isAll
    ? state.milestones
    : new Map(milestones.map((one) => [one.milestone.id, one]));
  const tests = remembered((personId: string) => remembered(holderTest(directory, personId)));
  const roleOf = remembered((title: string) => canonicalRole(directory, title));
  const keyOf = remembered(roleKey);
  const silent = new Map<string, { role: string; refs: Set<string>; lastAsked: string }>();
  for (const reminder of state.reminders.values()) {
    if (!leavesSilence(reminder)) continue;
    const holds = tests(reminder.personId);
    for (const milestone of unanswered(among, reminder)) {
      const lead = milestone.milestone.leads.find(({ role }) => holds(role));
      if (lead === undefined) continue;
      const role = roleOf(lead.role);
      const { claimedAt } = reminder;
      const entry = silent.get(keyOf(role)) ?? { role, refs: new Set(), lastAsked: claimedAt };
      entry.refs.add(milestone.milestone.ref);
      if (isBefore(entry.lastAsked, claimedAt)) entry.lastAsked = claimedAt;
      silent.set(keyOf(role), entry);
    }
  }
  return [...silent.values()].map((entry) => ({ ...entry, refs: [...entry.refs] }));
}

function unanswered(
  among: ReadonlyMap<string, MilestoneState>,
  { milestoneIds, claimedAt }: Reminder,
): readonly MilestoneState[] {
  return milestoneIds.flatMap((id) => {
    const milestone = among.get(id);
    if (milestone === undefined) return [];
    const report = latestReport(milestone);
    return report === undefined || isBefore(report.at, claimedAt) ? [milestone] : [];
  });
}
