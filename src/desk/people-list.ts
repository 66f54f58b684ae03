/** `people list`: who holds each lead role, whether they can be asked, and what the PMO has to settle. */
import { holdersOf, rolesOf, type Directory, type Holder } from '../plan/directory.ts';
import { roleKey } from '../plan/roles.ts';
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

interface PersonWithRoles extends Reach {
  readonly roles: readonly string[];
}

export async function peopleList(setting: Setting): Promise<DeskReply> {
  const directory = await setting.home.readings.directory();
  const leads = await leadRolesIn(setting, directory);
  if ('ok' in leads) return leads;
  const roles = leads.roles.map(({ role, milestones }): HeldRole => ({
    role,
    milestones,
    holders: holdersOf(directory, role).map((holder) => reachOf(directory, holder)),
  }));
  const others = othersIn(directory, leads, roles);
  const nobody = roles.filter(({ holders }) => holders.length === 0);
  const joint = roles.filter(({ holders }) => holders.length > 1);
  const several = severalIn(roles);
  const lines = [
    ...roleLines(leads, roles),
    ...listed('Held by several people: each is asked, and one answer is enough', joint, sayJoint),
    ...listed('People who hold several lead roles: they get one card for all', several, sayRoles),
    ...listed('People who hold no lead role', others, sayRoles),
    ...adviceLines([...roles.flatMap(({ holders }) => holders), ...others]),
  ];
  return done(lines, { plans: leads.planIds, roles, nobody, joint, several, others });
}

function roleLines({ planIds }: LeadRoles, roles: readonly HeldRole[]): readonly string[] {
  if (planIds.length === 0)
    return ['No plan has been imported yet, so there are no lead roles to list.'];
  return [
    `Lead roles (${roles.length})${sayUnheld(roles)}`,
    ...roles.map((role) => {
      const { holders } = role;
      return `  ${sayRole(role)}: ${holders.length === 0 ? 'NOBODY' : holders.map(sayReach).join(', ')}`;
    }),
  ];
}

function sayUnheld(roles: readonly HeldRole[]): string {
  const unheld = roles.filter(({ holders }) => holders.length === 0).length;
  if (unheld === 0) return '';
  return unheld === 1
    ? '; NOBODY holds one of them, so that nobody is asked about its milestones'
    : `; NOBODY holds ${unheld} of them, so that nobody is asked about their milestones`;
}

/** Once for all: the list may have dozens of them. */
function adviceLines(people: readonly Reach[]): readonly string[] {
  return people.every(({ reachable }) => reachable)
    ? []
    : ['', 'Who cannot be asked yet: have Waymark installed for them in Teams.'];
}

function sayRole({ role, milestones }: HeldRole): string {
  return `${role}, ${sayCount(milestones, 'milestone')}`;
}

function sayJoint({ role, holders }: HeldRole): string {
  return `${role}: ${holders.map(({ name }) => name).join('; ')}`;
}

function sayRoles(person: PersonWithRoles): string {
  return `${sayReach(person)}: ${person.roles.join('; ') || 'no role assigned'}`;
}

function listed<T>(
  heading: string,
  items: readonly T[],
  say: (item: T) => string,
): readonly string[] {
  if (items.length === 0) return [];
  return ['', `${heading} (${items.length})`, ...items.map((item) => `  ${say(item)}`)];
}

function severalIn(roles: readonly HeldRole[]): readonly PersonWithRoles[] {
  const people = new Map<string, PersonWithRoles>();
  for (const { role, holders } of roles)
    for (const holder of holders) {
      const held = people.get(keyOf(holder))?.roles ?? [];
      people.set(keyOf(holder), { ...holder, roles: [...held, role] });
    }
  return [...people.values()].filter((person) => person.roles.length > 1);
}

/** Holders of other roles, such as the PMO, and people met in Teams who hold none. */
function othersIn(
  directory: Directory,
  leads: LeadRoles,
  listed: readonly HeldRole[],
): readonly PersonWithRoles[] {
  const leading = new Set(listed.flatMap(({ holders }) => holders.map(keyOf)));
  const others = new Map<string, PersonWithRoles>();
  for (const { role } of directory.roles.values())
    for (const holder of leads.has(role) ? [] : holdersOf(directory, role)) {
      const held = others.get(keyOf(holder))?.roles ?? [];
      const isListed = held.some((one) => roleKey(one) === roleKey(role));
      const roles = isListed ? held : [...held, role];
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
