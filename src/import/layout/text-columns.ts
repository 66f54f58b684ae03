import type { Meaning } from './column-words.ts';
import type { Field } from './columns.ts';

interface TextColumn {
  readonly meaning: Meaning;
  readonly field: Field;
}

/**
 * Which of a table's columns of text is the outcome, the action and the milestone. The same word is
 * an action in one plan and a milestone in another: what stands beside it decides.
 */
export function textFields(
  cells: readonly (readonly Meaning[])[],
): ReadonlyMap<number, TextColumn> {
  const all = cells.flatMap((meanings, index): Column[] => {
    const meaning = meanings.find((each) => RANK[each] !== undefined);
    return meaning === undefined ? [] : [{ index, meaning, rank: RANK[meaning] ?? 0 }];
  });
  const firstWork = all.find(({ rank }) => rank >= WORK)?.index ?? Infinity;
  const titled = all.some((column) => column.rank === OUTCOME && isAbove(column, firstWork));
  const columns = all.filter(({ rank }) => !titled || rank !== GROUP);
  const work = columns.filter(({ rank }) => rank >= WORK);
  const above = columns
    .filter((column) => isAbove(column, firstWork))
    .toSorted((one, other) => Number(other.rank === GROUP) - Number(one.rank === GROUP));
  const levels = new Map<number, TextColumn>();
  function set(column: Column | undefined, field: Field): void {
    if (column !== undefined) levels.set(column.index, { meaning: column.meaning, field });
  }

  const milestones = work.filter(({ meaning }) => meaning === 'milestone');
  const actions = work
    .filter(({ meaning }) => meaning !== 'milestone')
    .toSorted((one, other) => one.rank - other.rank || one.index - other.index);
  const [outcome, second] = above;
  const alone = work.length === milestones.length && outcome?.rank !== GROUP;
  const lower = second ?? (alone ? outcome : undefined);
  if (outcome !== lower) set(outcome, 'outcome');
  const chain = lower === undefined ? actions : [lower, ...actions];
  if (milestones.length > 0) {
    for (const milestone of milestones) set(milestone, 'milestone');
    const action = actions.find(({ meaning }) => meaning === 'action');
    set(action ?? chain[0], 'action');
  } else {
    set(chain[0], 'action');
    set(chain[1], 'milestone');
  }
  const number = all.find(({ meaning }) => meaning === 'outcome-ref');
  if (titled) set(number, 'outcome-ref');
  return levels;
}

/** An outcome may be named beside its actions; a column that only groups them stands anywhere. */
function isAbove({ rank, index, meaning }: Column, firstWork: number): boolean {
  return rank < WORK && (index < firstWork || meaning === 'theme' || rank === GROUP);
}

interface Column {
  readonly index: number;
  readonly meaning: Meaning;
  readonly rank: number;
}

const OUTCOME = 1;
/** Only names outcomes where no column does so in words: a number, or a board's list. */
const GROUP = 1.5;
const WORK = 10;

/** From the whole plan down to a step of it. */
const RANK: Readonly<Partial<Record<Meaning, number>>> = {
  outcome: 1,
  priority: 1,
  theme: 1,
  'outcome-ref': GROUP,
  group: GROUP,
  objective: 2,
  recommendation: 10,
  action: 11,
  task: 12,
  milestone: 13,
};
