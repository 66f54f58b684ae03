/** What the workflows need from the world. Each port has one contract suite and several homes. */
import type { Address, Directory, Place } from '../plan/directory.ts';
import type { Delivery, NewEvent, StoredEvent } from '../plan/events.ts';
import type { Message } from '../plan/messages.ts';
import type { PlanState } from '../plan/plan-state.ts';
import type { Temporal } from '../plan/time.ts';

/**
 * The one record of everything that happened. `append` resolves when the events are on disk, and
 * refuses as a value when somebody else appended first. It throws `LedgerUnavailable` when
 * nothing could be saved; reading goes on working.
 */
export interface Ledger {
  /** Events of a stream with a version above `after`, oldest first. An unknown stream is empty. */
  read(stream: string, after?: number): Promise<readonly StoredEvent[]>;
  /** `expected` is the version the caller decided on: 0 for a stream that does not exist yet. */
  append(stream: string, expected: number, events: readonly NewEvent[]): Promise<Appended>;
  streams(): Promise<readonly string[]>;
}

export type Appended =
  | { readonly kind: 'appended'; readonly events: readonly StoredEvent[] }
  /** Somebody appended since `expected`; read again and decide again. Nothing was written. */
  | { readonly kind: 'conflict'; readonly version: number }
  /** An event with one of these keys stands already. Nothing was written. */
  | { readonly kind: 'repeated'; readonly event: StoredEvent };

/** Nothing could be saved: a full disk, a folder that may not be written. Nothing half-done is left. */
export class LedgerUnavailable extends Error {
  readonly code = 'ledger-unavailable';
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LedgerUnavailable';
  }
}

export interface Clock {
  now(): Temporal.Instant;
}

/** Carries messages to people and places, within the limits of what carries them. Never throws. */
export interface Messenger {
  send(to: Address, message: Message): Promise<Delivery>;
  /** A new thread in a channel, a message in a group chat. */
  post(to: Place, message: Message): Promise<Delivery>;
  /** Brings a message already delivered to a new state. */
  update(sent: SentMessage, message: Message): Promise<Delivery>;
}

export interface SentMessage {
  readonly to: Address;
  readonly messageId: string;
}

/** Everything a workflow may use. */
export interface Ports {
  readonly ledger: Ledger;
  readonly readings: Readings;
  readonly clock: Clock;
  readonly messenger: Messenger;
  /** Where the plan's days begin: IANA name, `Europe/London`. */
  readonly timezone: string;
  /** Object ids of the first PMO officers, named in the configuration. */
  readonly firstPmo: ReadonlySet<string>;
}

/** The ledger folded: the present, or any past moment. */
export interface Readings {
  plan(planId: string, at?: Temporal.Instant): Promise<PlanState | null>;
  directory(at?: Temporal.Instant): Promise<Directory>;
  /** Ids of the plans that were imported, in order of import. */
  planIds(): Promise<readonly string[]>;
}
