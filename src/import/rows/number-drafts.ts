import type { PlacedFinding } from '../findings.ts';
import type { DraftAction, DraftMilestone } from './draft.ts';
import { isLocal } from './printed-ref.ts';
import type { Origin } from '../../plan/model.ts';

export interface NumberedAction {
  readonly line: number;
  readonly ref: string;
  readonly refPrinted: boolean;
  readonly text: string | null;
  readonly origin: Origin | null;
  readonly milestones: readonly NumberedMilestone[];
}

export interface NumberedMilestone {
  readonly draft: DraftMilestone;
  readonly id: string;
  readonly ref: string;
  readonly refPrinted: boolean;
}

/** The ids given so far in a plan, and how often each was wanted. */
export type TakenIds = Map<string, number>;

/** Gives refs where the plan prints none, and every milestone an id that is not taken yet. */
export function numberDrafts(
  actions: readonly DraftAction[],
  outcome: number,
  taken: TakenIds,
): { readonly actions: readonly NumberedAction[]; readonly findings: readonly PlacedFinding[] } {
  const findings: PlacedFinding[] = [];
  function confirm(code: PlacedFinding['code'], line: number, sentence: string): void {
    findings.push({ code, severity: 'confirm', line, outcome, sentence });
  }
  const numbered = actions.map((action, place) => {
    const ref = action.ref ?? `${outcome}.${place + 1}`;
    const local = new Set<string>();
    const printed = new Set(action.milestones.map((each) => each.ref));
    const milestones = action.milestones.map((draft, index) => {
      const own = refOf(draft) ?? freeRef(ref, index, printed);
      const again = local.has(own);
      local.add(own);
      const scope = action.ref === null && action.text === null ? String(outcome) : ref;
      const base = idOf(isLocal(own) ? `${scope}.${own.replace(/[()]/gu, '')}` : own);
      const id = freeId(base, taken);
      if (again || (id !== base && !isLocal(own))) {
        const sentence = `The ref ${own} is printed more than once; Waymark calls this one ${id}.`;
        confirm('ref-repeated', draft.line, sentence);
      }
      if (draft.text === '') {
        draft.text = own;
        const sentence = `Milestone ${own} has no text; its ref stands in for one.`;
        confirm('text-missing', draft.line, sentence);
      }
      return { draft, id, ref: own, refPrinted: own === draft.ref };
    });
    const { line, text, origin } = action;
    return { ref, refPrinted: action.ref !== null, text, line, origin, milestones };
  });
  return { actions: numbered, findings };
}

/** `2.1.3` for the third item of a row with the ref `2.1`. */
function refOf({ ref, part }: DraftMilestone): string | null {
  return ref === null || part === undefined ? ref : `${ref}.${part}`;
}

/** `1.1.3` for the third milestone, or a later number where one above it prints that. */
function freeRef(action: string, index: number, printed: ReadonlySet<string | null>): string {
  let number = index + 1;
  while (printed.has(`${action}.${number}`)) number += 1;
  return `${action}.${number}`;
}

function freeId(base: string, taken: TakenIds): string {
  let copy = (taken.get(base) ?? 0) + 1;
  let id = copy === 1 ? base : `${base}-${copy}`;
  while (copy > 1 && taken.has(id)) {
    copy += 1;
    id = `${base}-${copy}`;
  }
  taken.set(base, copy);
  if (id !== base) taken.set(id, 1);
  return id;
}

function idOf(ref: string): string {
  const safe = ref
    .replace(/[^A-Za-z0-9.-]+/gu, '-')
    .replace(/^[^A-Za-z0-9]+|-+$/gu, '')
    .slice(0, 34);
  return safe === '' ? 'ref' : safe;
}
