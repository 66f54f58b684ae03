import { briefly, type PlacedFinding } from '../findings.ts';
import { headsOutcome } from './heads-outcome.ts';
import { sectionHeading } from './headings.ts';
import { isBlank, placeOf, type Line } from './lines.ts';
import type { Entry } from './record-entries.ts';
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
import { entriesOutsideTables, labelsOfMost, opensHere } from './record-labels.ts';
import { tableOf, type LabelledRecord, type RecordField } from './record-table.ts';
import { withSentencesParted } from './record-sentences.ts';
import { titleEntries, titlesIn, type Titles } from './record-titles.ts';

/** Lines put into another form, and what there was to say about that. */
export interface Relaid {
  readonly lines: readonly Line[];
  readonly findings: readonly PlacedFinding[];
}

/** Turns `Label: value` pages into tables: a header, and one row for each record. */
export function withRecordsAsRows(lines: readonly Line[]): Relaid {
  const reader = new RecordReader(withSentencesParted(lines));
  const pages = reader.read();
  const all = pages.flatMap((part) => (part.kind === 'records' ? part.records : []));
  const widest = Math.max(0, ...all.map(({ fields }) => fields.length));
  if (all.length < 2 && widest < 3) return { lines, findings: [] };
  const findings: PlacedFinding[] = [];
  const notes = reader.notes();
  const relaid = pages.flatMap((part): readonly Line[] => {
    if (part.kind === 'line') return [part.line];
    const table = tableOf(part.records);
    if (table === null) return part.records.flatMap(({ lines }) => lines);
    if (findings.length === 0) findings.push(said(part.records[0], all.length));
    return table;
  });
  return { lines: relaid, findings: findings.length === 0 ? [] : [...findings, ...notes] };
}

type Part =
  | { readonly kind: 'line'; readonly line: Line }
  | { readonly kind: 'records'; readonly records: LabelledRecord[] };

class RecordReader {
  readonly #lines: readonly Line[];
  readonly #entries: readonly (readonly Entry[])[];
  readonly #titles: Titles;
  readonly #shared: ReadonlySet<string>;
  /** Labels of nearly every record. */
  readonly #everywhere: ReadonlySet<string>;
  /** A ref is printed before the text it belongs to. */
  readonly #refsFirst: boolean;
  readonly #parts: Part[] = [];
  #record: LabelledRecord | null = null;
  #last: RecordField | null = null;
  #afterBlank = false;
  readonly #notes: Line[] = [];

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
    this.#entries = entriesOutsideTables(lines);
    this.#titles = titlesIn(lines, this.#entries);
    const entries = this.#entries.flat();
    const starts = this.#titles.places.size || entries.filter(isStart).length;
    this.#shared = labelsOfMost(entries, starts);
    this.#everywhere = labelsOfMost(entries, starts, 9);
    const refs = entries.filter(isRef).length;
    const first = entries.filter((entry, index) => isRef(entry) && startsAt(entries, index + 1));
    this.#refsFirst = first.length * 2 > refs;
  }

  read(): readonly Part[] {
    for (const [index, line] of this.#lines.entries()) this.#take(line, index);
    return this.#parts;
  }

  /** What was said of texts that stand with a record under no label. */
  notes(): readonly PlacedFinding[] {
    const [first] = this.#notes;
    if (first === undefined) return [];
    const count = this.#notes.length === 1 ? 'A text stands' : `${this.#notes.length} texts stand`;
    const sentence = `${count} under the heading of a record and under none of its labels, such as "${briefly(first.text)}"; Waymark kept it with the record as a note of its progress.`;
    return [
      {
        code: 'text-under-record',
        severity: 'confirm',
        line: first.number,
        outcome: null,
        sentence,
      },
    ];
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
    } else if (this.#isNote(line)) {
      this.#notes.push(line);
      this.#add({ label: 'Note', value: line.text, cell: 0, meanings: ['progress'] }, line);
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
    if (this.#titles.places.has(index)) {
      // A title may be wrapped: the line above, with nothing between, is its beginning.
      const above = this.#titles.places.has(index - 1) && line.heading === null && !line.bullet;
      return above && this.#record !== null ? [] : titleEntries(line, this.#titles);
    }
    const entries = this.#entries[index] ?? [];
    if (this.#headsPart(line, entries)) return [];
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

  /** `Risks` alone over a list is a part of the outcome, unless every record has such a label. */
  #headsPart(line: Line, [only, second]: readonly Entry[]): boolean {
    if (only === undefined || second !== undefined || only.value !== '') return false;
    const heading = sectionHeading(line);
    return heading !== null && !heading.weak && !this.#everywhere.has(keyOf(only.label));
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

  /** Under the heading that is a record's text, what has no label is still of that record. */
  #isNote(line: Line): boolean {
    const last = this.#last;
    if (!this.#titles.areHeadings || last === null || line.heading !== null) return false;
    if (line.cells.length > 1 || headsOutcome(line) || sectionHeading(line) !== null) return false;
    const ended = last.meanings.some(
      (each) => each === 'action' || each === 'rag' || each === 'due',
    );
    return this.#afterBlank || (ended && last.value !== '' && /^\p{Lu}/u.test(line.text));
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

function said(first: LabelledRecord | undefined, count: number): PlacedFinding {
  const labels = first?.fields.map(({ label }) => label).join(', ') ?? '';
  const sentence = `The page prints labels and values (${labels}); Waymark read ${count} such records as the rows of tables.`;
  const line = first?.first.number ?? 1;
  return { code: 'records-read', severity: 'note', line, outcome: null, sentence };
}
