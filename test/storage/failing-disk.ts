import { openJournalFile, type JournalFile } from '../../src/storage/journal.ts';

/** A real file on a disk that can be told to fail, and that counts what it is asked to do. */
export class FailingDisk {
  writes = 0;
  syncs = 0;
  /** Bytes the disk still takes; the write that needs more stops half way, as on a full disk. */
  space = Number.POSITIVE_INFINITY;
  failing: ReadonlySet<'sync' | 'truncate'> = new Set();
  /** Held syncs do not return until let go. */
  held: Promise<unknown> = Promise.resolve();

  readonly open = async (path: string): Promise<JournalFile> => {
    const file = await openJournalFile(path);
    return {
      write: (bytes, offset, length, position) =>
        this.#write(file, bytes, offset, length, position),
      truncate: (length) => this.#truncate(file, length),
      datasync: () => this.#sync(file),
      close: () => file.close(),
    };
  };

  async #write(file: JournalFile, bytes: Buffer, offset: number, length: number, position: number) {
    if (this.space === 0) throw failure('ENOSPC');
    this.writes += 1;
    const written = await file.write(bytes, offset, Math.min(length, this.space), position);
    this.space -= written.bytesWritten;
    return written;
  }

  async #truncate(file: JournalFile, length: number): Promise<void> {
    if (this.failing.has('truncate')) throw failure('EIO');
    await file.truncate(length);
  }

  async #sync(file: JournalFile): Promise<void> {
    await this.held;
    if (this.failing.has('sync')) throw failure('EIO');
    this.syncs += 1;
    await file.datasync();
  }
}

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: as the test asked for`), { code });
}
