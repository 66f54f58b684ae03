import { sayDay, type Day } from '../time.ts';

/** `15 Oct 2016`, in a question that has to fit a button. */
export function sayAskedDay(day: Day): string {
  return sayDay(day).replace(/(\p{L}{3})\p{L}*/u, '$1');
}
