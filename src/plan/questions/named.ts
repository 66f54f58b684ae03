/** Outcomes, milestones, actions and KPIs named by number or ref. */
import type { Plan } from '../model.ts';
import { wordsIn, type Span, type Word } from './words.ts';

export type Named =
  /** The plan as a whole, by its title. */
  | { readonly kind: 'plan'; readonly span: Span }
  | { readonly kind: 'outcome'; readonly number: number; readonly span: Span }
  | { readonly kind: 'ref'; readonly ref: string; readonly span: Span }
  /** With its number alone (`12`) all that begin with it are meant. */
  | { readonly kind: 'kpi'; readonly ref: string; readonly span: Span };

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
/** `them 5` is `theme 5`, a letter short. */
const LABEL =
  /^(?:outcomes?|themes?|them|priority|priorities|objectives?|workstreams?|pledges?|oc)$/;
const BETWEEN = /^(?:no|number|num|nr|#|area|ref)$/;
const KPI_LABEL = /^(?:kpis?|indicators?|measures?|metrics?|pis?)$/;
const REF = /^\d{1,2}(?:\.\d{1,2}){1,3}[a-z]?(?:-\d{1,2})?$/;
/** What a lone number may follow, to be an outcome's: `status of 3`, `and 4`. */
const BEFORE_NUMBER =
  /^(?:statement|impact|status|rag|risks?|kpis|evidence|history|leads?|of|on|for|about|in|is|are|and|with|#|how|re|now|then|ok|just|only)$/;
const AFTER_NUMBER =
  /^(?:status|please|looking|doing|going|at|then|now|today|rag|is|are|progress|and|or|overdue|stand|risks?|kpis?|impact|instead|too|as|also|next)$/;

/** In the order they stand. Words of `taken` are no names: dates, and what was found before. */
export function findNamed(words: readonly Word[], plan: Plan | null): readonly Named[] {
  const found: Named[] = [];
  for (let at = 0; at < words.length;) {
    const named = namedAt(words, at, plan, found);
    if (named !== null) found.push(named);
    at = named?.span.to ?? at + 1;
  }
  return found;
}

function namedAt(
  words: readonly Word[],
  at: number,
  plan: Plan | null,
  before: readonly Named[],
): Named | null {
  return (
    planAt(words, at, plan) ??
    refAt(words, at) ??
    spokenRefAt(words, at, plan) ??
    kpiAt(words, at, plan) ??
    outcomeAt(words, at, plan) ??
    listedAt(words, at, before) ??
    loneNumberAt(words, at, plan)
  );
}

/** Many a plan is called so, whatever its title page says. */
const FAMILIAR = 'getting to good';

/** A title in quotation marks is how people call the plan. */
function planAt(words: readonly Word[], at: number, plan: Plan | null): Named | null {
  if (plan === null) return null;
  const quoted = /['"‘“](.{4,60}?)['"’”]/u.exec(plan.title)?.[1];
  const names = [quoted, plan.title, FAMILIAR].flatMap((name) =>
    name === undefined ? [] : [wordsIn(name)],
  );
  const name = names.find(
    (one) => one.length > 1 && one.every(({ word }, index) => words[at + index]?.word === word),
  );
  return name === undefined ? null : { kind: 'plan', span: { from: at, to: at + name.length } };
}

function refAt(words: readonly Word[], at: number): Named | null {
  const word = words[at]?.word ?? '';
  if (!REF.test(word) || words[at + 1]?.word === '%') return null;
  return { kind: 'ref', ref: word, span: { from: at, to: at + 1 } };
}

/** `three point one point two`, `3 1 2`: only where the plan has it. */
function spokenRefAt(words: readonly Word[], at: number, plan: Plan | null): Named | null {
  const parts: number[] = [];
  let to = at;
  for (; parts.length < 4; to += 1) {
    const word = words[to]?.word ?? '';
    if (parts.length > 0 && /^(?:point|dot)$/.test(word)) continue;
    const number = numberOf(word);
    if (number === null) break;
    parts.push(number);
  }
  const least = words.slice(at, to).some(({ word }) => /^(?:point|dot)$/.test(word)) ? 2 : 3;
  for (let length = parts.length; length >= least; length -= 1) {
    const ref = parts.slice(0, length).join('.');
    const end = at + wordsFor(words, at, length);
    if (plan !== null && hasRef(plan, ref))
      return { kind: 'ref', ref, span: { from: at, to: end } };
  }
  return null;
}

function wordsFor(words: readonly Word[], at: number, numbers: number): number {
  let seen = 0;
  let length = 0;
  for (; seen < numbers; length += 1)
    if (numberOf(words[at + length]?.word ?? '') !== null) seen += 1;
  return length;
}

function kpiAt(words: readonly Word[], at: number, plan: Plan | null): Named | null {
  const word = words[at]?.word ?? '';
  const isKpi = (ref: string): boolean => plan !== null && hasKpi(plan, ref);
  if (!/^\d*$/.test(word) && isKpi(word)) return kpi(word, at, at + 1);
  if (!KPI_LABEL.test(word)) return null;
  const next = words[at + 1]?.word ?? '';
  const skip = BETWEEN.test(next) ? 2 : 1;
  const ref = words[at + skip]?.word ?? '';
  const letter = words[at + skip + 1]?.word ?? '';
  if (/^\d{1,2}$/.test(ref) && /^[a-e]$/.test(letter) && isKpi(ref + letter))
    return kpi(ref + letter, at, at + skip + 2);
  return /^\d{1,2}[a-z]?$/.test(ref) || isKpi(ref) ? kpi(ref, at, at + skip + 1) : null;
}

function kpi(ref: string, from: number, to: number): Named {
  return { kind: 'kpi', ref, span: { from, to } };
}

function outcomeAt(words: readonly Word[], at: number, plan: Plan | null): Named | null {
  const word = words[at]?.word ?? '';
  const short = /^(?:o|oc|ot|t|th|outcome|theme|priority)(\d{1,2})$/.exec(word)?.[1];
  if (short !== undefined) return outcome(Number(short), at, at + 1);
  if (LABEL.test(word) || (word === 'o' && /^\d/.test(words[at + 1]?.word ?? ''))) {
    const skip = BETWEEN.test(words[at + 1]?.word ?? '') ? 2 : 1;
    const number = numberOf(words[at + skip]?.word ?? '');
    const isPlural = word.endsWith('s');
    if (number !== null && !(isPlural && isCounted(words, at + skip)))
      return outcome(number, at, at + skip + 1);
  }
  const numbered = numberOf(words[at + 1]?.word ?? '');
  if (/^(?:number|no)$/.test(word) && numbered !== null && !isCounted(words, at + 1))
    return outcome(numbered, at, at + 2);
  const ordinal = ordinalOf(word) ?? (/^(?:last|final)$/.test(word) ? lastOf(plan) : null);
  const after = words[at + 1]?.word ?? '';
  const labelled = LABEL.test(after) || (after === 'one' && words[at - 1]?.word === 'the');
  return ordinal !== null && labelled ? outcome(ordinal, at, at + 2) : null;
}

function lastOf(plan: Plan | null): number | null {
  return plan?.outcomes.at(-1)?.number ?? null;
}

/** `outcomes 3 and 4`, `outcome 1, 2 or 3` */
function listedAt(words: readonly Word[], at: number, before: readonly Named[]): Named | null {
  const last = before.at(-1);
  if (last?.kind !== 'outcome') return null;
  const joined = words
    .slice(last.span.to, at)
    .every(({ word }) => /^(?:and|or|&|vs|to)$/.test(word));
  const number = numberOf(words[at]?.word ?? '');
  if (!joined || number === null || isCounted(words, at)) return null;
  return outcome(number, at, at + 1);
}

/** `status of 3`, `#3`, `3?` */
function loneNumberAt(words: readonly Word[], at: number, plan: Plan | null): Named | null {
  const word = words[at]?.word ?? '';
  const isAlone = words.length <= 2 && NUMBERS.includes(word);
  if (!(/^\d{1,2}$/.test(word) || isAlone) || plan === null) return null;
  const before = words[at - 1]?.word;
  const after = words[at + 1]?.word;
  const fits =
    (before === undefined || BEFORE_NUMBER.test(before)) &&
    (after === undefined || AFTER_NUMBER.test(after));
  const number = numberOf(word) ?? 0;
  return fits && number > 0 && number <= HIGHEST
    ? outcome(number, before === '#' ? at - 1 : at, at + 1)
    : null;
}

/** No plan has many more; a greater number counts something. */
const HIGHEST = 15;

function outcome(number: number, from: number, to: number): Named {
  return { kind: 'outcome', number, span: { from, to } };
}

/** `3 weeks`, `5 homes`: a number of something. */
function isCounted(words: readonly Word[], at: number): boolean {
  return /^(?:days?|weeks?|months?|years?|milestones?|actions?|times?|things?|%|homes?|key)$/.test(
    words[at + 1]?.word ?? '',
  );
}

function numberOf(word: string): number | null {
  if (/^\d{1,2}$/.test(word)) return Number(word);
  const at = NUMBERS.indexOf(word);
  return at === -1 ? null : at + 1;
}

function ordinalOf(word: string): number | null {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word)?.[1];
  if (digits !== undefined) return Number(digits);
  const at = ORDINALS.indexOf(word);
  return at === -1 ? null : at + 1;
}

function hasRef(plan: Plan, ref: string): boolean {
  return plan.outcomes.some(({ actions }) =>
    actions.some(
      (action) =>
        action.ref === ref || action.milestones.some((milestone) => milestone.ref === ref),
    ),
  );
}

function hasKpi(plan: Plan, ref: string): boolean {
  return plan.outcomes.some(({ kpis }) => kpis.some((one) => one.ref?.toLowerCase() === ref));
}
