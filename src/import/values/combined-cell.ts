import type { Field } from '../layout/columns.ts';
import { isDueText, isOpenDue } from './due.ts';
import { isTitle } from './role-title.ts';

export interface CombinedCell {
  readonly cells: ReadonlyMap<Field, string>;
  /** Every part was found and none is in doubt. */
  readonly clear: boolean;
}

/** Parts a cell that holds several fields, such as `Head of Care / March 2027`, by what each looks like. */
export function splitCombined(fields: readonly Field[], text: string): CombinedCell {
  const cells = new Map<Field, string>();
  let rest = text.trim();
  function take(field: Field, found: Found | null): void {
    if (found === null) return;
    cells.set(field, found.part);
    rest = found.rest;
  }

  if (fields.includes('rag')) take('rag', leadingStatus(rest));
  const dated = fields.filter((field) => DATED.has(field));
  const span = dated.length > 1 ? spanIn(rest) : null;
  if (span !== null) {
    for (const [place, field] of dated.slice(0, 2).entries()) cells.set(field, span[place] ?? '');
    rest = '';
  } else for (const field of dated.toReversed()) take(field, dueIn(rest));
  const others = fields.filter((field) => !DATED.has(field) && field !== 'rag');
  const named = others.find((field) => field === 'lead' || field === 'responsible');
  const wording = others.find((field) => field !== named);
  if (named !== undefined && wording !== undefined) take(named, titleIn(rest));
  const left = wording ?? named;
  if (rest !== '' && left !== undefined) cells.set(left, rest);
  else if (rest !== '') {
    const open = fields.find((field) => !cells.has(field)) ?? fields[0] ?? 'other';
    cells.set(open, `${cells.get(open) ?? ''} ${rest}`.trim());
    return { cells, clear: false };
  }
  const whole = cells.get(named ?? 'other');
  const sure =
    named === undefined || whole === undefined || named !== left || !/\d{4}/u.test(whole);
  return { cells, clear: sure && fields.every((field) => cells.has(field)) };
}

interface Found {
  readonly part: string;
  readonly rest: string;
}

const DATED: ReadonlySet<Field> = new Set<Field>(['due', 'start', 'target-due']);

const STATUS =
  /^(red|amber|green|blue|purple|gr[ea]y|complete[d]?|on[- ]track|off[- ]track|at risk|not started|in progress|overdue|delayed|ongoing|closed|open)(?![\p{L}-])[\s:;.,/|–—-]*/iu;

function leadingStatus(text: string): Found | null {
  const found = STATUS.exec(text);
  return found === null ? null : { part: found[1] ?? '', rest: text.slice(found[0].length) };
}

/** The longest run of words at the end, or else at the beginning, that reads as a due. */
function dueIn(text: string): Found | null {
  const words = text.split(' ');
  for (let length = Math.min(words.length, LONGEST_DUE); length > 0; length -= 1) {
    const end = words.slice(-length).join(' ');
    if (opens(end) && isDue(end)) return found(end, words.slice(0, -length).join(' '));
    const start = words.slice(0, length).join(' ');
    if (opens(start) && isDue(start)) return found(start, words.slice(length).join(' '));
  }
  const segments = text.split(SEPARATOR);
  const dated = segments.find(isDue);
  return dated === undefined
    ? null
    : found(dated, segments.filter((segment) => segment !== dated).join('; '));
}

/** `Jan 2027 – Mar 2027`, in a column of two dates. */
function spanIn(text: string): readonly string[] | null {
  const parts = text.split(/\s+[–—-]\s+|\s*[–—/]\s*|\s+to\s+/u);
  return parts.length === 2 && parts.every(isDue) ? parts : null;
}

/** The words of a date open with one of time, never with the end of what stands before. */
function opens(text: string): boolean {
  return /^[\s:;.,/|(–—-]*(?:\d|q[1-4]\b|by\b|end\b|start\b|from\b|mid\b|early\b|late\b|before\b|after\b|within\b|each\b|every\b|autumn\b|spring\b|summer\b|winter\b|easter\b|half\b|report\b|on-?going\b|continuous|throughout|daily|weekly|fortnightly|monthly|quarterly|termly|annual|immediate|tbc|complete|jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec)/iu.test(
    text,
  );
}

const LONGEST_DUE = 6;
const SEPARATOR = /\s*[/;|,]\s*|\s+[–—-]\s+/u;
const EDGES = /^[\s:;.,/|(–—-]+|[\s:;,/|)(–—-]+$/gu;

/** A post may hold words of time too, as `Head of Year` does. */
function isDue(text: string): boolean {
  const plain = text.replace(EDGES, '');
  return TIMELY.test(plain) && !isTitle(plain) && (isDueText(plain) || isOpenDue(plain));
}

const TIMELY =
  /\d|\b(?:on-?going|continuous|daily|weekly|monthly|quarterly|termly|annual|annually|immediate|immediately|throughout|tbc|completed?|term)\b/iu;

function found(part: string, rest: string): Found {
  return {
    part: part.replace(EDGES, ''),
    rest: rest.replace(EDGES, '').replace(/\s+(?:by|due)$/iu, ''),
  };
}

const LABEL = /\b(?:lead|owner|responsible)(?: officer)?s?\s*[:–-]\s*/iu;

/** The last part of a text that names a post: `Agree the form – Head of Care`. */
function titleIn(text: string): Found | null {
  const label = LABEL.exec(text);
  if (label !== null) {
    return found(text.slice(label.index + label[0].length), text.slice(0, label.index));
  }
  const ends = [...text.matchAll(/\s+[–—-]\s+|\s*[/;|(]\s*|(?<=[.?!])\s+/gu)].toReversed();
  for (const { index, 0: separator } of ends) {
    const part = text.slice(index + separator.length);
    if (part.length > 80) return null;
    if (isTitle(part)) return found(part, text.slice(0, index));
  }
  return null;
}
