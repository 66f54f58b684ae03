/** The words of `known` that `word` may be a slip of the keys for, the nearest first, with how many slips. */
export function slipsOf(
  word: string,
  known: Iterable<string>,
): readonly { readonly word: string; readonly slips: number }[] {
  const most = slipsAllowed(word);
  if (most === 0) return [];
  const near: { word: string; slips: number }[] = [];
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > most || candidate.length < 4) continue;
    if (!beginsAlike(word, candidate)) continue;
    const slips = slipsBetween(word, candidate, Math.min(most, slipsAllowed(candidate)));
    if (slips !== null) near.push({ word: candidate, slips });
  }
  return near.sort((one, other) => one.slips - other.slips);
}

/** In a short word one letter makes another word; a number is never mistyped into another. */
function slipsAllowed(word: string): number {
  if (word.length < 4 || /\d/u.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/** People seldom miss the first letter, save by swapping it with the second. */
function beginsAlike(word: string, candidate: string): boolean {
  return word[0] === candidate[0] || (word[0] === candidate[1] && word[1] === candidate[0]);
}

/** Letters added, left out or mistaken, and neighbours swapped; null where there are more than `most`. */
function slipsBetween(one: string, other: string, most: number): number | null {
  if (one === other) return 0;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const plain = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      row.push(swapped ? Math.min(plain, at(before, j - 2) + 1) : plain);
    }
    if (Math.min(...row) > most) return null;
    before = last;
    last = row;
  }
  const slips = at(last, other.length);
  return slips > most ? null : slips;
}

function at(row: readonly number[], i: number): number {
  return row[i] ?? Number.POSITIVE_INFINITY;
}
