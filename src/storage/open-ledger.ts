import { Low } from 'lowdb';
import type { Clock, Ledger } from '../workflows/ports.ts';
import { makeDataFolder } from './data-folder.ts';
import { EventLedger } from './event-ledger.ts';
import type { Append } from './history.ts';
import { Journal, openJournalFile, type OpenJournalFile } from './journal.ts';
import { holdLock } from './lock.ts';

/**
 * Opens the ledger of a data folder, a new one where there is none, for this process alone.
 * Throws `LedgerInUse`, `LedgerDamaged` or `LedgerUnavailable`, each with a sentence to print.
 */
export async function openLedger({
  folder,
  clock,
  log,
  openFile = openJournalFile,
}: LedgerSettings): Promise<OpenLedger> {
  await makeDataFolder(folder);
  const lock = holdLock(folder);
  const journal = new Journal(folder, log, openFile);
  const low = new Low<Append[]>(journal, []);
  try {
    await low.read();
  } catch (fault) {
    await release();
    throw fault;
  }
  return new EventLedger(low, clock, release);

  async function release(): Promise<void> {
    await journal.close();
    lock.release();
  }
}

export interface LedgerSettings {
  readonly folder: string;
  readonly clock: Clock;
  /** Told in a sentence what was mended at opening. */
  readonly log: (sentence: string) => void;
  /** A disk that fails on demand, in tests. */
  readonly openFile?: OpenJournalFile;
}

export type OpenLedger = Ledger & {
  /** Resolves when every append asked for is settled and the folder is free for the next process. */
  close(): Promise<void>;
};
