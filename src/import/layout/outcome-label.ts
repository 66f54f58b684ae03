import { NUMBER_FORMS, outcomeNumber } from './outcome-number.ts';

export interface LabelledHeading {
  /** As printed, without its number: `Improvement priority`. */
  readonly label: string;
  readonly number: number;
  /** As printed: `3`, `III`, `Three`, `C`. */
  readonly printed: string;
  readonly lettered: boolean;
  /** Empty where only label and number are printed. */
  readonly title: string;
}

/** A text that opens with a word for an outcome and its number, such as `Priority Two – Homes`. */
export function labelledHeading(text: string): LabelledHeading | null {
  if (text.length > LONGEST) return null;
  const trailing = TRAILING.exec(text);
  if (trailing !== null) return labelledHeading(`${trailing[2] ?? ''}: ${trailing[1] ?? ''}`);
  const found = LABELLED.exec(text) ?? CODED.exec(text);
  if (found === null) return null;
  const [, label = '', printed = '', separator = '', title = ''] = found;
  const number = outcomeNumber(
    printed.startsWith('(') ? printed.slice(1, 2).toUpperCase() : printed,
  );
  if (number === null) return null;
  // Without a separator `Priority A child ...` and `Outcome 1 is to ...` are prose.
  const bare = separator.trim() === '' && title !== '';
  if (bare && (/^\(?[A-Za-z]\)?$|^[IVX]+$/u.test(printed) || !/^[\p{Lu}\d"'‘“(]/u.test(title)))
    return null;
  if (/^\d/u.test(title) && separator === '.') return null;
  return { label, printed, title, ...number };
}

/** A label without a number: `Priority: Homes`. */
export function unnumberedLabel(text: string): { label: string; title: string } | null {
  const found = UNNUMBERED.exec(text);
  return found === null ? null : { label: found[1] ?? '', title: found[2] ?? '' };
}

const LONGEST = 320;

const KINDS =
  'Outcome|Theme|Priority|Work ?stream|Objective|Pledge|Recommendation|Area(?: (?:for|of) [a-z]{4,16}(?: [a-z]{4,16})?)?|Priority action|Key judgement|Judgement|Finding|Issue|Requirement|Challenge|Principle|Driver|Enabler|Must do|Strand|Aim|Goal|Domain|Pillar|Section|Standard|Ambition|Key Line(?: of Enquiry)?|KLOE|Commitment|Promise|Focus(?: area)?|Programme|Improvement area|Priority (?:area|action|theme)|Outcome area|Theme area|Key area|Causes? of concern|Weakness|Area(?:s)? (?:for|of) improvement|Priority outcome|Essential action|Immediate requirement|Breach|Regulation|Mission|Building block|Work package|Quality statement|Key question|Work area|Action area|Key theme|Big move|Strategic intent|Inspection finding|Desired outcome|Lever|Chapter|Cornerstone';
const LABEL = `(?:(?:Strategic|Improvement|Key|Inspection|Ofsted|Overarching|Our|Service|Partnership|Plan|Transformation|Delivery) ){0,2}(?:${KINDS})`;

const LABELLED = new RegExp(
  `^(${LABEL})\\s*(?:No\\.?\\s*|Number\\s+|#\\s*)?(?<![\\p{L}])(\\([A-Za-z]\\)|${NUMBER_FORMS})(?![\\p{L}\\d]|\\.\\d)(\\s*[:;.)|–—-]*)\\s*(.*)$`,
  'iu',
);

/** `SO1 Attendance`: a code that stands for a label, above or before a title. */
const CODED = /^(SO|WS|PA|Obj|OBJ|Rec|REC|KP)[ .]?(\d{1,2})(?![\p{L}\d.])(\s*[:)–—-]*)\s+(\S.*)$/u;

/** `Homes are safe (Priority 2)`. */
const TRAILING = new RegExp(`^([^()]{3,200}?)\\s*\\((${LABEL} (?:${NUMBER_FORMS}))\\)$`, 'iu');

const UNNUMBERED = new RegExp(`^(${LABEL})\\s*[:–—-]\\s*(\\S.*)$`, 'iu');
