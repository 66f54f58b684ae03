import type { PlacedFinding } from '../findings.ts';
import { cellsUnder } from './columns.ts';
import { lettersOf } from './clean-text.ts';
import { outcomeNumber } from './outcome-number.ts';
import type { OutcomeSection, TableRow } from './outcome-section.ts';

/** Puts KPIs that stand under no outcome's heading where their own row says they belong. */
export function placeLooseKpis(
  outcomes: readonly OutcomeSection[],
  rows: readonly TableRow[],
): { readonly loose: readonly TableRow[]; readonly findings: readonly PlacedFinding[] } {
  const findings: PlacedFinding[] = [];
  const loose: TableRow[] = [];
  takeOnlyTable(outcomes, rows, findings);
  const [only] = outcomes.length === 1 ? outcomes : [];
  const byRef = rows.map((row) => outcomeOfRef(outcomes, row));
  const allByRef = byRef.every((outcome) => outcome !== null);
  let above: OutcomeSection | null = null;
  for (const [index, row] of rows.entries()) {
    const named = namedOutcome(outcomes, row);
    if (named === null && hasOutcomeCell(row)) above = null;
    const ofRef = allByRef ? (byRef[index] ?? null) : null;
    const inTable = row.columns.fields.includes('outcome');
    const outcome: OutcomeSection | null =
      named ?? (inTable ? above : null) ?? ofRef ?? only ?? citing(outcomes, row) ?? null;
    if (outcome === null) {
      loose.push(row);
      continue;
    }
    outcome.kpis.push(row);
    above = named ?? above;
    if (named !== null) continue;
    const sentence = `A KPI stands under no outcome's heading; Waymark put it under outcome ${outcome.number}.`;
    findings.push(placed(row, outcome, sentence));
  }
  return { loose, findings };
}

/** The plan's only table of KPIs may stand last and be that of all outcomes: who refers to them tells. */
function takeOnlyTable(
  outcomes: readonly OutcomeSection[],
  loose: readonly TableRow[],
  findings: PlacedFinding[],
): void {
  const last = outcomes.at(-1);
  const others = outcomes.slice(0, -1);
  if (last === undefined || others.length === 0 || loose.length > 0) return;
  if (others.some(({ kpis, kpiLists }) => kpis.length + kpiLists.length > 0)) return;
  const own = last.kpis.splice(0);
  for (const row of own) {
    const outcome: OutcomeSection = citing(outcomes, row) ?? last;
    outcome.kpis.push(row);
    if (outcome === last) continue;
    const sentence = `The plan's only table of KPIs stands under outcome ${last.number}; this KPI was put under outcome ${outcome.number}, whose actions refer to it.`;
    findings.push(placed(row, outcome, sentence));
  }
}

/** The first outcome whose actions refer to the KPI. */
function citing(outcomes: readonly OutcomeSection[], row: TableRow): OutcomeSection | null {
  const ref = refOf(row);
  if (!/\d/u.test(ref)) return null;
  return outcomes.find(({ actions }) => actions.some((action) => refersTo(action, ref))) ?? null;
}

function refersTo({ columns, line }: TableRow, ref: string): boolean {
  const cells = cellsUnder(columns, line);
  const said = `${cells.get('kpi-ref') ?? ''} ${cells.get('success') ?? ''}`.slice(0, 200);
  return said.split(/[\s,;&/]+/u).includes(ref);
}

function refOf({ columns, line }: TableRow): string {
  return cellsUnder(columns, line).get('ref') ?? '';
}

function placed(row: TableRow, { number }: OutcomeSection, sentence: string): PlacedFinding {
  const { number: line } = row.line;
  return { code: 'kpi-placed', severity: 'confirm', line, outcome: number, sentence };
}

function hasOutcomeCell(row: TableRow): boolean {
  return (cellsUnder(row.columns, row.line).get('outcome') ?? '') !== '';
}

/** The outcome the row's own cell names, by number or by title. */
function namedOutcome(outcomes: readonly OutcomeSection[], row: TableRow): OutcomeSection | null {
  const cell = cellsUnder(row.columns, row.line).get('outcome') ?? '';
  if (cell === '') return null;
  const printed = /^(?:\p{L}+ ){0,3}(\d{1,2}|[A-H])\b/u.exec(cell)?.[1] ?? '';
  const number = outcomeNumber(printed)?.number ?? 0;
  const numbered = outcomes.find((outcome) => outcome.number === number);
  const letters = lettersOf(cell);
  return numbered ?? outcomes.find(({ title }) => lettersOf(title) === letters) ?? null;
}

/** The outcome whose number begins a ref such as `2.3` or `P2.3`. */
function outcomeOfRef(outcomes: readonly OutcomeSection[], row: TableRow): OutcomeSection | null {
  const ref = refOf(row);
  const number = Number(/^[A-Za-z]{0,4} ?(\d{1,2})(?:\.\d|[A-Za-z]$)/u.exec(ref)?.[1] ?? 0);
  return outcomes.find((outcome) => outcome.number === number) ?? null;
}
