import type { PlacedFinding } from '../findings.ts';
import { sortOf } from './column-contents.ts';
import { columnsOf } from './columns.ts';
import { headerAt } from './header-rows.ts';
import { filledCells, type Line } from './lines.ts';
import { headsUnknown, meantBy } from './unknown-header.ts';

/**
 * Gives a header to tables of a document that prints none at all, from what their columns hold: a
 * column of dues, one of posts, and texts. A document with a single header keeps to that.
 */
export function withInferredHeaders(lines: readonly Line[]): {
  readonly lines: readonly Line[];
  readonly findings: readonly PlacedFinding[];
} {
  const headed = lines.some((_, index) => {
    const kind = headerAt(lines, index)?.columns.kind;
    return kind === 'actions' || kind === 'kpis';
  });
  const runs = headed ? [] : runsOf(lines);
  const headers = new Map<number, Line>();
  const unknown = new Map<number, Line>();
  const findings: PlacedFinding[] = [];
  for (const [first, ...others] of runs) {
    if (first === undefined || [first, ...others].some((row) => columnsOf(row) !== null)) continue;
    if (headsUnknown(first, others)) {
      const header = told(first, others);
      if (header === null) continue;
      unknown.set(first.number, header);
      findings.push(guessed(header));
      continue;
    }
    const cells = headerFor([first, ...others]);
    if (cells === null) continue;
    headers.set(first.number, { ...first, cells, text: cells.join(' '), merged: [] });
    const said = cells.map((cell, index) => `${index + 1} ${cell.toLowerCase()}`).join(', ');
    const sentence = `A table has no header row; Waymark told its columns by what they hold: ${said}.`;
    findings.push({
      code: 'columns-inferred',
      severity: 'confirm',
      line: first.number,
      outcome: null,
      sentence,
    });
  }
  return {
    lines:
      headers.size + unknown.size === 0
        ? lines
        : lines.flatMap((line) => {
            const header = headers.get(line.number);
            return header === undefined ? [unknown.get(line.number) ?? line] : [header, line];
          }),
    findings,
  };
}

/** A header whose words say too little, with what stands below it; null where it heads no plan. */
function told(first: Line, rows: readonly Line[]): Line | null {
  const meant = meantBy(first, rows);
  if (meant === null) return null;
  const header = { ...first, meant };
  return columnsOf(header)?.kind === 'actions' ? header : null;
}

function guessed({ number: line, cells, meant }: Line): PlacedFinding {
  const said = [...(meant ?? [])].map(([place, meaning]) => `"${cells[place] ?? ''}" ${meaning}`);
  const sentence = `A table's header says little; Waymark told its columns by what they hold: ${said.join(', ')}.`;
  return { code: 'columns-inferred', severity: 'confirm', line, outcome: null, sentence };
}

const FEWEST_ROWS = 2;
const WIDEST = 12;

/** Rows of the same width that stand together. */
function runsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const runs: Line[][] = [];
  let run: Line[] = [];
  for (const line of lines) {
    const width = line.cells.length;
    const row = width > 2 && width <= WIDEST && filledCells(line).length > 1;
    if (row && run[0]?.cells.length === width && run[0].table === line.table) run.push(line);
    else if (row) runs.push((run = [line]));
    else if (filledCells(line).length > 0) run = [];
  }
  return runs.filter(({ length }) => length >= FEWEST_ROWS);
}

/** Null where no column holds leads or dues, or none a text to follow. */
function headerFor(rows: readonly Line[]): readonly string[] | null {
  const columns = Array.from({ length: rows[0]?.cells.length ?? 0 }, (_, place) =>
    rows.map((row) => row.cells[place] ?? '').filter((cell) => cell !== ''),
  );
  const sorts = columns.map(sortOf);
  const texts = sorts.flatMap((sort, place) => (sort === 'text' ? [place] : []));
  const [action] = texts;
  if (action === undefined || !sorts.includes('Lead')) return null;
  const ruled = texts.length > 1 || sorts.includes('Due') || sorts.includes('RAG');
  if (!ruled) return null;
  let notes = 0;
  return sorts.map((sort, place) => {
    if (sort !== 'text') return sort;
    if (place === action) return 'Action';
    if (place === texts[1] && place === action + 1) return 'Milestone';
    notes += 1;
    return notes === 1 ? 'Progress' : 'Notes';
  });
}
