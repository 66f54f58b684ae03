import type { PlacedFinding } from '../findings.ts';
import { columnsOf } from './columns.ts';
import { headsOutcome } from './heads-outcome.ts';
import { sectionHeading } from './headings.ts';
import { isBlank, placeOf, type Line } from './lines.ts';
import { bareLabelsOf, entriesIn, type Entry } from './record-entries.ts';
import {
  isAction,
  isLevel,
  isMilestone,
  isOpening,
  isOwn,
  isRef,
  isStart,
  keyOf,
  startsAt,
} from './record-kinds.ts';
import { tableOf, type LabelledRecord, type RecordField } from './record-table.ts';
import { areUntitled, isTitleLine, titleEntry } from './record-titles.ts';

/** Lines put into another form, and what there was to say about that. */
export interface Relaid {
  readonly lines: readonly Line[];
  readonly findings: readonly PlacedFinding[];
}

/** Turns `Label: value` pages into tables: a header, and one row for each record. */
export function withRecordsAsRows(lines: readonly Line[]): Relaid {
  const pages = new RecordReader(lines).read();
  const all = pages.flatMap((part) => (part.kind === 'records' ? part.records : []));
  const widest = Math.max(0, ...all.map(({ fields }) => fields.length));
  if (all.length < 2 && widest < 3) return { lines, findings: [] };
  const findings: PlacedFinding[] = [];
  const relaid = pages.flatMap((part): readonly Line[] => {
    if (part.kind === 'line') return [part.line];
    const table = tableOf(part.records);
    if (table === null) return part.records.flatMap(({ lines }) => lines);
    if (findings.length === 0) findings.push(said(part.records[0], all.length));
    return table;
  });
  return { lines: relaid, findings };
}

type Part =
  | { readonly kind: 'line'; readonly line: Line }
  | { readonly kind: 'records'; readonly records: LabelledRecord[] };

