/** How far a typed word is from the word meant, by what fingers do on a keyboard. */

/**
 * 0 for the same word. A slip costs 1 or a little less, the less the oftener it happens; Infinity
 * where more slips were needed than allowed (1 or 2).
 */
export function slipCost(typed: string, meant: string, most: number): number {
  if (typed === meant) return 0;
  if (Math.abs(typed.length - meant.length) > most) return Infinity;
  let from = 0;
  while (from < typed.length && typed[from] === meant[from]) from += 1;
  let end = 0;
  const shorter = Math.min(typed.length, meant.length) - from;
  while (end < shorter && typed.at(-1 - end) === meant.at(-1 - end)) end += 1;
  return slipsBetween(middle(typed, from, end), middle(meant, from, end), most);
}

/** Fewest slips among those that could come first, then the rest. */
function slipsBetween(typed: Middle, meant: Middle, most: number): number {
  const [one = '', two = ''] = [typed.text[typed.from], typed.text[typed.from + 1]];
  const [its = '', next = ''] = [meant.text[meant.from], meant.text[meant.from + 1]];
  const [left, right] = [typed.to - typed.from, meant.to - meant.from];
  if (left <= 0 && right <= 0) return 0;
  if (left > 0 && right > 0 && one === its) return slipsBetween(on(typed), on(meant), most);
  if (most === 0 || Math.abs(left - right) > most) return Infinity;
  const costs: number[] = [];
  if (left > 1 && right > 1 && one === next && two === its)
    costs.push(SWAP + slipsBetween(on(typed, 2), on(meant, 2), most - 1));
  if (left > 0) costs.push(doubled(typed) + slipsBetween(on(typed), meant, most - 1));
  if (right > 0) costs.push(doubled(meant) + slipsBetween(typed, on(meant), most - 1));
  if (left > 0 && right > 0)
    costs.push(replaced(one, its) + slipsBetween(on(typed), on(meant), most - 1));
  return Math.min(...costs);
}

interface Middle {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const SWAP = 0.8;
const DOUBLED = 0.7;
const DROPPED = 0.9;
const NEXT_KEY = 0.9;

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function middle(text: string, from: number, end: number): Middle {
  return { text, from, to: text.length - end };
}

function on({ text, from, to }: Middle, by = 1): Middle {
  return { text, from: from + by, to };
}

/** A letter too many or too few is the more likely, where it is the same as its neighbour. */
function doubled({ text, from }: Middle): number {
  return text[from] === text[from - 1] || text[from] === text[from + 1] ? DOUBLED : DROPPED;
}

function replaced(one: string, other: string): number {
  const areVowels = 'aeiou'.includes(one) && 'aeiou'.includes(other);
  return areVowels || areNeighbours(one, other) ? NEXT_KEY : 1;
}

function areNeighbours(one: string, other: string): boolean {
  const [row, column] = keyOf(one);
  const [itsRow, itsColumn] = keyOf(other);
  return Math.abs(row - itsRow) <= 1 && Math.abs(column - itsColumn) <= 1;
}

function keyOf(letter: string): readonly [row: number, column: number] {
  const row = ROWS.findIndex((keys) => keys.includes(letter));
  return row === -1 ? [Infinity, Infinity] : [row, ROWS[row]?.indexOf(letter) ?? 0];
}
