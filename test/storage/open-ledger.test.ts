import { appendFile, chmod, mkdir, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyLedger } from '../../src/storage/verify-ledger.ts';
import { FailingDisk } from './failing-disk.ts';
import { bytesOf, journalOf, newFolder, openIn } from './folders.ts';
import { doneIn, report } from './samples.ts';

const STREAM = 'plan:improvement-2016';

describe('a ledger on disk', () => {
  it('is there again for the next process, chain and keys included', async () => {
    const folder = join(await newFolder(), 'new', 'folders');
    const first = await openIn(folder);
    await first.append(STREAM, 0, [report('one', 'claim'), report('two')]);
    const before = await first.read(STREAM);
    await first.close();
    const second = await openIn(folder);
    expect(await second.read(STREAM)).toEqual(before);
    expect(await second.append(STREAM, 2, [report('again', 'claim')])).toMatchObject({
      kind: 'repeated',
    });
    await second.append(STREAM, 2, [report('three')]);
    expect(await verifyLedger(folder)).toMatchObject({ kind: 'sound', events: 3, streams: 1 });
  });

  it.skipIf(process.platform === 'win32')('is readable by its owner only', async () => {
    const folder = join(await newFolder(), 'data');
    await openIn(folder);
    expect((await stat(folder)).mode & 0o077).toBe(0);
    expect((await stat(journalOf(folder))).mode & 0o077).toBe(0);
  });

  it('only ever grows: what was written before stays as it was, byte for byte', async () => {
    const folder = await newFolder();
    const ledger = await openIn(folder);
    let before = await bytesOf(folder);
    for (let n = 0; n < 5; n += 1) {
      await ledger.append(STREAM, n, [report(`report ${n}`)]);
      const after = await bytesOf(folder);
      expect(after.length).toBeGreaterThan(before.length);
      expect(after.subarray(0, before.length)).toEqual(before);
      before = after;
    }
  });

  it('syncs at opening what a process may have written and not synced before it was killed', async () => {
    const disk = new FailingDisk();
    await openIn(await newFolder(), { openFile: disk.open });
    expect(disk.syncs).toBe(1);
  });

  it('shares one write and one sync among callers who arrive together', async () => {
    const disk = new FailingDisk();
    const ledger = await openIn(await newFolder(), { openFile: disk.open });
    const { writes, syncs } = disk;
    await appendTogether(ledger, 100);
    expect(disk.writes - writes).toBe(1);
    expect(disk.syncs - syncs).toBe(1);
  });

  it('gathers everyone who arrives during one sync into the next', async () => {
    const disk = new FailingDisk();
    const ledger = await openIn(await newFolder(), { openFile: disk.open });
    const { writes, syncs } = disk;
    const sync = Promise.withResolvers<undefined>();
    disk.held = sync.promise;
    const first = ledger.append(STREAM, 0, [report('one')]);
    await expect.poll(() => disk.writes - writes).toBe(1);
    const others = appendTogether(ledger, 50);
    sync.resolve(undefined);
    await Promise.all([first, others]);
    expect(disk.syncs - syncs).toBe(2);
  });

  it('shows nobody an event, and answers nobody, before it is on disk', async () => {
    const disk = new FailingDisk();
    const ledger = await openIn(await newFolder(), { openFile: disk.open });
    const { writes } = disk;
    const sync = Promise.withResolvers<undefined>();
    disk.held = sync.promise;
    const answers: string[] = [];
    const both = [
      ledger.append(STREAM, 0, [report('one', 'claim')]),
      ledger.append(STREAM, 0, [report('one', 'claim')]),
    ].map((append) => append.then(({ kind }) => answers.push(kind)));
    await expect.poll(() => disk.writes - writes).toBe(1);
    expect(answers).toEqual([]);
    expect(await ledger.read(STREAM)).toEqual([]);
    expect(await ledger.streams()).toEqual([]);
    sync.resolve(undefined);
    await Promise.all(both);
    expect(answers).toEqual(['appended', 'repeated']);
    expect(doneIn(await ledger.read(STREAM))).toEqual(['one']);
  });

  it('settles what it was asked before it closes, and refuses what comes after', async () => {
    const folder = await newFolder();
    const ledger = await openIn(folder);
    const asked = ledger.append(STREAM, 0, [report('one')]);
    const closed = ledger.close();
    await expect(ledger.append(STREAM, 1, [report('two')])).rejects.toMatchObject({
      code: 'ledger-unavailable',
    });
    expect(await asked).toMatchObject({ kind: 'appended' });
    await closed;
    await ledger.close();
    expect(doneIn(await (await openIn(folder)).read(STREAM))).toEqual(['one']);
  });

  it.each([
    ['was written to', (path: string) => appendFile(path, 'a line of somebody else\n')],
    ['was cut short', (path: string) => truncate(path, 10)],
  ])('saves nothing to a file that %s behind its back', async (_, meddle) => {
    const folder = await newFolder();
    const ledger = await openIn(folder);
    await ledger.append(STREAM, 0, [report('one')]);
    await meddle(journalOf(folder));
    const meddled = await bytesOf(folder);
    await expect(ledger.append(STREAM, 1, [report('two')])).rejects.toMatchObject({
      code: 'ledger-unavailable',
      message: expect.stringContaining('another program has changed the file') as string,
    });
    expect(await bytesOf(folder)).toEqual(meddled);
    expect(doneIn(await ledger.read(STREAM))).toEqual(['one']);
  });

  it('says so when a folder cannot be made', async () => {
    const file = join(await newFolder(), 'a-file');
    await writeFile(file, '');
    await expect(openIn(join(file, 'data'))).rejects.toMatchObject({
      code: 'ledger-unavailable',
      message: `Waymark cannot make its data folder ${file}/data: part of the path is a file, not a folder.`,
    });
  });

  it('says so when the journal cannot be opened, and lets the folder go', async () => {
    const folder = await newFolder();
    await mkdir(journalOf(folder));
    for (const attempt of [1, 2]) {
      await expect(openIn(folder), `attempt ${attempt}`).rejects.toMatchObject({
        code: 'ledger-unavailable',
        message: `Waymark cannot open ${journalOf(folder)}: there is a folder of that name.`,
      });
    }
  });

  // An administrator may write to any folder.
  it.skipIf(process.getuid?.() === 0)('says so when a folder is not its to write', async () => {
    const folder = await newFolder();
    await chmod(folder, 0o500);
    await expect(openIn(folder)).rejects.toMatchObject({
      code: 'ledger-unavailable',
      message: expect.stringContaining('must be allowed to create and change files') as string,
    });
  });
});

async function appendTogether(ledger: Awaited<ReturnType<typeof openIn>>, callers: number) {
  const asked = Array.from({ length: callers }, (_, n) =>
    ledger.append(`plan:${n}`, 0, [report(`caller ${n}`)]),
  );
  for (const answer of await Promise.all(asked)) expect(answer.kind).toBe('appended');
}
