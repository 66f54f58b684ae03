import type { Kpi } from '../../plan/model.ts';
import { isDueText, readDue, type DueContext } from './due.ts';

export interface TargetReading extends Pick<Kpi, 'target' | 'targetDue'> {
  /** The target as printed held the due as well. */
  readonly parted: boolean;
}

/** A target and when it is due; the due may stand within the target: `24% by Sep-17`. */
export function readTarget(target: string, due: string, context?: DueContext): TargetReading {
  const printed = target.trim() === '' ? null : target.trim();
  if (due.trim() !== '' || printed === null) {
    return { target: printed, targetDue: readDue(due, context), parted: false };
  }
  const found =
    /^(.{1,200}?)(?:,? (?:by|before)(?: the)? | ?[(–-] ?(?:by )?)([^()]{3,40})\)?$/iu.exec(printed);
  const [, value = '', when = ''] = found ?? [];
  if (!isDueText(when) || !/\d/u.test(when)) {
    return { target: printed, targetDue: { kind: 'none' }, parted: false };
  }
  return { target: value.trim(), targetDue: readDue(when, context), parted: true };
}

/** When all targets of a column are due, as its header says: `Target (Aug 2026)`; empty if it does not. */
export function dueInHeader(header: string): string {
  const found = /^(?:.{0,40}\b)?targets?\b[\s:,–(-]*(?:by |for )?([^()]{3,40})\)?$/iu.exec(header);
  const before = /^([^()]{3,40}) targets?$/iu.exec(header);
  const due = (found ?? before)?.[1]?.trim() ?? '';
  return /\d/u.test(due) && isDueText(due) ? due : '';
}

/** A KPI in a list as its measure and the target in words beside it: `Visits on time (target 90%)`. */
export function targetInWords(
  text: string,
): { readonly measure: string; readonly target: string } | null {
  const found =
    /^(.{4,300}?)\s*[([:;,–-]?\s*\btarget(?: is| of)?\s*[:=–-]?\s*(\S.{0,80}?)[)\]]?$/iu.exec(
      text,
    ) ??
    /^(.{4,300}?)(?:\s*[:–]|\s-)\s*((?:[≥≤<>=]+|at least|at most|over|under|above|below|no (?:more|fewer|less) than|minimum(?: of)?|maximum(?: of)?)?\s*[\d.,]{1,9}\s?%?(?: by .{3,30})?)$/iu.exec(
      text,
    );
  const [, measure = '', target = ''] = found ?? [];
  return measure === '' || !/\d/u.test(target)
    ? null
    : { measure: measure.trim(), target: target.trim() };
}
