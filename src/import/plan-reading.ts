/** What a reading of a plan file gives back, whatever the file's format. */
import type { Plan } from '../plan/model.ts';

export type PlanReading =
  { readonly kind: 'read'; readonly plan: Plan; readonly findings: readonly Finding[] } | Refusal;

export interface Refusal {
  readonly kind: 'refused';
  readonly sentence: string;
}

/** One thing the file said unclearly, and what Waymark made of it. `confirm` asks a person to look. */
export interface Finding {
  readonly code: string;
  readonly severity: 'note' | 'confirm';
  /** Such as `line 123, outcome 3`. */
  readonly where: string;
  readonly sentence: string;
}

/** A finding while the file is still being read: placed by line, so that findings keep its order. */
export interface PlacedFinding extends Omit<Finding, 'where'> {
  readonly line: number;
  readonly outcome: number | null;
}

export function inFileOrder(findings: readonly PlacedFinding[]): readonly Finding[] {
  return findings
    .toSorted((one, other) => one.line - other.line)
    .map(({ code, severity, line, outcome, sentence }) => ({
      code,
      severity,
      where: outcome === null ? `line ${line}` : `line ${line}, outcome ${outcome}`,
      sentence,
    }));
}

export function refused(sentence: string): Refusal {
  return { kind: 'refused', sentence };
}

/** The first words of a text, for a sentence that must stay short. */
export function briefly(text: string, words = 8): string {
  const all = text.split(' ');
  return all.length <= words ? text : `${all.slice(0, words).join(' ')} …`;
}
