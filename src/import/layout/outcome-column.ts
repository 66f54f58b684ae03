import type { PlacedFinding } from '../findings.ts';
import { lettersOf } from './clean-text.ts';
import { meaningsOf, type Meaning } from './column-words.ts';
import type { Columns } from './columns.ts';
import { headerAt } from './header-rows.ts';
import { blankAfter, filledCells, isBlank, isInTable, type Line } from './lines.ts';
import { headingText, printedIn, type NamedOutcome, type OutcomeNames } from './outcome-names.ts';
import type { Relaid } from './records.ts';
import { endOfRows } from './table-rows.ts';
import { titledBlocks } from './titled-blocks.ts';

/** An outcome with a heading of its own, at its place among the lines. */
export interface HeadedOutcome {
  readonly index: number;
  readonly number: number;
  readonly title: string;
}

/** Turns tables that name the outcome in a column into a heading and a table for each outcome. */
export function withoutOutcomeColumns(
  lines: readonly Line[],
  names: OutcomeNames,
  headedIn: (lines: readonly Line[]) => readonly HeadedOutcome[],
): Relaid {
  let headed: readonly HeadedOutcome[] | null = null;
  const blocks = titledBlocks(lines);
  const relaid: Line[] = [];
  const findings: PlacedFinding[] = [];
  let index = 0;
  while (index < lines.length) {
    const header = headerAt(lines, index);
    const line = lines[index];
    if (header === null || line === undefined || !namesOutcomes(header.columns)) {
      if (line !== undefined) relaid.push(line);
      index += 1;
      continue;
    }
    const from = index + header.length;
    const to = endOfRows(lines, from);
    headed ??= headedIn(lines);
    const above = headed.filter((heading) => heading.index < to);
    const cells = cellsNaming(header.columns, lines.slice(from, to));
    const isLower = blocks.has(index) || (above.length > 0 && !namesAny(above, cells));
    if (cells.size > MOST || isLower) {
      const meant = levelBelow(header.columns, line.meant);
      relaid.push(...lines.slice(index, from).map((each) => ({ ...each, meant })));
      relaid.push(...lines.slice(from, to));
      index = to;
      continue;
    }
    const table = { header: lines.slice(index, from), columns: header.columns };
    const groups = groupsIn(table.columns, lines.slice(from, to), names, findings);
    relaid.push(...(table.columns.kind === 'actions' ? asTables : asOneTable)(table, groups));
    index = to;
  }
  return { lines: relaid, findings };
}

interface Table {
  readonly header: readonly Line[];
  readonly columns: Columns;
}

interface Group {
  /** Null for rows above the first that names an outcome. */
  readonly outcome: NamedOutcome | null;
  readonly rows: Line[];
}

function namesOutcomes({ kind, fields }: Columns): boolean {
  return fields.includes('outcome') && kind !== 'aside';
}

/** No plan has so many outcomes: the column holds something else. */
const MOST = 40;

function cellsNaming({ fields }: Columns, rows: readonly Line[]): ReadonlySet<string> {
  const column = fields.indexOf('outcome');
  const full = rows.filter((row) => filledCells(row).length > 1);
  return new Set(full.map(({ cells }) => cells[column] ?? ''));
}

/**
 * Under an outcome's heading a column of objectives is the level below it: what they are for stands
 * above, and what is done for them beside.
 */
function levelBelow(
  { kind, fields, headers, places }: Columns,
  known: Line['meant'],
): ReadonlyMap<number, Meaning> {
  const meant = new Map(known);
  const column = places.find((place) => fields[place] === 'outcome');
  if (column === undefined || kind !== 'actions') return meant;
  const isLevel = meaningsOf(headers[column] ?? '').some((each) => LEVELS.has(each));
  const free = !fields.includes('milestone') || !fields.includes('action');
  meant.set(column, isLevel && free ? 'action' : 'context');
  if (!isLevel || !free) return meant;
  for (const place of places) if (fields[place] === 'action') meant.set(place, 'milestone');
  return meant;
}

const LEVELS: ReadonlySet<Meaning> = new Set<Meaning>(['objective', 'outcome', 'priority']);

/** Under an outcome's heading the column may hold something smaller, such as areas of work. */
function namesAny(headed: readonly HeadedOutcome[], cells: ReadonlySet<string>): boolean {
  return [...cells].some((cell) => {
    const { number, title } = printedIn(cell);
    const letters = lettersOf(title);
    return headed.some(
      (heading) =>
        heading.number === number || (letters !== '' && lettersOf(heading.title) === letters),
    );
  });
}

