import { findOutcomes } from './find-outcomes.ts';
import { filledCells, type Line } from './lines.ts';
import { withoutOutcomeColumns, type HeadedOutcome } from './outcome-column.ts';
import { labelledHeading } from './outcome-label.ts';
import { OutcomeNames } from './outcome-names.ts';
import { withRagKeysUpright } from './rag-keys.ts';
import type { Relaid } from './records.ts';
import { withSheetsSorted } from './sheets.ts';
import { withColumnsTold } from './told-columns.ts';
import { withoutTitleRows } from './title-rows.ts';

/**
 * Gives every outcome a heading of its own and a table with a header below it, where the document
 * names it in a column, in a row across the table or in the name of a sheet.
 */
export function withOutcomesHeaded(lines: readonly Line[]): Relaid {
  const told = withColumnsTold(withRagKeysUpright(lines));
  const names = new OutcomeNames(titlesIn(told.lines));
  const sheets = withSheetsSorted(told.lines, names);
  const columns = withoutOutcomeColumns(sheets.lines, names, headedIn);
  const rows = withoutTitleRows(columns.lines, names, headedIn);
  return {
    lines: rows.lines,
    findings: [...told.findings, ...sheets.findings, ...columns.findings, ...rows.findings],
  };
}

/** The titles of labelled and numbered lines, for cells that hold an outcome's number alone. */
function titlesIn(lines: readonly Line[]): ReadonlyMap<number, string> {
  const titles = new Map<number, string>();
  for (const line of lines) {
    const { text } = line;
    if (text.length > 200 || filledCells(line).length > 2) continue;
    const labelled = labelledHeading(text);
    const listed = /^(\d{1,2})[.)\s]\s*(\p{Lu}[^.]*)\.?$/u.exec(text);
    const number = labelled?.number ?? Number(listed?.[1] ?? 0);
    const title = labelled?.title ?? listed?.[2] ?? '';
    if (number > 0 && title !== '' && !titles.has(number)) titles.set(number, title);
  }
  return titles;
}

/** The outcomes the document itself heads, each by the place of its heading. */
function headedIn(lines: readonly Line[]): readonly HeadedOutcome[] {
  const { headings, findings } = findOutcomes(lines);
  const made = findings.filter(({ code }) => MADE.has(code)).map(({ outcome }) => outcome);
  return [...headings]
    .filter(([, { number }]) => !made.includes(number))
    .map(([index, { number, title }]) => ({ index, number, title }));
}

/** What is said of headings that only stand above a table, or that no line prints. */
const MADE: ReadonlySet<string> = new Set(['outcome-made', 'outcome-numbered']);
