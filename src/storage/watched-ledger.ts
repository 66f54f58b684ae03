import { LedgerUnavailable, type Ledger } from '../workflows/ports.ts';

/** Long enough for a proxy to notice; then somebody is let in again, and finds out. */
const NOT_READY_MS = 30_000;

/** Remembers whether an append could not be saved just now, for `/readyz`. */
export function watchedLedger(ledger: Ledger): {
  readonly ledger: Ledger;
  readonly isWritable: () => boolean;
} {
  let failedAt = -Infinity;
  return {
    isWritable: () => performance.now() - failedAt > NOT_READY_MS,
    ledger: {
      read: (stream, after) => ledger.read(stream, after),
      streams: () => ledger.streams(),
      async append(stream, expected, events) {
        try {
          const appended = await ledger.append(stream, expected, events);
          failedAt = -Infinity;
          return appended;
        } catch (error) {
          if (error instanceof LedgerUnavailable) failedAt = performance.now();
          throw error;
        }
      },
    },
  };
}
