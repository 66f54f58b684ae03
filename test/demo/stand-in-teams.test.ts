import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readableCard } from '../../src/demo/stand-in/card-text.ts';
import { at, isJson, textAt, type Json } from '../../src/demo/stand-in/json.ts';
import { startStandInTeams, type StandInTeams } from '../../src/demo/stand-in/teams.ts';

const tenantId = '0b5c1a7e-0000-4000-8000-000000000001';
const general = '19:general@thread.tacv2';
const board = '19:board@thread.tacv2';
const group = '19:leads@thread.v2';
const bot = { id: '28:waymark', name: 'Waymark' };
const amina = { id: '29:amina/1', aadObjectId: 'aad-amina', name: 'Amina Shah', upn: 'a@b.uk' };
const tom = { id: '29:tom', aadObjectId: 'aad-tom', name: 'Tom Reid' };
const sue = { id: '29:sue', aadObjectId: 'aad-sue', name: 'Sue Okoro' };

let teams: StandInTeams;
let tinyBot: Awaited<ReturnType<typeof startTinyBot>>;

beforeEach(async () => {
  teams = await startStandInTeams({
    tenantId,
    bot,
    people: [amina, tom, sue],
    groupChats: [{ id: group, name: 'Leads', members: ['Amina Shah', tom.id] }],
    team: {
      id: general,
      name: 'Improvement',
      channels: [
        { id: general, name: 'General' },
        { id: board, name: 'Board' },
      ],
    },
  });
  tinyBot = await startTinyBot();
  teams.connect(tinyBot.endpoint);
});

afterEach(async () => {
  await teams.close();
  await tinyBot.close();
});

describe('people', () => {
  test('installing tells the bot twice, and what it writes arrives in the 1:1 chat', async () => {
    expect(await teams.install('Amina Shah')).toEqual({ status: 200, body: undefined });
    expect(tinyBot.heard.map((one) => one['type']).toSorted()).toEqual([
      'conversationUpdate',
      'installationUpdate',
    ]);
    expect(teams.inbox(amina).map(({ text }) => text)).toEqual(['Welcome']);
    expect(teams.inbox(tom)).toEqual([]);
  });

  test('a message in the 1:1 chat has what Teams puts on one', async () => {
    await teams.install(amina);
    const said = await teams.say(amina, 'status of outcome 3', { id: '17' });
    expect(tinyBot.heard.at(-1)).toMatchObject({
      type: 'message',
      id: '17',
      text: 'status of outcome 3',
      channelId: 'msteams',
      serviceUrl: teams.serviceUrl,
      from: { id: amina.id, name: amina.name, aadObjectId: amina.aadObjectId },
      recipient: bot,
      conversation: { id: said.conversation, conversationType: 'personal', tenantId },
      locale: 'en-GB',
      entities: [{ type: 'clientInfo', timezone: 'Europe/London' }],
      channelData: { tenant: { id: tenantId } },
    });
    expect(teams.inbox(amina).at(-1)).toMatchObject({
      text: 'You said: status of outcome 3',
      replyToId: '17',
    });
  });

  test('a group chat mentions the bot', async () => {
    await teams.installInGroupChat(tom, group);
    await teams.say(tom, 'help', { in: group });
    expect(tinyBot.heard.at(-1)).toMatchObject({
      text: '<at>Waymark</at> help',
      conversation: { id: group, conversationType: 'groupChat', isGroup: true },
      entities: [{ type: 'clientInfo' }, { type: 'mention', mentioned: bot }],
    });
    expect(teams.messagesIn(group).at(-1)?.text).toBe('You said: <at>Waymark</at> help');
  });

  test('a channel message begins a thread, and the answer stays in it', async () => {
    await teams.installInTeam(tom, board);
    const { conversation, id } = await teams.say(tom, 'help', { in: board });
    expect(conversation).toBe(`${board};messageid=${id}`);
    expect(tinyBot.heard.at(-1)).toMatchObject({
      conversation: { id: conversation, conversationType: 'channel' },
      channelData: { team: { id: general }, channel: { id: board }, tenant: { id: tenantId } },
    });
    await teams.say(sue, 'and me', {
      in: conversation,
      mention: false,
      extra: { locale: 'cy-GB' },
    });
    expect(tinyBot.heard.at(-1)).toMatchObject({ text: 'and me', locale: 'cy-GB' });
    expect(
      teams.messagesIn(conversation).map(({ from }) => (from === 'bot' ? from : from.name)),
    ).toEqual(['Tom Reid', 'bot', 'Sue Okoro', 'bot']);
    expect(teams.messagesIn(board).length).toBeGreaterThanOrEqual(4);
    expect(teams.messagesIn(general)).toEqual([]);
  });

  test('who has not installed cannot write; anything at all can still be sent', async () => {
    await expect(teams.say(amina, 'hi')).rejects.toThrow('not installed');
    await expect(teams.say('Nobody', 'hi')).rejects.toThrow('Amina Shah, Tom Reid, Sue Okoro');
    expect(await teams.send('{not json', { authorization: 'Bearer x' })).toEqual({
      status: 400,
      body: 'not an activity',
    });
  });

  test.each([
    ['team', 'teamRenamed', 'team'],
    [board, 'channelRenamed', 'channel'],
  ])('renaming %s', async (what, eventType, named) => {
    await teams.rename(tom, what, 'Plan');
    expect(tinyBot.heard.at(-1)).toMatchObject({
      type: 'conversationUpdate',
      channelData: { eventType, [named]: { name: 'Plan' } },
    });
  });
});

