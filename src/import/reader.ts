/** Reads files in a thread of their own, so that no file can stop or starve the rest of Waymark. */
import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { inFile, type PlanReading, type Unreadable } from '../plan/plan-reading.ts';
import type { SourceFile } from './files/read-source.ts';
import { refused } from './findings.ts';
import type { PeopleReading } from './people/read-people.ts';

/** As `readPlan`; a file that takes too long or too much memory is refused. */
export function readPlanApart(
  file: SourceFile,
  limits = LIMITS,
  log: ReadingLog = silent,
): Promise<PlanReading> {
  return readApart('plan', file, limits, log);
}

/** As `readPeople`, within the same limits. */
export function readPeopleApart(
  file: SourceFile,
  limits = LIMITS,
  log: ReadingLog = silent,
): Promise<PeopleReading> {
  return readApart('people', file, limits, log);
}

/** Hears of faults of Waymark's own: what kind, and where in its code; nothing of the file. */
export type ReadingLog = (facts: ReadingFault) => void;

export interface ReadingFault {
  readonly error: string;
  readonly at: readonly string[];
}

export interface ReadingLimits {
  readonly seconds: number;
  /** What the thread may hold in memory, in millions of bytes. */
  readonly megabytes: number;
}

/** What the thread is given. */
export interface ReadingTask {
  readonly kind: 'plan' | 'people';
  readonly file: SourceFile;
  /** Where this process keeps compiled modules; null where it keeps none. */
  readonly compiled: string | null;
}

/** A workbook of 2,000 rows needs less than half of this. */
const LIMITS: ReadingLimits = { seconds: 20, megabytes: 128 };
const NEW_MEGABYTES = 32;

/** Settled once the file before has been read. */
let before: Promise<unknown> = Promise.resolve();

/** One file at a time: files that come together are not to need their memory together. */
function readApart<T>(
  kind: ReadingTask['kind'],
  file: SourceFile,
  limits: ReadingLimits,
  log: ReadingLog,
): Promise<T | Unreadable> {
  const reading = before.then(() => inThread<T>(kind, file, limits, log));
  before = reading.catch(() => null);
  return reading;
}

function inThread<T>(
  kind: ReadingTask['kind'],
  file: SourceFile,
  { seconds, megabytes }: ReadingLimits,
  log: ReadingLog,
): Promise<T | Unreadable> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./reading-thread.ts', import.meta.url), {
      workerData: taskFor(kind, file),
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
    worker.once('error', (fault) => answer(unreadable(file.name, fault, log)));
    worker.once('exit', () => answer(unreadable(file.name, null, silent)));
  });
}

function taskFor(kind: ReadingTask['kind'], { name, bytes }: SourceFile): ReadingTask {
  // It names a folder of its own for each version of Node within the one it was given.
  const kept = getCompileCacheDir();
  return { kind, file: { name, bytes }, compiled: kept === undefined ? null : dirname(kept) };
}

function unreadable(name: string, fault: unknown, log: ReadingLog): Unreadable {
  if (fault instanceof Error && 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return refused(
      'file-too-large',
      `${name} needs more memory to read than Waymark gives it.`,
      inFile(name),
    );
  }
  log(factsOf(fault));
  return refused(
    'reading-failed',
    `Waymark failed to read ${name}; nothing was saved.`,
    inFile(name),
  );
}

const MOST_FRAMES = 5;

/** The places in the code only: a fault's message may quote the file. */
function factsOf(fault: unknown): ReadingFault {
  if (!(fault instanceof Error)) return { error: typeof fault, at: [] };
  const frames = [...(fault.stack ?? '').matchAll(/^ {4}at .*?([\w.-]+\/[\w.-]+:\d+):\d+\)?$/gmu)];
  return { error: fault.name, at: frames.slice(0, MOST_FRAMES).map(([, place = '']) => place) };
}

function silent(): void {
  // Nobody listens.
}
