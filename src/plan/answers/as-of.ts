/** How the plan, an outcome or a milestone stood on a day that has passed, held against today. */
import type { Question, Slots } from '../questions/question.ts';
import type { Refusal } from '../refusals.ts';
import { sayDay, sayWeekday, Temporal, type Day } from '../time.ts';
import type { Answer, AnswerFact, Asking } from './answer.ts';
import { sayAskedDay } from './asked-day.ts';
import { chosen } from './chosen.ts';
import { figuresOf, sayFigures } from './figures.ts';
import { sayLastReport } from './last-report.ts';
import { meantBy } from './meant-by.ts';
import { meetingUnknown } from './meeting-unknown.ts';
import { milestoneStatus } from './milestones.ts';
import { narrowed } from './narrowed.ts';
import { outcomeStatus, planStatus } from './outcomes.ts';
import { askedInWords, askedOutcome } from './outcome-words.ts';
import { plural } from './outcomes-about.ts';
import { understoodAs } from './understood-as.ts';

/** `asking` is of the end of the day asked about, with `now` beside it; of today for a day to come. */
export function asOf(question: Question, asking: Asking): Answer | Refusal {
  const { slots } = question;
  if (slots.date === undefined)
    return meetingUnknown(
      asking,
      slots.period ?? '',
      (day) => `${aboutWords(asking, slots)} as at ${day}`,
    );
  const date = Temporal.PlainDate.from(slots.date);
  if (Temporal.PlainDate.compare(date, asking.day) > 0)
    return { kind: 'future-date', date: sayDay(date), today: sayDay(asking.day) };
  const then = standingThen(question, asking);
  if ('kind' in then) return notThen(slots, asking, date) ?? then;
  if (asking.now === undefined) return then;
  const on = sayDay(date);
  return {
    ...then,
    title: `${then.title.replace(/\.$/u, '')}, as it stood on ${on}`,
    summary: `On ${on}: ${then.summary}`,
    asAt: `As at the end of ${sayWeekday(date)}`,
    facts: [...understoodAs(slots.period, date), ...todayFacts(slots, asking), ...then.facts],
    next: [
      aboutWords(asking, slots),
      `changes${withinWords(asking, slots)} since ${sayAskedDay(date.add({ days: 1 }))}`,
      ...(slots.ref === undefined ? ['what is overdue?'] : [`history of ${slots.ref}`]),
    ],
  };
}

/** The day is what the plan stood at, and no time to look for within it. */
function standingThen(question: Question, asking: Asking): Answer | Refusal {
  const { from: _from, to: _to, date: _date, period: _period, ...slots } = question.slots;
  const asked = { ...question, slots };
  const then = narrowed(asked, asking) ?? statusOf(asked, asking);
  if ('kind' in then || then.pages?.next == null) return then;
  const next = askedInWords(asking, { ...question, page: question.page + 1 });
  return { ...then, pages: { ...then.pages, next } };
}

function statusOf(question: Question, asking: Asking): Answer | Refusal {
  const { ref, title, outcome, phrase } = question.slots;
  if (ref !== undefined || title !== undefined) return milestoneStatus(question, asking);
  if (outcome !== undefined) return outcomeStatus(question, asking);
  return phrase === undefined ? planStatus(question, asking) : milestoneStatus(question, asking);
}

/** In the plan today and not then: that is another thing than a ref nobody knows. */
function notThen({ ref, outcome }: Slots, { now }: Asking, date: Day): Refusal | null {
  if (now === undefined) return null;
  const { plan } = now.state;
  const isNow =
    ref === undefined
      ? plan.outcomes.some(({ number }) => number === outcome)
      : meantBy({ state: now.state }, { ref }).length > 0;
  if (!isNow) return null;
  return { kind: 'not-in-it-then', what: ref ?? `outcome ${outcome ?? ''}`, date: sayDay(date) };
}

/** One fact to hold against it: how the same stands today. */
function todayFacts(slots: Slots, { now, ...asking }: Asking): readonly AnswerFact[] {
  if (now === undefined) return [];
  const present: Asking = { ...asking, ...now };
  const about = chosen(present, slots);
  if (!('milestones' in about)) return [];
  const { milestones, words } = about;
  const [only] = slots.ref !== undefined && milestones.length === 1 ? milestones : [];
  const isFiltered = slots.state !== undefined || slots.rag !== undefined;
  const said = isFiltered
    ? `${plural(milestones.length, 'milestone')}${words}`
    : only === undefined
      ? sayFigures(present, figuresOf(present, milestones))
      : (sayLastReport(present, only) ?? 'nothing reported yet');
  return [{ label: `Today, ${sayDay(now.day)}`, value: said }];
}

function aboutWords(asking: Asking, { ref, outcome }: Slots): string {
  if (ref !== undefined) return `status of ${ref}`;
  return `status of ${outcome === undefined ? 'the plan' : askedOutcome(asking, outcome)}`;
}

function withinWords(asking: Asking, { ref, outcome }: Slots): string {
  if (ref !== undefined) return ` on ${ref}`;
  return outcome === undefined ? '' : ` in ${askedOutcome(asking, outcome)}`;
}
