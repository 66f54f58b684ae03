/** What falls due in a stretch of time, and of one that has passed what became of it. */
import type { MilestoneState } from '../plan-state.ts';
import type { Question, Slots } from '../questions/question.ts';
import type { Refusal } from '../refusals.ts';
import { sayDay, sayShortDay, Temporal } from '../time.ts';
import type { Answer, AnswerFact, Asking } from './answer.ts';
import { chosen, withoutState, type Chosen } from './chosen.ts';
import { byDay, dueDays, lastDays, overdueDays, settledTest } from './due-days.ts';
import { countedRefs } from './figures.ts';
import { freshnessFact, sayLatest } from './freshness.ts';
import { itemsOf, sayUrgent } from './items.ts';
import { nextAfter } from './next.ts';
import { counted, page } from './page.ts';
import { sayShare, sayOf, sentence, shown } from './share.ts';
import { sayStretch, stretchOf, type Stretch } from './stretch.ts';
import { sayUndatedToo, undatedFacts } from './undated.ts';

export function dueIn(question: Question, asking: Asking): Answer | Refusal {
  const about = chosen(asking, withoutState(question.slots, 'due'));
  if (!('milestones' in about)) return about;
  const stretch = stretchOf(asking, question.slots);
  const { found, settled } = fallingDue(asking, about, stretch);
  const milestones = found.map(({ milestone }) => milestone);
  const when = sayStretch(stretch);
  return {
    ...page(
      asking,
      `Due ${when}${sayOf(about)}: ${counted(found.length)}`,
      sayNotKept(question.slots, stretch) +
        sentence(
          sayDueShare(about, milestones, stretch),
          sayRest(asking, about, found, stretch),
          sayLatest(asking, about.milestones),
        ),
    ),
    facts: [
      ...dueFacts(asking, about, stretch, settled),
      ...undatedFacts(about),
      freshnessFact(asking, about.milestones),
    ],
    ...itemsOf(question, asking, shown(about, milestones), dueWords(asking, found)),
    next: nextAfter(asking, question, ['overdue', 'not_reported']),
  };
}

interface FallingDue {
  readonly found: ReturnType<typeof byDay>;
  /** Due then as well, and done already. */
  readonly settled: readonly MilestoneState[];
}

/** Of a stretch that has begun already, what is done is part of the answer. */
function fallingDue(asking: Asking, { milestones }: Chosen, stretch: Stretch): FallingDue {
  const from = Temporal.PlainDate.from(stretch.from ?? asking.day.toString());
  const isSettled = settledTest(asking, from);
  const dueOn = dueDays(asking, from);
  const isLate = overdueDays(asking);
  const today = asking.day.toString();
  // An occurrence that began before the plan did is not held against anyone.
  const isForgiven = (one: MilestoneState, on: string): boolean =>
    one.milestone.due.kind === 'recurring' && on < today && !isSettled(one) && isLate(one) === null;
  const within = byDay(milestones, (one) => {
    const on = dueOn(one);
    if (on !== null && isForgiven(one, on)) return null;
    return on !== null && on >= (stretch.from ?? '') && on <= (stretch.to ?? '9999') ? on : null;
  });
  if (stretch.hasBegun) return { found: within, settled: [] };
  return {
    found: within.filter(({ milestone }) => !isSettled(milestone)),
    settled: within.flatMap(({ milestone }) => (isSettled(milestone) ? [milestone] : [])),
  };
}

function sayDueShare(about: Chosen, found: readonly MilestoneState[], stretch: Stretch): string {
  const when = sayStretch(stretch);
  const [is, are] = stretch.isOver ? ['was', 'were'] : ['is', 'are'];
  return sayShare(about, found.length, {
    is: `${is} due ${when}`,
    are: `${are} due ${when}`,
    isNot: `${is} not due ${when}`,
    without: `has a due date, so none ${stretch.isOver ? 'was' : 'can be'} due ${when}`,
  });
}