describe('pressing', () => {
  beforeEach(async () => {
    await teams.installInGroupChat(tom, group);
    await teams.say(tom, 'card', { in: group });
  });

  test('sends data and inputs, and replaces what that person sees', async () => {
    const message = theCard();
    const answer = await teams.press(amina, message.id, 'Send', { status: 'late', note: 'x' });
    expect(tinyBot.heard.at(-1)).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: message.id,
      from: { aadObjectId: amina.aadObjectId },
      value: {
        trigger: 'manual',
        action: {
          type: 'Action.Execute',
          title: 'Send',
          verb: 'report',
          data: { milestone: '3.1', status: 'late', note: 'x', done: 'false' },
        },
      },
    });
    expect(answer.status).toBe(200);
    expect(readableCard(answer.card ?? {})).toBe('Thank you');
    expect(teams.cardSeenBy(amina, message)).toBe(answer.card);
    expect(teams.cardSeenBy(tom, message)).toBe(message.cards[0]);
    expect(teams.latestCard({ seenBy: amina, saying: 'Thank you' })?.message.id).toBe(message.id);
    expect(teams.latestCard({ seenBy: sue })).toBeUndefined();
  });

  test('a card an edit has replaced can still be pressed, with the same id twice', async () => {
    const message = theCard();
    const old = message.cards[0];
    await asBot('PUT', `/v3/conversations/${encodeURIComponent(group)}/activities/${message.id}`, {
      type: 'message',
      attachments: [attached({ type: 'AdaptiveCard', body: [] })],
    });
    await expect(teams.press(tom, message.id, 'Send')).rejects.toThrow('The buttons are: none.');
    await teams.press(tom, old ?? {}, 'report', { note: 'late' }, { id: 'f:1', data: { v: 7 } });
    await teams.press(tom, old ?? {}, 'report', { note: 'late' }, { id: 'f:1', data: { v: 7 } });
    expect(tinyBot.heard.slice(-2).map((one) => one['id'])).toEqual(['f:1', 'f:1']);
    expect(at(tinyBot.heard.at(-1), 'value', 'action', 'data', 'v')).toBe(7);
  });

  test.each([
    [
      'Sned',
      {},
      'There is no button "Sned" on this card. The buttons are: Send (report), More, Tell',
    ],
    ['Open', {}, 'sends nothing to the bot'],
    ['Send', { note: 'x', colour: 'red' }, 'The inputs are: status, note, done.'],
    ['Send', {}, '"Note" is required'],
  ])('what the client would not send: %s %j', async (button, inputs, complaint) => {
    await expect(teams.press(tom, theCard(), button, inputs)).rejects.toThrow(complaint);
  });

  test('a button in a ShowCard takes both cards’ inputs; the answer may be a line or an error', async () => {
    const told = await teams.press(tom, theCard(), 'Tell', { note: 'x', why: 'snow' });
    expect(told).toMatchObject({ said: 'Told.' });
    expect(at(tinyBot.heard.at(-1), 'value', 'action', 'data')).toMatchObject({ why: 'snow' });
    const refused = await teams.press(tom, theCard(), 'Send', {}, { unchecked: true });
    expect(refused).toMatchObject({ error: { code: 'BadRequest', message: 'A note, please.' } });
    await expect(teams.press(sue, theCard(), 'Send')).rejects.toThrow('sees no card there');
  });

  test('opening the conversation refreshes for those the card lists', async () => {
    expect(await teams.refresh(amina, theCard())).toBeUndefined();
    expect((await teams.refresh(tom, theCard()))?.card).toBeDefined();
    expect(at(tinyBot.heard.at(-1), 'value', 'trigger')).toBe('automatic');
  });

  test('a card reads as words', () => {
    expect(readableCard(theCard().cards[0] ?? {}).split('\n')).toEqual([
      '# Milestone 3.1',
      'Due: 1 March',
      'Audit *all* files',
      'Status:',
      '  (•) On track',
      '  ( ) Late',
      'Note *: ____ (What happened)',
      '[ ] Finished',
      '[Send]',
      '[More] [Open]',
      'More opens:',
      '  Why: ____',
      '  [Tell]',
    ]);
  });

  function theCard() {
    const message = teams.messagesIn(group).find(({ cards }) => cards.length > 0);
    if (!message) throw new Error('no card');
    return message;
  }
});

