import type { Plan } from '../../plan/model.ts';
import { EXACT_TIMES, PLAIN_TIMES } from './exact-times.ts';
import { floatingIn } from './floating-times.ts';
import { NAMED_TIMES } from './named-times.ts';
import { MARK, type Mention } from './times.ts';

export interface Mentions {
  /** In the text's order. */
  readonly found: readonly Mention[];
  /** The text with a mark for each letter that was read as a time. */
  readonly rest: string;
  /** Why a date in the text can be none: `there is no day 31 in June 2022`. */
  readonly impossible: string | null;
}

/** Every time a text names. A name without a year gets it from what stands beside it, or the period. */
export function mentionsIn(text: string, period: Plan['period'] | null): Mentions {
  if (!TIMELY.test(text)) return { found: [], rest: text, impossible: null };
  let rest = text;
  let impossible: string | null = null;
  const found: Mention[] = [];
  for (const { wording, read } of [...EXACT_TIMES, ...NAMED_TIMES, ...PLAIN_TIMES]) {
    for (const match of rest.matchAll(wording)) {
      const reading = read(match);
      if (reading === null) continue;
      const end = match.index + match[0].length;
      if (typeof reading === 'string') impossible ??= reading;
      else found.push({ ...reading, index: match.index, end });
      rest = marked(rest, match.index, end);
    }
  }
  const floating = floatingIn(rest, found, period);
  for (const { index, end } of floating) rest = marked(rest, index, end);
  const sorted = [...found, ...floating].toSorted((one, other) => one.index - other.index);
  return { found: sorted, rest, impossible };
}

/** A text without any of these names no time; most texts are told by this alone. */
const TIMELY =
  /\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|easter|christmas|term|quarter|year|fy/iu;

function marked(text: string, index: number, end: number): string {
  return text.slice(0, index) + MARK.repeat(end - index) + text.slice(end);
}
