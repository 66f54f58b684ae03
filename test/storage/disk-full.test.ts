import { describe, expect, it } from 'vitest';
import { verifyLedger } from '../../src/storage/verify-ledger.ts';
import { LedgerUnavailable } from '../../src/workflows/ports.ts';
import { FailingDisk } from './failing-disk.ts';
import { bytesOf, journalOf, newFolder, openIn } from './folders.ts';
import { run } from './processes.ts';
import { doneIn, report } from './samples.ts';

const STREAM = 'plan:improvement-2016';

describe('a disk that fails', () => {
  it('takes back what was half written, serves readers, and recovers by itself', async () => {
    const { folder, disk, ledger } = await ledgerOnFailingDisk();
    const before = await bytesOf(folder);
    disk.space = 100;
    await expect(ledger.append(STREAM, 1, [report('too much')])).rejects.toThrow(
      new LedgerUnavailable(`Nothing was saved to ${journalOf(folder)}: the disk is full.`),
    );
    expect(await bytesOf(folder)).toEqual(before);
    expect(doneIn(await ledger.read(STREAM))).toEqual(['one']);
    disk.space = Number.POSITIVE_INFINITY;
    expect(await ledger.append(STREAM, 1, [report('two')])).toMatchObject({ kind: 'appended' });
    await expectSound(folder, ledger, ['one', 'two']);
  });

  it('refuses everyone of a turn that failed, those who lost to it as well', async () => {
    const { folder, disk, ledger } = await ledgerOnFailingDisk();
    disk.failing = new Set(['sync']);
    const claims = [1, 1, 2].map((version) =>
      ledger.append(STREAM, version, [report('asked', 'claim')]),
    );
    for (const claim of await Promise.allSettled(claims)) {
      expect(claim).toMatchObject({ reason: { code: 'ledger-unavailable' } });
    }
    disk.failing = new Set();
    const again = await ledger.append(STREAM, 1, [report('asked', 'claim')]);
    expect(again).toMatchObject({ kind: 'appended' });
    await expectSound(folder, ledger, ['one', 'asked']);
  });

  it('is cleared of what it would not take back before anything else is written', async () => {
    const { folder, disk, ledger } = await ledgerOnFailingDisk();
    const before = await bytesOf(folder);
    disk.failing = new Set(['sync', 'truncate']);
    const long = report('a report that is longer than the next, '.repeat(20));
    await expect(ledger.append(STREAM, 1, [long])).rejects.toThrow(LedgerUnavailable);
    expect((await bytesOf(folder)).length).toBeGreaterThan(before.length);
    disk.failing = new Set(['truncate']);
    await expect(ledger.append(STREAM, 1, [report('no')])).rejects.toThrow(LedgerUnavailable);
    disk.failing = new Set();
    await ledger.append(STREAM, 1, [report('two')]);
    expect((await bytesOf(folder)).subarray(0, before.length)).toEqual(before);
    await expectSound(folder, ledger, ['one', 'two']);
  });

  it('still says what stands already, as that needs no disk', async () => {
    const { disk, ledger } = await ledgerOnFailingDisk();
    disk.space = 0;
    expect(await ledger.append(STREAM, 0, [report('late')])).toMatchObject({ kind: 'conflict' });
    expect(await ledger.append(STREAM, 0, [report('one', 'key one')])).toMatchObject({
      kind: 'repeated',
    });
  });

  // The shell's limit on the size of a file stands in for a disk that is really full.
  it.skipIf(process.platform === 'win32')('leaves a sound ledger when it is real', async () => {
    const folder = await newFolder();
    const child = run('fill-the-disk.ts', [folder], { fileSizeLimit: 64 });
    const said = await child.ended;
    expect(said.lines).toEqual([
      'refused: the file may not grow any larger',
      'still readable',
      'a shorter report: appended',
    ]);
    const verified = await verifyLedger(folder);
    expect(verified).toMatchObject({ kind: 'sound', note: null });
  });
});

async function ledgerOnFailingDisk() {
  const folder = await newFolder();
  const disk = new FailingDisk();
  const ledger = await openIn(folder, { openFile: disk.open });
  await ledger.append(STREAM, 0, [report('one', 'key one')]);
  return { folder, disk, ledger };
}

/** What the ledger shows is what the next process will find. */
async function expectSound(
  folder: string,
  ledger: Awaited<ReturnType<typeof openIn>>,
  done: readonly string[],
): Promise<void> {
  expect(doneIn(await ledger.read(STREAM))).toEqual(done);
  expect(await verifyLedger(folder)).toMatchObject({ kind: 'sound', note: null });
  await ledger.close();
  expect(doneIn(await (await openIn(folder)).read(STREAM))).toEqual(done);
}
