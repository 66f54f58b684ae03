import { sayRefs } from '../values/say-refs.ts';
import type { PlacedFinding } from '../findings.ts';
import type { NumberedAction } from './number-drafts.ts';

/** Cells that hold several milestones, or seem to: they stay one, and that is said. */
export function listFindings(
  actions: readonly NumberedAction[],
  outcome: number,
): readonly PlacedFinding[] {
  const milestones = actions.flatMap((action) => action.milestones);
  return milestones.flatMap(({ ref, draft }): readonly PlacedFinding[] => {
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
  });
}

/** How many items a text lists, by their marks: `a) ... b) ...`, `1. ... 2. ...` or `...; ...`. */
function itemsIn(text: string): number {
  const lettered = [...text.matchAll(/(?:^|\s)\(?([a-h1-9])[.)]\s/giu)].map(([, mark]) => mark);
  const counted = ['a', '1'].map((first) => runFrom(first, lettered));
  return Math.max(text.split(/;\s+/u).length, ...counted);
}

function runFrom(first: string, marks: readonly (string | undefined)[]): number {
  let next = first;
  for (const mark of marks) {
    if (mark?.toLowerCase() === next) next = String.fromCharCode(next.charCodeAt(0) + 1);
  }
  return next.charCodeAt(0) - first.charCodeAt(0);
}
