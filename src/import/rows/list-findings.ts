import { sayRefs } from '../values/say-refs.ts';
import { briefly, type PlacedFinding } from '../findings.ts';
import { itemsIn } from './listed-items.ts';
import type { NumberedAction, NumberedMilestone } from './number-drafts.ts';

/** Cells that hold several milestones, or seem to: those that were parted, and those that stay one. */
export function listFindings(
  actions: readonly NumberedAction[],
  outcome: number,
): readonly PlacedFinding[] {
  const milestones = actions.flatMap((action) => action.milestones);
  const parted = milestones.filter(({ draft }) => draft.part !== undefined);
  const rows = Map.groupBy(parted, ({ draft }) => draft.line);
  return [
    ...[...rows.values()].map((row) => aboutParted(row, outcome)),
    ...milestones.flatMap((each) => aboutList(each, outcome)),
  ];
}

function aboutParted(row: readonly NumberedMilestone[], outcome: number): PlacedFinding {
  const refs = sayRefs(row.map(({ ref }) => ref));
  const pairs = row.map(({ draft }) => `"${briefly(draft.text)}" by ${draft.due}`).join(', ');
  const sentence = `One row lists ${row.length} things and as many dues; it was read as ${refs}: ${pairs}.`;
  const line = row[0]?.draft.line ?? 1;
  return { code: 'milestone-pair', severity: 'confirm', line, outcome, sentence };
}

function aboutList({ ref, draft }: NumberedMilestone, outcome: number): readonly PlacedFinding[] {
  const items = itemsIn(draft.text);
  const leads = draft.lead === null ? 0 : itemsIn(draft.lead.text);
  const at = { line: draft.line, outcome };
  if (items > 1 && items === leads) {
    const sentence = `The cell of ${sayRefs([ref])} lists ${items} things and its lead cell as many leads; they may be ${items} milestones, and were kept as one with all leads.`;
    return [{ code: 'milestone-pair', severity: 'confirm', ...at, sentence }];
  }
  if (items < 3) return [];
  const sentence = `The cell of ${sayRefs([ref])} holds a list; it was kept as one milestone.`;
  return [{ code: 'milestone-list', severity: 'note', ...at, sentence }];
}
