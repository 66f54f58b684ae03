/** Scores the milestones that were read, field by field. */
import type { PlacedMilestone } from '../../src/plan/model.ts';
import type { Finding } from '../../src/plan/plan-reading.ts';
import { check, dueOf, mentions, type Check } from './corpus-check.ts';
import { pair, plain } from './corpus-match.ts';
import type { MilestoneTruth, OutcomeTruth, PlanTruth } from './corpus-truth.ts';

interface Rows {
  readonly checks: readonly Check[];
  readonly right: number;
  readonly of: number;
  readonly extra: readonly string[];
  readonly silent: number;
}

export function scoreRows(
  read: readonly PlacedMilestone[],
  findings: readonly Finding[],
  truth: PlanTruth,
): Rows {
  const expected = truth.outcomes.flatMap((outcome) =>
    outcome.milestones.map((milestone) => ({ outcome, milestone })),
  );
  const pairs = pair(
    expected.map(({ milestone }) => milestone.text),
    read.map(({ milestone }) => milestone.text),
  );
  const rows = expected.map(({ outcome, milestone }, index) => {
    const found = read[pairs[index] ?? -1];
    const checks = checksOf(outcome, milestone, found);
    const right = checks.every(({ wrong }) => wrong === null);
    return { checks, right, silent: !right && isSilent(found, findings) };
  });
  return {
    checks: rows.flatMap(({ checks }) => checks),
    right: rows.filter(({ right }) => right).length,
    of: rows.length,
    extra: read.filter((_, index) => !pairs.includes(index)).map(({ milestone }) => milestone.text),
    silent: rows.filter(({ silent }) => silent).length,
  };
}

function checksOf(
  outcome: OutcomeTruth,
  want: MilestoneTruth,
  found: PlacedMilestone | undefined,
): readonly Check[] {
  const at = `${outcome.number} "${want.text.slice(0, 40)}"`;
  const got = found?.milestone;
  const fields: [field: string, want: string, got: string][] = [
    ['outcome', String(outcome.number), String(found?.outcome.number ?? '')],
    ['text', plain(withoutRef(want.text, want.ref)), plain(withoutRef(got?.text ?? '', want.ref))],
    ['action', oneOf(want.action), actionOf(found?.action.text ?? '')],
    ['leads', leadsOf(want.leads), got?.leads.map(({ role }) => plain(role)).join(' + ') ?? ''],
    ['due', want.due, got === undefined ? '' : dueOf(got.due)],
    ['kpiRefs', refsOf(want.kpiRefs), refsOf(got?.kpiRefs ?? [])],
  ];
  if (want.ref !== null) fields.push(['ref', plain(want.ref), plain(got?.ref ?? '')]);
  if (want.rag !== undefined) fields.push(['rag', want.rag ?? '', got?.printed?.rag ?? '']);
  if (got === undefined) {
    return fields.map(([field], index) => ({
      field,
      wrong: index === 0 ? `${at} is missing` : '',
    }));
  }
  return fields.map(([field, wanted, read]) =>
    check(field, at, wanted, read, wanted.split('|').includes(read)),
  );
}

/** `Team Managers|`: a blank is read as the lead above, or left blank. */
function leadsOf(leads: readonly string[]): string {
  const ways = leads.join(' + ').split('|');
  return ways.map((way) => way.split(' + ').map(plain).join(' + ')).join('|');
}

/** `KPI 3` and `3` are the same ref. */
function refsOf(refs: readonly string[]): string {
  return refs.map((ref) => plain(ref).replace(/^kpi /, '')).join(' ');
}

/** A printed ref may be left standing before the text or be taken from it. */
function withoutRef(text: string, ref: string | null): string {
  return ref !== null && text.startsWith(ref) ? text.slice(ref.length) : text;
}

/** `Access|`: the group heading is read as the action, or left out. */
function oneOf(action: string | null): string {
  return (action ?? '').split('|').map(actionOf).join('|');
}

/** An action's label and ref may be read as a part of its text or not. */
function actionOf(text: string): string {
  const bare = text.replace(/^(?:recommendation|action|key issue)\s+(?=\d)/iu, '');
  return plain(bare.replace(/^[A-Z]{0,3}\d{0,2}(?:\.\d{1,2}){0,3}[a-z]?[.):]?\s+/u, ''));
}

/** A row that is missing, or wrong where no finding points, would be a silent change. */
function isSilent(found: PlacedMilestone | undefined, findings: readonly Finding[]): boolean {
  const where = found?.milestone.origin?.where;
  return where === undefined || !findings.some((finding) => mentions(finding.where, where));
}
