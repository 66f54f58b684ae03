/** Everything of a plan that can be asked about by name, and which of it some words may mean. */
import type { Plan } from '../../model.ts';
import { holdings, type Holding } from './holdings.ts';
import { isKnown, soughtIn } from './sought.ts';
import { wordIndex, type WordIndex } from './word-index.ts';

export type ThingKind = 'outcome' | 'action' | 'milestone' | 'kpi';

export interface Thing {
  readonly kind: ThingKind;
  /** The number of the outcome it is, or is under. */
  readonly outcome: number;
  /** Null for a KPI the plan gives no ref. */
  readonly ref: string | null;
  readonly title: string;
  /** Of the milestones beneath it, of itself for a milestone; none for a KPI. */
  readonly milestoneIds: readonly string[];
}

export interface Match {
  readonly thing: Thing;
  /** 0 to 1: how much of what was asked it holds, rare words counting for more. */
  readonly coverage: number;
  /** 0 to 1: how much of its own wording was asked. */
  readonly share: number;
}

export interface Things {
  readonly all: readonly Thing[];
  /** Every word the plan writes, in small letters, and the abbreviations known for them. */
  readonly vocabulary: ReadonlySet<string>;
  /** Whether the plan says it, in this word, another form of it, or one that means the same. */
  knows(word: string, exactly?: boolean): boolean;
  /** The best first, at most 12. KPIs only where `kinds` says so. */
  find(words: readonly string[], kinds?: readonly ThingKind[]): readonly Match[];
}

/** What is asked about where nothing says that a KPI is. */
export const PLAN_KINDS: readonly ThingKind[] = ['outcome', 'action', 'milestone'];
const MOST_FOUND = 12;

const READ = new WeakMap<Plan, Things>();
const INDEXES = new WeakMap<Things, WordIndex>();

/** Read once for each plan. */
export function thingsIn(plan: Plan): Things {
  const known = READ.get(plan);
  if (known !== undefined) return known;
  const index = wordIndex(plan);
  const things: Things = {
    all: index.entries.map(({ thing }) => thing),
    vocabulary: new Set([...index.written.keys(), ...index.meantWords]),
    knows: (word, exactly = false) => isKnown(word, index, exactly),
    find: (words, kinds = PLAN_KINDS) => found(words, kinds, index),
  };
  READ.set(plan, things);
  INDEXES.set(things, index);
  return things;
}

export function indexOf(things: Things): WordIndex {
  const index = INDEXES.get(things);
  if (index === undefined) throw new Error('These things were not read from a plan');
  return index;
}

function found(
  words: readonly string[],
  kinds: readonly ThingKind[],
  index: WordIndex,
): readonly Match[] {
  return [...holdings(soughtIn(words, index), index, kinds)]
    .sort((one, other) => worthOf(other) - worthOf(one) || one.at - other.at)
    .slice(0, MOST_FOUND)
    .flatMap(({ at, coverage, share }) => {
      const thing = index.entries[at]?.thing;
      return thing === undefined ? [] : [{ thing, coverage, share }];
    });
}

/** What orders those that hold about as much of what was asked. */
function worthOf({ coverage, share, side }: Holding): number {
  return coverage * (0.6 + 0.3 * Math.sqrt(share) + 0.1 * side);
}
