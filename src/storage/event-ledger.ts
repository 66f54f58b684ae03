import type { Low } from 'lowdb';
import type { NewEvent, StoredEvent } from '../plan/events.ts';
import { LedgerUnavailable, type Appended, type Clock, type Ledger } from '../workflows/ports.ts';
import { Draft } from './draft.ts';
import { History, type Append } from './history.ts';
import { requestFor, type AppendRequest } from './request.ts';

/**
 * The ledger over any lowdb adapter. Appends are decided and written in turns: whoever asks while
 * one turn is being written shares the next, so a hundred callers wait for one sync, not a hundred.
 * Readers see a turn when it is on disk and not before.
 */
export class EventLedger implements Ledger {
  readonly #low: Low<Append[]>;
  readonly #clock: Clock;
  readonly #release: () => Promise<void>;
  readonly #history = new History();
  #waiting: Waiting[] = [];
  #writing: Promise<void> | undefined;
  #closed: Promise<void> | undefined;

  /** `low` has been read; `release` lets go of what is behind it. */
  constructor(low: Low<Append[]>, clock: Clock, release: () => Promise<void>) {
    this.#low = low;
    this.#clock = clock;
    this.#release = release;
    this.#remember(low.data);
  }

  read(stream: string, after = 0): Promise<readonly StoredEvent[]> {
    return Promise.resolve(this.#history.read(stream, after));
  }

  streams(): Promise<readonly string[]> {
    return Promise.resolve(this.#history.streams());
  }

  async append(stream: string, expected: number, events: readonly NewEvent[]): Promise<Appended> {
    if (this.#closed) throw new LedgerUnavailable('Nothing was saved: the ledger is closed.');
    const request = requestFor(stream, expected, events);
    const { promise, resolve, reject } = Promise.withResolvers<Appended>();
    this.#waiting.push({ request, resolve, reject });
    this.#writing ??= this.#write();
    return promise;
  }

  /** Resolves when everything asked for so far is settled and the files are let go. */
  close(): Promise<void> {
    this.#closed ??= (this.#writing ?? Promise.resolve()).then(this.#release);
    return this.#closed;
  }

  async #write(): Promise<void> {
    // Lets everybody who asks in the same tick into the first turn.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const turn = this.#waiting;
      this.#waiting = [];
      await this.#settle(turn);
    }
    this.#writing = undefined;
  }

  /** Even a refusal waits for the write: it may rest on an append of the same turn. */
  async #settle(turn: readonly Waiting[]): Promise<void> {
    try {
      const draft = new Draft(this.#history, this.#clock);
      const answers = turn.map(({ request, resolve }) => {
        const answer = draft.decide(request);
        return () => resolve(answer);
      });
      await this.#save(draft.appends);
      for (const answer of answers) answer();
    } catch (fault) {
      for (const { reject } of turn) reject(fault);
    }
  }

  async #save(appends: readonly Append[]): Promise<void> {
    if (appends.length === 0) return;
    const saved = this.#low.data.length;
    for (const append of appends) this.#low.data.push(append);
    try {
      await this.#low.write();
    } catch (fault) {
      this.#low.data.length = saved;
      throw fault;
    }
    this.#remember(appends);
  }

  #remember(appends: readonly Append[]): void {
    for (const append of appends) for (const event of append) this.#history.add(event);
  }
}

interface Waiting {
  readonly request: AppendRequest;
  readonly resolve: (answer: Appended) => void;
  readonly reject: (fault: unknown) => void;
}
