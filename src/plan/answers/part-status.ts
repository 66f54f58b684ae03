/** How the milestones that share an owner or a topic stand together. */
import type { Question, Slots } from '../questions/question.ts';
import type { Refusal } from '../refusals.ts';
import type { Answer, Asking } from './answer.ts';
import { chosen } from './chosen.ts';
import { countedRefs, figuresOf, sayCounts, sayFigures } from './figures.ts';
import { itemsOf } from './items.ts';
import { nothingAbout } from './meant-by.ts';
import { page } from './page.ts';

export function partStatus(question: Question, asking: Asking): Answer | Refusal {
  const { slots } = question;
  if (slots.phrase === undefined && !isSomebodys(slots)) return nothingAbout(asking, '');
  const about = chosen(asking, slots);
  if (!('milestones' in about)) return about;
  const { milestones, words, isMine } = about;
  const figures = figuresOf(asking, milestones);
  const title = `${isMine ? 'Your milestones' : 'Milestones'}${words}`;
  return {
    ...page(asking, title, `${title}: ${sayFigures(asking, figures)}`),
    facts: [
      { label: 'Milestones', value: sayCounts(asking, figures) },
      { label: 'Overdue', value: countedRefs(figures.overdue) },
    ],
    ...itemsOf(question, asking, milestones),
    next: ['what is overdue?', 'status of the plan'],
  };
}

/** Whether only what somebody leads is asked about. */
export function isSomebodys({ owner, me }: Slots): boolean {
  return owner !== undefined || me === true;
}
