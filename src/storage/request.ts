import { storedEvent, type NewEvent, type StoredEvent } from '../plan/events.ts';
import { freeze } from './freeze.ts';

/** An append as it was asked for: checked, and a copy, so that nobody can change it while it waits. */
export interface AppendRequest {
  readonly stream: string;
  readonly expected: number;
  readonly events: readonly Proposal[];
}

type Proposal = Pick<StoredEvent, 'about' | 'by' | 'key' | 'event'>;

/** Checks here what opening the ledger checks again: nothing is written that could not be read. */
export function requestFor(
  stream: string,
  expected: number,
  events: readonly NewEvent[],
): AppendRequest {
  const request = { stream, expected, events: events.map((event) => proposalOf(stream, event)) };
  const keys = request.events.map(({ key }) => key).filter((key) => key !== null);
  if (new Set(keys).size < keys.length) {
    throw new EventInvalid(`Two events of one append to ${stream} have the same key.`);
  }
  return freeze(request);
}

/** Somebody tried to record what the ledger could not read back: a mistake in Waymark itself. */
class EventInvalid extends Error {
  readonly code = 'event-invalid';
  constructor(message: string) {
    super(message);
    this.name = 'EventInvalid';
  }
}

const proposal = storedEvent.pick({ stream: true, about: true, by: true, key: true, event: true });

function proposalOf(stream: string, { event, by, about, key }: NewEvent): Proposal {
  const read = proposal.safeParse({ stream, event, by, about: about ?? null, key: key ?? null });
  if (read.success) return read.data;
  const flaws = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new EventInvalid(`${event.type} cannot be kept in ${stream}: ${flaws.join('; ')}`);
}
