import { checkedPlan } from './checked-plan.ts';
import { refused, type PlanReading } from './plan-reading.ts';
import { reviewPlan } from './review-plan.ts';

/** Reads a plan in Waymark's own format. */
export function readPlanJson(content: string, fileName: string): PlanReading {
  let value: unknown;
  try {
    value = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch (fault) {
    return refused(`${fileName} is not valid JSON${placeOf(fault, content)}.`);
  }
  const checked = checkedPlan(value);
  if (checked.kind === 'refused') {
    return refused(`${fileName} is not a plan Waymark can hold: ${checked.sentence}`);
  }
  const findings = reviewPlan(checked.plan).map(({ code, severity, outcome, ref, sentence }) => ({
    code,
    severity,
    where: ref === null ? `outcome ${outcome}` : `outcome ${outcome}, milestone ${ref}`,
    sentence,
  }));
  return { kind: 'read', plan: checked.plan, findings };
}

function placeOf(fault: unknown, content: string): string {
  const position =
    fault instanceof Error ? /at position (\d+)/.exec(fault.message)?.[1] : undefined;
  if (position === undefined) return '';
  const before = content.slice(0, Number(position)).split('\n');
  return `: something is wrong at line ${before.length}, character ${(before.at(-1)?.length ?? 0) + 1}`;
}
