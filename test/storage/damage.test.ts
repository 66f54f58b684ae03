import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { seal } from '../../src/storage/seal.ts';
import { verifyLedger } from '../../src/storage/verify-ledger.ts';
import { bytesOf, journalOf, newFolder, openIn } from './folders.ts';
import { doneIn, report } from './samples.ts';

const STREAM = 'plan:improvement-2016';

describe('a torn tail', () => {
  it('is cut off wherever in the last line a crash came', async () => {
    const { folder, whole, ends } = await threeReports();
    const [, kept = 0] = ends;
    for (let length = kept + 1; length < whole.length; length += 1) {
      await writeFile(journalOf(folder), whole.subarray(0, length));
      const said: string[] = [];
      const ledger = await openIn(folder, { log: (sentence) => said.push(sentence) });
      expect(doneIn(await ledger.read(STREAM))).toEqual(['report 1', 'report 2']);
      expect(said).toEqual([
        `${journalOf(folder)} ended in ${length - kept} bytes of an unfinished write; they were cut off.`,
      ]);
      expect(await bytesOf(folder)).toEqual(whole.subarray(0, kept));
      await ledger.close();
    }
  });

  it('takes the append it belongs to with it, wherever in its lines a crash came', async () => {
    const folder = await newFolder();
    const first = await openIn(folder);
    await first.append(STREAM, 0, [report('alone')]);
    const kept = (await bytesOf(folder)).length;
    await first.append(STREAM, 1, [report('one of two'), report('two of two')]);
    await first.close();
    const whole = await bytesOf(folder);
    for (let length = kept; length < whole.length; length += 1) {
      await writeFile(journalOf(folder), whole.subarray(0, length));
      const ledger = await openIn(folder);
      expect(doneIn(await ledger.read(STREAM))).toEqual(['alone']);
      await ledger.close();
    }
  });

  it('is written over by the next append', async () => {
    const { folder, whole } = await threeReports();
    await writeFile(journalOf(folder), whole.subarray(0, whole.length - 1));
    const ledger = await openIn(folder);
    await ledger.append(STREAM, 2, [report('three again')]);
    expect(await verifyLedger(folder)).toMatchObject({ kind: 'sound', events: 3, note: null });
  });

  it('is noted by a verification, which leaves it as it is', async () => {
    const { folder, whole, ends } = await threeReports();
    const torn = whole.subarray(0, whole.length - 5);
    await writeFile(journalOf(folder), torn);
    const [, kept = 0] = ends;
    expect(await verifyLedger(folder)).toMatchObject({
      kind: 'sound',
      events: 2,
      note: expect.stringContaining(`The last ${torn.length - kept} bytes`) as string,
    });
    expect(await bytesOf(folder)).toEqual(torn);
  });
});

type Line = Record<string, unknown>;

describe('a damaged ledger', () => {
  it.each<[string, (lines: string[]) => string[], number, string]>([
    ['a line that is not JSON', (lines) => lines.with(1, '{"id":'), 2, 'cannot be read'],
    ['a last line that is not JSON', (lines) => lines.with(2, '{"id":'), 3, 'cannot be read'],
    ['an empty line', (lines) => lines.toSpliced(1, 0, ''), 2, 'cannot be read'],
    ['a number for an event', (lines) => lines.with(0, '7'), 1, 'cannot be read'],
    ['an altered event', altered(1, { recordedAt: '2021-01-01T00:00:00Z' }), 2, 'altered'],
    ['an altered last event', altered(2, { about: '2021-01-01' }), 3, 'altered'],
    ['an event without a hash', altered(1, { hash: undefined }), 2, 'altered'],
    ['an event altered and sealed again', sealedAgain(0, { about: '2021-01-01' }), 2, 'follow on'],
    ['a line taken out', (lines) => lines.toSpliced(1, 1), 2, 'follow on'],
    ['a line put in twice', (lines) => lines.toSpliced(1, 0, lines[1] ?? ''), 3, 'follow on'],
    ['lines that changed places', ([a = '', b = '', c = '']) => [a, c, b], 2, 'follow on'],
    ['a version left out', sealedAgain(2, { version: 4 }), 3, 'version 4'],
    ['a key used twice', sealedAgain(2, { key: 'key 1' }), 3, 'its key'],
    ['an event nobody knows', sealedAgain(2, { event: { type: 'New' } }), 3, '(event.type)'],
  ])('with %s is refused, with the line and the reason', async (_, damage, line, reason) => {
    const { folder, whole } = await threeReports();
    const lines = whole.toString().trimEnd().split('\n');
    const damaged = `${damage(lines).join('\n')}\n`;
    await writeFile(journalOf(folder), damaged);
    const told = expect.stringContaining(reason) as string;
    expect(await verifyLedger(folder)).toEqual({ kind: 'damaged', line, reason: told });
    // Twice, as the first refusal must let the folder go.
    for (const attempt of [1, 2]) {
      await expect(openIn(folder), `attempt ${attempt}`).rejects.toMatchObject({
        code: 'ledger-damaged',
        line,
        message: expect.stringContaining(
          `${journalOf(folder)} is damaged in line ${line}: `,
        ) as string,
      });
    }
    expect(await readFile(journalOf(folder), 'utf8')).toBe(damaged);
  });

  it('never has its narrative quoted in the reason', async () => {
    const { folder, whole } = await threeReports();
    await writeFile(journalOf(folder), whole.toString().replace('"report 2"', '"secret"'));
    expect(JSON.stringify(await verifyLedger(folder))).not.toContain('secret');
  });
});

describe('verification', () => {
  it('gives the hash of the last event of a sound ledger', async () => {
    const { folder, whole } = await threeReports();
    const last = JSON.parse(whole.toString().trimEnd().split('\n').at(-1) ?? '') as Line;
    expect(await verifyLedger(folder)).toEqual({
      kind: 'sound',
      events: 3,
      streams: 1,
      lastHash: last['hash'],
      note: null,
    });
  });

  it('finds a ledger without events sound', async () => {
    const folder = await newFolder();
    await openIn(folder);
    expect(await verifyLedger(folder)).toMatchObject({ kind: 'sound', events: 0, streams: 0 });
  });

  it('says where there is no ledger', async () => {
    expect(await verifyLedger(await newFolder())).toEqual({ kind: 'absent' });
  });
});

async function threeReports() {
  const folder = await newFolder();
  const ledger = await openIn(folder);
  const ends: number[] = [];
  for (const n of [1, 2, 3]) {
    await ledger.append(STREAM, n - 1, [report(`report ${n}`, `key ${n}`)]);
    ends.push((await bytesOf(folder)).length);
  }
  await ledger.close();
  return { folder, whole: await bytesOf(folder), ends };
}

function altered(at: number, change: Line) {
  return (lines: string[]) =>
    lines.with(at, JSON.stringify({ ...(JSON.parse(lines[at] ?? '') as Line), ...change }));
}

function sealedAgain(at: number, change: Line) {
  return (lines: string[]) => {
    const changed = { ...(JSON.parse(lines[at] ?? '') as Line), ...change };
    delete changed['hash'];
    return lines.with(at, JSON.stringify({ ...changed, hash: seal(changed) }));
  };
}
