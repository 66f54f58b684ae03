/** Who is meant by a role or a name, and what they answer for. */
import { holderTest, identify, rolesOf } from '../directory.ts';
import type { Outcome } from '../model.ts';
import { milestonesIn, type MilestoneState } from '../plan-state.ts';
import type { Refusal } from '../refusals.ts';
import { canonicalKey, canonicalRole } from '../roles/aliases.ts';
import { isOneWord } from '../roles/spelling.ts';
import { fullWords, postsNear } from '../roles/words.ts';
import { roleKey, sayRoles } from '../roles.ts';
import type { Asking } from './answer.ts';
import { outcomesWords } from './outcome-words.ts';
import { remembered } from './remembered.ts';

export interface Owner {
  /** As this place may say it: a channel hears a role where a name was typed. */
  readonly called: string;
  readonly roles: readonly string[];
  /** Null for a role. */
  readonly name: string | null;
  readonly leads: (milestone: MilestoneState) => boolean;
  readonly hasRole: (role: string) => boolean;
  /** Those they are the DMT lead of. */
  readonly outcomes: readonly Outcome[];
}

export function ownerOf(asking: Asking, owner: string): Owner | Refusal {
  const titles = titlesIn(asking);
  const key = canonicalKey(asking.directory, owner);
  if (titles.some((title) => canonicalKey(asking.directory, title) === key))
    return built(asking, [canonicalRole(asking.directory, owner)], null);
  const named = namedIn(asking, owner);
  if (named !== null) return built(asking, named.roles, named.name);
  return { kind: 'unknown-owner', owner, closest: closestTo(asking, owner, titles) };
}

/** The asker; a terminal holds no role. */
export function askerOf(asking: Asking): Owner {
  const { directory, personId } = asking;
  const name = personId === null ? null : (directory.people.get(personId)?.name ?? '');
  const owner = built(asking, askersRoles(asking), name);
  if (personId === null) return owner;
  const hasRole = remembered(holderTest(directory, personId));
  return { ...owner, hasRole, leads: leadTest(hasRole) };
}

function askersRoles({ directory, personId }: Asking): readonly string[] {
  return personId === null ? [] : rolesOf(directory, personId);
}

/** Tells of a title if it is one of the roles; there are many milestones, and few titles. */
function roleTest(
  { directory }: Pick<Asking, 'directory'>,
  roles: readonly string[],
): (title: string) => boolean {
  const keys = new Set(roles.map((role) => canonicalKey(directory, role)));
  return remembered((title) => keys.has(canonicalKey(directory, title)));
}

function built(asking: Asking, roles: readonly string[], name: string | null): Owner {
  const hasRole = roleTest(asking, roles);
  const outcomes = asking.state.plan.outcomes.filter(({ dmtLeads }) =>
    dmtLeads.some(
      (lead) =>
        (lead.role !== null && hasRole(lead.role)) ||
        (name !== null && lead.name !== null && roleKey(lead.name) === roleKey(name)),
    ),
  );
  const inChannel = roles.length === 0 ? sayDmtLead(asking, outcomes) : sayRoles(roles);
  const called = name === null || asking.place === 'shared' ? inChannel : name;
  return { called, roles, name, hasRole, outcomes, leads: leadTest(hasRole) };
}

function leadTest(hasRole: (role: string) => boolean): (milestone: MilestoneState) => boolean {
  return ({ milestone }) => milestone.leads.some(({ role }) => hasRole(role));
}

function sayDmtLead(asking: Asking, outcomes: readonly Outcome[]): string {
  return `the DMT lead of ${outcomesWords(
    asking,
    outcomes.map(({ number }) => number),
  )}`;
}

/** Every role of the plan and of the directory. */
function titlesIn({ state, directory }: Asking): readonly string[] {
  const leads = new Set<string>();
  for (const { milestone } of milestonesIn(state))
    for (const { role } of milestone.leads) leads.add(role);
  const { outcomes } = state.plan;
  return [
    ...leads,
    ...outcomes.flatMap(({ dmtLeads }) => dmtLeads.flatMap(({ role }) => role ?? [])),
    ...outcomes.flatMap(({ kpis }) => kpis.flatMap(({ responsible }) => responsible ?? [])),
    ...[...directory.roles.values()].map(({ role }) => role),
  ];
}

/** A DMT lead the plan names, or somebody who holds a role. */
function namedIn(
  { state, directory }: Asking,
  owner: string,
): { readonly name: string; readonly roles: readonly string[] } | null {
  const isNamed = (name: string): boolean => roleKey(name) === roleKey(owner);
  const dmt = state.plan.outcomes
    .flatMap(({ dmtLeads }) => dmtLeads)
    .filter(({ name }) => name !== null && isNamed(name));
  const holders = [...directory.roles.values()].flatMap(({ role, holders }) =>
    holders.flatMap((holder) => (isNamed(holder.name) ? [{ role, holder }] : [])),
  );
  const met = new Set(holders.map(({ holder }) => identify(directory, holder).personId));
  if (dmt.length === 0 && holders.length === 0) return null;
  const roles = [
    ...holders.map(({ role }) => role),
    ...[...met].flatMap((personId) => (personId === null ? [] : rolesOf(directory, personId))),
    ...dmt.flatMap(({ role }) => role ?? []),
  ].map((role) => canonicalRole(directory, role));
  return {
    name: dmt[0]?.name ?? holders[0]?.holder.name ?? owner,
    roles: [...new Map(roles.map((role) => [roleKey(role), role])).values()],
  };
}

const CLOSEST = 3;

/** Those that share the most words with what was asked for; names are for the 1:1 chat. */
function closestTo(
  { directory, state, place }: Asking,
  owner: string,
  titles: readonly string[],
): readonly string[] {
  const words = fullWords(roleKey(owner));
  const names =
    place === 'shared'
      ? []
      : [
          ...state.plan.outcomes.flatMap(({ dmtLeads }) =>
            dmtLeads.flatMap(({ name }) => name ?? []),
          ),
          ...[...directory.roles.values()].flatMap(({ holders }) =>
            holders.map(({ name }) => name),
          ),
        ];
  return [...new Map([...titles, ...names].map((title) => [roleKey(title), title])).values()]
    .map((title) => ({ title, score: sharedWords(words, fullWords(roleKey(title))) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, CLOSEST)
    .map(({ title }) => title);
}

/** `Fostering` tells more of a role than `head` and `manager` do. */
function sharedWords(one: readonly string[], other: readonly string[]): number {
  const shared = one.filter((word) => other.some((its) => isAlike(word, its)));
  return (2 * weightOf(shared)) / (weightOf(one) + weightOf(other));
}

function isAlike(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return isOneWord(one, other) || (short.length > 3 && long.startsWith(short));
}

function weightOf(words: readonly string[]): number {
  const posts = words.filter((word) => postsNear((post) => post === word).length > 0).length;
  return posts + 4 * (words.length - posts);
}
