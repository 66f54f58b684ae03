/** Turns a file into a plan; handed in, because this folder knows nothing of file formats. */
import type { PlanReading } from '../plan/plan-reading.ts';

export interface PlanFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Never throws for anything a file may hold. */
export type PlanReader = (file: PlanFile) => Promise<PlanReading>;
