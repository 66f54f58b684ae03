import type { PlacedFinding } from '../findings.ts';
import type { TableRow } from '../layout/outcome-section.ts';
import { actionRow, sayInto, type ActionRow, type RefStyle, type Say } from './action-row.ts';
import type { DraftAction } from './draft.ts';
import { withoutLeftovers } from './leftovers.ts';
import { mendedRow } from './mended-cells.ts';
import { numberedActions } from './numbered-rows.ts';
import { depthOf } from './printed-ref.ts';
import { unnumberedActions } from './unnumbered-rows.ts';

/** The rows of one outcome's tables, each cell where it belongs, leftovers of pages left out. */
export function actionRows(
  rows: readonly TableRow[],
  outcome: number,
  style: RefStyle,
  findings: PlacedFinding[],
): readonly ActionRow[] {
  const say = sayInto(findings, outcome);
  const read = rows.map((row) => {
    const { line, columns } = row;
    const aligned = actionRow(row, style);
    if (aligned.moved) {
      const headers = columns.headers.filter((header) => header !== '').length;
      const under = aligned.cells.map(({ text, header }) => `"${short(text)}" ${header || 'none'}`);
      const sentence = `The row has ${line.cells.length} cells and the table ${headers} headers; Waymark read them as ${under.join(', ')}.`;
      say('row-width', 'confirm', aligned, sentence);
    }
    return aligned;
  });
  if (style.kpisAsMeasures) sayKpis(read, say);
  return shaped(withoutLeftovers(read, say).map((row) => (row.heads ? row : mendedRow(row, say))));
}

function sayKpis(rows: readonly ActionRow[], say: Say): void {
  const first = rows.find(({ kpiRefs }) => kpiRefs !== '');
  const cell = first?.cells.find(({ field }) => field === 'success');
  if (first === undefined || cell === undefined) return;
  const sentence = `The column "${cell.header}" holds nothing but refs such as ${cell.text}; they were read as KPI refs.`;
  say('column-guessed', 'note', first, sentence, 'success');
}

/** A heading takes the form of the rows below it: in a table of one column it is a text of that. */
function shaped(rows: readonly ActionRow[]): readonly ActionRow[] {
  let inTwo = true;
  return rows
    .toReversed()
    .map((row) => {
      if (!row.heads) ({ inTwo } = row);
      const { action, milestone } = row;
      const alone = row.heads && !inTwo;
      return alone ? { ...row, inTwo, action: milestone, milestone: action } : row;
    })
    .toReversed();
}

/** The actions and milestones of one outcome, from its rows in the file's order. */
export function readActions(
  rows: readonly ActionRow[],
  outcome: number,
  depth: number,
  findings: PlacedFinding[],
): readonly DraftAction[] {
  return runs(rows).flatMap((run) =>
    isNumbered(run)
      ? numberedActions(run, outcome, depth, findings)
      : unnumberedActions(run, outcome, findings),
  );
}

/** How deep the refs of a plan's milestones stand: as deep as most rows with a lead or a due do. */
export function milestoneDepth(rows: readonly ActionRow[]): number {
  const counts = new Map<number, number>();
  const filled = rows.filter(({ inTwo, lead, due }) => !inTwo && (lead !== '' || due !== ''));
  for (const { milestone } of filled) {
    if (milestone.ref === null) continue;
    const depth = depthOf(milestone.ref);
    counts.set(depth, (counts.get(depth) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  if (most !== undefined) return most[0];
  return Math.max(1, ...rows.map(({ milestone }) => depthOf(milestone.ref ?? '1')));
}

/** Rows one after another that have, or have not, a column of their own for actions. */
function runs(rows: readonly ActionRow[]): readonly (readonly ActionRow[])[] {
  const found: ActionRow[][] = [];
  for (const row of rows) {
    const run = found.at(-1);
    if (run?.[0]?.inTwo === row.inTwo) run.push(row);
    else found.push([row]);
  }
  return found;
}

function isNumbered(rows: readonly ActionRow[]): boolean {
  if (rows[0]?.inTwo === true) return false;
  const rest = rows.filter(({ heads }) => !heads);
  const own = rest.filter(({ wrapped, milestone }) => !wrapped && milestone.text !== '');
  const refs = rest.flatMap(({ milestone: { ref } }) => (ref === null ? [] : [ref]));
  return refs.length * 2 > own.length || refs.some((ref) => /^\d+\.\d+\.\d/u.test(ref));
}

function short(text: string): string {
  return text.length <= 30 ? text : `${text.slice(0, 29)}…`;
}
