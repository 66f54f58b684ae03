import { attribute, tagsIn, type Tag } from './zip-xml.ts';

/**
 * Lines a table's columns up again. Where its edges were moved by hand, they miss each other by a
 * hair from row to row, and each hair is a column of its own to Word.
 */
export function withAlignedColumns(xml: string, w: string): string {
  if (!xml.includes(`<${w}gridSpan`)) return xml;
  const edits = tablesIn(xml, w)
    .flatMap((table) => editsFor(table))
    .toSorted((one, other) => one.tag.start - other.tag.start);
  const made: string[] = [];
  let copied = 0;
  for (const { tag, name, value } of edits) {
    made.push(xml.slice(copied, tag.start), `<${w}${name} ${w}val="${value}"/>`);
    copied = tag.end;
  }
  made.push(xml.slice(copied));
  return made.join('');
}

interface Table {
  /** The widths of its columns, in twentieths of a point. */
  readonly widths: number[];
  readonly spans: Span[];
  /** The column the next cell begins in. */
  column: number;
}

/** A cell, or the columns a row begins without. */
interface Span {
  readonly from: number;
  readonly to: number;
  /** The tag that says how many columns it takes; one without takes one. */
  readonly tag: Tag | null;
  readonly name: 'gridSpan' | 'gridBefore';
}

interface Edit {
  readonly tag: Tag;
  readonly name: Span['name'];
  readonly value: number;
}

/** About the thickness of a pencil, and never more than a sliver of the table. */
const HAIR = 200;
const SLIVER = 0.015;
const MOST_COLUMNS = 63;

function tablesIn(xml: string, w: string): readonly Table[] {
  const tables: Table[] = [];
  const open: Table[] = [];
  let span: Tag | null = null;
  for (const tag of tagsIn(xml)) {
    if (!tag.name.startsWith(w)) continue;
    const name = tag.name.slice(w.length);
    const table = open.at(-1);
    if (name === 'tbl' && tag.kind === 'open') {
      open.push({ widths: [], spans: [], column: 0 });
    } else if (name === 'tbl' && tag.kind === 'close') {
      tables.push(...open.splice(-1));
    } else if (table === undefined || tag.kind === 'close') {
      continue;
    } else if (name === 'gridCol') {
      table.widths.push(numberIn(xml, tag, `${w}w`) ?? 0);
    } else if (name === 'tr') {
      table.column = 0;
    } else if (name === 'gridBefore') {
      take(table, tag, 'gridBefore', numberIn(xml, tag, `${w}val`) ?? 0);
    } else if (name === 'tc') {
      span = null;
      take(table, null, 'gridSpan', 1);
    } else if (name === 'gridSpan' && span === null) {
      span = tag;
      const cell = table.spans.pop();
      table.column = cell?.from ?? table.column;
      take(table, tag, 'gridSpan', numberIn(xml, tag, `${w}val`) ?? 1);
    }
  }
  return tables;
}

function take(table: Table, tag: Tag | null, name: Span['name'], columns: number): void {
  const from = table.column;
  table.column = from + Math.min(Math.max(columns, 0), MOST_COLUMNS);
  table.spans.push({ from, to: table.column, tag, name });
}

function numberIn(xml: string, tag: Tag, name: string): number | null {
  const value = attribute(xml, tag, name);
  return value !== undefined && /^\d{1,6}$/u.test(value) ? Number(value) : null;
}

function editsFor({ widths, spans }: Table): readonly Edit[] {
  const edges = widths.reduce<number[]>((all, width) => [...all, (all.at(-1) ?? 0) + width], [0]);
  const near = Math.min(HAIR, (edges.at(-1) ?? 0) * SLIVER);
  const used = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].toSorted((a, b) => a - b);
  if (near === 0 || (used.at(-1) ?? 0) >= edges.length) return [];
  const places = new Map<number, number>();
  let place = -1;
  let first = -Infinity;
  for (const edge of used) {
    const at = edges[edge] ?? 0;
    if (at - first > near) {
      place += 1;
      first = at;
    }
    places.set(edge, place);
  }
  const aligned = spans.map(({ from, to, tag, name }) => ({
    tag,
    name,
    value: (places.get(to) ?? 0) - (places.get(from) ?? 0),
  }));
  // A cell as thin as a hair may hold something all the same.
  if (aligned.some(({ name, value }) => name === 'gridSpan' && value < 1)) return [];
  return aligned.flatMap(({ tag, name, value }) => (tag === null ? [] : [{ tag, name, value }]));
}
