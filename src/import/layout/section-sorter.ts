import { briefly, type PlacedFinding } from '../findings.ts';
import { ragRows } from '../values/rag-definitions.ts';
import type { Columns } from './columns.ts';
import type { FoundOutcomes } from './find-outcomes.ts';
import { headerAt } from './header-rows.ts';
import { sectionHeading, type SectionHeading } from './headings.ts';
import { filledCells, isBlank, isRow, type Line } from './lines.ts';
import type { OutcomeHeading } from './outcome-heading.ts';
import {
  ACTION_HEADING,
  emptySection,
  textLine,
  type OutcomeSection,
  type TableRow,
} from './outcome-section.ts';
import { headedAgain, namesLeadAgain, opensOutcome, partFor } from './outcome-parts.ts';
import { outside, placeRow, type Sorted } from './place-row.ts';
import { endsPlan, goesOnBelow, holdsWork, startsWithRef } from './row-look.ts';
import { aboutTable } from './table-findings.ts';

/** Takes a plan's lines one after the other and sorts them into outcomes and their parts. */
export class SectionSorter implements Sorted {
  readonly front: Line[] = [];
  readonly rag: Line[] = [];
  readonly outcomes: OutcomeSection[] = [];
  readonly actionTables: number[] = [];
  readonly loose: TableRow[] = [];
  readonly findings: PlacedFinding[] = [];
  readonly #lines: readonly Line[];
  readonly #found: FoundOutcomes;
  /** Headers whose columns have been spoken of, so that each layout is spoken of once. */
  readonly #layouts = new Set<string>();
  #outcome: OutcomeSection | null = null;
  /** The level of the outcome's heading, where the format says so. */
  #level: number | null = null;
  #sheet: string | null = null;
  #table: Columns | null = null;
  /** The number of the current table, where the format tells tables apart. */
  #tableNumber: number | null = null;
  #lastActions: Columns | null = null;
  #part: Line[] | null = null;
  #afterBlank = true;
  /** The last row taken was of a table Waymark does not know. */
  #inUnknown = false;

  constructor(lines: readonly Line[], found: FoundOutcomes) {
    this.#lines = lines;
    this.#found = found;
  }

  /** Takes the line at `index` and says how many lines that used up. */
  take(index: number): number {
    const line = this.#lines[index];
    if (line === undefined) return 1;
    if (line.at.sheet !== this.#sheet) this.#startSheet(line);
    const heading = this.#found.headings.get(index);
    if (heading !== undefined) {
      this.#startOutcome(heading, line);
      if (heading.length > 0) return heading.length;
    }
    if (isBlank(line)) return this.#takeBlank(line);
    const header = headerAt(this.#lines, index);
    if (header !== null) this.#startTable(header.columns, line);
    else if (this.#found.actionHeadings.has(index) && this.#outcome !== null) {
      this.#startAction(this.#outcome, line);
    } else this.#takeFilled(line);
    this.#inUnknown = this.#inUnknown && isRow(line);
    this.#afterBlank = false;
    return header?.length ?? 1;
  }

  /** An outcome ends with its sheet: what stands on the next belongs to it only if that says so. */
  #startSheet(line: Line): void {
    this.#sheet = line.at.sheet;
    this.#outcome = null;
    this.#table = null;
    this.#lastActions = null;
    this.#part = null;
  }

  /** A known number again is not a new outcome: its KPIs, or the outcome carried over a page. */
  #startOutcome(heading: OutcomeHeading, line: Line): void {
    const known = this.outcomes.find(({ number }) => number === heading.number);
    const inKpis = this.#table?.kind === 'kpis' || this.#table?.kind === 'risks';
    this.#part = null;
    this.#level = line.heading;
    // A heading between two rows of a table heads the rows below it: they keep their columns.
    const inRows = this.#table?.kind === 'actions' && !this.#afterBlank;
    if (!inKpis && !inRows) this.#table = null;
    if (known !== undefined) {
      this.#outcome = known;
      if (!inKpis) this.findings.push(headedAgain(known, heading, line));
      return;
    }
    if (!inRows) this.#table = null;
    this.#outcome = emptySection(heading, line.number);
    this.outcomes.push(this.#outcome);
    if (heading.lead !== null) this.#outcome.dmtLeads.push(textLine(line, heading.lead));
  }

  #startAction(outcome: OutcomeSection, line: Line): void {
    this.#table = null;
    this.#part = null;
    const row = { ...line, cells: [line.text, ''], merged: [] };
    outcome.actions.push({ line: row, columns: ACTION_HEADING });
  }

