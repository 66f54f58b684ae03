/** What has not been reported on, and who was asked and has not answered. */
import type { SilentRole } from '../digest.ts';
import type { MilestoneState } from '../plan-state.ts';
import type { Question, Slots } from '../questions/question.ts';
import { list, type Refusal } from '../refusals.ts';
import { leavesSilence } from '../reminders.ts';
import { sayShortDay } from '../time.ts';
import type { Answer, AnswerFact, Asking } from './answer.ts';
import { chosen, withoutState } from './chosen.ts';
import { freshnessFact, sayLatest } from './freshness.ts';
import { dayOf } from './instants.ts';
import { itemsOf } from './items.ts';
import { leadFacts } from './lead-counts.ts';
import { nextAfter } from './next.ts';
import { counted, page } from './page.ts';
import { sayOf, sayShare, sentence, shown } from './share.ts';
import { silentAmong } from './silent-roles.ts';
import { PREDICATES } from './states.ts';
import { sayNotKept, sayWhen, whenTest } from './when-reported.ts';

/** By role, who was asked and is silent; and each milestone without a report, or without one then. */
export function notReported(question: Question, asking: Asking): Answer | Refusal {
  const about = chosen(asking, withoutState(question.slots, 'not_reported'));
  if (!('milestones' in about)) return about;
  const when = sayWhen(question.slots);
  const found = about.milestones.filter(silenceTest(asking, question.slots));
  const silent = silentAmong(asking, about.milestones);
  return {
    ...page(
      asking,
      `Not reported on${when === '' ? ' yet' : when}${sayOf(about)}: ${counted(found.length)}`,
      sayNotKept(question.slots) +
        sentence(
          sayShare(about, found.length, predicateFor(when)),
          silent.length === 0
            ? ''
            : `${silent.length} ${silent.length === 1 ? 'role was' : 'roles were'} asked and ${silent.length === 1 ? 'has' : 'have'} not answered`,
          sayLatest(asking, about.milestones),
        ),
    ),
    facts: [
      ...sayAsked(asking, silent),
      ...(about.isMine ? [] : leadFacts(asking, found)),
      freshnessFact(asking, about.milestones),
    ],
    ...itemsOf(question, asking, shown(about, found)),
    next: nextAfter(asking, question, ['overdue', 'help_needed']),
  };
}

function hasAsked({ state }: Asking): boolean {
  return [...state.reminders.values()].some(leavesSilence);
}

const REFS = 8;

function sayAsked(asking: Asking, silent: readonly SilentRole[]): readonly AnswerFact[] {
  if (silent.length === 0)
    return [
      {
        label: 'Asked, not answered yet',
        value: hasAsked(asking) ? 'none' : 'none; nobody has been asked yet',
      },
    ];
  return silent.map(({ role, refs, lastAsked }) => {
    const on = sayShortDay(dayOf(asking.timezone, lastAsked), asking.day);
    const others = refs.length - REFS;
    const named = others > 0 ? [...refs.slice(0, REFS), `${others} more`] : refs;
    return { label: role, value: `asked about ${list(named)} on ${on}, not answered yet` };
  });
}

/** Within the time that was said; else ever. */
function silenceTest(asking: Asking, slots: Slots): (milestone: MilestoneState) => boolean {
  const isThen = whenTest(asking, slots);
  return ({ reports }) =>
    isThen === null ? reports.length === 0 : !reports.some(({ at }) => isThen(at));
}

function predicateFor(when: string): typeof PREDICATES.not_reported {
  if (when === '') return PREDICATES.not_reported;
  return {
    is: `had no report${when}`,
    are: `had no report${when}`,
    isNot: `was reported on${when}`,
    otherwise: `were reported on${when}`,
  };
}
