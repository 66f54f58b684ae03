/** Titles in a people list that lead nothing, but read like a lead role: did you mean that one? */
import { inFile, type Finding } from '../plan/plan-reading.ts';
import { isSettled, type RoleAliases } from '../plan/roles/aliases.ts';
import { sameRole } from '../plan/roles/same-role.ts';
import { adviceFor } from '../import/advice.ts';
import type { LeadRoles } from './lead-roles.ts';

/** To be confirmed one by one; what was said of a pair before is not asked again. */
export function likelyRoles(
  unmatched: readonly string[],
  leads: LeadRoles,
  known: RoleAliases,
  fileName: string,
): readonly Finding[] {
  return unmatched.flatMap((alias) => {
    const likely = leads.roles.find(
      ({ role }) => sameRole(alias, role) === 'likely' && !isSettled(known, { alias, role }),
    );
    if (likely === undefined) return [];
    const { role } = likely;
    return {
      code: 'role-spelling',
      severity: 'confirm',
      place: inFile(fileName),
      where: `the role "${alias}"`,
      sentence: `"${alias}" leads nothing as it is written. Did you mean "${role}"?`,
      todo: adviceFor('role-spelling'),
      alias: { alias, role },
    };
  });
}
