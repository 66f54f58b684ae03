/** Reads files in a thread of their own, so that no file can stop or starve the rest of Waymark. */
import { Worker } from 'node:worker_threads';
import { inFile, type PlanReading, type Unreadable } from '../plan/plan-reading.ts';
import type { SourceFile } from './files/read-source.ts';
import { refused } from './findings.ts';
import type { PeopleReading } from './people/read-people.ts';

/** As `readPlan`; a file that takes too long or too much memory is refused. */
export function readPlanApart(file: SourceFile, limits = LIMITS): Promise<PlanReading> {
  return readApart('plan', file, limits);
}

/** As `readPeople`, within the same limits. */
export function readPeopleApart(file: SourceFile, limits = LIMITS): Promise<PeopleReading> {
  return readApart('people', file, limits);
}

export interface ReadingLimits {
  readonly seconds: number;
  /** What the thread may hold in memory, in millions of bytes. */
  readonly megabytes: number;
}

export type ReadingKind = 'plan' | 'people';

/** A workbook of 2,000 rows needs less than half of this. */
const LIMITS: ReadingLimits = { seconds: 20, megabytes: 128 };
const NEW_MEGABYTES = 16;

/** Settled once the file before has been read. */
let before: Promise<unknown> = Promise.resolve();

/** One file at a time: files that come together are not to need their memory together. */
function readApart<T>(
  kind: ReadingKind,
  file: SourceFile,
  limits: ReadingLimits,
): Promise<T | Unreadable> {
  const reading = before.then(() => inThread<T>(kind, file, limits));
  before = reading.catch(() => null);
  return reading;
}

function inThread<T>(
  kind: ReadingKind,
  file: SourceFile,
  { seconds, megabytes }: ReadingLimits,
): Promise<T | Unreadable> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./reading-thread.ts', import.meta.url), {
      workerData: { kind, file: { name: file.name, bytes: file.bytes } },
      resourceLimits: {
        maxOldGenerationSizeMb: megabytes,
        maxYoungGenerationSizeMb: NEW_MEGABYTES,
      },
      execArgv: [],
      env: {},
    });
    const timer = setTimeout(() => {
      answer(
        refused(
          'file-too-slow',
          `${file.name} took more than ${seconds} seconds to read.`,
          inFile(file.name),
        ),
      );
    }, seconds * 1000);
    function answer(reading: T | Unreadable): void {
      clearTimeout(timer);
      resolve(reading);
      void worker.terminate();
    }
    worker.once('message', (reading: T) => answer(reading));
    worker.once('error', (fault) => answer(unreadable(file.name, fault)));
    worker.once('exit', () => answer(unreadable(file.name, null)));
  });
}

function unreadable(name: string, fault: unknown): Unreadable {
  if (fault instanceof Error && 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return refused(
      'file-too-large',
      `${name} needs more memory to read than Waymark gives it.`,
      inFile(name),
    );
  }
  return refused(
    'file-broken',
    `${name} could not be read: it is damaged or very unusual.`,
    inFile(name),
  );
}
