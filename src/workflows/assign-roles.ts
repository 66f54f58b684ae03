/** Gives roles to people, and takes them back. Only the PMO may; the callers have made sure. */
import { holdersOf, identify, type Directory, type Holder } from '../plan/directory.ts';
import { DIRECTORY, type Actor, type NewEvent } from '../plan/events.ts';
import { roleKey } from '../plan/roles.ts';
import { decideAndAppend } from './append.ts';
import type { Ports } from './ports.ts';

export interface Assignment extends Holder {
  readonly role: string;
}

export interface Assigned {
  /** Assignments that were new; those that stood already change nothing. */
  readonly added: readonly Assignment[];
  readonly standing: readonly Assignment[];
}

type Homes = Pick<Ports, 'ledger' | 'readings'>;

export async function assignRoles(
  ports: Homes,
  assignments: readonly Assignment[],
  by: Actor,
): Promise<Assigned> {
  return decideAndAppend(ports.ledger, DIRECTORY, async () => {
    const outcome = await planAssignments(ports, assignments);
    const events = outcome.added.map(({ role, ...person }): NewEvent => ({
      event: { type: 'RoleAssigned', role, person },
      by,
    }));
    return { version: (await ports.readings.directory()).version, events, outcome };
  });
}

/** What assigning would change, without changing it. */
export async function planAssignments(
  ports: Pick<Ports, 'readings'>,
  assignments: readonly Assignment[],
): Promise<Assigned> {
  const directory = await ports.readings.directory();
  const added: Assignment[] = [];
  const standing: Assignment[] = [];
  for (const one of assignments) {
    const isKnown = holds(directory, one) || added.some((other) => isSameHolding(other, one));
    (isKnown ? standing : added).push(one);
  }
  return { added, standing };
}

/** False when the person did not hold the role. */
export async function unassignRole(
  ports: Homes,
  role: string,
  person: Omit<Holder, 'name'>,
  by: Actor,
): Promise<boolean> {
  return decideAndAppend(ports.ledger, DIRECTORY, async () => {
    const directory = await ports.readings.directory();
    const gone = identify(directory, { name: '', ...person });
    const held = holdersOf(directory, role).find((holder) => isSame(holder, gone));
    if (held === undefined) return { version: 0, events: [], outcome: false };
    const { personId, upn } = held;
    return {
      version: directory.version,
      events: [{ event: { type: 'RoleUnassigned', role, person: { personId, upn } }, by }],
      outcome: true,
    };
  });
}

function holds(directory: Directory, { role, ...person }: Assignment): boolean {
  const known = identify(directory, person);
  return holdersOf(directory, role).some((holder) => isSame(holder, known));
}

/** The same line twice in one list. */
function isSameHolding(a: Assignment, b: Assignment): boolean {
  return roleKey(a.role) === roleKey(b.role) && isSame(a, b);
}

function isSame(a: Omit<Holder, 'name'>, b: Omit<Holder, 'name'>): boolean {
  if (a.personId !== null && b.personId !== null) return a.personId === b.personId;
  return a.upn !== null && a.upn.toLowerCase() === b.upn?.toLowerCase();
}
