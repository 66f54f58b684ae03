import { Low, Memory } from 'lowdb';
import type { Clock, Ledger } from '../workflows/ports.ts';
import { EventLedger } from './event-ledger.ts';
import type { Append } from './history.ts';

/** A ledger that lives as long as the process, by the same rules as the one on disk. */
export function memoryLedger({ clock }: { readonly clock: Clock }): Ledger {
  return new EventLedger(new Low(new Memory<Append[]>(), []), clock, () => Promise.resolve());
}