describe('the connector', () => {
  test('finds the 1:1 chat by either id, once the person has installed', async () => {
    expect(await create(amina.aadObjectId)).toMatchObject({
      status: 403,
      body: { error: { code: 'ForbiddenOperationException' } },
    });
    await teams.install(amina);
    const chat = { status: 201, body: { id: teams.personalChat(amina) } };
    expect(await create(amina.aadObjectId)).toMatchObject(chat);
    expect(await create(amina.id)).toMatchObject(chat);
    expect(await create('a@b.uk')).toMatchObject({ status: 404 });
    expect(await create(amina.id, 'another')).toMatchObject({ status: 400 });
  });

  test('who blocks or uninstalls is out of reach, in Teams’ own form', async () => {
    await teams.install(amina);
    teams.block(amina);
    const blocked = { status: 403, body: { errorCode: 209 } };
    const answer = await write(teams.personalChat(amina), 'hello');
    expect(answer).toMatchObject(blocked);
    expect(textAt(answer.body, 'message')).toContain('MessageWritesBlocked');
    teams.unblock(amina);
    expect(await write(teams.personalChat(amina), 'hello')).toMatchObject({ status: 201 });
    await teams.uninstall(amina);
    expect(tinyBot.heard.at(-1)).toMatchObject({ type: 'installationUpdate', action: 'remove' });
    expect(await write(teams.personalChat(amina), 'hello')).toMatchObject(blocked);
    expect(await write(board, 'hello')).toMatchObject({
      body: { error: { code: 'BotNotInConversationRoster' } },
    });
  });

  test('a new thread in a channel, a reply in it, an edit and a deletion', async () => {
    await teams.installInTeam(tom, board);
    const thread = await asBot('POST', '/v3/conversations', {
      isGroup: true,
      channelData: { channel: { id: board } },
      activity: { type: 'message', text: 'Digest', summary: 'This week' },
    });
    const { id, activityId } = thread.body as Record<string, string>;
    expect(id).toBe(`${board};messageid=${activityId ?? ''}`);
    await write(id ?? '', 'More');
    const path = `/v3/conversations/${encodeURIComponent(id ?? '')}/activities/${activityId ?? ''}`;
    await asBot('PUT', path, { type: 'message', text: 'Digest, corrected' });
    const [root, reply] = teams.messagesIn(id ?? '');
    expect(root).toMatchObject({
      text: 'Digest, corrected',
      edits: [{ text: 'Digest', summary: 'This week' }],
    });
    expect(reply).toMatchObject({ text: 'More', conversation: id, deleted: false });
    expect(await asBot('DELETE', path)).toMatchObject({ status: 200 });
    expect(teams.messagesIn(id ?? '')[0]?.deleted).toBe(true);
    expect(await asBot('PUT', path, { type: 'message', text: 'again' })).toMatchObject({
      status: 404,
      body: { error: { code: 'ActivityNotFoundInConversation' } },
    });
  });

  test('wrong ids, too much at once, and text together with a card', async () => {
    await teams.install(amina);
    const chat = teams.personalChat(amina);
    const missing = { status: 404, body: { error: { code: 'ConversationNotFound' } } };
    expect(await write('19:nowhere', 'x')).toMatchObject(missing);
    await teams.installInTeam(tom, board);
    expect(await write(`${board};messageid=1`, 'x')).toMatchObject(missing);
    expect(await write(chat, 'x'.repeat(52_000))).toMatchObject({
      status: 413,
      body: { error: { code: 'MessageSizeTooBig' } },
    });
    const before = teams.messagesIn(chat).length;
    const both = { type: 'message', text: 'Look', attachments: [attached({})] };
    const path = `/v3/conversations/${encodeURIComponent(chat)}/activities`;
    expect(await asBot('POST', path, both)).toEqual({ status: 201, body: {} });
    expect(teams.messagesIn(chat).length).toBe(before + 2);
  });

  test('rosters and teams', async () => {
    await teams.installInTeam(tom, board);
    const inBoard = `/v3/conversations/${encodeURIComponent(board)}`;
    const first = await asBot('GET', `${inBoard}/pagedmembers?pageSize=2`);
    expect(first.body).toMatchObject({
      members: [{ id: amina.id, userPrincipalName: 'a@b.uk', tenantId }, { id: tom.id }],
    });
    const token = textAt(first.body, 'continuationToken') ?? '';
    const rest = await asBot(
      'GET',
      `${inBoard}/pagedmembers?pageSize=2&continuationToken=${token}`,
    );
    expect(rest.body).toEqual({ members: [expect.objectContaining({ id: sue.id })] });
    expect((await asBot('GET', `${inBoard}/members`)).body).toHaveLength(3);
    expect(await asBot('GET', `${inBoard}/members/${encodeURIComponent(amina.id)}`)).toMatchObject({
      status: 200,
      body: { givenName: 'Amina', surname: 'Shah' },
    });
    expect(await asBot('GET', `${inBoard}/members/nobody`)).toMatchObject({ status: 404 });
    const team = `/v3/teams/${encodeURIComponent(general)}`;
    expect((await asBot('GET', team)).body).toMatchObject({ name: 'Improvement', memberCount: 3 });
    expect((await asBot('GET', `${team}/conversations`)).body).toEqual({
      conversations: [{ id: general }, { id: board, name: 'Board' }],
    });
    expect(teams.requestCounts()).toMatchObject({
      'GET /v3/conversations/:id/pagedmembers': 2,
      'GET /v3/teams/:id': 1,
    });
  });
});

