/** `people list`: who holds each lead role, whether they can be asked, and who holds none. */
import { holdersOf, rolesOf, type Directory, type Holder } from '../plan/directory.ts';
import { leadRolesIn, type LeadRoles } from './lead-roles.ts';
import { reachOf, sayReach, type Reach } from './reach.ts';
import { done, type DeskReply } from './reply.ts';
import type { Setting } from './setting.ts';
import { sayCount } from './words.ts';

interface HeldRole {
  readonly role: string;
  readonly milestones: number;
  readonly holders: readonly Reach[];
}

interface OtherPerson extends Reach {
  readonly roles: readonly string[];
}

export async function peopleList(setting: Setting): Promise<DeskReply> {
  const leads = await leadRolesIn(setting);
  if ('ok' in leads) return leads;
  const directory = await setting.home.readings.directory();
  const roles = leads.roles.map(({ role, milestones }): HeldRole => ({
    role,
    milestones,
    holders: holdersOf(directory, role).map((holder) => reachOf(directory, holder)),
  }));
  const others = othersIn(directory, leads, roles);
  return done([...roleLines(leads, roles), ...otherLines(others)], {
    plans: leads.planIds,
    roles,
    others,
  });
}

function roleLines({ planIds }: LeadRoles, roles: readonly HeldRole[]): readonly string[] {
  if (planIds.length === 0)
    return ['No plan has been imported yet, so there are no lead roles to list.'];
  return [
    `Lead roles (${roles.length})`,
    ...roles.map(
      ({ role, milestones, holders }) =>
        `  ${role}, ${sayCount(milestones, 'milestone')}: ${holders.length === 0 ? 'NOBODY' : holders.map(sayReach).join(', ')}`,
    ),
  ];
}

function otherLines(others: readonly OtherPerson[]): readonly string[] {
  if (others.length === 0) return [];
  return [
    '',
    `People who hold no lead role (${others.length})`,
    ...others.map(
      (person) => `  ${sayReach(person)}: ${person.roles.join(', ') || 'no role assigned'}`,
    ),
  ];
}

/** Holders of other roles, such as the PMO, and people met in Teams who hold none. */
function othersIn(
  directory: Directory,
  leads: LeadRoles,
  listed: readonly HeldRole[],
): readonly OtherPerson[] {
  const leading = new Set(listed.flatMap(({ holders }) => holders.map(keyOf)));
  const others = new Map<string, OtherPerson>();
  for (const { role } of directory.roles.values())
    for (const holder of leads.has(role) ? [] : holdersOf(directory, role)) {
      const roles = [...(others.get(keyOf(holder))?.roles ?? []), role];
      others.set(keyOf(holder), { ...reachOf(directory, holder), roles });
    }
  for (const { personId, name, upn } of directory.people.values()) {
    const holder = { personId, upn, name: name ?? upn ?? personId };
    if (rolesOf(directory, personId).length === 0)
      others.set(keyOf(holder), { ...reachOf(directory, holder), roles: [] });
  }
  return [...others].filter(([key]) => !leading.has(key)).map(([, person]) => person);
}

function keyOf({ personId, upn, name }: Holder): string {
  return personId ?? upn?.toLowerCase() ?? name;
}
