import type { Kpi, Outcome, PlacedMilestone, Plan } from '../../plan/model.ts';
import { textKey } from '../../plan/wording.ts';
import { briefly } from '../findings.ts';
import { namesKpi } from '../values/kpi-refs.ts';
import { sayRefs } from '../values/say-refs.ts';
import type { ReviewFinding } from './review-finding.ts';

/** KPI refs against the plan's KPIs. */
export function kpiReview(
  plan: Plan,
  placed: readonly PlacedMilestone[],
): readonly ReviewFinding[] {
  const referring = placed.filter(({ milestone }) => milestone.kpiRefs.some(isOneKpi));
  const kpis = plan.outcomes.flatMap((outcome) => outcome.kpis.map((kpi) => ({ kpi, outcome })));
  const [first] = referring;
  if (first !== undefined && kpis.every(({ kpi }) => kpi.ref === null) && referring.length > 1) {
    const named = referring.some(({ milestone }) =>
      milestone.kpiRefs.some((ref) => kpis.some(({ kpi }) => isKpi(ref, kpi))),
    );
    if (!named) return [noRefs(first, referring), ...repeatedKpis(plan)];
  }
  const owners = new Map<string, readonly Outcome[]>();
  return [...referring.flatMap((each) => aboutRefs(each, kpis, owners)), ...repeatedKpis(plan)];
}

interface OwnedKpi {
  readonly kpi: Kpi;
  readonly outcome: Outcome;
}

function noRefs(first: PlacedMilestone, referring: readonly PlacedMilestone[]): ReviewFinding {
  const refs = sayRefs(referring.map(({ milestone }) => milestone.ref));
  const sentence = `KPIs are referred to by ${refs}, and no KPI of the plan has a ref; the refs point to nothing.`;
  return about(first, 'kpi-ref-unknown', 'confirm', sentence);
}

function aboutRefs(
  placed: PlacedMilestone,
  kpis: readonly OwnedKpi[],
  owners: Map<string, readonly Outcome[]>,
): readonly ReviewFinding[] {
  const { outcome, milestone } = placed;
  const named = milestone.kpiRefs.filter(isOneKpi);
  const byOwner = Map.groupBy(named, (ref) => {
    const known = owners.get(ref) ?? ownersOf(ref, kpis);
    owners.set(ref, known);
    return known.find(({ number }) => number === outcome.number) ?? known[0] ?? null;
  });
  return [...byOwner].flatMap(([owner, refs]): readonly ReviewFinding[] => {
    if (owner?.number === outcome.number) return [];
    const called = refs.map((ref) => briefly(ref.replace(/^kpi /iu, '')));
    const said = `Milestone ${milestone.ref} refers to KPI ${called.join(', ')}`;
    if (owner === null) {
      const sentence = `${said}, which the plan does not have.`;
      return [about(placed, 'kpi-ref-unknown', 'confirm', sentence)];
    }
    const sentence = `${said}, which ${refs.length === 1 ? 'belongs' : 'belong'} to ${owner.label.toLowerCase()} ${owner.number}.`;
    return [about(placed, 'kpi-of-another-outcome', 'note', sentence)];
  });
}

function isOneKpi(ref: string): boolean {
  return !/^all$/iu.test(ref);
}

function ownersOf(ref: string, kpis: readonly OwnedKpi[]): readonly Outcome[] {
  return kpis.filter(({ kpi }) => isKpi(ref, kpi)).map(({ outcome }) => outcome);
}

/** By its ref, or by its measure in words. */
function isKpi(ref: string, { ref: own, measure }: Kpi): boolean {
  return own === null
    ? textKey(ref) === textKey(measure)
    : namesKpi(ref, own) || textKey(ref) === textKey(measure);
}

function repeatedKpis(plan: Plan): readonly ReviewFinding[] {
  const placed = plan.outcomes.flatMap(({ number, kpis }) =>
    kpis.flatMap(({ ref }) => (ref === null ? [] : [{ number, ref }])),
  );
  const seen = new Map<string, number>();
  return placed.flatMap(({ number, ref }) => {
    const first = seen.get(ref);
    if (first === undefined) {
      seen.set(ref, number);
      return [];
    }
    const where = first === number ? '' : `, first under outcome ${first}`;
    const sentence = `KPI ${ref} is printed more than once${where}.`;
    return [
      {
        code: 'kpi-ref-repeated',
        severity: 'confirm',
        sentence,
        outcome: number,
        ref: null,
        milestoneId: null,
      },
    ];
  });
}

function about(
  { outcome, milestone }: PlacedMilestone,
  code: ReviewFinding['code'],
  severity: ReviewFinding['severity'],
  sentence: string,
): ReviewFinding {
  return {
    code,
    severity,
    sentence,
    outcome: outcome.number,
    ref: milestone.ref,
    milestoneId: milestone.id,
  };
}
