import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LedgerInUse } from '../../src/storage/lock.ts';
import { newFolder, openIn } from './folders.ts';
import { run } from './processes.ts';

describe('the lock of a ledger', () => {
  it('keeps a second process out, and lets it in when the first has closed', async () => {
    const folder = await newFolder();
    const ledger = await openIn(folder);
    expect(await firstWord(folder)).toBe('ledger-in-use');
    await ledger.close();
    expect(await firstWord(folder)).toBe('held');
  });

  it('keeps this process out while another has it, in a sentence', async () => {
    const folder = await newFolder();
    const other = run('hold-ledger.ts', [folder]);
    await other.said(1);
    await expect(openIn(folder)).rejects.toThrow(new LedgerInUse(folder));
    other.kill();
    await other.ended;
  });

  it('keeps the same process out a second time', async () => {
    const folder = await newFolder();
    await openIn(folder);
    await expect(openIn(folder)).rejects.toMatchObject({ code: 'ledger-in-use' });
  });

  it('ends with a process that was killed', async () => {
    const folder = await newFolder();
    const other = run('hold-ledger.ts', [folder]);
    await other.said(1);
    expect(other.lines).toEqual(['held']);
    other.kill();
    await other.ended;
    await openIn(folder);
  });

  it('lets exactly one in of many that start at once after a kill', async () => {
    const folder = await newFolder();
    const killed = run('hold-ledger.ts', [folder]);
    await killed.said(1);
    killed.kill();
    await killed.ended;
    const starters = Array.from({ length: 6 }, () => run('hold-ledger.ts', [folder]));
    await Promise.all(starters.map((starter) => starter.said(1)));
    const words = starters.flatMap(({ lines }) => lines);
    for (const starter of starters) starter.kill();
    await Promise.all(starters.map(({ ended }) => ended));
    expect(words.toSorted()).toEqual(['held', ...Array<string>(5).fill('ledger-in-use')]);
  });

  // An administrator may write to any file.
  it.skipIf(process.getuid?.() === 0)('is not taken on a file that may only be read', async () => {
    const folder = await newFolder();
    const ledger = await openIn(folder);
    await ledger.close();
    await chmod(join(folder, 'ledger.lock'), 0o400);
    await expect(openIn(folder)).rejects.toMatchObject({ code: 'ledger-unavailable' });
  });

  it('does not mind a folder with a very long path', async () => {
    const folder = join(await newFolder(), ...Array<string>(10).fill('a-rather-long-folder-name'));
    const ledger = await openIn(folder);
    expect(await firstWord(folder)).toBe('ledger-in-use');
    await ledger.close();
  });
});

async function firstWord(folder: string): Promise<string | undefined> {
  const other = run('hold-ledger.ts', [folder]);
  await other.said(1);
  other.kill();
  return (await other.ended).lines[0];
}
