import type { Columns, Field } from '../layout/columns.ts';
import { ACTION_HEADING, type TableRow } from '../layout/outcome-section.ts';
import { hasBoth, type RefStyle } from './action-row.ts';
import { alignedCells, type PlacedCell } from './aligned-cells.ts';
import { namesKpi, readKpiRefs } from '../values/kpi-refs.ts';
import { isDitto } from './cell-kinds.ts';
import { opensWithRefs } from './printed-ref.ts';

/**
 * How each outcome's tables print refs: in which column, and in which form. Tables of one layout
 * print them alike, whichever outcome they stand under. `kpis`: the refs of the plan's own KPIs.
 */
export function withRefStyles<T extends { readonly rows: readonly TableRow[] }>(
  outcomes: readonly T[],
  kpis: ReadonlySet<string>,
): readonly (T & { readonly style: RefStyle })[] {
  const read = outcomes.map((outcome) => {
    const rows = outcome.rows.filter(({ columns }) => columns !== ACTION_HEADING);
    return { outcome, texts: rows.map(textsOf) };
  });
  const owners = new Set(read.flatMap(({ texts }) => ownersIn(texts)));
  return read.map(({ outcome, texts }) => ({ ...outcome, style: styleOf(texts, owners, kpis) }));
}

interface RowTexts {
  readonly columns: Columns;
  readonly ref: string;
  readonly action: string;
  readonly milestone: string;
  readonly success: string;
}

function textsOf({ line, columns }: TableRow): RowTexts {
  const { cells } = alignedCells(columns, line);
  const action = textIn(cells, 'action');
  return {
    columns,
    ref: textIn(cells, 'ref'),
    action: isDitto(action) ? '' : action,
    milestone: textIn(cells, 'milestone'),
    success: textIn(cells, 'success'),
  };
}

/** The layouts with a second ref beside one and the same action: it can only be the milestone's. */
function ownersIn(rows: readonly RowTexts[]): readonly string[] {
  return rows.flatMap(({ columns, ref, action, milestone }, index) => {
    const before = rows[index - 1];
    if (before === undefined || !hasBoth(columns) || milestone === '') return [];
    const same = action === '' || action === before.action;
    return same && ref !== '' && ref !== before.ref ? [layoutOf(columns)] : [];
  });
}

function styleOf(
  rows: readonly RowTexts[],
  owners: ReadonlySet<string>,
  kpis: ReadonlySet<string>,
): RefStyle {
  const inTwo = rows.some(({ columns }) => hasBoth(columns));
  const milestones = rows.map(({ milestone }) => milestone);
  const alone = inTwo ? milestones : rows.map(({ action, milestone }) => action || milestone);
  return {
    ofMilestone: (columns) => owners.has(layoutOf(columns)) || refBesideMilestone(columns),
    otherActions: inTwo && opensWithRefs(rows.map(({ action }) => action)),
    otherMilestones: opensWithRefs(alone),
    kpisAsMeasures: holdsKpiRefs(rows, kpis),
  };
}

/** A column of measures that has none in words, only refs such as `S1`, or `1, 2` where KPIs have these. */
function holdsKpiRefs(rows: readonly RowTexts[], kpis: ReadonlySet<string>): boolean {
  const filled = rows.flatMap(({ success }) => (success === '' ? [] : [success]));
  if (filled.length === 0 || rows.some(({ columns }) => columns.fields.includes('kpi-ref'))) {
    return false;
  }
  if (filled.every((cell) => LETTERED.test(cell))) return true;
  const refs = filled.flatMap((cell) => (cell.length > LONGEST ? [cell] : readKpiRefs(cell)));
  const known = refs.filter((ref) => [...kpis].some((kpi) => namesKpi(ref, kpi)));
  return known.length * 2 > refs.length && refs.every((ref) => ref.length <= SHORT);
}

const LETTERED =
  /^[A-Z]{1,5}[ -]?\d{1,3}(?:\.\d{1,2})*[a-z]?(?: ?(?:,|;|&|and|\/) ?[A-Z]{1,5}[ -]?\d{1,3}(?:\.\d{1,2})*[a-z]?){0,5}$/u;
const LONGEST = 40;
const SHORT = 8;

function textIn(cells: readonly PlacedCell[], field: Field): string {
  const own = cells.filter((cell) => cell.field === field);
  return own.map(({ text }) => text).join(' ');
}

function layoutOf({ headers }: Columns): string {
  return headers.join('\t');
}

/** The ref column stands between the two, straight before the milestone. */
function refBesideMilestone({ fields }: Columns): boolean {
  const ref = fields.indexOf('ref');
  return ref > 0 && fields[ref + 1] === 'milestone';
}
