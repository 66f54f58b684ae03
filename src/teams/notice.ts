/**
 * Every activity refreshes what is known of the person and the place it came from. Somebody new is
 * met in their 1:1 chat, a new place where Waymark is added or spoken to; a press on a card or an
 * event of the team introduces nobody. A search tells nothing at all: it may come from a chat that
 * Waymark is not in.
 */
import { noticePerson, noticePlace, personLeft, placeLeft } from '../workflows/keep-directory.ts';
import type { Ports } from '../workflows/ports.ts';
import type { Inbound } from './inbound.ts';
import type { RosterEntry } from './turn.ts';

export async function notice(
  ports: Ports,
  inbound: Inbound,
  lookUp: (userId: string) => Promise<RosterEntry | null>,
): Promise<void> {
  const { kind, scope } = inbound;
  if (kind === 'search') return;
  if (kind === 'removed' || kind === 'place-removed') return noticeRemoval(ports, inbound);
  await notePerson(ports, inbound, lookUp);
  if (scope !== 'personal') await notePlaces(ports, inbound, scope);
}

/** Nothing is sent there again until Waymark is heard of there again. */
async function noticeRemoval(ports: Ports, inbound: Inbound): Promise<void> {
  const { scope, sender, placeId, team, kind } = inbound;
  if (scope === 'personal') {
    if (sender.personId !== null) await personLeft(ports, sender.personId);
    return;
  }
  const { places } = await ports.readings.directory();
  for (const place of places.values()) {
    const isOfTeam = kind === 'removed' && team !== null && place.teamId === team.id;
    if (place.placeId === placeId || isOfTeam) await placeLeft(ports, place.placeId);
  }
}

/** The roster is asked when something about a person is not known, or may have changed. */
async function notePerson(
  ports: Ports,
  { kind, sender, scope, address }: Inbound,
  lookUp: (userId: string) => Promise<RosterEntry | null>,
): Promise<void> {
  const { personId, userId, name, locale, timezone } = sender;
  if (personId === null) return;
  const known = (await ports.readings.directory()).people.get(personId);
  if (known === undefined && !(scope === 'personal' && introduces(kind))) return;
  const isKnown =
    known?.upn != null && known.name !== null && (name === null || known.name === name);
  // Never on a press: Teams gives it few seconds, and a slow roster would use them up.
  const isAsked = scope === 'personal' && introduces(kind) && (kind === 'installed' || !isKnown);
  const entry = isAsked ? await lookUp(userId) : null;
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
async function notePlaces(
  ports: Ports,
  { kind, placeId, placeName, team, address }: Inbound,
  scope: 'groupChat' | 'channel',
): Promise<void> {
  const { places: before } = await ports.readings.directory();
  if (!before.has(placeId) && !introduces(kind)) return;
  await noticePlace(ports, {
    ...address,
    conversationId: placeId,
    placeId,
    scope,
    name: placeName,
    teamId: team?.id ?? before.get(placeId)?.teamId ?? null,
    teamName: team?.name ?? null,
  });
  if (team?.name == null) return;
  const { places } = await ports.readings.directory();
  for (const { left, binding: _binding, ...place } of places.values())
    if (!left && place.teamId === team.id && place.teamName !== team.name)
      await noticePlace(ports, { ...place, teamName: team.name });
}

function introduces(kind: Inbound['kind']): boolean {
  return kind === 'installed' || kind === 'message' || kind === 'file';
}
