/** Milestones without a day: never overdue, never due, and always said. */
import type { AnswerFact } from './answer.ts';
import type { Chosen } from './chosen.ts';
import { hasDay } from './due-days.ts';
import { counted } from './page.ts';

/** To end a sentence; empty where each of them has a day. */
export function sayUndated({ milestones }: Chosen, what: string): string {
  const undated = countUndated(milestones);
  if (undated === 0) return '';
  if (undated === milestones.length)
    return undated === 1
      ? `it has no due date, so it cannot be ${what}`
      : `none has a due date, so none can be ${what}`;
  return `${undated} of them ${undated === 1 ? 'has' : 'have'} no due date`;
}

/** The same after a share of them: of several without any day that says it already. */
export function sayUndatedToo(about: Chosen, what: string): string {
  const { milestones } = about;
  const isSaid = milestones.length > 1 && countUndated(milestones) === milestones.length;
  return isSaid ? '' : sayUndated(about, what);
}

export function undatedFacts({ milestones }: Chosen): readonly AnswerFact[] {
  const undated = countUndated(milestones);
  return undated === 0
    ? []
    : [{ label: 'No due date', value: `${counted(undated)}, never overdue` }];
}

function countUndated(milestones: Chosen['milestones']): number {
  return milestones.filter(({ milestone }) => !hasDay(milestone.due)).length;
}
