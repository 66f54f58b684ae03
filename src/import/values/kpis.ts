import type { Kpi } from '../../plan/model.ts';
import { cellsUnder } from '../layout/columns.ts';
import { readDue } from './due.ts';
import { isBlank, type Line } from '../layout/lines.ts';
import { listItems } from './list-items.ts';
import { briefly, type PlacedFinding } from '../findings.ts';
import type { OutcomeSection, TableRow } from '../layout/outcome-section.ts';

export interface KpisReading {
  readonly kpis: Kpi[];
  readonly findings: readonly PlacedFinding[];
}

/** An outcome's KPIs, from its lists and from the plan's table of KPIs. */
export function readKpis(
  section: Pick<OutcomeSection, 'number' | 'kpiLists' | 'kpis'>,
  planHasAdditional: boolean,
): KpisReading {
  const listed = section.kpiLists.flatMap(({ set, lines }) =>
    listItems(lines).map(({ text }): Kpi => ({ ...EMPTY, measure: text, set })),
  );
  const rows = section.kpis.map((row) => kpiOf(row, section.number));
  const findings = rows.flatMap(({ findings }) => findings);
  const ownAdditional = section.kpiLists.some(({ set }) => set === 'additional');
  for (const { set, line, lines } of section.kpiLists) {
    if (set === 'headline' && planHasAdditional && !ownAdditional && hasGap(lines)) {
      findings.push({
        code: 'kpi-second-list',
        severity: 'confirm',
        line,
        outcome: section.number,
        sentence:
          'The headline KPIs stand in more than one list, and no additional KPIs are headed here as elsewhere in the plan; all were kept as headline.',
      });
    }
  }
  return { kpis: [...listed, ...rows.flatMap(({ kpis }) => kpis)], findings };
}

const EMPTY: Omit<Kpi, 'measure' | 'set'> = {
  ref: null,
  responsible: null,
  frequency: null,
  target: null,
  targetDue: { kind: 'none' },
};

function kpiOf({ line, columns }: TableRow, outcome: number): KpisReading {
  const cells = cellsUnder(columns, line);
  const measure = cells.get('measure');
  if (measure === undefined) {
    if (isBlank(line)) return { kpis: [], findings: [] };
    const sentence = `The row "${briefly(line.text)}" names no measure; it was left out.`;
    return { kpis: [], findings: [finding('kpi-unread', line, outcome, sentence)] };
  }
  const targetDue = readDue(cells.get('target-due') ?? '');
  const kpi: Kpi = {
    ref: cells.get('ref') ?? null,
    measure,
    responsible: cells.get('responsible') ?? null,
    frequency: cells.get('frequency') ?? null,
    target: cells.get('target') ?? null,
    targetDue,
    set: 'unsorted',
  };
  if (targetDue.kind !== 'unread') return { kpis: [kpi], findings: [] };
  const sentence = `The target due "${targetDue.asWritten}" of KPI ${kpi.ref ?? briefly(measure)} could not be read as a date; it is shown as written.`;
  return { kpis: [kpi], findings: [finding('due-unread', line, outcome, sentence)] };
}

function finding(
  code: PlacedFinding['code'],
  line: Line,
  outcome: number,
  sentence: string,
): PlacedFinding {
  return { code, severity: 'confirm', line: line.number, outcome, sentence };
}

function hasGap(lines: readonly Line[]): boolean {
  const last = lines.findLastIndex((line) => !isBlank(line));
  const first = lines.findIndex((line) => !isBlank(line));
  return lines.slice(Math.max(first, 0), last + 1).some(isBlank);
}
