import { headerAt } from './header-rows.ts';
import { meaningsOf } from './column-words.ts';
import { filledCells, isRow, type Line } from './lines.ts';
import { looksLike } from './looks-like.ts';
import type { Sections } from './sections.ts';

/** Why a text is not a plan, in one sentence: what is missing, and what it looks like instead. */
export function notAPlan(fileName: string, lines: readonly Line[], sections: Sections): string {
  const looks = jumbled(lines) ?? looksLike(lines) ?? tablesOf(lines) ?? template(lines, sections);
  const instead = looks === null ? '' : ` It looks like ${looks}.`;
  return `${fileName} is not an improvement plan Waymark can read: ${missing(sections)}${instead} ${NEEDED}`;
}

const NEEDED =
  'A plan has outcomes headed like "Theme 1: ..." or "1. ...", each with a table such as Action, Milestones, Lead officer or Action, KPI Ref, Due, Lead.';

function missing({ outcomes, actionTables }: Sections): string {
  const [table] = actionTables;
  if (outcomes.length === 0 && table === undefined) {
    return 'it has no outcome and no table of actions.';
  }
  if (outcomes.length === 0) {
    return `a table of actions begins at line ${table ?? 0}, and no outcome is headed above it.`;
  }
  if (isTemplate({ outcomes })) return 'no row of its tables is filled in.';
  if (outcomes.some(({ actions }) => actions.length > 0)) {
    return 'what stands above its actions is not headed as an outcome of a plan is.';
  }
  return `it has ${outcomes.length === 1 ? 'one outcome' : `${outcomes.length} outcomes`} and no milestone.`;
}

/** What the document's tables are, where all that Waymark knows are of one kind and no plan's. */
function tablesOf(lines: readonly Line[]): string | null {
  const kinds = new Set(
    lines.flatMap((_, index) => {
      const columns = headerAt(lines, index)?.columns;
      return columns === undefined ? [] : [columns.aside ?? SAID[columns.kind]];
    }),
  );
  const [only = null, ...others] = kinds;
  return others.length === 0 ? only : null;
}

const SAID = {
  actions: null,
  kpis: 'a scorecard of performance indicators, without actions',
  risks: 'a risk register',
  aside: null,
} as const;

/** The headers of a table on one line, and no cells anywhere: columns run together by a converter. */
function jumbled(lines: readonly Line[]): string | null {
  if (lines.some(isRow)) return null;
  const headers = lines.filter(({ text }) => isHeaderRunTogether(text));
  if (headers.length === 0) return null;
  return 'the text of a PDF whose table columns were run together; a copy in Word or Excel can be read';
}

function isHeaderRunTogether(text: string): boolean {
  if (text.length > 120 || /[.?!]$/u.test(text)) return false;
  const words = text.split(' ');
  const meanings = new Set<string>();
  for (let index = 0; index < words.length; index += 1) {
    const one = meaningsOf(words[index] ?? '');
    const two = meaningsOf(words.slice(index, index + 2).join(' '));
    for (const meaning of [...one, ...two]) if (TOLD.has(meaning)) meanings.add(meaning);
  }
  return meanings.has('action') && meanings.has('lead') && meanings.size >= 3;
}

const TOLD: ReadonlySet<string> = new Set([
  'action',
  'milestone',
  'lead',
  'due',
  'rag',
  'progress',
]);

/** Every row under an outcome is blank or says only what to put there. */
export function isTemplate({ outcomes }: Pick<Sections, 'outcomes'>): boolean {
  const rows = outcomes.flatMap(({ actions }) => actions);
  return rows.length > 0 && !rows.some(({ line }) => filledCells(line).some(isFilledIn));
}

function template(lines: readonly Line[], sections: Sections): string | null {
  if (sections.actionTables.length === 0) return null;
  const headers = new Set(
    lines.flatMap((line, index) => (headerAt(lines, index) === null ? [] : [line])),
  );
  const filled = lines.filter(
    (line) => isRow(line) && !headers.has(line) && filledCells(line).some(isFilledIn),
  );
  const empty = filled.length === 0 || isTemplate(sections);
  return empty ? 'an empty template: its tables hold headers and no filled row' : null;
}

function isFilledIn(cell: string): boolean {
  return !/^(?:[\d.\s]*|x{1,4}|[-–…._]+|tb[acd]|n\/a|[[<(].*[\])>]|(?:insert|enter|add|type)\b.*)$/iu.test(
    cell,
  );
}
