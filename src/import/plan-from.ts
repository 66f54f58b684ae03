import type { Plan } from '../plan/model.ts';
import { checkedPlan } from './review/checked-plan.ts';
import { draftOutcomes, placedDrafts, type DraftOutcome } from './rows/draft-outcomes.ts';
import { readDue } from './values/due.ts';
import { readFrontMatter, type FrontMatter } from './layout/front-matter.ts';
import { placeOf, type Line, type Source } from './layout/lines.ts';
import { sayMonth } from './values/months.ts';
import { notAPlan } from './layout/not-a-plan.ts';
import { outcomeFindings } from './review/outcome-findings.ts';
import { outcomeOf } from './rows/outcome-of.ts';
import { periodOfDues } from './values/period.ts';
import { inFileOrder, refused, type PlacedFinding, type PlaceOf } from './findings.ts';
import { inFile, type PlanReading } from '../plan/plan-reading.ts';
import { readRag } from './values/rag-definitions.ts';
import { leadFindings, titlesIn } from './values/resolve-leads.ts';
import { reviewPlan } from './review/review-plan.ts';
import { sectionsOf } from './layout/sections.ts';

/** Understands a document, whatever its format: lines, sections, rows, plan. */
export function planFrom({ file: fileName, lines }: Source): PlanReading {
  const sections = sectionsOf(lines);
  const { outcomes, findings: draftFindings } = draftOutcomes(sections);
  const placed = placedDrafts(outcomes);
  if (placed.length === 0)
    return refused('not-a-plan', notAPlan(fileName, lines, sections), inFile(fileName));

  const text = lines.map((line) => line.text).join('\n');
  const front = readFrontMatter(sections.front, text, fileName);
  const dues = placed.map(({ draft }) => readDue(draft.due));
  const period = front.period ?? periodOfDues(dues);
  if (period === null) {
    return refused(
      'period-missing',
      `${fileName} prints no period. Waymark needs one near the title, such as "April 2026 – March 2027" or "2026-27".`,
    );
  }
  const rag = readRag(sections.rag);
  const known = titlesIn(
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
    outcomes: outcomes.map((outcome) => outcomeOf(outcome, known)),
  };
  const checked = checkedPlan(plan);
  if (checked.kind === 'refused') {
    return refused('not-a-plan', `${fileName} could not be read as a plan: ${checked.sentence}`);
  }
  const findings = [
    ...sections.findings,
    ...draftFindings,
    ...front.findings,
    ...periodFindings(front, period),
    ...rag.findings,
    ...leadFindings(placed, known),
    ...outcomeFindings(sections, outcomes, text),
    ...placedReview(checked.plan, outcomes),
  ];
  return {
    kind: 'read',
    plan: checked.plan,
    findings: inFileOrder(findings, placesIn(lines, fileName)),
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

function periodFindings(front: FrontMatter, period: Plan['period']): readonly PlacedFinding[] {
  if (front.period !== null) return [];
  const sentence = `The plan prints no period; Waymark took that of its dues, ${sayMonth(period.from)} to ${sayMonth(period.to)}.`;
  return [{ code: 'period-of-dues', severity: 'confirm', line: 1, outcome: null, sentence }];
}

function placedReview(plan: Plan, outcomes: readonly DraftOutcome[]): readonly PlacedFinding[] {
  const milestones = outcomes.flatMap(({ actions }) => actions.flatMap((each) => each.milestones));
  const lines = new Map(milestones.map(({ id, draft }) => [id, draft.line]));
  return reviewPlan(plan).map(({ code, severity, sentence, outcome, milestoneId }) => {
    const own = outcomes.find(({ section }) => section.number === outcome)?.section.line ?? 1;
    return { code, severity, sentence, outcome, line: lines.get(milestoneId ?? '') ?? own };
  });
}
