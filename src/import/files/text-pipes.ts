/** Rows whose cells stand between bars, with or without bars at the ends, drawn or typed. */
import { headerOf, unparted, type TextLine } from './text-line.ts';

export function pipedRows(lines: readonly TextLine[]): readonly TextLine[] {
  if (!lines.some((line) => isBarred(unparted(line)))) return lines;
  const whole = closedRows(gridRows(lines));
  const rows = cellsOf(whole);
  const counts = rows.map((cells) => cells?.length ?? 0);
  return whole.flatMap((line, index) => {
    const text = unparted(line);
    if (text === null) return [line];
    if (isRuler(text)) return standsByRow(counts, index) ? [] : [line];
    const cells = rows[index] ?? null;
    if (cells === null || !isOfTable(cells, counts, index)) return [line];
    return [{ ...line, cells }];
  });
}

/** Each line's cells. Below a header without a bar at its start, a bar there ends a blank cell. */
function cellsOf(lines: readonly TextLine[]): readonly (readonly string[] | null)[] {
  let open = false;
  return lines.map((line) => {
    const text = unparted(line)?.trim() ?? '';
    const cells = barCells(text);
    if (cells === null) return null;
    if (headerOf(cells) !== null) open = !text.startsWith('|');
    return open && text.startsWith('|') ? ['', ...cells] : cells;
  });
}

function isBarred(text: string | null): boolean {
  return text !== null && /(?:^\s*|\s)\|(?:\s|$)|^\s*\||\|\s*$/.test(text);
}

/** The cells between the bars; null for a line without any, and for the lines a table is ruled with. */
function barCells(text: string | null): readonly string[] | null {
  if (text === null || !isBarred(text) || isRuler(text)) return null;
  const cells = text
    .trim()
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll('\\|', '|').trim());
  const from = cells[0] === '' && text.trim().startsWith('|') ? 1 : 0;
  const to = cells.length > from + 1 && text.trim().endsWith('|') ? -1 : undefined;
  return cells.slice(from, to);
}

/** `|---|---|`, `+====+====+`, `-----|-----`. */
function isRuler(text: string): boolean {
  return /^[\s|+:=-]+$/.test(text) && /[|+]/.test(text) && /--|==/.test(text);
}

/** A bar may stand in a footer or in prose: a table has a header, or the same cells close by. */
function isOfTable(cells: readonly string[], counts: readonly number[], index: number): boolean {
  const count = cells.length;
  if (count < 2) return false;
  if (headerOf(cells) !== null) return true;
  const reach = count === 2 ? 1 : 4;
  const near = counts.slice(Math.max(0, index - reach), index + reach + 1);
  return near.filter((other) => other === count).length > 1 || standsByWider(near, count);
}

/** A ragged row: the rows around it have more cells. */
function standsByWider(near: readonly number[], count: number): boolean {
  return (
    count > 2 && near.some((other) => Math.abs(other - count) <= 2 && other > 2 && other !== count)
  );
}

function standsByRow(counts: readonly number[], index: number): boolean {
  return (counts[index - 1] ?? 0) > 1 || (counts[index + 1] ?? 0) > 1;
}

/** In a drawn grid, all that stands between two rules is one row. */
function gridRows(lines: readonly TextLine[]): readonly TextLine[] {
  const rows: TextLine[] = [];
  let open: TextLine[] | null = null;
  for (const line of lines) {
    const text = unparted(line);
    const isGridRule = text !== null && /^\s*\+[-=+:]{2,}\+\s*$/.test(text);
    if (isGridRule) {
      if (open !== null && open.length > 0) rows.push(joinedRow(open));
      open = [];
    } else if (open !== null && text !== null && /^\s*\|.*\|\s*$/.test(text)) {
      open.push(line);
    } else {
      rows.push(...(open ?? []));
      open = null;
      rows.push(line);
    }
  }
  rows.push(...(open ?? []));
  return rows;
}

function joinedRow(lines: readonly TextLine[]): TextLine {
  const [first] = lines;
  if (first === undefined) throw new Error('a row has at least one line');
  const cells: string[] = [];
  for (const line of lines) {
    for (const [index, cell] of (barCells(unparted(line)) ?? []).entries()) {
      cells[index] = `${cells[index] ?? ''} ${cell}`.trim();
    }
  }
  return { ...first, cells };
}

const LONGEST_WRAP = 20;

/** A row that begins with a bar and ends without one goes on in the lines below it. */
function closedRows(lines: readonly TextLine[]): readonly TextLine[] {
  const texts = lines.map((line) => unparted(line)?.trim() ?? '');
  const opened = texts.filter((text) => text.startsWith('|'));
  const closed = opened.filter((text) => text.length > 1 && text.endsWith('|'));
  if (closed.length * 2 < opened.length || closed.length === opened.length) return lines;
  const rows: TextLine[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    const text = texts[index] ?? '';
    if (line === undefined) continue;
    const length = text.startsWith('|') && !text.endsWith('|') ? wrapAt(texts, index) : 1;
    rows.push(
      length === 1 ? line : { ...line, cells: [texts.slice(index, index + length).join(' ')] },
    );
    index += length - 1;
  }
  return rows;
}

/** How many lines the row at `index` takes; 1 where no line below it ends with a bar. */
function wrapAt(texts: readonly string[], index: number): number {
  const below = texts.slice(index + 1, index + LONGEST_WRAP);
  const end = below.findIndex((text) => text === '' || text.startsWith('|') || text.endsWith('|'));
  return end === -1 || !below[end]?.endsWith('|') || below[end].startsWith('|') ? 1 : end + 2;
}
