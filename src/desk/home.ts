/** Where the desk stands: a ledger, its readings and a clock, and perhaps a way to send. */
import type { Actor } from '../plan/events.ts';
import type { Messenger, Ports } from '../workflows/ports.ts';
import type { DeskRequest } from './request.ts';

export interface DeskHome extends Omit<Ports, 'messenger'> {
  /** Called only when something is to be sent; null where nothing can be. */
  readonly messenger: (() => Promise<Messenger>) | null;
}

export function operatorOf({ operator }: DeskRequest): Actor {
  return { kind: 'operator', name: operator };
}
