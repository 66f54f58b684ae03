import type { PlacedFinding } from '../findings.ts';
import type { DraftOutcome } from './draft-outcomes.ts';

/** What is said once about all rows of a plan together. */
export function planFindings(outcomes: readonly DraftOutcome[]): readonly PlacedFinding[] {
  const actions = outcomes.flatMap((outcome) => outcome.actions);
  const milestones = actions.flatMap((action) => action.milestones);
  const found: PlacedFinding[] = [];
  function note(code: PlacedFinding['code'], line: number, sentence: string): void {
    found.push({ code, severity: 'note', line, outcome: null, sentence });
  }

  const printed = milestones.filter(({ draft }) => draft.status !== '' || draft.progress !== '');
  const [first] = printed;
  if (first !== undefined) {
    const count = printed.length === 1 ? 'one milestone' : `${printed.length} milestones`;
    const sentence = `The document prints a status or progress beside ${count}. It is kept as the document's word; nobody has reported it to Waymark.`;
    note('status-printed', first.draft.line, sentence);
  }
  const [top] = milestones;
  if (top !== undefined && actions.every(({ text }) => text === null)) {
    const sentence =
      'The tables have one level of rows: each was read as a milestone, without an action above it.';
    note('one-level', top.draft.line, sentence);
  }
  return [...found, ...lettersOfOthers(outcomes)];
}

/** Refs such as `G6` among others such as `W1`, where another outcome's begin with `G`. */
function lettersOfOthers(outcomes: readonly DraftOutcome[]): readonly PlacedFinding[] {
  const read = outcomes.map(({ section, actions }) => {
    const milestones = actions.flatMap((action) => action.milestones);
    const lettered = milestones.flatMap(({ ref, refPrinted, draft }) => {
      const letters = /^([A-Z]{1,5})[ -]?\d/u.exec(ref)?.[1];
      return letters === undefined || !refPrinted ? [] : [{ ref, letters, line: draft.line }];
    });
    return { number: section.number, lettered, own: mostly(lettered.map((each) => each.letters)) };
  });
  return read.flatMap(({ number, lettered, own }) => {
    if (own === null) return [];
    return lettered.flatMap(({ ref, letters, line }): readonly PlacedFinding[] => {
      const home = read.find((other) => other.own === letters && other.number !== number);
      if (letters === own || home === undefined) return [];
      const sentence = `Milestone ${ref} stands under outcome ${number}, and refs that begin with ${letters} under outcome ${home.number}; it was kept where it is printed.`;
      const code = 'ref-under-other-outcome';
      return [{ code, severity: 'confirm', line, outcome: number, sentence }];
    });
  });
}

/** What more than half of the texts are. */
function mostly(texts: readonly string[]): string | null {
  const counts = Map.groupBy(texts, (text) => text);
  return [...counts].find(([, same]) => same.length * 2 > texts.length)?.[0] ?? null;
}
