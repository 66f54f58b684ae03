/** What is sent, how often it is tried, and what is said of it afterwards: each fault counted. */
import { describe, expect, it } from 'vitest';
import type { StandInFault, StandInRequest } from '../../src/demo/stand-in/teams.ts';
import type { Address } from '../../src/plan/directory.ts';
import { startSender } from '../../src/teams/start.ts';
import type { Endpoints, TeamsConfig } from '../../src/teams/teams-config.ts';
import type { Message } from '../../src/plan/messages.ts';
import {
  eventsIn,
  FOSTERING,
  openOffice,
  PMO,
  PRIYA,
  testConfig,
  type OfficeOptions,
  type TeamsOffice,
} from '../support/teams-office.ts';
import { CREDENTIALS, endpointsAt } from '../support/teams-tokens.ts';
import { remindOfficers } from '../../src/workflows/remind-officers.ts';
import { publishDigest } from '../../src/workflows/publish-digest.ts';

const HELLO: Message = { kind: 'sentence', sentence: 'Hello' };
const BY = { kind: 'schedule' } as const;

describe('one message, one fault', () => {
  it.each<[string, StandInFault, Expected]>([
    ['500', { status: 500 }, uncertain('HTTP 500', 0)],
    ['500 after it was done', { status: 500, executed: true }, uncertain('HTTP 500', 1)],
    ['502 after it was done', { status: 502, executed: true }, uncertain('HTTP 502', 1)],
    ['503 after it was done', { status: 503, executed: true }, uncertain('HTTP 503', 1)],
    ['504 after it was done', { status: 504, executed: true }, uncertain('HTTP 504', 1)],
    ['408 after it was done', { status: 408, executed: true }, uncertain('HTTP 408', 1)],
    ['the connection cut before', 'cut-before', uncertain('ECONNRESET', 0)],
    ['the connection cut after', 'cut-after', uncertain('ECONNRESET', 1)],
    ['half an answer', 'half-body', uncertain('PARSE_ERROR', 1)],
    ['no answer at all', 'hang', uncertain('aborted: no answer in time', 1)],
    [
      'an answer without an id',
      { status: 201, body: undefined, executed: true },
      delivered('unknown'),
    ],
    [
      'an answer with an empty id',
      { status: 201, body: { id: '' }, executed: true },
      delivered('unknown'),
    ],
    ['bad argument', { status: 400, code: 'Bad Argument' }, failed('Bad Argument')],
    ['a refusal without a code', { status: 400, body: {} }, failed('Unknown')],
    [
      'a refusal with an empty code',
      { status: 400, body: { error: { code: '', message: '' } } },
      failed('Unknown'),
    ],
    ['not registered', { status: 401 }, failed('BotNotRegistered')],
    [
      'blocked by policy',
      { status: 403, code: 'BotDisabledByAdmin' },
      failed('BotDisabledByAdmin'),
    ],
    [
      'removed',
      { status: 403, code: 'BotNotInConversationRoster' },
      failed('BotNotInConversationRoster'),
    ],
    ['gone', { status: 404 }, failed('ConversationNotFound')],
    ['too big', { status: 413 }, failed('MessageSizeTooBig')],
    [
      'sent elsewhere',
      { status: 307, headers: { location: 'http://127.0.0.1:1/' } },
      uncertain('HTTP 307', 0),
    ],
  ])('%s', async (_what, fault, { attempts, copies, delivery }) => {
    const { office, waits } = await met({ requestTimeoutMs: 300 });
    const before = office.teams.inbox(PRIYA).length;
    office.teams.failNext({ match: isPosting, fault, times: 10 });
    expect(await office.ports.messenger.send(await chatOf(office), HELLO)).toMatchObject(delivery);
    expect(postings(office, 'Hello')).toBe(attempts);
    expect(office.teams.inbox(PRIYA).length - before).toBe(copies);
    expect(waits).toEqual([]);
  });

  it('does not reach anybody: failed, and says so', async () => {
    const { office } = await met();
    const nowhere = { ...(await chatOf(office)), serviceUrl: 'http://127.0.0.1:1/' };
    expect(await office.ports.messenger.send(nowhere, HELLO)).toEqual({
      kind: 'failed',
      code: 'Unreachable',
      advice: 'Teams could not be reached from here. Check the network and its firewall.',
    });
  });

  it('a person who has blocked Waymark', async () => {
    const { office } = await met();
    office.teams.block(PRIYA);
    expect(await office.ports.messenger.send(await chatOf(office), HELLO)).toMatchObject({
      kind: 'failed',
      code: 'MessageWritesBlocked',
    });
    expect(postings(office, 'Hello')).toBe(1);
  });
});

