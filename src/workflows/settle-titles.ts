/** What a person said of titles that may be one role, kept in the directory. */
import { DIRECTORY, type Actor } from '../plan/events.ts';
import type { Finding, RoleAlias } from '../plan/plan-reading.ts';
import { isSettled } from '../plan/roles/aliases.ts';
import { roleKey } from '../plan/roles.ts';
import { decideAndAppend } from './append.ts';
import type { Ports } from './ports.ts';

/** What a person says to the findings that are to be confirmed. */
export type Settlement =
  | { readonly kind: 'none' }
  /** Looked at. Titles in `apart` stay roles of their own; the other aliases are confirmed. */
  | { readonly kind: 'confirmed'; readonly by: string; readonly apart: readonly string[] }
  /** To be saved all the same, in somebody's name; no alias is taken up. */
  | { readonly kind: 'unconfirmed'; readonly by: string };

/** Confirmed aliases become one role for good, and those kept apart are not asked about again. */
export async function settleTitles(
  ports: Pick<Ports, 'ledger' | 'readings'>,
  findings: readonly Finding[],
  settlement: Settlement,
  by: Actor,
): Promise<void> {
  const asked = aliasesIn(findings);
  if (settlement.kind !== 'confirmed' || asked.length === 0) return;
  const apart = new Set(settlement.apart.map(roleKey));
  await decideAndAppend(ports.ledger, DIRECTORY, async () => {
    const directory = await ports.readings.directory();
    const events = asked
      .filter((alias) => !isSettled(directory, alias))
      .map(({ alias, role }) => {
        const type = apart.has(roleKey(alias)) ? 'RolesKeptApart' : 'RoleAliased';
        return { event: { type, alias, role }, by } as const;
      });
    return { version: directory.version, events, outcome: null };
  });
}

/** The pairs of titles that are to be confirmed as one role: each once, however many findings ask about it. */
export function aliasesIn(findings: readonly Finding[]): readonly RoleAlias[] {
  const asked = findings.flatMap(({ severity, alias }) =>
    severity === 'confirm' && alias !== null ? [alias] : [],
  );
  return [
    ...new Map(asked.map((one) => [`${roleKey(one.alias)}|${roleKey(one.role)}`, one])).values(),
  ];
}
