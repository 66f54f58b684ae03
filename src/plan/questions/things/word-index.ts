/** Which thing of a plan holds which term, how well, and how much a term tells. */
import type { Outcome, Plan } from '../../model.ts';
import { wordsIn } from '../words.ts';
import { FAINT_WORDS } from './field-words.ts';
import { stemOf } from './stem.ts';
import { termsIn, wordsOfName, type Term, type Terms } from './terms.ts';
import type { Thing } from './things.ts';

export interface WordIndex {
  readonly entries: readonly Entry[];
  readonly postings: ReadonlyMap<Term, readonly Posting[]>;
  /** Every word written anywhere in the plan, with its stem. */
  readonly written: ReadonlyMap<string, string>;
  /** The words of the things' texts, and of the names known for them: what a slip of the keys may have meant. */
  readonly meantWords: ReadonlySet<string>;
  readonly weightOf: (term: Term) => number;
  /** Said of nearly anything in a plan, or the council's own name. */
  readonly isFaint: (term: Term) => boolean;
}

export interface Entry {
  readonly thing: Thing;
  /** Where its outcome and its action stand among the entries; -1 where it has none above it. */
  readonly outcome: number;
  readonly action: number;
  readonly terms: Terms;
  /** How much all the words of its title tell. */
  readonly weight: number;
}

interface Posting {
  readonly at: number;
  /** 1 in the thing's own title, less in what is written about it. */
  readonly hold: number;
}

const STATEMENT = 0.7;
const IMPACT = 0.5;
const FAINT = 0.3;
const FAINT_STEMS = new Set([...FAINT_WORDS].map(stemOf));

export function wordIndex(plan: Plan): WordIndex {
  const written = new Map<string, string>();
  const stem = (word: string): string => {
    const known = written.get(word) ?? stemOf(word);
    written.set(word, known);
    return known;
  };
  const placed = plan.outcomes.reduce<Placed[]>((before, outcome) => {
    placeOutcome(outcome, before, stem);
    return before;
  }, []);
  const postings = postingsOf(plan, placed, stem);
  const meantWords = new Set(written.keys());
  for (const term of postings.keys()) for (const word of wordsOfName(term)) meantWords.add(word);
  for (const text of otherTexts(plan)) for (const { word } of wordsIn(text)) stem(word);
  const faint = new Set(FAINT_STEMS);
  for (const { word } of wordsIn(plan.organisation ?? '')) faint.add(stemOf(word));
  const isFaint = (term: Term): boolean => faint.has(term);
  const weightOf = weighing(placed, isFaint);
  const entries = placed.map((entry): Entry => {
    const weight = entry.terms.told.reduce((sum, term) => sum + weightOf(term), 0);
    return { ...entry, weight };
  });
  return { entries, postings, written, meantWords, weightOf, isFaint };
}

type Placed = Omit<Entry, 'weight'>;

function placeOutcome(outcome: Outcome, entries: Placed[], stem: (word: string) => string): void {
  const { number } = outcome;
  const top = entries.length;
  const beneath = outcome.actions.flatMap(({ milestones }) => milestones.map(({ id }) => id));
  const place = (thing: Omit<Thing, 'outcome'>, above: { outcome: number; action: number }) => {
    const terms = termsIn(thing.title, stem);
    entries.push({ thing: { ...thing, outcome: number }, terms, ...above });
  };
  place(
    { kind: 'outcome', ref: String(number), title: outcome.title, milestoneIds: beneath },
    { outcome: -1, action: -1 },
  );
  for (const action of outcome.actions) {
    const at = action.text === null ? -1 : entries.length;
    const milestoneIds = action.milestones.map(({ id }) => id);
    if (action.text !== null)
      place(
        { kind: 'action', ref: action.ref, title: action.text, milestoneIds },
        { outcome: top, action: -1 },
      );
    for (const { ref, text, id } of action.milestones)
      place(
        { kind: 'milestone', ref, title: text, milestoneIds: [id] },
        { outcome: top, action: at },
      );
  }
  for (const { ref, measure } of outcome.kpis)
    place({ kind: 'kpi', ref, title: measure, milestoneIds: [] }, { outcome: top, action: -1 });
}

function postingsOf(
  plan: Plan,
  entries: readonly Placed[],
  stem: (word: string) => string,
): ReadonlyMap<Term, readonly Posting[]> {
  const postings = new Map<Term, Posting[]>();
  const post = (terms: Iterable<Term>, at: number, hold: number): void => {
    for (const term of terms) {
      const found = postings.get(term);
      if (found === undefined) postings.set(term, [{ at, hold }]);
      else if (found.at(-1)?.at !== at) found.push({ at, hold });
    }
  };
  const outcomes = plan.outcomes.values();
  for (const [at, { thing, terms }] of entries.entries()) {
    post(terms.all, at, 1);
    if (thing.kind !== 'outcome') continue;
    const outcome = outcomes.next().value;
    post(termsIn(outcome?.statement ?? '', stem).all, at, STATEMENT);
    for (const impact of outcome?.impact ?? []) post(termsIn(impact, stem).all, at, IMPACT);
  }
  return postings;
}

function otherTexts(plan: Plan): readonly string[] {
  return [
    plan.title,
    plan.organisation ?? '',
    ...plan.outcomes.flatMap(({ risks, dmtLeads, actions, kpis }) => [
      ...risks,
      ...dmtLeads.map(({ asWritten }) => asWritten),
      ...new Set(
        actions.flatMap(({ milestones }) =>
          milestones.flatMap(({ leads }) => leads.map(({ asWritten }) => asWritten)),
        ),
      ),
      ...kpis.map(({ responsible }) => responsible ?? ''),
    ]),
  ];
}

/** A term tells the more, the fewer titles hold it. */
function weighing(
  entries: readonly Placed[],
  isFaint: (term: Term) => boolean,
): (term: Term) => number {
  const held = new Map<Term, number>();
  for (const { terms } of entries)
    for (const term of terms.all) held.set(term, (held.get(term) ?? 0) + 1);
  const known = new Map<Term, number>();
  return (term) => {
    const weight =
      known.get(term) ??
      Math.log(1 + entries.length / (held.get(term) ?? 2)) * (isFaint(term) ? FAINT : 1);
    known.set(term, weight);
    return weight;
  };
}
