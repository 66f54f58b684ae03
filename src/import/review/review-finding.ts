import type { PlacedFinding } from '../findings.ts';

/** A finding about a plan already read, whatever format it came from. */
export interface ReviewFinding extends Pick<PlacedFinding, 'code' | 'severity' | 'sentence'> {
  /** Null for what belongs to the plan as a whole. */
  readonly outcome: number | null;
  /** The milestone it is about. */
  readonly ref: string | null;
  readonly milestoneId: string | null;
  /** The steps to it within the plan, where it is about less than a milestone. */
  readonly path?: readonly PropertyKey[];
}
