import { meaningsOf, type Meaning } from './column-words.ts';
import { isDueText } from '../values/due.ts';
import { columnsOf } from './columns.ts';
import { headsOutcome } from './heads-outcome.ts';
import type { Line } from './lines.ts';

/** A label and its value, such as `Lead officer: Head of Homes`. */
export interface Entry {
  readonly label: string;
  readonly value: string;
  /** The place of the value's cell in its line, from 0. */
  readonly cell: number;
  readonly meanings: readonly Meaning[];
}

/** The labels a line holds with their values; none where it is prose, a heading or a table's row. */
export function entriesIn(line: Line, bareLabels: ReadonlySet<string>): readonly Entry[] {
  if (line.text === '' || headsOutcome(line)) return [];
  const filled = line.cells.flatMap((text, cell) => (text === '' ? [] : [{ text, cell }]));
  if (line.cells.length > 1) {
    const labelled = labelledCells(filled);
    if (labelled.length > 0) return labelled;
    // Labels and values come in pairs; an odd number of cells that heads a table is its header.
    if (line.cells.length > 4 && line.cells.length % 2 > 0 && columnsOf(line) !== null) return [];
    const inCells = entriesInCells(line, filled);
    if (inCells.length > 0 || columnsOf(line) !== null) return inCells;
  }
  const [only] = filled;
  if (only === undefined || filled.length !== 1) return [];
  const numbered = numberedEntry(only.text, only.cell);
  if (numbered.length > 0) return numbered;
  const inline = inlineEntries(only.text, only.cell);
  if (inline.length > 0) return inline;
  return bareLabels.has(bareLabel(only.text)) ? [entry(only.text, '', only.cell)] : [];
}

