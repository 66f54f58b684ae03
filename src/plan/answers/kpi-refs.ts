/** Which KPIs a milestone names: one by its ref, `17` for 17a and 17b together, or all. */
import type { Milestone } from '../model.ts';

export function namesKpi({ kpiRefs }: Milestone, ref: string): boolean {
  const asked = ref.toLowerCase();
  const known = [asked, asked.replace(/\p{L}+$/u, ''), 'all'];
  return kpiRefs.some((each) => known.includes(each.toLowerCase()));
}
