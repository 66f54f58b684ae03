/** The rows of a table whose cells are printed over several lines each. */
import { readDue } from '../values/due.ts';
import type { AlignedTable } from './aligned-columns.ts';
import { centredRows } from './aligned-centred.ts';
import { headerOf, type TextLine } from './text-line.ts';

export function logicalRows({ header, body }: AlignedTable): readonly TextLine[] {
  const groups = groupsOf(body);
  const rows = rowsIn(groups, columnsFor(header, body));
  const wrapped = rows.filter((row) => row.length > 1);
  const blank: TextLine = { ...(body.findLast((line) => line !== null) ?? header), cells: [''] };
  const lines = rows.map(joinedLines);
  if (wrapped.length === 0) return [header, ...lines, blank];
  const count = wrapped.length === 1 ? 'One row' : `${wrapped.length} rows`;
  const sentence = `${count} of this table ${wrapped.length === 1 ? 'is' : 'are'} printed over several lines; Waymark joined the lines of each by their columns.`;
  const said = { code: 'rows-wrapped', severity: 'confirm', sentence } as const;
  return [{ ...header, said: [...header.said, said] }, ...lines, blank];
}

interface KeyColumns {
  /** The column that numbers the rows; null where none does. */
  readonly ref: number | null;
  readonly due: number | null;
  readonly width: number;
}

const REF = /^(?:[A-Z]{1,4}[ .-]?)?\d{1,3}(?:\.\d{1,3})*[a-z]?[.)]?(?:\s|$)/u;

function columnsFor(header: TextLine, body: AlignedTable['body']): KeyColumns {
  const fields = headerOf(header.cells)?.fields ?? [];
  function place(...names: readonly string[]): number | null {
    const at = fields.findIndex((field) => names.includes(field));
    return at === -1 ? null : at;
  }
  const first = body.flatMap((line) => (line === null ? [] : (line.cells[0] ?? '')));
  const refs = first.filter((cell) => REF.test(cell));
  const numbered = refs.length > 1 && refs.length * 2 >= first.filter((cell) => cell !== '').length;
  const ref = place('ref');
  return {
    ref: ref === 0 || (ref === null && numbered) ? 0 : ref,
    due: place('due', 'target-due'),
    width: header.cells.length,
  };
}

/** Lines between blank ones. */
function groupsOf(body: AlignedTable['body']): readonly (readonly TextLine[])[] {
  const groups: TextLine[][] = [];
  let open: TextLine[] = [];
  for (const line of [...body, null]) {
    if (line !== null) {
      open.push(line);
    } else if (open.length > 0) {
      groups.push(open);
      open = [];
    }
  }
  return groups;
}

function rowsIn(
  groups: readonly (readonly TextLine[])[],
  columns: KeyColumns,
): readonly (readonly TextLine[])[] {
  const rows: TextLine[][] = [];
  const near = groups.filter((group) => group.length <= MOST_CENTRED);
  const centred = new Set(near.some((group) => isCentred(group, columns)) ? near : []);
  for (const group of groups) {
    const numbered = group.filter((line) => hasRef(line, columns));
    const [first] = group;
    if (
      centred.has(group) &&
      numbered.length > 1 &&
      first !== undefined &&
      !goesOn(first, rows.at(-1), columns)
    ) {
      rows.push(...besideRefs(group, numbered));
      continue;
    }
    for (const [index, line] of group.entries()) {
      const open = rows.at(-1);
      const begins =
        index === 0 ? !goesOn(line, open, columns) : beginsRow(line, numbered, open ?? [], columns);
      if (begins || open === undefined) rows.push([line]);
      else open.push(line);
    }
  }
  return rows;
}

/** More lines than this with no blank one between them are no centred rows. */
const MOST_CENTRED = 200;

/** Its first ref stands below the line it begins on. */
function isCentred(group: readonly TextLine[], columns: KeyColumns): boolean {
  const refs = group.flatMap((line, index) => (hasRef(line, columns) ? index : []));
  return refs[0] !== undefined && refs[0] > 0 && /^[^\p{Ll}]/u.test(group[0]?.cells.join('') ?? '');
}

function besideRefs(group: readonly TextLine[], numbered: readonly TextLine[]): TextLine[][] {
  const rows = centredRows(
    group,
    numbered.map((line) => group.indexOf(line)),
  );
  const sentence = `${rows.length} rows stand here with no line between them, their texts beginning above their refs; Waymark gave each text to the ref it stands beside.`;
  const said = { code: 'rows-wrapped', severity: 'confirm', sentence } as const;
  return rows.map(([first, ...rest], index) =>
    first === undefined
      ? []
      : [index === 0 ? { ...first, said: [...first.said, said] } : first, ...rest],
  );
}

function hasRef({ cells }: TextLine, { ref }: KeyColumns): boolean {
  return ref !== null && REF.test(cells[ref] ?? '');
}

/** A page may part a row: what comes after begins in small letters and in no new cell of its own. */
function goesOn(
  line: TextLine,
  open: readonly TextLine[] | undefined,
  columns: KeyColumns,
): boolean {
  if (open === undefined || hasRef(line, columns)) return false;
  const filled = line.cells.filter((cell) => cell !== '');
  return filled.every((cell) => /^[a-z(]/u.test(cell));
}

/**
 * A ref begins a row, unless it is the only one between blank lines: it may stand half-way down.
 * Without refs it is a date where the row has one already, or nearly every cell filled anew.
 */
function beginsRow(
  line: TextLine,
  numbered: readonly TextLine[],
  open: readonly TextLine[],
  { ref, due, width }: KeyColumns,
): boolean {
  if (numbered.length > 0) return numbered.length > 1 && numbered.includes(line);
  if (ref !== null) return false;
  if (due !== null && isDue(line.cells[due])) return open.some(({ cells }) => isDue(cells[due]));
  const filled = line.cells.filter((cell) => cell !== '');
  return filled.length >= Math.max(2, width - 1) && filled.every((cell) => /^[^a-z]/u.test(cell));
}

function isDue(cell: string | undefined): boolean {
  const { kind } = readDue(cell ?? '');
  return kind !== 'none' && kind !== 'unread';
}

function joinedLines(lines: readonly TextLine[]): TextLine {
  const [first] = lines;
  if (first === undefined) throw new Error('a row has at least one line');
  const cells = first.cells.map((_, column) =>
    lines
      .map((line) => line.cells[column] ?? '')
      .filter((cell) => cell !== '')
      .reduce((text, cell) => (text === '' ? cell : `${text}${gap(text, cell)}${cell}`), ''),
  );
  return { ...first, cells };
}

/** A word parted at its hyphen goes together again; the hyphen stays, for it may be the word's own. */
function gap(text: string, next: string): string {
  return /[a-z]-$/u.test(text) && /^[a-z]/u.test(next) ? '' : ' ';
}
