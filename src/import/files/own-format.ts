import { inFile, type PlanReading } from '../../plan/plan-reading.ts';
import { adviceFor } from '../advice.ts';
import { refused } from '../findings.ts';
import { checkedPlan } from '../review/checked-plan.ts';
import { reviewPlan } from '../review/review-plan.ts';

/** Reads a plan in Waymark's own format. */
export function readOwnFormat(content: string, fileName: string): PlanReading {
  let value: unknown;
  try {
    value = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch (fault) {
    return refused('file-broken', `${fileName} is not valid JSON${placeIn(fault, content)}.`);
  }
  const checked = checkedPlan(value);
  if (checked.kind === 'refused') {
    return refused(
      'format-wrong',
      `${fileName} is not a plan Waymark can hold: ${checked.sentence}`,
    );
  }
  const findings = reviewPlan(checked.plan).map(({ code, severity, outcome, ref, sentence }) => ({
    code,
    severity,
    place: inFile(fileName),
    where: ref === null ? `outcome ${outcome}` : `outcome ${outcome}, milestone ${ref}`,
    sentence,
    todo: adviceFor(code),
    alias: null,
  }));
  return { kind: 'read', plan: checked.plan, findings };
}

function placeIn(fault: unknown, content: string): string {
  const position =
    fault instanceof Error ? /at position (\d+)/.exec(fault.message)?.[1] : undefined;
  if (position === undefined) return '';
  const before = content.slice(0, Number(position)).split('\n');
  return `: something is wrong at line ${before.length}, character ${(before.at(-1)?.length ?? 0) + 1}`;
}
