import type { Kpi } from '../../plan/model.ts';
import { cellsUnder, type Field } from '../layout/columns.ts';
import { isBlank, type Line } from '../layout/lines.ts';
import type { OutcomeSection, TableRow } from '../layout/outcome-section.ts';
import { briefly, type PlacedFinding } from '../findings.ts';
import { originOf, withOrigin } from '../rows/origin.ts';
import { explainDue } from './due.ts';
import { aboutDue } from './due-findings.ts';
import { readTarget, targetInWords } from './kpi-target.ts';
import { endsInMidPhrase } from './likeness.ts';
import { listItems } from './list-items.ts';

export interface KpisReading {
  readonly kpis: Kpi[];
  readonly findings: readonly PlacedFinding[];
}

/** An outcome's KPIs, from its lists and from the plan's table of KPIs. */
export function readKpis(
  section: Pick<OutcomeSection, 'number' | 'kpiLists' | 'kpis'>,
  planHasAdditional: boolean,
): KpisReading {
  const { number, kpiLists } = section;
  const findings: PlacedFinding[] = [];
  const kpis = kpiLists.flatMap(({ set, lines }) =>
    listItems(lines).map(({ text, line }) => listedKpi(text, set, line, number, findings)),
  );
  for (const row of section.kpis) addRow(row, kpis, number, findings);
  const ownAdditional = kpiLists.some(({ set }) => set === 'additional');
  for (const { set, line, lines } of kpiLists) {
    if (set === 'headline' && planHasAdditional && !ownAdditional && hasGap(lines)) {
      const sentence =
        'The headline KPIs stand in more than one list, and no additional KPIs are headed here as elsewhere in the plan; all were kept as headline.';
      findings.push(finding('kpi-second-list', line, number, sentence));
    }
  }
  return { kpis, findings };
}

const EMPTY: Omit<Kpi, 'measure' | 'set'> = {
  ref: null,
  responsible: null,
  frequency: null,
  target: null,
  targetDue: { kind: 'none' },
};

function listedKpi(
  text: string,
  set: Kpi['set'],
  line: number,
  outcome: number,
  findings: PlacedFinding[],
): Kpi {
  const worded = targetInWords(text);
  if (worded === null) return { ...EMPTY, measure: text, set };
  const { target, targetDue } = readTarget(worded.target, '');
  const sentence = `"${briefly(text, 20)}" was read as a KPI with the target ${worded.target}.`;
  findings.push({ ...finding('kpi-target-parted', line, outcome, sentence), severity: 'note' });
  return { ...EMPTY, measure: worded.measure, set, target, targetDue };
}

function addRow(row: TableRow, kpis: Kpi[], outcome: number, findings: PlacedFinding[]): void {
  const { line, columns } = row;
  const cells = cellsUnder(columns, line);
  if (continuesLast(row, cells, kpis)) {
    const last = kpis.pop();
    if (last === undefined) return;
    const measure = `${last.measure} ${cells.get('measure') ?? ''}`.trim();
    const origin = originOf(line, columns);
    kpis.push({ ...last, measure, origin: last.origin ? withOrigin(last.origin, origin) : origin });
    const sentence = `"${briefly(line.text)}" was read as the end of the KPI above.`;
    findings.push(finding('kpi-continued', line.number, outcome, sentence));
    return;
  }
  const measure = cells.get('measure') ?? measureAbove(row, kpis, outcome, findings);
  if (measure === null) {
    if (isBlank(line)) return;
    const sentence = `The row "${briefly(line.text)}" names no measure; it was left out.`;
    findings.push(finding('kpi-unread', line.number, outcome, sentence));
    return;
  }
  const read = readTarget(cells.get('target') ?? '', cells.get('target-due') ?? '');
  const kpi: Kpi = {
    ref: cells.get('ref') ?? null,
    measure,
    responsible: cells.get('responsible') ?? null,
    frequency: cells.get('frequency') ?? null,
    target: read.target,
    targetDue: read.targetDue,
    set: 'unsorted',
    origin: originOf(line, columns),
  };
  kpis.push(kpi);
  findings.push(...aboutTarget(kpi, read.parted, row, outcome));
}

/** A row that holds no more than the rest of the measure above. */
function continuesLast(
  { columns }: TableRow,
  cells: ReadonlyMap<Field, string>,
  kpis: readonly Kpi[],
): boolean {
  const measure = cells.get('measure');
  const above = kpis.at(-1)?.measure;
  if (measure === undefined || above === undefined || cells.size > 1) return false;
  if (columns.fields.length < 3) return false;
  return endsInMidPhrase(above) || /^\p{Ll}/u.test(measure);
}

/** The measure above, where its cell is merged over this row too. */
function measureAbove(
  { line, columns }: TableRow,
  kpis: readonly Kpi[],
  outcome: number,
  findings: PlacedFinding[],
): string | null {
  const above = kpis.at(-1)?.measure;
  const merged = line.merged.some((index) => columns.fields[index] === 'measure');
  if (above === undefined || !merged) return null;
  const sentence = `The measure goes on from above: ${briefly(above)}.`;
  findings.push({ ...finding('kpi-as-above', line.number, outcome, sentence), severity: 'note' });
  return above;
}

function aboutTarget(
  { ref, measure, target, targetDue }: Kpi,
  parted: boolean,
  { line, columns }: TableRow,
  outcome: number,
): readonly PlacedFinding[] {
  const named = `KPI ${ref ?? briefly(measure)}`;
  const found: PlacedFinding[] = [];
  if (parted && targetDue.kind !== 'none') {
    const sentence = `The target of ${named} holds its due; it was read as ${target ?? ''}, due ${targetDue.asWritten}.`;
    found.push({
      ...finding('kpi-target-parted', line.number, outcome, sentence),
      severity: 'note',
    });
  }
  if (
    columns.fields.includes('target') &&
    (target === null ||
      /^(?:[-–—?]{1,3}|t\.?b\.?[acd]\.?|to be (?:confirmed|set|agreed)|n\/?a|none)$/iu.test(target))
  ) {
    const said = target === null ? 'no target' : `no target but "${target}"`;
    found.push({
      ...finding('kpi-without-target', line.number, outcome, `${named} has ${said}.`),
      severity: 'note',
    });
  }
  if (targetDue.kind === 'none') return found;
  if (targetDue.kind === 'unread') {
    const sentence = `The target due "${targetDue.asWritten}" of ${named} could not be read as a date; it is shown as written.`;
    return [...found, finding('due-unread', line.number, outcome, sentence)];
  }
  const said = aboutDue(explainDue(targetDue.asWritten));
  if (said === null) return found;
  const sentence = `The target due "${targetDue.asWritten}" of ${named} was read as ${said.reading}.`;
  const { code, severity } = said;
  return [...found, { code, severity, line: line.number, outcome, sentence }];
}

function finding(
  code: PlacedFinding['code'],
  line: number,
  outcome: number,
  sentence: string,
): PlacedFinding {
  return { code, severity: 'confirm', line, outcome, sentence };
}

function hasGap(lines: readonly Line[]): boolean {
  const last = lines.findLastIndex((line) => !isBlank(line));
  const first = lines.findIndex((line) => !isBlank(line));
  return lines.slice(Math.max(first, 0), last + 1).some(isBlank);
}
