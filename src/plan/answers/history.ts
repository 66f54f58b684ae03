/** What happened to a milestone, an outcome or the plan, newest first: reports, and dues that moved. */
import { brief } from '../digest-page.ts';
import { sayDueHistory, sayMoves } from '../due-history.ts';
import { closedWithRef, type MilestoneState } from '../plan-state.ts';
import type { Question, Slots } from '../questions/question.ts';
import { sayRag } from '../rag.ts';
import type { Refusal } from '../refusals.ts';
import { sayDay, sayDue, sayShortDay } from '../time.ts';
import { daysSince, sayAgo } from './ago.ts';
import type { Answer, AnswerItem, Asking } from './answer.ts';
import { chosen } from './chosen.ts';
import { sayAgainst } from './compare-ratings.ts';
import { dayOf } from './instants.ts';
import { leadsOf, narrative, sayClosed } from './items.ts';
import { sayLastReport } from './last-report.ts';
import { latestIn } from './latest.ts';
import { askedOutcome } from './outcome-words.ts';
import { plural } from './outcomes-about.ts';
import { page, paged } from './page.ts';
import { sayAmong } from './share.ts';
import { timeline, type Happened } from './timeline.ts';
import { sayWhen } from './when-reported.ts';

export function history(question: Question, asking: Asking): Answer | Refusal {
  const about = subjectOf(question.slots, asking);
  if (!('milestones' in about)) return about;
  const { milestones, words } = about;
  const happened = timeline(asking, milestones, question.slots);
  const [only] = milestones.length === 1 ? milestones : [];
  const when = sayWhen(question.slots);
  const summary =
    only === undefined
      ? sayAll(asking, about, happened, when)
      : sayOne(asking, only, happened, when);
  return {
    ...page(asking, `History${words === '' ? ' of the plan' : words}${when}`, summary),
    facts: only === undefined ? [] : factsOf(asking, only),
    ...paged(question, asking, happened, (one) => itemOf(asking, one)),
    next: nextOf(asking, only, milestones),
  };
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
    words: sayAmong(about).replace(/^ (?:in|for) /u, ' of '),
  };
}

function sayOne(
  asking: Asking,
  one: MilestoneState,
  happened: readonly Happened[],
  when: string,
): string {
  const { ref } = one.milestone;
  const reports = happened.filter(({ kind }) => kind === 'report').length;
  const newest = sayLastReport(asking, one);
  const moves = sayMoves(one);
  const due = moves === '' ? '' : `; due ${sayDueHistory(one)}`;
  const closed = asking.state.closed.get(one.milestone.id);
  const now = closed === undefined ? '' : `; ${sayClosed(asking, closed)}`;
  if (newest === null) {
    const nothing = closed === undefined ? 'nothing has been' : 'nothing was ever';
    return `${ref}: ${nothing} reported${closed === undefined ? ' yet' : ''}${due}; in the plan since ${since(asking, one)}${now}.`;
  }
  return `${ref}: ${plural(reports, 'report')}${when === '' ? '' : `${when}, ${one.reports.length} in all`}, the newest ${newest}${due}${now}.`;
}

function sayAll(
  asking: Asking,
  { milestones, words }: Subject,
  happened: readonly Happened[],
  when: string,
): string {
  const reports = happened.filter(({ kind }) => kind === 'report');
  const on = new Set(reports.map(({ milestone }) => milestone)).size;
  const what = words === '' ? 'The plan' : words.replace(/^ of /, '').replace(/^\w/, capital);
  const moved = happened.filter(({ kind }) => kind === 'due').length;
  const due = moved === 0 ? '' : `; a due date was changed ${TIMES[moved] ?? `${moved} times`}`;
  const latest = latestIn(milestones);
  if (latest === null) return `${what}: nothing has been reported yet${due}.`;
  const newest = latest.report.at;
  return `${what}: ${plural(reports.length, 'report')}${when} on ${on} of ${plural(milestones.length, 'milestone')}${due}; the newest report is of ${sayDay(dayOf(asking.timezone, newest))}, ${sayAgo(asking, daysSince(asking, newest))}.`;
}

const TIMES = ['', 'once', 'twice'];

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
        standing:
          happened.kind === 'due' ? sayDueMove(asking, happened) : sayComing(asking, happened),
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

/** `Closed by the edition of 14 Jan` */
function sayComing(asking: Asking, { kind, at }: Happened): string {
  const what = kind === 'closed' ? 'Closed' : 'Put back';
  return `${what} by the edition of ${sayShortDay(dayOf(asking.timezone, at), asking.day)}`;
}

function nextOf(
  asking: Asking,
  only: MilestoneState | undefined,
  milestones: readonly MilestoneState[],
): readonly string[] {
  if (only !== undefined) {
    const { ref } = only.milestone;
    return [
      `status of ${ref}`,
      `evidence for ${ref}`,
      `status of ${askedOutcome(asking, only.outcome.number)}`,
    ];
  }
  const numbers = new Set(milestones.map(({ outcome }) => outcome.number));
  const [number] = numbers;
  return numbers.size === 1 && number !== undefined
    ? [
        `status of ${askedOutcome(asking, number)}`,
        `what changed in ${askedOutcome(asking, number)} this week?`,
      ]
    : ['status of the plan', 'what changed this week?'];
}
