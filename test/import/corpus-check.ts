import type { Due } from '../../src/plan/model.ts';
import { shortDue } from './reading.ts';

/** One thing that can be right or wrong; `wrong` says how. */
export interface Check {
  readonly field: string;
  readonly wrong: string | null;
}

export function check(
  field: string,
  at: string,
  expected: string,
  read: string,
  right: boolean,
): Check {
  return { field, wrong: right ? null : `${at} ${field}: expected "${expected}", read "${read}"` };
}

export function shareOf(checks: readonly Check[]): Share {
  return { right: checks.filter(({ wrong }) => wrong === null).length, of: checks.length };
}

export interface Share {
  readonly right: number;
  readonly of: number;
}

/** As the truth writes it. */
export function dueOf(due: Due): string {
  return due.kind === 'unread' ? 'unread' : shortDue(due);
}

/** Whether the words stand in the sentence on their own: `2.1` is not in `2.11`. */
export function mentions(sentence: string, words: string): boolean {
  const [text, wanted] = [sentence.toLowerCase(), words.toLowerCase()];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text.slice(at + wanted.length)];
    if (!/[\p{L}\p{N}.]/u.test(before) && !/^(?:[\p{L}\p{N}]|\.\d)/u.test(after)) return true;
  }
  return false;
}
