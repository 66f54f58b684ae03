/** The lead roles of the plans a request is about, and how much each of them leads. */
import { canonicalRole, type Directory } from '../plan/directory.ts';
import { milestonesOf } from '../plan/model.ts';
import { roleKey } from '../plan/roles.ts';
import { pickPlan } from './pick-plan.ts';
import type { DeskReply } from './reply.ts';
import type { Setting } from './setting.ts';

export interface LeadRole {
  readonly role: string;
  readonly milestones: number;
}

export interface LeadRoles {
  readonly planIds: readonly string[];
  /** Under the titles they go by: a title that was confirmed to be another's is that other. */
  readonly roles: readonly LeadRole[];
  has(role: string): boolean;
}

/** Of the plan named, or else of every plan. No plan at all is not refused here. */
export async function leadRolesIn(
  setting: Setting,
  directory: Directory,
): Promise<LeadRoles | DeskReply> {
  const planIds = await plansOf(setting);
  if (!Array.isArray(planIds)) return planIds;
  const roles = new Map<string, LeadRole>();
  for (const planId of planIds) {
    const state = await setting.home.readings.plan(planId);
    for (const { milestone } of state === null ? [] : milestonesOf(state.plan))
      for (const lead of milestone.leads) {
        const role = canonicalRole(directory, lead.role);
        const known = roles.get(roleKey(role)) ?? { role, milestones: 0 };
        roles.set(roleKey(role), { ...known, milestones: known.milestones + 1 });
      }
  }
  return {
    planIds,
    roles: [...roles.values()],
    has: (role) => roles.has(roleKey(canonicalRole(directory, role))),
  };
}

async function plansOf(setting: Setting): Promise<string[] | DeskReply> {
  if (setting.savedId === null) return [...(await setting.home.readings.planIds())];
  const picked = await pickPlan(setting);
  return picked.kind === 'refused' ? picked.reply : [picked.planId];
}
