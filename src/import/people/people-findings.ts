import { sayPlace, type Finding, type Place } from '../../plan/plan-reading.ts';
import { roleKey, sayRoles } from '../../plan/roles.ts';
import { adviceFor, type FindingCode } from '../advice.ts';
import type { RoleHolder } from './role-holder.ts';

export interface PlacedHolder {
  readonly holder: RoleHolder;
  readonly at: Place;
}

/** The people without repeats, and what is worth saying of them: shared roles, joint roles, doubts. */
export function peopleFindings(holders: readonly PlacedHolder[]): {
  readonly people: readonly RoleHolder[];
  readonly findings: readonly Finding[];
} {
  const kept: PlacedHolder[] = [];
  const findings: Finding[] = [];
  for (const placed of holders) {
    const { holder, at } = placed;
    const same = kept.filter((other) => roleKey(other.holder.role) === roleKey(holder.role));
    if (same.some((other) => isSame(other.holder, holder))) {
      const sentence = `${capital(sayPlace(at))} repeats an earlier row and was left out.`;
      findings.push(found('person-repeated', 'note', at, sentence));
      continue;
    }
    if (same.length > 0) {
      const sentence = `The role "${holder.role}" is held by more than one person; each will be asked.`;
      findings.push(found('role-shared', 'confirm', at, sentence));
    }
    kept.push(placed);
  }
  return {
    people: kept.map(({ holder }) => holder),
    findings: [...findings, ...jointRoles(kept), ...twoPeople(kept)],
  };
}

function isSame(one: RoleHolder, other: RoleHolder): boolean {
  return one.name === other.name && one.upn === other.upn && one.personId === other.personId;
}

/** One person with several roles is one card a week, and is worth a look. */
function jointRoles(kept: readonly PlacedHolder[]): readonly Finding[] {
  const people = Map.groupBy(kept, ({ holder }) => holder.personId ?? holder.upn?.toLowerCase());
  return [...people.values()].flatMap((of) => {
    const [first] = of;
    if (first === undefined || of.length < 2) return [];
    const roles = sayRoles(of.map(({ holder }) => holder.role));
    const sentence = `${first.holder.name} holds ${of.length} roles: ${roles}.`;
    return [found('roles-joint', 'note', first.at, sentence)];
  });
}

/** One name with two addresses, or one address with two names. */
function twoPeople(kept: readonly PlacedHolder[]): readonly Finding[] {
  const names = Map.groupBy(kept, ({ holder }) => roleKey(holder.name));
  const addresses = Map.groupBy(
    kept.filter(({ holder }) => holder.upn !== null),
    ({ holder }) => holder.upn?.toLowerCase() ?? '',
  );
  return [
    ...[...names.values()].flatMap((of) => {
      const last = of.at(-1);
      const upns = new Set(of.flatMap(({ holder }) => holder.upn?.toLowerCase() ?? []));
      if (last === undefined || upns.size < 2) return [];
      const sentence = `${last.holder.name} stands with ${upns.size} UPNs, and was taken for as many people.`;
      return [found('person-unsure', 'confirm', last.at, sentence)];
    }),
    ...[...addresses.values()].flatMap((of) => {
      const last = of.at(-1);
      const called = new Set(of.map(({ holder }) => roleKey(holder.name)));
      const ids = new Set(of.flatMap(({ holder }) => holder.personId ?? []));
      if (last === undefined || (called.size < 2 && ids.size < 2)) return [];
      const differs = called.size > 1 ? 'names' : 'object ids';
      const sentence = `One UPN stands with several ${differs}, the last of them in ${sayPlace(last.at)}.`;
      return [found('person-unsure', 'confirm', last.at, sentence)];
    }),
  ];
}

function found(
  code: FindingCode,
  severity: Finding['severity'],
  place: Place,
  sentence: string,
): Finding {
  return {
    code,
    severity,
    place,
    where: sayPlace(place),
    sentence,
    todo: adviceFor(code),
    alias: null,
  };
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
