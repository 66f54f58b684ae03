import { isDueText } from '../values/due.ts';
import { isTitle } from '../values/role-title.ts';
import { sortOf } from './column-contents.ts';
import { meaningsOf, type Meaning } from './column-words.ts';
import { filledCells, type Line } from './lines.ts';

/** The row heads those below it, by its look or its words, whether or not Waymark knows them. */
export function headsUnknown(first: Line, rows: readonly Line[]): boolean {
  const cells = filledCells(first);
  if (cells.length < 3 || !cells.every(isLabel)) return false;
  if (cells.filter((cell) => meaningsOf(cell).length > 0).length > 1) return true;
  const sorts = first.cells.map((_, place) => sortOf(cellsAt(rows, place)));
  return sorts.includes('Lead') && (sorts.includes('Due') || sorts.includes('RAG'));
}

/**
 * What the cells of such a row mean, by what stands below them. A table with a lead and a due is no
 * plan yet: somewhere it has to say in words what is to be done.
 */
export function meantBy(first: Line, rows: readonly Line[]): ReadonlyMap<number, Meaning> | null {
  const meant = new Map<number, Meaning>();
  const texts: number[] = [];
  for (const [place, label] of first.cells.entries()) {
    if (label === '' || meaningsOf(label).length > 0) continue;
    const cells = cellsAt(rows, place);
    const sort = sortOf(cells);
    const meaning = MEANINGS[sort];
    if (meaning !== undefined) meant.set(place, meaning);
    else if (sort === 'text') texts.push(place);
  }
  const group = texts.length > 1 && isGroup(cellsAt(rows, texts[0] ?? 0), rows.length);
  if (group) meant.set(texts.shift() ?? 0, 'group');
  const [action, next] = texts;
  const known = first.cells.flatMap((label) => meaningsOf(label));
  if (action !== undefined && !known.includes('action') && !known.includes('milestone')) {
    if (wordsIn(cellsAt(rows, action)) < FEWEST_WORDS) return null;
    meant.set(action, 'action');
    if (next === action + 1) meant.set(next, 'milestone');
  }
  return meant;
}

/** `Safeguarding level 3` names something; `Agree the form with schools` is something to do. */
const FEWEST_WORDS = 4;
const LONGEST_LABEL = 45;

const MEANINGS: Readonly<Partial<Record<ReturnType<typeof sortOf>, Meaning>>> = {
  Ref: 'ref',
  RAG: 'rag',
  Due: 'due',
  Lead: 'lead',
};

function isLabel(cell: string): boolean {
  return (
    cell.length <= LONGEST_LABEL &&
    /^[\p{Lu}#%]/u.test(cell) &&
    !/[.;]$/u.test(cell) &&
    !(isTitle(cell) && meaningsOf(cell).length === 0) &&
    !isDueText(cell)
  );
}

function cellsAt(rows: readonly Line[], place: number): readonly string[] {
  return rows.map(({ cells }) => cells[place] ?? '').filter((cell) => cell !== '');
}

function isGroup(cells: readonly string[], rows: number): boolean {
  return new Set(cells).size * 2 <= rows;
}

function wordsIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split(' ').length, 0) / Math.max(1, cells.length);
}
