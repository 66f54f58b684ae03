import type { Refusal } from '../refusals.ts';
import { sayDay } from '../time.ts';
import type { Asking } from './answer.ts';

/** The day meant is not known: the same question with a date, four weeks ago, shows how to say it. */
export function meetingUnknown(
  { day }: Asking,
  period: string,
  ask: (day: string) => string,
): Refusal {
  const example = ask(sayDay(day.subtract({ weeks: 4 })));
  return { kind: 'meeting-unknown', period: period.replace(PREPOSITION, ''), example };
}

/** `since the last Board` is about the last Board. */
const PREPOSITION = /^(?:(?:since|as|at|of|to|on|in|from|after|before|by) )+/iu;
