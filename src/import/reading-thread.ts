/** The thread that `reader.ts` starts for one file; it posts what was read and is then ended. */
import { parentPort, workerData } from 'node:worker_threads';
import type { SourceFile } from './files/read-source.ts';
import { readPeople } from './people/read-people.ts';
import { readPlan } from './read-plan.ts';
import type { ReadingKind } from './reader.ts';

const { kind, file } = workerData as { readonly kind: ReadingKind; readonly file: SourceFile };
parentPort?.postMessage(await (kind === 'plan' ? readPlan(file) : readPeople(file)));
