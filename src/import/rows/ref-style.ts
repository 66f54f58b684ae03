import type { Columns, Field } from '../layout/columns.ts';
import { ACTION_HEADING, type TableRow } from '../layout/outcome-section.ts';
import { hasBoth, type RefStyle } from './action-row.ts';
import { alignedCells, type PlacedCell } from './aligned-cells.ts';
import { isDitto } from './cell-kinds.ts';
import { opensWithRefs } from './printed-ref.ts';

/** How an outcome's tables print refs: in which column, and in which form. */
export function refStyleOf(all: readonly TableRow[]): RefStyle {
  const rows = all.filter(({ columns }) => columns !== ACTION_HEADING);
  const read = rows.map(({ line, columns }) => {
    const { cells } = alignedCells(columns, line);
    const action = textIn(cells, 'action');
    return {
      columns,
      ref: textIn(cells, 'ref'),
      action: isDitto(action) ? '' : action,
      milestone: textIn(cells, 'milestone'),
      success: textIn(cells, 'success'),
    };
  });
  const inTwo = rows.some(({ columns }) => hasBoth(columns));
  const actions = read.map(({ action }) => action);
  const milestones = read.map(({ milestone }) => milestone);
  const alone = inTwo ? milestones : read.map(({ action, milestone }) => action || milestone);
  const owners = new Map<Columns, boolean>();
  for (const [index, row] of read.entries()) {
    const before = read[index - 1];
    const anew = row.ref !== '' && row.ref !== before?.ref;
    const same = row.action === '' || row.action === before?.action;
    // A second ref beside one and the same action can only be the milestone's.
    if (hasBoth(row.columns) && anew && same && row.milestone !== '' && index > 0) {
      owners.set(row.columns, true);
    }
  }
  return {
    ofMilestone: (columns) => owners.get(columns) ?? refBesideMilestone(columns),
    otherActions: inTwo && opensWithRefs(actions),
    otherMilestones: opensWithRefs(alone),
    kpisAsMeasures: holdsKpiRefs(read),
  };
}

/** A column of measures that prints none in words, only refs such as `S1` and `PI 4, PI 5`. */
function holdsKpiRefs(
  rows: readonly { readonly columns: Columns; readonly success: string }[],
): boolean {
  const filled = rows.filter(({ success }) => success !== '');
  return (
    filled.length > 0 &&
    rows.every(({ columns }) => !columns.fields.includes('kpi-ref')) &&
    filled.every(({ success }) => KPI_REFS.test(success))
  );
}

const KPI_REFS =
  /^[A-Z]{1,5}[ -]?\d{1,3}(?:\.\d{1,2})*[a-z]?(?: ?(?:,|;|&|and|\/) ?[A-Z]{1,5}[ -]?\d{1,3}(?:\.\d{1,2})*[a-z]?){0,5}$/u;

function textIn(cells: readonly PlacedCell[], field: Field): string {
  const own = cells.filter((cell) => cell.field === field);
  return own.map(({ text }) => text).join(' ');
}

/** The ref column stands between the two, straight before the milestone. */
function refBesideMilestone({ fields }: Columns): boolean {
  const ref = fields.indexOf('ref');
  return ref > 0 && fields[ref + 1] === 'milestone';
}
