/** Every activity refreshes what is known of the person and the place it came from. */
import { noticePerson, noticePlace } from '../workflows/keep-directory.ts';
import type { Ports } from '../workflows/ports.ts';
import type { Inbound } from './inbound.ts';
import type { RosterEntry } from './turn.ts';

export async function notice(
  ports: Ports,
  inbound: Inbound,
  lookUp: (userId: string) => Promise<RosterEntry | null>,
): Promise<void> {
  if (inbound.kind === 'removed') return;
  await notePerson(ports, inbound, lookUp);
  if (inbound.scope !== 'personal') await notePlaces(ports, inbound);
}

async function notePerson(
  ports: Ports,
  { sender, scope, address }: Inbound,
  lookUp: (userId: string) => Promise<RosterEntry | null>,
): Promise<void> {
  const { personId, userId, name, locale, timezone } = sender;
  if (personId === null) return;
  const known = (await ports.readings.directory()).people.get(personId);
  const isKnown = known?.upn != null && known.name !== null;
  const entry = isKnown || scope !== 'personal' ? null : await lookUp(userId);
  await noticePerson(ports, {
    personId,
    userId,
    name: name ?? entry?.name ?? null,
    upn: entry?.upn ?? null,
    locale,
    timezone,
    personal: scope === 'personal' ? address : null,
  });
}

/** A renamed team is renamed for each of its channels that is known. */
async function notePlaces(ports: Ports, inbound: Inbound): Promise<void> {
  const { placeId, placeName, team, address, scope } = inbound;
  if (scope === 'personal') return;
  await noticePlace(ports, {
    ...address,
    conversationId: placeId,
    placeId,
    scope,
    name: placeName,
    teamId: team?.id ?? null,
    teamName: team?.name ?? null,
  });
  if (team?.name == null) return;
  const { places } = await ports.readings.directory();
  for (const { left, binding: _binding, ...place } of places.values())
    if (!left && place.teamId === team.id && place.teamName !== team.name)
      await noticePlace(ports, { ...place, teamName: team.name });
}
