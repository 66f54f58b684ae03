/** What happened to a milestone, an outcome or the plan, newest first: reports, and dues that moved. */
import { brief } from '../digest-page.ts';
import { sayDueHistory, sayMoves } from '../due-history.ts';
import { closedWithRef, type MilestoneState } from '../plan-state.ts';
import type { Question, Slots } from '../questions/question.ts';
import { sayRag } from '../rag.ts';
import type { Refusal } from '../refusals.ts';
import { sayDay, sayDue, sayShortDay, Temporal } from '../time.ts';
import { daysSince, sayAgo } from './ago.ts';
import type { Answer, AnswerItem, Asking } from './answer.ts';
import { chosen } from './chosen.ts';
import { sayAgainst } from './compare-ratings.ts';
import { dayOf, isBefore, startOf } from './instants.ts';
import { leadsOf, narrative, sayClosed } from './items.ts';
import { sayLastReport } from './last-report.ts';
import { latestIn } from './latest.ts';
import { plural } from './outcomes-about.ts';
import { page, paged } from './page.ts';

export function history(question: Question, asking: Asking): Answer | Refusal {
  const about = subjectOf(question.slots, asking);
  if (!('milestones' in about)) return about;
  const { milestones, words } = about;
  const happened = timeline(milestones, within(question.slots, asking));
  const [only] = milestones.length === 1 ? milestones : [];
  const summary =
    only === undefined ? sayAll(asking, about, happened) : sayOne(asking, only, happened);
  return {
    ...page(asking, `History${words === '' ? ' of the plan' : words}`, summary),
    facts: only === undefined ? [] : factsOf(asking, only),
    ...paged(question, asking, happened, (one) => itemOf(asking, one)),
    next: nextOf(only, milestones),
  };
}

/** A report by its place among the milestone's reports, or a due by its place among its dues. */
interface Happened {
  readonly at: string;
  readonly milestone: MilestoneState;
  readonly kind: 'report' | 'due';
  readonly place: number;
}

interface Subject {
  readonly milestones: readonly MilestoneState[];
  readonly words: string;
}

/** What is closed has its history as well. */
function subjectOf(slots: Slots, asking: Asking): Subject | Answer | Refusal {
  const { ref, outcome } = slots;
  const about = chosen(asking, slots);
  const closed = ref === undefined ? undefined : closedWithRef(asking.state, ref);
  if (!('milestones' in about))
    return closed === undefined
      ? about
      : { milestones: [closed], words: ` of ${closed.milestone.ref}` };
  if (ref !== undefined) return { milestones: about.milestones, words: ` of ${ref}` };
  const isWhole = about.words === '' || (outcome !== undefined && about.words.startsWith(' in '));
  const gone = [...asking.state.closed.values()].filter(
    (one) => isWhole && (outcome === undefined || one.outcome.number === outcome),
  );
  return {
    milestones: [...about.milestones, ...gone],
    words: about.words.replace(/^ in /, ' of '),
  };
}

/** From the first moment of a day to the last of another, as the question has them. */
function within({ from, to, date }: Slots, { timezone }: Asking): (at: string) => boolean {
  const first = from ?? date;
  const last = to ?? date;
  const begin = first === undefined ? null : startOf(Temporal.PlainDate.from(first), timezone);
  const end =
    last === undefined ? null : startOf(Temporal.PlainDate.from(last).add({ days: 1 }), timezone);
  return (at) => (begin === null || !isBefore(at, begin)) && (end === null || isBefore(at, end));
}

function timeline(
  milestones: readonly MilestoneState[],
  isAsked: (at: string) => boolean,
): readonly Happened[] {
  const all = milestones.flatMap((milestone): Happened[] => [
    ...milestone.reports.map(({ at }, place): Happened => ({
      at,
      milestone,
      kind: 'report',
      place,
    })),
    ...milestone.dues
      .slice(1)
      .map(({ since }, i): Happened => ({ at: since, milestone, kind: 'due', place: i + 1 })),
  ]);
  return all
    .filter(({ at }) => isAsked(at))
    .toSorted((a, b) => (a.at === b.at ? 0 : isBefore(a.at, b.at) ? 1 : -1));
}

function sayOne(asking: Asking, one: MilestoneState, happened: readonly Happened[]): string {
  const { ref } = one.milestone;
  const reports = happened.filter(({ kind }) => kind === 'report').length;
  const newest = sayLastReport(asking, one);
  const moves = sayMoves(one);
  const due = moves === '' ? '' : `; due ${sayDueHistory(one)}`;
  if (newest === null)
    return `${ref}: nothing has been reported yet${due}; in the plan since ${since(asking, one)}.`;
  return `${ref}: ${plural(reports, 'report')}${asked(one, reports)}, the newest ${newest}${due}.`;
}