function groupsIn(
  columns: Columns,
  rows: readonly Line[],
  names: OutcomeNames,
  findings: PlacedFinding[],
): readonly Group[] {
  const groups = new Map<number, Group>();
  const column = columns.fields.indexOf('outcome');
  const header = columns.headers[column] ?? '';
  const none: Group = { outcome: null, rows: [] };
  let current = none;
  let blank: Line | null = null;
  let blanks = 0;
  const apart = new Set<number>();
  for (const line of rows) {
    const cell = isInTable(line) ? numbered(columns, line, column) : '';
    if (cell === '' || isTotal(cell) || /^(?:as above|ditto|do\.|["”“″〃])$/iu.test(cell)) {
      const counts = !isBlank(line) && isInTable(line) && !line.merged.includes(column);
      if (counts && current !== none) {
        blanks += 1;
        blank ??= line;
      }
      current.rows.push(line);
      continue;
    }
    const naming = names.name(cell, header);
    const { number, given, title } = naming.outcome;
    if (naming.kind === 'new' && given) {
      findings.push(
        confirm(
          'outcome-numbered',
          line,
          column,
          number,
          `"${title}" has no number; Waymark calls it ${number}, by the order of the outcomes in the table.`,
        ),
      );
    } else if (naming.kind === 'other-title') {
      findings.push(
        confirm(
          'outcome-joined',
          line,
          column,
          number,
          `"${cell}" was taken for outcome ${number}, "${title}".`,
        ),
      );
    }
    const known = groups.get(number);
    const group = known ?? { outcome: naming.outcome, rows: [] };
    if (known !== undefined && current !== known && !apart.has(number)) {
      apart.add(number);
      const sentence = `Rows of outcome ${number} stand in more than one place; they were read together.`;
      findings.push({
        ...confirm('outcome-joined', line, column, number, sentence),
        severity: 'note',
      });
    }
    groups.set(number, group);
    current = group;
    // A row that only names the outcome is its heading, and no row of it.
    if (filledCells(line).length > 1) group.rows.push(line);
  }
  if (blank !== null) {
    const sentence = `${blanks === 1 ? 'A row leaves' : `${blanks} rows leave`} "${header}" blank; each was put under the one named above it.`;
    findings.push({
      code: 'outcome-as-above',
      severity: 'note',
      line: blank.number,
      outcome: null,
      sentence,
    });
  }
  return none.rows.some((line) => !isBlank(line))
    ? [none, ...groups.values()]
    : [...groups.values()];
}

/** The outcome's cell, with its number where that has a column of its own. */
function numbered({ fields }: Columns, { cells }: Line, column: number): string {
  const title = cells[column] ?? '';
  const number = cells[fields.indexOf('outcome-ref')] ?? '';
  const apart = /^\d{1,2}$/u.test(number) && title !== '';
  return apart && printedIn(title).number === null ? `${number}. ${title}` : title;
}

function isTotal(cell: string): boolean {
  return /^(?:grand |sub-?)?totals?\b/iu.test(cell);
}

/** Each outcome with its heading, the header once more, and its rows. */
function asTables({ header }: Table, groups: readonly Group[]): readonly Line[] {
  return groups.flatMap(({ outcome, rows }) => {
    const [first] = rows;
    const last = rows.at(-1);
    if (outcome === null || first === undefined || last === undefined) return [...header, ...rows];
    return [headingLine(outcome, first), ...header, ...rows, blankAfter(last)];
  });
}

/** KPIs and risks stay one table with headings in it, for their outcomes are headed elsewhere. */
function asOneTable({ header }: Table, groups: readonly Group[]): readonly Line[] {
  const rows = groups.flatMap(({ outcome, rows }) => {
    const [first] = rows;
    if (outcome === null || first === undefined) return rows;
    return [{ ...headingLine(outcome, first), heading: null }, ...rows];
  });
  return [...header, ...rows];
}

/** A heading at the place of the row it is made from. */
export function headingLine(outcome: NamedOutcome, { number, at }: Line): Line {
  const text = headingText(outcome);
  return { number, at, cells: [text], text, bullet: false, heading: 1, table: null, merged: [] };
}

function confirm(
  code: PlacedFinding['code'],
  { number: line }: Line,
  cell: number,
  outcome: number,
  sentence: string,
): PlacedFinding {
  return { code, severity: 'confirm', line, cell, outcome, sentence };
}
