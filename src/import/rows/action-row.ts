import type { Origin } from '../../plan/model.ts';
import type { PlacedFinding } from '../findings.ts';
import { cellsUnder, type Columns, type Field } from '../layout/columns.ts';
import { isBlank, isInTable, type Line } from '../layout/lines.ts';
import { ACTION_HEADING, type TableRow } from '../layout/outcome-section.ts';
import { alignedCells, type PlacedCell } from './aligned-cells.ts';
import { isDitto } from './cell-kinds.ts';
import { originFrom } from './origin.ts';
import { refAlone, refAndText, type RefText } from './printed-ref.ts';

/** One row of a table of actions, its cells by meaning; a cell left blank is an empty text. */
export interface ActionRow {
  readonly line: number;
  readonly action: RefText;
  readonly milestone: RefText;
  readonly lead: string;
  readonly due: string;
  /** When the work begins, where a column says so. */
  readonly start: string;
  /** The due before it was revised, where a column of its own prints it. */
  readonly originalDue: string;
  readonly kpiRefs: string;
  readonly status: string;
  readonly progress: string;
  /** The row is a line without cells that carries on the row above it. */
  readonly wrapped: boolean;
  /** The table has a column for actions beside that for milestones. */
  readonly inTwo: boolean;
  /** A heading above a table, which stands for the action of the rows below it. */
  readonly heads: boolean;
  /** Its one text stands in the column of refs, as a row across the whole table does. */
  readonly across: boolean;
  /** Blank here, and certainly as above: the cell is merged with that above, or says so. */
  readonly asAbove: ReadonlySet<Field>;
  /** The lead is labelled and nothing stands beside the label: nobody leads. */
  readonly leftBlank: boolean;
  /** The place of each field's first cell in the line, from 0. */
  readonly cellOf: ReadonlyMap<Field, number>;
  /** The filled cells as printed, with the headers they stand under. */
  readonly cells: readonly PlacedCell[];
  readonly moved: boolean;
  readonly origin: Origin;
}

/** How an outcome's tables print refs; told from all their rows together. */
export interface RefStyle {
  /** The ref column names the milestone, not the action, where a table has both. */
  readonly ofMilestone: (columns: Columns) => boolean;
  readonly otherActions: boolean;
  readonly otherMilestones: boolean;
  /** The column of measures holds refs of KPIs, and no other does. */
  readonly kpisAsMeasures: boolean;
}

export function actionRow({ line, columns }: TableRow, style: RefStyle): ActionRow {
  const { cells, moved, straight } = alignedCells(columns, line);
  const under = cellsUnder(columns, straight);
  const ditto = DITTOED.filter((field) => isDitto(under.get(field) ?? ''));
  function textOf(field: Field): string {
    return ditto.includes(field) ? '' : (under.get(field) ?? '');
  }
  const inTwo = hasBoth(columns);
  const merged = line.merged.flatMap((index) => columns.parts[index] ?? []);
  const refs = refsIn(cells, inTwo, style.ofMilestone(columns));
  const text = inTwo ? textOf('milestone') : textOf('action') || textOf('milestone');
  return {
    line: line.number,
    action: withRef(refs.action, refAndText(inTwo ? textOf('action') : '', style.otherActions)),
    milestone: withRef(refs.milestone, refAndText(text, style.otherMilestones)),
    lead: textOf('lead') || textOf('responsible'),
    due: textOf('due'),
    start: textOf('start'),
    originalDue: columns.fields.includes('due') ? textOf('original-due') : '',
    kpiRefs: textOf(style.kpisAsMeasures ? 'success' : 'kpi-ref'),
    status: textOf('rag'),
    progress: textOf('progress'),
    wrapped: !isInTable(line) && !isBlank(line),
    inTwo,
    heads: columns === ACTION_HEADING,
    across: isAcross(cells),
    asAbove: new Set([...merged, ...ditto]),
    leftBlank: leavesLeadBlank(columns, line),
    cellOf: placesIn(columns, cells),
    cells,
    moved,
    origin: originFrom(line, cells),
  };
}

/** The table has a column for actions and another for milestones. */
export function hasBoth({ fields }: Columns): boolean {
  return fields.includes('action') && fields.includes('milestone');
}

/** Something to say about a row, or about one of its cells. */
export type Say = (
  code: PlacedFinding['code'],
  severity: PlacedFinding['severity'],
  row: ActionRow,
  sentence: string,
  field?: Field,
) => void;

export function sayInto(findings: PlacedFinding[], outcome: number): Say {
  return (code, severity, { line, cellOf }, sentence, field) => {
    const cell = field === undefined ? undefined : cellOf.get(field);
    const at = cell === undefined ? {} : { cell };
    findings.push({ code, severity, line, ...at, outcome, sentence });
  };
}

function isAcross(cells: readonly PlacedCell[]): boolean {
  const [only, ...others] = cells;
  if (only?.field !== 'ref' || others.length > 0) return false;
  return refAlone(only.text) === null && /\p{L}\S*\s+\p{L}/u.test(only.text);
}

function leavesLeadBlank(columns: Columns, { cells, cellPlaces = [] }: Line): boolean {
  const place = columns.parts.findIndex((parts) => parts.includes('lead'));
  return cells[place] === '' && (cellPlaces[place] ?? null) !== null;
}

const DITTOED: readonly Field[] = ['action', 'lead', 'responsible', 'due', 'kpi-ref'];

function placesIn(columns: Columns, cells: readonly PlacedCell[]): ReadonlyMap<Field, number> {
  return new Map(
    cells
      .toReversed()
      .flatMap(({ column, field, index }) =>
        (columns.parts[column] ?? [field]).map((part) => [part, index] as const),
      ),
  );
}

function refsIn(
  cells: readonly PlacedCell[],
  inTwo: boolean,
  ofMilestone: boolean,
): { readonly action: string; readonly milestone: string } {
  const refs = cells.filter(({ field }) => field === 'ref').map(({ text }) => text);
  if (!inTwo) return { action: '', milestone: refs.join(' ') };
  if (refs.length > 1) return { action: refs[0] ?? '', milestone: refs.slice(1).join(' ') };
  const [ref = ''] = refs;
  return ofMilestone ? { action: '', milestone: ref } : { action: ref, milestone: '' };
}

/** A ref cell that holds no ref is text like any other. */
function withRef(cell: string, { ref, text }: RefText): RefText {
  if (cell === '') return { ref, text };
  const alone = refAlone(cell);
  if (alone === null) {
    const whole = `${cell} ${text}`.trim();
    return ref === null ? refAndText(whole) : { ref, text: whole };
  }
  return ref === null || ref === alone
    ? { ref: alone, text }
    : { ref: alone, text: `${ref} ${text}` };
}
