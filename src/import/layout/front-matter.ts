import type { Plan, Recurrence } from '../../plan/model.ts';
import { filledCells, type Line } from './lines.ts';
import { guessedPeriod, printedPeriod, type FoundPeriod } from './plan-period.ts';
import { organisationIn } from '../values/organisation.ts';
import type { PlacedFinding } from '../findings.ts';

export interface FrontMatter {
  readonly title: string;
  readonly organisation: string | null;
  /** Null when the plan prints none. */
  readonly period: Plan['period'] | null;
  /** What to take where the plan prints no period and no due; null when nothing names a time. */
  readonly guess: FoundPeriod | null;
  readonly checkIn: Recurrence;
  readonly findings: readonly PlacedFinding[];
}

/** What stands before the first outcome: title, whose plan it is, its period. */
export function readFrontMatter(
  front: readonly Line[],
  lines: readonly Line[],
  fileName: string,
): FrontMatter {
  const wholeText = lines.map(({ text }) => text).join('\n');
  const headings = front.filter((line) => isHeading(line));
  const own = headings.filter((line) => !isFurniture(line));
  const titled =
    own.find(({ text }) => /\bplan\b/iu.test(text)) ?? own.find(({ text }) => TITLES.test(text));
  const printedTitle = titled?.text ?? own[0]?.text ?? fileName.replace(/\.[^.]*$/, '');
  const title = printedTitle.replace(/^(?:plan (?:name|title)|title)\s*:\s*/iu, '');
  const findings: PlacedFinding[] = [];
  function confirm(code: PlacedFinding['code'], line: number, sentence: string): void {
    findings.push({ code, severity: 'confirm', line, outcome: null, sentence });
  }
  if (titled === undefined) {
    confirm('title-guessed', 1, `The plan prints no title Waymark could tell; it took "${title}".`);
  }
  const printed = printedPeriod(headings, front);
  findings.push(...(printed?.findings ?? []));
  const organisation = organisationIn(
    title,
    wholeText,
    own.slice(0, OPENING).map(({ text }) => text),
  );
  if (organisation === null) {
    confirm('organisation-unknown', titled?.number ?? 1, 'Whose plan this is could not be told.');
  } else if (!title.includes(organisation)) {
    const sentence = `The plan was taken to be that of ${organisation}, which its text names and its title does not.`;
    confirm('organisation-from-text', titled?.number ?? 1, sentence);
  }
  const told = front.map((line) => ({ line: line.number, every: checkInTold(line.text) }));
  const asked = told.find(({ every }) => every !== null);
  if (asked?.every !== undefined && asked.every !== null) {
    confirm(
      'check-in',
      asked.line,
      `Milestones without a due are asked about every ${asked.every}.`,
    );
  }
  return {
    title,
    organisation,
    period: printed?.period ?? null,
    guess: guessedPeriod(headings, front, lines),
    checkIn: asked?.every ?? 'month',
    findings,
  };
}

/** How many of the first headings may name whose plan it is. */
const OPENING = 4;

/** The name of a sheet, the way to a web page, and what any document has. */
function isFurniture({ text, at }: Line): boolean {
  const ofSheet = at.sheet !== null && at.row === null;
  return ofSheet || /\s[>»›]\s/u.test(text) || FURNITURE.test(text);
}

const FURNITURE =
  /^(?:cover(?: sheet| page)?|front (?:sheet|page)|glossary.*|contents|table of contents|index|read ?me|notes?|guidance|instructions|summary|dashboard|overview|introduction|foreword|skip to .*|on this page|home|menu|back to top|appendi.*|official(?:[- :]*sensitive)?|draft|(?:strictly )?confidential|page \d.*)$/iu;

const TITLES =
  /\b(?:improvement|recovery|delivery|transformation|development) (?:programme|strategy|priorities|journey|tracker|framework|register)\b|\bstatement of action\b|\baction tracker\b|\bstrategy\b/iu;

function isHeading(line: Line): boolean {
  const alone = !line.bullet && filledCells(line).length === 1;
  return alone && line.text.length <= 120 && !/[.;,]$/.test(line.text);
}

/** Only a plain statement about lead officers' updates counts: boards meet to their own rhythm. */
function checkInTold(text: string): Recurrence | null {
  const word =
    /\blead officers? (?:will|must|should) (?:provide an update|update|report)\b[^.]{0,60}?\b(weekly|monthly|quarterly|every week|every month|every quarter)\b/iu.exec(
      text,
    )?.[1];
  if (word === undefined) return null;
  if (/week/iu.test(word)) return 'week';
  return /month/iu.test(word) ? 'month' : 'quarter';
}
