/** Activities as Teams and Microsoft's Playground write them, and what is read from each. */
import { describe, expect, it } from 'vitest';
import { readInbound, type Inbound } from '../../src/teams/inbound.ts';
import { activity, inChannel, press, type Json } from '../support/teams-activities.ts';
import { BOT, FOSTERING, GENERAL, GROUP, PRIYA, TENANT } from '../support/teams-office.ts';

const BOT_MENTION = { type: 'mention', text: '<at>Waymark</at>', mentioned: BOT };
const GROUP_CHAT = { id: GROUP, conversationType: 'groupChat', isGroup: true, tenantId: TENANT };

describe('what kind of activity it is', () => {
  it.each<[string, Inbound['kind'], Json]>([
    ['a message', 'message', activity()],
    ['a press', 'press', press('ask', { text: 'help' })],
    ['a search', 'search', activity({ type: 'invoke', name: 'composeExtension/query' })],
    ['another invoke', 'invoke', activity({ type: 'invoke', name: 'task/fetch' })],
    ['an invoke without a name', 'invoke', activity({ type: 'invoke', name: undefined })],
    ['an install', 'installed', activity({ type: 'installationUpdate', action: 'add' })],
    ['an upgrade', 'installed', activity({ type: 'installationUpdate', action: 'add-upgrade' })],
    ['an uninstall', 'removed', activity({ type: 'installationUpdate', action: 'remove' })],
    ['a removal', 'removed', activity({ type: 'installationUpdate', action: 'remove-upgrade' })],
    ['an update to come', 'other', activity({ type: 'installationUpdate', action: 'suspend' })],
    ['an update without action', 'other', activity({ type: 'installationUpdate' })],
    ['the bot joins', 'installed', members('membersAdded', [PRIYA, BOT])],
    ['somebody joins', 'other', members('membersAdded', [PRIYA])],
    ['the bot leaves', 'removed', members('membersRemoved', [BOT])],
    ['somebody leaves', 'other', members('membersRemoved', [PRIYA])],
    ['a channel is deleted', 'place-removed', teamEvent('channelDeleted')],
    ['a team is deleted', 'removed', teamEvent('teamDeleted')],
    ['a team is deleted for good', 'removed', teamEvent('teamHardDeleted')],
    ['a channel is restored', 'other', teamEvent('channelRestored')],
    [
      'a reaction',
      'other',
      activity({ type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }),
    ],
    ['an edit', 'other', activity({ type: 'messageUpdate' })],
    ['typing', 'other', activity({ type: 'typing', text: undefined })],
    [
      'an event',
      'other',
      activity({ type: 'event', name: 'application/vnd.microsoft.meetingStart' }),
    ],
    ['something new', 'other', activity({ type: 'somethingNew' })],
  ])('%s: %s', (_what, kind, body) => {
    expect(read(body).kind).toBe(kind);
  });

  function members(change: string, who: readonly { id: string }[]): Json {
    return activity({
      type: 'conversationUpdate',
      text: undefined,
      [change]: who.map(({ id }) => ({ id })),
    });
  }
});

