import { readDue } from '../values/due.ts';
import { isTitle } from '../values/role-title.ts';
import { labelledHeading } from './outcome-label.ts';

type Sort = 'Blank' | 'Ref' | 'RAG' | 'Due' | 'Number' | 'Lead' | 'text';

/** What most of a column's filled cells are, whatever its header says. */
export function sortOf(cells: readonly string[]): Sort {
  if (cells.length === 0) return 'Blank';
  if (mostly(cells, (cell) => /^[A-Z]{0,3}\d{1,3}(?:\.\d{1,2})*\.?[a-z]?$/u.test(cell)))
    return 'Ref';
  if (mostly(cells, (cell) => /^(?:red|amber|green|blue|complete|r|a|g|b)$/iu.test(cell)))
    return 'RAG';
  if (mostly(cells, isDay)) return 'Due';
  if (mostly(cells, (cell) => /^[-£(]?[\d,.]+[%km)]?$/iu.test(cell))) return 'Number';
  if (mostly(cells, (cell) => cell.length <= 90 && isTitle(cell))) return 'Lead';
  return 'text';
}

/** How soon a row is wanted: a board's `Priority` is no outcome. */
export function isUrgency(cell: string): boolean {
  return /^(?:(?:very |top )?(?:high|medium|low)|h|m|l|urgent|important|critical|normal|moderate|immediate|routine|essential|desirable|must|should|could|none)(?: priority)?$/iu.test(
    cell,
  );
}

/** Nothing but how far a row has come. */
export function isStatus(cell: string): boolean {
  return (
    cell.length < 30 &&
    /^(?:red|amber|green|blue|[ragb]|(?:not )?(?:yet )?(?:started|begun|due)|to do|doing|done|in progress|under ?way|ongoing|on[- ]track|off[- ]track|at risk|late|overdue|delayed|behind|complete|completed|closed|open|on hold|paused|cancelled|blocked|stalled)$/iu.test(
      cell,
    )
  );
}

/** `Domain 1: Leadership`, `Theme B - Practice`, `2. Homes`: an outcome, and no row's own text. */
export function namesOutcome(cell: string): boolean {
  if (cell.length > 200) return false;
  return (
    (labelledHeading(cell)?.title ?? '') !== '' ||
    /^(?:\p{L}{2,20} )?\d{1,2}\s*[.):–—-]\s*\p{Lu}/u.test(cell)
  );
}

/** At least three in five. */
function mostly(cells: readonly string[], test: (cell: string) => boolean): boolean {
  return cells.filter(test).length * 5 >= cells.length * 3;
}

function isDay(cell: string): boolean {
  if (cell.length > 40) return false;
  const { kind } = readDue(cell);
  return kind !== 'none' && kind !== 'unread';
}
