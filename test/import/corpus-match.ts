/** Pairs what was expected with what was read, by words and by order. */

/** Lower case, words and numbers only. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/['’‘]/gu, '')
    .replaceAll(/[^\p{L}\p{N}%£<>]+/gu, ' ')
    .trim();
}

/** For each expected text the index of the text read that is meant by it, or null. */
export function pair(
  expected: readonly string[],
  read: readonly string[],
): readonly (number | null)[] {
  const bags = read.map(bagOf);
  const alike = expected.map((text) => {
    const bag = bagOf(text);
    return bags.map((other) => likeness(bag, other));
  });
  const pairs = inOrder(alike, expected.length, read.length);
  const taken = new Set(pairs.filter((index) => index !== null));
  return pairs.map((index, row) => {
    if (index !== null) return index;
    const best = bestOf(alike[row] ?? [], taken);
    if (best !== null) taken.add(best);
    return best;
  });
}

const ENOUGH = 0.45;

function bestOf(likenesses: readonly number[], taken: ReadonlySet<number>): number | null {
  let best: number | null = null;
  likenesses.forEach((value, index) => {
    if (value < 0.7 || taken.has(index)) return;
    if (best === null || value > (likenesses[best] ?? 0)) best = index;
  });
  return best;
}

/** The pairs that keep the order of both lists and are most alike in sum. */
function inOrder(
  alike: readonly (readonly number[])[],
  rows: number,
  columns: number,
): readonly (number | null)[] {
  const sum = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const at = (row: number, column: number): number => sum[row]?.[column] ?? 0;
  const paired = (row: number, column: number): number => {
    const value = alike[row]?.[column] ?? 0;
    return value < ENOUGH ? -1 : value + at(row + 1, column + 1);
  };
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const best = Math.max(at(row + 1, column), at(row, column + 1), paired(row, column));
      const line = sum[row];
      if (line !== undefined) line[column] = best;
    }
  }
  const pairs: (number | null)[] = Array.from({ length: rows }, () => null);
  for (let row = 0, column = 0; row < rows && column < columns;) {
    const here = at(row, column);
    if (paired(row, column) === here) pairs[row++] = column++;
    else if (at(row + 1, column) === here) row += 1;
    else column += 1;
  }
  return pairs;
}

function bagOf(text: string): ReadonlyMap<string, number> {
  const bag = new Map<string, number>();
  for (const word of plain(text).split(' ')) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

/** From 0 to 1: the share of words both have. */
function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let both = 0;
  for (const [word, count] of one) both += Math.min(count, other.get(word) ?? 0);
  const all = sizeOf(one) + sizeOf(other);
  return all === 0 ? 0 : (2 * both) / all;
}

function sizeOf(bag: ReadonlyMap<string, number>): number {
  return bag.values().reduce((sum, count) => sum + count, 0);
}
