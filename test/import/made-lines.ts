import { planFrom } from '../../src/import/plan-from.ts';
import { rowOf, type Line } from '../../src/import/layout/lines.ts';
import { milestonesOf, type Plan } from '../../src/plan/model.ts';
import { inFile, type Finding, type PlanReading } from '../../src/plan/plan-reading.ts';
import { findingsIn, shortDue } from './reading.ts';

/**
 * Lines as a format's reader makes them. Cells stand between bars, `^` is a cell merged with the one
 * above it, `== Name` begins a sheet, `# Text` is a heading, and other lines are paragraphs.
 */
export function linesFrom(text: string): readonly Line[] {
  const lines: Line[] = [];
  let sheet: string | null = null;
  let row = 0;
  for (const raw of text.replace(/^\n/u, '').split('\n')) {
    const number = lines.length + 1;
    const name = /^== (.*)$/u.exec(raw)?.[1];
    if (name !== undefined) {
      sheet = name;
      row = 0;
      lines.push({ ...rowOf([name], number, { ...inFile('plan'), sheet }), heading: 1 });
      continue;
    }
    row += 1;
    const at = { ...inFile('plan'), sheet, ...(sheet === null ? { line: number } : { row }) };
    const heading = /^# (.*)$/u.exec(raw)?.[1];
    if (heading !== undefined) {
      lines.push({ ...rowOf([heading], number, at), heading: 1 });
      continue;
    }
    const cells = raw.split('|').map((cell) => cell.trim());
    const merged = cells.flatMap((cell, index) => (cell === '^' ? [index] : []));
    const own = cells.map((cell) => (cell === '^' ? '' : cell));
    lines.push({ ...rowOf(own, number, at), bullet: /^\s*[-•] /u.test(raw), merged });
  }
  return lines;
}

export function planOf(text: string): PlanReading {
  return planFrom({ file: 'plan', lines: linesFrom(text) });
}

/** Each milestone as `action > ref text | lead + lead | due`. */
export function rowsIn(plan: Plan): readonly string[] {
  return milestonesOf(plan).map(({ action, milestone: { ref, text, leads, due } }) => {
    const roles = leads.map(({ role }) => role).join(' + ');
    return `${action.text ?? '-'} > ${ref} ${text} | ${roles} | ${shortDue(due)}`;
  });
}

/** Each outcome as `1 Title: 3`, with how many milestones it has. */
export function outcomesIn(plan: Plan): readonly string[] {
  return plan.outcomes.map(({ number, title, actions }) => {
    const count = actions.reduce((sum, { milestones }) => sum + milestones.length, 0);
    return `${number} ${title}: ${count}`;
  });
}

/** The findings of these codes, as `code severity where`. */
export function saidOf(reading: PlanReading, ...codes: readonly string[]): readonly string[] {
  return findingsIn(reading)
    .filter(({ code }) => codes.includes(code))
    .map(({ code, severity, where }: Finding) => `${code} ${severity} ${where}`);
}
