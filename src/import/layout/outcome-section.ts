import type { Columns } from './columns.ts';
import type { KpiSet } from './heading-words.ts';
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

/** A part of a line as a line of its own, at the same place. */
export function textLine(line: Line, text: string): Line {
  return { ...line, cells: [text], text, bullet: false, merged: [] };
}

/** The columns of a heading that stands for an action above the milestones of the table below it. */
export const ACTION_HEADING: Columns = {
  kind: 'actions',
  aside: null,
  fields: ['action', 'milestone'],
  headed: ['action', 'milestone'],
  parts: [['action'], ['milestone']],
  unknown: [],
  headers: ['heading', ''],
  places: [0, 1],
  guessed: null,
};
