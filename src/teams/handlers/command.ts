/** What the PMO tells Waymark to do in a chat. Anybody else is refused, and nothing changes. */
import { readCommand, type Command } from '../../plan/commands.ts';
import { sayUndelivered, undelivered } from '../../plan/deliveries.ts';
import { canonicalRole, holdersOf, type Directory, type Holder } from '../../plan/directory.ts';
import { milestonesOf } from '../../plan/model.ts';
import { explain, list, type Refusal } from '../../plan/refusals.ts';
import { isPmoRole, roleKey } from '../../plan/roles.ts';
import { dayIn } from '../../plan/time.ts';
import { assignRoles, unassignRole } from '../../workflows/assign-roles.ts';
import { bindChannel } from '../../workflows/bind-channel.ts';
import { isPmo } from '../../workflows/pmo.ts';
import { NOTHING, type InvokeAnswer, type Turn } from '../turn.ts';
import { sayInPrivate } from './in-private.ts';

const WHAT: Record<Command['kind'], string> = {
  'bind-channel': 'choose where the digest goes',
  'assign-role': 'assign roles',
  'unassign-role': 'unassign roles',
  'list-roles': 'see who holds which role',
  'list-deliveries': 'see what was not delivered',
};

export async function onCommand(turn: Turn): Promise<InvokeAnswer> {
  const command = readCommand(turn.inbound.text);
  if (command === null) return NOTHING;
  const directory = await turn.ports.readings.directory();
  if (!isPmo(turn.ports, directory, turn.person.personId))
    await say(turn, explain({ kind: 'only-pmo', what: WHAT[command.kind] }));
  else if (command.kind === 'bind-channel') await say(turn, await bind(turn, command));
  else {
    const sentence = await carryOut(turn, directory, command);
    // Who holds what, and who was not reached, is not for a channel.
    await sayInPrivate(turn, { kind: 'sentence', sentence }, 'the answer');
  }
  return NOTHING;
}

async function say(turn: Turn, sentence: string): Promise<void> {
  await turn.say({ kind: 'sentence', sentence });
}

type InPrivate = Exclude<Command, { kind: 'bind-channel' }>;

function carryOut(turn: Turn, directory: Directory, command: InPrivate): Promise<string> {
  switch (command.kind) {
    case 'assign-role':
      return assign(turn, directory, command.role, command.to);
    case 'unassign-role':
      return unassign(turn, directory, command.role, command.from);
    case 'list-roles':
      return listRoles(turn, directory);
    case 'list-deliveries':
      return listDeliveries(turn, directory);
  }
}

async function bind(
  { ports, inbound, person }: Turn,
  { audience, planId }: Extract<Command, { kind: 'bind-channel' }>,
): Promise<string> {
  const { personId } = person;
  const bound = await bindChannel(ports, { placeId: inbound.placeId, planId, audience, personId });
  return bound.kind === 'refused'
    ? explain(bound.refusal)
    : `Done. The weekly digest of ${bound.planTitle} will be posted in this channel on Mondays, for ${audience}.`;
}

async function assign(turn: Turn, directory: Directory, role: string, to: string): Promise<string> {
  const known = await knownRole(turn, directory, role);
  if (typeof known !== 'string') return explain(known);
  const holder = await findPerson(turn, directory, to);
  if (holder === null) return explain({ kind: 'unknown-person', name: to });
  const by = { kind: 'person', personId: turn.person.personId } as const;
  const { added } = await assignRoles(turn.ports, [{ role: known, ...holder }], by);
  return added.length === 0
    ? `${holder.name} holds the role ${known} already.`
    : `Done. ${holder.name} now holds the role ${known}.`;
}

async function unassign(
  turn: Turn,
  directory: Directory,
  role: string,
  from: string,
): Promise<string> {
  const holder =
    (await findPerson(turn, directory, from)) ??
    holdersOf(directory, role).find((held) => roleKey(held.name) === roleKey(from)) ??
    null;
  if (holder === null) return explain({ kind: 'unknown-person', name: from });
  const by = { kind: 'person', personId: turn.person.personId } as const;
  return (await unassignRole(turn.ports, role, holder, by))
    ? `Done. ${holder.name} no longer holds the role ${role}.`
    : `${holder.name} does not hold the role ${role}. Nothing was changed.`;
}

/** Lead roles with their holders; a role nobody holds is listed as such, never left out. */
async function listRoles({ ports }: Turn, directory: Directory): Promise<string> {
  const roles = await leadRoles(ports, directory);
  if (roles.length === 0) return explain({ kind: 'no-plan' });
  return roles
    .map((role) => {
      const names = holdersOf(directory, role).map(({ name }) => name);
      return `${role}: ${names.length === 0 ? 'NOBODY' : list(names)}`;
    })
    .join('\n\n');
}

async function listDeliveries({ ports }: Turn, directory: Directory): Promise<string> {
  const day = dayIn(ports.timezone, ports.clock.now());
  const states = await Promise.all(
    (await ports.readings.planIds()).map((planId) => ports.readings.plan(planId)),
  );
  const lines = states.flatMap((state) =>
    state === null ? [] : undelivered(state, directory, day, ports.timezone).map(sayUndelivered),
  );
  return lines.length === 0
    ? 'Everything sent in the last four weeks was delivered.'
    : lines.join('\n\n');
}

async function knownRole(
  { ports }: Turn,
  directory: Directory,
  role: string,
): Promise<string | Refusal> {
  if (isPmoRole(role)) return 'PMO';
  const roles = await leadRoles(ports, directory);
  const wanted = roleKey(canonicalRole(directory, role));
  const found = roles.find((one) => roleKey(one) === wanted);
  return found ?? { kind: 'unknown-role', role, roles };
}

async function leadRoles(ports: Turn['ports'], directory: Directory): Promise<readonly string[]> {
  const states = await Promise.all(
    (await ports.readings.planIds()).map((planId) => ports.readings.plan(planId)),
  );
  const roles = states
    .flatMap((state) => (state === null ? [] : milestonesOf(state.plan)))
    .flatMap(({ milestone }) => milestone.leads)
    .map(({ role }) => canonicalRole(directory, role))
    .map((role): [string, string] => [roleKey(role), role]);
  return [...new Map(roles).values()];
}

const UPN = /^[^\s@<>]{1,100}@[^\s@<>]{1,99}$/;

/** By mention (its id, never its words), by UPN, or by the name of somebody met before. */
async function findPerson(
  { inbound, lookUp }: Turn,
  directory: Directory,
  written: string,
): Promise<Holder | null> {
  const [mentioned] = inbound.mentioned;
  if (mentioned !== undefined) {
    const entry = await lookUp(mentioned);
    return entry?.personId == null
      ? null
      : { personId: entry.personId, upn: entry.upn, name: entry.name ?? written };
  }
  const met = [...directory.people.values()].filter(
    ({ name, upn }) =>
      name?.toLowerCase() === written.toLowerCase() || upn?.toLowerCase() === written.toLowerCase(),
  );
  const [one] = met;
  if (one !== undefined && met.length === 1)
    return { personId: one.personId, upn: one.upn, name: one.name ?? written };
  return UPN.test(written) ? { personId: null, upn: written, name: written } : null;
}