describe('where it was said', () => {
  it.each<[string, Inbound['scope'], Json]>([
    ['a 1:1 chat', 'personal', { id: 'a:1-x', conversationType: 'personal' }],
    ['a group chat', 'groupChat', GROUP_CHAT],
    ['a channel', 'channel', { id: FOSTERING, conversationType: 'channel', isGroup: true }],
    ['a 1:1 chat that does not say so', 'personal', { id: 'a:1-x' }],
    ['a group that does not say which', 'groupChat', { id: GROUP, isGroup: true }],
    ['a thread that does not say so', 'groupChat', { id: `${FOSTERING};messageid=1` }],
    ['a kind to come', 'groupChat', { id: 'x', conversationType: 'townSquare' }],
  ])('%s: %s', (_what, scope, conversation) => {
    expect(read(activity({ conversation })).scope).toBe(scope);
  });

  it('takes a channel for one by its team, when nothing else says so', () => {
    const conversation = { id: FOSTERING, tenantId: TENANT };
    expect(read(inChannel({ conversation })).scope).toBe('channel');
  });

  it('keeps the thread for the answer, and the channel for what is posted later', () => {
    expect(read(inChannel())).toMatchObject({
      placeId: FOSTERING,
      address: { conversationId: `${FOSTERING};messageid=1485983194839` },
      team: { id: GENERAL, name: 'DMT' },
    });
    expect(read(inChannel({ channelData: {} })).placeId).toBe(FOSTERING);
  });

  it('knows the team of a channel by its older name for it', () => {
    const channelData = { teamsTeamId: GENERAL, teamsChannelId: FOSTERING, tenant: { id: TENANT } };
    expect(read(inChannel({ channelData })).team).toEqual({ id: GENERAL, name: null });
  });

  it.each<[string, string | null, Json]>([
    [
      'a channel',
      'Fostering and adoption',
      teamEvent('channelRenamed', { channel: { id: FOSTERING, name: 'Fostering and adoption' } }),
    ],
    ['a group chat', 'Leads', activity({ conversation: { ...GROUP_CHAT, name: 'Leads' } })],
    [
      'a group chat, renamed',
      'New',
      activity({ conversation: { ...GROUP_CHAT, name: 'Old' }, topicName: 'New' }),
    ],
    [
      'a name beyond reason',
      'x'.repeat(200),
      activity({ conversation: { ...GROUP_CHAT, name: 'x'.repeat(300) } }),
    ],
    ['a blank name', null, activity({ conversation: { ...GROUP_CHAT, name: ' ' } })],
  ])('the name of %s', (_what, placeName, body) => {
    expect(read(body).placeName).toBe(placeName);
  });
});

describe('who said it', () => {
  it('is an Entra object id in small letters, with what the client tells', () => {
    const from = {
      id: PRIYA.id,
      name: PRIYA.name,
      aadObjectId: 'ABCDEF00-0000-4000-8000-000000000001',
    };
    expect(read(activity({ from })).sender).toEqual({
      userId: PRIYA.id,
      personId: 'abcdef00-0000-4000-8000-000000000001',
      name: PRIYA.name,
      locale: 'en-GB',
      timezone: 'Europe/London',
    });
  });

  it.each([[undefined], [null], ['']])(
    'is nobody known when the object id is %j',
    (aadObjectId) => {
      const { sender } = read(activity({ from: { id: '29:x', name: '', aadObjectId } }));
      expect(sender).toMatchObject({ userId: '29:x', personId: null, name: null });
    },
  );

  it.each<[Json, string[]]>([
    [activity(), [TENANT, TENANT]],
    [activity({ channelData: {} }), [TENANT]],
    [activity({ channelData: null, conversation: { id: 'a' } }), []],
    [activity({ channelData: { tenant: { id: 'other' } } }), [TENANT, 'other']],
  ])('names every tenant', (body, tenantIds) => {
    expect(read(body).tenantIds).toEqual(tenantIds);
  });
});

describe('what was said', () => {
  const priya = {
    type: 'mention',
    text: '<at>Priya Nair</at>',
    mentioned: { id: PRIYA.id, name: 'x' },
  };
  it.each<[string, string, Json]>([
    ['as typed', 'status of outcome 3', { text: 'status of outcome 3' }],
    ['no text', '', { text: undefined }],
    ['null', '', { text: null }],
    ['blanks', '', { text: ' \n\u00a0 ' }],
    ['line breaks', 'a b', { text: 'a\r\n\r\nb' }],
    [
      "Teams' blanks",
      'what is overdue?',
      { text: '<at>Waymark</at>&nbsp;what is overdue?\n', entities: [BOT_MENTION] },
    ],
    ['an ampersand', 'R&D', { text: 'R&amp;D' }],
    [
      'a mention of the bot within',
      'hello there',
      { text: 'hello <at>Waymark</at> there', entities: [BOT_MENTION] },
    ],
    [
      'two of them',
      'help',
      { text: '<at>Waymark</at> <at>Waymark</at> help', entities: [BOT_MENTION] },
    ],
    [
      'a mention of somebody',
      'assign Lead to Priya Nair',
      { text: 'assign Lead to <at>Priya Nair</at>', entities: [priya] },
    ],
    [
      'both',
      'assign Lead to Priya Nair',
      {
        text: '<at>Waymark</at> assign Lead to <at>Priya Nair</at>',
        entities: [BOT_MENTION, priya],
      },
    ],
    ['a tag without a mention', 'Priya', { text: '<at>Priya</at>' }],
    [
      'a mention that is none',
      'help',
      { text: 'help', entities: [{ type: 'mention' }, { type: 'mention', mentioned: 'x' }] },
    ],
    ['an expression', '${secret}', { text: '${secret}' }],
  ])('%s', (_what, text, changes) => {
    expect(read(activity(changes)).text).toBe(text);
  });

  it('tells who was mentioned by id, and never the bot', () => {
    const entities = [BOT_MENTION, priya];
    expect(read(activity({ entities })).mentioned).toEqual([PRIYA.id]);
  });
});

