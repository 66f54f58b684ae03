/** The ledger folded, remembered as far as it was read: only new events are folded again. */
import { foldDirectory, type Directory } from '../plan/directory.ts';
import { DIRECTORY, planStream } from '../plan/events.ts';
import { foldPlan, type PlanState } from '../plan/plan-state.ts';
import { pastOf } from './past.ts';
import type { Ledger, Readings } from './ports.ts';

export function readingsOf(ledger: Ledger): Readings {
  const plans = new Map<string, PlanState>();
  const pasts = new Map<string, ReturnType<typeof pastOf<PlanState>>>();
  const pastDirectory = pastOf(ledger, DIRECTORY, foldDirectory);
  let directory: Directory | null = null;

  function pastOfPlan(planId: string): ReturnType<typeof pastOf<PlanState>> {
    const known = pasts.get(planId) ?? pastOf(ledger, planStream(planId), foldPlan);
    pasts.set(planId, known);
    return known;
  }

  return {
    async plan(planId, at) {
      if (at !== undefined) return pastOfPlan(planId)(at);
      const known = plans.get(planId) ?? null;
      const state = foldPlan(known, await ledger.read(planStream(planId), known?.version ?? 0));
      return state === null ? null : newest(plans, planId, state);
    },
    async directory(at) {
      if (at !== undefined) return (await pastDirectory(at)) ?? foldDirectory(null, []);
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
