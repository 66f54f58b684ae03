/** The time a question about reports is narrowed to. */
import type { Slots } from '../questions/question.ts';
import { sayDay, Temporal } from '../time.ts';
import type { Asking } from './answer.ts';
import { isBefore, startOf } from './instants.ts';
import { saidTime } from './said-time.ts';
import { sayTime } from './stretch.ts';

/** Tells of an instant if it is within; null where no time is said. */
export function whenTest({ timezone }: Asking, slots: Slots): ((at: string) => boolean) | null {
  const { from, to } = saidTime(slots);
  if (from === null && to === null) return null;
  const start = from === null ? null : startOf(Temporal.PlainDate.from(from), timezone);
  const end = to === null ? null : startOf(Temporal.PlainDate.from(to).add({ days: 1 }), timezone);
  return (at) => (start === null || !isBefore(at, start)) && (end === null || isBefore(at, end));
}

/** ` since 1 January 2022`, to end what is said of reports; empty where no time is said. */
export function sayWhen(slots: Slots): string {
  const { from, to } = saidTime(slots);
  if (from === null && to === null) return '';
  if (from !== null && to === null) return ` since ${sayDay(Temporal.PlainDate.from(from))}`;
  return ` ${sayTime(from, to)}`;
}

/** A time that was said and is not known is not guessed. */
export function sayNotKept(slots: Slots): string {
  return slots.period !== undefined && sayWhen(slots) === ''
    ? `The day of "${slots.period}" is not kept here, so this is for all time. `
    : '';
}
