/** What every answer has: a title, the day its figures were true, and where they come from. */
import { questionInWords } from '../questions/in-words.ts';
import type { Question } from '../questions/question.ts';
import type { Answer, AnswerItem, Asking } from './answer.ts';
import type { Today } from '../attention.ts';
import { legend } from '../digest-page.ts';
import { sayWeekday } from '../time.ts';

export function page(asking: Asking, title: string, summary = ''): Omit<Answer, 'next'> {
  return {
    title,
    summary,
    asAt: `As at ${sayWeekday(asking.day)}`,
    facts: [],
    items: [],
    pages: null,
    source: `From ${asking.state.plan.title} and what its lead officers reported. ${legend(asking.state)}`,
  };
}

/** As many as are read in one go on a phone. */
const ITEMS = 12;

/** The page asked for of a list; only what is shown is drawn up. */
export function paged<T>(
  question: Question,
  all: readonly T[],
  itemOf: (one: T) => AnswerItem,
): Pick<Answer, 'items' | 'pages'> {
  const last = Math.max(1, Math.ceil(all.length / ITEMS));
  const number = Math.min(question.page, last);
  const first = (number - 1) * ITEMS;
  const items = all.slice(first, first + ITEMS).map(itemOf);
  if (last === 1) return { items, pages: null };
  const next = number === last ? null : questionInWords({ ...question, page: number + 1 });
  return { items, pages: { first: first + 1, last: first + items.length, of: all.length, next } };
}

export function todayOf({ state, day, timezone }: Asking): Today {
  return { plan: state.plan, day, timezone };
}

export function counted(count: number): string {
  return count === 0 ? 'none' : count === 1 ? '1 milestone' : `${count} milestones`;
}
