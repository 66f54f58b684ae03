/** Scores what was read beside the milestones: organisation, period, outcomes, KPIs, findings. */
import type { Outcome, PlacedMilestone, Plan } from '../../src/plan/model.ts';
import type { Finding } from '../../src/plan/plan-reading.ts';
import { check, dueOf, mentions, type Check } from './corpus-check.ts';
import { pair, plain } from './corpus-match.ts';
import type { KpiTruth, PlanTruth, Raise } from './corpus-truth.ts';

export function scoreHead({ organisation, period }: Plan, truth: PlanTruth): readonly Check[] {
  const checks: Check[] = [];
  const [want, got] = [plain(truth.organisation ?? ''), plain(organisation ?? '')];
  if (want !== '') {
    const right = got !== '' && (want.includes(got) || got.includes(want));
    checks.push(check('organisation', 'plan', want, got, right));
  }
  if (truth.period !== null) {
    const [from, to] = [truth.period, period].map((one) => `${one.from} to ${one.to}`);
    checks.push(check('period', 'plan', from ?? '', to ?? '', from === to));
  }
  return checks;
}

export function scoreOutcomes(read: readonly Outcome[], truth: PlanTruth): readonly Check[] {
  const missing = truth.outcomes.map((want) => {
    const got = read.find(({ number }) => number === want.number);
    const at = `outcome ${want.number}`;
    if (got === undefined) return { field: 'outcome', wrong: `${at} is missing` };
    const leads = got.dmtLeads.map((lead) => plain(`${lead.name} ${lead.role} ${lead.asWritten}`));
    const named = want.dmtLeads.every((lead, index) => leads[index]?.includes(plain(lead)));
    const wanted = describe(want.title, want.dmtLeads, want.risks, want.impact);
    const [risks, impact] = [got.risks.length, got.impact.length];
    const said = describe(
      got.title,
      named && leads.length === want.dmtLeads.length ? want.dmtLeads : leads,
      want.risks === null ? null : risks,
      want.impact === null ? null : impact,
    );
    return check('title', at, wanted, said, wanted === said);
  });
  const extra = read.filter(({ number }) => !truth.outcomes.some((want) => want.number === number));
  const wrong = extra.map(({ number, title }) => `outcome ${number} is none: ${title}`);
  return [...missing, ...wrong.map((sentence) => ({ field: 'outcome', wrong: sentence }))];
}

function describe(
  title: string,
  leads: readonly string[],
  risks: number | null,
  impact: number | null,
): string {
  const counts = `${risks ?? '-'} risks, ${impact ?? '-'} impact`;
  return `${plain(title)}; ${leads.map(plain).join(' + ')}; ${counts}`;
}

export function scoreKpis(
  read: readonly Outcome[],
  truth: PlanTruth,
): { checks: readonly Check[]; extra: readonly string[] } {
  const got = read.flatMap(({ number, kpis }) => kpis.map((kpi) => ({ number, kpi })));
  const expected = truth.outcomes.flatMap(({ number, kpis }) =>
    kpis.map((kpi) => ({ number, kpi })),
  );
  const pairs = pair(
    expected.map(({ kpi }) => kpi.measure),
    got.map(({ kpi }) => kpi.measure),
  );
  const checks = expected.map((want, index) => {
    const found = got[pairs[index] ?? -1];
    if (found === undefined) return { field: 'kpi', wrong: `KPI missing: ${want.kpi.measure}` };
    const wanted = `${want.number} ${kpiLine(want.kpi)}`;
    const { ref, measure, target, targetDue } = found.kpi;
    const read = `${found.number} ${kpiLine({ ref, measure, target, due: dueOf(targetDue) })}`;
    return check('kpi', 'KPI', wanted, read, wanted === read);
  });
  const extra = got.filter((_, index) => !pairs.includes(index));
  return { checks, extra: extra.map(({ kpi }) => `KPI ${kpi.measure}`) };
}

function kpiLine({ ref, measure, target, due }: KpiTruth): string {
  const said = [(ref ?? '-').replace(/^kpi\s*/iu, ''), measure, target ?? '-'];
  return said.map(plain).concat(due).join(' | ');
}

/** Raised where the words are said, or where the row they stand in is named for the same kind. */
export function scoreRaise(
  read: readonly PlacedMilestone[],
  findings: readonly Finding[],
  { about, kind }: Raise,
): Check {
  const said = (text: string): boolean => about.split('|').some((words) => mentions(text, words));
  const rows = read
    .filter(({ milestone: { ref, text } }) => said(`${ref} ${text}`))
    .flatMap(({ milestone: { origin } }) => origin?.where ?? []);
  const raised = findings.some(
    (finding) =>
      said(finding.sentence) ||
      said(finding.where) ||
      (ofKind(finding, kind) && rows.some((row) => mentions(finding.where, row))),
  );
  return { field: 'raised', wrong: raised ? null : `not raised: ${kind} (${about})` };
}

const TOPICS = ['lead', 'due', 'date', 'ref', 'kpi', 'action'];

function ofKind({ code, sentence }: Finding, kind: string): boolean {
  const text = `${code} ${sentence}`.toLowerCase();
  return TOPICS.some((topic) => kind.toLowerCase().includes(topic) && text.includes(topic));
}
