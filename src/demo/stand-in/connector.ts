import { errorBody, writesBlocked, type StandInReply, type StandInRequest } from './faults.ts';
import { isJson, listAt, textAt, type Json } from './json.ts';
import { isIn, type Messages, type StandInMessage } from './messages.ts';
import { rosterReply, teamReply } from './roster.ts';
import { rootOf, threadOf, type Place, type World } from './world.ts';

/** Teams turns away a message of more than about 100 KB, counted as UTF-16 without its images. */
const largestMessage = 100 * 1024;

/** The Bot Framework connector's REST interface, as far as a Teams bot uses it. */
export function createConnector(world: World, messages: Messages, serviceUrl: () => string) {
  return { execute };

  function execute(request: StandInRequest): StandInReply {
    const { body, query } = request;
    const [, , id = '', what, item] = request.parts;
    switch (routeName(request)) {
      case 'POST /v3/conversations':
        return create(body);
      case 'POST /v3/conversations/:id/activities':
      case 'POST /v3/conversations/:id/activities/:id':
        return within(id, (place) => post(place, id, body));
      case 'PUT /v3/conversations/:id/activities/:id':
        return within(id, () => onMessage(id, item, (message) => update(message, body)));
      case 'DELETE /v3/conversations/:id/activities/:id':
        return within(id, () => onMessage(id, item, remove));
      case 'GET /v3/conversations/:id/members':
      case 'GET /v3/conversations/:id/pagedmembers':
      case 'GET /v3/conversations/:id/members/:id':
        return within(id, (place) => rosterReply(world, place, what, item, query));
      case 'GET /v3/teams/:id':
      case 'GET /v3/teams/:id/conversations':
        return teamReply(world, id, what);
      default:
        return refused(405, 'BadSyntax', `The stand-in has no ${routeName(request)}.`);
    }
  }

  function create(body: unknown): StandInReply {
    if (!isJson(body)) return refused(400, 'BadSyntax', 'The body is not a JSON object.');
    const channelId = textAt(body, 'channelData', 'channel', 'id');
    if (channelId !== undefined) return createThread(channelId, body['activity']);
    if (body['isGroup'] === true) {
      return refused(400, 'BadSyntax', 'A bot cannot create a group chat or a channel.');
    }
    const tenantId = textAt(body, 'tenantId') ?? textAt(body, 'channelData', 'tenant', 'id');
    if (tenantId !== world.organisation.tenantId) {
      return refused(400, 'Bad Argument', 'The tenant id is missing or wrong.');
    }
    const [member, ...others] = listAt(body, 'members');
    if (!member || others.length > 0) {
      return refused(400, 'Bad Argument', 'A 1:1 conversation has exactly one member.');
    }
    // By e-mail address, UPN or name nobody can be reached this way.
    const person = world.organisation.people.find((one) =>
      [one.id, one.aadObjectId].includes(textAt(member, 'id') ?? ''),
    );
    if (!person) return refused(404, 'ConversationNotFound', 'There is no such member.');
    const chat = world.personalChat(person);
    return chat.bot === 'absent'
      ? refused(403, 'ForbiddenOperationException', 'The bot is not installed in personal scope.')
      : { status: 201, body: { id: chat.id, serviceUrl: serviceUrl() } };
  }

  function createThread(channelId: string, activity: unknown): StandInReply {
    return within(channelId, (place) => {
      if (place.type !== 'channel' || rootOf(channelId) !== undefined) {
        return refused(400, 'BadSyntax', 'A thread is made in a channel.');
      }
      const posted = post(place, channelId, activity);
      const activityId = textAt(posted.body, 'id');
      return activityId === undefined
        ? posted
        : { status: 201, body: { id: threadOf(channelId, activityId), activityId } };
    });
  }

  function post(place: Place, conversationId: string, activity: unknown): StandInReply {
    const wrong = unfit(activity);
    if (wrong) return wrong;
    if (!isJson(activity) || activity['type'] !== 'message') {
      return { status: 201, body: { id: messages.nextId() } };
    }
    const parts = splitUp(activity).map((part) => {
      const id = messages.nextId();
      const isRoot = place.type === 'channel' && rootOf(conversationId) === undefined;
      messages.add(id, isRoot ? threadOf(conversationId, id) : conversationId, 'bot', part);
      return id;
    });
    // Of a message that Teams split in two the bot is told no id.
    return { status: 201, body: parts.length === 1 ? { id: parts[0] } : {} };
  }

  function update(message: StandInMessage, activity: unknown): StandInReply {
    const wrong = unfit(activity);
    if (wrong) return wrong;
    if (isJson(activity)) messages.edit(message, activity);
    return { status: 200, body: { id: message.id } };
  }

  function remove(message: StandInMessage): StandInReply {
    messages.remove(message);
    return { status: 200 };
  }

  function within(id: string, act: (place: Place) => StandInReply): StandInReply {
    const place = world.findPlace(id);
    const root = rootOf(id);
    if (!place || (root !== undefined && !messages.find(root))) {
      return refused(404, 'ConversationNotFound', 'Conversation not found.');
    }
    if (place.bot === 'installed') return act(place);
    return place.type === 'personal'
      ? writesBlocked()
      : refused(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation.');
  }

  function onMessage(
    conversationId: string,
    id: string | undefined,
    act: (message: StandInMessage) => StandInReply,
  ): StandInReply {
    const message = messages.find(id ?? '');
    if (!message || message.deleted || !isIn(message, conversationId)) {
      return refused(404, 'ActivityNotFoundInConversation', 'Activity not found.');
    }
    return message.from === 'bot'
      ? act(message)
      : refused(403, 'ForbiddenOperationException', 'Only its author can change a message.');
  }
}

/** The kind of request, for counting: `POST /v3/conversations/:id/activities`. */
export function routeName({ method, parts }: Pick<StandInRequest, 'method' | 'parts'>): string {
  const kinds = parts.map((part, place) => (place === 2 || place === 4 ? ':id' : part));
  return `${method} /${kinds.join('/')}`;
}

/** Teams splits text and card of one activity into two messages. */
function splitUp(activity: Json): readonly Json[] {
  const { text, attachments, ...rest } = activity;
  const both =
    typeof text === 'string' && text !== '' && listAt(activity, 'attachments').length > 0;
  return both
    ? [
        { ...rest, text },
        { ...rest, attachments },
      ]
    : [activity];
}

function unfit(activity: unknown): StandInReply | undefined {
  if (textAt(activity, 'type') === undefined) {
    return refused(400, 'BadSyntax', 'The activity has no type.');
  }
  const counted = JSON.stringify(activity).replaceAll(/"data:image\/[^"]*"/g, '""');
  return Buffer.byteLength(counted, 'utf16le') > largestMessage
    ? refused(413, 'MessageSizeTooBig', 'Message size too large.')
    : undefined;
}

function refused(status: number, code: string, message: string): StandInReply {
  return { status, body: errorBody(code, message) };
}
