import type { PlacedFinding } from '../findings.ts';
import { lettersOf } from '../layout/clean-text.ts';
import type { NumberedAction } from './number-drafts.ts';

/** What looks wrong about the refs of an outcome's rows, and rows that say the same twice. */
export function refFindings(
  actions: readonly NumberedAction[],
  outcome: number,
): readonly PlacedFinding[] {
  return [
    ...underOtherOutcome(actions, outcome),
    ...outOfOrder(actions, outcome),
    ...repeatedRows(actions, outcome),
  ];
}

interface Item {
  readonly ref: string;
  readonly line: number;
  readonly named: string;
}

function underOtherOutcome(
  actions: readonly NumberedAction[],
  outcome: number,
): readonly PlacedFinding[] {
  const items = actions.flatMap(({ ref, refPrinted, text, line, milestones }): readonly Item[] => {
    if (refPrinted && text !== null) return [{ ref, line, named: 'Action' }];
    return milestones.flatMap((each) =>
      each.refPrinted ? [{ ref: each.ref, line: each.draft.line, named: 'Milestone' }] : [],
    );
  });
  const parted = items.flatMap((item) => {
    const first = firstPart(item.ref);
    return first === null ? [] : [{ ...item, first }];
  });
  const own = ownFirst(
    parted.map(({ first }) => first),
    outcome,
  );
  const other = parted.filter(({ first }) => first !== own);
  const [odd] = other;
  if (odd === undefined) return [];
  if (own === null) {
    if (other.length < 2 || other.some(({ first }) => first !== odd.first)) return [];
    const sentence = `All refs under outcome ${outcome} begin with ${odd.first}; they were kept as printed.`;
    return [finding('ref-under-other-outcome', odd.line, outcome, sentence)];
  }
  return other.map(({ ref, line, named }) => {
    const sentence = `${named} ${ref} stands under outcome ${outcome}; it was kept there with the ref as printed.`;
    return finding('ref-under-other-outcome', line, outcome, sentence);
  });
}

/** `2` of `2.1` and `2a`, `A` of `A.1`, `P2` of `P2.1`; null for a ref of one part. */
function firstPart(ref: string): string | null {
  const found =
    /^([A-Za-z]{0,3}\d{1,2}|[A-Za-z]{1,3})\.\d/u.exec(ref) ?? /^(\d{1,2})[a-z]$/u.exec(ref);
  return found?.[1]?.toUpperCase() ?? null;
}

/** What an outcome's refs begin with: its number, or what most begin with; null when neither. */
function ownFirst(firsts: readonly string[], outcome: number): string | null {
  if (firsts.includes(String(outcome))) return String(outcome);
  const counts = new Map<string, number>();
  for (const first of firsts) counts.set(first, (counts.get(first) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  if (most === undefined || most[1] * 2 <= firsts.length) return null;
  return /^\d+$/u.test(most[0]) ? null : most[0];
}

function outOfOrder(actions: readonly NumberedAction[], outcome: number): readonly PlacedFinding[] {
  const milestones = actions.flatMap((action) => action.milestones);
  return milestones.flatMap(({ ref, draft }, index) => {
    const before = milestones[index - 1];
    if (before === undefined || !draft.ref || !before.draft.ref) return [];
    const [own, above] = [sortable(ref), sortable(before.ref)];
    if (own === null || above === null || own.stem !== above.stem || own.last >= above.last) {
      return [];
    }
    const sentence = `Milestone ${ref} stands after ${before.ref}; both were kept where they are printed.`;
    return [finding('ref-out-of-order', draft.line, outcome, sentence)];
  });
}

function repeatedRows(
  actions: readonly NumberedAction[],
  outcome: number,
): readonly PlacedFinding[] {
  const seen = new Map<string, string>();
  return actions.flatMap(({ milestones }) =>
    milestones.flatMap(({ ref, draft }) => {
      const letters = lettersOf(draft.text);
      if (letters.length < SHORTEST) return [];
      const words = draft.text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
      const key = `${words} ${draft.lead?.text ?? ''} ${draft.due}`;
      const before = seen.get(key);
      seen.set(key, before ?? ref);
      if (before === undefined) return [];
      const sentence = `Milestone ${ref} says the same as ${before}, with the same lead and due; both were kept.`;
      return [finding('milestone-repeated', draft.line, outcome, sentence)];
    }),
  );
}

/** Letters a text must have to be told by them. */
const SHORTEST = 10;

function sortable(ref: string): { readonly stem: string; readonly last: number } | null {
  const found = /^(.*?)(\d{1,4})$/u.exec(ref);
  return found === null ? null : { stem: found[1] ?? '', last: Number(found[2]) };
}

function finding(
  code: PlacedFinding['code'],
  line: number,
  outcome: number,
  sentence: string,
): PlacedFinding {
  return { code, severity: 'confirm', line, outcome, sentence };
}
