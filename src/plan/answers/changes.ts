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
import { changeCounts } from './change-counts.ts';
import { sayAgainst } from './compare-ratings.ts';
import { dayOf, firstSavedAt, isBefore, lastChangeAt } from './instants.ts';
import { narrative } from './items.ts';
import { meetingUnknown } from './meeting-unknown.ts';
import { askedOutcome } from './outcome-words.ts';
import { plural } from './outcomes-about.ts';
import { page, paged } from './page.ts';
import { sayAmong } from './share.ts';
import { sayTime } from './stretch.ts';
import { understoodAs } from './understood-as.ts';
import { whatChanged, type Changed } from './what-changed.ts';

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
  const counts = changeCounts(changed);
  const editions = scope.isWhole ? editionsSince(asking, since.then) : 0;
  const said = [...counts, ...(editions === 0 ? [] : [plural(editions, 'new edition')])];
  const when = sayWhen(slots, since, asking);
  const first = since.isFirst ? ' (Waymark first had the plan then)' : '';
  const head = `${capital(when)}${scope.words}${first}`;
  return {
    ...page(
      asking,
      `What changed ${when}${scope.words}`,
      said.length === 0
        ? sayNothing(asking, head, scope, since.day)
        : `${head}: ${said.join('; ')}.`,
    ),
    facts: [...understoodFacts(slots), ...(editions === 0 ? [] : editionFacts(asking, since.then))],
    ...paged(question, asking, changed, (one) => itemOf(asking, one)),
    next: nextOf(slots, asking, changed),
  };
}

/** `since 12 January 2022`; of a time that is over `in November 2021`. */
function sayWhen({ to }: Slots, since: Since, { now }: Asking): string {
  return to === undefined || now === undefined
    ? `since ${sayDay(since.day)}`
    : sayTime(since.day.toString(), to);
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** A stretch of time says by itself which days it has. */
function understoodFacts({ from, to, period }: Slots): readonly AnswerFact[] {
  if (from === undefined || to !== undefined) return [];
  return understoodAs(period, Temporal.PlainDate.from(from));
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
  return { milestones: [...about.milestones, ...gone], words: sayAmong(about), isWhole };
}

function editionsSince({ state }: Asking, then: PlanState | null): number {
  return state.edition - (then?.edition ?? 1);
}

function sayNothing(asking: Asking, head: string, { milestones }: Scope, since: Day): string {
  const { timezone, state } = asking;
  const at = lastChangeAt(milestones);
  const last = at === null ? since : dayOf(timezone, at);
  const nothing = asking.now === undefined ? 'nothing has changed' : 'nothing changed';
  if (Temporal.PlainDate.compare(last, since) >= 0) return `${head}: ${nothing}.`;
  const isSaving = at === null || !isBefore(firstSavedAt(state), at);
  return isSaving
    ? `${head}: ${nothing}, nor before that since the plan was saved on ${sayDay(last)}.`
    : `${head}: ${nothing}; the last change before was on ${sayDay(last)}.`;
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

function nextOf(
  { outcome, ref }: Slots,
  asking: Asking,
  changed: readonly Changed[],
): readonly string[] {
  const first = ref ?? changed[0]?.milestone.milestone.ref;
  return [
    ...(first === undefined ? [] : [`history of ${first}`]),
    `status of ${outcome === undefined ? 'the plan' : askedOutcome(asking, outcome)}`,
    'what is overdue?',
  ];
}
