/** Rows whose texts stand centred beside their refs: one may begin above its ref and end below it. */
import type { TextLine } from './text-line.ts';

/**
 * The lines of each row of a group that no blank line parts: to each ref the cells that run past
 * it. A cell between two refs is merged over both rows, and stands with the first of them.
 */
export function centredRows(
  group: readonly TextLine[],
  refs: readonly number[],
): readonly (readonly TextLine[])[] {
  const width = Math.max(...group.map(({ cells }) => cells.length));
  const owners = Array.from({ length: width }, (_, column) => ownersIn(group, refs, column));
  return refs.map((ref) =>
    group.flatMap((line, index) => {
      const cells = line.cells.map((cell, column) => (owners[column]?.[index] === ref ? cell : ''));
      return cells.every((cell) => cell === '') ? [] : [{ ...line, cells }];
    }),
  );
}

/** The ref that each line's cell of a column belongs to. */
function ownersIn(
  group: readonly TextLine[],
  refs: readonly number[],
  column: number,
): readonly number[] {
  const texts = group.map(({ cells }) => cells[column] ?? '');
  const runs = runsIn(texts);
  const beside = new Set(
    runs.flatMap(({ from, to }) => refs.filter((ref) => ref >= from && ref <= to)),
  );
  const owners = texts.map(() => refs[0] ?? 0);
  for (const { from, to } of runs) {
    const own = refs.filter((ref) => ref >= from && ref <= to);
    let start = from;
    for (const [place, ref] of own.entries()) {
      const next = own[place + 1];
      const end = next === undefined ? to + 1 : splitAt(texts, { start, ref, next });
      owners.fill(ref, start, end);
      start = end;
    }
    if (own.length === 0) owners.fill(ownerBetween(refs, beside, from), from, to + 1);
  }
  return owners;
}

interface Run {
  readonly from: number;
  readonly to: number;
}

function runsIn(texts: readonly string[]): readonly Run[] {
  const runs: { from: number; to: number }[] = [];
  for (const [index, text] of texts.entries()) {
    const open = runs.at(-1);
    if (text === '') continue;
    if (open?.to === index - 1) open.to = index;
    else runs.push({ from: index, to: index });
  }
  return runs;
}

/** The ref above, if it has no text of its own in this column; else the one below. */
function ownerBetween(refs: readonly number[], beside: ReadonlySet<number>, from: number): number {
  const above = refs.findLast((ref) => ref < from);
  const below = refs.find((ref) => ref > from);
  if (above !== undefined && (!beside.has(above) || below === undefined)) return above;
  return below ?? above ?? 0;
}

/** Where the text of the next ref begins: at a capital, with as much above a ref as below it. */
function splitAt(
  texts: readonly string[],
  { start, ref, next }: { readonly start: number; readonly ref: number; readonly next: number },
): number {
  let best = next;
  let least = Number.POSITIVE_INFINITY;
  for (let at = ref + 1; at <= next; at += 1) {
    const uneven = Math.abs(at - 1 - ref - (ref - start));
    const cost = uneven + (/^[^\p{Ll}]/u.test(texts[at] ?? '') ? 0 : texts.length);
    if (cost < least) [best, least] = [at, cost];
  }
  return best;
}
