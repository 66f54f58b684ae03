/** What the workflows need from the world. Each port has one contract suite and several homes. */
import type { Temporal } from '../plan/time.ts';
import type { NewEvent, StoredEvent } from '../plan/events.ts';

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
