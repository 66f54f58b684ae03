/** A plan from a file, whatever its format: the file's ending and its first bytes say which. */
import type { PlanReading } from '../plan/plan-reading.ts';
import { withoutScreened } from '../plan/without-screened.ts';
import { readSource, type SourceFile } from './files/read-source.ts';
import { planFrom } from './plan-from.ts';

/** Never throws for anything a file may hold: what cannot be read is refused, with the reason. */
export async function readPlan(file: SourceFile): Promise<PlanReading> {
  const read = await readSource(file);
  const reading = read.kind === 'lines' ? planFrom(read.source) : read;
  return { ...reading, findings: reading.findings.map(withoutScreened) };
}
