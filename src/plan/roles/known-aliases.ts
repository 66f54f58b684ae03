/** Aliases confirmed in earlier imports, at work in a plan that has just been read. */
import type { Lead, Milestone, Plan } from '../model.ts';
import { milestonesOf } from '../model.ts';
import { inFile, type Finding } from '../plan-reading.ts';
import { canonicalRole, isSettled, type RoleAliases } from './aliases.ts';
import { roleKey } from '../roles.ts';

interface Read {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
}

/** What was settled before is taken up, noted once for each title, and not asked again. */
export function withKnownAliases(known: RoleAliases, { plan, findings }: Read, file: string): Read {
  const open = findings.filter(({ alias }) => alias === null || !isSettled(known, alias));
  return {
    plan: withCanonicalLeads(known, plan),
    findings: [...open, ...aliasNotes(known, plan, findings, file)],
  };
}

/** Every lead under the title its role goes by; what was written is kept beside it. */
export function withCanonicalLeads(known: RoleAliases, plan: Plan): Plan {
  if (known.aliases.size === 0) return plan;
  return {
    ...plan,
    outcomes: plan.outcomes.map((outcome) => ({
      ...outcome,
      actions: outcome.actions.map((action) => ({
        ...action,
        milestones: action.milestones.map((milestone) => ({
          ...milestone,
          leads: canonicalLeads(known, milestone),
        })),
      })),
    })),
  };
}

/** Two leads that turn out to be one role are one lead. */
function canonicalLeads(known: RoleAliases, { leads }: Milestone): Lead[] {
  const roles = new Map<string, Lead>();
  for (const lead of leads) {
    const role = isAlias(known, lead.role) ? canonicalRole(known, lead.role) : lead.role;
    const key = roleKey(role);
    if (!roles.has(key)) roles.set(key, { ...lead, role });
  }
  return [...roles.values()];
}

function aliasNotes(
  known: RoleAliases,
  plan: Plan,
  findings: readonly Finding[],
  file: string,
): readonly Finding[] {
  const titles = new Map<string, { title: string; milestone: Milestone }>();
  for (const { milestone } of milestonesOf(plan))
    for (const { role } of milestone.leads)
      if (isAlias(known, role) && !titles.has(roleKey(role)))
        titles.set(roleKey(role), { title: role, milestone });
  return [...titles].map(([key, { title, milestone }]) => {
    const asked = findings.find(({ alias }) => alias !== null && roleKey(alias.alias) === key);
    return {
      code: 'role-alias-known',
      severity: 'note',
      place: asked?.place ?? inFile(file),
      where: asked?.where ?? milestone.origin?.where ?? `milestone ${milestone.ref}`,
      sentence: `"${title}" was taken for the role "${canonicalRole(known, title)}", as was confirmed in an earlier import.`,
      todo: 'Nothing, if the two are one role still.',
      alias: null,
    };
  });
}

function isAlias({ aliases }: RoleAliases, title: string): boolean {
  return aliases.has(roleKey(title));
}
