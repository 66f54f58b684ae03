/**
 * Several callers append to the ledger of a folder, one to three events at a time, until the
 * process is killed. Says the id of an event when its append has resolved, and not before.
 */
import { writeSync } from 'node:fs';
import { openLedger } from '../../../src/storage/open-ledger.ts';
import { clock, report } from '../samples.ts';

const [folder = ''] = process.argv.slice(2);
const CALLERS = 8;
const ledger = await openLedger({ folder, clock, log: () => undefined });
await Promise.all(Array.from({ length: CALLERS }, (_, caller) => appendForEver(caller)));

async function appendForEver(caller: number): Promise<never> {
  const stream = `plan:${caller % 3}`;
  for (;;) {
    const version = (await ledger.read(stream)).length;
    const size = 1 + (version % 3);
    const name = `${size} from ${process.pid}, caller ${caller}, at ${version}`;
    const events = Array.from({ length: size }, () => report(name.padEnd(900, '.')));
    const answer = await ledger.append(stream, version, events);
    if (answer.kind !== 'appended') continue;
    writeSync(1, answer.events.map(({ id }) => `${id}\n`).join(''));
  }
}
