import type { TimePattern, TimeReading } from './times.ts';
import { fullYear, monthAt, sayMonth } from './months.ts';

/** A time with a name of its own, which a year may follow: `Q3`, `summer term`, `Christmas`. */
export interface NamedTime {
  /** With one group, the detail. */
  readonly wording: string;
  /** The month it ends in, in years such as `2021/22`, by the first of them. */
  readonly inYears: (first: number, detail: string) => string;
  /** The month it ends in, beside one year. */
  readonly inYear: (year: number, detail: string) => string;
  readonly why: string;
  /** `years`: sure beside years such as `2021/22` only. */
  readonly sure: 'always' | 'years' | 'never';
}

export const NAMED: readonly NamedTime[] = [
  {
    wording:
      '(q(?:tr|uarter)?\\.? ?[1-4]|quarter (?:one|two|three|four)|(?:first|second|third|fourth|final|last|1st|2nd|3rd|4th) quarter)(?![\\p{L}\\d])',
    inYears: (first, detail) => monthAt(first, 3 + 3 * quarterOf(detail)),
    inYear: (year, detail) => monthAt(year, 3 + 3 * quarterOf(detail)),
    why: 'the end of that financial quarter',
    sure: 'years',
  },
  {
    wording: '(autumn|october|spring|february|summer|may|whitsun) half[- ]?term(?! [1-6](?!\\d))',
    inYears: (first, detail) => ofSchoolYear(first, HALF_TERMS[detail.toLowerCase()] ?? 10),
    inYear: (year, detail) => monthAt(year, HALF_TERMS[detail.toLowerCase()] ?? 10),
    why: 'the month of that half-term',
    sure: 'always',
  },
  {
    wording: '((?:autumn|spring|summer) (?:half[- ]?)?(?:term )?[12]|term [1-6])(?![\\d\\p{L}])',
    inYears: (first, detail) => ofSchoolYear(first, partTerm(detail)),
    inYear: (year, detail) => monthAt(year, partTerm(detail)),
    why: 'about the end of that part of the school year',
    sure: 'never',
  },
  {
    wording: '(autumn|winter|christmas|michaelmas|spring|easter|summer) (?:school )?term',
    inYears: (first, detail) => ofSchoolYear(first, TERMS[detail.toLowerCase()] ?? 12),
    inYear: (year, detail) => monthAt(year, TERMS[detail.toLowerCase()] ?? 12),
    why: 'the end of that term',
    sure: 'always',
  },
  {
    wording: '(spring|summer|autumn|winter)',
    inYears: (first, detail) =>
      /winter/iu.test(detail) ? monthAt(first + 1, 2) : ofSchoolYear(first, seasonEnd(detail)),
    inYear: (year, detail) => monthAt(year, seasonEnd(detail)),
    why: 'the end of that season',
    sure: 'never',
  },
  {
    wording: '(easter)',
    inYears: (first) => easterMonth(first + 1),
    inYear: easterMonth,
    why: 'the month of Easter Sunday',
    sure: 'always',
  },
  {
    wording: "(christmas|new year)(?![’']?s? party)",
    inYears: (first, detail) => (/new/iu.test(detail) ? `${first + 1}-01` : `${first}-12`),
    inYear: (year, detail) => (/new/iu.test(detail) ? `${year}-01` : `${year}-12`),
    why: 'the month of that holiday',
    sure: 'always',
  },
  {
    wording: '((?:academic|school) year(?:[ -]end)?)',
    inYears: (first) => `${first + 1}-07`,
    inYear: (year) => `${year}-07`,
    why: 'the end of that school year',
    sure: 'years',
  },
  {
    wording: '(calendar year(?:[ -]end)?)',
    inYears: (first) => `${first}-12`,
    inYear: (year) => `${year}-12`,
    why: 'the end of that calendar year',
    sure: 'always',
  },
  {
    wording:
      '((?:financial |fiscal |municipal )?year[ -]end|end of (?:the |this )?(?:(?:financial|fiscal|municipal) )?year)(?! [1-9](?!\\d))',
    inYears: (first) => `${first + 1}-03`,
    inYear: (year) => `${year}-03`,
    why: 'the end of the financial year',
    sure: 'years',
  },
  {
    wording: '((?:financial|fiscal|municipal) year|FY)',
    inYears: (first) => `${first + 1}-03`,
    inYear: (year) => `${year + 1}-03`,
    why: 'the end of the financial year',
    sure: 'years',
  },
];

const SPAN =
  "(\\d{4} ?[/–-] ?(?:\\d{4}|\\d{2})(?!\\d)|\\d{2}[/-]\\d{2}(?!\\d)|(?:19|20)\\d{2}(?!\\d)|['’‘]?\\d{2}(?![\\d/]))";
