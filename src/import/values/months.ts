/** `2016-12` for `December` and `2016` or `16`; null when the word is no month. */
export function monthOf(word: string, year: string): string | null {
  const found = MONTHS.findIndex((month) => isMonth(word.toLowerCase(), month));
  const full = fullYear(year);
  return found < 0 || full === null ? null : `${full}-${String(found + 1).padStart(2, '0')}`;
}

/** `March 2017` for `2017-03`. */
export function sayMonth(month: string): string {
  const name = nthMonth(Number(month.slice(5)));
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)} ${month.slice(0, 4)}`;
}

/** `march` for 3; empty outside 1 to 12. */
export function nthMonth(number: number): string {
  return MONTHS[number - 1] ?? '';
}

const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

function isMonth(word: string, month: string): boolean {
  return word === month || word === month.slice(0, 3) || (word === 'sept' && month[0] === 's');
}

/** `16` is 2016; null outside the years a plan may name. */
export function fullYear(year: string): number | null {
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  return full >= 1990 && full <= 2100 ? full : null;
}
