/** The demo's day: when it begins, and what happens when somebody types `next day`. */
import type { Plan } from '../plan/model.ts';
import { dayIn, sayWeekday, Temporal } from '../plan/time.ts';
import { ringsBetween, type Ring } from '../schedule/bells.ts';
import type { MovableClock } from '../schedule/clock.ts';
import { TIMETABLE } from '../schedule/timetable.ts';

export const TIMEZONE = 'Europe/London';
const TUESDAY = 2;
const DECEMBER = 12;

/**
 * The third Tuesday, 09:00, of the month two thirds into the plan's period: much is then due. In
 * December the second, so that the week after is not Christmas.
 */
export function firstMorning(plan: Plan): Temporal.Instant {
  const from = Temporal.PlainYearMonth.from(plan.period.from);
  const months = from.until(Temporal.PlainYearMonth.from(plan.period.to), { largestUnit: 'month' });
  const month = from.add({ months: Math.floor(((months.months + 1) * 2) / 3) });
  const first = month.toPlainDate({ day: 1 });
  const weeks = month.month === DECEMBER ? 1 : 2;
  const tuesday = first.add({ days: ((TUESDAY - first.dayOfWeek + 7) % 7) + 7 * weeks });
  return tuesday.toZonedDateTime({ timeZone: TIMEZONE, plainTime: '09:00' }).toInstant();
}

/** `Tuesday 18 January 2022, 09:00` */
export function sayMoment(instant: Temporal.Instant): string {
  return `${sayWeekday(dayIn(TIMEZONE, instant))}, ${timeOf(instant)}`;
}

/** `Tue 18 January, 09:00`, in London. */
export function sayShortMoment(instant: Temporal.Instant): string {
  const [weekday = '', day = '', month = ''] = sayWeekday(dayIn(TIMEZONE, instant)).split(' ');
  return `${weekday.slice(0, 3)} ${day} ${month}, ${timeOf(instant)}`;
}

/** 09:00 so many days on. */
export function morningAfter(now: Temporal.Instant, days: number): Temporal.Instant {
  return dayIn(TIMEZONE, now)
    .add({ days })
    .toZonedDateTime({ timeZone: TIMEZONE, plainTime: '09:00' })
    .toInstant();
}

/** Moves the clock on, and rings on the way what the timetable says, in its order. */
export async function moveOn(
  clock: MovableClock,
  to: Temporal.Instant,
  ring: (ring: Ring) => Promise<void>,
): Promise<readonly Ring[]> {
  const rings = ringsBetween(TIMETABLE, TIMEZONE, clock.now(), to);
  for (const one of rings) {
    clock.moveTo(one.at);
    await ring(one);
  }
  clock.moveTo(to);
  return rings;
}

function timeOf(instant: Temporal.Instant): string {
  return instant.toZonedDateTimeISO(TIMEZONE).toPlainTime().toString({ smallestUnit: 'minute' });
}
