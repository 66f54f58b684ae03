/** The moment an operator asks about, as typed after `--at`. */
import { dayIn, sayWeekday, Temporal } from '../plan/time.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LOCAL = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?$/;
const MORNING = Temporal.PlainTime.from('09:00');

/** Null when it is not an instant, a local time or a day; a day means 09:00 where the plan is. */
export function readMoment(typed: string, timezone: string): Temporal.Instant | null {
  try {
    const moment = read(typed.trim(), timezone);
    const { year } = moment.toZonedDateTimeISO(timezone);
    return year >= 1990 && year <= 2100 ? moment : null;
  } catch {
    return null;
  }
}

/** `Tuesday 18 January 2022, 09:00` */
export function sayMoment(at: Temporal.Instant, timezone: string): string {
  const time = at.toZonedDateTimeISO(timezone).toPlainTime().toString({ smallestUnit: 'minute' });
  return `${sayWeekday(dayIn(timezone, at))}, ${time}`;
}

function read(typed: string, timezone: string): Temporal.Instant {
  if (DAY.test(typed))
    return Temporal.PlainDate.from(typed)
      .toZonedDateTime({ timeZone: timezone, plainTime: MORNING })
      .toInstant();
  if (LOCAL.test(typed))
    return Temporal.PlainDateTime.from(typed).toZonedDateTime(timezone).toInstant();
  return Temporal.Instant.from(typed);
}
