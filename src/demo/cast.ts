/** Who plays in the demo: one person in front of it, a PMO officer, and four who answer by script. */
import type { RoleHolder } from '../import/people/role-holder.ts';
import { milestonesOf, type Plan } from '../plan/model.ts';
import { isPmoRole, PMO, roleKey } from '../plan/roles.ts';

export interface Player {
  readonly personId: string;
  readonly userId: string;
  readonly name: string;
  readonly upn: string;
  readonly roles: readonly string[];
  /** How many of the milestones asked about get an answer: 1 all, 0 none. */
  readonly answers: number;
}

export interface Cast {
  readonly me: Player;
  readonly pmo: Player;
  readonly others: readonly Player[];
}

/** Some answer everything, some half, one never: as it is. */
const HABITS = [1, 0.6, 0.4, 0];
const NAMES = [
  'Priya Nair',
  'Sam Okafor',
  'Helen Marsh',
  'Daniel Whitaker',
  'Aisha Rahman',
  'Grace Holroyd',
];

/** The people of a file: the first who is not the PMO sits in front of the demo. */
export function castOf(people: readonly RoleHolder[]): Cast {
  const names = [...new Set(people.map(({ name }) => name))];
  const isPmo = (name: string): boolean =>
    people.some((one) => one.name === name && isPmoRole(one.role));
  const ordered = [
    ...names.filter((name) => !isPmo(name)).slice(0, 1),
    ...names.filter(isPmo).slice(0, 1),
    ...names.filter((name) => !isPmo(name)).slice(1),
  ];
  return toCast(
    ordered.slice(0, NAMES.length).map((name) => {
      const rows = people.filter((one) => one.name === name);
      return { name, roles: rows.map(({ role }) => role), personId: rows[0]?.personId ?? null };
    }),
  );
}

/**
 * Invented people for any plan. The role with most milestones is the one in front; the last lead
 * role of the plan is left to nobody, as it happens.
 */
export function inventedCast(plan: Plan): Cast {
  const roles = leadRoles(plan);
  const [mine] = roles.toSorted((a, b) => b.milestones - a.milestones);
  const rest = roles.filter(({ role }) => role !== mine?.role).slice(0, -1);
  return toCast(
    NAMES.map((name, i) => ({
      name,
      personId: null,
      roles:
        i === 0
          ? [mine?.role ?? PMO]
          : i === 1
            ? [PMO]
            : rest.filter((_, n) => n % HABITS.length === i - 2).map(({ role }) => role),
    })),
  );
}

function leadRoles(plan: Plan): readonly { role: string; milestones: number }[] {
  const roles = new Map<string, { role: string; milestones: number }>();
  for (const { role } of milestonesOf(plan).flatMap(({ milestone }) => milestone.leads)) {
    const known = roles.get(roleKey(role));
    roles.set(roleKey(role), { role, milestones: (known?.milestones ?? 0) + 1 });
  }
  return [...roles.values()];
}

interface Part {
  readonly name: string;
  readonly roles: readonly string[];
  readonly personId: string | null;
}

function toCast(parts: readonly Part[]): Cast {
  const [me, pmo, ...others] = parts.map(({ name, roles, personId }, i) => ({
    name,
    roles,
    personId: personId ?? `00000000-0000-4000-8000-00000000000${i + 1}`,
    userId: `29:${name.toLowerCase().replaceAll(' ', '-')}`,
    upn: `${name.toLowerCase().replaceAll(' ', '.')}@calder-vale.example`,
    answers: HABITS[i - 2] ?? 0,
  }));
  if (me === undefined || pmo === undefined)
    throw new Error('A demo needs a PMO officer and at least one lead officer');
  return { me, pmo, others };
}
