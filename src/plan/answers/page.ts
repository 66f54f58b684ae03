/** What every answer has: a title, the day its figures were true, and where they come from. */
import type { Question } from '../questions/question.ts';
import type { Answer, AnswerItem, Asking } from './answer.ts';
import type { Today } from '../attention.ts';
import { legend } from '../digest-page.ts';
import { milestonesIn } from '../plan-state.ts';
import { sayDay, sayWeekday } from '../time.ts';
import { dayOf } from './instants.ts';
import { latestIn } from './latest.ts';
import { askedInWords } from './outcome-words.ts';

export function page(asking: Asking, title: string, summary = ''): Omit<Answer, 'next'> {
  return {
    title,
    summary,
    asAt: `As at ${sayWeekday(asking.day)}`,
    facts: [],
    items: [],
    pages: null,
    source: `${sayPlan(asking)} ${sayUpdates(asking)} ${legend(asking.state)}`,
  };
}

/** As many as are read in one go on a phone. */
const PAGE_ITEMS = 12;

/** The page asked for of a list; only what is shown is drawn up. */
export function paged<T>(
  question: Question,
  asking: Asking,
  all: readonly T[],
  itemOf: (one: T) => AnswerItem,
): Pick<Answer, 'items' | 'pages'> {
  const last = Math.max(1, Math.ceil(all.length / PAGE_ITEMS));
  const number = Math.min(question.page, last);
  const first = (number - 1) * PAGE_ITEMS;
  const items = all.slice(first, first + PAGE_ITEMS).map(itemOf);
  if (last === 1) return { items, pages: null };
  const next = number === last ? null : askedInWords(asking, { ...question, page: number + 1 });
  return { items, pages: { first: first + 1, last: first + items.length, of: all.length, next } };
}

export function todayOf({ state, day, timezone }: Asking): Today {
  return { plan: state.plan, day, timezone };
}

export function counted(count: number): string {
  return count === 0 ? 'none' : count === 1 ? '1 milestone' : `${count} milestones`;
}

/** Which file and edition the plan's own text is from. */
function sayPlan({ state, timezone }: Asking): string {
  const edition = state.edition === 1 ? '' : `, edition ${state.edition}`;
  const on = sayDay(dayOf(timezone, state.importedAt));
  return `From ${state.plan.title}${edition}, imported from ${state.source} on ${on}, and what its lead officers reported.`;
}

function sayUpdates({ state, timezone, place }: Asking): string {
  const latest = latestIn(milestonesIn(state));
  if (latest === null) return 'Nothing has been reported on the plan yet.';
  const { reporter, role, at } = latest.report;
  const who = place === 'shared' ? role : `${reporter} (${role})`;
  return `Last report on the plan: ${sayDay(dayOf(timezone, at))}, by ${who}.`;
}
