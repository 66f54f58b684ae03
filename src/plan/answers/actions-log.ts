/** The log of actions that meetings agree is not kept yet; what is kept instead is said. */
import { asksForHelp } from '../plan-state.ts';
import type { Question } from '../questions/question.ts';
import type { Refusal } from '../refusals.ts';
import type { Answer, Asking } from './answer.ts';
import { chosen } from './chosen.ts';
import { figuresOf } from './figures.ts';
import { counted, page } from './page.ts';
import { sayAmong } from './share.ts';

export function actionsLog({ slots }: Question, asking: Asking): Answer | Refusal {
  const { outcome, owner } = slots;
  const about = chosen(asking, {
    ...(outcome === undefined ? {} : { outcome }),
    ...(owner === undefined ? {} : { owner }),
  });
  if (!('milestones' in about)) return about;
  const { milestones } = about;
  const { overdue } = figuresOf(asking, milestones);
  const help = milestones.filter(asksForHelp);
  const kept = `Kept here${sayAmong(about)} are help asked for (${counted(help.length)}) and what is overdue (${counted(overdue.length)}).`;
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
