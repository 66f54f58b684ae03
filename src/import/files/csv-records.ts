/** The records of a delimited text, whichever of the usual marks parts its cells. */
import { CsvError, parse } from 'csv-parse/sync';
import { inFile } from '../../plan/plan-reading.ts';
import { columnsOf } from '../layout/columns.ts';
import { rowOf } from '../layout/lines.ts';

export interface CsvRecord {
  readonly cells: readonly string[];
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
}

export type Records =
  | {
      readonly kind: 'records';
      readonly records: readonly CsvRecord[];
      /** Whether most records have the same cells, more than one; else the text is no table. */
      readonly isTable: boolean;
    }
  | { readonly kind: 'broken'; readonly line: number };

export function recordsIn(text: string): Records {
  // csv-parse counts a line end inside a cell twice where it is of two characters.
  const { content, told } = withoutSeparatorLine(text.replace(/\r\n?/g, '\n'));
  const candidates = told === null ? DELIMITERS : [told];
  const read = candidates.map((delimiter) => ({ delimiter, parsed: parsed(content, delimiter) }));
  const weighed = read.map((each) => ({ ...each, weight: weightOf(each.parsed) }));
  const [best] = weighed.toSorted((one, other) => other.weight - one.weight);
  if (best === undefined) return { kind: 'records', records: [], isTable: false };
  if (best.parsed.kind === 'records' && best.weight > 0) return { ...best.parsed, isTable: true };
  const broken = read.find((each) => each.parsed.kind === 'broken')?.parsed;
  if (broken?.kind === 'broken') return broken;
  // No mark parts the text into cells: each record is one cell, commas and all.
  const whole = parsed(content, '\u001f');
  return whole.kind === 'broken' ? whole : { ...whole, isTable: false };
}

const DELIMITERS = [',', ';', '\t', '|'];

/** Excel's own way of saying what parts the cells; its line still counts as one. */
function withoutSeparatorLine(text: string): { content: string; told: string | null } {
  const told = /^sep=(.)(?=\n)/iu.exec(text);
  if (told === null) return { content: text, told: null };
  return { content: text.slice(told[0].length), told: told[1] ?? null };
}

type Parsed =
  | { readonly kind: 'records'; readonly records: readonly CsvRecord[] }
  | { readonly kind: 'broken'; readonly line: number };

function parsed(content: string, delimiter: string): Parsed {
  const strict = parsedAs(content, delimiter, false);
  if (strict.kind === 'records') return strict;
  const dittos = parsedAs(withDittos(content, delimiter), delimiter, false);
  if (dittos.kind === 'records') return dittos;
  if (!strict.insideCell) return strict;
  // A mark inside a cell, such as 6" of snow, is text; one that swallows lines is not.
  const relaxed = parsedAs(content, delimiter, true);
  if (relaxed.kind === 'broken') return strict;
  const swallowed = relaxed.records.find(({ cells }) =>
    cells.some((cell) => cell.includes('"') && cell.includes('\n')),
  );
  return swallowed === undefined ? relaxed : { kind: 'broken', line: swallowed.line };
}

/** A quotation mark alone in its cell says "as above", and not all programs write it twice. */
function withDittos(content: string, delimiter: string): string {
  const mark = delimiter === '|' ? '\\|' : delimiter;
  return content.replace(new RegExp(`(?<=^|${mark})"(?=${mark}|$)`, 'gm'), '""""');
}

function parsedAs(
  content: string,
  delimiter: string,
  relaxed: boolean,
): Parsed & { readonly insideCell?: boolean } {
  const records: CsvRecord[] = [];
  let next = 1;
  try {
    parse(content, {
      delimiter,
      relax_column_count: true,
      relax_quotes: relaxed,
      record_delimiter: '\n',
      on_record: (cells: string[], { lines }) => {
        records.push({ cells, line: next });
        next = lines + 1;
        return null;
      },
    });
    return { kind: 'records', records };
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    return { kind: 'broken', line: next, insideCell: fault.code === 'INVALID_OPENING_QUOTE' };
  }
}

/** How surely a mark parts the text into cells: a header known by its words settles it. */
function weightOf(parsed: Parsed): number {
  if (parsed.kind === 'broken') return -1;
  const filled = parsed.records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const headed = filled
    .slice(0, 50)
    .some(({ cells }) => cells.length > 2 && columnsOf(rowOf(cells, 1, inFile(''))) !== null);
  const widths = Map.groupBy(filled, ({ cells }) => cells.length);
  const [width, alike] = [...widths].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [1, []];
  const even = width > 1 && alike.length > 1 ? alike.length / filled.length : 0;
  return (headed ? 1 : 0) + (even >= 0.5 ? even : 0);
}
