import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { JOURNAL } from '../../src/storage/journal.ts';
import { openLedger, type LedgerSettings, type OpenLedger } from '../../src/storage/open-ledger.ts';
import { clock } from './samples.ts';

const folders: string[] = [];
const ledgers: OpenLedger[] = [];

/** A data folder that is gone after the test. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-storage-'));
  folders.push(folder);
  return folder;
}

/** A ledger that is closed after the test, if the test has not done so. */
export async function openIn(
  folder: string,
  settings: Partial<LedgerSettings> = {},
): Promise<OpenLedger> {
  const ledger = await openLedger({ folder, clock, log: () => undefined, ...settings });
  ledgers.push(ledger);
  return ledger;
}

export function journalOf(folder: string): string {
  return join(folder, JOURNAL);
}

export async function bytesOf(folder: string): Promise<Buffer> {
  return readFile(journalOf(folder));
}

afterEach(async () => {
  for (const ledger of ledgers.splice(0)) await ledger.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});
