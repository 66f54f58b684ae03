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
      named ?? (inTable ? above : null) ?? ofRef ?? only ?? null;
    if (outcome === null) {
      loose.push(row);
      continue;
    }
    outcome.kpis.push(row);
    above = named ?? above;
    if (named !== null) continue;
    const sentence = `A KPI stands under no outcome's heading; Waymark put it under outcome ${outcome.number}.`;
    const { number: line } = row.line;
    findings.push({
      code: 'kpi-placed',
      severity: 'confirm',
      line,
      outcome: outcome.number,
      sentence,
    });
  }
  return { loose, findings };
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
  const ref = cellsUnder(row.columns, row.line).get('ref') ?? '';
  const number = Number(/^[A-Za-z]{0,4} ?(\d{1,2})\.\d/u.exec(ref)?.[1] ?? 0);
  return outcomes.find((outcome) => outcome.number === number) ?? null;
}
