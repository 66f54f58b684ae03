/** Who gets in: tokens checked against keys served on loopback, as Microsoft serves them. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BotAnswer } from '../../src/demo/stand-in/teams.ts';
import { activity } from '../support/teams-activities.ts';
import { afterwards, openOffice, PRIYA, type TeamsOffice } from '../support/teams-office.ts';
import {
  APP_ID,
  CREDENTIALS,
  endpointsAt,
  startMicrosoft,
  type Forgery,
  type Microsoft,
} from '../support/teams-tokens.ts';

const SERVICE_URL = 'http://127.0.0.1:9/_connector';
const SAID = 'about Kayden Smith';
const MINUTE = 60;

let microsoft: Microsoft;
let printed: unknown[];

beforeEach(async () => {
  printed = [];
  for (const level of ['error', 'warn', 'log'] as const)
    vi.spyOn(console, level).mockImplementation((...args: unknown[]) => {
      printed.push(...args);
    });
  microsoft = await startMicrosoft(SERVICE_URL);
  afterwards(() => microsoft.close());
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('a token of Teams', () => {
  it.each<[string, Forgery]>([
    ['as it should be', {}],
    ['expired a moment ago: clocks differ', { claims: { exp: now() - 4 * MINUTE } }],
    ['not valid for another moment', { claims: { nbf: now() + 4 * MINUTE } }],
  ])('%s: passes', async (_what, forgery) => {
    const office = await guarded();
    expect(await post(office, `Bearer ${microsoft.token(forgery)}`)).toMatchObject({ status: 200 });
    const { people } = await office.ports.readings.directory();
    expect(people.get(PRIYA.aadObjectId)).toMatchObject({ userId: PRIYA.id });
  });

  it('answers an invoke', async () => {
    const office = await guarded();
    const body = activity({
      type: 'invoke',
      name: 'adaptiveCard/action',
      serviceUrl: SERVICE_URL,
      value: { action: { verb: 'nothing' } },
    });
    const authorization = `Bearer ${microsoft.token()}`;
    expect(await office.teams.send(body, { authorization })).toMatchObject({
      status: 200,
      body: { statusCode: 200 },
    });
  });

  it('of another tenant does not pass for that', async () => {
    const office = await guarded({ tenants: new Set(['another']) });
    expect(await post(office, `Bearer ${microsoft.token()}`)).toMatchObject({ status: 403 });
  });
});

describe('401, and nothing changed', () => {
  it.each<[string, Forgery]>([
    ['signed with another key', { signedWith: 'another' }],
    ['not signed', { signedWith: 'nothing' }],
    ['alg none', { header: { alg: 'none' }, signedWith: 'nothing' }],
    ['HS256 with the public key', { header: { alg: 'HS256' }, signedWith: 'hmac' }],
    ['an algorithm nobody knows', { header: { alg: 'XX1' } }],
    ['expired', { claims: { exp: now() - 6 * MINUTE } }],
    ['not valid yet', { claims: { nbf: now() + 10 * MINUTE } }],
    ['nbf that is no number', { claims: { nbf: 'soon' } }],
    ['another audience', { claims: { aud: '33333333-0000-4000-8000-00000000abcd' } }],
    ['no audience', { claims: { aud: undefined } }],
    ['a list of audiences', { claims: { aud: [APP_ID] } }],
    ['another issuer', { claims: { iss: 'https://evil.example' } }],
    ['no issuer', { claims: { iss: undefined } }],
    ['another service URL', { claims: { serviceurl: 'http://127.0.0.1:10/_connector' } }],
    ['no service URL', { claims: { serviceurl: undefined } }],
    ['no key id', { header: { kid: undefined } }],
    ['an unknown key id', { header: { kid: 'forged' } }],
    ['a key that is for another channel', { header: { kid: 'web chat' } }],
    ['a key of another kind', { header: { kid: 'curve' } }],
    [
      'of the retired Emulator',
      {
        claims: {
          iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
          ver: '1.0',
          appid: APP_ID,
          serviceurl: undefined,
        },
      },
    ],
    [
      'of another bot',
      { claims: { ver: '1.0', appid: '33333333-0000-4000-8000-00000000abcd', aud: APP_ID } },
    ],
  ])('%s', async (_what, forgery) => {
    const office = await guarded();
    await expectRefused(office, `Bearer ${microsoft.token(forgery)}`);
  });

  it.each([
    ['none', undefined],
    ['blank', ' '],
    ['no scheme', 'x'],
    ['another scheme', 'Basic dTpw'],
    ['no token', 'Bearer '],
    ['a token that is none', 'Bearer x'],
    ['three parts of nothing', 'Bearer a.b.c'],
    ['dots', 'Bearer ..'],
    ['two tokens', 'Bearer a.b.c d.e.f'],
    ['beyond measure', `Bearer ${'x'.repeat(8000)}`],
  ])('%s', async (_what, authorization) => {
    await expectRefused(await guarded(), authorization);
  });

  it('a token cut short, and one with another’s claims', async () => {
    const office = await guarded();
    const [header, , signed] = microsoft.token().split('.');
    const [, claims] = microsoft.token({ claims: { aud: APP_ID, oid: 'x' } }).split('.');
    await expectRefused(office, `Bearer ${header ?? ''}.${claims ?? ''}.${signed ?? ''}`);
    await expectRefused(office, `Bearer ${microsoft.token().slice(0, -10)}`);
  });

  it('Microsoft’s keys cannot be had', async () => {
    const office = await guarded({ endpoints: endpointsAt('http://127.0.0.1:1/metadata') });
    await expectRefused(office, `Bearer ${microsoft.token()}`);
    expect(office.log).toMatchObject([
      {
        level: 'warn',
        message: 'an activity was turned away',
        facts: { error: expect.any(String) as string },
      },
    ]);
  });

  async function expectRefused(office: TeamsOffice, authorization?: string): Promise<void> {
    const before = await office.ledger();
    expect(await post(office, authorization)).toEqual({
      status: 401,
      body: { error: 'Not authenticated' },
    });
    expect(await office.ledger()).toBe(before);
    expect(office.teams.requests).toEqual([]);
    expect(String(printed.map((one) => (one instanceof Error ? one.stack : one)))).not.toContain(
      SAID,
    );
    expect(JSON.stringify(office.log)).not.toContain(SAID);
  }
});

function guarded(changes: Parameters<typeof openOffice>[0] = {}): Promise<TeamsOffice> {
  return openOffice({ credentials: CREDENTIALS, endpoints: microsoft.endpoints, ...changes });
}

function post(office: TeamsOffice, authorization?: string): Promise<BotAnswer> {
  const headers = authorization === undefined ? {} : { authorization };
  return office.teams.send(activity({ serviceUrl: SERVICE_URL, text: SAID }), headers);
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}
