/** Who leads a number of milestones, and how many of them. */
import { canonicalRole, holdersOf } from '../directory.ts';
import type { MilestoneState } from '../plan-state.ts';
import { roleKey } from '../roles.ts';
import type { AnswerFact, Asking } from './answer.ts';
import { counted } from './page.ts';

export interface LeadCount {
  readonly role: string;
  readonly count: number;
}

/** By role, whichever of its titles is written; who leads most comes first. */
export function leadCounts(
  { directory }: Asking,
  milestones: readonly MilestoneState[],
): readonly LeadCount[] {
  const titles = new Map<string, number>();
  for (const { milestone } of milestones)
    for (const { role } of milestone.leads) titles.set(role, (titles.get(role) ?? 0) + 1);
  const roles = new Map<string, LeadCount>();
  for (const [title, count] of titles) {
    const role = canonicalRole(directory, title);
    const key = roleKey(role);
    roles.set(key, { role, count: count + (roles.get(key)?.count ?? 0) });
  }
  return [...roles.values()].toSorted((a, b) => b.count - a.count);
}

const SHOWN = 8;

/** One for each role, so that a screen reader stops between them. */
export function leadFacts(
  asking: Asking,
  milestones: readonly MilestoneState[],
): readonly AnswerFact[] {
  const counts = leadCounts(asking, milestones);
  const leaderless = milestones.filter(({ milestone }) => milestone.leads.length === 0).length;
  const others = counts.slice(SHOWN);
  return [
    ...counts.slice(0, SHOWN).map(({ role, count }) => ({
      label: role,
      value: `${counted(count)}${sayHeld(asking, role)}`,
    })),
    ...(others.length === 0
      ? []
      : [{ label: 'Other roles', value: others.map(({ role }) => role).join('; ') }]),
    ...(leaderless === 0
      ? []
      : [{ label: 'Nobody', value: `${counted(leaderless)}: the plan names no lead` }]),
  ];
}

/** ` (held by Sam Reed)`; in a channel only that nobody does. */
export function sayHeld({ directory, place }: Asking, role: string): string {
  const names = holdersOf(directory, role).map(({ name }) => name);
  if (names.length === 0) return ' (nobody holds this role yet)';
  return place === 'shared' ? '' : ` (held by ${names.join('; ')})`;
}
