import { readDue } from '../values/due.ts';
import { isTitle } from '../values/role-title.ts';
import type { Columns } from './columns.ts';
import { filledCells, type Line } from './lines.ts';

/** A row that a plan's reader would miss: a text with a lead or a due beside it, or with a ref. */
export function holdsWork(line: Line): boolean {
  const cells = filledCells(line);
  if (cells.length < 2 || !cells.some((cell) => cell.length > 10)) return false;
  if (/^\d{1,2}\.\d{1,2}/u.test(line.text)) return true;
  return cells.some((cell) => cell.length <= 80 && (isTitle(cell) || hasDay(cell)));
}

/** A table without a header goes on with the columns of the one above: a label and its value do not. */
export function goesOnBelow({ fields }: Columns, line: Line): boolean {
  const filled = filledCells(line).length;
  if (startsWithRef(line)) return filled > 1;
  if (line.cells.length !== fields.length) return false;
  const beside = fields.some(
    (field, place) => BESIDE.has(field) && (line.cells[place] ?? '') !== '',
  );
  return filled > 2 || (filled === 2 && beside);
}

const BESIDE: ReadonlySet<string> = new Set(['lead', 'due', 'rag', 'kpi-ref']);

/** A ref such as `1.2` opens it. */
export function startsWithRef(line: Line): boolean {
  return /^\d{1,2}\.\d{1,2}(?:\.\d{1,2})*\.?\s/.test(line.text);
}

/** What stands under such a heading is about the whole plan, whichever outcome came last. */
export function endsPlan(line: Line): boolean {
  return (
    !line.bullet &&
    line.text.length <= 60 &&
    /^(?:glossary(?: of \w+)?|appendi(?:x|ces)\b.*|annex\b.*|governance(?: and \w+)?|abbreviations|acronyms|document control|version control|contacts?|further information|monitoring(?: and \w+)?|(?:programme|plan|overall|strategic|corporate|whole plan) risks?|(?:\w+ ){0,2}risk register)$/iu.test(
      line.text,
    )
  );
}

function hasDay(cell: string): boolean {
  const { kind } = readDue(cell);
  return kind === 'date' || kind === 'month';
}
