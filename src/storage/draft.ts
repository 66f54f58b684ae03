import { randomUUID } from 'node:crypto';
import type { StoredEvent } from '../plan/events.ts';
import type { Appended, Clock } from '../workflows/ports.ts';
import { freeze } from './freeze.ts';
import type { Append, History } from './history.ts';
import type { AppendRequest } from './request.ts';
import { seal } from './seal.ts';

/**
 * The appends that are about to be written together. Each is decided on what is saved and on the
 * ones before it in the draft; the history learns of them only when they are on disk, so a draft
 * that could not be written is simply forgotten.
 */
export class Draft {
  readonly appends: Append[] = [];
  readonly #history: History;
  readonly #clock: Clock;
  readonly #versions = new Map<string, number>();
  readonly #keyed = new Map<string, StoredEvent>();
  #lastHash: string;

  constructor(history: History, clock: Clock) {
    this.#history = history;
    this.#clock = clock;
    this.#lastHash = history.lastHash;
  }

  /** The key is looked at first: whoever repeats an append holds an old version as well. */
  decide(request: AppendRequest): Appended {
    const { stream, expected } = request;
    const standing = request.events
      .map(({ key }) => this.#withKey(stream, key))
      .find((event) => event !== undefined);
    if (standing !== undefined) return { kind: 'repeated', event: standing };
    const version = this.#version(stream);
    if (version !== expected) return { kind: 'conflict', version };
    return { kind: 'appended', events: this.#place(request) };
  }

  #place({ stream, events }: AppendRequest): Append {
    const recordedAt = this.#clock.now().toString();
    const append = events.map(({ about, by, key, event }) => {
      const version = this.#version(stream) + 1;
      const previous = this.#lastHash;
      const id = randomUUID();
      const unsealed = { id, stream, version, recordedAt, about, by, key, event, previous };
      const stored = freeze({ ...unsealed, hash: seal(unsealed) });
      this.#versions.set(stream, version);
      if (key !== null) this.#keyed.set(place(stream, key), stored);
      this.#lastHash = stored.hash;
      return stored;
    });
    if (append.length > 0) this.appends.push(freeze(append));
    return append;
  }

  #version(stream: string): number {
    return this.#versions.get(stream) ?? this.#history.version(stream);
  }

  #withKey(stream: string, key: string | null): StoredEvent | undefined {
    if (key === null) return undefined;
    return this.#history.withKey(stream, key) ?? this.#keyed.get(place(stream, key));
  }
}

function place(stream: string, key: string): string {
  return JSON.stringify([stream, key]);
}
