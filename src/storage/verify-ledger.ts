import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LedgerUnavailable } from '../workflows/ports.ts';
import { sayDiskFault } from './disk-fault.ts';
import { JOURNAL } from './journal.ts';
import { readJournal } from './journal-lines.ts';
import { NOTHING_BEFORE } from './seal.ts';

/**
 * Walks the ledger of a data folder and changes nothing; a Waymark that is running may go on.
 * A ledger that was cut short at the end is sound in itself: compare `lastHash` with one noted
 * earlier to rule that out.
 */
export async function verifyLedger(folder: string): Promise<Verified> {
  const bytes = await journalIn(folder);
  if (bytes === undefined) return { kind: 'absent' };
  const reading = readJournal(bytes);
  if (reading.kind === 'damaged') return reading;
  const events = reading.appends.flat();
  return {
    kind: 'sound',
    events: events.length,
    streams: new Set(events.map(({ stream }) => stream)).size,
    lastHash: events.at(-1)?.hash ?? NOTHING_BEFORE,
    note: noteOn(reading.torn),
  };
}

export type Verified =
  | {
      readonly kind: 'sound';
      readonly events: number;
      readonly streams: number;
      /** 64 zeros for a ledger without events. */
      readonly lastHash: string;
      readonly note: string | null;
    }
  | { readonly kind: 'damaged'; readonly line: number; readonly reason: string }
  | { readonly kind: 'absent' };

async function journalIn(folder: string): Promise<Buffer | undefined> {
  const path = join(folder, JOURNAL);
  try {
    return await readFile(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new LedgerUnavailable(`Waymark cannot read ${path}: ${sayDiskFault(cause)}.`, { cause });
  }
}

function noteOn(torn: number): string | null {
  if (torn === 0) return null;
  return (
    `The last ${torn} bytes are an unfinished write. ` +
    'It is going on now, or a crash stopped it and the next start cuts it off.'
  );
}
