import { lettersOf } from './clean-text.ts';
import { columnsOf, type Columns } from './columns.ts';
import { apart, sectionHeading, type SectionHeading } from './headings.ts';
import { isBlank, isRow, type Line } from './lines.ts';
import { emptySection, type OutcomeSection, type TableRow } from './outcome-section.ts';
import { outcomeHeading, type OutcomeHeading } from './outcome-heading.ts';
import { briefly, type PlacedFinding } from '../findings.ts';
import { isRagRow } from '../values/rag-definitions.ts';

export interface Sections {
  /** Everything before the first outcome. */
  readonly front: readonly Line[];
  readonly rag: readonly Line[];
  readonly outcomes: readonly OutcomeSection[];
  /** Lines that head a table of actions, wherever it stands. */
  readonly actionTables: readonly number[];
  /** Rows of KPIs that stand before any outcome. */
  readonly loose: readonly TableRow[];
  readonly findings: readonly PlacedFinding[];
}

/** Sorts a plan's lines into outcomes and their parts, by what the headings mean. */
export function sectionsOf(lines: readonly Line[]): Sections {
  const parted = lines.flatMap(apart);
  const sorter = new Sorter();
  let index = 0;
  while (index < parted.length) index += sorter.take(parted, index);
  return sorter;
}

class Sorter implements Sections {
  readonly front: Line[] = [];
  readonly rag: Line[] = [];
  readonly outcomes: OutcomeSection[] = [];
  readonly actionTables: number[] = [];
  readonly loose: TableRow[] = [];
  readonly findings: PlacedFinding[] = [];
  #outcome: OutcomeSection | null = null;
  #table: Columns | null = null;
  #lastActions: Columns | null = null;
  #part: Line[] | null = null;
  #afterBlank = true;

  /** Takes the line at `index` and says how many lines that used up. */
  take(lines: readonly Line[], index: number): number {
    const line = lines[index];
    if (line === undefined) return 1;
    const heading = outcomeHeading(lines, index, this.#numbers());
    if (heading !== null) {
      this.#startOutcome(heading, line);
      return heading.length;
    }
    if (isBlank(line)) {
      this.#takeBlank(line);
    } else {
      this.#takeFilled(line);
      this.#afterBlank = false;
    }
    return 1;
  }

  #numbers(): ReadonlySet<number> {
    return new Set(this.outcomes.map(({ number }) => number));
  }

  /** A known number again is not a new outcome: its KPIs, or the outcome carried over a page. */
  #startOutcome(heading: OutcomeHeading, line: Line): void {
    const known = this.outcomes.find(({ number }) => number === heading.number);
    const inKpis = this.#table?.kind === 'kpis';
    this.#part = null;
    if (!inKpis) this.#table = null;
    if (known !== undefined) {
      this.#outcome = known;
      if (!inKpis) this.#noteRepeated(known, heading, line);
      return;
    }
    this.#table = null;
    this.#outcome = emptySection(heading, line.number);
    this.outcomes.push(this.#outcome);
  }

  #noteRepeated(known: OutcomeSection, heading: OutcomeHeading, line: Line): void {
    const same = lettersOf(known.title) === lettersOf(heading.title);
    this.#note(
      'outcome-repeated',
      line,
      `The heading of outcome ${known.number} is printed again${same ? '' : ' with another title'}; what follows was added to it.`,
      same ? 'note' : 'confirm',
    );
  }

  #takeBlank(line: Line): void {
    if (!isRow(line)) this.#afterBlank = true;
    const dmtLeads = this.#outcome?.dmtLeads;
    // A DMT lead's name may wrap, and prose after a blank line is no part of it.
    if (dmtLeads !== undefined && dmtLeads.length > 0 && this.#part === dmtLeads) this.#part = null;
    this.#part?.push(line);
  }

  #takeFilled(line: Line): void {
    const columns = columnsOf(line);
    if (columns !== null) {
      this.#startTable(columns, line);
      return;
    }
    const heading = sectionHeading(line);
    if (heading !== null) {
      this.#startPart(heading, line);
      return;
    }
    if (isRagRow(line)) {
      this.rag.push(line);
      return;
    }
    if (this.#table !== null && (isRow(line) || !this.#afterBlank || startsWithRef(line))) {
      this.#addRow(this.#table, line);
      return;
    }
    if (this.#outcome === null) {
      this.front.push(line);
      if (line.cells.length > 2) this.#noteOutside(line);
      return;
    }
    const again = this.#lastActions;
    const alike = line.cells.length === again?.fields.length || startsWithRef(line);
    if (isRow(line) && again !== null && alike) {
      this.#note(
        'header-missing',
        line,
        'A table begins without its header row; Waymark read its columns as in the table before.',
      );
      this.#table = again;
      this.#addRow(again, line);
      return;
    }
    if (this.#part !== null && !isRow(line)) {
      this.#part.push(line);
      return;
    }
    this.#note(
      'line-unplaced',
      line,
      `"${briefly(line.text)}" stands in no part of the outcome that Waymark knows; it was left out.`,
    );
  }

  #startTable(columns: Columns, line: Line): void {
    // Prose between a heading for KPIs and their table leads into the table; it is no KPI.
    const lists = this.#outcome?.kpiLists;
    if (columns.kind === 'kpis' && lists !== undefined && lists.at(-1)?.lines === this.#part) {
      lists.pop();
    }
    this.#table = columns;
    this.#part = null;
    if (columns.kind === 'actions') {
      this.actionTables.push(line.number);
      this.#lastActions = columns;
    }
    for (const header of columns.unknown) {
      this.#note('column-ignored', line, `Waymark has no use for the column "${header}".`, 'note');
    }
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
    this.#part = this.#partFor(heading, outcome, line);
    if (heading.rest !== '') {
      this.#part.push({ ...line, cells: [heading.rest], text: heading.rest, bullet: false });
    }
  }

  #partFor(heading: SectionHeading, outcome: OutcomeSection, line: Line): Line[] {
    switch (heading.kind) {
      case 'statement':
        return outcome.statement;
      case 'risks':
        return outcome.risks;
      case 'impact':
        return outcome.impact;
      case 'dmt-lead':
        if (outcome.dmtLeads.length > 0) {
          this.#note(
            'dmt-lead-again',
            line,
            `Outcome ${outcome.number} names its DMT lead a second time; an outcome's heading may be missing above.`,
          );
        }
        return outcome.dmtLeads;
      case 'kpis': {
        const list = { set: heading.set, line: line.number, lines: [] };
        outcome.kpiLists.push(list);
        return list.lines;
      }
    }
  }

  #addRow(columns: Columns, line: Line): void {
    const row = { line, columns };
    if (columns.kind === 'kpis') {
      (this.#outcome?.kpis ?? this.loose).push(row);
    } else if (this.#outcome !== null) {
      this.#outcome.actions.push(row);
    } else {
      this.#noteOutside(line);
    }
  }

  #noteOutside(line: Line): void {
    const sentence = `The row "${briefly(line.text)}" stands before the first outcome; it was left out.`;
    this.#note('row-outside', line, sentence);
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

function startsWithRef(line: Line): boolean {
  return /^\d{1,2}\.\d{1,2}(?:\.\d{1,2})*\.?\s/.test(line.text);
}
