import type { PlacedFinding } from '../findings.ts';
import { headerAt } from './header-rows.ts';
import { sectionHeading } from './headings.ts';
import { blankAfter, filledCells, isBlank, isInTable, type Line } from './lines.ts';
import { labelledHeading } from './outcome-label.ts';
import { headingLine, type HeadedOutcome } from './outcome-column.ts';
import { printedIn, type OutcomeNames } from './outcome-names.ts';
import type { Relaid } from './records.ts';

/**
 * Takes rows of one filled cell out of tables of actions where they head an outcome or a part of
 * one, and repeats the table's header below them.
 */
export function withoutTitleRows(
  lines: readonly Line[],
  names: OutcomeNames,
  headedIn: (lines: readonly Line[]) => readonly HeadedOutcome[],
): Relaid {
  const titles = plainTitles(lines);
  const plain = titles.size > 0 && headedIn(lines).length > 0 ? new Set<Line>() : titles;
  const table = new TitledTable(plain, names);
  let index = 0;
  while (index < lines.length) index += table.take(lines, index);
  table.end();
  return table;
}

class TitledTable implements Relaid {
  readonly lines: Line[] = [];
  readonly findings: PlacedFinding[] = [];
  readonly #plain: ReadonlySet<Line>;
  readonly #names: OutcomeNames;
  #header: readonly Line[] | null = null;
  /** The header has still to be put above the next row. */
  #waits = false;
  #titled = false;

  constructor(plain: ReadonlySet<Line>, names: OutcomeNames) {
    this.#plain = plain;
    this.#names = names;
  }

  /** Takes the line at `index` and says how many lines that used up. */
  take(lines: readonly Line[], index: number): number {
    const line = lines[index];
    if (line === undefined) return 1;
    const found = headerAt(lines, index);
    if (found !== null) {
      this.end();
      const header = lines.slice(index, index + found.length);
      if (found.columns.kind === 'actions') [this.#header, this.#waits] = [header, true];
      else this.lines.push(...header);
      return found.length;
    }
    if (this.#header !== null && !isBlank(line)) this.#takeFilled(line, lines, index);
    else this.lines.push(line);
    return 1;
  }

  /** The table ends; a header without rows is kept where no title took its rows. */
  end(): void {
    if (this.#header !== null && this.#waits && !this.#titled) this.lines.push(...this.#header);
    this.#header = null;
    this.#waits = false;
    this.#titled = false;
  }

  #takeFilled(line: Line, lines: readonly Line[], index: number): void {
    const elsewhere = line.at.sheet !== this.#header?.[0]?.at.sheet;
    if (elsewhere || endsTable(line, lines[index - 1])) {
      this.end();
      this.lines.push(line);
      return;
    }
    const single = filledCells(line).length === 1;
    const title = single ? titleOf(line, lines, index, this.#plain) : null;
    if (title === null) {
      if (this.#waits && this.#titled) this.lines.push(blankAfter(line));
      if (this.#waits) this.lines.push(...(this.#header ?? []));
      this.#waits = false;
      this.lines.push(line);
      return;
    }
    this.#waits = true;
    this.#titled = true;
    if (title === 'part') this.lines.push({ ...line, cells: [line.text], table: null });
    else this.#headOutcome(line, title);
  }

  #headOutcome(line: Line, title: 'outcome' | 'plain'): void {
    const { kind, outcome } = this.#names.name(line.text, '');
    this.lines.push(headingLine(outcome, line));
    if (title === 'outcome' || kind !== 'new') return;
    const { number } = outcome;
    const sentence = `"${line.text}" stands alone in its row above others; it was read as the heading of an outcome, which Waymark calls ${number}.`;
    this.findings.push({
      code: 'outcome-numbered',
      severity: 'confirm',
      line: line.number,
      outcome: number,
      sentence,
    });
  }
}

function endsTable(line: Line, above: Line | undefined): boolean {
  if (line.heading !== null) return true;
  return !isInTable(line) && above !== undefined && isBlank(above);
}

function titleOf(
  line: Line,
  lines: readonly Line[],
  index: number,
  plain: ReadonlySet<Line>,
): 'outcome' | 'part' | 'plain' | null {
  if (line.merged.length > 0 && line.cells[0] === '') return null;
  if (labelledHeading(line.text) !== null) return 'outcome';
  if (!isInTable(line)) return null;
  const { number } = printedIn(line.text);
  const next = lines[index + 1];
  // `2. Homes` above rows with refs such as `2.1`; elsewhere it may be an action with a number.
  if (number !== null && next !== undefined && next.text.startsWith(`${number}.`)) return 'outcome';
  const heading = sectionHeading(line);
  if (heading !== null && !heading.weak) return 'part';
  return plain.has(line) ? 'plain' : null;
}

/**
 * Rows of one cell that part a document's tables into outcomes, where nothing else heads any: each
 * table begins with one, there are at least two, and fuller rows stand under each.
 */
function plainTitles(lines: readonly Line[]): ReadonlySet<Line> {
  const titles = new Set<Line>();
  let inTable = false;
  for (const [index, line] of lines.entries()) {
    const found = headerAt(lines, index);
    if (found !== null) {
      inTable = found.columns.kind === 'actions';
      const first = lines.slice(index + found.length).find((below) => !isBlank(below));
      if (inTable && (first === undefined || !isPlain(first))) return new Set();
      continue;
    }
    if (!inTable || !isPlain(line)) continue;
    const next = lines[index + 1];
    if (next !== undefined && filledCells(next).length > 2) titles.add(line);
  }
  return titles.size > 1 ? titles : new Set();
}

function isPlain(line: Line): boolean {
  const { text } = line;
  if (!isInTable(line) || filledCells(line).length !== 1 || line.merged.length > 0) return false;
  return text.length <= 120 && /^\p{Lu}/u.test(text) && !/[.;:,]$/u.test(text);
}
