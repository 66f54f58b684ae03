/** What is still being done, so that a graceful stop can wait for it. */
import type { Log } from './teams-config.ts';

export interface UnderWay {
  /** Passes the promise on, and remembers it until it settles. */
  readonly watch: <T>(work: Promise<T>) => Promise<T>;
  /** For work nobody awaits: a failure is logged. */
  readonly add: (work: Promise<unknown>) => void;
  readonly idle: () => Promise<void>;
}

export function underWay(log: Log): UnderWay {
  const working = new Set<Promise<unknown>>();

  function watch<T>(work: Promise<T>): Promise<T> {
    const watched = work.finally(() => working.delete(settled));
    const settled = watched.catch(() => undefined);
    working.add(settled);
    return watched;
  }

  return {
    watch,
    add(work) {
      watch(work).catch((error: unknown) => {
        const name = error instanceof Error ? error.name : 'unknown';
        log.error({ error: name }, 'work after a turn failed');
      });
    },
    async idle() {
      while (working.size > 0) await Promise.all(working);
    },
  };
}
