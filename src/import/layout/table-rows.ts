import { headerAt } from './header-rows.ts';
import { headsOutcome } from './heads-outcome.ts';
import { isBlank, isInTable, type Line } from './lines.ts';

/** Where the table's rows end: at a heading, another header, another sheet or table, or prose. */
export function endOfRows(lines: readonly Line[], from: number): number {
  const first = lines[from];
  let end = from;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    if (isBlank(line)) continue;
    const elsewhere = line.at.sheet !== first?.at.sheet || line.table !== first.table;
    if (elsewhere || line.heading !== null || headerAt(lines, index) !== null) break;
    if (!isInTable(line) && (index > end || headsOutcome(line))) break;
    end = index + 1;
  }
  return end;
}
