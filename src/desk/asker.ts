/** Who a question is asked as: whoever holds a role, or somebody by name or UPN. */
import { canonicalRole, identify, type Directory } from '../plan/directory.ts';
import { ownersIn } from '../plan/questions/owners/owners.ts';
import { wordsIn } from '../plan/questions/words.ts';
import type { Plan } from '../plan/model.ts';
import { isPmoRole, PMO, roleKey, sayRoles } from '../plan/roles.ts';
import type { DeskHome } from './home.ts';
import { leadRolesOf } from './plan-counts.ts';
import { rememberedReadings } from './remembered-readings.ts';

export interface Asker {
  /** The home as it looks to them. */
  readonly home: DeskHome;
  readonly personId: string;
}

export interface UnknownAsker {
  readonly sentence: string;
  readonly roles: readonly string[];
}

/** Nobody's object id: it stands for whoever holds the role, where Waymark has met nobody. */
const HOLDER = 'waymark-desk';

export async function askerIn(
  home: DeskHome,
  plan: Plan,
  as: string,
): Promise<Asker | UnknownAsker> {
  if (isPmoRole(as)) return standIn(home, '', [PMO]);
  const directory = await home.readings.directory();
  const met = [...directory.people.values()].find(
    ({ personId, upn }) => isSame(upn, as) || personId === as.trim(),
  );
  if (met !== undefined) return { home, personId: met.personId };
  const found = meantBy(plan, directory, as);
  return 'sentence' in found ? found : askerCalled(home, plan, directory, found);
}

/** As for a question's words. */
const SURE = 0.5;

interface Meant {
  readonly name: string;
  readonly kind: 'role' | 'person';
}

function meantBy(plan: Plan, directory: Directory, as: string): Meant | UnknownAsker {
  const holder = holdersIn(directory).find(({ upn }) => isSame(upn, as));
  if (holder !== undefined) return { name: holder.name, kind: 'person' };
  const people = [...directory.people.values(), ...holdersIn(directory)].flatMap(
    ({ name }) => name ?? [],
  );
  const owners = ownersIn(plan, people);
  const assigned = [...directory.roles.values()].map(({ role }): Meant => ({
    name: role,
    kind: 'role',
  }));
  const key = roleKey(as);
  const exact = [...owners.all, ...assigned].find(({ name }) => roleKey(name) === key);
  if (exact !== undefined) return exact;
  const meant = owners.match(wordsIn(as).map(({ word }) => word));
  const found = meant !== null && meant.sureness >= SURE ? meant.owners : [];
  const [one] = found;
  if (one !== undefined && found.length === 1) return one;
  const roles = leadRolesOf(plan);
  const sentence =
    one === undefined
      ? `No milestone is led by "${as}". The plan's lead roles are: ${roles.join('; ')}.`
      : `"${as}" may be ${sayRoles(found.map(({ name }) => name))}. Say which of them asks.`;
  return { sentence, roles };
}

function askerCalled(
  home: DeskHome,
  plan: Plan,
  directory: Directory,
  { name, kind }: Meant,
): Asker {
  if (kind === 'role') return standIn(home, '', [canonicalRole(directory, name)]);
  const isCalled = (other: string | null): boolean =>
    other !== null && roleKey(other) === roleKey(name);
  const known = [...directory.people.values()].find((person) => isCalled(person.name));
  const held = [...directory.roles.values()].filter(({ holders }) =>
    holders.some((holder) => isCalled(holder.name)),
  );
  const identified = held
    .flatMap(({ holders }) => holders.filter((holder) => isCalled(holder.name)))
    .map((holder) => identify(directory, holder).personId);
  const personId = known?.personId ?? identified.find((id) => id !== null) ?? null;
  if (personId !== null) return { home, personId };
  const leads = plan.outcomes.flatMap(({ dmtLeads }) => dmtLeads);
  const asDmtLead = leads.filter((lead) => isCalled(lead.name)).flatMap(({ role }) => role ?? []);
  return standIn(home, name, [...held.map(({ role }) => role), ...asDmtLead]);
}

/** Somebody who holds these roles, whether or not anybody does. */
function standIn(home: DeskHome, name: string, roles: readonly string[]): Asker {
  const { readings } = home;
  const theirs = rememberedReadings({
    ...readings,
    directory: async (at) => holding(await readings.directory(at), name, roles),
  });
  const plan: typeof readings.plan = (planId, at) => readings.plan(planId, at);
  return { home: { ...home, readings: { ...theirs, plan } }, personId: HOLDER };
}

/** Beside those who really hold them: asked by a title's own key, they are still found alone. */
function holding(directory: Directory, name: string, titles: readonly string[]): Directory {
  const holders = [{ name, personId: HOLDER, upn: null }];
  const held = titles.map((role, i) => [`${HOLDER} ${i}`, { role, holders }] as const);
  const address = { upn: null, userId: HOLDER, locale: null, timezone: null, personal: null };
  const person = { personId: HOLDER, name, ...address, greeted: true };
  return {
    ...directory,
    roles: new Map([...directory.roles, ...held]),
    people: new Map(directory.people).set(HOLDER, person),
  };
}

function holdersIn(directory: Directory) {
  return [...directory.roles.values()].flatMap(({ holders }) => holders);
}

function isSame(upn: string | null, as: string): boolean {
  return upn !== null && upn.toLowerCase() === as.trim().toLowerCase();
}
