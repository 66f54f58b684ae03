import { lettersOf } from './clean-text.ts';
import { distance } from '../values/likeness.ts';
import { isBlank, lineOf, type Line } from './lines.ts';

export type SectionKind = 'statement' | 'dmt-lead' | 'risks' | 'impact' | 'kpis';
export type KpiSet = 'headline' | 'additional' | 'unsorted';

export interface SectionHeading {
  readonly kind: SectionKind;
  readonly set: KpiSet;
  /** What stands on the same line after the heading. */
  readonly rest: string;
  readonly garbled: boolean;
}

/** The meaning of a line that heads a part of an outcome; null when it heads nothing. */
export function sectionHeading(line: Line): SectionHeading | null {
  if (line.bullet || isBlank(line)) return null;
  const inline = /^(DMT leads?|outcome statement)\s*[:–-]\s*(.*)$/iu.exec(line.text);
  if (inline !== null) {
    const kind = /^dmt/iu.test(line.text) ? 'dmt-lead' : 'statement';
    return { kind, set: 'unsorted', rest: inline[2] ?? '', garbled: false };
  }
  if (line.text.length > LONGEST) return null;
  const letters = lettersOf(line.text);
  const exact = PHRASES.find(({ phrase }) => lettersOf(phrase) === letters);
  const near = exact ?? PHRASES.find(({ phrase }) => isGarbled(letters, lettersOf(phrase)));
  if (near === undefined) return null;
  return { kind: near.kind, set: near.set, rest: '', garbled: exact === undefined };
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

const PHRASES: readonly { kind: SectionKind; set: KpiSet; phrase: string }[] = [
  { kind: 'statement', set: 'unsorted', phrase: 'outcome statement' },
  { kind: 'risks', set: 'unsorted', phrase: 'risks to implementation' },
  { kind: 'risks', set: 'unsorted', phrase: 'risks to delivery' },
  { kind: 'risks', set: 'unsorted', phrase: 'risks' },
  { kind: 'impact', set: 'unsorted', phrase: 'impact what difference will this make' },
  { kind: 'impact', set: 'unsorted', phrase: 'what difference will this make' },
  { kind: 'impact', set: 'unsorted', phrase: 'impact' },
  { kind: 'kpis', set: 'headline', phrase: 'headline kpis' },
  { kind: 'kpis', set: 'headline', phrase: 'headline key performance indicators' },
  { kind: 'kpis', set: 'additional', phrase: 'additional kpis' },
  { kind: 'kpis', set: 'additional', phrase: 'additional key performance indicators' },
  { kind: 'kpis', set: 'unsorted', phrase: 'key performance indicators' },
  { kind: 'kpis', set: 'unsorted', phrase: 'kpis' },
];

const HEAD = /^risks? to (?:implementation|delivery)\s*:\s*(?:[•-]\s*)?/iu;
const TAIL =
  /(?:impact\s*[–-]\s*what difference will this make|risks? to implementation)\s*:?\s*$/iu;

/** Only a long phrase can be told when letters are wrong; a short one would match too much. */
function isGarbled(letters: string, phrase: string): boolean {
  return (
    phrase.length >= 15 &&
    Math.abs(letters.length - phrase.length) <= 3 &&
    distance(letters, phrase) <= 3
  );
}
