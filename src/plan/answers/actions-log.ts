/** The log of actions that meetings agree is not kept yet; what is kept instead is said. */
import { asksForHelp, milestonesIn } from '../plan-state.ts';
import type { Question } from '../questions/question.ts';
import type { Answer, Asking } from './answer.ts';
import { figuresOf } from './figures.ts';
import { counted, page } from './page.ts';

export function actionsLog(_question: Question, asking: Asking): Answer {
  const milestones = milestonesIn(asking.state);
  const { overdue } = figuresOf(asking, milestones);
  const help = milestones.filter(asksForHelp);
  const kept = `Kept here are help asked for (${counted(help.length)}) and what is overdue (${counted(overdue.length)}).`;
  return {
    ...page(
      asking,
      'Actions from meetings',
      `Waymark does not keep the actions log of meetings yet, so it cannot say what was agreed there. ${kept}`,
    ),
    facts: [
      { label: 'Help asked for', value: counted(help.length) },
      { label: 'Overdue', value: counted(overdue.length) },
    ],
    next: ['help needed', 'what is overdue?', 'what changed this week?'],
  };
}