describe('what was pressed', () => {
  it('is a verb, its data and the message it is on', () => {
    expect(read(press('ask', { text: 'x' }, { replyToId: '17' }))).toMatchObject({
      verb: 'ask',
      data: { text: 'x' },
      messageId: '17',
    });
  });

  it.each([[undefined], [null], ['x'], [[]], [{}], [{ action: null }], [{ action: { verb: 1 } }]])(
    'is nothing when the value is %j',
    (value) => {
      const inbound = read(activity({ type: 'invoke', name: 'adaptiveCard/action', value }));
      expect([inbound.kind, inbound.verb, inbound.data]).toEqual(['press', '', undefined]);
    },
  );
});

describe('what is no activity', () => {
  it.each<[string, unknown]>([
    ['body', undefined],
    ['body', null],
    ['body', []],
    ['body', 'message'],
    ['type', activity({ type: undefined })],
    ['type', activity({ type: 7 })],
    ['channelId', activity({ channelId: 'emulator' })],
    ['serviceUrl', activity({ serviceUrl: undefined })],
    ['serviceUrl', activity({ serviceUrl: 'nowhere' })],
    ['from', activity({ from: undefined })],
    ['from.id', activity({ from: {} })],
    ['recipient', activity({ recipient: [] })],
    ['conversation', activity({ conversation: 'x' })],
    ['conversation.id', activity({ conversation: { id: 'x'.repeat(201) } })],
    ['text', activity({ text: 'x'.repeat(28_001) })],
    ['text', activity({ text: { toString: 1 } })],
    ['membersAdded', activity({ membersAdded: 'x' })],
    ['entities', activity({ entities: {} })],
  ])('says where: %s', (where, body) => {
    expect(readInbound(body)).toEqual({
      kind: 'malformed',
      sentence: `Not an activity Waymark can read: ${where}`,
    });
  });
});

it('reads what Microsoft’s Playground sends', () => {
  const inbound = read({
    type: 'message',
    id: '7f2a54d8-8a0e-4d4b-9d57-0f0d6d7d8f11',
    channelId: 'msteams',
    serviceUrl: 'http://localhost:56150/_connector',
    locale: 'en-US',
    deliveryMode: 'normal',
    conversation: {
      id: 'personal-chat-id',
      conversationType: 'personal',
      tenantId: '00000000-0000-0000-0000-0000000000001',
    },
    channelData: { tenant: { id: '00000000-0000-0000-0000-0000000000001' } },
    from: {
      id: 'user-id-0',
      name: 'Alex Wilber',
      role: 'user',
      aadObjectId: '00000000-0000-0000-0000-0000000000020',
    },
    recipient: { id: '00000000-0000-0000-0000-00000000000011', name: 'Test Bot', role: 'bot' },
    text: 'help',
    attachments: [],
    entities: [],
  });
  expect(inbound).toMatchObject({ kind: 'message', scope: 'personal', text: 'help' });
});

function teamEvent(eventType: string, more: Json = {}): Json {
  const body = inChannel({ type: 'conversationUpdate', text: undefined });
  return { ...body, channelData: { ...(body['channelData'] as Json), eventType, ...more } };
}

function read(body: unknown): Inbound {
  const inbound = readInbound(body);
  if (inbound.kind === 'malformed') throw new Error(inbound.sentence);
  return inbound.inbound;
}
