/** Tables whose cells each stand on lines of their own: a PDF's text without its layout. */
import { isRegular, placedCells } from './cells-down-row.ts';
import { tablesDown, type DownTable, type Unit } from './cells-down-tables.ts';
import { headerOf, type TextLine } from './text-line.ts';

/** `irregular`: the line of the file where a header stands whose rows cannot be told apart. */
export type CellsDown =
  | { readonly kind: 'lines'; readonly lines: readonly TextLine[] }
  | { readonly kind: 'irregular'; readonly line: number };

/** The lines with such tables put into rows. */
export function cellsDown(lines: readonly TextLine[]): CellsDown {
  const tables = tablesDown(lines);
  const [first] = tables;
  if (first === undefined || lines.some(({ cells }) => cells.length > 2 && isActions(cells))) {
    return { kind: 'lines', lines };
  }
  const rows = tables.flatMap(({ columns, rows }) => rows.map((row) => ({ columns, row })));
  const regular = rows.filter(({ columns, row }) => isRegular(textsOf(row), columns));
  // Refs open the rows; without them only the count does, and one text too many shifts all.
  const share = tables.every(({ columns }) => columns.fields[0] === 'ref') ? MOST_REGULAR : 1;
  const whole = tables.every(({ isWhole }) => isWhole);
  if (!whole || rows.length < FEWEST_ROWS || regular.length < rows.length * share) {
    return { kind: 'irregular', line: lines[first.from]?.line ?? 1 };
  }
  const statuses = new Set(
    regular.flatMap(({ columns, row }) => textsOf(row)[columns.fields.indexOf('rag')] ?? []),
  );
  const out: TextLine[] = [];
  let index = 0;
  for (const table of tables) {
    for (const line of lines.slice(index, table.from)) out.push(line);
    out.push(headerLine(table, table === first ? rows.length : 0));
    for (const row of table.rows) out.push(rowLine(row, table, statuses));
    out.push({ ...table.header, cells: [''] });
    index = table.to;
  }
  return { kind: 'lines', lines: [...out, ...lines.slice(index)] };
}

const FEWEST_ROWS = 3;
const MOST_REGULAR = 0.8;

function isActions(cells: readonly string[]): boolean {
  return headerOf(cells)?.kind === 'actions';
}

function textsOf(row: readonly Unit[]): readonly string[] {
  return row.map(({ text }) => text);
}

function headerLine({ header, columns }: DownTable, rows: number): TextLine {
  const cells = columns.headers;
  if (rows === 0) return { ...header, cells };
  const sentence = `The cells of the tables stand one below the other, each on lines of its own; Waymark put ${rows} rows together by the order of the columns: ${cells.join(', ')}.`;
  const said = { code: 'cells-in-lines', severity: 'confirm', sentence } as const;
  return { ...header, cells, said: [...header.said, said] };
}

function rowLine(
  row: readonly Unit[],
  { header, columns }: DownTable,
  statuses: ReadonlySet<string>,
): TextLine {
  const line = row[0]?.line ?? header;
  const { cells, sure } = placedCells(textsOf(row), columns, statuses);
  if (sure) return { ...line, cells };
  const sentence = `The row has ${row.length} texts one below the other, and its header has ${columns.headers.length}; Waymark placed them by what they look like.`;
  return {
    ...line,
    cells,
    said: [...line.said, { code: 'cells-unsure', severity: 'confirm', sentence }],
  };
}
