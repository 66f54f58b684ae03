/** Who answers for a milestone, an action or an outcome. */
import { brief } from '../digest-page.ts';
import type { Question } from '../questions/question.ts';
import type { Refusal } from '../refusals.ts';
import type { Answer, Asking } from './answer.ts';
import { leadsOf } from './items.ts';
import { closedStatus, unknownRef, withRef } from './milestones.ts';
import { page } from './page.ts';

export function whoOwns({ slots }: Question, asking: Asking): Answer | Refusal {
  const ref = slots.ref ?? '';
  const found = withRef(asking, ref);
  if (found.length === 0) return closedStatus(asking, ref) ?? unknownRef(asking, ref);
  return {
    ...page(asking, `Who leads ${ref}`),
    facts: found.map((one) => ({
      label: `${one.milestone.ref} ${brief(one.milestone.text, 60)}`,
      value: leadsOf(one),
    })),
    next: [`status of ${ref}`],
  };
}
