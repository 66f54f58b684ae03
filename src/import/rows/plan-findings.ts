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
  return found;
}
