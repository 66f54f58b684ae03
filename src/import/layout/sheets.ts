import type { PlacedFinding } from '../findings.ts';
import { columnsOf } from './columns.ts';
import { blankAfter, filledCells, isBlank, type Line } from './lines.ts';
import { labelledHeading } from './outcome-label.ts';
import { headingLine } from './outcome-column.ts';
import { printedIn, type OutcomeNames } from './outcome-names.ts';
import type { Relaid } from './records.ts';

/** Leaves out the sheets that are no part of a plan, and reads `2 Homes` as an outcome's heading. */
export function withSheetsSorted(lines: readonly Line[], names: OutcomeNames): Relaid {
  const sheets = Map.groupBy(lines, ({ at }) => at.sheet);
  if (sheets.size < 2 || sheets.has(null)) return { lines, findings: [] };
  const findings: PlacedFinding[] = [];
  const kept = [...sheets].filter(
    ([name, own]) => !ASIDE.test(name ?? '') || !hasFellow(sheets, own),
  );
  for (const [name, own] of sheets) {
    if (kept.some(([other]) => other === name)) continue;
    findings.push(leftOut(name ?? '', own));
  }
  const first = kept.findIndex(([, own]) => hasActions(own));
  const before = [...sheets].slice(0, [...sheets.keys()].indexOf(kept[first]?.[0] ?? null));
  const titles = before.filter((sheet) => !kept.includes(sheet)).flatMap(([, own]) => titled(own));
  const relaid = kept.flatMap(([, own]) => withOutcomeHeading(own, names, findings));
  return { lines: [...titles, ...relaid], findings };
}

const ASIDE =
  /^(?:\d{1,2}[.) ]+)?(?:lists?|drop ?-?downs?|look ?-?ups?|(?:data )?validation|picklists?|reference data|guidance(?: notes?)?|instructions?|how to\b.*|read ?-?me|notes? for\b.*|user guide|version (?:control|history)|versions?|change (?:log|control|history)|document (?:control|history)|amendments?|dashboard|charts?|graphs?|pivots?(?: table)?|contents|index)\d*$/iu;

/** Another sheet has a table of actions, so that the plan does not stand on this one. */
function hasFellow(
  sheets: ReadonlyMap<string | null, readonly Line[]>,
  own: readonly Line[],
): boolean {
  return [...sheets.values()].some((lines) => lines !== own && hasActions(lines));
}

function hasActions(lines: readonly Line[]): boolean {
  return lines.some((line) => line.cells.length > 1 && columnsOf(line)?.kind === 'actions');
}

function leftOut(name: string, lines: readonly Line[]): PlacedFinding {
  const filled = lines.filter((line) => !isBlank(line) && line.heading === null).length;
  return {
    code: 'sheet-left-out',
    severity: hasActions(lines) ? 'confirm' : 'note',
    line: lines[0]?.number ?? 1,
    outcome: null,
    sentence: `The sheet "${name}" is no part of the plan; its ${filled} filled rows were left out.`,
  };
}

/** What a sheet such as `Contents` prints above its table: often the plan's title and its period. */
function titled(lines: readonly Line[]): readonly Line[] {
  const own = lines.filter((line) => !isBlank(line) && line.heading === null);
  const table = own.findIndex((line) => filledCells(line).length > 2 || columnsOf(line) !== null);
  return own
    .slice(0, Math.min(table < 0 ? MOST_TITLES : table, MOST_TITLES))
    .filter(({ text }) => labelledHeading(text) === null && !/^\d{1,2}[.)]/u.test(text));
}

const MOST_TITLES = 6;

/** The sheet's own name heads an outcome, unless a heading in the sheet does. */
function withOutcomeHeading(
  lines: readonly Line[],
  names: OutcomeNames,
  findings: PlacedFinding[],
): readonly Line[] {
  const [first, ...rest] = lines.filter((line) => line.heading !== null || !isBlank(line));
  const name = lines.find(({ heading }) => heading === 1);
  if (first === undefined || name === undefined || first !== name || !hasActions(rest))
    return lines;
  const { number, title } = printedIn(name.text);
  const start = rest.findIndex((line) => line.cells.length > 1 && columnsOf(line) !== null);
  const inside = rest
    .slice(0, start)
    .find((line) => filledCells(line).length === 1 && labelledHeading(line.text) !== null);
  if (inside !== undefined && number !== null) {
    return lines.map((line) => (line === name ? blankAfter(line) : line));
  }
  if (number === null || title === '') return lines;
  const { outcome } = names.name(name.text, '');
  findings.push({
    code: 'outcome-from-sheet',
    severity: 'note',
    line: name.number,
    outcome: outcome.number,
    sentence: `The name of the sheet, "${name.text}", was read as the heading of outcome ${outcome.number}.`,
  });
  return lines.map((line) => (line === name ? headingLine(outcome, line) : line));
}