/** The labels that stand alone on a line more than once: their values follow on the next. */
export function bareLabelsOf(lines: readonly Line[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { text, cells, heading } of lines) {
    if (heading !== null && heading < 3) continue;
    if (cells.length > 1 || !isLabel(text.replace(/:$/u, ''))) continue;
    counts.set(bareLabel(text), (counts.get(bareLabel(text)) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([label]) => label));
}

const LONGEST_LABEL = 45;
const MOST_CELLS = 8;

function isLabel(text: string): boolean {
  if (text.length > LONGEST_LABEL || !/^[\p{L}\d][^:;]*$/u.test(text)) return false;
  // A sentence that ends before the label is the value of another.
  return !/[\p{L}\d]{4}[.?!]\s/u.test(text) && meaningsOf(text).some((each) => each !== 'time');
}

function bareLabel(text: string): string {
  return text.replace(/\s*:$/u, '').toLowerCase();
}

function entry(label: string, value: string, cell: number): Entry {
  const bare = label.replace(/\s*:$/u, '').trim();
  return { label: bare, value: value.trim(), cell, meanings: meaningsOf(bare) };
}

interface Filled {
  readonly text: string;
  readonly cell: number;
}

/** `Lead: Head of Homes | Due: March 2027`: each cell of a row holds a label and its value. */
function labelledCells(filled: readonly Filled[]): readonly Entry[] {
  if (filled.length < 2 || filled.length > MOST_CELLS) return [];
  const entries = filled.map(({ text, cell }) => inlineEntries(text, cell));
  return entries.every(([first]) => first !== undefined && first.value !== '')
    ? entries.flat()
    : [];
}

/** `label | value`, or `label | value | label | value`, in the cells of one row. */
function entriesInCells(line: Line, filled: readonly Filled[]): readonly Entry[] {
  if (line.cells.length > MOST_CELLS || filled.length === 0) return [];
  const [first] = filled;
  if (filled.length === 1 && first !== undefined) {
    const alone = first.cell === 0 && isLabel(first.text.replace(/:$/u, ''));
    return alone ? [entry(first.text, '', 1)] : [];
  }
  const labels = filled.filter(({ cell }) => cell % 2 === 0);
  if (labels[0]?.cell !== 0 || !labels.every(({ text }) => isLabel(text.replace(/:$/u, '')))) {
    return [];
  }
  const values = filled.filter(({ cell }) => cell % 2 === 1);
  // Labels side by side are the header of a table; one word of a value may be a label too.
  if (filled.length > 2 && filled.every(({ text }) => isLabel(text))) return [];
  const named = values.filter(({ text }) => isLabel(text) && !isDueText(text));
  if (named.length * 2 >= labels.length) return [];
  return labels.flatMap(({ text, cell }) => {
    const value = values.find((each) => each.cell === cell + 1)?.text ?? '';
    const numbered = numberedEntry(`${text.replace(/:$/u, '')}: ${value}`, cell + 1);
    return numbered.length > 0 ? numbered : [entry(text, value, cell + 1)];
  });
}

const NUMBERED =
  /^([\p{L} ]{3,25}?)\s+(?:no\.?\s*|number\s+|#\s*)?([A-Z]{0,3}-?\d{1,3}(?:\.\d{1,2}){0,3}[a-z]?)\s*(?:[:.)–—-]\s*|$)(.*)$/iu;
const REF_FIRST =
  /^((?:[A-Z]{0,3}\d{1,2})(?:\.\d{1,2}){0,3})[.)]?\s+([\p{L} ]{3,25}?)\s*:\s*(.*)$/u;

/** `Action 1.2: Agree a form` and `1.2 Action: Agree a form`: the ref is an entry of its own. */
function numberedEntry(text: string, cell: number): readonly Entry[] {
  const found = NUMBERED.exec(text);
  const other = found === null ? REF_FIRST.exec(text) : null;
  const [label, ref, value] =
    found === null ? [other?.[2], other?.[1], other?.[3]] : [found[1], found[2], found[3]];
  if (label === undefined || ref === undefined) return [];
  const own = entry(label, value ?? '', cell);
  if (!own.meanings.some((meaning) => STARTERS.has(meaning))) return [];
  return [{ label: `${own.label} ref`, value: ref, cell, meanings: ['ref'] }, own];
}

/** What may open a record: the text of an action, a milestone or a KPI. */
export const STARTERS: ReadonlySet<Meaning> = new Set<Meaning>([
  'action',
  'task',
  'recommendation',
  'milestone',
  'measure',
  'kpi',
]);

/** `Lead: Head of Homes; Due: March 2027`: every label of a line that begins with one. */
function inlineEntries(text: string, cell: number): readonly Entry[] {
  const labels = labelsIn(text);
  if (labels[0]?.from !== 0) {
    const dashed = /^([\p{L} /()]{2,40}?)\s+[–—-]\s+(\S.*)$/u.exec(text);
    const [, label = '', value = ''] = dashed ?? [];
    return labels.length === 0 && isLabel(label) ? [entry(label, value, cell)] : [];
  }
  return labels.map(({ label, value }) => entry(label, value, cell));
}

export interface InlineLabel {
  readonly label: string;
  readonly value: string;
  /** Where the label begins in its text. */
  readonly from: number;
}

const MOST_COLONS = 12;

/** The labels before colons, wherever they stand in a text, each with what follows it. */
export function labelsIn(text: string): readonly InlineLabel[] {
  const colons = [...text.matchAll(/\s?:(?=\s|$|\p{L})\s?/gu)].slice(0, MOST_COLONS);
  const labels = colons.flatMap(({ index, 0: colon }) => {
    const label = labelBefore(text.slice(Math.max(0, index - LONGEST_LABEL - 1), index));
    return label === null ? [] : [{ label, from: index - label.length, to: index + colon.length }];
  });
  return labels.map(({ label, from, to }, index) => {
    const next = labels[index + 1];
    const value = text.slice(to, next?.from);
    return { label, from, value: next === undefined ? withoutEnd(value) : withoutMark(value) };
  });
}

/** The words straight before a colon that make a label, at the text's start or after a mark. */
function labelBefore(before: string): string | null {
  const start = /^.*[.;,|(–—·•\n]/su.exec(before)?.[0].length ?? 0;
  const own = before.slice(start).trimStart();
  const marked = start > 0 && /^\p{Lu}/u.test(own) && isLabel(own);
  // `Open a home – Lead` is a text and a label; `Owner – Lead` may be a label of two words.
  if (marked && !isLabel(before.slice(0, start).replace(/[^\p{L}\d)]+$/u, ''))) return own;
  if (before.length <= LONGEST_LABEL && isLabel(before)) return before;
  return marked ? own : null;
}

/** Without what parts it from the label after it. */
function withoutMark(value: string): string {
  return value.replace(/[\s;,.|–—·•(-]+$/u, '');
}

/** A full stop ends a short value, and is part of a text of several sentences. */
function withoutEnd(value: string): string {
  const bare = value.replace(/[\s;,|·•]+$/u, '');
  const closed = bare.includes('(') ? bare : bare.replace(/\)\.?$/u, '');
  return /^[^.]{1,60}\.$/u.test(closed) ? closed.slice(0, -1) : closed;
}
