import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { LedgerUnavailable } from '../workflows/ports.ts';

/**
 * Keeps every other process out of the ledger in this folder until it is released.
 *
 * The lock is the operating system's own, and SQLite is borrowed only to take it, on an empty
 * file, as Node has no call for it. It ends with the process that holds it, kill -9 included, so
 * there is no stale lock to recognise and no race to take one over. A process id in a file has
 * both, and in a container every Waymark is process 1; a socket has both and a 104-byte path.
 * Nothing else in this process may open the file, since on POSIX closing it gives the lock up.
 * On a network share the lock is as good as the share's own; the journal looks again before it
 * writes.
 */
export function holdLock(folder: string): Lock {
  const lock = connect(folder);
  try {
    lock.exec(TAKE);
  } catch (cause) {
    lock.close();
    throw isBusy(cause) ? new LedgerInUse(folder) : unwritable(folder, cause);
  }
  // The file stays: to remove it would take away the lock of whoever has it open by then.
  return { release: () => lock.close() };
}

export interface Lock {
  release(): void;
}

export class LedgerInUse extends Error {
  readonly code = 'ledger-in-use';
  constructor(folder: string) {
    super(
      `The ledger in ${folder} is in use by another Waymark that is still running. ` +
        'Stop that one first, or give this one a data folder of its own.',
    );
    this.name = 'LedgerInUse';
  }
}

const FILE = 'ledger.lock';
const SQLITE_BUSY = 5;
/**
 * The rollback journal stays in memory, so that there is no second file. The change, which is never
 * committed, fails on a file that may only be read: SQLite would open it and lock nobody out.
 */
const TAKE = 'PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE; PRAGMA user_version = 1';

function connect(folder: string): DatabaseSync {
  try {
    return new DatabaseSync(join(folder, FILE));
  } catch (cause) {
    throw unwritable(folder, cause);
  }
}

function isBusy(fault: unknown): boolean {
  return (fault as { readonly errcode?: number }).errcode === SQLITE_BUSY;
}

function unwritable(folder: string, cause: unknown): LedgerUnavailable {
  return new LedgerUnavailable(
    `Waymark cannot write to its data folder ${folder}: ${FILE} could not be locked there. ` +
      'The account Waymark runs under must be allowed to create and change files in it.',
    { cause },
  );
}
