import { filledCells, type Line } from './lines.ts';
import { labelledHeading } from './outcome-label.ts';

/** A line that heads an outcome by its words alone: `Priority 2: Homes`. */
export function headsOutcome(line: Line): boolean {
  return filledCells(line).length === 1 && !line.bullet && labelledHeading(line.text) !== null;
}
