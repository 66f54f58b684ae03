import type { Plan } from '../../plan/model.ts';
import type { PlacedFinding } from '../findings.ts';
import { sayMonth } from '../values/months.ts';
import { monthIn, readPeriod, yearFrom } from '../values/period.ts';
import { filledCells, type Line } from './lines.ts';

export interface FoundPeriod {
  readonly period: Plan['period'];
  readonly findings: readonly PlacedFinding[];
}

/** The period printed in a heading, or beside a word such as `period`; null when none is. */
export function printedPeriod(
  headings: readonly Line[],
  front: readonly Line[],
): FoundPeriod | null {
  const told = front.filter(({ text }) => text.length <= LONGEST && TELLS.test(text));
  const read = [...headings, ...told].flatMap((line) => {
    const reading = readPeriod(line.text);
    return reading === null ? [] : [{ line, reading }];
  });
  // `SIP 2023-24` may name the same plan whose months are printed below it.
  const months = read.find(({ reading }) => !reading.financialYear);
  for (const { line, reading } of months === undefined ? read : [months]) {
    const { period, financialYear } = reading;
    if (!financialYear) return { period, findings: [] };
    const sentence = `"${period.asWritten ?? ''}" was read as financial years, ${sayMonth(period.from)} to ${sayMonth(period.to)}.`;
    return { period, findings: [confirm('period-financial-year', line, sentence)] };
  }
  return null;
}

/** A year from a date that speaks of the plan, or else of anything; null when no text names one. */
export function guessedPeriod(
  headings: readonly Line[],
  front: readonly Line[],
  all: readonly Line[],
): FoundPeriod | null {
  const dated = front.filter((line) => DATED.test(line.text.slice(0, LONGEST)));
  for (const lines of [dated, headings, front, all]) {
    for (const line of lines) {
      const found = monthIn(line.text) ?? monthIn(filledCells(line).slice(1).join(' '));
      if (found !== null) return guess(line, found.asWritten, found.month);
    }
  }
  for (const line of [...headings, ...all]) {
    const year = /(?<![\d/.-])\b(20\d{2})\b(?![/.-]\d|\d)/u.exec(line.text)?.[1];
    if (year !== undefined) return guess(line, year, `${year}-01`);
  }
  return null;
}

const LONGEST = 300;
const TELLS =
  /\b(?:plan|period|covers?|covering|time ?frame|duration|timespan|priorities|financial year|fy|runs? from)\b/iu;
const DATED =
  /\b(?:revised|approved|published|issued|updated|adopted|agreed|endorsed|signed off|version|dated?|draft|as at|v\d)\b/iu;

function guess(line: Line, written: string, from: string): FoundPeriod {
  const period = yearFrom(from);
  const sentence = `The plan prints no period and no due; from "${written}" Waymark took twelve months, ${sayMonth(period.from)} to ${sayMonth(period.to)}.`;
  return { period, findings: [confirm('period-guessed', line, sentence)] };
}

function confirm(code: PlacedFinding['code'], { number }: Line, sentence: string): PlacedFinding {
  return { code, severity: 'confirm', line: number, outcome: null, sentence };
}
