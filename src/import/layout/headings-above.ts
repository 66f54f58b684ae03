import { filledCells, isBlank, isRow, type Line } from './lines.ts';
import { unnumberedLabel } from './outcome-label.ts';
import { isPlainHeading, isWorthless } from './plain-heading.ts';
import { titledBlocks } from './titled-blocks.ts';

export interface HeadingAbove {
  readonly index: number;
  readonly label: string | null;
  readonly title: string;
}

/** The heading each of these tables stands under, by the table's place; left out where none is. */
export function headingsAbove(
  lines: readonly Line[],
  tables: readonly number[],
): ReadonlyMap<number, HeadingAbove> {
  const repeated = new Set([...repeatedTexts(lines), ...titleOf(lines)]);
  const blocks = titledBlocks(lines);
  const stacks = tables.map((table) => stackAbove(lines, table, repeated));
  const level = sharedLevel(stacks);
  const found = new Map<number, HeadingAbove>();
  for (const [place, table] of tables.entries()) {
    const stack = stacks[place] ?? new Map<number, number>();
    const styled = level === null ? undefined : stack.get(level);
    const near = level === null ? nearest(lines, table, repeated) : null;
    const index = blocks.get(table) ?? styled ?? near;
    const line = index === null ? undefined : lines[index];
    if (index === null || line === undefined) continue;
    const labelled = unnumberedLabel(line.text);
    found.set(table, {
      index,
      label: labelled?.label ?? null,
      title: labelled?.title ?? line.text,
    });
  }
  return found;
}

/** The headings a line stands under, by their level, where the format has such levels. */
function stackAbove(
  lines: readonly Line[],
  index: number,
  repeated: ReadonlySet<string>,
): ReadonlyMap<number, number> {
  const stack = new Map<number, number>();
  let level = Infinity;
  for (let at = index - 1; at >= 0 && level > 1; at -= 1) {
    const line = lines[at];
    if (line === undefined || line.heading === null || isBlank(line)) continue;
    if (line.heading >= level) continue;
    level = line.heading;
    const heads = isPlainHeading(line) && !repeated.has(line.text);
    if (heads || unnumberedLabel(line.text) !== null) stack.set(level, at);
  }
  return stack;
}

/** The highest level at which the tables stand under more than one heading. */
function sharedLevel(stacks: readonly ReadonlyMap<number, number>[]): number | null {
  const levels = [...new Set(stacks.flatMap((stack) => [...stack.keys()]))].toSorted(
    (one, other) => one - other,
  );
  const parting = levels.find(
    (level) => new Set(stacks.map((stack) => stack.get(level)).filter(Boolean)).size > 1,
  );
  return parting ?? levels.at(-1) ?? null;
}

/** Where nothing but its look tells a heading: the nearest short line above, with no table between. */
function nearest(
  lines: readonly Line[],
  table: number,
  repeated: ReadonlySet<string>,
): number | null {
  let passed = 0;
  for (let index = table - 1; index >= 0 && passed < FARTHEST; index -= 1) {
    const line = lines[index];
    if (line === undefined || isBlank(line)) continue;
    if (line.at.sheet !== lines[table]?.at.sheet || filledCells(line).length > 2) return null;
    if (unnumberedLabel(line.text) !== null) return index;
    if (isPlainHeading(line) && !repeated.has(line.text) && standsAlone(lines, index)) return index;
    if (!isWorthless(line.text)) passed += 1;
  }
  return null;
}

const FARTHEST = 12;

/** The document's own title heads no outcome. */
function titleOf(lines: readonly Line[]): readonly string[] {
  const headings = lines.slice(0, FIRST_PAGE).filter(isPlainHeading);
  const title = headings.find(({ text }) => /\bplan\b/iu.test(text));
  return title === undefined ? [] : [title.text];
}

const FIRST_PAGE = 40;

/** What is printed again after something else was: `Further work` under each outcome heads none. */
function repeatedTexts(lines: readonly Line[]): ReadonlySet<string> {
  const repeated = new Set<string>();
  const seen = new Set<string>();
  let last = '';
  for (const line of lines) {
    if (!isPlainHeading(line) || line.text === last) continue;
    if (seen.has(line.text)) repeated.add(line.text);
    seen.add(line.text);
    last = line.text;
  }
  return repeated;
}

/** In a text file a line within a paragraph may look like a heading too. */
function standsAlone(lines: readonly Line[], index: number): boolean {
  const before = lines[index - 1];
  const after = lines[index + 1];
  if (lines[index]?.at.line === null) return true;
  const open = before === undefined || isBlank(before) || isRow(before);
  return open || (after !== undefined && isRow(after));
}
