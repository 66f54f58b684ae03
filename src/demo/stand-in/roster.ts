import { errorBody, type StandInReply } from './faults.ts';
import type { Json } from './json.ts';
import type { Place, StandInPerson, World } from './world.ts';

/** Who is in a conversation: everybody, page by page, or one of them. */
export function rosterReply(
  world: World,
  place: Place,
  what: string | undefined,
  memberId: string | undefined,
  query: URLSearchParams,
): StandInReply {
  const { tenantId } = world.organisation;
  if (memberId !== undefined) {
    const person = place.people.find((one) => [one.id, one.aadObjectId].includes(memberId));
    return person
      ? { status: 200, body: memberOf(person, tenantId) }
      : notFound('MemberNotFoundInConversation', 'Member not found in conversation.');
  }
  const members = place.people.map((person) => memberOf(person, tenantId));
  if (what === 'members') return { status: 200, body: members };
  const from = Number(query.get('continuationToken') ?? 0);
  const to = from + Number(query.get('pageSize') ?? 500);
  return {
    status: 200,
    body: {
      members: members.slice(from, to),
      ...(to < members.length && { continuationToken: String(to) }),
    },
  };
}

/** The team's details, or the list of its channels. */
export function teamReply(world: World, id: string, what: string | undefined): StandInReply {
  const { team, tenantId } = world.organisation;
  const general = world.findPlace(id);
  if (team?.id !== id || !general) return notFound('ConversationNotFound', 'Team not found.');
  if (general.bot !== 'installed') {
    const body = errorBody('BotNotInConversationRoster', 'The bot is not part of the team.');
    return { status: 403, body };
  }
  const channels = world.channels();
  if (what === 'conversations') {
    // General comes without a name, so that each client can call it in its own language.
    const conversations = channels.map((channel) =>
      channel.id === id ? { id } : { id: channel.id, name: channel.name },
    );
    return { status: 200, body: { conversations } };
  }
  const body = {
    id,
    name: world.teamName.current,
    aadGroupId: team.aadGroupId ?? '00000000-0000-4000-8000-0000000000aa',
    type: 'standard',
    tenantId,
    channelCount: channels.length,
    memberCount: general.people.length,
  };
  return { status: 200, body };
}

function memberOf(person: StandInPerson, tenantId: string): Json {
  const [givenName, ...surname] = person.name.split(' ');
  return {
    id: person.id,
    name: person.name,
    givenName,
    surname: surname.join(' '),
    aadObjectId: person.aadObjectId,
    objectId: person.aadObjectId,
    ...(person.upn !== undefined && { email: person.upn, userPrincipalName: person.upn }),
    tenantId,
    userRole: 'user',
  };
}

function notFound(code: string, message: string): StandInReply {
  return { status: 404, body: errorBody(code, message) };
}
