import { briefly, type PlacedFinding } from '../findings.ts';
import { explainKpiRefs } from './kpi-refs.ts';
import type { PlacedDraft } from './resolve-leads.ts';
import { sayRefs } from './say-refs.ts';

/** Ranges of KPI refs, once for each wording. */
export function kpiRefFindings(placed: readonly PlacedDraft[]): readonly PlacedFinding[] {
  const cells = Map.groupBy(placed, ({ draft }) => draft.kpiRefs);
  return [...cells].flatMap(([cell, holders]): readonly PlacedFinding[] => {
    const { refs, ranged } = explainKpiRefs(cell);
    const [first] = holders;
    if (ranged === null || first === undefined) return [];
    const { draft, outcome } = first;
    const of = sayRefs(holders.map(({ ref }) => ref));
    const sentence = `The KPI refs "${briefly(cell)}" of ${of} were read as ${refs.join(', ')}.`;
    return [{ code: 'kpi-ref-range', severity: 'note', line: draft.line, outcome, sentence }];
  });
}
