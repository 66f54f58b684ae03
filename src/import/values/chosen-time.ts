import { MARK, monthOfWhen, type Mention, type When } from './times.ts';
import { marksNew, marksOld, marksStart } from './due-words.ts';

/** The one time a due means, of all that its text names. */
export interface ChosenTime {
  readonly when: When;
  /** How it was chosen and read, in parts of a sentence; none where it is plain to see. */
  readonly whys: readonly string[];
  readonly sure: boolean;
  /** Words that were used in the choice. */
  readonly used: RegExp;
}

/** Null when the text names no time. */
export function chosenTime(found: readonly Mention[], rest: string): ChosenTime | null {
  const times = found.map((mention, index) => decorated(mention, gapBefore(found, rest, index)));
  const [only] = times;
  if (only === undefined) return null;
  if (times.length === 1) return fromOne(only, rest);
  return revisedOf(times, rest) ?? rangeOf(times, rest) ?? latestOf(times);
}

const NOTHING = /$^/u;
const REVISED =
  /\b(?:original(?:ly)?|initial(?:ly)?|previous(?:ly)?|formerly|was|revised|revision|extended|moved|slipped|changed|re-?scheduled|re-?dated|deferred|delayed|postponed|updated|new|now|rev|baseline|is|from)\b/giu;
const TO = /\b(?:from|to|until|between|through|and)\b/giu;

function gapBefore(found: readonly Mention[], rest: string, index: number): string {
  return rest.slice(found[index - 1]?.end ?? 0, found[index]?.index);
}

function fromOne(mention: Mention, rest: string): ChosenTime {
  const starts = marksStart(rest.slice(0, mention.index), rest.slice(mention.end));
  const whys = mention.why === null ? [] : [mention.why];
  const used = starts
    ? /\b(?:from|since|start\p{L}*|commenc\p{L}*|begin\p{L}*|onwards?)\b/giu
    : NOTHING;
  if (starts) whys.push('though it is written as a beginning');
  return { when: mention.when, whys, sure: mention.sure && !starts, used };
}

/** `mid-June`, `early 2022`, `w/c 5 September`: what a word before the time makes of it. */
function decorated(mention: Mention, before: string): Mention {
  const { when } = mention;
  if (when.kind === 'date') {
    const week = /\b(?:w\/?c|week (?:commencing|beginning|starting|of))[ :.]*$/iu.test(before);
    return week ? { ...mention, why: join(mention.why, 'the day that week begins') } : mention;
  }
  const part = /\b(early|mid|middle|start|beginning|begin)(?:[- ]of)?[- ]*(?:the )?$/iu.exec(
    before,
  )?.[1];
  if (part === undefined) return mention;
  if (when.kind === 'year') {
    const month = /^mid/iu.test(part) ? '06' : '03';
    const why = `about the ${month === '06' ? 'middle' : 'first quarter'} of that year`;
    return {
      ...mention,
      when: { kind: 'month', month: `${when.year}-${month}` },
      why,
      sure: false,
    };
  }
  if (mention.why === null) return { ...mention, why: 'the whole of that month' };
  return { ...mention, why: `${mention.why}, though its ${part} is written`, sure: false };
}

/** `Oct 2021, revised Jan 2022`: the newer of two. */
function revisedOf(times: readonly Mention[], rest: string): ChosenTime | null {
  const old = times.filter(({ index }) => marksOld(rest.slice(0, index)));
  const fresh = times.filter(
    ({ index, end }) =>
      marksNew(rest.slice(0, index), rest.slice(end)) && old.every((each) => each.index !== index),
  );
  const left = fresh.length > 0 ? fresh : times.filter((each) => !old.includes(each));
  const chosen = left.at(-1);
  if (chosen === undefined || left.length === times.length) return null;
  const others = times.filter((each) => !left.includes(each));
  const earlier = others.every((each) => monthOfWhen(each.when) > monthOfWhen(chosen.when));
  const whys = [
    'the revised date',
    ...(earlier ? ['which is earlier than the one it replaces'] : []),
    ...(chosen.why === null ? [] : [chosen.why]),
  ];
  return {
    when: chosen.when,
    whys,
    sure: chosen.sure && !earlier && left.length === 1,
    used: REVISED,
  };
}

/** `Sept – Dec 2021`: the end of it. Times that agree, such as `Q3 2021/22 (Dec 2021)`, are one. */
function rangeOf(times: readonly Mention[], rest: string): ChosenTime | null {
  const ends = times.filter((mention, index) => {
    const next = times[index + 1];
    if (next === undefined) return true;
    return !isRange(rest.slice(mention.end, next.index), mention, next);
  });
  const [first] = ends;
  if (first === undefined) return null;
  const month = monthOfWhen(first.when);
  if (ends.some(({ when }) => monthOfWhen(when) !== month)) return null;
  const chosen =
    ends.find(({ when }) => when.kind === 'date') ?? ends.find(({ why }) => why === null) ?? first;
  const ranged = ends.length < times.length;
  const whys = [
    ...(ranged ? ['the end of that range'] : []),
    ...(chosen.why === null || (ranged && chosen.sure) ? [] : [chosen.why]),
  ];
  const sure = ends.some((each) => each.sure);
  return { when: chosen.when, whys, sure, used: ranged ? TO : NOTHING };
}

function isRange(between: string, one: Mention, other: Mention): boolean {
  if (monthOfWhen(one.when) > monthOfWhen(other.when)) return false;
  const bare = between.replaceAll(MARK, '').trim().toLowerCase();
  if (
    /^(?:-|–|—|to|until|through|till|up to|and end of|to (?:the )?end of|- end|– end)$/u.test(bare)
  )
    return true;
  // `Sept/Oct 2021` and `Sept and Oct 2021`: only the second has a year of its own.
  return /^(?:\/|and|&|or)$/u.test(bare) && one.why !== null && other.why === null;
}

/** Several times and no word of how they go together: the last, for a person to look at. */
function latestOf(times: readonly Mention[]): ChosenTime {
  const [last] = times.toSorted((one, other) =>
    monthOfWhen(other.when).localeCompare(monthOfWhen(one.when)),
  );
  const when = last?.when ?? { kind: 'year', year: 2100 };
  return { when, whys: [`the last of ${times.length} dates it names`], sure: false, used: NOTHING };
}

function join(one: string | null, other: string): string {
  return one === null ? other : `${one}; ${other}`;
}