/** What became of those, or the first of them; or why there are none. */
function sayRest(
  asking: Asking,
  about: Chosen,
  found: FallingDue['found'],
  stretch: Stretch,
): string {
  const [first] = found;
  if (first === undefined)
    return [sayNext(asking, about, stretch), sayUndatedToo(about, 'due')]
      .filter((part) => part !== '')
      .join('; ');
  if (!stretch.hasBegun && stretch.from === stretch.to) return '';
  if (!stretch.hasBegun)
    return `the first is due on ${sayShortDay(Temporal.PlainDate.from(first.on), asking.day)}`;
  const isSettled = settledTest(asking, Temporal.PlainDate.from(stretch.from ?? first.on));
  const isLate = overdueDays(asking);
  const done = found.filter(({ milestone }) => isSettled(milestone)).length;
  const late = found.filter(({ milestone }) => isLate(milestone) !== null).length;
  const others = found.length - done - late;
  return [
    `${done || 'none'} done`,
    `${late || 'none'} overdue`,
    ...(others > 0 ? [`${others} still to come`] : []),
  ].join(', ');
}

/** Where nothing falls due in a time to come, when something next does. */
function sayNext(asking: Asking, { milestones }: Chosen, { to, isOver }: Stretch): string {
  if (isOver || to === null) return '';
  const after = Temporal.PlainDate.from(to).add({ days: 1 });
  const isSettled = settledTest(asking, after);
  const [next] = byDay(milestones, dueDays(asking, after)).filter(
    ({ milestone, on }) => on > to && !isSettled(milestone),
  );
  return next === undefined
    ? ''
    : `the next, ${next.milestone.milestone.ref}, is due on ${sayDay(Temporal.PlainDate.from(next.on))}`;
}

function dueFacts(
  asking: Asking,
  { milestones }: Chosen,
  stretch: Stretch,
  settled: readonly MilestoneState[],
): readonly AnswerFact[] {
  const isLate = overdueDays(asking);
  const late = stretch.isOver ? [] : milestones.filter((one) => isLate(one) !== null);
  const moved = movedOut(asking, milestones, stretch);
  return [
    ...(late.length === 0 ? [] : [{ label: 'Overdue already', value: countedRefs(late) }]),
    ...(settled.length === 0
      ? []
      : [{ label: 'Due then, done already', value: countedRefs(settled) }]),
    ...(moved.length === 0
      ? []
      : [{ label: 'Due then once, moved since', value: countedRefs(moved) }]),
  ];
}

/** An earlier edition had it due in that stretch, and the newest does not. */
function movedOut(
  { day }: Asking,
  milestones: readonly MilestoneState[],
  { from, to }: Stretch,
): readonly MilestoneState[] {
  const dayOf = lastDays(day);
  return milestones.filter(({ dues }) => {
    if (dues.length < 2) return false;
    const isWithin = dues.map(({ due }) => {
      const on = due.kind === 'recurring' ? null : dayOf(due);
      return on !== null && on >= (from ?? '') && on <= (to ?? '9999');
    });
    return isWithin.includes(true) && isWithin.at(-1) === false;
  });
}

/** When each was due; of what is not overdue the usual words say it only where it is near. */
function dueWords(
  asking: Asking,
  found: FallingDue['found'],
): (milestone: MilestoneState) => string | null {
  const days = new Map(found.map(({ milestone, on }) => [milestone.milestone.id, on]));
  return (milestone) => {
    const on = days.get(milestone.milestone.id);
    const usual = sayUrgent(asking, milestone);
    if (on === undefined) return usual;
    const isPast = on < asking.day.toString();
    const said = sayShortDay(Temporal.PlainDate.from(on), asking.day);
    const isRecurring = milestone.milestone.due.kind === 'recurring';
    if (usual === null || (isRecurring && !isPast && !usual.startsWith('overdue')))
      return `${isPast ? 'was due' : 'due'} ${said}`;
    return isRecurring && !isPast ? `${usual}; next due ${said}` : usual;
  };
}

/** A meeting whose day is not known is not guessed. */
function sayNotKept({ period }: Slots, { isAssumed }: Stretch): string {
  return isAssumed && period !== undefined
    ? `The day of "${period}" is not kept here, so this is the next two weeks. `
    : '';
}
