import type { PlacedFinding } from '../findings.ts';
import { findOutcomes } from './find-outcomes.ts';
import { apart } from './headings.ts';
import type { Line } from './lines.ts';
import { placeLooseKpis } from './loose-kpis.ts';
import type { OutcomeSection, TableRow } from './outcome-section.ts';
import { SectionSorter } from './section-sorter.ts';

export interface Sections {
  /** Everything that stands in no outcome. */
  readonly front: readonly Line[];
  readonly rag: readonly Line[];
  readonly outcomes: readonly OutcomeSection[];
  /** Lines that head a table of actions, wherever it stands. */
  readonly actionTables: readonly number[];
  /** Rows of KPIs that belong to no outcome. */
  readonly loose: readonly TableRow[];
  readonly findings: readonly PlacedFinding[];
}

/** Sorts a plan's lines into outcomes and their parts, by what the headings mean. */
export function sectionsOf(lines: readonly Line[]): Sections {
  const parted = lines.flatMap(apart);
  const found = findOutcomes(parted);
  const sorter = new SectionSorter(parted, found);
  let index = 0;
  while (index < parted.length) index += sorter.take(index);
  const { loose, findings } = placeLooseKpis(sorter.outcomes, sorter.loose);
  return {
    front: sorter.front,
    rag: sorter.rag,
    outcomes: sorter.outcomes,
    actionTables: sorter.actionTables,
    loose,
    findings: [...found.findings, ...sorter.findings, ...findings],
  };
}
