/** The demo's day: when it begins, and what happens when somebody types `next day`. */
import type { Plan } from '../plan/model.ts';
import { dayIn, sayWeekday, Temporal } from '../plan/time.ts';
import { ringsBetween, type Ring } from '../schedule/bells.ts';
import type { MovableClock } from '../schedule/clock.ts';
import { TIMETABLE } from '../schedule/timetable.ts';

export const TIMEZONE = 'Europe/London';
const TUESDAY = 2;

/** The third Tuesday, 09:00, of the month two thirds into the plan's period: much is then due. */
export function firstMorning(plan: Plan): Temporal.Instant {
  const from = Temporal.PlainYearMonth.from(plan.period.from);
  const months = from.until(Temporal.PlainYearMonth.from(plan.period.to), { largestUnit: 'month' });
  const month = from.add({ months: Math.floor(((months.months + 1) * 2) / 3) });
  const first = month.toPlainDate({ day: 1 });
  const tuesday = first.add({ days: ((TUESDAY - first.dayOfWeek + 7) % 7) + 14 });
  return tuesday.toZonedDateTime({ timeZone: TIMEZONE, plainTime: '09:00' }).toInstant();
}

/** `Tuesday 18 January 2022, 09:00` */
export function sayMoment(instant: Temporal.Instant): string {
  const time = instant.toZonedDateTimeISO(TIMEZONE).toPlainTime();
  return `${sayWeekday(dayIn(TIMEZONE, instant))}, ${time.toString({ smallestUnit: 'minute' })}`;
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
