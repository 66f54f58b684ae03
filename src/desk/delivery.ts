/** What became of something sent, in an operator's words. Null: it had been claimed before. */
import type { Delivery } from '../plan/events.ts';

export function sayDelivery(delivery: Delivery | null): string {
  switch (delivery?.kind) {
    case undefined:
      return 'had been sent before, so not again';
    case 'delivered':
      return 'delivered';
    case 'failed':
      return `failed. ${delivery.advice}`;
    case 'uncertain':
      return `uncertain: the connection died after sending (${delivery.code}). It is not repeated; ask whether it arrived.`;
  }
}

export function wasNotDelivered(delivery: Delivery | null): boolean {
  return delivery !== null && delivery.kind !== 'delivered';
}

/** `3 of 4 delivered` */
export function tally(sent: readonly { readonly delivery: Delivery | null }[]): string {
  const delivered = sent.filter(({ delivery }) => delivery?.kind === 'delivered').length;
  return `${delivered} of ${sent.length} delivered`;
}
