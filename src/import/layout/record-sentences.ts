/** Records printed as running text: `1.1 Open a home. Lead: Head of Homes. Due: June 2027.` */
import { columnsOf } from './columns.ts';
import { headsOutcome } from './heads-outcome.ts';
import { sectionHeading } from './headings.ts';
import { isBlank, type Line } from './lines.ts';
import { labelsIn, STARTERS, type InlineLabel } from './record-entries.ts';
import { meaningsOf } from './column-words.ts';

/** Puts the text of each such record, and each of its labels, on a line of its own. */
export function withSentencesParted(lines: readonly Line[]): readonly Line[] {
  const paragraphs = paragraphsOf(lines);
  const parted = paragraphs.map((paragraph) => ({ paragraph, parts: partsOf(paragraph) }));
  if (parted.filter(({ parts }) => parts !== null).length < FEWEST) return lines;
  if (lines.some((line) => line.cells.length > 1 && columnsOf(line)?.kind === 'actions')) {
    return lines;
  }
  return parted.flatMap(({ paragraph, parts }) => parts ?? paragraph);
}

/** One may be an aside of a report. */
const FEWEST = 2;
const MOST_LINES = 12;
const LONGEST = 2_000;

type Paragraph = readonly [Line, ...Line[]];

function paragraphsOf(lines: readonly Line[]): readonly Paragraph[] {
  const paragraphs: [Line, ...Line[]][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open !== undefined && goesOn(open, line)) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

function goesOn(open: Paragraph, line: Line): boolean {
  if (open.length >= MOST_LINES || line.bullet || OPENS.test(line.text)) return false;
  if (!isProse(open[0]) || !isProse(line)) return false;
  const before = open.flatMap(({ text }) => labelsIn(text));
  if (before.length < 2) return true;
  const labels = labelsIn(line.text);
  if (labels[0]?.from === 0) return !before.some(({ label }) => label === labels[0]?.label);
  // What ends in a full stop was ended, and the next text begins.
  return !/[.)]$/u.test(open.at(-1)?.text ?? '') || !/^\p{Lu}/u.test(line.text);
}

/** A ref; a number alone has a mark after it, or it may begin a date. */
const OPENS =
  /^\(?(?:[A-Z]{1,3}[ .-]?\d{1,3}(?:\.\d{1,3}){0,3}|\d{1,3}(?:\.\d{1,3}){1,3}|\d{1,3}[.):])[a-z]?[.):]?\s+\p{Lu}/u;

function isProse(line: Line): boolean {
  if (isBlank(line) || line.cells.length > 1 || line.heading !== null) return false;
  return !headsOutcome(line);
}

function partsOf(paragraph: Paragraph): readonly Line[] | null {
  const [first] = paragraph;
  if (!isProse(first) || isPart(first)) return null;
  const text = paragraph.map((line) => line.text).join('\n');
  if (text.length > LONGEST) return null;
  const labels = labelsIn(text);
  const from = labels[0]?.from ?? 0;
  const own = text.slice(0, from).replace(/[\s;,|–—·•(-]+$/u, '');
  if (!/\p{L}{2}\S*\s+\S/u.test(own) || !isRecord(labels)) return null;
  return [
    oneLine(own, first),
    ...labels.map(({ label, value, from: at }) => {
      const line = paragraph[text.slice(0, at).split('\n').length - 1] ?? first;
      return { ...oneLine(`${label}: ${value}`, line), bullet: false };
    }),
  ];
}

/** `Risks: too few carers. Lead: ...` is no action; what only ends in a word for leads may be one. */
function isPart(line: Line): boolean {
  const heading = sectionHeading(line);
  return heading !== null && !heading.weak && heading.kind !== 'dmt-lead';
}

/** At least two labels, a lead or a due among them, and none that would open a record itself. */
function isRecord(labels: readonly InlineLabel[]): boolean {
  const meanings = labels.map(({ label }) => meaningsOf(label));
  if (meanings.length < 2) return false;
  if (meanings.some((each) => each.some((one) => STARTERS.has(one) && !OF_KPIS.has(one))))
    return false;
  return meanings.some((each) => each.includes('lead') || each.includes('due'));
}

/** Words that open a record of a KPI, and in a record of an action name what it is measured by. */
const OF_KPIS: ReadonlySet<string> = new Set(['measure', 'kpi']);

function oneLine(text: string, line: Line): Line {
  const plain = text.replace(/\s+/gu, ' ').trim();
  return { ...line, cells: [plain], text: plain };
}
