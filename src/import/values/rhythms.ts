import type { Recurrence } from '../../plan/model.ts';

export interface Rhythm {
  readonly words: string;
  readonly index: number;
  /** Null for a rhythm Waymark cannot keep, such as every six weeks. */
  readonly every: Recurrence | null;
}

/** The first rhythm a text names: `quarterly`, `every 6 weeks`. */
export function rhythmIn(text: string): Rhythm | null {
  for (const [wording, every] of RHYTHMS) {
    const found = wording.exec(text);
    if (found !== null) return { words: found[0], index: found.index, every };
  }
  return null;
}

/** The order matters: `six-monthly` and `bi-monthly` hold `monthly`. */
const RHYTHMS: readonly (readonly [RegExp, Recurrence | null])[] = [
  [
    /\b(?:(?:6|six)[- ]?monthly|every (?:6|six) months|half[- ]?yearly|bi-?annual(?:ly)?|twice (?:a|per|each) year|twice yearly)\b/iu,
    'half-year',
  ],
  [
    /\b(?:(?:3|three)[- ]?monthly|every (?:3|three) months|four times (?:a|per) year)\b/iu,
    'quarter',
  ],
  [/\b(?:12|twelve)[- ]?monthly|every (?:12|twelve) months\b/iu, 'year'],
  [
    /\b(?:bi[- ]?(?:monthly|weekly)|fortnightly|every (?:other|second) (?:week|month)|twice (?:a|per) (?:week|month))\b/iu,
    null,
  ],
  [/\b(?:\d{1,2}|two|four|five|six|eight|nine|ten)[- ]?(?:weekly|monthly)\b/iu, null],
  [/\b(?:every|each) (?:\d{1,2}|two|three|four|five|six|eight) (?:weeks|months|days)\b/iu, null],
  [/\b(?:half[- ])?termly|(?:every|each) (?:school )?(?:half[- ])?term\b/iu, null],
  [/\b(?:daily|every day|every meeting|each meeting|bi-?ennial(?:ly)?)\b/iu, null],
  [/\b(?:weekly|every week|each week|per week)\b/iu, 'week'],
  [/\b(?:monthly|every month|each month|per month)\b/iu, 'month'],
  [/\b(?:quarterly|every quarter|each quarter|per quarter)\b/iu, 'quarter'],
  [/\b(?:annual(?:ly)?|yearly|every year|each year|per year|per annum)\b/iu, 'year'],
];
