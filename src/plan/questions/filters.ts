/** Words that ask only for milestones in a state or of a colour. */
import type { RagKey } from '../model.ts';
import { pattern } from './cues/cue.ts';
import type { ItemState } from './question.ts';

export interface Filters {
  readonly rag: RagKey | null;
  readonly state: ItemState | null;
  /** Several are asked for: `which`, `how many`, `list`. */
  readonly isList: boolean;
}

const RAGS: readonly (readonly [RegExp, RagKey])[] = [
  [
    pattern(`
    reds?
    red rated
  `),
    'red',
  ],
  [
    pattern(`
    ambers?
  `),
    'amber',
  ],
  [
    pattern(`
    greens?
  `),
    'green',
  ],
  [
    pattern(`
    blues?
  `),
    'blue',
  ],
];
/** `Is Amber happy?` is about a person. */
export const COLOUR_NAMED =
  /(?<!\S)(?:is|does|did|has|ask|tell|with|was) (?:amber|blue|scarlet) (?!(?:rated|or|at|on|status|still|yet|now|and|milestones?|actions?|ones?|for)(?!\S))\p{L}/u;

const STATES: readonly (readonly [RegExp, ItemState])[] = [
  [
    pattern(`
    (not|nt|un) ?(yet )?(finished|complete|completed|done|delivered|closed)
    incomplete
    unfinished
    still open
    left to (do|deliver|finish|complete|go)
    (remains?|still|yet) to (do|be done|be finished|be delivered|be completed)
    remaining
    outstanding work
    in progress
    under way
    underway
    ongoing
  `),
    'not_complete',
  ],
  [
    pattern(`
    (no|without( an?)?|missing|lacking) ~ (due dates?|dates?|deadlines?)
    undated
  `),
    'no_date',
  ],
  [
    pattern(`
    (no|without( an?)?|missing|lacking) ~ (leads?|lead officers?|owners?)
    unowned
    unassigned
    leaderless
  `),
    'no_lead',
  ],
  [
    pattern(`
    (no|without( any)?|missing|lacking) ~ evidence
    unevidenced
  `),
    'no_evidence',
  ],
  [
    pattern(`
    not reported
    un ?reported
    not started
  `),
    'not_reported',
  ],
  [
    pattern(`
    finished
    complete
    completed
    completes
    done
    delivered
    closed
    achieved
    ticked off
    signed off
  `),
    'complete',
  ],
];

const LISTING = pattern(`
    which
    how many
    count
    number of
    list
    any
    anything
    everything
    all
    show( me)?
    what ~ (is|are|has|have)
    what
    give me
    <ITEMS>
    those
    them
    only
    just
  `);

export function filtersIn(text: string): Filters {
  const rag = RAGS.find(([words]) => words.test(text))?.[1] ?? null;
  const state = STATES.find(([words]) => words.test(text))?.[1] ?? null;
  return { rag, state, isList: LISTING.test(text) };
}

/** The words of the filters, which are no part of a topic. */
export const FILTER_WORDS: readonly RegExp[] = [...RAGS, ...STATES].map(([words]) => words);