const BETWEEN = '(?:[ ,:(–-]{1,3}(?:of |in |for )?(?:the )?(?:financial year |FY ?)?|(?=\\d))';

/** Named times with their year, and years such as `2021/22` by themselves. */
export const NAMED_TIMES: readonly TimePattern[] = [
  ...NAMED.flatMap((named): readonly TimePattern[] => [
    {
      wording: new RegExp(`(?<![\\p{L}\\d])${named.wording}${BETWEEN}${SPAN}`, 'giu'),
      read: ([, detail = '', span = '']) => readingOf(named, detail, span),
    },
    {
      wording: new RegExp(
        `(?<![\\d/.-])${SPAN}[ ,:]{1,2}(?:FY )?${named.wording}(?![\\p{L}\\d])`,
        'giu',
      ),
      read: ([, span = '', detail = '']) =>
        /^.?\d\d$/u.test(span) ? null : readingOf(named, detail, span),
    },
  ]),
  {
    wording: /(?<![\d/.-])(\d{4} ?[/–-] ?(?:\d{4}|\d{2})|\d{2}\/\d{2})(?![\d/.-])/gu,
    read: ([, span = '']) => {
      const years = yearsOf(span);
      // `2011-12` is as much December 2011 as the year 2011/12.
      if (years === null || !years.two || /^\d{4}-(?:0\d|1[0-2])$/u.test(span)) return null;
      return {
        when: { kind: 'month', month: `${years.first + 1}-03` },
        why: 'the end of the financial year',
        sure: true,
      };
    },
  },
];

function readingOf(named: NamedTime, detail: string, span: string): TimeReading | null {
  const years = yearsOf(span);
  if (years === null) return null;
  const { first, two } = years;
  const month = two ? named.inYears(first, detail) : named.inYear(first, detail);
  const sure = named.sure === 'always' || (named.sure === 'years' && two);
  return { when: { kind: 'month', month }, why: whyOf(named, detail, years), sure };
}

function whyOf(
  named: NamedTime,
  detail: string,
  { first, two }: { readonly first: number; readonly two: boolean },
): string {
  if (two || !/^(?:q|.* quarter)/iu.test(detail)) return named.why;
  const calendar = monthAt(first, 3 * quarterOf(detail));
  return `${named.why}, where the calendar's would end in ${sayMonth(calendar)}`;
}

function yearsOf(span: string): { readonly first: number; readonly two: boolean } | null {
  const [one = '', other] = span.split(/ ?[/–-] ?/u).map((part) => part.replace(/\D/gu, ''));
  const first = fullYear(one);
  if (first === null) return null;
  if (other === undefined) return { first, two: false };
  return fullYear(other) === first + 1 ? { first, two: true } : null;
}

function quarterOf(detail: string): number {
  const digit = /[1-4]/u.exec(detail)?.[0];
  if (digit !== undefined) return Number(digit);
  const words = ['first|one', 'second|two', 'third|three', 'fourth|four|final|last'];
  return words.findIndex((word) => new RegExp(word, 'iu').test(detail)) + 1;
}

const TERMS: Readonly<Record<string, number>> = {
  autumn: 12,
  winter: 12,
  christmas: 12,
  michaelmas: 12,
  spring: 4,
  easter: 4,
  summer: 7,
};

const HALF_TERMS: Readonly<Record<string, number>> = {
  autumn: 10,
  october: 10,
  spring: 2,
  february: 2,
  summer: 5,
  may: 5,
  whitsun: 5,
};

function partTerm(detail: string): number {
  const digit = Number(/\d/u.exec(detail)?.[0] ?? 1);
  const word = detail.slice(0, 2).toLowerCase();
  const part = word === 'te' ? digit : digit + 2 * ['au', 'sp', 'su'].indexOf(word);
  return [10, 12, 2, 4, 5, 7][part - 1] ?? 12;
}

function ofSchoolYear(first: number, month: number): string {
  return monthAt(month < 9 ? first + 1 : first, month);
}

function seasonEnd(detail: string): number {
  return { spring: 5, summer: 8, autumn: 11 }[detail.toLowerCase()] ?? 12;
}

/** Easter Sunday is in March or April, by the rule of the Gregorian calendar. */
function easterMonth(year: number): string {
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const leap = Math.floor(century / 4);
  const moonDrift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * (year % 19) + century - leap - moonDrift + 15) % 30;
  const day = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const fix = Math.floor(((year % 19) + 11 * moon + 22 * day) / 451);
  return monthAt(year, Math.floor((moon + day - 7 * fix + 114) / 31));
}
