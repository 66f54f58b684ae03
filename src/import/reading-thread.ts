/** The thread that `reader.ts` starts for one file; it posts what was read and is then ended. */
import { enableCompileCache, flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { ReadingTask } from './reader.ts';

const { kind, file, compiled } = workerData as ReadingTask;
if (compiled !== null) enableCompileCache(compiled);
// Loaded once compiled code may be kept, and only what this kind of file needs.
const reading =
  kind === 'plan'
    ? await (await import('./read-plan.ts')).readPlan(file)
    : await (await import('./people/read-people.ts')).readPeople(file);
// The thread is ended when its answer is there.
if (compiled !== null) flushCompileCache();
parentPort?.postMessage(reading);
