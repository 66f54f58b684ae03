import { cellsUnder } from '../layout/columns.ts';
import type { DraftAction } from './draft.ts';
import { numberedActions } from './numbered-rows.ts';
import type { PlacedFinding } from '../findings.ts';
import type { TableRow } from '../layout/outcome-section.ts';
import { unnumberedActions } from './unnumbered-rows.ts';

/** One row of a table of actions, its cells by meaning; a cell left blank is an empty text. */
export interface ActionRow {
  readonly line: number;
  readonly action: string;
  readonly milestone: string;
  readonly lead: string;
  readonly due: string;
  readonly kpiRefs: string;
  /** The row is a line without cells that carries on the row above it. */
  readonly wrapped: boolean;
}

export interface ActionsReading {
  readonly actions: readonly DraftAction[];
  readonly findings: readonly PlacedFinding[];
}

/** The actions and milestones of one outcome, from all its tables' rows in the file's order. */
export function readActions(rows: readonly TableRow[], outcome: number): ActionsReading {
  const read = rows.map(actionRow);
  const numbered = read.some(({ action, milestone }) => /^\d+\.\d+\.\d/.test(milestone || action));
  return numbered ? numberedActions(read, outcome) : unnumberedActions(read, outcome);
}

function actionRow({ line, columns }: TableRow): ActionRow {
  const cells = cellsUnder(columns, line);
  const inTwo = columns.fields.includes('milestone');
  const ref = cells.get('ref') ?? '';
  const action = `${ref} ${cells.get('action') ?? ''}`.trim();
  return {
    line: line.number,
    action: inTwo ? action : '',
    milestone: inTwo ? (cells.get('milestone') ?? '') : action,
    lead: cells.get('lead') ?? '',
    due: cells.get('due') ?? '',
    kpiRefs: cells.get('kpi-ref') ?? '',
    wrapped: line.cells.length === 1,
  };
}
