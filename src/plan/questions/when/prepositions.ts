/** What stands before a time, and how it relates what is asked to that time. */
import { after, phrases, wordAt, type Line, type Phrases, type Relation } from './line.ts';

export function prepositionAt(
  line: Line,
  at: number,
): { readonly relation: Relation; readonly to: number } | null {
  for (const [relation, written] of WRITTEN) {
    const to = after(line, at, written);
    if (to !== null) return { relation, to };
  }
  const from = at + (wordAt(line, at) === 'right' ? 1 : 0);
  return wordAt(line, from) === 'at' ? { relation: atWhat(line, from + 1), to: from + 1 } : null;
}

/** Those of several words come first where a shorter one begins them: `as from` is not `as`. */
const WRITTEN: readonly (readonly [Relation, Phrases])[] = [
  [
    'as-at',
    phrases(
      'as at',
      'as of',
      'as on',
      'asat',
      'back in',
      'back at',
      'back on',
      'back to',
      'as it was in',
      'as it was on',
      'as it was at',
      'as it stood in',
      'as it stood on',
      'as it stood at',
      'as things stood in',
      'as things stood on',
      'as things stood at',
    ),
  ],
  [
    'by',
    phrases(
      'by',
      'until',
      'till',
      'til',
      'upto',
      'up to',
      'up to and including',
      'this side of',
      'up until',
      'up till',
      'no later than',
      'not later than',
      'on or before',
      'in time for',
      'by the time of',
      'through to',
    ),
  ],
  [
    'before',
    phrases(
      'before',
      'prior to',
      'ahead of',
      'in advance of',
      'earlier than',
      'pre',
      'leading up to',
      'in the run up to',
    ),
  ],
  [
    'since',
    phrases('since', 'ever since', 'from', 'as from', 'starting', 'starting from', 'commencing'),
  ],
  ['after', phrases('after', 'following', 'later than', 'beyond')],
  [
    'in',
    phrases(
      'in',
      'within',
      'during',
      'over',
      'throughout',
      'for',
      'through',
      'around',
      'into',
      'over the course of',
      'in the course of',
      'sometime in',
    ),
  ],
  ['on', phrases('on', 'dated')],
];

/** `at the end of June` and `at 1 November` are positions; `at Christmas`, `at the last Board` are not. */
function atWhat(line: Line, at: number): Relation {
  const word = wordAt(line, wordAt(line, at) === 'the' ? at + 1 : at);
  return /^(?:\d.*|end|start|beginning|close|middle|year|month|quarter|q[1-4]|today|yesterday)$/.test(
    word,
  )
    ? 'as-at'
    : 'on';
}
