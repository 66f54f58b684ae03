import { mkdir, open } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { LedgerUnavailable } from '../workflows/ports.ts';
import { sayDiskFault } from './disk-fault.ts';

/** Makes the data folder where there is none. It holds names and narrative: owner only. */
export async function makeDataFolder(folder: string): Promise<void> {
  try {
    const path = resolve(folder);
    const first = await mkdir(path, { recursive: true, mode: 0o700 });
    if (first === undefined) return;
    for (let made = path; made.length >= first.length; made = dirname(made)) {
      await syncFolder(dirname(made));
    }
  } catch (cause) {
    throw new LedgerUnavailable(
      `Waymark cannot make its data folder ${folder}: ${sayDiskFault(cause)}.`,
      { cause },
    );
  }
}

/** A new file survives a power cut only when the folder that lists it is on disk as well. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows neither allows this nor needs it.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
