import type { Columns } from './columns.ts';
import type { KpiSet } from './headings.ts';
import type { Line } from './lines.ts';
import type { OutcomeHeading } from './outcome-heading.ts';

/** The lines of one outcome, sorted into its parts but not yet read. */
export interface OutcomeSection {
  readonly line: number;
  readonly number: number;
  readonly label: string | null;
  readonly title: string;
  readonly statement: Line[];
  readonly dmtLeads: Line[];
  readonly actions: TableRow[];
  readonly risks: Line[];
  readonly impact: Line[];
  readonly kpiLists: { readonly set: KpiSet; readonly line: number; readonly lines: Line[] }[];
  readonly kpis: TableRow[];
}

export interface TableRow {
  readonly line: Line;
  readonly columns: Columns;
}

export function emptySection(heading: OutcomeHeading, line: number): OutcomeSection {
  return {
    line,
    number: heading.number,
    label: heading.label,
    title: heading.title,
    statement: [],
    dmtLeads: [],
    actions: [],
    risks: [],
    impact: [],
    kpiLists: [],
    kpis: [],
  };
}
