import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyOfLedger } from '../../src/storage/ledger-copy.ts';
import { ledgerVerify } from '../../src/desk/ledger-verify.ts';
import { clockFrom } from '../../src/schedule/clock.ts';
import { openLedger, type OpenLedger } from '../../src/storage/open-ledger.ts';
import { readingsOf } from '../../src/workflows/readings.ts';
import { homeOn, importPeople, importPlan, newFolder, PLAN_ID, TUESDAY } from './desk-home.ts';

const timezone = 'Europe/London';

describe('ledger verify', () => {
  test('finds a ledger sound while it is in use', async () => {
    const { folder, ledger } = await filledFolder();
    const reply = await ledgerVerify({ folder, timezone });
    expect(reply).toMatchObject({ exit: 0, data: { events: 13, streams: 2, note: null } });
    expect(reply.lines[0]).toContain('is sound: 13 events in 2 streams.');
    await ledger.close();
  });

  test('says what the last hash was at an instant, to be compared with one noted then', async () => {
    const { folder, ledger } = await filledFolder();
    await ledger.close();
    const before = await ledgerVerify({ folder, timezone, at: '2022-01-17' });
    expect(before.data).toMatchObject({ events: 0, lastHash: '0'.repeat(64) });
    expect(before.lines).toEqual([expect.stringContaining('is sound: 0 events in 0 streams by')]);
    const after = await ledgerVerify({ folder, timezone, at: '2022-01-19' });
    expect(after.data['lastHash']).toBe(
      (await ledgerVerify({ folder, timezone })).data['lastHash'],
    );
    expect((await ledgerVerify({ folder, timezone, at: 'then' })).exit).toBe(2);
  });

  test('says in which line a ledger was altered', async () => {
    const { folder, ledger } = await filledFolder();
    await ledger.close();
    const path = join(folder, 'ledger.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Priya Nair', 'Priya Mair'));
    const reply = await ledgerVerify({ folder, timezone });
    expect(reply).toMatchObject({ exit: 1, data: { line: 2 } });
    expect(reply.lines[0]).toMatch(/is damaged in line 2: .*put a sound copy/i);
    await expect(copyOfLedger(folder, clockFrom(TUESDAY))).rejects.toThrow(/damaged in line 2/);
  });

  test('says what to do where there is none', async () => {
    const reply = await ledgerVerify({ folder: await newFolder(), timezone });
    expect(reply.exit).toBe(1);
    expect(reply.lines[0]).toContain('waymark plan import FILE --save');
  });
});

describe('a copy of the ledger', () => {
  test('reads what is on disk while another holds it, and keeps what it is told to itself', async () => {
    const { folder, ledger } = await filledFolder();
    const path = join(folder, 'ledger.jsonl');
    const bytes = readFileSync(path);
    const clock = clockFrom(TUESDAY);
    const copy = await copyOfLedger(folder, clock);
    const readings = readingsOf(copy);
    expect(await readings.planIds()).toEqual([PLAN_ID]);
    await importPeople({ ...homeOn(), ledger: copy, readings, clock }, true, NEW);
    expect((await readings.directory()).roles.has('new role')).toBe(true);
    expect(readFileSync(path)).toEqual(bytes);
    await ledger.close();
  });

  test('is empty where there is no ledger, and makes no folder', async () => {
    const folder = join(await newFolder(), 'data');
    expect(await (await copyOfLedger(folder, clockFrom(TUESDAY))).streams()).toEqual([]);
    expect(existsSync(folder)).toBe(false);
  });
});

const NEW = 'role,name,upn\nNew role,Al Example,al@x.gov.uk\n';

async function filledFolder(): Promise<{ folder: string; ledger: OpenLedger }> {
  const folder = await newFolder();
  const clock = clockFrom(TUESDAY);
  const ledger = await openLedger({ folder, clock, log: () => undefined });
  const home = { ...homeOn(), ledger, readings: readingsOf(ledger), clock };
  await importPlan(home, true);
  await importPeople(home, true);
  return { folder, ledger };
}
