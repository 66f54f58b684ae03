import { describe, expect, it } from 'vitest';
import { verifyLedger } from '../../src/storage/verify-ledger.ts';
import { newFolder, openIn } from './folders.ts';
import { run } from './processes.ts';
import { doneIn } from './samples.ts';

/** More for whoever wants to be surer. */
const ROUNDS = Number(process.env['WAYMARK_KILL_ROUNDS'] ?? 25);

describe('a process that is killed while it appends', () => {
  it(
    `loses nothing it was told was saved, in ${ROUNDS} kills`,
    { timeout: 60_000 + ROUNDS * 5_000 },
    async () => {
      const folder = await newFolder();
      const acknowledged = new Set<string>();
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const id of await appendAndKill(folder)) acknowledged.add(id);
        expect(await verifyLedger(folder)).toMatchObject({ kind: 'sound' });
        const ledger = await openIn(folder);
        const streams = await ledger.streams();
        const events = (await Promise.all(streams.map((name) => ledger.read(name)))).flat();
        await ledger.close();
        const kept = new Set(events.map(({ id }) => id));
        expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([]);
        expect(kept.size).toBe(events.length);
        expectWholeAppends(doneIn(events));
      }
      expect(acknowledged.size).toBeGreaterThan(0);
    },
  );
});

/** Kills at some moment after some acknowledgement; gives every id that was acknowledged. */
async function appendAndKill(folder: string): Promise<readonly string[]> {
  const child = run('append-until-killed.ts', [folder]);
  await child.said(1 + Math.floor(Math.random() * 150));
  child.kill();
  return (await child.ended).lines.filter((line) => line.length === UUID_LENGTH);
}

const UUID_LENGTH = 36;

/** Every event says of how many its append consisted, so half an append would show. */
function expectWholeAppends(names: readonly string[]): void {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const halved = [...counts].filter(([name, count]) => Number.parseInt(name) !== count);
  expect(halved).toEqual([]);
}
