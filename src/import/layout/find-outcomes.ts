import type { PlacedFinding } from '../findings.ts';
import { headerAt } from './header-rows.ts';
import { headingsAbove } from './headings-above.ts';
import { filledCells, isBlank, type Line } from './lines.ts';
import { isSurelyOther } from './looks-like.ts';
import { lowerLabels } from './lower-labels.ts';
import { labelOf, outcomeHeading, type OutcomeHeading } from './outcome-heading.ts';
import { isActionHeading, isWorthless } from './plain-heading.ts';

export interface FoundOutcomes {
  /** The outcome each of these lines heads, by the line's place from 0. */
  readonly headings: ReadonlyMap<number, OutcomeHeading>;
  /** Lines that head the actions under them: `1.1 ...` above a table, a lower heading. */
  readonly actionHeadings: ReadonlySet<number>;
  readonly findings: readonly PlacedFinding[];
}

/** Finds every outcome's heading: labelled, numbered, or only standing above a table of actions. */
export function findOutcomes(lines: readonly Line[]): FoundOutcomes {
  const lower = lowerLabels(lines);
  const headings = new Map<number, OutcomeHeading>();
  const known = new Set<number>();
  let inTable = false;
  for (let index = 0; index < lines.length; index += 1) {
    inTable = staysInTable(lines, index, inTable);
    const heading = outcomeHeading(lines, index, known, lower, inTable);
    if (heading === null) continue;
    headings.set(index, heading);
    known.add(heading.number);
    index += Math.max(heading.length - 1, 0);
  }
  const tables = lines.flatMap((_, index) =>
    headerAt(lines, index)?.columns.kind === 'actions' ? [index] : [],
  );
  const findings = lettered(lines, headings);
  const orphans = tables.filter((index) => !standsUnder(lines, index, headings));
  if (orphans.length > 0 && rowsUnder(lines, orphans) >= FEWEST_ROWS && !isSurelyOther(lines)) {
    findings.push(...unnumbered(lines, orphans, headings, known));
  }
  return { headings, actionHeadings: actionHeadings(lines, tables, headings, lower), findings };
}

const MOST_OUTCOMES = 60;
/** Fewer rows than this under no outcome are not taken for a plan. */
const FEWEST_ROWS = 3;

/** Among the rows of a table of actions, until a blank line or a sheet's end. */
function staysInTable(lines: readonly Line[], index: number, inTable: boolean): boolean {
  const line = lines[index];
  if (line === undefined || isBlank(line) || line.heading !== null) return false;
  if (line.at.sheet !== lines[index - 1]?.at.sheet) return false;
  if (line.cells.length > 1 && headerAt(lines, index)?.columns.kind === 'actions') return true;
  return inTable;
}

/** An outcome's heading stands above the table, on the same sheet where there are sheets. */
function standsUnder(
  lines: readonly Line[],
  table: number,
  headings: ReadonlyMap<number, OutcomeHeading>,
): boolean {
  const sheet = lines[table]?.at.sheet ?? null;
  return [...headings.keys()].some(
    (index) => index <= table && (lines[index]?.at.sheet ?? null) === sheet,
  );
}

function lettered(
  lines: readonly Line[],
  headings: ReadonlyMap<number, OutcomeHeading>,
): PlacedFinding[] {
  const seen = new Set<number>();
  return [...headings].flatMap(([index, { letter, label, number }]): PlacedFinding[] => {
    if (letter === null || seen.has(number)) return [];
    seen.add(number);
    const sentence = `${label ?? 'The outcome'} ${letter} has a letter; Waymark calls it ${number}.`;
    const line = lines[index]?.number ?? 1;
    return [{ code: 'outcome-lettered', severity: 'note', line, outcome: number, sentence }];
  });
}

/** Gives outcomes to tables that stand under none: by the headings above them, or one for all. */
function unnumbered(
  lines: readonly Line[],
  tables: readonly number[],
  headings: Map<number, OutcomeHeading>,
  known: Set<number>,
): readonly PlacedFinding[] {
  const above = headingsAbove(lines, tables);
  const findings: PlacedFinding[] = [];
  let given = 0;
  const numbers = new Map<string, number>();
  function add(index: number, title: string, label: string | null, length: number): number {
    const again = numbers.get(title);
    while (again === undefined && (given === 0 || known.has(given))) given += 1;
    const number = again ?? given;
    known.add(number);
    numbers.set(title, number);
    headings.set(index, { number, label, title, lead: null, letter: null, length });
    return number;
  }

  let current: number | null = null;
  for (const table of tables) {
    const heading = above.get(table);
    if (heading === undefined) {
      if (current !== null) continue;
      const title = titleOf(lines, table);
      current = add(table, title, null, 0);
      const sentence = `No outcome is headed; Waymark put the actions under one, "${title}".`;
      const line = lines[table]?.number ?? 1;
      findings.push({
        code: 'outcome-made',
        severity: 'confirm',
        line,
        outcome: current,
        sentence,
      });
      continue;
    }
    if (headings.has(heading.index) || numbers.size >= MOST_OUTCOMES) continue;
    const again = numbers.has(heading.title);
    current = add(heading.index, heading.title, heading.label, 1);
    if (again) continue;
    const sentence = `"${heading.title}" was read as the heading of an outcome because a table of actions stands under it; it has no number, and Waymark calls it ${current}.`;
    const line = lines[heading.index]?.number ?? 1;
    findings.push({
      code: 'outcome-numbered',
      severity: 'confirm',
      line,
      outcome: current,
      sentence,
    });
  }
  return findings;
}

/** The document's own title, for a plan that heads no outcome. */
function titleOf(lines: readonly Line[], table: number): string {
  const texts = lines
    .slice(0, table)
    .filter((line) => filledCells(line).length === 1 && !line.bullet)
    .map(({ text }) => text)
    .filter((text) => text.length <= 120 && !/[.;,:]$/u.test(text));
  return texts.find((text) => /\bplan\b/iu.test(text)) ?? texts[0] ?? 'All actions';
}

/** Rows that may hold an action, counted until it is certain that there are enough. */
function rowsUnder(lines: readonly Line[], tables: readonly number[]): number {
  let count = 0;
  for (const table of tables) {
    const length = headerAt(lines, table)?.length ?? 1;
    for (let index = table + length; index < lines.length; index += 1) {
      const line = lines[index];
      if (line === undefined || tables.includes(index)) break;
      const cells = filledCells(line);
      if (cells.length > 1 && cells.some((cell) => cell.length > 3)) count += 1;
      if (count >= FEWEST_ROWS || index > table + 60) break;
    }
    if (count >= FEWEST_ROWS) break;
  }
  return count;
}

function actionHeadings(
  lines: readonly Line[],
  tables: readonly number[],
  headings: ReadonlyMap<number, OutcomeHeading>,
  lower: ReadonlySet<string>,
): ReadonlySet<number> {
  const found = new Set<number>();
  let level: number | null = null;
  const starts = new Set(tables);
  let waiting: number | null = null;
  for (const [index, line] of lines.entries()) {
    if (headings.has(index)) {
      level = line.heading;
      waiting = null;
    } else if (starts.has(index)) {
      if (waiting !== null) found.add(waiting);
      waiting = null;
    } else if (isBlank(line) || found.size > lines.length) {
      continue;
    } else if (filledCells(line).length > 1) {
      waiting = null;
    } else {
      const deeper = line.heading !== null && level !== null && line.heading > level;
      const labelled = lower.size > 0 && labelOf(line) !== null;
      const heads = deeper || labelled || isActionHeading(line);
      if (heads && !isWorthless(line.text)) waiting = index;
    }
  }
  return found;
}
