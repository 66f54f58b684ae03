import type { Due, Plan } from '../plan/model.ts';
import { checkedPlan } from './review/checked-plan.ts';
import { draftOutcomes, placedDrafts, withKpis, type DraftOutcome } from './rows/draft-outcomes.ts';
import { kpiRefFindings } from './values/kpi-ref-findings.ts';
import { dueFindings } from './values/due-findings.ts';
import { dueOrderFindings } from './values/due-order.ts';
import { readDue } from './values/due.ts';
import { readFrontMatter, type FrontMatter } from './layout/front-matter.ts';
import { placeOf, type Line, type Source } from './layout/lines.ts';
import { sayMonth } from './values/months.ts';
import { isTemplate, notAPlan } from './layout/not-a-plan.ts';
import { outcomeFindings } from './review/outcome-findings.ts';
import { outcomeOf } from './rows/outcome-of.ts';
import { periodOfDues } from './values/period.ts';
import { inFileOrder, refused, type PlacedFinding, type PlaceOf } from './findings.ts';
import { inFile, type PlanReading } from '../plan/plan-reading.ts';
import { readRag } from './values/rag-definitions.ts';
import { leadFindings } from './values/lead-findings.ts';
import { titlesIn } from './values/resolve-leads.ts';
import { reviewPlan } from './review/review-plan.ts';
import { withOutcomesHeaded } from './layout/flat-tables.ts';
import { withRecordsAsRows } from './layout/records.ts';
import { withInferredHeaders } from './layout/headless-tables.ts';
import { isSurelyOther } from './layout/looks-like.ts';
import type { FoundPeriod } from './layout/plan-period.ts';
import { sectionsOf, type Sections } from './layout/sections.ts';

/** Understands a document, whatever its format: lines, sections, rows, plan. */
export function planFrom({ file: fileName, lines, findings: ofFormat = [] }: Source): PlanReading {
  const records = withRecordsAsRows(lines);
  const inferred = withInferredHeaders(records.lines);
  const headed = withOutcomesHeaded(inferred.lines);
  const relaid = headed.lines;
  const sections = sectionsOf(relaid);
  const drafts = draftOutcomes(sections);
  const placed = placedDrafts(drafts.outcomes);
  const other = isSurelyOther(lines) && !isSurePlan(sections);
  if (placed.length === 0 || other || isTemplate(sections))
    return refused('not-a-plan', notAPlan(fileName, lines, sections), inFile(fileName));

  const text = lines.map((line) => line.text).join('\n');
  const front = readFrontMatter(sections.front, lines, fileName);
  const dues = placed.map(({ draft }) => readDue(draft.due));
  const known = periodFrom(front, dues);
  if (known === null) {
    return refused(
      'period-missing',
      `${fileName} prints no period, no due and no date at all. Waymark needs a period near the title, such as "April 2026 – March 2027" or "2026-27".`,
    );
  }
  const { period } = known;
  const { outcomes, findings: kpiFindings } = withKpis(drafts.outcomes, { period });
  const rag = readRag(sections.rag);
  const titles = titlesIn(
    placed,
    outcomes.flatMap(({ kpis }) => kpis),
  );
  const plan: Plan = {
    id: planId(front, period.from),
    title: front.title,
    organisation: front.organisation,
    period,
    rag: rag.rag,
    checkIn: front.checkIn,
    outcomes: outcomes.map((outcome) =>
      outcomeOf(outcome, { known: titles, period, rag: rag.rag }),
    ),
  };
  const checked = checkedPlan(plan);
  if (checked.kind === 'refused') {
    return refused('not-a-plan', `${fileName} could not be read as a plan: ${checked.sentence}`);
  }
  const findings = [
    ...ofFormat,
    ...records.findings,
    ...inferred.findings,
    ...headed.findings,
    ...sections.findings,
    ...drafts.findings,
    ...kpiFindings,
    ...front.findings,
    ...known.findings,
    ...rag.findings,
    ...leadFindings(placed, titles, text),
    ...dueFindings(placed, { period }),
    ...dueOrderFindings(placed, { period }),
    ...kpiRefFindings(placed),
    ...outcomeFindings(sections, outcomes, text),
    ...placedReview(checked.plan, outcomes, fileName),
  ];
  return {
    kind: 'read',
    plan: checked.plan,
    findings: inFileOrder(findings, placesIn([...lines, ...relaid], fileName)),
  };
}

function placesIn(lines: readonly Line[], fileName: string): PlaceOf {
  const numbered = new Map(lines.map((line) => [line.number, line]));
  return (number, cell) => {
    const line = numbered.get(number);
    return line === undefined ? inFile(fileName) : placeOf(line, cell);
  };
}

/** Such as `northmere-2021`: the organisation, or the title, and the year the plan begins in. */
function planId({ organisation, title }: FrontMatter, from: string): string {
  const slug = (organisation ?? title)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’\p{M}]/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/gu, '');
  return `${slug === '' ? 'plan' : slug}-${from.slice(0, 4)}`;
}

/** The printed period, else that of the dues, else a guess from any date; null without any. */
function periodFrom(front: FrontMatter, dues: readonly Due[]): FoundPeriod | null {
  if (front.period !== null) return { period: front.period, findings: [] };
  const period = periodOfDues(dues);
  if (period === null) return front.guess;
  const sentence = `The plan prints no period; Waymark took that of its dues, ${sayMonth(period.from)} to ${sayMonth(period.to)}.`;
  const code = 'period-of-dues';
  return { period, findings: [{ code, severity: 'confirm', line: 1, outcome: null, sentence }] };
}

/** Outcomes under labels of their own, or many rows: minutes and reports that hold a plan are one. */
function isSurePlan({ outcomes }: Sections): boolean {
  const labelled = outcomes.filter(({ label }) => label !== null);
  return rowsOf(labelled) >= 3 || (outcomes.length > 1 && rowsOf(outcomes) >= MANY_ROWS);
}

const MANY_ROWS = 10;

function rowsOf(outcomes: Sections['outcomes']): number {
  return outcomes.reduce((sum, { actions }) => sum + actions.length, 0);
}

function placedReview(
  plan: Plan,
  outcomes: readonly DraftOutcome[],
  fileName: string,
): readonly PlacedFinding[] {
  const milestones = outcomes.flatMap(({ actions }) => actions.flatMap((each) => each.milestones));
  const lines = new Map(milestones.map(({ id, draft }) => [id, draft.line]));
  return reviewPlan(plan, fileName).map(({ code, severity, sentence, outcome, milestoneId }) => {
    const own = outcomes.find(({ section }) => section.number === outcome)?.section.line ?? 1;
    return { code, severity, sentence, outcome, line: lines.get(milestoneId ?? '') ?? own };
  });
}
