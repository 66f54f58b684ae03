/**
 * Scores what the importer makes of a document of the corpus against its hand-made truth.
 * `node test/import/corpus-score.ts [name] [folder]` prints every difference.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readPlan } from '../../src/import/read-plan.ts';
import { milestonesOf } from '../../src/plan/model.ts';
import type { PlanReading } from '../../src/plan/plan-reading.ts';
import { shareOf, type Share } from './corpus-check.ts';
import { plain } from './corpus-match.ts';
import { scoreHead, scoreKpis, scoreOutcomes, scoreRaise } from './corpus-parts.ts';
import { scoreRows } from './corpus-rows.ts';
import { CORPUS, documentsIn, truthOf, type PlanTruth } from './corpus-truth.ts';

export interface Score {
  readonly name: string;
  /** From 0 to 100: every field, outcome, KPI and irregularity is a point; a row too many costs two. */
  readonly percent: number;
  /** Milestones with every field right. */
  readonly rows: Share;
  readonly fields: Readonly<Record<string, Share>>;
  readonly outcomes: Share;
  readonly kpis: Share;
  readonly raised: Share;
  /** Milestones and KPIs read that are none. */
  readonly extra: number;
  /** Rows read wrongly with no finding at their place. */
  readonly silent: number;
  readonly differences: readonly string[];
}

export async function scoreDocument(name: string, folder = CORPUS): Promise<Score> {
  const truth = truthOf(folder, name);
  const reading = await readPlan({ name, bytes: readFileSync(path.join(folder, name)) });
  if (!truth.read) return scoreRefusal(name, reading, truth.why);
  if (reading.kind === 'read') return scorePlan(name, reading, truth);
  return { ...nothing(name, truth), differences: [`refused: ${reading.sentence}`] };
}

export function lineOf(score: Score): string {
  const share = ({ right, of }: Share): string => (of === 0 ? '-' : `${right}/${of}`);
  const fields = Object.entries(score.fields).map(([field, found]) => `${field} ${share(found)}`);
  return [
    `${score.percent.toFixed(0).padStart(3)}% ${score.name}: rows ${share(score.rows)}`,
    `(${fields.join(', ')})`,
    `outcomes ${share(score.outcomes)}, KPIs ${share(score.kpis)}`,
    `raised ${share(score.raised)}, extra ${score.extra}, silent ${score.silent}`,
  ].join(' ');
}

function scoreRefusal(name: string, reading: PlanReading, why: string): Score {
  if (reading.kind === 'read') {
    const found = milestonesOf(reading.plan).map(({ milestone }) => `  ${milestone.text}`);
    return { ...whole(name, 0, 1), differences: ['read, but is no plan', ...found.slice(0, 12)] };
  }
  const sentences = [reading.sentence, ...reading.findings.map(({ sentence }) => sentence)];
  const said = plain(sentences.join(' ').replaceAll(name, '')).split(' ');
  const named = plain(why)
    .split(' ')
    .some((word) => word.length > 3 && said.includes(word));
  const differences = named ? [] : [`expected words of: ${why}`, `refused: ${reading.sentence}`];
  return { ...whole(name, named ? 2 : 1, 2), differences };
}

/** A plan that was refused: all of its rows and irregularities are missing. */
function nothing(name: string, { outcomes, raise }: PlanTruth): Score {
  const all = (counts: readonly unknown[]): Share => ({ right: 0, of: counts.length });
  const rows = all(outcomes.flatMap(({ milestones }) => milestones));
  const kpis = all(outcomes.flatMap(({ kpis }) => kpis));
  return { ...whole(name, 0, 1), rows, kpis, outcomes: all(outcomes), raised: all(raise) };
}

function whole(name: string, right: number, of: number): Score {
  const none = { right: 0, of: 0 };
  const percent = (100 * right) / of;
  const rest = { rows: none, fields: {}, outcomes: none, kpis: none, raised: none };
  return { name, percent, ...rest, extra: 0, silent: 0, differences: [] };
}

type Read = Extract<PlanReading, { kind: 'read' }>;

function scorePlan(name: string, { plan, findings }: Read, truth: PlanTruth): Score {
  const rows = scoreRows(milestonesOf(plan), findings, truth);
  const outcomes = scoreOutcomes(plan.outcomes, truth);
  const kpis = scoreKpis(plan.outcomes, truth);
  const raised = truth.raise.map((raise) => scoreRaise(milestonesOf(plan), findings, raise));
  const head = scoreHead(plan, truth);
  const checks = [...head, ...rows.checks, ...outcomes, ...kpis.checks, ...raised];
  const extra = rows.extra.length + kpis.extra.length;
  const fields: Record<string, Share> = {};
  for (const { field, wrong } of rows.checks) {
    const { right, of } = fields[field] ?? { right: 0, of: 0 };
    fields[field] = { right: right + (wrong === null ? 1 : 0), of: of + 1 };
  }
  return {
    name,
    percent: (100 * shareOf(checks).right) / (checks.length + 2 * extra),
    rows: { right: rows.right, of: rows.of },
    fields,
    outcomes: shareOf(outcomes),
    kpis: shareOf(kpis.checks),
    raised: shareOf(raised),
    extra,
    silent: rows.silent,
    differences: [
      ...checks.flatMap(({ wrong }) => (wrong === null || wrong === '' ? [] : [wrong])),
      ...[...rows.extra, ...kpis.extra].map((text) => `extra: ${text}`),
    ],
  };
}

async function main(): Promise<void> {
  const [name, folder = CORPUS] = process.argv.slice(2);
  const named = name === undefined || name === '' ? documentsIn(folder) : [name];
  for (const one of named) {
    const score = await scoreDocument(one, folder);
    console.log(lineOf(score));
    if (named.length === 1) score.differences.forEach((difference) => console.log(difference));
  }
}

if (import.meta.main) await main();