describe('faults', () => {
  beforeEach(async () => {
    await teams.install(amina);
  });

  test.each([
    [{ status: 429, headers: { 'retry-after': '3' } }, 'Throttled', 0],
    [{ status: 429 }, 'Throttled', 0],
    [{ status: 412 }, 'PreconditionFailed', 0],
    [{ status: 403, code: 'BotDisabledByAdmin' }, 'BotDisabledByAdmin', 0],
    [{ status: 404 }, 'ConversationNotFound', 0],
    [{ status: 502, executed: true }, 'ServiceError', 1],
  ])('%j', async (fault, code, delivered) => {
    teams.failNext({ fault });
    const answer = await write(teams.personalChat(amina), 'hello');
    expect(answer.status).toBe(fault.status);
    expect(at(answer.body, 'error', 'code')).toBe(code);
    expect(hellos()).toBe(delivered);
    expect(await write(teams.personalChat(amina), 'hello')).toMatchObject({ status: 201 });
  });

  test.each([
    ['cut-before', 0],
    ['cut-after', 1],
    ['half-body', 1],
  ] as const)('%s', async (fault, delivered) => {
    teams.failNext({ fault });
    await expect(write(teams.personalChat(amina), 'hello')).rejects.toThrow();
    expect(hellos()).toBe(delivered);
    expect(teams.requests.at(-1)).toMatchObject({ method: 'POST', answered: fault });
  });

  test('hang: it arrives, and no answer comes before the end', async () => {
    teams.failNext({ fault: 'hang' });
    const hanging = write(teams.personalChat(amina), 'hello');
    hanging.catch(() => undefined);
    await teams.waitFor(() => hellos() === 1);
    await teams.close();
    await expect(hanging).rejects.toThrow();
  });

  test('only what matches, as often as asked, until lifted', async () => {
    const chat = teams.personalChat(amina);
    const lift = teams.failNext({
      match: ({ method, body }) => method === 'POST' && textAt(body, 'text') === 'bad',
      times: Infinity,
      fault: { status: 500, body: { odd: true } },
    });
    expect(await write(chat, 'good')).toMatchObject({ status: 201 });
    expect(await write(chat, 'bad')).toEqual({ status: 500, body: { odd: true } });
    expect(await write(chat, 'bad')).toMatchObject({ status: 500 });
    lift();
    expect(await write(chat, 'bad')).toMatchObject({ status: 201 });
  });

  function hellos(): number {
    return teams.inbox(amina).filter(({ text }) => text === 'hello').length;
  }
});

describe('waiting', () => {
  test('ends with the state, not before and not long after', async () => {
    await teams.install(amina);
    const seen = teams.waitFor((messages) => messages.find(({ text }) => text === 'later'));
    await write(teams.personalChat(amina), 'sooner');
    await write(teams.personalChat(amina), 'later');
    expect((await seen).conversation).toBe(teams.personalChat(amina));
  });

  test('says what is there when the state never comes', async () => {
    await teams.install(amina);
    await expect(
      teams.waitFor(() => false, { within: 1, what: 'a second reminder' }),
    ).rejects.toThrow(/a second reminder within 1 ms[^]*bot in a:1-aad-amina[^]*Welcome[^]*→ 201/);
  });
});

