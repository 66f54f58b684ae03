import type { DraftAction, DraftMilestone } from './draft.ts';
import type { PlacedFinding } from '../findings.ts';

export interface NumberedAction {
  readonly line: number;
  readonly ref: string;
  readonly refPrinted: boolean;
  readonly text: string | null;
  readonly milestones: readonly NumberedMilestone[];
}

export interface NumberedMilestone {
  readonly draft: DraftMilestone;
  readonly id: string;
  readonly ref: string;
  readonly refPrinted: boolean;
}

/** Gives refs where the plan prints none, and every milestone an id that `taken` does not hold yet. */
export function numberDrafts(
  actions: readonly DraftAction[],
  outcome: number,
  taken: Set<string>,
): { readonly actions: readonly NumberedAction[]; readonly findings: readonly PlacedFinding[] } {
  const findings: PlacedFinding[] = [];
  const numbered = actions.map((action, place) => {
    const ref = action.ref ?? `${outcome}.${place + 1}`;
    const milestones = action.milestones.map((draft, index) => {
      const own = draft.ref ?? `${ref}.${index + 1}`;
      const id = freeId(own, taken);
      taken.add(id);
      if (id !== idOf(own)) {
        const sentence = `The ref ${own} is printed more than once; Waymark calls this one ${id}.`;
        const line = draft.line;
        findings.push({ code: 'ref-repeated', severity: 'confirm', line, outcome, sentence });
      }
      if (draft.text === '') {
        draft.text = own;
        const sentence = `Milestone ${own} has no text; its ref stands in for one.`;
        const line = draft.line;
        findings.push({ code: 'text-missing', severity: 'confirm', line, outcome, sentence });
      }
      return { draft, id, ref: own, refPrinted: draft.ref !== null };
    });
    const { line, text } = action;
    return { ref, refPrinted: action.ref !== null, text, line, milestones };
  });
  return { actions: numbered, findings };
}

function freeId(ref: string, taken: ReadonlySet<string>): string {
  const base = idOf(ref);
  let id = base;
  for (let copy = 2; taken.has(id); copy += 1) id = `${base}-${copy}`;
  return id;
}

function idOf(ref: string): string {
  const safe = ref.replace(/[^A-Za-z0-9.-]+/gu, '-').replace(/^[^A-Za-z0-9]+/u, '');
  return safe.slice(0, 34);
}
