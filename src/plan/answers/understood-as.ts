/** Which day was understood, where it was not said as a date. */
import { sayDay, type Day } from '../time.ts';
import type { AnswerFact } from './answer.ts';

export function understoodAs(period: string | undefined, day: Day): readonly AnswerFact[] {
  if (period === undefined || isDate(period, day)) return [];
  return [{ label: 'Understood as', value: `${period}: ${sayDay(day)}` }];
}

/** As an ISO day, or with its day and month in words. */
function isDate(period: string, day: Day): boolean {
  if (/\d{4}-\d\d-\d\d/u.test(period)) return true;
  const month = sayDay(day).split(' ')[1]?.slice(0, 3) ?? '';
  const words = period.toLowerCase();
  return words.includes(month.toLowerCase()) && new RegExp(`\\b${day.day}(?!\\d)`, 'u').test(words);
}
