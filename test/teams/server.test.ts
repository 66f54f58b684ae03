/** The HTTP rim: what is not an activity ends in a clear sentence, and a stop never hangs. */
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { activity, type Json } from '../support/teams-activities.ts';
import { afterwards, openOffice, PRIYA, type TeamsOffice } from '../support/teams-office.ts';

describe('a request that is no activity', () => {
  const known = JSON.stringify(activity());
  it.each<[string, number, Raw]>([
    ['no body', 400, { body: '' }],
    ['no JSON', 400, { body: '{"type":' }],
    ['a list', 400, { body: '[]' }],
    ['null', 400, { body: 'null' }],
    ['a text', 400, { body: '"message"' }],
    ['no type', 400, { body: '{"text":"help"}' }],
    ['no content type', 415, { body: known, headers: { 'content-type': undefined } }],
    ['plain text', 415, { body: known, headers: { 'content-type': 'text/plain' } }],
    [
      'a form',
      415,
      { body: known, headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    ],
    ['a table', 415, { body: 'a,b\n"x', headers: { 'content-type': 'text/csv' } }],
    [
      'a file',
      415,
      {
        body: '--x\r\ncontent-disposition: form-data; name="f"; filename="f"\r\n\r\nhi\r\n--x--\r\n',
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
      },
    ],
    ['compressed', 415, { body: gzipSync(known), headers: { 'content-encoding': 'gzip' } }],
    ['said to be compressed', 415, { body: known, headers: { 'content-encoding': 'gzip' } }],
    ['of 1 MB', 413, { body: `"${'x'.repeat(1024 * 1024)}"` }],
    ['of 1 MB in chunks', 413, { body: `"${'x'.repeat(1024 * 1024)}"`, chunked: true }],
    ['deeply nested', 400, { body: '['.repeat(100_000) }],
    ['not UTF-8', 400, { body: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]) }],
  ])('%s: %i', async (_what, status, raw) => {
    const office = await openOffice();
    const before = await office.ledger();
    const answer = await post(office, raw);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toEqual({ error: expect.any(String) as string });
    expect(await office.ledger()).toBe(before);
  });

  it('says where an activity is malformed, and not what it says', async () => {
    const office = await openOffice();
    const answer = await post(office, { body: JSON.stringify(activity({ from: 'Jane Doe' })) });
    expect(answer).toMatchObject({ status: 400 });
    expect(JSON.parse(answer.text)).toEqual({
      error: 'Not an activity Waymark can read: from',
    });
  });

  it('says nothing of a body that is not JSON', async () => {
    const office = await openOffice();
    const answer = await post(office, { body: '{"text": Jane Doe' });
    expect(answer.text).not.toContain('Jane');
    expect(JSON.stringify(office.log)).not.toContain('Jane');
  });
});

describe('an activity that is not for Waymark', () => {
  it.each<[string, Json]>([
    [
      'another tenant',
      local({
        conversation: { id: 'a', conversationType: 'personal', tenantId: 'other' },
        channelData: {},
      }),
    ],
    ['two tenants', local({ channelData: { tenant: { id: 'other' } } })],
    [
      'no tenant',
      local({ conversation: { id: 'a', conversationType: 'personal' }, channelData: {} }),
    ],
    [
      'a strange service URL',
      activity({ serviceUrl: 'https://smba.trafficmanager.net.evil.example/' }),
    ],
    ['a service URL without TLS', activity({ serviceUrl: 'http://smba.trafficmanager.net/emea/' })],
  ])('%s: refused', async (_what, body) => {
    const office = await openOffice();
    const before = await office.ledger();
    expect(await office.teams.send(body)).toMatchObject({ status: 403 });
    expect(await office.ledger()).toBe(before);
  });

  it('knows its tenant in capitals too', async () => {
    const office = await openOffice({ tenants: new Set(['ABCDEF00-0000-4000-9000-000000000000']) });
    const tenantId = 'abcdef00-0000-4000-9000-000000000000';
    const body = local({
      conversation: { id: 'a', conversationType: 'personal', tenantId },
      channelData: {},
    });
    expect(await office.teams.send(body)).toMatchObject({ status: 200 });
  });

  function local(changes: Json): Json {
    return activity({ serviceUrl: 'http://127.0.0.1:9/', ...changes });
  }
});

