import { headerAt } from './header-rows.ts';
import { sectionHeading } from './headings.ts';
import { filledCells, isBlank, type Line } from './lines.ts';
import { isPlainHeading } from './plain-heading.ts';

/**
 * Tables under a title with a lead of its own, such as `Quality of education` and `Lead: Head`, by
 * their place, each with the place of its title; none where fewer than two tables stand so.
 */
export function titledBlocks(lines: readonly Line[]): ReadonlyMap<number, number> {
  const blocks = new Map<number, number>();
  for (const index of lines.keys()) {
    if (headerAt(lines, index)?.columns.kind !== 'actions') continue;
    const title = titleAbove(lines, index);
    if (title !== null) blocks.set(index, title);
  }
  const titles = new Set([...blocks.values()].map((index) => lines[index]?.text));
  return titles.size > 1 ? blocks : new Map();
}

const NEAR = 8;

function titleAbove(lines: readonly Line[], table: number): number | null {
  const sheet = lines[table]?.at.sheet;
  let led = false;
  for (let index = table - 1; index >= Math.max(0, table - NEAR); index -= 1) {
    const line = lines[index];
    if (line === undefined || line.at.sheet !== sheet || filledCells(line).length > 2) return null;
    if (isBlank(line)) continue;
    if (sectionHeading(line)?.kind === 'dmt-lead') led = true;
    else if (led) return isPlainHeading(line) ? index : null;
  }
  return null;
}
