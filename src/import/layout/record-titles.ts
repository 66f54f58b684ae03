import { columnsOf } from './columns.ts';
import { sectionHeading } from './headings.ts';
import { headsOutcome } from './heads-outcome.ts';
import { isBlank, type Line } from './lines.ts';
import { STARTERS, type Entry } from './record-entries.ts';

/** A line that stands straight above labels and has none itself: the text of their record. */
export function isTitleLine(
  lines: readonly Line[],
  entries: readonly (readonly Entry[])[],
  index: number,
): boolean {
  const line = lines[index];
  if (line === undefined || line.cells.length > 1 || line.text.length > LONGEST) return false;
  if ((entries[index] ?? []).length > 0 || headsOutcome(line)) return false;
  if (sectionHeading(line) !== null) return false;
  const near = [index + 1, index + 2, index + 3];
  const next = near.find((place) => lines[place] !== undefined && !isBlank(lines[place]));
  return next !== undefined && (entries[next] ?? []).some(isOfAction);
}

export function titleEntry({ text }: Line): Entry {
  return { label: 'Action', value: text, cell: 0, meanings: ['action'] };
}

/** Labels for leads and dues, with nothing that says what they are of: the line above does. */
export function areUntitled(lines: readonly Line[], entries: readonly Entry[]): boolean {
  const dues = entries.filter(({ meanings }) => meanings.includes('due')).length;
  if (dues < 2 || entries.some(({ meanings }) => meanings.some((each) => STARTERS.has(each)))) {
    return false;
  }
  return lines.every((line) => line.cells.length < 2 || columnsOf(line)?.kind !== 'actions');
}

const LONGEST = 400;

function isOfAction({ meanings }: Entry): boolean {
  return meanings.some((meaning) => meaning === 'lead' || meaning === 'due');
}
