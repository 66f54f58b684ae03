import { constants } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import { LedgerUnavailable } from '../workflows/ports.ts';
import { syncFolder } from './data-folder.ts';
import { sayDiskFault } from './disk-fault.ts';
import type { Append } from './history.ts';
import { readJournal, writeLines } from './journal-lines.ts';

export const JOURNAL = 'ledger.jsonl';

/**
 * Where lowdb keeps the ledger: JSON lines that are only ever added to. lowdb's own file adapter
 * rewrites the whole file each time and does not sync it; this one writes what is new, and a write
 * resolves when the disk has it.
 */
export class Journal implements Adapter<Append[]> {
  readonly #folder: string;
  readonly #path: string;
  readonly #log: (sentence: string) => void;
  readonly #open: OpenJournalFile;
  #file: JournalFile | undefined;
  #saved = 0;
  /** Bytes known to be on disk. Beyond them there can only be `remains` of a write that failed. */
  #length = 0;
  #remains = false;

  constructor(folder: string, log: (sentence: string) => void, open: OpenJournalFile) {
    this.#folder = folder;
    this.#path = join(folder, JOURNAL);
    this.#log = log;
    this.#open = open;
  }

  async read(): Promise<Append[]> {
    try {
      this.#file = await this.#open(this.#path);
      await syncFolder(this.#folder);
      return await this.#recover(this.#file);
    } catch (cause) {
      if (cause instanceof LedgerDamaged) throw cause;
      const reason = sayDiskFault(cause);
      throw new LedgerUnavailable(`Waymark cannot open ${this.#path}: ${reason}.`, { cause });
    }
  }

  async write(appends: readonly Append[]): Promise<void> {
    const bytes = Buffer.from(appends.slice(this.#saved).map(writeLines).join(''));
    try {
      await this.#clear();
      await this.#look();
      await this.#put(bytes);
    } catch (cause) {
      // Should this fail as well, it is tried again before the next write.
      await this.#clear().catch(() => undefined);
      const reason = sayDiskFault(cause);
      throw new LedgerUnavailable(`Nothing was saved to ${this.#path}: ${reason}.`, { cause });
    }
    this.#length += bytes.length;
    this.#saved = appends.length;
  }

  async close(): Promise<void> {
    await this.#file?.close();
    this.#file = undefined;
  }

  async #recover(file: JournalFile): Promise<Append[]> {
    // All at once: one file of up to 2 GiB, which is some millions of events.
    const reading = readJournal(await readFile(this.#path));
    if (reading.kind === 'damaged') throw new LedgerDamaged(this.#path, reading);
    const { appends, length, torn } = reading;
    if (torn > 0) {
      await file.truncate(length);
      this.#log(`${this.#path} ended in ${torn} bytes of an unfinished write; they were cut off.`);
    }
    // Lines that a killed process wrote and never synced are about to be believed.
    await file.datasync();
    this.#length = length;
    this.#saved = appends.length;
    return appends;
  }

  /** Takes the remains of a failed write off the file, for good. */
  async #clear(): Promise<void> {
    if (!this.#remains) return;
    await this.#opened.truncate(this.#length);
    await this.#opened.datasync();
    this.#remains = false;
  }

  /** Whoever deletes, restores or writes the file behind the lock must not go unnoticed. */
  async #look(): Promise<void> {
    const { size } = await stat(this.#path);
    if (size === this.#length) return;
    throw new Error('another program has changed the file; restart Waymark to read it afresh');
  }

  async #put(bytes: Buffer): Promise<void> {
    this.#remains = true;
    for (let done = 0; done < bytes.length;) {
      const at = this.#length + done;
      done += (await this.#opened.write(bytes, done, bytes.length - done, at)).bytesWritten;
    }
    await this.#opened.datasync();
    this.#remains = false;
  }

  get #opened(): JournalFile {
    if (this.#file === undefined) throw new Error('the journal is not open');
    return this.#file;
  }
}

/** The part of a file handle that a journal needs. */
export interface JournalFile {
  write(
    bytes: Buffer,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ readonly bytesWritten: number }>;
  truncate(length: number): Promise<void>;
  datasync(): Promise<void>;
  close(): Promise<void>;
}
export type OpenJournalFile = (path: string) => Promise<JournalFile>;

/** Not for appending, as Windows cannot cut such a file; every write says where it goes. */
export function openJournalFile(path: string): Promise<JournalFile> {
  return open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
}

/** The journal is not what Waymark wrote. It is left as it is and stays closed. */
export class LedgerDamaged extends Error {
  readonly code = 'ledger-damaged';
  readonly line: number;
  constructor(path: string, { line, reason }: { readonly line: number; readonly reason: string }) {
    super(
      `${path} is damaged in line ${line}: ${reason}. ` +
        'Nothing was changed. Put a sound copy from the backups in its place.',
    );
    this.name = 'LedgerDamaged';
    this.line = line;
  }
}
