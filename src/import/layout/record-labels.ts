/** Where a document's labels stand, and which of them its records share. */
import { columnsOf } from './columns.ts';
import type { Line } from './lines.ts';
import { bareLabelsOf, entriesIn, type Entry } from './record-entries.ts';
import { isStart, keyOf } from './record-kinds.ts';

/** Rows below a table's header are its rows, whatever words their first cells hold. */
export function entriesOutsideTables(lines: readonly Line[]): readonly (readonly Entry[])[] {
  const bare = bareLabelsOf(lines);
  let inTable = false;
  return lines.map((line) => {
    if (line.cells.length < 2) inTable = false;
    if (inTable) return [];
    const entries = entriesIn(line, bare);
    inTable = line.cells.length > 1 && entries.length === 0 && columnsOf(line) !== null;
    return entries;
  });
}

/** The labels printed about as often as records begin: `share` of ten times at least. */
export function labelsOfMost(
  entries: readonly Entry[],
  records: number,
  share = 6,
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { label } of entries) counts.set(keyOf(label), (counts.get(keyOf(label)) ?? 0) + 1);
  const most = [...counts].filter(([, count]) => count > 1 && count * 10 >= records * share);
  return new Set(most.map(([key]) => key));
}

/** A record that begins with another label than its text: the text follows within a few lines. */
export function opensHere(entries: readonly (readonly Entry[])[], index: number): boolean {
  return entries
    .slice(index, index + 4)
    .flat()
    .some(isStart);
}