describe('what is tried again', () => {
  it.each<[string, StandInFault, (wait: number) => boolean]>([
    ['429 with Retry-After', throttled('7'), (ms) => ms === 7000],
    ['429 with a Retry-After of an hour', throttled('3600'), (ms) => ms === 30_000],
    [
      '429 with a Retry-After that is a date',
      throttled('Wed, 21 Oct 2026 07:28:00 GMT'),
      isFirstBackoff,
    ],
    ['429 without', { status: 429 }, isFirstBackoff],
    ['412', { status: 412 }, isFirstBackoff],
  ])('%s: after a wait, and delivered once', async (_what, fault, isRight) => {
    const { office, waits } = await met();
    office.teams.failNext({ match: isPosting, fault });
    expect(await office.ports.messenger.send(await chatOf(office), HELLO)).toMatchObject({
      kind: 'delivered',
    });
    expect(postings(office, 'Hello')).toBe(2);
    expect(office.teams.inbox(PRIYA).filter(({ text }) => text === 'Hello')).toHaveLength(1);
    expect(waits.map(isRight)).toEqual([true]);
  });

  it('is given up after five times', async () => {
    const { office, waits } = await met();
    office.teams.failNext({ match: isPosting, fault: { status: 429 }, times: 100 });
    expect(await office.ports.messenger.send(await chatOf(office), HELLO)).toMatchObject({
      kind: 'failed',
      code: 'Throttled',
    });
    expect([postings(office, 'Hello'), waits.length]).toEqual([5, 4]);
  });

  function throttled(after: string): StandInFault {
    return { status: 429, headers: { 'retry-after': after } };
  }
  function isFirstBackoff(ms: number): boolean {
    return ms >= 500 && ms <= 1500;
  }
});

describe('messages to one chat', () => {
  it('arrive in the order they were sent, whatever becomes of the first', async () => {
    const gate = Promise.withResolvers<undefined>();
    const office = await openOffice({ wait: () => gate.promise });
    await office.teams.install(PRIYA);
    const to = await chatOf(office);
    office.teams.failNext({ match: isPosting, fault: { status: 429 } });
    const first = office.ports.messenger.send(to, { kind: 'sentence', sentence: 'first' });
    const second = office.ports.messenger.send(to, { kind: 'sentence', sentence: 'second' });
    await office.teams.waitFor(() => postings(office, 'first') === 1);
    gate.resolve(undefined);
    await Promise.all([first, second]);
    const said = office.teams.inbox(PRIYA).map(({ text }) => text);
    expect(said.slice(-2)).toEqual(['first', 'second']);
  });

  it('do not wait for those to another', async () => {
    const gate = Promise.withResolvers<undefined>();
    const office = await openOffice({ wait: () => gate.promise });
    await office.teams.install(PRIYA);
    await office.teams.install(PMO);
    office.teams.failNext({ match: isPosting, fault: { status: 429 } });
    const waiting = office.ports.messenger.send(await chatOf(office), HELLO);
    await office.teams.waitFor(() => postings(office, 'Hello') === 1);
    await office.ports.messenger.send(await chatOf(office, PMO), HELLO);
    gate.resolve(undefined);
    expect(await waiting).toMatchObject({ kind: 'delivered' });
  });
});

describe('a reminder', () => {
  it('that was turned away is settled as failed, with what to do, and tried at the next bell', async () => {
    const { office } = await met();
    office.teams.failNext({ match: isPosting, fault: { status: 403, code: 'BotDisabledByAdmin' } });
    await remindLater(office);
    expect((await settled(office)).at(-1)).toEqual({
      kind: 'failed',
      code: 'BotDisabledByAdmin',
      advice: 'A Teams policy blocks the app. Ask the Teams administrator to allow it.',
    });
    await remindLater(office);
    expect((await settled(office)).at(-1)).toMatchObject({ kind: 'delivered' });
  });

  it('that may have arrived is settled as uncertain, and not repeated', async () => {
    const { office } = await met();
    office.teams.failNext({ match: isPosting, fault: 'cut-after' });
    await remindLater(office);
    const before = office.teams.requests.length;
    expect((await settled(office)).at(-1)).toEqual({ kind: 'uncertain', code: 'ECONNRESET' });
    await remindLater(office);
    expect(office.teams.requests.length).toBe(before);
  });

  it('that was answered without an id is settled', async () => {
    const { office } = await met();
    office.teams.failNext({ match: isPosting, fault: { status: 201, executed: true, body: {} } });
    await remindLater(office);
    expect((await settled(office)).at(-1)).toMatchObject({ kind: 'delivered' });
  });

  async function remindLater({ ports, plan }: TeamsOffice): Promise<void> {
    await remindOfficers(ports, { planId: plan.id, by: BY });
  }

  async function settled(office: TeamsOffice): Promise<readonly unknown[]> {
    return (await eventsIn(office, 'ReminderSettled')).map(({ delivery }) => delivery);
  }
});

