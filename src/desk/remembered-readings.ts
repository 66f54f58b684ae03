/** Readings that fold nothing twice while many questions are answered: all see the same moment. */
import type { Temporal } from '../plan/time.ts';
import type { Readings } from '../workflows/ports.ts';

/** Pasts kept at once: each may be a whole plan. */
const KEPT = 24;

export function rememberedReadings(readings: Readings): Readings {
  const plans = new Recent<ReturnType<Readings['plan']>>(KEPT);
  const directories = new Recent<ReturnType<Readings['directory']>>(KEPT);
  let planIds: ReturnType<Readings['planIds']> | null = null;
  return {
    plan: (planId, at) => plans.get(`${planId} ${key(at)}`, () => readings.plan(planId, at)),
    directory: (at) => directories.get(key(at), () => readings.directory(at)),
    planIds: () => (planIds ??= readings.planIds()),
  };
}

/** What was asked for last, made once each. */
export class Recent<T> {
  readonly #made = new Map<string, T>();
  readonly #kept: number;

  constructor(kept: number) {
    this.#kept = kept;
  }

  get(key: string, make: () => T): T {
    const known = this.#made.get(key);
    const value = known ?? make();
    this.#made.delete(key);
    this.#made.set(key, value);
    const [oldest] = this.#made.keys();
    if (this.#made.size > this.#kept && oldest !== undefined) this.#made.delete(oldest);
    return value;
  }
}

function key(at: Temporal.Instant | undefined): string {
  return at === undefined ? 'now' : at.toString();
}
