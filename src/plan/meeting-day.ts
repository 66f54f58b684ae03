/** The day of a meeting, as somebody types it after "on". */
import { Temporal, type Day } from './time.ts';

/** Where no year is typed: the last such day, the next one, or the nearest. */
export type Side = 'past' | 'future' | 'either';

/** Null when it is no day that there is, or one that only a slip of the keys gives. */
export function meetingDay(typed: string, today: Day, side: Side): Day | null {
  const text = typed.trim().toLowerCase();
  const shift = NEAR.get(text);
  if (shift !== undefined) return today.add({ days: shift });
  const weekday = WEEKDAY.exec(text)?.groups;
  if (weekday !== undefined) return onWeekday(weekday, today, side);
  for (const pattern of PATTERNS) {
    const found = pattern.exec(text)?.groups;
    if (found !== undefined) return dayOf(found, today, side);
  }
  return null;
}

const NEAR = new Map([
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WEEKDAY =
  /^(?:(?<which>last|this|next) )?(?<weekday>mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$/;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DAY = '(?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const MONTH = `(?<name>(?:${MONTHS.join('|')})[a-z]{0,6})`;
const YEAR = '(?<year>\\d{4}|\\d{2})';
const PATTERNS: readonly RegExp[] = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
  new RegExp(`^(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})(?:[/.-]${YEAR})?$`),
  new RegExp(`^(?:[a-z]{3,9},? )?${DAY}(?: of)? ${MONTH}(?:,? ${YEAR})?$`),
  new RegExp(`^(?:[a-z]{3,9},? )?${MONTH} ${DAY}(?:,? ${YEAR})?$`),
];

function dayOf(
  found: Readonly<Record<string, string | undefined>>,
  today: Day,
  side: Side,
): Day | null {
  const month = Number(found['month'] ?? MONTHS.indexOf((found['name'] ?? '').slice(0, 3)) + 1);
  const day = Number(found['day']);
  const typed = found['year'];
  if (typed !== undefined)
    return dated(Number(typed.length === 2 ? `20${typed}` : typed), month, day);
  const years = [today.year - 1, today.year, today.year + 1];
  return nearest(
    years.flatMap((year) => dated(year, month, day) ?? []),
    today,
    side,
  );
}

/** "last" and "next" say more than the verb does, and neither of them is today. */
function onWeekday(
  { which, weekday = '' }: Readonly<Record<string, string | undefined>>,
  today: Day,
  side: Side,
): Day | null {
  const away = WEEKDAYS.indexOf(weekday.slice(0, 3)) + 1 - today.dayOfWeek;
  const days = [-7, 0, 7].map((days) => today.add({ days: days + away }));
  const others = days.filter((day) => !day.equals(today));
  if (which === 'last') return nearest(others, today, 'past');
  return which === 'next' ? nearest(others, today, 'future') : nearest(days, today, side);
}

function nearest(days: readonly Day[], today: Day, side: Side): Day | null {
  const away = (day: Day): number => today.until(day).days;
  const fitting = days.filter((day) =>
    side === 'either' ? true : side === 'past' ? away(day) <= 0 : away(day) >= 0,
  );
  return fitting.toSorted((a, b) => Math.abs(away(a)) - Math.abs(away(b)))[0] ?? null;
}

const YEARS = { first: 1990, last: 2100 } as const;

function dated(year: number, month: number, day: number): Day | null {
  if (year < YEARS.first || year > YEARS.last) return null;
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    // 31 June: there is no such day.
    return null;
  }
}
