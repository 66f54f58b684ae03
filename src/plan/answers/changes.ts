/** What changed in the plan, or in a part of it, since a day: counts first, then each milestone. */
import { brief } from '../digest-page.ts';
import { otherChanges } from '../editions/other.ts';
import type { PlanState, MilestoneState } from '../plan-state.ts';
import type { Question, Slots } from '../questions/question.ts';
import { sayRag } from '../rag.ts';
import type { Refusal } from '../refusals.ts';
import { sayDay, sayDue, sayShortDay, Temporal, type Day } from '../time.ts';
import type { Answer, AnswerFact, AnswerItem, Asking } from './answer.ts';
import { chosen } from './chosen.ts';
import { sayAgainst } from './compare-ratings.ts';
import { dayOf, firstSavedAt, lastChangeAt } from './instants.ts';
import { narrative } from './items.ts';
import { meetingUnknown } from './meeting-unknown.ts';
import { plural } from './outcomes-about.ts';
import { page, paged } from './page.ts';
import { EDITION_CHANGES, whatChanged, type Changed } from './what-changed.ts';

export function changesSince(question: Question, asking: Asking): Answer | Refusal {
  const { slots } = question;
  if (slots.from === undefined && slots.period !== undefined)
    return meetingUnknown(asking, slots.period, (day) => `what changed since ${day}`);
  const since = sinceOf(slots, asking);
  if (Temporal.PlainDate.compare(since.day, asking.day) > 0)
    return { kind: 'future-date', date: sayDay(since.day), today: sayDay(asking.day) };
  const scope = scopeOf(slots, asking);
  if (!('milestones' in scope)) return scope;
  const changed = whatChanged(asking, scope.milestones, since.then);
  const counts = countsOf(changed);
  const editions = scope.isWhole ? editionsSince(asking, since.then) : 0;
  const said = [...counts, ...(editions === 0 ? [] : [plural(editions, 'new edition')])];
  const head = `Since ${sayDay(since.day)}${scope.words}${since.isFirst ? ' (Waymark first had the plan then)' : ''}`;
  return {
    ...page(
      asking,
      `What changed since ${sayDay(since.day)}${scope.words}`,
      said.length === 0
        ? sayNothing(asking, head, scope, since.day)
        : `${head}: ${said.join('; ')}.`,
    ),
    facts: [...periodFacts(slots), ...(editions === 0 ? [] : editionFacts(asking, since.then))],
    ...paged(question, asking, changed, (one) => itemOf(asking, one)),
    next: nextOf(slots, changed),
  };
}

/** Which day was understood, where it was not said as a date. */
function periodFacts({ from, period }: Slots): readonly AnswerFact[] {
  if (from === undefined || period === undefined || /\d{4}-\d\d-\d\d/u.test(period)) return [];
  return [{ label: 'Understood as', value: `${period}: ${sayDay(Temporal.PlainDate.from(from))}` }];
}

interface Since {
  readonly day: Day;
  /** As it stood then; null where there was nothing to stand. */
  readonly then: PlanState | null;
  /** Later than was asked, or just then: there was no plan before. */
  readonly isFirst: boolean;
}

/** A week ago where no day is said. */
function sinceOf({ from }: Slots, { state, before, weekAgo, day, timezone }: Asking): Since {
  const since = from === undefined ? day.subtract({ days: 7 }) : Temporal.PlainDate.from(from);
  const then = from === undefined ? (before ?? weekAgo) : before;
  const first = dayOf(timezone, firstSavedAt(state));
  const isFirst = Temporal.PlainDate.compare(first, since) >= 0;
  return { day: isFirst ? first : since, then, isFirst };
}

interface Scope {
  readonly milestones: readonly MilestoneState[];
  readonly words: string;
  readonly isWhole: boolean;
}

/** With the milestones that are closed by now, where all of a part is asked about. */
function scopeOf(slots: Slots, asking: Asking): Scope | Answer | Refusal {
  const { closed } = asking.state;
  const { outcome } = slots;
  const about = chosen(asking, slots);
  if (!('milestones' in about)) return about;
  const isWhole = about.words === '' && !about.isMine;
  const isOutcome = outcome !== undefined && about.words.startsWith(' in ') && !about.isMine;
  const gone = [...closed.values()].filter(
    (one) => isWhole || (isOutcome && one.outcome.number === outcome),
  );
  const words = about.isMine ? `${about.words} in your milestones` : about.words;
  return { milestones: [...about.milestones, ...gone], words, isWhole };
}

function editionsSince({ state }: Asking, then: PlanState | null): number {
  return state.edition - (then?.edition ?? 1);
}

