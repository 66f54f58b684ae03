import { differs } from './differs.ts';
import { resolved } from './traits.ts';
import type { Kpi, Outcome, Plan } from '../model.ts';
import { textKey } from '../wording.ts';

interface PlacedKpi {
  readonly outcome: Outcome;
  readonly kpi: Kpi;
}

/** KPIs that came, went or are aimed at something else; paired by measure, and else by ref. */
export function kpiChanges(was: Plan, is: Plan): readonly string[] {
  const left = new Set(kpisOf(was));
  const pairs = kpisOf(is).map((after) => ({ after, before: null as PlacedKpi | null }));
  for (const fits of [measureKey, refKey]) {
    const keys = Map.groupBy(left, fits);
    for (const pair of pairs) {
      if (pair.before !== null) continue;
      const key = fits(pair.after);
      const found = key === null ? undefined : keys.get(key)?.find((one) => left.has(one));
      if (found === undefined) continue;
      left.delete(found);
      pair.before = found;
    }
  }
  return [
    ...pairs.flatMap(({ before, after }) =>
      before === null ? [`${sayKpi(after)} is new.`] : differences(before.kpi, after),
    ),
    ...[...left].map((gone) => `${sayKpi(gone)} is no longer in the plan.`),
  ];
}

function kpisOf({ outcomes }: Plan): readonly PlacedKpi[] {
  return outcomes.flatMap((outcome) => outcome.kpis.map((kpi) => ({ outcome, kpi })));
}

function measureKey({ kpi }: PlacedKpi): string {
  return textKey(kpi.measure);
}

function refKey({ kpi, outcome }: PlacedKpi): string | null {
  return kpi.ref === null ? null : `${textKey(outcome.title)} ${kpi.ref.toLowerCase()}`;
}

function differences(was: Kpi, placed: PlacedKpi): readonly string[] {
  const is = placed.kpi;
  const name = sayName(placed);
  return [
    differs(`measure of ${name}`, was.measure, is.measure),
    differs(`ref of the KPI "${is.measure}"`, was.ref, is.ref),
    differs(`target of ${name}`, was.target, is.target),
    differs(`date of the target of ${name}`, sayTargetDue(was), sayTargetDue(is)),
    differs(`lead of ${name}`, was.responsible, is.responsible),
    differs(`frequency of ${name}`, was.frequency, is.frequency),
    differs(`list that ${name} stands in`, was.set, is.set),
  ].flat();
}

function sayTargetDue({ targetDue }: Kpi): string | null {
  return targetDue.kind === 'none' ? null : resolved(targetDue);
}

function sayKpi(placed: PlacedKpi): string {
  return `The ${sayName(placed)} of outcome ${placed.outcome.number}`;
}

function sayName({ kpi }: PlacedKpi): string {
  return kpi.ref === null ? `KPI "${kpi.measure}"` : `KPI ${kpi.ref} "${kpi.measure}"`;
}
