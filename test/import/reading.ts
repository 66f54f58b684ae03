import { readFileSync } from 'node:fs';
import { milestonesOf, type Due, type Plan } from '../../src/plan/model.ts';
import { readPlan } from '../../src/import/read-plan.ts';
import type { Finding, PlanReading } from '../../src/plan/plan-reading.ts';

/** A file beside the tests, by its name. */
export function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/import/${name}`, import.meta.url), 'utf8');
}

/** The rows of a hand-made table: cells between bars, comments left out. */
export function truth(name: string): readonly (readonly string[])[] {
  return fixture(name)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

export function planIn(reading: PlanReading): Plan {
  if (reading.kind === 'refused') throw new Error(`refused: ${reading.sentence}`);
  return reading.plan;
}

export function findingsIn(reading: PlanReading): readonly Finding[] {
  if (reading.kind === 'refused') throw new Error(`refused: ${reading.sentence}`);
  return reading.findings;
}

export function codesIn(reading: PlanReading): Readonly<Record<string, number>> {
  const codes: Record<string, number> = {};
  for (const { code } of findingsIn(reading)) codes[code] = (codes[code] ?? 0) + 1;
  return codes;
}

export function sentenceOf(reading: { readonly kind: string }): string {
  return 'sentence' in reading ? String(reading.sentence) : 'it was read';
}

/** Each milestone as `ref: role + role, due`. */
export function milestoneLines(plan: Plan): readonly string[] {
  return milestonesOf(plan).map(
    ({ milestone: { ref, leads, due } }) =>
      `${ref}: ${leads.map(({ role }) => role).join(' + ')}, ${shortDue(due)}`,
  );
}

/** The resolved part of a due: `2016-12`, `quarter`, `2017`; empty when there is none. */
export function shortDue(due: Due): string {
  switch (due.kind) {
    case 'none':
      return '';
    case 'date':
      return due.date;
    case 'month':
      return due.month;
    case 'year':
      return String(due.year);
    case 'recurring':
      return due.every;
    case 'ongoing':
      return 'ongoing';
    case 'unread':
      return `unread ${due.asWritten}`;
  }
}

/** A plan from a text, as if it stood in a file of that name. */
export function readText(content: string, name: string): Promise<PlanReading> {
  return readPlan({ name, bytes: Buffer.from(content) });
}
