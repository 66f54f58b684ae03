import { welcome } from '../../workflows/welcome.ts';
import { NOTHING, type InvokeAnswer, type Turn } from '../turn.ts';

/** Installed for a person: greeted once. In a team or group chat Waymark waits to be spoken to. */
export async function onInstalled({ inbound, ports, person }: Turn): Promise<InvokeAnswer> {
  if (inbound.scope === 'personal') await welcome(ports, person.personId);
  return NOTHING;
}
