/** Hostile requests without end, drawn from a seed: the same seed draws the same again. */
import { gzipSync } from 'node:zlib';
import type { Json } from './teams-activities.ts';

export interface HostileRequest {
  /** What kind of hostility, for the report of a failure. */
  readonly what: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What an attacker of the right tenant could have got hold of. */
export interface Loot {
  readonly tenantId: string;
  readonly serviceUrl: string;
  readonly botId: string;
  readonly planId: string;
  /** Cards that were sent to somebody else. */
  readonly reminders: readonly { readonly id: string; readonly milestones: readonly string[] }[];
  readonly milestones: readonly string[];
  /** Met by Waymark already, without a role. */
  readonly attackers: readonly {
    readonly id: string;
    readonly aadObjectId: string;
    readonly name: string;
    readonly chat: string;
  }[];
}

export type Random = () => number;

/** Mulberry32: small, fast, and the same everywhere. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function hostileRequest(random: Random, loot: Loot, n: number): HostileRequest {
  return pick(random, KINDS)(random, loot, n);
}

type Kind = (random: Random, loot: Loot, n: number) => HostileRequest;

/** Those nearest to something legitimate come more often. */
const KINDS: readonly Kind[] = [
  forgedPress,
  forgedPress,
  forgedPress,
  forgedPress,
  commandOfNobody,
  commandOfNobody,
  mangled,
  mangled,
  mangled,
  elsewhere,
  unknownThing,
  search,
  search,
  question,
  notAnActivity,
  notJson,
  wrongContent,
];

/** Somebody presses a card that is not theirs, with data they made up. */
function forgedPress(random: Random, loot: Loot, n: number): HostileRequest {
  const reminder = pick(random, loot.reminders);
  const honest = {
    plan: loot.planId,
    reminder: reminder.id,
    milestone: pick(random, [...reminder.milestones, ...loot.milestones]),
    version: 0,
    rag: pick(random, ['red', 'amber', 'green', 'blue']),
    done: 'Everything is done.',
  };
  const data = pick<unknown>(random, [
    honest,
    honest,
    withOne(random, honest),
    withOne(random, honest),
    weird(random),
  ]);
  const verb = pick(random, [
    'reminder/report',
    'reminder/report',
    'reminder/open',
    'reminder/list',
    'ask',
    word(random),
  ]);
  const value = chance(random, 0.9)
    ? { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' }
    : withOne(random, { action: { verb, data }, trigger: weird(random) });
  const name = chance(random, 0.95) ? 'adaptiveCard/action' : word(random);
  return json(
    'a forged press',
    from(random, loot, n, { type: 'invoke', name, value, replyToId: '1' }),
  );
}

/** What only the PMO may say. */
function commandOfNobody(random: Random, loot: Loot, n: number): HostileRequest {
  const text = pick(random, [
    'assign PMO to Terry Bloggs',
    `assign ${word(random)} to ${word(random)}`,
    'unassign PMO from Sam Okafor',
    'digest here',
    `digest here for ${word(random)} plan ${word(random)}`,
    'roles',
    'deliveries',
    'update 3.1.1',
    `update ${word(random)}`,
  ]);
  return json('a command of nobody', from(random, loot, n, { type: 'message', text }));
}

/** Questions change nothing, whatever they are. */
function question(random: Random, loot: Loot, n: number): HostileRequest {
  const text = chance(random, 0.3) ? `status of outcome ${word(random)}` : word(random);
  return json('a question', from(random, loot, n, { type: 'message', text }));
}

/** Typed into the compose box of any chat, with pages and parameters that are none. */
function search(random: Random, loot: Loot, n: number): HostileRequest {
  const text = pick<unknown>(random, [
    word(random),
    word(random),
    'fostering',
    '3.1',
    '',
    weird(random),
  ]);
  const honest = {
    commandId: 'findInPlan',
    parameters: [{ name: 'text', value: text }],
    queryOptions: {
      skip: pick<unknown>(random, [0, 25, -1, 1e308, weird(random)]),
      count: pick<unknown>(random, [25, 0, 1e9, weird(random)]),
    },
  };
  const value = pick<unknown>(random, [
    honest,
    honest,
    honest,
    { ...honest, [pick(random, Object.keys(honest))]: weird(random) },
    weird(random),
  ]);
  const chat = { id: '19:elsewhere@thread.v2', tenantId: loot.tenantId };
  return json(
    'a search',
    from(random, loot, n, {
      type: 'invoke',
      name: 'composeExtension/query',
      value,
      ...(chance(random, 0.5) ? { conversation: chat, locale: word(random).slice(0, 20) } : {}),
    }),
  );
}

/** An activity that would be fine, but for one part. */
function mangled(random: Random, loot: Loot, n: number): HostileRequest {
  const whole = from(random, loot, n, {
    type: pick(random, ['message', 'invoke', 'conversationUpdate', 'messageReaction']),
    text: 'help',
    name: 'adaptiveCard/action',
    replyToId: '1',
    membersAdded: [{ id: '29:x' }],
    channelData: { tenant: { id: loot.tenantId } },
    entities: [{ type: 'clientInfo', timezone: 'Europe/London' }],
    value: { action: { verb: 'ask', data: { text: 'help' } } },
  });
  const spoilt = [
    'type',
    'channelId',
    'serviceUrl',
    'from',
    'recipient',
    'conversation',
    'membersAdded',
    'entities',
  ];
  const key = pick(random, spoilt);
  return json(`a mangled ${key}`, { ...whole, [key]: junk(random) });
}

/** From another tenant, or asking for answers to go elsewhere. */
function elsewhere(random: Random, loot: Loot, n: number): HostileRequest {
  const activity = from(random, loot, n, { type: 'message', text: 'help' });
  const tenantId = pick(random, ['00000000-0000-4000-8000-00000000eeee', word(random), '']);
  const serviceUrl = pick(random, [
    'https://evil.example/',
    'http://169.254.169.254/',
    'https://smba.trafficmanager.net.evil.example/',
    `http://${word(random)}/`,
    'file:///etc/passwd',
  ]);
  return chance(random, 0.5)
    ? json('another tenant', { ...activity, channelData: { tenant: { id: tenantId || 'x' } } })
    : json('another service URL', { ...activity, serviceUrl });
}

function unknownThing(random: Random, loot: Loot, n: number): HostileRequest {
  const types = [
    'event',
    'typing',
    'messageDelete',
    'handoff',
    'trace',
    'command',
    'endOfConversation',
    'delay',
    'invokeResponse',
  ];
  const names = [
    'composeExtension/queryLink',
    'task/fetch',
    'fileConsent/invoke',
    'signin/verifyState',
    'config/fetch',
    '',
  ];
  const thing = chance(random, 0.5)
    ? { type: pick(random, [...types, word(random).slice(0, 50) || 'x']) }
    : { type: 'invoke', name: pick(random, [...names, word(random).slice(0, 100)]) };
  return json('an unknown thing', from(random, loot, n, { ...thing, value: weird(random) }));
}

function notAnActivity(random: Random): HostileRequest {
  return json('not an activity', chance(random, 0.5) ? weird(random) : junk(random));
}

function notJson(random: Random, loot: Loot, n: number): HostileRequest {
  const whole = JSON.stringify(from(random, loot, n, { type: 'message', text: 'help' }));
  const at = Math.floor(random() * whole.length);
  const body = pick<string | Buffer>(random, [
    '',
    whole.slice(0, at),
    `${whole.slice(0, at)}\u0000${whole.slice(at)}`,
    Buffer.concat([Buffer.from(whole.slice(0, at)), Buffer.from([0xff, 0xc3, 0x28, 0xed, 0xa0])]),
    whole.replace('"help"', 'NaN'),
    whole.replace('"help"', '-Infinity'),
    `${whole}${whole}`,
    '['.repeat(1 + Math.floor(random() * 50_000)),
    '{"a":'.repeat(1 + Math.floor(random() * 20_000)),
  ]);
  return { what: 'not JSON', body };
}

function wrongContent(random: Random, loot: Loot, n: number): HostileRequest {
  const body = JSON.stringify(from(random, loot, n, { type: 'message', text: 'help' }));
  const type = (name: string): Readonly<Record<string, string>> => ({ 'content-type': name });
  return pick<HostileRequest>(random, [
    { what: 'plain text', body, headers: type('text/plain') },
    {
      what: 'a form',
      body: 'type=message&__proto__[x]=1',
      headers: type('application/x-www-form-urlencoded'),
    },
    { what: 'a file', body, headers: type('multipart/form-data; boundary=x') },
    { what: 'a table', body: 'a,"b\n', headers: type('text/csv') },
    { what: 'other JSON', body, headers: type('application/vnd.api+json') },
    { what: 'compressed', body: gzipSync(body), headers: { 'content-encoding': 'gzip' } },
    { what: 'said to be compressed', body, headers: { 'content-encoding': 'gzip' } },
    { what: 'too much', body: JSON.stringify('x'.repeat(300_000)) },
  ]);
}

/** An activity of an attacker, in their own 1:1 chat: all that makes it pass as one of Teams. */
function from(random: Random, loot: Loot, n: number, changes: Json): Json {
  const { id, aadObjectId, name, chat } = pick(random, loot.attackers);
  return {
    id: `f:hostile-${chance(random, 0.1) ? n - 1 : n}`,
    channelId: 'msteams',
    serviceUrl: loot.serviceUrl,
    from: { id, aadObjectId, name },
    recipient: { id: loot.botId, name: 'Waymark' },
    conversation: { id: chat, conversationType: 'personal', tenantId: loot.tenantId },
    locale: 'en-GB',
    channelData: { tenant: { id: loot.tenantId } },
    entities: [{ type: 'clientInfo', timezone: 'Europe/London' }],
    ...changes,
  };
}

function withOne(random: Random, honest: Json): Json {
  const key = pick(random, [
    ...Object.keys(honest),
    '__proto__',
    'constructor',
    'toString',
    'expected',
    'evidence',
    'page',
  ]);
  return JSON.parse(
    JSON.stringify({ ...honest, 'waymark-key': weird(random) }).replace('waymark-key', key),
  ) as Json;
}

/** Never an object that could stand where one is expected. */
function junk(random: Random): unknown {
  return pick<unknown>(random, [
    null,
    true,
    -1,
    1e308,
    [],
    [[]],
    '',
    '\u0000',
    [{ id: 7 }],
    { id: {} },
    { id: '' },
  ]);
}

function weird(random: Random): unknown {
  return pick<() => unknown>(random, [
    () => junk(random),
    () => word(random),
    () => -Math.floor(random() * 1e9),
    () => random() * 1e300,
    () => 'NaN',
    () =>
      JSON.parse(
        '{"__proto__":{"isPmo":true,"version":0},"constructor":{"prototype":{"x":1}}}',
      ) as unknown,
    () => nested(1 + Math.floor(random() * 200)),
    () => Array.from({ length: 500 }, () => ({})),
    () => ({ toString: 'x', valueOf: 1, length: 1e9, then: 'x' }),
  ])();
}

function nested(depth: number): unknown {
  return JSON.parse(`${'{"a":['.repeat(depth)}1${']}'.repeat(depth)}`) as unknown;
}

function word(random: Random): string {
  return pick(random, [
    '${secret}',
    "${if(true, 'x', json('{}'))}",
    '{{DATE(2022-01-01)}}',
    '<at>Everybody</at> [x](javascript:alert(1)) **x**',
    '<script>alert(1)</script>',
    '__proto__',
    'constructor',
    '../../etc/passwd',
    '\u0000\u0001\u001b[2J',
    '\ud800 lone \udfff',
    '\u202Eesrever\u2066',
    "'; DROP TABLE events; --",
    'x'.repeat(Math.floor(random() * 27_000)),
    ' '.repeat(5000),
    '9'.repeat(400),
    '-1',
    '1e999',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿'.repeat(50),
    String.fromCharCode(...Array.from({ length: 20 }, () => Math.floor(random() * 0xffff))),
  ]);
}

function json(what: string, value: unknown): HostileRequest {
  return { what, body: JSON.stringify(value) };
}

function pick<T>(random: Random, from: readonly T[]): T {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined && from.length === 0) throw new Error('nothing to pick from');
  return picked as T;
}

function chance(random: Random, likely: number): boolean {
  return random() < likely;
}
