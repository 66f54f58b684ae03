import type { Kpi } from '../../plan/model.ts';
import { cellsUnder, type Field } from '../layout/columns.ts';
import { isBlank, type Line } from '../layout/lines.ts';
import type { OutcomeSection, TableRow } from '../layout/outcome-section.ts';
import { briefly, type PlacedFinding } from '../findings.ts';
import { originOf, withOrigin } from '../rows/origin.ts';
import { explainDue, readDue, type DueContext } from './due.ts';
import { aboutDue } from './due-findings.ts';
import { dueInHeader, readTarget, targetInWords } from './kpi-target.ts';
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
  context: DueContext,
): KpisReading {
  const { number, kpiLists } = section;
  const findings: PlacedFinding[] = [];
  const kpis = kpiLists.flatMap(({ set, lines }) =>
    listItems(lines).map((item) => listedKpi(item, set, { number, findings, context })),
  );
  for (const row of section.kpis) addRow(row, kpis, { number, findings, context });
  findings.push(...dueHeaders(section));
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

/** The outcome whose KPIs are read, and what there is to say about them. */
interface Reading {
  readonly number: number;
  readonly findings: PlacedFinding[];
  readonly context: DueContext;
}

function listedKpi(
  { text, line }: { readonly text: string; readonly line: number },
  set: Kpi['set'],
  { number, findings, context }: Reading,
): Kpi {
  const worded = targetInWords(text);
  if (worded === null) return { ...EMPTY, measure: text, set };
  const { target, targetDue } = readTarget(worded.target, '', context);
  const sentence = `"${briefly(text, 20)}" was read as a KPI with the target ${worded.target}.`;
  findings.push({ ...finding('kpi-target-parted', line, number, sentence), severity: 'note' });
  return { ...EMPTY, measure: worded.measure, set, target, targetDue };
}

function addRow(row: TableRow, kpis: Kpi[], reading: Reading): void {
  const { number, findings } = reading;
  const { line, columns } = row;
  const cells = cellsUnder(columns, line);
  if (continuesLast(row, cells, kpis)) {
    const last = kpis.pop();
    if (last === undefined) return;
    const measure = `${last.measure} ${cells.get('measure') ?? ''}`.trim();
    const origin = originOf(line, columns);
    kpis.push({ ...last, measure, origin: last.origin ? withOrigin(last.origin, origin) : origin });
    const sentence = `"${briefly(line.text)}" was read as the end of the KPI above.`;
    findings.push(finding('kpi-continued', line.number, number, sentence));
    return;
  }
  const measure = cells.get('measure') ?? measureAbove(row, kpis, number, findings);
  if (measure === null) {
    if (isBlank(line)) return;
    const sentence = `The row "${briefly(line.text)}" names no measure; it was left out.`;
    findings.push(finding('kpi-unread', line.number, number, sentence));
    return;
  }
  const due = cells.get('target-due') ?? '';
  const own = readTarget(cells.get('target') ?? '', due, reading.context);
  const headed = own.targetDue.kind === 'none' && own.target !== null ? targetHeader(row) : '';
  const kpi: Kpi = {
    ref: cells.get('ref') ?? null,
    measure,
    responsible: cells.get('responsible') ?? null,
    frequency: cells.get('frequency') ?? null,
    target: own.target,
    targetDue: headed === '' ? own.targetDue : readDue(headed, reading.context),
    set: 'unsorted',
    origin: originOf(line, columns),
  };
  kpis.push(kpi);
  findings.push(...aboutTarget(kpi, own.parted, row, reading));
}

function targetHeader({ columns }: TableRow): string {
  return dueInHeader(columns.headers[columns.fields.indexOf('target')] ?? '');
}

/** Once for each table whose header says when its targets are due. */
function dueHeaders({
  number,
  kpis,
}: Pick<OutcomeSection, 'number' | 'kpis'>): readonly PlacedFinding[] {
  const tables = Map.groupBy(kpis, ({ columns }) => columns);
  return [...tables.values()].flatMap(([first]) => {
    const due = first === undefined ? '' : targetHeader(first);
    if (first === undefined || due === '') return [];
    const sentence = `The header of the targets says "${due}"; it was read as the due of each target without one of its own.`;
    const { line } = first;
    return [
      { ...finding('kpi-target-parted', line.number, number, sentence), severity: 'note' as const },
    ];
  });
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
  { number: outcome, context }: Reading,
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
  const said = aboutDue(explainDue(targetDue.asWritten, context));
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
