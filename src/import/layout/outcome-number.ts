export interface OutcomeNumber {
  readonly number: number;
  /** Printed as a letter, such as `Workstream B`, which Waymark calls by a number. */
  readonly lettered: boolean;
}

/** The number a heading prints: `2`, `II`, `Two` or `B`; null when it is none of these. */
export function outcomeNumber(printed: string): OutcomeNumber | null {
  if (/^\d{1,2}$/u.test(printed)) return inRange(Number(printed), false);
  const word = WORDS.indexOf(printed.toLowerCase());
  if (word > 0) return { number: word, lettered: false };
  const roman = ROMANS.indexOf(printed);
  if (roman > 0) return { number: roman, lettered: false };
  return /^[A-Z]$/u.test(printed) ? inRange(printed.charCodeAt(0) - 64, true) : null;
}

/** What may stand for a number in a heading, as a part of an expression. */
export const NUMBER_FORMS =
  '\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[IVX]{1,5}|[A-Z]';

const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ROMANS = ' I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(
  ' ',
);

function inRange(number: number, lettered: boolean): OutcomeNumber | null {
  return number < 1 ? null : { number, lettered };
}
