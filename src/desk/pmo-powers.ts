/** Titles in a people list that are the plan office in other words: what they may do is said first. */
import type { Assigned } from '../workflows/assign-roles.ts';
import { inFile, type Finding } from '../plan/plan-reading.ts';
import { isPmoRole, PMO, roleKey } from '../plan/roles.ts';

/** Of those who would newly have the role; who has it already is not asked about again. */
export function pmoPowers({ added }: Assigned, fileName: string): readonly Finding[] {
  return added
    .filter(({ role }) => isPmoRole(role) && roleKey(role) !== roleKey(PMO))
    .map(({ role, name }) => ({
      code: 'role-pmo',
      severity: 'confirm',
      place: inFile(fileName),
      where: `the role "${role}"`,
      sentence: `${name} becomes a PMO officer: may import plans, assign roles and report on anything.`,
      todo: 'Confirm it if that is meant; if not, take the row out of the list.',
      alias: null,
    }));
}
