/**
 * Files whose preview the PMO has seen and not settled yet. They are kept in memory only: what is
 * not saved leaves nothing behind, and after a restart the file is attached again.
 */
import { randomUUID } from 'node:crypto';
import { Temporal } from '../plan/time.ts';
import type { Clock } from '../workflows/ports.ts';
import type { Refusal } from '../plan/refusals.ts';
import type {
  ImportChoice,
  ImportPreview,
  PlanSource,
  ReadPlan,
} from '../workflows/import-plan.ts';

export interface PendingImport {
  readonly importId: string;
  /** Only who attached the file settles it. */
  readonly personId: string;
  readonly reading: ReadPlan;
  readonly source: PlanSource;
  choice: ImportChoice;
  /** What was shown last; null while it has to be asked which plan the file belongs to. */
  preview: ImportPreview | null;
  question: Extract<Refusal, { kind: 'edition-or-new' }> | null;
  page: number;
  /** How often it was compared with what is saved; buttons carry it. */
  revision: number;
  /** Pages of this preview that were shown. */
  readonly seen: Set<number>;
  /** Titles the PMO has said are roles of their own. */
  readonly apart: Set<string>;
  /** What became of it, for a button pressed twice; null while it is open. */
  settled: string | null;
  readonly since: Temporal.Instant;
}

export interface PendingImports {
  add(one: Omit<PendingImport, 'importId' | 'since'>): PendingImport;
  find(importId: string): PendingImport | undefined;
}

const KEPT = 20;
const HOURS = 8;

export function createPendingImports(clock: Clock): PendingImports {
  const pending = new Map<string, PendingImport>();
  return {
    add(one) {
      const added = { ...one, importId: randomUUID(), since: clock.now() };
      pending.set(added.importId, added);
      for (const old of [...pending.keys()].slice(0, -KEPT)) pending.delete(old);
      return added;
    },
    find(importId) {
      const found = pending.get(importId);
      if (found === undefined) return undefined;
      const until = found.since.add({ hours: HOURS });
      return Temporal.Instant.compare(clock.now(), until) <= 0 ? found : undefined;
    },
  };
}
