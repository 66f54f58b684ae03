/**
 * What must never be stored: words that could identify a child. Checked before saving; on a hit
 * nothing is kept but the kind of hit. Milestone refs, dues and counts must pass.
 */

export interface ScreeningHit {
  readonly kind: 'nhs-number' | 'case-number' | 'date-of-birth' | 'postcode' | 'named-child';
  /** The words that were stopped, to show to their author and to nobody else. */
  readonly words: string;
  /** What they look like, in a sentence's middle. */
  readonly looksLike: string;
}

const CHILD =
  '(?:child|young person|yp|baby|infant|boy|girl|son|daughter|sibling|brother|sister|pupil|care leaver)';
const DATE = '\\d{1,2}(?:st|nd|rd|th)?[ ./-](?:\\d{1,2}|[A-Za-z]{3,9})[ ./-]\\d{2,4}';

const CASE_NUMBER =
  /\b(?:lcs|liquid ?logic|mosaic|case|client|child|cin|cp|upn|uln|id|ref)\b[ .:#]*(?:no\.?|number|id|ref)?[ .:#]*\d{5,13}\b/i;
const UNIQUE_PUPIL_NUMBER = /\b[A-HJ-NP-RT-Z]\d{11}[0-9A-Z]\b/;
const DATE_OF_BIRTH = new RegExp(
  `\\b(?:d\\.?o\\.?b\\.?|date of birth|born(?: on)?)\\b[ :]*${DATE}`,
  'i',
);
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/;
const INITIALED_CHILD = new RegExp(`\\b${CHILD} [A-Z](?:[A-Z]|\\b)(?! ?[a-z])`, 'i');
const NAMED_CHILD = new RegExp(
  `\\b(?:[Cc]hild|[Yy]oung [Pp]erson|[Bb]aby|[Ss]on|[Dd]aughter|[Ss]ibling|[Bb]rother|[Ss]ister)(?: called| named|,)? ([A-Z][a-z]+)(?: [A-Z][a-z]+)?\\b`,
);
const AGED_NAME =
  /\b[A-Z][a-z]+,? (?:\(?aged? )?\(?\d{1,2}\)?(?: years old| yrs)?,? (?:who|was|is|has|lives)\b/;
/** Words that follow "child" or "young person" in ordinary plan talk. */
const PLAN_WORDS = new Set(
  'Protection Looked In Need Exploitation Sexual Criminal Care Health Mental Plan Plans Safeguarding Voice Friendly Social Services Board Centred Council Panel Family Families And Or Tax Benefit Act Permanence Development'.split(
    ' ',
  ),
);

/** The first thing in the text that could identify a child; null when there is none. */
export function screen(text: string): ScreeningHit | null {
  return (
    nhsNumber(text) ??
    first(text, CASE_NUMBER, 'case-number', 'a case or pupil number') ??
    first(text, UNIQUE_PUPIL_NUMBER, 'case-number', 'a case or pupil number') ??
    first(text, DATE_OF_BIRTH, 'date-of-birth', 'a date of birth') ??
    first(text, POSTCODE, 'postcode', 'a full postcode') ??
    namedChild(text)
  );
}

/** Ten digits, often grouped 3-3-4, whose last is the modulus 11 check digit. */
function nhsNumber(text: string): ScreeningHit | null {
  for (const match of text.matchAll(/(?<![\d£])\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g)) {
    const digits = match[0].replace(/\D/g, '');
    const sum = Array.from({ length: 9 }, (_, i) => Number(digits[i]) * (10 - i)).reduce(
      (total, part) => total + part,
    );
    const check = (11 - (sum % 11)) % 11;
    if (check === Number(digits[9]))
      return { kind: 'nhs-number', words: match[0], looksLike: 'an NHS number' };
  }
  return null;
}

function namedChild(text: string): ScreeningHit | null {
  const named = NAMED_CHILD.exec(text);
  if (named !== null && !PLAN_WORDS.has(named[1] ?? ''))
    return { kind: 'named-child', words: named[0], looksLike: "a child's name" };
  const initials = INITIALED_CHILD.exec(text);
  if (initials !== null && /[ ][A-Z]{1,2}$/.test(initials[0]))
    return { kind: 'named-child', words: initials[0], looksLike: "a child's initials" };
  return first(text, AGED_NAME, 'named-child', "a child's name and age");
}

function first(
  text: string,
  pattern: RegExp,
  kind: ScreeningHit['kind'],
  looksLike: string,
): ScreeningHit | null {
  const match = pattern.exec(text);
  return match === null ? null : { kind, words: match[0], looksLike };
}
