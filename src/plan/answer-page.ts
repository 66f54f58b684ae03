/** What every answer has: a title, the day its figures were true, and where they come from. */
import type { Answer, Asking } from './answers.ts';
import type { Today } from './attention.ts';
import { legend } from './digest-page.ts';
import { sayWeekday } from './time.ts';

export function page(asking: Asking, title: string): Omit<Answer, 'next'> {
  return {
    title,
    asAt: `As at ${sayWeekday(asking.day)}`,
    facts: [],
    items: [],
    more: [],
    source: `From ${asking.state.plan.title} and what its lead officers reported. ${legend(asking.state)}`,
  };
}

export function todayOf({ state, day, timezone }: Asking): Today {
  return { plan: state.plan, day, timezone };
}

export function counted(count: number): string {
  return count === 0 ? 'none' : count === 1 ? '1 milestone' : `${count} milestones`;
}
