import type { Due, PlacedMilestone, Plan } from '../../plan/model.ts';
import { explainDue } from '../values/due.ts';
import { monthAt, sayMonth } from '../values/months.ts';
import type { ReviewFinding } from './review-finding.ts';

/** Dues against the plan's period, dues that could not be read, and those that are missing. */
export function dueReview(
  plan: Plan,
  placed: readonly PlacedMilestone[],
): readonly ReviewFinding[] {
  const dated = placed.filter(({ milestone }) => milestone.due.kind !== 'none').length;
  return placed.flatMap(({ outcome, milestone }) => {
    const { ref, id, due } = milestone;
    const found =
      due.kind === 'none' ? missing(ref, dated, placed.length) : aboutDue(plan, due, ref);
    return found === null ? [] : [{ ...found, outcome: outcome.number, ref, milestoneId: id }];
  });
}

type Found = Pick<ReviewFinding, 'code' | 'severity' | 'sentence'>;

/** A plan may have no dues at all; where most milestones have one, the others are worth a look. */
function missing(ref: string, dated: number, all: number): Found | null {
  if (dated * 2 <= all) return null;
  const sentence = `Milestone ${ref} has no due, where most have one; it is never overdue.`;
  return { code: 'due-missing', severity: 'note', sentence };
}

function aboutDue(plan: Plan, due: Due, ref: string): Found | null {
  const { from, to } = plan.period;
  if (due.kind === 'unread') {
    const { why } = explainDue(due.asWritten, plan);
    const because = why === null ? '' : `: ${why}`;
    const sentence = `The due "${due.asWritten}" of milestone ${ref} could not be read as a date${because}; it is shown as written and never overdue.`;
    return { code: 'due-unread', severity: 'confirm', sentence };
  }
  const span = spanOf(due);
  if (span === null) return null;
  if (span.to < from) {
    const sentence = `Milestone ${ref} is due ${span.said}, before the plan begins in ${sayMonth(from)}; it was kept as written.`;
    return { code: 'due-before-plan', severity: 'confirm', sentence };
  }
  if (span.from <= to) return null;
  const far = span.from > monthAt(Number(to.slice(0, 4)) + YEARS_AFTER, Number(to.slice(5)));
  const years = far ? ` by more than ${YEARS_AFTER} years` : '';
  const sentence = `Milestone ${ref} is due ${span.said}, after the plan ends in ${sayMonth(to)}${years}; it was kept as written.`;
  return { code: 'due-after-plan', severity: far ? 'confirm' : 'note', sentence };
}

/** A due so long after its plan is more likely a slip of the pen. */
const YEARS_AFTER = 3;

function spanOf(due: Due): { from: string; to: string; said: string } | null {
  switch (due.kind) {
    case 'date':
      return { from: due.date.slice(0, 7), to: due.date.slice(0, 7), said: due.asWritten };
    case 'month':
      return { from: due.month, to: due.month, said: due.asWritten };
    case 'year':
      return { from: `${due.year}-01`, to: `${due.year}-12`, said: due.asWritten };
    case 'none':
    case 'recurring':
    case 'ongoing':
    case 'unread':
      return null;
  }
}