  #takeBlank(line: Line): number {
    if (!isRow(line)) this.#afterBlank = true;
    const outcome = this.#outcome;
    // A DMT lead's name may wrap, and prose after a blank line is no part of it.
    if (outcome !== null && outcome.dmtLeads.length > 0 && this.#part === outcome.dmtLeads) {
      this.#part = null;
    }
    this.#part?.push(line);
    return 1;
  }

  #takeFilled(line: Line): void {
    const heading = sectionHeading(line);
    this.#endOutcome(line, heading !== null);
    if (heading !== null && this.#mayStart(heading)) {
      this.#startPart(heading, line);
      return;
    }
    const rag = ragRows(line, this.#table === null);
    if (rag.length > 0) {
      this.rag.push(...rag);
      return;
    }
    this.#endWhere(line);
    if (this.#table !== null && (isRow(line) || !this.#afterBlank || startsWithRef(line))) {
      placeRow(this, this.#outcome, this.#table, line);
      return;
    }
    if (this.#outcome === null) this.#takeOutside(line);
    else this.#takeInside(this.#outcome, line);
  }

  #mayStart(heading: SectionHeading): boolean {
    if (heading.weak && this.#outcome?.actions.length !== 0) return false;
    return !heading.paired || this.#table === null || this.#table.fields.length > 3;
  }

  /** A heading as high as the outcome's own ends it, unless it heads one of its parts. */
  #endOutcome(line: Line, isPart: boolean): void {
    const { heading } = line;
    if (heading !== null) this.#table = null;
    const above = heading !== null && this.#level !== null && heading < this.#level;
    const beside = heading !== null && heading === this.#level && !isPart;
    if (!above && !beside && !endsPlan(line)) return;
    this.#outcome = null;
    this.#part = null;
    this.#table = null;
  }

  /** A paragraph, or a row of another width, ends a table where the format tells tables apart. */
  #endWhere(line: Line): void {
    if (this.#tableNumber === null || line.table === this.#tableNumber) return;
    if (line.table === null || line.cells.length !== this.#table?.fields.length) this.#table = null;
    this.#tableNumber = line.table;
  }

  #takeOutside(line: Line): void {
    this.front.push(line);
    if (filledCells(line).length < 3) return;
    if (holdsWork(line)) this.findings.push(outside(line));
    else if (!this.#inUnknown) {
      const sentence = `A table Waymark does not know begins with "${briefly(line.text)}"; its rows were left out.`;
      this.#note('table-unknown', line, sentence, 'note');
    }
    this.#inUnknown = true;
  }

  #takeInside(outcome: OutcomeSection, line: Line): void {
    const again = this.#lastActions;
    if (isRow(line) && again !== null && goesOnBelow(again, line)) {
      this.#note('header-missing', line, NO_HEADER);
      this.#table = again;
      this.#tableNumber = line.table;
      placeRow(this, this.#outcome, again, line);
      return;
    }
    const text = filledCells(line).length === 1 && line.heading === null;
    if (text && this.#part !== null) {
      this.#part.push(line);
      return;
    }
    if (text && opensOutcome(outcome)) {
      outcome.statement.push(line);
      this.#part = outcome.statement;
      const sentence = `"${briefly(line.text)}" stands between the heading and the actions; it was read as what the outcome says.`;
      this.#note('statement-guessed', line, sentence, 'note');
      return;
    }
    const sentence = `"${briefly(line.text)}" stands in no part of the outcome that Waymark knows; it was left out.`;
    this.#note('line-unplaced', line, sentence);
  }

  #startTable(columns: Columns, line: Line): void {
    // Prose between a heading for KPIs and their table leads into the table; it is no KPI.
    const lists = this.#outcome?.kpiLists;
    const last = lists?.at(-1);
    if (columns.kind === 'kpis' && last !== undefined && last.lines === this.#part) {
      if (!last.lines.some(({ bullet }) => bullet)) lists?.pop();
    }
    this.#table = columns;
    this.#tableNumber = line.table;
    this.#part = null;
    if (columns.kind === 'actions') {
      this.actionTables.push(line.number);
      this.#lastActions = columns;
    }
    const layout = line.cells.join('\t');
    if (this.#layouts.has(layout)) return;
    this.#layouts.add(layout);
    this.findings.push(...aboutTable(columns, line, this.#outcome?.number ?? null));
  }

  #startPart(heading: SectionHeading, line: Line): void {
    const outcome = this.#outcome;
    this.#table = null;
    if (outcome === null) {
      this.front.push(line);
      return;
    }
    if (heading.garbled) {
      this.#note('heading-garbled', line, `"${line.text}" was read as a heading: ${heading.kind}.`);
    }
    if (namesLeadAgain(heading, outcome)) {
      const sentence = `Outcome ${outcome.number} names its DMT lead a second time; an outcome's heading may be missing above.`;
      this.#note('dmt-lead-again', line, sentence);
    }
    this.#part = partFor(heading, outcome, line);
    if (heading.rest !== '') this.#part?.push(textLine(line, heading.rest));
  }

  #note(
    code: PlacedFinding['code'],
    line: Line,
    sentence: string,
    severity: PlacedFinding['severity'] = 'confirm',
  ): void {
    const outcome = this.#outcome?.number ?? null;
    this.findings.push({ code, severity, line: line.number, outcome, sentence });
  }
}

const NO_HEADER =
  'A table begins without its header row; Waymark read its columns as in the table before.';
