import { findWhen, type When } from '../../../../src/plan/questions/when/find-when.ts';
import type { Meeting } from '../../../../src/plan/questions/question.ts';
import { typedFor, wordsIn } from '../../../../src/plan/questions/words.ts';
import { Temporal } from '../../../../src/plan/time.ts';

/**
 * A question; the words of it that say when, how they relate, looking back, looking ahead, and the
 * forum whose day is not known.
 */
export type Case = readonly [question: string, ...found: string[]];

/** What is found in a question, written as the cases are. */
export function whenRead(
  question: string,
  today: string,
  meetings: readonly Meeting[] = [],
): readonly (readonly string[])[] {
  const words = wordsIn(question);
  return findWhen(words, { today: Temporal.PlainDate.from(today), meetings }).map(
    ({ span, relation, past, future, forum }) => [
      typedFor(question, words, span),
      relation,
      written(past),
      written(future),
      ...(forum === null ? [] : [forum]),
    ],
  );
}

function written(range: When['past']): string {
  if (range === null) return '-';
  const { from, to } = range;
  return from.equals(to) ? from.toString() : `${from.toString()} ${to.toString()}`;
}
