/** How often something is sent: again only when the last time was certainly not carried out. */
import type { Delivery } from '../plan/events.ts';
import { mayRetry, readSendFault, toDelivery } from './send-errors.ts';

export interface Sent {
  readonly conversationId: string;
  readonly messageId: string;
}

export interface Patience {
  readonly attempts: number;
  readonly longestWaitMs: number;
  /** How a wait passes; in real time when not given. */
  readonly wait?: ((ms: number) => Promise<void>) | undefined;
}

const FIRST_WAIT_MS = 1000;

/** Never throws: whatever went wrong is read as what it means for the message. */
export async function attempt(work: () => Promise<Sent>, patience: Patience): Promise<Delivery> {
  const { attempts, longestWaitMs, wait = sleep } = patience;
  for (let tried = 1; ; tried += 1) {
    try {
      return { kind: 'delivered', ...(await work()) };
    } catch (error) {
      const fault = readSendFault(error);
      if (!mayRetry(fault) || tried === attempts) return toDelivery(fault);
      const backoff = FIRST_WAIT_MS * 2 ** (tried - 1) * (0.5 + Math.random());
      await wait(Math.min(fault.retryAfterMs ?? backoff, longestWaitMs));
    }
  }
}

async function sleep(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}
