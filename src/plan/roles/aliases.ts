/** Titles that a person confirmed to be one role, and those said to be two. */
import type { RoleAlias } from '../plan-reading.ts';
import { roleKey } from '../roles.ts';

export interface RoleAliases {
  /** The role a title stands for, by the title's `roleKey`. Never in a circle. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Pairs that are two roles, by `pairKey`. */
  readonly apart: ReadonlySet<string>;
}

export const NO_ALIASES: RoleAliases = { aliases: new Map(), apart: new Set() };

/** The title a role goes by: the title itself, unless it was confirmed to be another's alias. */
export function canonicalRole({ aliases }: Pick<RoleAliases, 'aliases'>, title: string): string {
  let role = title;
  for (let next = aliases.get(roleKey(role)); next !== undefined;) {
    role = next;
    next = aliases.get(roleKey(role));
  }
  return role;
}

/** Equal for two titles exactly when they are one role. */
export function canonicalKey(directory: Pick<RoleAliases, 'aliases'>, title: string): string {
  return roleKey(canonicalRole(directory, title));
}

/** Keys of every title a role goes by, its own first. */
export function keysOf(directory: Pick<RoleAliases, 'aliases'>, title: string): readonly string[] {
  const key = canonicalKey(directory, title);
  const others = [...directory.aliases.keys()].filter(
    (alias) => canonicalKey(directory, directory.aliases.get(alias) ?? '') === key,
  );
  return [key, ...others];
}

/** Whether a person has said already if the two are one role. */
export function isSettled(known: RoleAliases, { alias, role }: RoleAlias): boolean {
  return (
    canonicalKey(known, alias) === canonicalKey(known, role) ||
    known.apart.has(pairKey(alias, role))
  );
}

/** With the two as one role; where each had aliases, all of them are. */
export function joined(known: RoleAliases, { alias, role }: RoleAlias): RoleAliases {
  const [from, to] = [canonicalRole(known, alias), canonicalRole(known, role)];
  const apart = new Set(known.apart);
  apart.delete(pairKey(alias, role));
  if (roleKey(from) === roleKey(to)) return { aliases: known.aliases, apart };
  return { aliases: new Map(known.aliases).set(roleKey(from), to), apart };
}

/** With the two as roles of their own, whatever was confirmed before. */
export function keptApart(known: RoleAliases, { alias, role }: RoleAlias): RoleAliases {
  const aliases = new Map(known.aliases);
  if (canonicalKey(known, alias) === canonicalKey(known, role)) aliases.delete(roleKey(alias));
  return { aliases, apart: new Set(known.apart).add(pairKey(alias, role)) };
}

function pairKey(one: string, other: string): string {
  return [roleKey(one), roleKey(other)].toSorted().join('|');
}