/** What a bot writes by itself, as its connector client would. */
async function asBot(method: string, path: string, body?: unknown) {
  const response = await fetch(`${teams.serviceUrl}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const parsed: unknown = text === '' ? undefined : JSON.parse(text);
  return { status: response.status, body: parsed };
}

function write(conversation: string, text: string) {
  const path = `/v3/conversations/${encodeURIComponent(conversation)}/activities`;
  return asBot('POST', path, { type: 'message', text });
}

function create(memberId: string, tenant = tenantId) {
  const members = [{ id: memberId }];
  return asBot('POST', '/v3/conversations', { isGroup: false, tenantId: tenant, bot, members });
}

function attached(content: Json): Json {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content };
}

/** Welcomes, repeats what it hears, shows a card to who says "card", answers its buttons. */
async function startTinyBot() {
  const heard: Json[] = [];
  const server: Server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      void answer(Buffer.concat(chunks).toString()).then(([status, body]) => {
        response.writeHead(status).end(body);
      });
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
  const close = () => new Promise((closed) => server.close(closed));
  return { endpoint, heard, close };

  async function answer(text: string): Promise<[number, string?]> {
    if (text.startsWith('{not')) return [400, 'not an activity'];
    const activity: unknown = JSON.parse(text);
    if (!isJson(activity)) return [400];
    heard.push(activity);
    if (activity['type'] === 'invoke') return [200, JSON.stringify(invoked(activity))];
    const said = textAt(activity, 'text');
    if (activity['action'] === 'add') await reply(activity, { text: 'Welcome' });
    else if (said?.endsWith('card') === true)
      await reply(activity, { attachments: [attached(card)] });
    else if (said !== undefined) await reply(activity, { text: `You said: ${said}` });
    return [200];
  }

  async function reply(to: Json, more: Json): Promise<void> {
    const [conversation, id] = [textAt(to, 'conversation', 'id') ?? '', textAt(to, 'id') ?? ''];
    const path = `/v3/conversations/${encodeURIComponent(conversation)}/activities/${encodeURIComponent(id)}`;
    await asBot('POST', path, { type: 'message', replyToId: id, ...more });
  }

  function invoked(activity: Json): Json {
    const type = 'application/vnd.microsoft.';
    const [verb, note] = ['verb', 'data'].map((key) => at(activity, 'value', 'action', key));
    if (verb === 'tell')
      return { statusCode: 200, type: `${type}activity.message`, value: 'Told.' };
    if (verb === 'report' && textAt(note, 'note') === undefined) {
      const value = { code: 'BadRequest', message: 'A note, please.' };
      return { statusCode: 400, type: `${type}error`, value };
    }
    const body = [{ type: 'TextBlock', text: 'Thank you' }];
    return { statusCode: 200, type: `${type}card.adaptive`, value: { type: 'AdaptiveCard', body } };
  }
}

const card: Json = {
  type: 'AdaptiveCard',
  version: '1.5',
  refresh: { action: { type: 'Action.Execute', verb: 'refresh' }, userIds: [tom.id] },
  body: [
    { type: 'TextBlock', style: 'heading', text: 'Milestone 3.1' },
    { type: 'FactSet', facts: [{ title: 'Due', value: '1 March' }] },
    { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'Audit *all*' }, ' files'] },
    {
      type: 'Input.ChoiceSet',
      id: 'status',
      label: 'Status',
      value: 'on',
      choices: [
        { title: 'On track', value: 'on' },
        { title: 'Late', value: 'late' },
      ],
    },
    {
      type: 'Input.Text',
      id: 'note',
      label: 'Note',
      isRequired: true,
      placeholder: 'What happened',
    },
    { type: 'Input.Toggle', id: 'done', title: 'Finished' },
    {
      type: 'ColumnSet',
      columns: [
        {
          type: 'Column',
          items: [
            {
              type: 'ActionSet',
              actions: [
                {
                  type: 'Action.Execute',
                  title: 'Send',
                  verb: 'report',
                  data: { milestone: '3.1' },
                },
              ],
            },
          ],
        },
      ],
    },
  ],
  actions: [
    {
      type: 'Action.ShowCard',
      title: 'More',
      card: {
        type: 'AdaptiveCard',
        body: [{ type: 'Input.Text', id: 'why', label: 'Why' }],
        actions: [{ type: 'Action.Execute', title: 'Tell', verb: 'tell' }],
      },
    },
    { type: 'Action.OpenUrl', title: 'Open', url: 'https://example.org' },
  ],
};
