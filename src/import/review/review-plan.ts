import {
  milestonesOf,
  type Due,
  type Milestone,
  type Outcome,
  type Plan,
} from '../../plan/model.ts';
import { namesKpi } from '../values/kpi-refs.ts';
import { sayMonth } from '../values/months.ts';
import type { PlacedFinding } from '../findings.ts';

/** A finding about a plan already read, whatever format it came from. */
export interface ReviewFinding extends Pick<PlacedFinding, 'code' | 'severity' | 'sentence'> {
  readonly outcome: number;
  /** The milestone it is about. */
  readonly ref: string | null;
  readonly milestoneId: string | null;
}

/** What does not agree within a plan: dues against its period, KPI refs against its KPIs. */
export function reviewPlan(plan: Plan): readonly ReviewFinding[] {
  return [
    ...milestonesOf(plan).flatMap(({ outcome, milestone }) => {
      const { ref, id, due, kpiRefs } = milestone;
      return [
        ...aboutLeads(milestone),
        ...aboutDue(plan, due, ref),
        ...aboutKpis(plan, outcome.number, kpiRefs, ref),
      ].map((found) => ({ ...found, outcome: outcome.number, ref, milestoneId: id }));
    }),
    ...repeatedKpis(plan),
  ];
}

type Found = Pick<PlacedFinding, 'code' | 'severity' | 'sentence'>;

function aboutLeads({ ref, leads }: Milestone): readonly Found[] {
  if (leads.length > 0) return [];
  const sentence = `Milestone ${ref} names no lead; nobody will be asked about it.`;
  return [{ code: 'lead-missing', severity: 'confirm', sentence }];
}

function aboutDue(plan: Plan, due: Due, ref: string): readonly Found[] {
  const { from, to } = plan.period;
  if (due.kind === 'unread') {
    const sentence = `The due "${due.asWritten}" of milestone ${ref} could not be read as a date; it is shown as written and never overdue.`;
    return [{ code: 'due-unread', severity: 'confirm', sentence }];
  }
  const span = spanOf(due);
  if (span === null) return [];
  if (span.to < from) {
    const sentence = `Milestone ${ref} is due ${span.said}, before the plan begins in ${sayMonth(from)}; it was kept as written.`;
    return [{ code: 'due-before-plan', severity: 'confirm', sentence }];
  }
  if (span.from > to) {
    const sentence = `Milestone ${ref} is due ${span.said}, after the plan ends in ${sayMonth(to)}; it was kept as written.`;
    return [{ code: 'due-after-plan', severity: 'note', sentence }];
  }
  return [];
}

function spanOf(due: Due): { from: string; to: string; said: string } | null {
  switch (due.kind) {
    case 'date':
      return { from: due.date.slice(0, 7), to: due.date.slice(0, 7), said: due.asWritten };
    case 'month':
      return { from: due.month, to: due.month, said: due.asWritten };
    case 'year':
      return { from: `${due.year}-01`, to: `${due.year}-12`, said: due.asWritten };
    case 'none':
    case 'recurring':
    case 'ongoing':
    case 'unread':
      return null;
  }
}

function aboutKpis(
  plan: Plan,
  outcome: number,
  refs: readonly string[],
  milestone: string,
): readonly Found[] {
  const named = refs.filter((ref) => !/^all$/iu.test(ref));
  const owners = Map.groupBy(named, (ref) => ownerOf(plan, outcome, ref));
  return [...owners].flatMap(([owner, of]): readonly Found[] => {
    if (owner?.number === outcome) return [];
    const said = `Milestone ${milestone} refers to KPI ${of.join(', ')}`;
    if (owner === null) {
      const sentence = `${said}, which the plan does not have.`;
      return [{ code: 'kpi-ref-unknown', severity: 'confirm', sentence }];
    }
    const sentence = `${said}, which belongs to ${owner.label.toLowerCase()} ${owner.number}.`;
    return [{ code: 'kpi-of-another-outcome', severity: 'note', sentence }];
  });
}

/** The outcome a KPI ref belongs to; the milestone's own where several have such a KPI. */
function ownerOf(plan: Plan, outcome: number, ref: string): Outcome | null {
  const owners = plan.outcomes.filter(({ kpis }) =>
    kpis.some((kpi) => kpi.ref !== null && namesKpi(ref, kpi.ref)),
  );
  return owners.find(({ number }) => number === outcome) ?? owners[0] ?? null;
}

function repeatedKpis(plan: Plan): readonly ReviewFinding[] {
  const placed = plan.outcomes.flatMap(({ number, kpis }) =>
    kpis.flatMap(({ ref }) => (ref === null ? [] : [{ number, ref }])),
  );
  return placed
    .filter(({ ref }, index) => placed.findIndex((other) => other.ref === ref) < index)
    .map(({ number, ref }) => ({
      code: 'kpi-ref-repeated',
      severity: 'confirm',
      sentence: `KPI ${ref} is printed more than once.`,
      outcome: number,
      ref: null,
      milestoneId: null,
    }));
}