class RecordReader {
  readonly #lines: readonly Line[];
  readonly #bare: ReadonlySet<string>;
  readonly #entries: readonly (readonly Entry[])[];
  readonly #titled: boolean;
  readonly #shared: ReadonlySet<string>;
  /** A ref is printed before the text it belongs to. */
  readonly #refsFirst: boolean;
  readonly #parts: Part[] = [];
  #record: LabelledRecord | null = null;
  #last: RecordField | null = null;
  #afterBlank = false;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
    this.#bare = bareLabelsOf(lines);
    this.#entries = entriesOutsideTables(lines, this.#bare);
    const starts = this.#entries.flat().filter(isStart).length;
    this.#titled = areUntitled(lines, this.#entries.flat());
    const entries = this.#entries.flat();
    this.#shared = labelsOfMost(entries, starts);
    const refs = entries.filter(isRef).length;
    const first = entries.filter((entry, index) => isRef(entry) && startsAt(entries, index + 1));
    this.#refsFirst = first.length * 2 > refs;
  }

  read(): readonly Part[] {
    for (const [index, line] of this.#lines.entries()) this.#take(line, index);
    return this.#parts;
  }

  #take(line: Line, index: number): void {
    if (isBlank(line)) {
      this.#afterBlank = true;
      if (this.#record === null) this.#keep(line);
      else this.#record.lines.push(line);
      return;
    }
    const entries = this.#entriesAt(line, index);
    if (entries.length > 0) {
      for (const entry of entries) this.#add(entry, line);
      this.#record?.lines.push(line);
    } else if (this.#goesOn(line)) {
      this.#append(line);
    } else {
      this.#keep(line);
    }
    this.#afterBlank = false;
  }

  /** Labels that stand above a record, such as an outcome's own lead, stay as they are. */
  #entriesAt(line: Line, index: number): readonly Entry[] {
    if (this.#titled && isTitleLine(this.#lines, this.#entries, index)) return [titleEntry(line)];
    const entries = this.#entries[index] ?? [];
    const own = entries.filter(({ meanings, label }) =>
      isOwn(meanings, keyOf(label), this.#shared),
    );
    if (own.length < entries.length) return [];
    if (this.#record !== null || own.some(isOpening)) return own;
    return own.some(({ label }) => this.#shared.has(keyOf(label))) &&
      opensHere(this.#entries, index)
      ? own
      : [];
  }

  #add(entry: Entry, line: Line): void {
    const key = keyOf(entry.label);
    const before = this.#record?.fields.find((field) => field.key === key);
    const opens = this.#record === null || this.#opens(entry, before);
    if (before !== undefined && !opens) {
      before.value = [before.value, entry.value].filter((part) => part !== '').join('; ');
      this.#last = before;
      return;
    }
    const { label, value, meanings, cell } = entry;
    const at = line.cells.length > 1 ? placeOf(line, cell) : line.at;
    this.#last = { label, key, value, meanings, at };
    if (!opens) {
      this.#record?.fields.push(this.#last);
      return;
    }
    this.#record = { first: line, fields: [this.#last], lines: [] };
    const part = this.#parts.at(-1);
    if (part?.kind === 'records') part.records.push(this.#record);
    else this.#parts.push({ kind: 'records', records: [this.#record] });
  }

  /** A label that comes round again opens the next record; so does a ref once there is a text. */
  #opens(entry: Entry, before: RecordField | undefined): boolean {
    const fields = this.#record?.fields ?? [];
    if (before !== undefined) {
      return (
        isStart(entry) || isRef(entry) || fields.indexOf(before) === 0 || isLevel(entry.meanings)
      );
    }
    if (!fields.some(isStart)) return false;
    if (isRef(entry)) return this.#refsFirst;
    return isAction(entry) && fields.some(isMilestone);
  }

  #goesOn(line: Line): boolean {
    const last = this.#last;
    if (last === null || line.heading !== null || headsOutcome(line)) return false;
    if (line.cells.length > 1 && (line.cells[0] !== '' || line.cells.length > 4)) return false;
    if (last.value === '' && !(line.bullet && isStart(last))) return sectionHeading(line) === null;
    if (sectionHeading(line) !== null) return false;
    return !this.#afterBlank || line.bullet || line.cells.length > 1;
  }

  #append(line: Line): void {
    if (this.#last === null) return;
    const mark = line.bullet && this.#last.value !== '' ? '; ' : ' ';
    this.#last.value = `${this.#last.value}${mark}${line.text}`.trim();
    this.#record?.lines.push(line);
  }

  #keep(line: Line): void {
    this.#record = null;
    this.#last = null;
    this.#parts.push({ kind: 'line', line });
  }
}

/** Rows below a table's header are its rows, whatever words their first cells hold. */
function entriesOutsideTables(
  lines: readonly Line[],
  bare: ReadonlySet<string>,
): readonly (readonly Entry[])[] {
  let inTable = false;
  return lines.map((line) => {
    if (line.cells.length < 2) inTable = false;
    if (inTable) return [];
    const entries = entriesIn(line, bare);
    inTable = line.cells.length > 1 && entries.length === 0 && columnsOf(line) !== null;
    return entries;
  });
}

/** The labels printed about as often as records begin. */
function labelsOfMost(entries: readonly Entry[], records: number): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { label } of entries) counts.set(keyOf(label), (counts.get(keyOf(label)) ?? 0) + 1);
  const most = [...counts].filter(([, count]) => count > 1 && count * 10 >= records * 6);
  return new Set(most.map(([key]) => key));
}

/** A record that begins with another label than its text: the text follows within a few lines. */
function opensHere(entries: readonly (readonly Entry[])[], index: number): boolean {
  return entries
    .slice(index, index + 4)
    .flat()
    .some(isStart);
}

function said(first: LabelledRecord | undefined, count: number): PlacedFinding {
  const labels = first?.fields.map(({ label }) => label).join(', ') ?? '';
  const sentence = `The page prints labels and values (${labels}); Waymark read ${count} such records as the rows of tables.`;
  const line = first?.first.number ?? 1;
  return { code: 'records-read', severity: 'note', line, outcome: null, sentence };
}
