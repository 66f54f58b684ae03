/** Appends until the disk takes no more, then looks whether the ledger is still of use. */
import { writeSync } from 'node:fs';
import { openLedger } from '../../../src/storage/open-ledger.ts';
import { clock, report } from '../samples.ts';

const [folder = ''] = process.argv.slice(2);
const STREAM = 'plan:improvement-2016';
const ledger = await openLedger({ folder, clock, log: () => undefined });
let version = 0;
try {
  while ((await appendAt(version, 'x'.repeat(2000))) === 'appended') version += 1;
} catch (fault) {
  writeSync(1, `refused: ${(fault as Error).message.replace(/^.*: (.*)\.$/, '$1')}\n`);
}
const events = await ledger.read(STREAM);
writeSync(1, events.length === version && version > 0 ? 'still readable\n' : 'not readable\n');
writeSync(1, `a shorter report: ${await appendAt(version, 'x')}\n`);
await ledger.close();

async function appendAt(version: number, done: string): Promise<string> {
  return (await ledger.append(STREAM, version, [report(done)])).kind;
}