describe('a post in a channel', () => {
  it('begins a thread, and keeps what is needed to change it', async () => {
    const { office } = await met();
    await office.teams.installInTeam(PMO, FOSTERING);
    await office.teams.say(PMO, 'digest here', { in: FOSTERING });
    const published = await publishDigest(office.ports, office.plan.id, BY);
    const [digest] = office.teams.messagesIn(FOSTERING).filter(({ cards }) => cards.length > 0);
    expect(digest).toBeDefined();
    expect(published?.posted).toMatchObject([
      {
        delivery: {
          kind: 'delivered',
          conversationId: `${FOSTERING};messageid=${digest?.id ?? ''}`,
          messageId: digest?.id,
        },
      },
    ]);
  });

  it.each<[StandInFault, number, string]>([
    ['cut-after', 1, 'uncertain'],
    [{ status: 503, executed: true }, 1, 'uncertain'],
    [{ status: 403 }, 1, 'failed'],
    [{ status: 429 }, 5, 'failed'],
  ])('%j: %i attempts, %s', async (fault, attempts, kind) => {
    const { office } = await met();
    await office.teams.installInTeam(PMO, FOSTERING);
    await office.teams.say(PMO, 'digest here', { in: FOSTERING });
    const starts = ({ method, path }: StandInRequest): boolean =>
      method === 'POST' && path === '/v3/conversations';
    office.teams.failNext({ match: starts, fault, times: 100 });
    const published = await publishDigest(office.ports, office.plan.id, BY);
    expect(published?.posted).toMatchObject([{ delivery: { kind } }]);
    expect(office.teams.requests.filter(starts)).toHaveLength(attempts);
  });
});

describe('no token', () => {
  it('because the directory cannot be reached: failed, and nothing was sent', async () => {
    const { office } = await met();
    const sender = startSender(guarded(office, endpointsAt('http://127.0.0.1:1/')));
    expect(await sender.send(await chatOf(office), HELLO)).toMatchObject({
      kind: 'failed',
      code: 'NoToken',
    });
    expect(postings(office, 'Hello')).toBe(0);
  });

  function guarded({ data }: TeamsOffice, endpoints: Endpoints): TeamsConfig {
    return { ...testConfig(data), credentials: CREDENTIALS, endpoints };
  }
});

/** Waymark knows Priya's 1:1 chat, and waits take no time. */
async function met(options: OfficeOptions = {}): Promise<{ office: TeamsOffice; waits: number[] }> {
  const waits: number[] = [];
  const office = await openOffice({
    ...options,
    wait: (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
  });
  // Met by a message, not by an install: that would ask what is due at once.
  office.teams.unblock(PRIYA);
  await office.teams.say(PRIYA, 'help');
  return { office, waits };
}

async function chatOf({ ports }: TeamsOffice, who = PRIYA): Promise<Address> {
  const chat = (await ports.readings.directory()).people.get(who.aadObjectId)?.personal;
  if (chat == null) throw new Error(`${who.name} was not met`);
  return chat;
}

function isPosting({ method, path }: StandInRequest): boolean {
  return method === 'POST' && path.includes('/activities');
}

function postings({ teams }: TeamsOffice, text: string): number {
  return teams.requests.filter(
    (request) => isPosting(request) && (request.body as { text?: string }).text === text,
  ).length;
}

interface Expected {
  readonly attempts: number;
  readonly copies: number;
  readonly delivery: object;
}
function uncertain(code: unknown, copies: number): Expected {
  return { attempts: 1, copies, delivery: { kind: 'uncertain', code } };
}
function delivered(messageId: string): Expected {
  return { attempts: 1, copies: 1, delivery: { kind: 'delivered', messageId } };
}
function failed(code: string): Expected {
  return { attempts: 1, copies: 0, delivery: { kind: 'failed', code } };
}
