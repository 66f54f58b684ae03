/** People, roles and places: the fold of the directory stream. */
import type { DirectoryEvent, StoredEvent } from './events.ts';
import {
  canonicalKey,
  canonicalRole,
  joined,
  keptApart,
  keysOf,
  NO_ALIASES,
  type RoleAliases,
} from './roles/aliases.ts';
import { isPmoRole, roleKey } from './roles.ts';

export { canonicalRole } from './roles/aliases.ts';

export interface Directory extends RoleAliases {
  readonly version: number;
  readonly people: ReadonlyMap<string, Person>;
  readonly places: ReadonlyMap<string, Place>;
  /** As assigned, by `roleKey`; one role may stand here under several titles. */
  readonly roles: ReadonlyMap<string, Role>;
  /** The plan each person has chosen to ask about, by object id. */
  readonly chosenPlans: ReadonlyMap<string, string>;
}

type Seen = Extract<DirectoryEvent, { type: 'PersonSeen' }>;
export type Person = Omit<Seen, 'type'> & { readonly greeted: boolean };
export type Address = NonNullable<Seen['personal']>;

type PlaceSeen = Extract<DirectoryEvent, { type: 'PlaceSeen' }>;
export type Place = Omit<PlaceSeen, 'type'> & {
  readonly left: boolean;
  readonly binding: Binding | null;
};
/** What a channel is for: whose digest, read by whom. */
export interface Binding {
  readonly planId: string;
  readonly audience: string;
}

export interface Role {
  readonly role: string;
  readonly holders: readonly Holder[];
}
/** Somebody who holds a role. `personId` is null while they are only known by their UPN. */
export interface Holder {
  readonly name: string;
  readonly personId: string | null;
  readonly upn: string | null;
}

const EMPTY: Directory = {
  version: 0,
  people: new Map(),
  places: new Map(),
  roles: new Map(),
  chosenPlans: new Map(),
  ...NO_ALIASES,
};

export function foldDirectory(before: Directory | null, events: readonly StoredEvent[]): Directory {
  const base = before ?? EMPTY;
  if (events.length === 0) return base;
  const draft: Draft = {
    version: base.version,
    people: new Map(base.people),
    places: new Map(base.places),
    roles: new Map(base.roles),
    chosenPlans: new Map(base.chosenPlans),
    aliases: base.aliases,
    apart: base.apart,
  };
  for (const stored of events) {
    draft.version = stored.version;
    apply(draft, stored.event as DirectoryEvent);
  }
  return draft;
}

/**
 * Holders of a role under any of its titles, with the object id filled in for those since met whose
 * UPN matches.
 */
export function holdersOf(directory: Directory, role: string): readonly Holder[] {
  return keysOf(directory, role)
    .flatMap((key) => directory.roles.get(key)?.holders ?? [])
    .map((holder) => identify(directory, holder))
    .filter((holder, i, all) => !all.slice(0, i).some((other) => isSame(other, holder)));
}

/** The roles a person holds, as written when they were assigned; of several titles of one, its own. */
export function rolesOf(directory: Directory, personId: string): readonly string[] {
  const titles = assignedTo(directory, personId).map((role) => canonicalRole(directory, role));
  return [...new Map(titles.map((role) => [roleKey(role), role])).values()];
}

/** Tells whether a person holds a role, under whichever of its titles it is asked about. */
export function holderTest(directory: Directory, personId: string): (role: string) => boolean {
  const held = new Set(rolesOf(directory, personId).map(roleKey));
  return (role) => held.has(canonicalKey(directory, role));
}

/** An alias never makes anybody a PMO officer. */
export function holdsPmo(directory: Directory, personId: string): boolean {
  return assignedTo(directory, personId).some(isPmoRole);
}

function assignedTo(directory: Directory, personId: string): readonly string[] {
  return [...directory.roles.values()]
    .filter(({ holders }) =>
      holders.some((holder) => identify(directory, holder).personId === personId),
    )
    .map(({ role }) => role);
}

export function channelsOf(directory: Directory, planId: string): readonly Place[] {
  return [...directory.places.values()].filter(
    (place) => !place.left && place.binding?.planId === planId,
  );
}

interface Draft {
  version: number;
  people: Map<string, Person>;
  places: Map<string, Place>;
  roles: Map<string, Role>;
  chosenPlans: Map<string, string>;
  aliases: RoleAliases['aliases'];
  apart: RoleAliases['apart'];
}

function apply(draft: Draft, event: DirectoryEvent): void {
  switch (event.type) {
    case 'PersonSeen': {
      const { type: _type, ...seen } = event;
      const greeted = draft.people.get(event.personId)?.greeted ?? false;
      draft.people.set(event.personId, { ...seen, greeted });
      return;
    }
    case 'PersonLeft':
      return change(draft.people, event.personId, (person) => ({ ...person, personal: null }));
    case 'PersonGreeted':
      return change(draft.people, event.personId, (person) => ({ ...person, greeted: true }));
    case 'PlaceSeen': {
      const { type: _type, ...seen } = event;
      const binding = draft.places.get(event.placeId)?.binding ?? null;
      draft.places.set(event.placeId, { ...seen, left: false, binding });
      return;
    }
    case 'PlaceLeft':
      return change(draft.places, event.placeId, (place) => ({ ...place, left: true }));
    case 'ChannelBound':
      return change(draft.places, event.placeId, (place) => ({
        ...place,
        binding: { planId: event.planId, audience: event.audience },
      }));
    case 'RoleAssigned':
      return assign(draft, event.role, event.person);
    case 'RoleUnassigned':
      for (const key of keysOf(draft, event.role))
        change(draft.roles, key, (role) => ({
          ...role,
          holders: without(draft, role.holders, { name: '', ...event.person }),
        }));
      return;
    case 'RoleAliased':
      Object.assign(draft, joined(draft, event));
      return;
    case 'RolesKeptApart':
      Object.assign(draft, keptApart(draft, event));
      return;
    case 'PlanChosen':
      draft.chosenPlans.set(event.personId, event.planId);
      return;
  }
}

function change<T>(map: Map<string, T>, key: string, edit: (value: T) => T): void {
  const value = map.get(key);
  if (value !== undefined) map.set(key, edit(value));
}

function assign(draft: Draft, role: string, person: Holder): void {
  const key = roleKey(role);
  const others = without(draft, draft.roles.get(key)?.holders ?? [], person);
  draft.roles.set(key, { role, holders: [...others, person] });
}

/** One person may be known by object id here and by UPN there. */
function without(draft: Draft, holders: readonly Holder[], person: Holder): readonly Holder[] {
  const gone = identify(draft, person);
  return holders.filter((holder) => !isSame(identify(draft, holder), gone));
}

/** With the object id of somebody since met whose UPN it is. */
export function identify(directory: Pick<Directory, 'people'>, holder: Holder): Holder {
  if (holder.personId !== null || holder.upn === null) return holder;
  const upn = holder.upn.toLowerCase();
  const met = [...directory.people.values()].find((person) => person.upn?.toLowerCase() === upn);
  return met === undefined ? holder : { ...holder, personId: met.personId };
}

function isSame(a: Omit<Holder, 'name'>, b: Omit<Holder, 'name'>): boolean {
  if (a.personId !== null && b.personId !== null) return a.personId === b.personId;
  return a.upn !== null && a.upn.toLowerCase() === b.upn?.toLowerCase();
}
