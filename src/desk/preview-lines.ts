/** What a plan's file was read as, to be held against the document: whose, when, colours, counts. */
import type { Plan, RagDefinition } from '../plan/model.ts';
import type { Counts, PlanCounts } from './plan-counts.ts';
import { tableLines, type Column } from './table.ts';
import { sayCount } from './words.ts';

export function previewLines(plan: Plan, counts: PlanCounts): readonly string[] {
  return [
    `${plan.title} (${plan.id})`,
    `Organisation: ${plan.organisation ?? 'not named'}`,
    `Period: ${sayPeriod(plan.period)}`,
    `Asked about when it has no due date: ${EVERY[plan.checkIn]}`,
    ...ragLines(plan),
    '',
    ...countLines(counts),
  ];
}

/** `Apr 2021 – Mar 2022, read as 2021-04 to 2022-03` */
export function sayPeriod({ asWritten, from, to }: Plan['period']): string {
  return asWritten === null ? `${from} to ${to}` : `${asWritten}, read as ${from} to ${to}`;
}

const EVERY: Readonly<Record<Plan['checkIn'], string>> = {
  week: 'every week',
  month: 'every month',
  quarter: 'every quarter',
  'half-year': 'every half-year',
  year: 'every year',
};

const STANDING: Readonly<Record<RagDefinition['standing'], string>> = {
  'off-track': 'counts as off track',
  'at-risk': 'counts as at risk',
  'on-track': 'counts as on track',
  complete: 'counts as complete',
};

function ragLines({ rag: { source, definitions } }: Plan): readonly string[] {
  const heading =
    source === 'plan'
      ? 'RAG, as the plan defines it:'
      : "RAG: the plan defines no colours, so Waymark's own stand in:";
  return [
    heading,
    ...definitions.map(
      ({ word, meaning, standing }) => `  ${word}: ${meaning} (${STANDING[standing]})`,
    ),
  ];
}

const COLUMNS: readonly Column[] = [
  { heading: 'DMT lead', kind: 'text' },
  { heading: 'Actions', kind: 'number' },
  { heading: 'Milestones', kind: 'number' },
  { heading: 'With due', kind: 'number' },
  { heading: 'Leads', kind: 'number' },
  { heading: 'KPIs', kind: 'number' },
  { heading: 'Risks', kind: 'number' },
];

function countLines({ outcomes, ...totals }: PlanCounts): readonly string[] {
  const labels = new Set(outcomes.map(({ label }) => label));
  const [label = 'Outcome'] = labels;
  const rows = outcomes.map((outcome) => [
    `${labels.size > 1 ? `${outcome.label} ` : ''}${outcome.number} ${outcome.title}`,
    outcome.dmtLeads.join('; ') || '–',
    ...cells(outcome),
  ]);
  const all = [`All: ${sayCount(outcomes.length, label.toLowerCase())}`, '', ...cells(totals)];
  return tableLines(
    [{ heading: labels.size > 1 ? 'Outcome' : label, kind: 'text' }, ...COLUMNS],
    [...rows, all],
  );
}

function cells({ actions, milestones, withDue, leads, kpis, risks }: Counts): readonly string[] {
  return [actions, milestones, withDue, leads.length, kpis, risks].map(String);
}
