import { distance } from '../../plan/letters-changed.ts';

/** Every writing of a month, as one group of a pattern that ignores case. */
export const MONTH_WORDS =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![\\p{L}])\\.?';

/** `2016-12` for `December` and `2016` or `16`; null when the word is no month. */
export function monthOf(word: string, year: string): string | null {
  const found = monthNumber(word);
  const full = fullYear(year);
  return found === null || full === null ? null : monthAt(full, found);
}

/** 12 for `December` or `Dec.`; null when the word is no month. */
export function monthNumber(word: string): number | null {
  const plain = word.toLowerCase().replace('.', '');
  const found = MONTHS.findIndex((month) => isMonth(plain, month));
  return found < 0 ? null : found + 1;
}

/** `2016-12`; months beyond 12 run on into the years after. */
export function monthAt(year: number, month: number): string {
  const over = Math.floor((month - 1) / 12);
  return `${year + over}-${String(month - over * 12).padStart(2, '0')}`;
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

/** A long month's name put right, such as `Septmber`; null when the word is none, or rightly written. */
export function misspeltMonth(word: string): string | null {
  const plain = word.toLowerCase();
  if (plain.length < 6 || monthNumber(plain) !== null) return null;
  return (
    MONTHS.find((month) => {
      return month.length > 5 && month[0] === plain[0] && distance(plain, month) <= 2;
    }) ?? null
  );
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
