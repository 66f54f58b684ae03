/** Weeks, months, quarters and years as stretches of the calendar, counted from the one of today. */
import { occurrence, type Day } from '../../time.ts';
import { dayOf, isBefore, type Range } from './time-said.ts';
import type { Unit } from './when-words.ts';

/** The stretch `n` after the one that holds today; -1 is the one before it. */
export function stretch(unit: Unit, n: number, today: Day): Range {
  switch (unit) {
    case 'day': {
      const day = today.add({ days: n });
      return { from: day, to: day };
    }
    case 'week':
      return occurrence('week', today.add({ weeks: n }));
    case 'weekend': {
      const { to } = occurrence('week', today.add({ weeks: n }));
      return { from: to.subtract({ days: 1 }), to };
    }
    case 'fortnight': {
      const { from, to } = occurrence('week', today.add({ weeks: n < 0 ? 2 * n + 1 : 2 * n }));
      return n < 0 ? { from: from.subtract({ weeks: 1 }), to } : { from, to: to.add({ weeks: 1 }) };
    }
    case 'month':
      return occurrence('month', today.add({ months: n }));
    case 'quarter':
      return occurrence('quarter', today.add({ months: 3 * n }));
    case 'term':
      return term(n, today);
    case 'year':
      return occurrence('year', today.add({ years: n }));
    case 'financial-year':
      return yearFrom(4, financialYear(today) + n);
    case 'school-year':
      return yearFrom(9, today.year - (today.month < 9 ? 1 : 0) + n);
  }
}

/** The calendar year in which the financial year of a day begins. */
export function financialYear(day: Day): number {
  return day.month < 4 ? day.year - 1 : day.year;
}

/** From so many units before today up to today. */
export function stretchBack(count: number, unit: Unit, today: Day): Range {
  return { from: today.subtract(length(count, unit)), to: today };
}

export function stretchAhead(count: number, unit: Unit, today: Day): Range {
  return { from: today, to: today.add(length(count, unit)) };
}

/**
 * School terms near enough: each council sets its own days. The summer holiday belongs to none, and
 * in it the term of today is the summer term.
 */
export const TERMS: Readonly<Record<string, (year: number) => Range>> = {
  spring: (year) => ({ from: dayOf(year, 1, 1), to: easter(year) }),
  summer: (year) => ({ from: easter(year).add({ days: 1 }), to: dayOf(year, 7, 21) }),
  autumn: (year) => ({ from: dayOf(year, 9, 1), to: dayOf(year, 12, 31) }),
};

/** Easter Sunday by the Gregorian reckoning (Meeus). */
export function easter(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const moved = century - Math.floor((century + 8) / 25) + 1;
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor(moved / 3) + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return dayOf(year, Math.floor(days / 31), (days % 31) + 1);
}

function term(n: number, today: Day): Range {
  const near = Array.from({ length: 5 }, (_, index) => today.year - 2 + index);
  const all = near.flatMap((year) => Object.values(TERMS).map((of) => of(year)));
  const current = all.findLastIndex(({ from }) => !isBefore(today, from));
  return all[current + n] ?? occurrence('quarter', today);
}

function yearFrom(month: number, year: number): Range {
  const from = dayOf(year, month, 1);
  return { from, to: from.add({ years: 1 }).subtract({ days: 1 }) };
}

function length(count: number, unit: Unit): Partial<Record<'days' | 'weeks' | 'months', number>> {
  switch (unit) {
    case 'day':
      return { days: count };
    case 'week':
    case 'weekend':
      return { weeks: count };
    case 'fortnight':
      return { weeks: 2 * count };
    case 'month':
      return { months: count };
    case 'quarter':
      return { months: 3 * count };
    case 'term':
      return { months: 4 * count };
    case 'year':
    case 'financial-year':
    case 'school-year':
      return { months: 12 * count };
  }
}
