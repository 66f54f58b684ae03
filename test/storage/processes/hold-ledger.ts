/** Opens the ledger of a folder and keeps it until it is killed. Says `held`, or the error's code. */
import { writeSync } from 'node:fs';
import { openLedger } from '../../../src/storage/open-ledger.ts';
import { clock } from '../samples.ts';

const [folder = ''] = process.argv.slice(2);
try {
  await openLedger({ folder, clock, log: () => undefined });
  writeSync(1, 'held\n');
  process.stdin.resume();
} catch (fault) {
  writeSync(1, `${(fault as { readonly code: string }).code}\n`);
}
