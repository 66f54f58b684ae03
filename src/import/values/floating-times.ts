import type { Plan } from '../../plan/model.ts';
import { monthOfWhen, type Mention, type When } from './times.ts';
import { MONTH_WORDS, monthAt, monthNumber } from './months.ts';
import { NAMED } from './named-times.ts';

/** A time that prints no year, such as `December` or `31 March`. */
interface Floating {
  readonly index: number;
  readonly end: number;
  readonly text: string;
  readonly inYear: (year: number) => When | null;
  readonly why: string | null;
  readonly sure: boolean;
}

/**
 * The times without a year. A year comes from the nearest time that has one (`Sept – Dec 2021`), or
 * from the period where it holds just one such time; those that get none are left unread.
 */
export function floatingIn(
  text: string,
  found: readonly Mention[],
  period: Plan['period'] | null,
): readonly Mention[] {
  return timesIn(text).flatMap((floating) => {
    const before = found.filter(({ end }) => end <= floating.index).at(-1);
    const after = found.find(({ index }) => index >= floating.end);
    const when = beside(floating, before, after) ?? within(floating, period);
    if (when === null) return [];
    const { index, end, sure } = floating;
    return [{ index, end, when: when.when, why: says(floating, when.why), sure }];
  });
}

function timesIn(text: string): readonly Floating[] {
  const taken: Floating[] = [];
  for (const { wording, read } of PATTERNS) {
    for (const match of text.matchAll(wording)) {
      const floating = read(match);
      const { index } = match;
      const end = index + match[0].length;
      const free = taken.every((other) => other.end <= index || other.index >= end);
      if (floating !== null && free) taken.push({ ...floating, index, end, text: match[0] });
    }
  }
  return taken.toSorted((one, other) => one.index - other.index);
}

interface FloatingPattern {
  readonly wording: RegExp;
  readonly read: (
    groups: readonly (string | undefined)[],
  ) => Pick<Floating, 'inYear' | 'why' | 'sure'> | null;
}

const PATTERNS: readonly FloatingPattern[] = [
  {
    wording: new RegExp(
      `(?<![\\d/.])(\\d{1,2}) ?(?:st|nd|rd|th)?[ -](?:of )?${MONTH_WORDS}`,
      'giu',
    ),
    read: ([, day = '', month = '']) => ofDay(Number(day), monthNumber(month) ?? 0),
  },
  {
    wording: new RegExp(
      `(?<![\\p{L}\\d])${MONTH_WORDS} (\\d{1,2})(?:st|nd|rd|th)(?!\\p{L})`,
      'giu',
    ),
    read: ([, month = '', day = '']) => ofDay(Number(day), monthNumber(month) ?? 0),
  },
  {
    wording: /(?<![\d/.-])(\d{1,2})\/(\d{1,2})(?![\d/.-])/gu,
    read: ([, day = '', month = '']) => ofDay(Number(day), Number(month)),
  },
  ...NAMED.map(({ wording, inYears, why, sure }): FloatingPattern => ({
    wording: new RegExp(`(?<![\\p{L}\\d])${wording}(?![\\p{L}\\d])`, 'giu'),
    read: ([, detail = '']) => ({
      inYear: (year) => ({ kind: 'month', month: inYears(year, detail) }),
      why,
      sure: sure === 'always',
    }),
  })),
  {
    wording: new RegExp(`(?<![\\p{L}\\d])${MONTH_WORDS}`, 'giu'),
    read: ([word = '', month = '']) => {
      // In small letters `may` and `march` are verbs as often as months.
      if (/^(?:may|march|mar)/u.test(word)) return null;
      const number = monthNumber(month) ?? 0;
      return {
        inYear: (year) => ({ kind: 'month', month: monthAt(year, number) }),
        why: null,
        sure: true,
      };
    },
  },
];

function ofDay(day: number, month: number): Pick<Floating, 'inYear' | 'why' | 'sure'> | null {
  if (month < 1 || month > 12 || day < 1 || day > (LENGTHS[month - 1] ?? 0)) return null;
  const inMonth = `-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return { inYear: (year) => ({ kind: 'date', date: `${year}${inMonth}` }), why: null, sure: true };
}

/** 29 February is in no year for certain, and is left unread. */
const LENGTHS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function beside(
  { inYear }: Floating,
  before: Mention | undefined,
  after: Mention | undefined,
): { readonly when: When; readonly why: string } | null {
  const next = after ?? before;
  if (next === undefined) return null;
  const edge = monthOfWhen(next.when);
  const year = Number(edge.slice(0, 4));
  const candidates = [year - 1, year, year + 1].map(inYear).filter((when) => when !== null);
  const fitting = candidates.filter((when) =>
    after === undefined ? monthOfWhen(when) >= edge : monthOfWhen(when) <= edge,
  );
  const when = after === undefined ? fitting[0] : fitting.at(-1);
  return when === undefined ? null : { when, why: 'the year being that of the time beside it' };
}

function within(
  { inYear }: Floating,
  period: Plan['period'] | null,
): { readonly when: When; readonly why: string } | null {
  if (period === null) return null;
  const first = Number(period.from.slice(0, 4)) - 1;
  const last = Number(period.to.slice(0, 4));
  const fitting: When[] = [];
  for (let year = first; year <= last && fitting.length < 2; year += 1) {
    const when = inYear(year);
    if (when === null) continue;
    const month = monthOfWhen(when);
    if (month >= period.from && month <= period.to) fitting.push(when);
  }
  const [when] = fitting;
  if (when === undefined || fitting.length > 1) return null;
  return { when, why: "the only one in the plan's period" };
}

function says({ why }: Floating, year: string): string {
  return why === null ? year : `${why}, ${year}`;
}
