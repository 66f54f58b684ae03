/** What is late, and what was moved so that it is not. */
import type { Question, Slots } from '../questions/question.ts';
import type { Refusal } from '../refusals.ts';
import { sayDay, Temporal, type Day } from '../time.ts';
import type { Answer, AnswerFact, Asking } from './answer.ts';
import { sayAskedDay } from './asked-day.ts';
import { chosen, withoutState, type Chosen } from './chosen.ts';
import { byDay, overdueDays } from './due-days.ts';
import { countedRefs } from './figures.ts';
import { freshnessFact, sayLatest } from './freshness.ts';
import { dayOf, firstSavedAt } from './instants.ts';
import { itemsOf } from './items.ts';
import { nextAfter } from './next.ts';
import { askedOutcome } from './outcome-words.ts';
import { overdueThen } from './overdue-then.ts';
import { counted, page } from './page.ts';
import { sayShare, sayOf, sentence, shown } from './share.ts';
import { PREDICATES, stateTest } from './states.ts';
import { sayUndated, sayUndatedToo, undatedFacts } from './undated.ts';

export function overdue(question: Question, asking: Asking): Answer | Refusal {
  const about = chosen(asking, withoutState(question.slots, 'overdue', 'slipped'));
  if (!('milestones' in about)) return about;
  if (question.slots.state === 'slipped') return slipped(question, asking, about);
  const late = byDay(about.milestones, overdueDays(asking));
  const then = overdueThen(asking, question.slots, about, late);
  const found = then?.found ?? late;
  const moved = about.milestones.filter(stateTest(asking, 'slipped'));
  const [first] = found;
  return {
    ...page(
      asking,
      `Overdue${sayOf(about)}${then?.words ?? ''}: ${counted(found.length)}`,
      sentence(
        sayShare(about, found.length, then?.predicate ?? PREDICATES.overdue),
        found.length === 0 ? sayUndatedToo(about, 'overdue') : '',
        then?.rest ?? '',
        sayMoved(moved.length),
        sayLatest(asking, about.milestones),
      ),
    ),
    facts: [
      ...(first === undefined
        ? []
        : [{ label: 'Longest overdue', value: sayLongest(asking, first) }]),
      ...(moved.length === 0 ? [] : [{ label: 'Due moved later', value: countedRefs(moved) }]),
      ...undatedFacts(about),
      freshnessFact(asking, about.milestones),
    ],
    ...itemsOf(
      question,
      asking,
      shown(
        about,
        found.map(({ milestone }) => milestone),
      ),
    ),
    next: [
      ...statusThen(asking, question.slots, then?.day ?? null),
      ...nextAfter(asking, question, ['not_reported', 'due']),
    ],
  };
}

/** How it stood then is another question: this one is answered from today's plan. */
function statusThen(asking: Asking, { outcome, ref }: Slots, day: Day | null): readonly string[] {
  if (day === null) return [];
  const first = dayOf(asking.timezone, firstSavedAt(asking.state));
  if (Temporal.PlainDate.compare(day, first) < 0) return [];
  const about = ref ?? (outcome === undefined ? 'the plan' : askedOutcome(asking, outcome));
  return [`status of ${about} on ${sayAskedDay(day)}`];
}

/** "Slipped" is asked for in the same words. */
function sayMoved(moved: number): string {
  return moved === 0 ? '' : `${moved} ${moved === 1 ? 'has' : 'have'} had the due moved later`;
}

function slipped(question: Question, asking: Asking, about: Chosen): Answer {
  const found = about.milestones.filter(stateTest(asking, 'slipped'));
  const late = byDay(about.milestones, overdueDays(asking)).map(({ milestone }) => milestone);
  return {
    ...page(
      asking,
      `Due moved later${sayOf(about)}: ${counted(found.length)}`,
      sentence(
        sayShare(about, found.length, PREDICATES.slipped),
        asking.state.edition === 1 ? 'there is one edition of the plan so far' : '',
        late.length === 0
          ? sayNoneLate(about)
          : `${late.length} ${late.length === 1 ? 'is' : 'are'} overdue`,
        sayLatest(asking, about.milestones),
      ),
    ),
    facts: [overdueFact(late), ...undatedFacts(about), freshnessFact(asking, about.milestones)],
    ...itemsOf(question, asking, shown(about, found)),
    next: nextAfter(asking, question, ['overdue', 'not_reported']),
  };
}

function sayNoneLate(about: Chosen): string {
  const undated = sayUndated(about, 'overdue');
  return /cannot|none can/.test(undated)
    ? undated
    : `none is overdue${undated === '' ? '' : `, ${undated}`}`;
}

function overdueFact(late: Chosen['milestones']): AnswerFact {
  return { label: 'Overdue', value: countedRefs(late) };
}

function sayLongest({ day }: Asking, { milestone, on }: ReturnType<typeof byDay>[number]): string {
  const due = Temporal.PlainDate.from(on);
  const { days } = due.until(day);
  return `${milestone.milestone.ref}, was due ${sayDay(due)}, ${days} ${days === 1 ? 'day' : 'days'} ago`;
}
