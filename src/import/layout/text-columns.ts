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
  const columns = cells.flatMap((meanings, index): Column[] => {
    const meaning = meanings.find((each) => RANK[each] !== undefined);
    return meaning === undefined ? [] : [{ index, meaning, rank: RANK[meaning] ?? 0 }];
  });
  const work = columns.filter(({ rank }) => rank >= WORK);
  const firstWork = work[0]?.index ?? Infinity;
  const above = columns.filter(
    ({ rank, index, meaning }) => rank < WORK && (index < firstWork || meaning === 'theme'),
  );
  const levels = new Map<number, TextColumn>();
  function set(column: Column | undefined, field: Field): void {
    if (column !== undefined) levels.set(column.index, { meaning: column.meaning, field });
  }

  const milestones = work.filter(({ meaning }) => meaning === 'milestone');
  const actions = work
    .filter(({ meaning }) => meaning !== 'milestone')
    .toSorted((one, other) => one.rank - other.rank || one.index - other.index);
  const [outcome, second] = above;
  const lower = second ?? (work.length === milestones.length ? outcome : undefined);
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
  return levels;
}

interface Column {
  readonly index: number;
  readonly meaning: Meaning;
  readonly rank: number;
}

const WORK = 10;

/** From the whole plan down to a step of it. */
const RANK: Readonly<Partial<Record<Meaning, number>>> = {
  outcome: 1,
  priority: 1,
  theme: 1,
  objective: 2,
  recommendation: 10,
  action: 11,
  task: 12,
  milestone: 13,
};
