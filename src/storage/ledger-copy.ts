/**
 * The ledger of a folder, copied into memory: for dry runs. It takes no lock, so that looking never
 * keeps a bot from starting, and makes no folder. What is appended to it is forgotten.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Low, Memory } from 'lowdb';
import { LedgerUnavailable, type Clock, type Ledger } from '../workflows/ports.ts';
import { sayDiskFault } from './disk-fault.ts';
import { EventLedger } from './event-ledger.ts';
import type { Append } from './history.ts';
import { readJournal } from './journal-lines.ts';
import { JOURNAL, LedgerDamaged } from './journal.ts';

/** An empty one when there is none. Throws `LedgerDamaged` or `LedgerUnavailable`. */
export async function copyOfLedger(folder: string, clock: Clock): Promise<Ledger> {
  const appends = await appendsIn(join(folder, JOURNAL));
  return new EventLedger(new Low(new Memory<Append[]>(), [...appends]), clock, () =>
    Promise.resolve(),
  );
}

/** What is on disk, oldest first; the remains of an unfinished write are left out. */
export async function appendsIn(path: string): Promise<readonly Append[]> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new LedgerUnavailable(`Waymark cannot read ${path}: ${sayDiskFault(cause)}.`, { cause });
  }
  const reading = readJournal(bytes);
  if (reading.kind === 'damaged') throw new LedgerDamaged(path, reading);
  return reading.appends;
}
