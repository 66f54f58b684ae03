import type { PlacedFinding } from '../findings.ts';
import { explainDue, sayDue, type DueContext, type DueReading } from './due.ts';
import type { PlacedDraft } from './resolve-leads.ts';
import { sayRefs } from './say-refs.ts';

/**
 * How dues were read, where that is not plain to see: once for each wording. Those that could not
 * be read are the review's to say, which looks at plans of every format.
 */
export function dueFindings(
  placed: readonly PlacedDraft[],
  context: DueContext,
): readonly PlacedFinding[] {
  const cells = Map.groupBy(placed, ({ draft }) => draft.due.trim());
  return [...cells].flatMap(([written, holders]): readonly PlacedFinding[] => {
    const [first] = holders;
    const said = aboutDue(explainDue(written, context));
    if (said === null || first === undefined) return [];
    const refs = sayRefs(holders.map(({ ref }) => ref));
    const sentence = `The due "${written}" of ${refs} was read as ${said.reading}.`;
    const { code, severity } = said;
    return [{ code, severity, line: first.draft.line, outcome: first.outcome, sentence }];
  });
}

/** A due's finding but for its place and whose it is; null when there is nothing to say. */
export function aboutDue({ due, why, sure }: DueReading): {
  readonly code: PlacedFinding['code'];
  readonly severity: PlacedFinding['severity'];
  readonly reading: string;
} | null {
  const severity = sure ? 'note' : 'confirm';
  const because = why === null ? '' : `, ${why}`;
  switch (due.kind) {
    case 'none':
    case 'unread':
      return null;
    case 'recurring':
      return { code: 'due-rhythm', severity, reading: `${sayDue(due)}${because}` };
    case 'ongoing': {
      const reading = `ongoing: it has no last day and is never overdue${because}`;
      return { code: 'due-ongoing', severity, reading };
    }
    case 'date':
    case 'month':
    case 'year': {
      if (why === null) return null;
      const code = sure ? 'due-resolved' : 'due-guessed';
      return { code, severity, reading: `${sayDue(due)}${because}` };
    }
  }
}
