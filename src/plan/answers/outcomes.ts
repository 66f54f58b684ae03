/** Where the plan stands, and where one outcome does. */
import { itemsOf } from './items.ts';
import { counted, page, paged, todayOf } from './page.ts';
import type { Answer, Asking } from './answer.ts';
import { overdueSince } from '../attention.ts';
import { brief, countParts, joinCounts, sayTravel } from '../digest-page.ts';
import { outcomeFigures, slippedIn } from '../digest.ts';
import {
  asksForHelp,
  latestReport,
  milestonesIn,
  type MilestoneState,
  type Report,
} from '../plan-state.ts';
import type { Question } from '../questions/question.ts';
import { list, type Refusal } from '../refusals.ts';
import { sayRoles } from '../roles.ts';
import { dayIn, isEarlier, sayDay, Temporal } from '../time.ts';

export function planStatus(question: Question, asking: Asking): Answer {
  const { state, weekAgo } = asking;
  const overdue = milestonesIn(state).filter((one) => isOverdue(asking, one));
  const slipped = slippedIn(state);
  return {
    ...page(asking, state.plan.title),
    ...paged(question, state.plan.outcomes, (outcome) => {
      const figures = outcomeFigures(state, weekAgo, outcome);
      const counts = joinCounts(countParts(state, figures));
      return {
        ref: `outcome ${outcome.number}`,
        title: `${outcome.label} ${outcome.number}: ${brief(outcome.title)}`,
        standing: `${counts} (of ${figures.total}); ${sayTravel(figures.travel)}`,
        rated: counts,
        rag: null,
        said: [],
        link: null,
      };
    }),
    facts: [
      { label: 'Overdue', value: counted(overdue.length) },
      ...(slipped.length === 0
        ? []
        : [{ label: 'Due moved later', value: counted(slipped.length) }]),
    ],
    next: ['what is overdue?', 'what is due?', 'who has not reported?'],
  };
}

export function outcomeStatus(question: Question, asking: Asking): Answer | Refusal {
  const number = question.slots.outcome ?? 0;
  const { state, weekAgo } = asking;
  const outcome = state.plan.outcomes.find((one) => one.number === number);
  if (outcome === undefined)
    return {
      kind: 'unknown-outcome',
      number,
      outcomes: state.plan.outcomes.length,
      numbers: state.plan.outcomes.map((one) => one.number),
    };
  const figures = outcomeFigures(state, weekAgo, outcome);
  const milestones = milestonesIn(state).filter((one) => one.outcome.number === number);
  const slipped = slippedIn(state).filter((one) => one.outcome.number === number);
  return {
    ...page(asking, `${outcome.label} ${number}: ${outcome.title}`),
    facts: [
      {
        label: 'Milestones',
        value: `${joinCounts(countParts(state, figures))} (of ${figures.total})`,
      },
      { label: 'Direction', value: sayTravel(figures.travel) },
      {
        label: 'Overdue',
        value: countedRefs(milestones.filter((one) => isOverdue(asking, one))),
      },
      ...(slipped.length === 0 ? [] : [{ label: 'Due moved later', value: countedRefs(slipped) }]),
      { label: 'Help asked for', value: countedRefs(milestones.filter(asksForHelp)) },
      { label: 'Last update', value: lastUpdate(asking, milestones) },
      {
        label: 'DMT lead',
        value:
          outcome.dmtLeads.length === 0
            ? 'not named in the plan'
            : sayRoles(outcome.dmtLeads.map((lead) => lead.role ?? lead.asWritten)),
      },
    ],
    ...itemsOf(question, asking, milestones),
    next: ['what is overdue?', 'status of the plan'],
  };
}

interface Latest {
  readonly milestone: MilestoneState;
  readonly report: Report;
}

function lastUpdate(asking: Asking, milestones: readonly MilestoneState[]): string {
  const latest = milestones
    .flatMap((milestone) => {
      const report = latestReport(milestone);
      return report === undefined ? [] : [{ milestone, report }];
    })
    .reduce<Latest | undefined>(
      (last, one) => (last === undefined || isEarlier(last.report.at, one.report.at) ? one : last),
      undefined,
    );
  if (latest === undefined) return 'nothing reported yet';
  const on = dayIn(asking.timezone, Temporal.Instant.from(latest.report.at));
  const days = on.until(asking.day).days;
  const ago = days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`;
  const who =
    asking.place === 'shared'
      ? latest.report.role
      : `${latest.report.reporter} (${latest.report.role})`;
  return `${latest.milestone.milestone.ref} by ${who} on ${sayDay(on)}, ${ago}`;
}

function isOverdue(asking: Asking, milestone: MilestoneState): boolean {
  return overdueSince(milestone, todayOf(asking)) !== null;
}

/** `2 (3.1.1 and 3.4.1)` */
function countedRefs(found: readonly MilestoneState[]): string {
  const refs = found.map(({ milestone }) => milestone.ref);
  return refs.length === 0 ? 'none' : `${refs.length} (${list(refs)})`;
}
