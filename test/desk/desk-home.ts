/** A desk on ledgers that really work, with the example plan and its people at hand. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { z } from 'zod';
import type { DeskHome } from '../../src/desk/home.ts';
import type { DeskReply } from '../../src/desk/reply.ts';
import type { DeskRequest, RequestFor } from '../../src/desk/request.ts';
import { runDesk } from '../../src/desk/run-desk.ts';
import { readPeople } from '../../src/import/people/read-people.ts';
import { readPlan } from '../../src/import/read-plan.ts';
import type { Delivery } from '../../src/plan/events.ts';
import type { Message } from '../../src/plan/messages.ts';
import { Temporal } from '../../src/plan/time.ts';
import { clockFrom } from '../../src/schedule/clock.ts';
import { memoryLedger } from '../../src/storage/memory-ledger.ts';
import { noticePerson, noticePlace } from '../../src/workflows/keep-directory.ts';
import { bindChannel } from '../../src/workflows/bind-channel.ts';
import type { Messenger } from '../../src/workflows/ports.ts';
import { readingsOf } from '../../src/workflows/readings.ts';

export const EXAMPLES = join(import.meta.dirname, '../../examples');
export const PLAN_FILE = join(EXAMPLES, 'plan.json');
export const PEOPLE_FILE = join(EXAMPLES, 'people.csv');
export const PLAN = readFileSync(PLAN_FILE, 'utf8');
export const PEOPLE = readFileSync(PEOPLE_FILE, 'utf8');
export const PLAN_ID = 'calder-vale-2021';
export const TUESDAY = Temporal.Instant.from('2022-01-18T09:00:00Z');
export const FOSTERING = 'Service Manager, Fostering';
const PRIYA = '00000000-0000-4000-8000-000000000001';

const OPERATOR = { operator: 'pat' };

export interface TestHome extends DeskHome {
  readonly sent: readonly Message[];
}

export function homeOn(start = TUESDAY, delivery?: Delivery): TestHome {
  const clock = clockFrom(start);
  const ledger = memoryLedger({ clock });
  const sent: Message[] = [];
  function take(message: Message): Promise<Delivery> {
    sent.push(message);
    const messageId = `m${sent.length}`;
    return Promise.resolve(delivery ?? { kind: 'delivered', conversationId: 'c', messageId });
  }
  const messenger: Messenger = {
    send: (_to, message) => take(message),
    post: (_to, message) => take(message),
    update: (_sent, message) => take(message),
  };
  return {
    ledger,
    readings: readingsOf(ledger),
    clock,
    timezone: 'Europe/London',
    firstPmo: new Set(),
    messenger: () => Promise.resolve(messenger),
    readPlan,
    readPeople,
    sent,
  };
}

/** With the example plan and people saved. */
export async function filledHome(start = TUESDAY, delivery?: Delivery): Promise<TestHome> {
  const home = homeOn(start, delivery);
  await importPlan(home, true);
  await importPeople(home, true);
  return home;
}

export function importPlan(home: DeskHome, save: boolean, content = PLAN): Promise<DeskReply> {
  return importFile(home, { fileName: 'plan.json', content, save });
}

export function importPeople(home: DeskHome, save: boolean, content = PEOPLE): Promise<DeskReply> {
  return importList(home, { content, save });
}

/** As typed after `plan import`. */
export function importFile(home: DeskHome, said: Typed<'plan-import'>): Promise<DeskReply> {
  return desk(home, { kind: 'plan-import', ...said, content: base64(said.content) });
}

/** As typed after `people import`. */
export function importList(
  home: DeskHome,
  said: Omit<Typed<'people-import'>, 'fileName'>,
): Promise<DeskReply> {
  const content = base64(said.content);
  return desk(home, { kind: 'people-import', fileName: 'people.csv', ...said, content });
}

type Typed<K extends DeskRequest['kind']> = Omit<RequestFor<K>, 'kind' | 'operator'>;

type Unsigned<T> = T extends DeskRequest ? Omit<T, 'operator'> : never;

/** What crosses the socket is JSON, so what is compared here is JSON as well. */
export async function desk(home: DeskHome, request: Unsigned<DeskRequest>): Promise<DeskReply> {
  const reply = await runDesk(home, { ...OPERATOR, ...request });
  return JSON.parse(JSON.stringify(reply)) as DeskReply;
}

export async function meetPriya(home: DeskHome): Promise<void> {
  await noticePerson(home, {
    personId: PRIYA,
    name: 'Priya Nair',
    upn: 'priya.nair@calder-vale.example',
    userId: '29:priya',
    locale: null,
    timezone: null,
    personal: address('priya'),
  });
}

export async function bindDmt(home: DeskHome): Promise<void> {
  const placeId = '19:dmt';
  await noticePlace(home, {
    placeId,
    scope: 'channel',
    name: 'General',
    teamId: '19:team',
    teamName: 'Improvement',
    ...address(placeId),
  });
  await bindChannel(home, { placeId, planId: PLAN_ID, audience: 'DMT', personId: PRIYA });
}

export function refusalOf({ data }: DeskReply): { kind: string; sentence: string } {
  return z.object({ kind: z.string(), sentence: z.string() }).parse(data['refusal']);
}

const folders: string[] = [];
export async function newFolder(prefix = 'waymark-desk-'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), prefix));
  folders.push(folder);
  return folder;
}

/** Not after each: tests that run side by side would take each other's away. */
afterAll(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

function address(conversationId: string) {
  return {
    tenantId: 'tenant',
    serviceUrl: 'http://127.0.0.1:9',
    conversationId,
    botId: '28:waymark',
  };
}

/** As a file travels in a request. */
export function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
