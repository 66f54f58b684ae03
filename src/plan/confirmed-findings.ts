/** What was confirmed about a plan's document in earlier imports, and is not asked again. */
import type { PlanEvent } from './events.ts';
import type { Finding } from './plan-reading.ts';

/** Who confirmed a reading last, by its code and sentence. */
export type ConfirmedFindings = ReadonlyMap<string, string>;

type Review = Extract<PlanEvent, { type: 'PlanImported' }>['review'];

/** Readings saved without being confirmed are asked about again. */
export function withReview(before: ConfirmedFindings, review: Review): ConfirmedFindings {
  if (review?.confirmed !== true) return before;
  return new Map([...before, ...review.findings.map((one) => [keyOf(one), review.by] as const)]);
}

/**
 * The same reading of the same words was confirmed before: it becomes a note. What an edition
 * itself changes is new each time, and two titles that may be one role have a memory of their own.
 */
export function withoutConfirmed(
  confirmed: ConfirmedFindings,
  findings: readonly Finding[],
): readonly Finding[] {
  return findings.map((finding) => {
    const by = confirmed.get(keyOf(finding));
    const isNew = finding.code.startsWith('edition-') || finding.alias !== null;
    if (by === undefined || isNew || finding.severity !== 'confirm') return finding;
    const sentence = `${finding.sentence} This was confirmed in an earlier import, by ${by}.`;
    return { ...finding, severity: 'note', sentence };
  });
}

function keyOf({ code, sentence }: Pick<Finding, 'code' | 'sentence'>): string {
  return `${code} ${sentence}`;
}