/** Only what there is, what matters most first. */
function countsOf(changed: readonly Changed[]): readonly string[] {
  const of = (test: (one: Changed) => boolean): number => changed.filter(test).length;
  const worse = of(({ rating }) => rating === 'worse');
  const better = of(({ rating }) => rating === 'better');
  const moved = worse + better + of(({ rating }) => rating === 'other');
  const dues = of(({ due }) => due !== null);
  const later = of(({ due }) => due?.isLater === true);
  const editions = EDITION_CHANGES.map((change) => ({
    change,
    count: of(({ edition }) => edition.includes(change)),
  }));
  return [
    some(moved, `${plural(moved, 'rating')} changed${sayParts({ worse, better })}`),
    some(of(isFirst), plural(of(isFirst), 'first report')),
    some(of(isSame), `${of(isSame)} reported again with the same rating`),
    some(dues, `${plural(dues, 'due date')} changed${sayParts({ later })}`),
    some(of(asksNow), `help asked for on ${of(asksNow)}`),
    some(of(asksNoMore), `help no longer asked for on ${of(asksNoMore)}`),
    some(of(hasEvidence), `evidence added on ${of(hasEvidence)}`),
    ...editions.map(({ change, count }) => some(count, `${plural(count, 'milestone')} ${change}`)),
  ].filter((part) => part !== '');
}

function some(count: number, words: string): string {
  return count === 0 ? '' : words;
}

/** ` (2 worse, 1 better)`; empty where there are none of either. */
function sayParts(counts: Readonly<Record<string, number>>): string {
  const parts = Object.entries(counts).flatMap(([word, count]) =>
    count === 0 ? [] : [`${count} ${word}`],
  );
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function isFirst({ rating }: Changed): boolean {
  return rating === 'first';
}

function isSame({ rating }: Changed): boolean {
  return rating === 'same';
}

function asksNow({ help }: Changed): boolean {
  return help === 'asked';
}

function asksNoMore({ help }: Changed): boolean {
  return help === 'withdrawn';
}

function hasEvidence(one: Changed): boolean {
  return one.hasEvidence;
}

function sayNothing({ timezone }: Asking, head: string, { milestones }: Scope, since: Day): string {
  const at = lastChangeAt(milestones);
  const last = at === null ? since : dayOf(timezone, at);
  const before =
    Temporal.PlainDate.compare(last, since) < 0
      ? `; the last change before was on ${sayDay(last)}`
      : '';
  return `${head}: nothing has changed${before}.`;
}

/** As many as are read in one go. */
const SENTENCES = 3;

/** What a newer edition changed beside milestones may name people. */
function editionFacts(asking: Asking, then: PlanState | null): readonly AnswerFact[] {
  const { state, directory, timezone, place } = asking;
  const saved = sayDay(dayOf(timezone, state.importedAt));
  const newest = { label: 'Newest edition', value: `${state.source}, saved on ${saved}` };
  const other = then === null ? [] : otherChanges(then.plan, state.plan, [], directory);
  if (other.length === 0) return [newest];
  const shown = place === 'shared' ? [] : other.slice(0, SENTENCES);
  const more = other.length - shown.length;
  return [
    newest,
    ...shown.map((value) => ({ label: 'Beside the milestones', value: brief(value, 200) })),
    ...(more === 0
      ? []
      : [
          {
            label: 'Beside the milestones',
            value: `${plural(more, 'change')}${shown.length === 0 ? '' : ' more'}`,
          },
        ]),
  ];
}

/** `◆ RED, 12 Jan, Service Manager, Fostering; worse than ▲ AMBER of 5 Jan; due 10 Jan → 31 Mar` */
function itemOf(asking: Asking, one: Changed): AnswerItem {
  const { milestone, report, before, due, help, edition } = one;
  const isShared = asking.place === 'shared';
  const { ref, text } = milestone.milestone;
  const rated = report === null ? '' : sayRag(asking.state.plan, report.rag);
  const parts = [
    ...(report === null ? [] : [sayReport(asking, report, rated)]),
    ...(report === null
      ? []
      : [before === null ? 'the first report' : sayAgainst(asking, report, before)]),
    ...(due === null ? [] : [`due changed from ${sayDue(due.from)} to ${sayDue(due.to)}`]),
    ...(help === null ? [] : [help === 'asked' ? 'help asked for' : 'help no longer asked for']),
    ...(one.hasEvidence ? ['evidence added'] : []),
    ...edition,
  ];
  return {
    ref,
    title: `${ref} ${brief(text, 140)}`,
    rated,
    rag: report?.rag ?? null,
    standing: parts.join('; '),
    said: isShared || report === null ? [] : narrative(report),
    link: isShared || !one.hasEvidence ? null : (report?.evidence ?? null),
  };
}

function sayReport(
  { timezone, day, place }: Asking,
  report: NonNullable<Changed['report']>,
  rated: string,
): string {
  const on = sayShortDay(dayOf(timezone, report.at), day);
  return `${rated}, ${on}, ${place === 'shared' ? report.role : `${report.reporter}, ${report.role}`}`;
}

function nextOf({ outcome, ref }: Slots, changed: readonly Changed[]): readonly string[] {
  const first = ref ?? changed[0]?.milestone.milestone.ref;
  return [
    ...(first === undefined ? [] : [`history of ${first}`]),
    outcome === undefined ? 'status of the plan' : `status of outcome ${outcome}`,
    'what is overdue?',
  ];
}
