/** `people import`: who would hold which role, which roles fit no plan, and who is still missing. */
import { readPeople } from '../import/people/read-people.ts';
import { holdersOf } from '../plan/directory.ts';
import { isPmoRole, roleKey } from '../plan/roles.ts';
import { assignRoles, planAssignments, type Assigned } from '../workflows/assign-roles.ts';
import { fileIn } from './file-in.ts';
import { findingLines } from './finding-lines.ts';
import { operatorOf } from './home.ts';
import { leadRolesIn, type LeadRoles } from './lead-roles.ts';
import { done, refused, type DeskReply } from './reply.ts';
import type { RequestFor } from './request.ts';
import type { Setting } from './setting.ts';
import { quoted, sayCount } from './words.ts';

export async function peopleImport(
  setting: Setting,
  request: RequestFor<'people-import'>,
): Promise<DeskReply> {
  const { fileName, save } = request;
  const read = readPeople(new TextDecoder().decode(fileIn(request).bytes), fileName);
  if (read.kind === 'refused') return refused('not-people', read.sentence);
  const leads = await leadRolesIn(setting);
  if ('ok' in leads) return leads;
  const { home } = setting;
  const assigned = save
    ? await assignRoles(home, read.people, operatorOf(request))
    : await planAssignments(home, read.people);
  const roles = read.people.map(({ role }) => role);
  const unmatched = eachOnce(roles.filter((role) => !leads.has(role) && !isPmoRole(role)));
  const directory = await home.readings.directory();
  const given = new Set(roles.map(roleKey));
  const nobody = leads.roles
    .map(({ role }) => role)
    .filter((role) => !given.has(roleKey(role)) && holdersOf(directory, role).length === 0);
  return done(
    [
      ...assignedLines(assigned, save),
      ...matchLines(leads, unmatched, nobody),
      ...findingLines(read.findings),
      '',
      ...(save
        ? [savedLine(assigned)]
        : [
            `Dry run: nothing was saved. To save it: waymark people import ${quoted(fileName)} --save`,
            'Importing only adds; a role is taken back in Teams with "unassign ROLE from NAME".',
          ]),
    ],
    { saved: save, ...assigned, unmatched, nobody, findings: read.findings },
  );
}

function savedLine({ added }: Assigned): string {
  return added.length === 0
    ? 'There was nothing to save: these people hold these roles already.'
    : `Saved: ${sayCount(added.length, 'role')} assigned. Nobody lost a role.`;
}

function assignedLines({ added, standing }: Assigned, save: boolean): readonly string[] {
  return [
    `${save ? 'Assigned' : 'Would be assigned'} (${added.length})`,
    ...(added.length === 0 ? ['  None'] : added.map(({ role, name }) => `  ${role}: ${name}`)),
    ...(standing.length === 0 ? [] : [`Held already, unchanged: ${standing.length}`]),
  ];
}

function matchLines(
  { planIds }: LeadRoles,
  unmatched: readonly string[],
  nobody: readonly string[],
): readonly string[] {
  if (planIds.length === 0)
    return [
      '',
      'No plan has been imported yet, so the roles could not be compared with the lead roles of one.',
    ];
  return [
    ...listed('Roles that lead nothing in any plan here; check how they are written', unmatched),
    ...listed('Lead roles that nobody holds yet', nobody),
  ];
}

function listed(heading: string, roles: readonly string[]): readonly string[] {
  return roles.length === 0
    ? []
    : ['', `${heading} (${roles.length})`, ...roles.map((role) => `  ${role}`)];
}

function eachOnce(roles: readonly string[]): readonly string[] {
  return [...new Map(roles.map((role) => [roleKey(role), role])).values()];
}
