/** Where the desk stands: a ledger, its readings and a clock, what reads files, and perhaps a way to send. */
import type { SourceFile } from '../import/files/read-source.ts';
import type { PeopleReading } from '../import/people/read-people.ts';
import type { Actor } from '../plan/events.ts';
import type { PlanReading } from '../plan/plan-reading.ts';
import type { Messenger, Ports } from '../workflows/ports.ts';
import type { DeskRequest } from './request.ts';

export interface DeskHome extends Omit<Ports, 'messenger'> {
  /** Called only when something is to be sent; null where nothing can be. */
  readonly messenger: (() => Promise<Messenger>) | null;
  /** Within limits of time and memory wherever the file is a stranger's. */
  readonly readPlan: (file: SourceFile) => Promise<PlanReading>;
  readonly readPeople: (file: SourceFile) => Promise<PeopleReading>;
}

export function operatorOf({ operator }: DeskRequest): Actor {
  return { kind: 'operator', name: operator };
}
