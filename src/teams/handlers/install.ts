import { personLeft, placeLeft } from '../../workflows/keep-directory.ts';
import { welcome } from '../../workflows/welcome.ts';
import { NOTHING, type InvokeAnswer, type Turn } from '../turn.ts';

/** Installed for a person: greeted once. In a team or group chat Waymark waits to be spoken to. */
export async function onInstalled({ inbound, ports, person }: Turn): Promise<InvokeAnswer> {
  if (inbound.scope === 'personal') await welcome(ports, person.personId);
  return NOTHING;
}

/** Removed: nothing is sent there again until it is installed again. */
export async function onRemoved({ inbound, ports, person }: Turn): Promise<InvokeAnswer> {
  if (inbound.scope === 'personal') await personLeft(ports, person.personId);
  else await leaveAll(ports, inbound);
  return NOTHING;
}

/** Removed from a team, Waymark is gone from each of its channels. */
async function leaveAll(ports: Turn['ports'], inbound: Turn['inbound']): Promise<void> {
  const { places } = await ports.readings.directory();
  const left = [...places.values()].filter(
    ({ placeId, teamId }) =>
      placeId === inbound.placeId || (inbound.team !== null && teamId === inbound.team.id),
  );
  for (const { placeId } of left) await placeLeft(ports, placeId);
}
