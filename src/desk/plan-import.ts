/** `plan import`: what a file holds, outcome by outcome, what was unclear, and the saving of it. */
import type { Finding } from '../plan/plan-reading.ts';
import { readPlan } from '../import/read-plan.ts';
import type { Plan } from '../plan/model.ts';
import { explain } from '../plan/refusals.ts';
import type { Ledger } from '../workflows/ports.ts';
import { savePlan, type Saved } from '../workflows/save-plan.ts';
import { fileIn } from './file-in.ts';
import { findingLines } from './finding-lines.ts';
import { operatorOf } from './home.ts';
import { countPlan, type PlanCounts } from './plan-counts.ts';
import { sourceOf } from './plan-on-the-spot.ts';
import { done, refused, type DeskReply } from './reply.ts';
import type { RequestFor } from './request.ts';
import type { Setting } from './setting.ts';
import { quoted, sayCount } from './words.ts';

export async function planImport(
  { home }: Setting,
  request: RequestFor<'plan-import'>,
): Promise<DeskReply> {
  const { save } = request;
  const file = fileIn(request);
  const read = await readPlan(file);
  if (read.kind === 'refused') return refused('not-a-plan', read.sentence);
  const { plan, findings } = read;
  const ledger = save ? home.ledger : rehearsal(home.ledger);
  const saved = await savePlan(
    { ledger, readings: home.readings },
    plan,
    sourceOf(file),
    operatorOf(request),
  );
  if (saved.kind === 'refused') return refused(saved.refusal.kind, explain(saved.refusal));
  const counts = countPlan(plan);
  return done(
    [
      ...planLines(plan, counts),
      ...findingLines(findings),
      '',
      ...outcomeLines(saved, request, findings),
    ],
    {
      planId: plan.id,
      title: plan.title,
      saved: save && saved.kind === 'saved',
      unchanged: saved.kind === 'unchanged',
      ...counts,
      findings,
    },
  );
}

function planLines(plan: Plan, { outcomes, ...totals }: PlanCounts): readonly string[] {
  const { asWritten, from, to } = plan.period;
  return [
    `${plan.title} (${plan.id})`,
    [plan.organisation, asWritten ?? `${from} to ${to}`].filter((part) => part !== null).join(', '),
    `${sayCount(outcomes.length, 'outcome')}, ${sayCounts(totals)}, ${sayCount(totals.kpis, 'KPI')}, ${sayCount(totals.leads.length, 'lead role')}`,
    '',
    ...outcomes.flatMap(({ label, number, title, leads, ...counts }) => [
      `${label} ${number}: ${title}`,
      `  ${sayCounts(counts)}`,
      `  Led by: ${leads.length === 0 ? 'nobody named' : leads.join('; ')}`,
    ]),
  ];
}

function sayCounts(counts: { actions: number; milestones: number; withDue: number }): string {
  const { actions, milestones, withDue } = counts;
  return `${sayCount(actions, 'action')}, ${sayCount(milestones, 'milestone')} (${withDue} with a due)`;
}

function outcomeLines(
  saved: Exclude<Saved, { kind: 'refused' }>,
  { fileName, save }: RequestFor<'plan-import'>,
  findings: readonly Finding[],
): readonly string[] {
  if (saved.kind === 'unchanged')
    return [`This plan is saved already, just as it is here. Nothing was changed.`];
  if (save) return [`Saved as "${saved.planId}".`];
  const look = findings.some(({ severity }) => severity === 'confirm')
    ? ' Look at what is to be confirmed first.'
    : '';
  return [
    `Dry run: nothing was saved.${look} To save it: waymark plan import ${quoted(fileName)} --save`,
  ];
}

/** The same decision on the same readings, with an append that writes nothing. */
function rehearsal(ledger: Ledger): Ledger {
  return {
    read: (stream, after) => ledger.read(stream, after),
    streams: () => ledger.streams(),
    append: () => Promise.resolve({ kind: 'appended', events: [] }),
  };
}
