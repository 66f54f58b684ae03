import { briefly, type PlacedFinding } from '../findings.ts';
import { isRagRow } from '../values/rag-definitions.ts';
import { cellsUnder, unclearCells, type Columns } from './columns.ts';
import { filledCells, type Line } from './lines.ts';
import { addSponsor } from './outcome-parts.ts';
import { textLine, type OutcomeSection, type TableRow } from './outcome-section.ts';

/** Where lines go that are in no outcome, and what there is to say about any. */
export interface Sorted {
  readonly front: Line[];
  readonly rag: Line[];
  readonly loose: TableRow[];
  readonly findings: PlacedFinding[];
}

/** Puts a table's row where rows of its kind belong. */
export function placeRow(
  sorted: Sorted,
  outcome: OutcomeSection | null,
  columns: Columns,
  line: Line,
): void {
  if (columns.kind === 'aside') {
    placeAside(sorted, outcome, line);
    return;
  }
  for (const cell of unclearCells(columns, line)) {
    const sentence = `"${briefly(cell)}" stands in a column that holds several things, and where one ends could not be told for certain.`;
    const { number } = line;
    sorted.findings.push({
      code: 'cell-combined',
      severity: 'confirm',
      line: number,
      outcome: outcome?.number ?? null,
      sentence,
    });
  }
  if (columns.kind === 'kpis') {
    const named = columns.fields.includes('outcome');
    (named ? sorted.loose : (outcome?.kpis ?? sorted.loose)).push({ line, columns });
  } else if (columns.kind === 'risks') {
    const risk = cellsUnder(columns, line).get('risk');
    if (risk !== undefined) outcome?.risks.push({ ...textLine(line, risk), bullet: true });
  } else if (outcome !== null) {
    outcome.actions.push({ line, columns });
    addSponsor(outcome, cellsUnder(columns, line).get('sponsor'), line);
  } else {
    sorted.findings.push(outside(line));
  }
}

/** A row of work that nothing above it claims. */
export function outside(line: Line): PlacedFinding {
  const sentence = `The row "${briefly(line.text)}" stands under no outcome; it was left out.`;
  const { number } = line;
  return { code: 'row-outside', severity: 'confirm', line: number, outcome: null, sentence };
}

/** A key of three columns has the colour's name between the colour and what it means. */
function placeAside(sorted: Sorted, outcome: OutcomeSection | null, line: Line): void {
  const [colour = '', ...said] = filledCells(line);
  const row = { ...line, cells: [colour, said.join(': ')] };
  if (said.length === 2 && isRagRow(row)) sorted.rag.push(row);
  else if (outcome === null) sorted.front.push(line);
}
