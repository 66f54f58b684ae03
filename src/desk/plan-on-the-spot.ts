/** A plan read from a file as if it had just been saved, in memory only, among the people known. */
import { createHash } from 'node:crypto';
import type { SourceFile } from '../import/files/read-source.ts';
import { planStream, type StoredEvent } from '../plan/events.ts';
import type { Plan } from '../plan/model.ts';
import { foldPlan } from '../plan/plan-state.ts';
import { Temporal } from '../plan/time.ts';
import { memoryLedger } from '../storage/memory-ledger.ts';
import type { PlanSource } from '../workflows/import-plan.ts';
import type { DeskHome } from './home.ts';

/**
 * People and places stay those of `directory`, so that it shows whom the plan would find today. The
 * plan itself is not copied, as a ledger would: what was worked out for it holds at every moment.
 */
export function planOnTheSpot(
  home: DeskHome,
  directory: DeskHome['readings'],
  plan: Plan,
  source: PlanSource,
): DeskHome {
  const now = home.clock.now();
  const state = foldPlan(null, [savedAt(now, plan, source)]);
  return {
    ...home,
    ledger: memoryLedger({ clock: { now: () => now } }),
    readings: {
      plan: (planId, at = now) =>
        Promise.resolve(
          planId === plan.id && Temporal.Instant.compare(at, now) >= 0 ? state : null,
        ),
      planIds: () => Promise.resolve([plan.id]),
      directory: () => directory.directory(),
    },
    clock: { now: () => now },
  };
}

/** Nothing here is chained: it is forgotten with the request. */
const NO_HASH = '0'.repeat(64);

function savedAt(now: Temporal.Instant, plan: Plan, source: PlanSource): StoredEvent {
  return {
    id: plan.id,
    stream: planStream(plan.id),
    version: 1,
    recordedAt: now.toString(),
    by: { kind: 'schedule' },
    about: null,
    key: null,
    event: { type: 'PlanImported', plan, source },
    previous: NO_HASH,
    hash: NO_HASH,
  };
}

export function sourceOf({ name, bytes }: SourceFile): PlanSource {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name: name.slice(-200), sha256 };
}
