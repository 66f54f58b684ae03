/** Who asks for help, since when, and for what. */
import { asksForHelp, latestReport, type MilestoneState } from '../plan-state.ts';
import type { Question } from '../questions/question.ts';
import type { Refusal } from '../refusals.ts';
import { sayDay, sayShortDay } from '../time.ts';
import type { Answer, Asking } from './answer.ts';
import { chosen, withoutState } from './chosen.ts';
import { freshnessFact, sayLatest } from './freshness.ts';
import { dayOf } from './instants.ts';
import { itemsOf, sayUrgent } from './items.ts';
import { latestIn, type Latest } from './latest.ts';
import { leadFacts } from './lead-counts.ts';
import { nextAfter } from './next.ts';
import { counted, page } from './page.ts';
import { sayAny, sayOf, sayPart, sentence, shown } from './share.ts';
import { sayNotKept, sayWhen, whenTest } from './when-reported.ts';

/**
 * By the newest report of each: one that no longer asks for help has it, or needs none. Of a time
 * that is said, by every report then.
 */
export function helpNeeded(question: Question, asking: Asking): Answer | Refusal {
  const about = chosen(asking, withoutState(question.slots, 'help_needed'));
  if (!('milestones' in about)) return about;
  const isThen = whenTest(asking, question.slots);
  const when = sayWhen(question.slots);
  const is = when === '' ? 'is' : 'was';
  const found = about.milestones
    .filter((one) => (isThen === null ? asksForHelp(one) : askedThen(one, isThen)))
    .toSorted((a, b) => (atOf(a) < atOf(b) ? 1 : -1));
  const last = latestIn(found);
  return {
    ...page(
      asking,
      `Help asked for${when}${sayOf(about)}: ${counted(found.length)}`,
      sayNotKept(question.slots) +
        sentence(
          last === null
            ? `No help ${is} asked for on ${sayAny(about)}${when}`
            : `Help ${is} asked for on ${sayPart(about, found.length)}${when || sayLast(asking, last)}`,
          last === null ? sayLatest(asking, about.milestones) : '',
        ),
    ),
    facts: [
      ...(found.length === 0 ? [] : leadFacts(asking, found)),
      ...(found.length > 0 && asking.place === 'shared'
        ? [{ label: 'For what', value: 'said in the 1:1 chat with Waymark' }]
        : []),
      freshnessFact(asking, about.milestones),
    ],
    ...itemsOf(question, asking, shown(about, found), sayAsked(asking, isThen)),
    next: nextAfter(asking, question, ['overdue', 'not_reported']),
  };
}

function askedThen({ reports }: MilestoneState, isThen: (at: string) => boolean): boolean {
  return reports.some(({ at, help }) => help !== null && isThen(at));
}

/** Of a time that is said: when help was asked for, which today's report may not say. */
function sayAsked(
  asking: Asking,
  isThen: ((at: string) => boolean) | null,
): (milestone: MilestoneState) => string | null {
  return (one) => {
    const urgent = sayUrgent(asking, one);
    const then = one.reports.findLast(({ at, help }) => help !== null && (isThen?.(at) ?? false));
    if (then === undefined) return urgent;
    const on = sayShortDay(dayOf(asking.timezone, then.at), asking.day);
    const asked = `help asked for on ${on}${asksForHelp(one) ? '' : ', no longer'}`;
    return urgent === null ? asked : `${asked}; ${urgent}`;
  };
}

function sayLast({ timezone }: Asking, { report }: Latest): string {
  return `, last on ${sayDay(dayOf(timezone, report.at))} by ${report.role}`;
}

function atOf(milestone: MilestoneState): string {
  return latestReport(milestone)?.at ?? '';
}