/** Where only a part of the time is asked about. */
function asked({ reports }: MilestoneState, count: number): string {
  return count === reports.length ? '' : ` then, ${reports.length} in all`;
}

function sayAll(
  asking: Asking,
  { milestones, words }: Subject,
  happened: readonly Happened[],
): string {
  const reports = happened.filter(({ kind }) => kind === 'report');
  const on = new Set(reports.map(({ milestone }) => milestone)).size;
  const what = words === '' ? 'The plan' : words.replace(/^ of /, '').replace(/^\w/, capital);
  const latest = latestIn(milestones);
  if (latest === null) return `${what}: nothing has been reported yet.`;
  const newest = latest.report.at;
  const moved = happened.length - reports.length;
  const due =
    moved === 0 ? '' : `; a due date was changed ${moved === 1 ? 'once' : `${moved} times`}`;
  return `${what}: ${plural(reports.length, 'report')} on ${on} of ${plural(milestones.length, 'milestone')}${due}; the newest report is of ${sayDay(dayOf(asking.timezone, newest))}, ${sayAgo(asking, daysSince(asking, newest))}.`;
}

function capital(letter: string): string {
  return letter.toUpperCase();
}

function factsOf(asking: Asking, one: MilestoneState): Answer['facts'] {
  const { milestone, outcome, source } = one;
  const closed = asking.state.closed.get(milestone.id);
  const file = `${source.name}, saved on ${sayDay(dayOf(asking.timezone, source.at))}`;
  return [
    { label: 'Milestone', value: milestone.text },
    { label: `${outcome.label} ${outcome.number}`, value: outcome.title },
    { label: 'Lead', value: leadsOf(one) },
    { label: 'Due', value: sayDueHistory(one) },
    { label: 'In the plan since', value: since(asking, one) },
    { label: 'Newest edition with it', value: file },
    ...(closed === undefined ? [] : [{ label: 'Now', value: sayClosed(asking, closed) }]),
  ];
}

function since({ timezone }: Asking, { dues, knownSince }: MilestoneState): string {
  return sayDay(dayOf(timezone, dues[0]?.since ?? knownSince));
}

function itemOf(asking: Asking, happened: Happened): AnswerItem {
  const { ref, text } = happened.milestone.milestone;
  const item = { ref, title: `${ref} ${brief(text, 100)}` };
  return happened.kind === 'report'
    ? { ...item, ...sayReport(asking, happened) }
    : {
        ...item,
        rated: '',
        rag: null,
        said: [],
        link: null,
        standing: sayDueMove(asking, happened),
      };
}

/** `◆ RED, 12 Jan, Service Manager, Fostering; worse than ▲ AMBER of 5 Jan; evidence added` */
function sayReport(
  asking: Asking,
  { milestone, place }: Happened,
): Pick<AnswerItem, 'rated' | 'rag' | 'said' | 'link' | 'standing'> {
  const isShared = asking.place === 'shared';
  const report = milestone.reports[place];
  const before = milestone.reports[place - 1];
  if (report === undefined) return { rated: '', rag: null, said: [], link: null, standing: '' };
  const rated = sayRag(asking.state.plan, report.rag);
  const on = sayShortDay(dayOf(asking.timezone, report.at), asking.day);
  const who = isShared ? report.role : `${report.reporter}, ${report.role}`;
  const against = before === undefined ? 'the first report' : sayAgainst(asking, report, before);
  const evidence = report.evidence === null ? '' : '; evidence added';
  return {
    rated,
    rag: report.rag,
    standing: `${rated}, ${on}, ${who}; ${against}${evidence}`,
    said: isShared ? [] : narrative(report),
    link: isShared ? null : report.evidence,
  };
}

/** `Due moved from 10 Jan 2022 to 31 Mar 2022 by the edition of 14 Jan` */
function sayDueMove(asking: Asking, { milestone, place, at }: Happened): string {
  const [was, is] = [milestone.dues[place - 1], milestone.dues[place]].map((dated) =>
    dated === undefined ? 'no due date' : sayDue(dated.due),
  );
  const on = sayShortDay(dayOf(asking.timezone, at), asking.day);
  return `Due changed from ${was ?? ''} to ${is ?? ''} by the edition of ${on}`;
}

function nextOf(
  only: MilestoneState | undefined,
  milestones: readonly MilestoneState[],
): readonly string[] {
  if (only !== undefined) {
    const { ref } = only.milestone;
    return [`status of ${ref}`, `evidence for ${ref}`, `status of outcome ${only.outcome.number}`];
  }
  const numbers = new Set(milestones.map(({ outcome }) => outcome.number));
  const [number] = numbers;
  return numbers.size === 1 && number !== undefined
    ? [`status of outcome ${number}`, `what changed in outcome ${number} this week?`]
    : ['status of the plan', 'what changed this week?'];
}
