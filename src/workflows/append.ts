import type { NewEvent } from '../plan/events.ts';
import type { Ledger } from './ports.ts';
import { inTurn } from './turns.ts';

/** Only another process can append in between; this many rounds are only lost to a defect. */
const ROUNDS = 50;

/**
 * Read, decide, append; when somebody appended in between, read and decide again. `decide` returns
 * what to append and the version it was decided on, or a value to return as it is. Within this
 * process decisions on a stream take turns, so that none is made on a stale version.
 */
export function decideAndAppend<T>(
  ledger: Ledger,
  stream: string,
  decide: () => Promise<Decision<T>>,
): Promise<T> {
  return inTurn(ledger, stream, () => decideUntilAppended(ledger, stream, decide));
}

async function decideUntilAppended<T>(
  ledger: Ledger,
  stream: string,
  decide: () => Promise<Decision<T>>,
): Promise<T> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const decision = await decide();
    if (decision.events.length === 0) return decision.outcome;
    const appended = await ledger.append(stream, decision.version, decision.events);
    if (appended.kind === 'appended') return decision.outcome;
    if (appended.kind === 'repeated')
      return decision.repeated === undefined ? decision.outcome : decision.repeated;
  }
  throw new Error(`No append to ${stream} succeeded in ${ROUNDS} rounds`);
}

export interface Decision<T> {
  readonly version: number;
  readonly events: readonly NewEvent[];
  readonly outcome: T;
  /** Returned instead of `outcome` when an event with the same key stands already. */
  readonly repeated?: T;
}
