import { distance } from '../values/likeness.ts';
import { isTitle } from '../values/role-title.ts';
import { lettersOf } from './clean-text.ts';
import {
  headingWords,
  LONG_PHRASES,
  type HeadingWords,
  type KpiSet,
  type SectionKind,
} from './heading-words.ts';
import { filledCells, isBlank, lineOf, type Line } from './lines.ts';

export interface SectionHeading {
  readonly kind: SectionKind;
  readonly set: KpiSet;
  /** What stands on the same line after the heading. */
  readonly rest: string;
  readonly garbled: boolean;
  /** Only its value says what it is: `Lead: Ada Byron`. */
  readonly weak: boolean;
  /** Label and value stand in two cells, as a table's row may too. */
  readonly paired: boolean;
}

/** The meaning of a line that heads a part of an outcome; null when it heads nothing. */
export function sectionHeading(line: Line): SectionHeading | null {
  const known = READ.get(line);
  if (known !== undefined) return known;
  const heading = readHeading(line);
  READ.set(line, heading);
  return heading;
}

/** Parts a line into its headings and texts where a converter ran them together. */
export function apart(line: Line): readonly Line[] {
  if (line.cells.length > 1 || line.text.length <= LONGEST / 2) return [line];
  const head = HEAD.exec(line.text)?.[0] ?? '';
  const afterHead = line.text.slice(head.length);
  const tail = TAIL.exec(afterHead)?.[0] ?? '';
  const parts = [head, afterHead.slice(0, afterHead.length - tail.length), tail];
  const filled = parts.filter((part) => part.trim() !== '');
  return filled.length < 2
    ? [line]
    : filled.map((part) => ({ ...lineOf(part, line.number, line.at), table: line.table }));
}

const LONGEST = 80;

const HEAD = /^risks? to (?:implementation|delivery)\s*:\s*(?:[•-]\s*)?/iu;
const TAIL =
  /(?:impact\s*[–-]\s*what difference will this make|risks? to implementation)\s*:?\s*$/iu;

/** A line is asked several times, as an outcome's follower and as a line of its own. */
const READ = new WeakMap<Line, SectionHeading | null>();

function readHeading(line: Line): SectionHeading | null {
  if (line.bullet || isBlank(line)) return null;
  const cells = filledCells(line);
  const [label = '', value = ''] = cells;
  if (cells.length > 2) return garbled(line.text);
  const whole = headingWords(line.text);
  if (whole !== null && !whole.needsValue) return headingOf(whole, '');
  const broken = garbled(line.text);
  if (broken !== null) return broken;
  if (cells.length === 1) return inline(line.text);
  const words = headingWords(label) ?? peopleWords(label, value);
  if (words === null || words.kind === 'actions') return null;
  return { ...headingOf(words, value), paired: true };
}

function headingOf(words: HeadingWords, rest: string): SectionHeading {
  const { kind, set, needsValue } = words;
  return { kind, set, rest, garbled: false, weak: needsValue, paired: false };
}

/** `DMT lead: Ada Byron`; the words before a colon, a dash or a question mark. */
function inline(text: string): SectionHeading | null {
  const found = /^([^:;?–—]{2,70}?)(?:\s*[:;?]\s*|\s+[–—-]\s+|\s*[–—]\s*)(\S.*)?$/u.exec(text);
  const rest = found?.[2] ?? '';
  const words = headingWords(found?.[1] ?? '') ?? peopleWords(found?.[1] ?? '', rest);
  if (words === null || words.kind === 'actions' || rest === '') return null;
  // `Outcome – children are safe` may be a heading; a part's own dash comes after longer words.
  const dashed = !/^[^:;?–—]{2,70}?\s*[:;?]/u.test(text);
  if (dashed && words.kind !== 'dmt-lead' && words.letters.length < LONG_WORDS) return null;
  return headingOf(words, rest);
}

/** A label Waymark does not know with a post beside it: `Delivery group chair: Head of Homes`. */
function peopleWords(label: string, value: string): HeadingWords | null {
  const people = /\b(?:chair|leads?|sponsor|owner|champion|sro|accountable|responsible)\b/iu;
  if (label.split(' ').length > 6 || !people.test(label) || value.length > 120) return null;
  if (!isTitle(value) || /[.!?]$/u.test(value)) return null;
  return { kind: 'dmt-lead', set: 'unsorted', letters: lettersOf(label), needsValue: true };
}

const LONG_WORDS = 12;

/** Only a long phrase can be told when letters are wrong; a short one would match too much. */
function garbled(text: string): SectionHeading | null {
  const letters = lettersOf(text);
  if (text.length > LONGEST || letters.length < FEWEST_LETTERS) return null;
  const near = LONG_PHRASES.find(
    ({ letters: phrase }) =>
      Math.abs(letters.length - phrase.length) <= 3 && distance(letters, phrase) <= 3,
  );
  return near === undefined ? null : { ...headingOf(near, ''), garbled: true };
}

const FEWEST_LETTERS = 13;
