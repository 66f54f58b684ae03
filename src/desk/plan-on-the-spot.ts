/** A plan read from a file as if it had just been saved, in memory only, among the people known. */
import { createHash } from 'node:crypto';
import type { SourceFile } from '../import/files/read-source.ts';
import type { Plan } from '../plan/model.ts';
import { memoryLedger } from '../storage/memory-ledger.ts';
import { readingsOf } from '../workflows/readings.ts';
import type { PlanSource } from '../workflows/import-plan.ts';
import { savePlan } from '../workflows/save-plan.ts';
import type { DeskHome } from './home.ts';

/** People and places stay those of `directory`, so that it shows whom the plan would find today. */
export async function planOnTheSpot(
  home: DeskHome,
  directory: DeskHome['readings'],
  plan: Plan,
  source: PlanSource,
): Promise<DeskHome> {
  const now = home.clock.now();
  const ledger = memoryLedger({ clock: { now: () => now } });
  const readings = readingsOf(ledger);
  await savePlan({ ledger, readings }, plan, source, { kind: 'schedule' });
  return {
    ...home,
    ledger,
    readings: {
      plan: (planId, at) => readings.plan(planId, at),
      planIds: () => readings.planIds(),
      directory: () => directory.directory(),
    },
    clock: { now: () => now },
  };
}

export function sourceOf({ name, bytes }: SourceFile): PlanSource {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name: name.slice(-200), sha256 };
}
