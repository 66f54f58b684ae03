/**
 * What must never be stored: words that could identify a child. Checked before saving; on a hit
 * nothing is kept but the kind of hit. Milestone refs, dues and counts must pass.
 */
import { namedChild } from './screening-names.ts';

export interface ScreeningHit {
  readonly kind: 'nhs-number' | 'case-number' | 'date-of-birth' | 'postcode' | 'named-child';
  /** The words that were stopped, to show to their author and to nobody else. */
  readonly words: string;
  /** What they look like, in a sentence's middle. */
  readonly looksLike: string;
}

const GAP = '[\\s.:#–-]*';
/** Plain numbers are counts and sums; with one of these words before it, a number is a person. */
const CASE_NUMBER = new RegExp(
  `(?<!\\b(?:job|post|vacancy|invoice|order|tender|contract|foi|policy|document|report|budget|committee|minute|grant|ticket|helpdesk) )` +
    `\\b(?:lcs|liquid ?logic|mosaic|case|client|child|cin|cp|upn|uln|id|ref)${GAP}` +
    `(?:no\\b|number|id\\b|record|ref(?:erence)?\\b)?${GAP}(?:is )?(?:[a-z]{1,3}[/-]?)?\\d{5,13}\\b`,
  'i',
);
const UNIQUE_PUPIL_NUMBER = /\b[A-HJ-NP-RT-Z]\d{11}[0-9A-Z]\b/i;
const COURT_NUMBER = /\b[A-Z]{2}\d{2}[CPZ]\d{5}\b/;
const INSURANCE_NUMBER = /\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/i;

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
const DATE =
  `(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ ./-]{1,3}(?:\\d{1,2}|${MONTH})[ ./,-]{1,3}\\d{2,4}` +
  `|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})`;
const BIRTH = '(?:\\bd\\.?\\s?o\\.?\\s?b\\b\\.?|\\bdate of birth|\\bbirthday|\\bborn)';
const DATE_OF_BIRTH = new RegExp(`${BIRTH}[\\s:(–-]*(?:is |was |on )?(?:the )?${DATE}`, 'i');
const DATE_THEN_BIRTH = new RegExp(`\\b${DATE}[\\s,(]*${BIRTH}`, 'i');

/** Areas that exist, so that `Q3 2nd` or `s47 3rd` is not taken for one. */
const AREAS =
  'A[BL]|B[ABDHLNRST]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE';
const POSTCODE = new RegExp(
  `\\b(?:${AREAS})\\d[A-Z\\d]? ?(?!\\d(?:st|nd|rd|th|hr|yr)\\b)\\d[ABD-HJLNP-UW-Z]{2}\\b`,
  'i',
);
const HOME_ADDRESS =
  /\b(?:liv(?:es?|ing)|resid(?:es?|ing)|placed|staying|home) at (?:number |no\.? ?|flat )?\d{1,4}[a-z]?,? [A-Z][a-z]+/;

/** The first thing in the text that could identify a child; null when there is none. */
export function screen(text: string): ScreeningHit | null {
  const read = readable(text);
  return (
    nhsNumber(read) ??
    first(read, CASE_NUMBER, 'case-number', 'a case or pupil number') ??
    first(read, UNIQUE_PUPIL_NUMBER, 'case-number', 'a case or pupil number') ??
    first(read, COURT_NUMBER, 'case-number', 'a court case number') ??
    first(read, INSURANCE_NUMBER, 'case-number', 'a National Insurance number') ??
    first(read, DATE_OF_BIRTH, 'date-of-birth', 'a date of birth') ??
    first(read, DATE_THEN_BIRTH, 'date-of-birth', 'a date of birth') ??
    first(read, POSTCODE, 'postcode', 'a full postcode') ??
    first(read, HOME_ADDRESS, 'postcode', 'a home address') ??
    namedChild(read)
  );
}

/** File names in a link are words too. */
export function screenLink(link: string): ScreeningHit | null {
  return screen(decoded(link).replace(/[_+/?&]/g, ' '));
}

/** Odd spaces, invisible characters and curly quotes must not hide anything. */
function readable(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .replace(/[‘’]/g, "'")
    .replace(/[^\S\n]+/g, ' ');
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    // A stray % is not an encoding; the link is then read as it is.
    return link;
  }
}

/** Ten digits, often grouped 3-3-4, whose last is the modulus 11 check digit. */
function nhsNumber(text: string): ScreeningHit | null {
  for (const match of text.matchAll(/(?<![\d£])\d{3}[ .–-]{0,3}\d{3}[ .–-]{0,3}\d{4}(?!\d)/g)) {
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

function first(
  text: string,
  pattern: RegExp,
  kind: ScreeningHit['kind'],
  looksLike: string,
): ScreeningHit | null {
  const match = pattern.exec(text);
  return match === null ? null : { kind, words: match[0].trim(), looksLike };
}
