/** Ports that really work, for workflows: a ledger in memory, a clock to set, a messenger that notes. */
import type { Address, Place } from '../../src/plan/directory.ts';
import type { Delivery } from '../../src/plan/events.ts';
import type { Message } from '../../src/plan/messages.ts';
import type { Plan } from '../../src/plan/model.ts';
import { Temporal } from '../../src/plan/time.ts';
import { memoryLedger } from '../../src/storage/memory-ledger.ts';
import { assignRoles } from '../../src/workflows/assign-roles.ts';
import { noticePerson, noticePlace } from '../../src/workflows/keep-directory.ts';
import type { Clock, Ledger, Messenger, Ports } from '../../src/workflows/ports.ts';
import { readingsOf } from '../../src/workflows/readings.ts';
import { savePlan } from '../../src/workflows/save-plan.ts';
import { LONDON } from './plan-build.ts';

export const OPERATOR = { kind: 'operator', name: 'test' } as const;
export const SCHEDULE = { kind: 'schedule' } as const;
/** A Tuesday in the third ISO week of 2022. */
export const TUESDAY = '2022-01-18T09:00:00Z';

export interface SettableClock extends Clock {
  set(instant: string): void;
}

export function settableClock(start = TUESDAY): SettableClock {
  let now = Temporal.Instant.from(start);
  return {
    now: () => now,
    set(instant) {
      now = Temporal.Instant.from(instant);
    },
  };
}

export interface Sending {
  readonly how: 'send' | 'post' | 'update';
  /** The chat or channel. */
  readonly to: string;
  readonly messageId: string;
  readonly message: Message;
}

export interface RecordingMessenger extends Messenger {
  /** In the order in which they arrived. */
  readonly arrived: readonly Sending[];
  /** What becomes of what is sent next; may wait, and may throw what no messenger should. */
  carry: (sending: Sending) => Promise<Delivery>;
}

export function recordingMessenger(): RecordingMessenger {
  const arrived: Sending[] = [];
  let last = 0;

  async function take(sending: Sending): Promise<Delivery> {
    const delivery = await messenger.carry(sending);
    if (delivery.kind === 'delivered') arrived.push(sending);
    return delivery;
  }

  function next(): string {
    last += 1;
    return `message-${last}`;
  }

  const messenger: RecordingMessenger = {
    arrived,
    carry: ({ to, messageId }) =>
      Promise.resolve({ kind: 'delivered', conversationId: to, messageId }),
    send: ({ conversationId }: Address, message) =>
      take({ how: 'send', to: conversationId, messageId: next(), message }),
    post: ({ placeId }: Place, message) =>
      take({ how: 'post', to: placeId, messageId: next(), message }),
    update: ({ to, messageId }, message) =>
      take({ how: 'update', to: to.conversationId, messageId, message }),
  };
  return messenger;
}

export interface WorkflowHome extends Ports {
  readonly clock: SettableClock;
  readonly messenger: RecordingMessenger;
}

export interface HomeOptions {
  readonly plan?: Plan;
  readonly start?: string;
  readonly firstPmo?: readonly string[];
  readonly ledger?: (clock: Clock) => Ledger;
}

/** With the plan saved, where one is given. */
export async function workflowHome(options: HomeOptions = {}): Promise<WorkflowHome> {
  const clock = settableClock(options.start);
  const ledger = options.ledger?.(clock) ?? memoryLedger({ clock });
  const home = homeOn(ledger, clock, options.firstPmo);
  if (options.plan !== undefined) await save(home, options.plan);
  return home;
}

/** Another process on the same ledger: it has readings and turns of its own. */
export function homeOn(
  ledger: Ledger,
  clock: SettableClock,
  firstPmo: readonly string[] = [],
): WorkflowHome {
  return {
    ledger,
    readings: readingsOf(ledger),
    clock,
    messenger: recordingMessenger(),
    timezone: LONDON,
    firstPmo: new Set(firstPmo),
  };
}

/** The same ledger behind another door, so that turns are not taken together. */
export function anotherDoor(ledger: Ledger): Ledger {
  return {
    read: (stream, after) => ledger.read(stream, after),
    append: (stream, expected, events) => ledger.append(stream, expected, events),
    streams: () => ledger.streams(),
  };
}

export async function save(home: Pick<Ports, 'ledger' | 'readings'>, plan: Plan): Promise<void> {
  await savePlan(home, plan, { name: 'plan.json', sha256: '0'.repeat(64) }, OPERATOR);
}

/** Somebody comes into the 1:1 chat. */
export async function meet(
  home: Pick<Ports, 'ledger' | 'readings'>,
  personId: string,
  upn: string | null = null,
): Promise<void> {
  await noticePerson(home, {
    personId,
    name: `${personId} Name`,
    upn,
    userId: `29:${personId}`,
    locale: 'en-GB',
    timezone: LONDON,
    personal: addressOf(`a:${personId}`),
  });
}

export async function meetChannel(
  home: Pick<Ports, 'ledger' | 'readings'>,
  placeId: string,
  scope: Place['scope'] = 'channel',
): Promise<void> {
  await noticePlace(home, {
    ...addressOf(placeId),
    placeId,
    scope,
    name: placeId,
    teamId: 'team',
    teamName: 'Team',
  });
}

export async function give(
  home: Pick<Ports, 'ledger' | 'readings'>,
  role: string,
  ...people: readonly string[]
): Promise<void> {
  const assignments = people.map((personId) => ({ role, name: personId, personId, upn: null }));
  await assignRoles(home, assignments, OPERATOR);
}

function addressOf(conversationId: string): Address {
  return {
    tenantId: 'tenant',
    serviceUrl: 'https://smba.trafficmanager.net/uk/',
    conversationId,
    botId: '28:waymark',
  };
}

/** Types of the events of a stream, in order. */
export async function typesIn(ledger: Ledger, stream: string): Promise<readonly string[]> {
  return (await ledger.read(stream)).map(({ event }) => event.type);
}

export function count<T>(items: readonly T[], one: T): number {
  return items.filter((item) => item === one).length;
}
