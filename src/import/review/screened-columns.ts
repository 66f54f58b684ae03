import type { Origin } from '../../plan/model.ts';
import { screen, type ScreeningHit } from '../../plan/screening.ts';

type Cell = Origin['cells'][number];

/** What a cell holds by the header of its column alone: a day is one of birth below `DOB`. */
export function hitByColumn({ column, text }: Cell): ScreeningHit | null {
  if (column.length > LONGEST || text.length > LONGEST) return null;
  if (OF_BIRTH.test(column)) return screen(`Date of birth: ${text}`);
  if (OF_CASES.test(column)) return screen(`Case number: ${text}`);
  if (!OF_CHILDREN.test(column) || !/\p{L}/u.test(text) || NOBODY.test(text)) return null;
  return { kind: 'named-child', words: text, looksLike: "a child's name" };
}

const LONGEST = 120;
const OF_BIRTH = /\bd\.?\s?o\.?\s?b\b|\bdate of birth\b|\bbirth ?(?:date|day)\b/iu;
const CHILD = "(?:child|young person|yp|pupil|student|service user)(?:['’]?s)?";
/** Bare `ID` and `Ref` are columns of most plans, and `Cost per child` of some. */
const OF_CASES = new RegExp(
  `^(?:(?:${CHILD}|case|client|lcs|liquid ?logic|mosaic) (?:no\\.?|number|id|ref|reference)|upn|uln|lcs|liquid ?logic|mosaic)$`,
  'iu',
);
const OF_CHILDREN = new RegExp(
  `^(?:${CHILD} (?:full |first |last |family )?(?:names?|initials)|(?:names?|initials) of (?:the )?${CHILD})$`,
  'iu',
);
const NOBODY = /^(?:none|nobody|nil|n\/?a|not applicable|tbc|tbd|yes|no)\.?$/iu;
