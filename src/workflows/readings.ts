/** The ledger folded, remembered as far as it was read: only new events are folded again. */
import { foldDirectory, type Directory } from '../plan/directory.ts';
import { DIRECTORY, planStream, type StoredEvent } from '../plan/events.ts';
import { foldPlan, type PlanState } from '../plan/plan-state.ts';
import { Temporal } from '../plan/time.ts';
import type { Ledger, Readings } from './ports.ts';

export function readingsOf(ledger: Ledger): Readings {
  const plans = new Map<string, PlanState>();
  let directory: Directory | null = null;

  return {
    async plan(planId, at) {
      const stream = planStream(planId);
      if (at !== undefined) return foldPlan(null, await eventsUntil(ledger, stream, at));
      const known = plans.get(planId) ?? null;
      const state = foldPlan(known, await ledger.read(stream, known?.version ?? 0));
      return state === null ? null : newest(plans, planId, state);
    },
    async directory(at) {
      if (at !== undefined) return foldDirectory(null, await eventsUntil(ledger, DIRECTORY, at));
      const read = foldDirectory(directory, await ledger.read(DIRECTORY, directory?.version ?? 0));
      if (directory === null || read.version >= directory.version) directory = read;
      return read;
    },
    async planIds() {
      const prefix = planStream('');
      return (await ledger.streams())
        .filter((stream) => stream.startsWith(prefix))
        .map((stream) => stream.slice(prefix.length));
    },
  };
}

/** Two reads may overlap; the further one is kept. */
function newest(plans: Map<string, PlanState>, planId: string, state: PlanState): PlanState {
  if (state.version >= (plans.get(planId)?.version ?? 0)) plans.set(planId, state);
  return state;
}

async function eventsUntil(
  ledger: Ledger,
  stream: string,
  at: Temporal.Instant,
): Promise<readonly StoredEvent[]> {
  const events = await ledger.read(stream);
  return events.filter(
    ({ recordedAt }) => Temporal.Instant.compare(Temporal.Instant.from(recordedAt), at) <= 0,
  );
}
