import { listing, type Messages, type StandInMessage } from './messages.ts';
import type { StandInLoggedRequest } from './server.ts';

type Looking = false | null | undefined;

/**
 * Waits for a state: looks now and after every message, edit and request, and resolves with the
 * first thing seen. Rejects after `within` milliseconds (5,000) with a list of what is there.
 */
export function createWait(messages: Messages, requests: readonly StandInLoggedRequest[]) {
  return function waitFor<T>(
    look: (messages: readonly StandInMessage[]) => T | Looking,
    { within = 5_000, what = 'the awaited state' }: { within?: number; what?: string } = {},
  ): Promise<Exclude<T, Looking>> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => end(() => reject(new Error(whatIsThere()))), within);
      const unlisten = messages.listen(check);
      check();

      function check(): void {
        try {
          const seen = look(messages.all());
          if (isSeen(seen)) end(() => resolve(seen));
        } catch (fault) {
          end(() => reject(fault instanceof Error ? fault : new Error(String(fault))));
        }
      }

      function end(settle: () => void): void {
        clearTimeout(timer);
        unlisten();
        settle();
      }
    });

    function whatIsThere(): string {
      const last = requests
        .slice(-10)
        .map(({ method, path, answered }) => `  ${method} ${path} → ${answered}`);
      return [
        `Teams did not come to ${what} within ${within} ms. Its messages:`,
        listing(messages.all()),
        'The last requests:',
        ...(last.length > 0 ? last : ['  none']),
      ].join('\n');
    }
  };
}

function isSeen<T>(seen: T | Looking): seen is Exclude<T, Looking> {
  return seen !== false && seen !== null && seen !== undefined;
}