describe('other requests', () => {
  it.each(['GET', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'])(
    '%s: no such method',
    async (method) => {
      const office = await openOffice();
      expect(await post(office, { method, body: '' })).toMatchObject({ status: 405 });
    },
  );

  it('finds nothing elsewhere', async () => {
    const office = await openOffice();
    expect(await fetch(`${office.url}/api/other`)).toMatchObject({ status: 404 });
  });

  it.each([
    ['accept', 'image/png'],
    ['accept', ';;;'],
    ['accept-version', '9.9.9'],
    ['expect', '100-continue'],
    ['connection', 'upgrade'],
    ['x-http-method-override', 'DELETE'],
  ])('%s: %s changes no answer', async (header, value) => {
    const office = await openOffice();
    const headers = { [header]: value, ...(value === 'upgrade' && { upgrade: 'websocket' }) };
    expect(await post(office, { body: '{}', headers })).toMatchObject({ status: 400 });
  });
});

describe('health', () => {
  it('is alive, and ready while the ledger can be written', async () => {
    let writable = true;
    const office = await openOffice({ ready: () => writable });
    expect(await status(office, '/healthz')).toBe(200);
    expect(await status(office, '/readyz')).toBe(200);
    writable = false;
    expect(await status(office, '/healthz')).toBe(200);
    expect(await status(office, '/readyz')).toBe(503);
  });
});

describe('a stop', () => {
  it('does not wait for a connection that is kept alive, says nothing, or stops midway', async () => {
    const office = await openOffice();
    const kept = await open(office);
    kept.write('GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n');
    await new Promise((resolve) => kept.once('data', resolve));
    await open(office);
    const midway = await open(office);
    midway.write('POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n');
    midway.write('content-length: 1000\r\n\r\n{"type":');
    await office.stop();
    await expect(fetch(`${office.url}/healthz`)).rejects.toThrow();
  });

  it('answers the turn that is under way, and keeps what it did', async () => {
    const gate = barrier();
    const office = await openOffice({
      ledger: (ledger) => ({
        ...ledger,
        append: async (stream, expected, events) => {
          if (events.some(({ event }) => event.type === 'PersonGreeted')) await gate.reached();
          return ledger.append(stream, expected, events);
        },
        read: (stream, after) => ledger.read(stream, after),
        streams: () => ledger.streams(),
      }),
    });
    const installing = office.teams.install(PRIYA);
    await gate.met;
    const stopped = office.stop();
    gate.open();
    expect(await installing).toMatchObject({ status: 200 });
    await stopped;
    expect(await office.ledger()).toContain('PersonGreeted');
    expect(office.teams.inbox(PRIYA)[0]?.cards).toHaveLength(1);
  });

  it('may be asked for twice', async () => {
    const office = await openOffice();
    await Promise.all([office.running.stop(), office.running.stop()]);
  });
});

it('can be reached by the address it gives, on IPv6 as well', async () => {
  const office = await openOffice({ host: '::1' });
  expect(await status(office, '/healthz')).toBe(200);
});

type Headers = Readonly<Record<string, string | undefined>>;

interface Raw {
  readonly method?: string;
  readonly body: string | Buffer;
  readonly headers?: Headers;
  readonly chunked?: boolean;
}

/** By hand, so that nothing is added to the request. */
function post(office: TeamsOffice, raw: Raw): Promise<{ status: number; text: string }> {
  const { method = 'POST', body, headers = {}, chunked = false } = raw;
  const sent: Headers = { 'content-type': 'application/json', ...headers };
  return new Promise((resolve, reject) => {
    const req = request(`${office.url}/api/messages`, { method }, (res) => {
      let text = '';
      res.setEncoding('utf8').on('data', (part: string) => (text += part));
      res.on('end', () => resolve({ status: res.statusCode ?? 0, text }));
    });
    req.on('error', reject);
    for (const [name, value] of Object.entries(sent))
      if (value !== undefined) req.setHeader(name, value);
    if (!chunked) req.setHeader('content-length', Buffer.byteLength(body));
    req.end(body);
  });
}

async function status({ url }: TeamsOffice, path: string): Promise<number> {
  return (await fetch(`${url}${path}`)).status;
}

async function open({ url }: TeamsOffice): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  afterwards(() => {
    socket.destroy();
    return Promise.resolve();
  });
  await new Promise((resolve) => socket.once('connect', resolve));
  return socket;
}

/** Somebody waits at it, and somebody else learns that they do. */
function barrier(): { reached(): Promise<void>; met: Promise<void>; open(): void } {
  const [met, here] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
  return {
    reached: () => {
      met.resolve(undefined);
      return here.promise;
    },
    met: met.promise,
    open: () => here.resolve(undefined),
  };
}
