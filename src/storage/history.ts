import type { StoredEvent } from '../plan/events.ts';
import { NOTHING_BEFORE } from './seal.ts';

/** The events of one append: on disk together, or not at all. */
export type Append = readonly StoredEvent[];

/** What a ledger has said so far, by stream: it answers readers and places the next event. */
export class History {
  readonly #streams = new Map<string, Stream>();
  #lastHash = NOTHING_BEFORE;

  get lastHash(): string {
    return this.#lastHash;
  }

  streams(): readonly string[] {
    return [...this.#streams.keys()];
  }

  read(stream: string, after: number): readonly StoredEvent[] {
    return this.#streams.get(stream)?.events.slice(Math.max(0, after)) ?? [];
  }

  version(stream: string): number {
    return this.#streams.get(stream)?.events.length ?? 0;
  }

  withKey(stream: string, key: string): StoredEvent | undefined {
    return this.#streams.get(stream)?.keys.get(key);
  }

  add(event: StoredEvent): void {
    const stream = this.#streams.get(event.stream) ?? emptyStream();
    this.#streams.set(event.stream, stream);
    stream.events.push(event);
    if (event.key !== null) stream.keys.set(event.key, event);
    this.#lastHash = event.hash;
  }
}

interface Stream {
  readonly events: StoredEvent[];
  readonly keys: Map<string, StoredEvent>;
}

function emptyStream(): Stream {
  return { events: [], keys: new Map() };
}
