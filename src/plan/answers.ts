/**
 * Answers in figures computed from the ledger: dated, sourced, and by place. A channel gets roles
 * and ratings; names and narratives are for the 1:1 chat.
 */
import { dueSoonOn, overdueSince, type Today } from './attention.ts';
import { brief, countParts, joinCounts, legend, sayTravel } from './digest-page.ts';
import { outcomeFigures } from './digest.ts';
import { rolesOf, type Directory } from './directory.ts';
import { latestReport, milestonesIn, type MilestoneState, type PlanState } from './plan-state.ts';
import type { RagKey } from './model.ts';
import type { Question } from './questions.ts';
import { NOT_REPORTED, sayRag, sayRagInFull } from './rag.ts';
import { list, type Refusal } from './refusals.ts';
import { roleKey } from './roles.ts';
import { dayIn, sayDay, sayDue, sayShortDay, sayWeekday, Temporal, type Day } from './time.ts';

export interface Answer {
  readonly title: string;
  /** Every answer says when its figures were true. */
  readonly asAt: string;
  readonly facts: readonly AnswerFact[];
  readonly items: readonly AnswerItem[];
  readonly more: number;
  /** Where the figures come from. */
  readonly source: string;
  /** Questions worth asking next. */
  readonly next: readonly string[];
}

export interface AnswerFact {
  readonly label: string;
  readonly value: string;
}

export interface AnswerItem {
  readonly title: string;
  /** RAG as word and shape, when, and who. */
  readonly standing: string;
  /** Adds the colour to the word; null where there is none to add. */
  readonly rag: RagKey | null;
  /** What the officer wrote; only where the place allows it. */
  readonly said: readonly string[];
}

export interface Asking {
  readonly state: PlanState;
  readonly weekAgo: PlanState | null;
  readonly directory: Directory;
  readonly day: Day;
  readonly timezone: string;
  readonly place: 'personal' | 'shared';
  /** Null for an operator at a terminal. */
  readonly personId: string | null;
}

type Answerable = Exclude<Question, { kind: 'help' | 'greeting' | 'not-understood' }>;

const ITEMS = 12;

export function answerTo(question: Answerable, asking: Asking): Answer | Refusal {
  switch (question.kind) {
    case 'plan-status':
      return planStatus(asking);
    case 'outcome-status':
      return outcomeStatus(asking, question.number);
    case 'milestone-status':
      return milestoneStatus(asking, question.ref);
    case 'who-leads':
      return whoLeads(asking, question.ref);
    case 'overdue':
      return dated(asking, 'Overdue', overdueSince, 'was due');
    case 'due-soon':
      return dated(asking, 'Due in the next two weeks', dueSoonOn, 'due');
    case 'mine':
      return mine(asking);
    case 'not-reported':
      return filtered(asking, 'Not reported on yet', (one) => latestReport(one) === undefined);
    case 'help-needed':
      return filtered(asking, 'Help asked for', (one) => latestReport(one)?.help != null);
  }
}

/** The answer as plain text. */
export function answerInWords(answer: Answer): readonly string[] {
  return [
    answer.title,
    answer.asAt,
    ...answer.facts.map(({ label, value }) => `${label}: ${value}`),
    ...answer.items.flatMap(({ title, standing, said }) => [
      `- ${title}`,
      `    ${standing}`,
      ...said.map((line) => `    ${line}`),
    ]),
    ...(answer.more > 0 ? [`and ${answer.more} more`] : []),
    answer.source,
  ];
}

function planStatus(asking: Asking): Answer {
  const { state, weekAgo } = asking;
  return {
    ...page(asking, state.plan.title),
    items: state.plan.outcomes.map((outcome) => {
      const figures = outcomeFigures(state, weekAgo, outcome);
      return {
        title: `${outcome.label} ${outcome.number}: ${brief(outcome.title)}`,
        standing: `${joinCounts(countParts(state, figures))} (of ${figures.total}); ${sayTravel(figures.travel)}`,
        rag: null,
        said: [],
      };
    }),
    facts: [{ label: 'Overdue', value: `${countOverdue(asking)} milestones` }],
    next: ['what is overdue?', 'what is due?', 'who has not reported?'],
  };
}

function outcomeStatus(asking: Asking, number: number): Answer | Refusal {
  const { state, weekAgo } = asking;
  const outcome = state.plan.outcomes.find((one) => one.number === number);
  if (outcome === undefined)
    return { kind: 'unknown-outcome', number, outcomes: state.plan.outcomes.length };
  const figures = outcomeFigures(state, weekAgo, outcome);
  const milestones = milestonesIn(state).filter((one) => one.outcome.number === number);
  const overdue = milestones.filter((one) => overdueSince(one, todayOf(asking)) !== null).length;
  return {
    ...page(asking, `${outcome.label} ${number}: ${outcome.title}`),
    facts: [
      {
        label: 'Milestones',
        value: `${joinCounts(countParts(state, figures))} (of ${figures.total})`,
      },
      { label: 'Direction', value: sayTravel(figures.travel) },
      { label: 'Overdue', value: String(overdue) },
      { label: 'Last update', value: lastUpdate(asking, milestones) },
      {
        label: 'DMT lead',
        value: list(outcome.dmtLeads.map((lead) => lead.role ?? lead.asWritten)),
      },
    ],
    ...cut(milestones.map((milestone) => item(asking, milestone))),
    next: ['what is overdue?', 'status of the plan'],
  };
}

function milestoneStatus(asking: Asking, ref: string): Answer | Refusal {
  const found = milestonesIn(asking.state).filter(
    ({ milestone, action }) => milestone.ref === ref || action.ref === ref,
  );
  if (found.length === 0) return unknownRef(asking, ref);
  const [first] = found;
  const single = found.length === 1 && first?.milestone.ref === ref ? first : null;
  const title = single === null ? `Action ${ref}` : `Milestone ${ref}`;
  return {
    ...page(asking, title),
    facts:
      single === null
        ? [{ label: 'Action', value: first?.action.text ?? 'no wording in the plan' }]
        : [
            { label: 'Outcome', value: `${single.outcome.number}: ${single.outcome.title}` },
            { label: 'Lead', value: leadsOf(single) },
            { label: 'Due', value: sayDue(single.milestone.due) },
            { label: 'Reports', value: String(single.reports.length) },
          ],
    ...cut(found.map((milestone) => item(asking, milestone))),
    next: [`status of outcome ${first?.outcome.number ?? 1}`],
  };
}

function whoLeads(asking: Asking, ref: string): Answer | Refusal {
  const found = milestonesIn(asking.state).filter(({ milestone }) => milestone.ref === ref);
  if (found.length === 0) return unknownRef(asking, ref);
  return {
    ...page(asking, `Who leads ${ref}`),
    facts: found.map((milestone) => ({
      label: brief(milestone.milestone.text, 60),
      value: leadsOf(milestone),
    })),
    next: [`status of ${ref}`],
  };
}

function dated(
  asking: Asking,
  title: string,
  dayOf: (milestone: MilestoneState, today: Today) => Day | null,
  was: string,
): Answer {
  const found = milestonesIn(asking.state)
    .flatMap((milestone) => {
      const on = dayOf(milestone, todayOf(asking));
      return on === null ? [] : [{ milestone, on }];
    })
    .toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on));
  return {
    ...page(asking, `${title}: ${counted(found.length)}`),
    ...cut(
      found.map(({ milestone, on }) => {
        const one = item(asking, milestone);
        return { ...one, title: `${one.title} (${was} ${sayShortDay(on, asking.day)})` };
      }),
    ),
    next: ['status of the plan', 'who has not reported?'],
  };
}

function mine(asking: Asking): Answer {
  const held = new Set(
    (asking.personId === null ? [] : rolesOf(asking.directory, asking.personId)).map(roleKey),
  );
  const found = milestonesIn(asking.state).filter(({ milestone }) =>
    milestone.leads.some(({ role }) => held.has(roleKey(role))),
  );
  return {
    ...page(asking, `Your milestones: ${counted(found.length)}`),
    ...cut(found.map((milestone) => item(asking, milestone))),
    next: ['what is overdue?', 'status of the plan'],
  };
}

function filtered(
  asking: Asking,
  title: string,
  keep: (milestone: MilestoneState) => boolean,
): Answer {
  const found = milestonesIn(asking.state).filter(keep);
  return {
    ...page(asking, `${title}: ${counted(found.length)}`),
    ...cut(found.map((milestone) => item(asking, milestone))),
    next: ['status of the plan', 'what is overdue?'],
  };
}

function page(asking: Asking, title: string): Omit<Answer, 'next'> {
  return {
    title,
    asAt: `As at ${sayWeekday(asking.day)}`,
    facts: [],
    items: [],
    more: 0,
    source: `From ${asking.state.plan.title} and what its lead officers reported. ${legend(asking.state)}`,
  };
}

function item(asking: Asking, milestone: MilestoneState): AnswerItem {
  const { ref, text, due } = milestone.milestone;
  const title = `${ref} ${brief(text, 140)}`;
  const report = latestReport(milestone);
  if (report === undefined)
    return {
      title,
      standing: `${NOT_REPORTED}; ${sayDue(due)}; led by ${leadsOf(milestone)}`,
      rag: null,
      said: [],
    };
  const on = sayShortDay(dayIn(asking.timezone, Temporal.Instant.from(report.at)), asking.day);
  const rag =
    asking.place === 'shared'
      ? sayRag(asking.state.plan, report.rag)
      : sayRagInFull(asking.state.plan, report.rag);
  const who = asking.place === 'shared' ? report.role : `${report.reporter}, ${report.role}`;
  return {
    title,
    standing: `${rag}, ${on}, ${who}`,
    rag: report.rag,
    said: asking.place === 'shared' ? [] : narrative(report),
  };
}

function narrative(report: {
  readonly done: string | null;
  readonly expected: string | null;
  readonly help: string | null;
  readonly evidence: string | null;
}): readonly string[] {
  return [
    report.done === null ? '' : `Done: ${report.done}`,
    report.expected === null ? '' : `Expected: ${sayDay(Temporal.PlainDate.from(report.expected))}`,
    report.help === null ? '' : `Help needed: ${report.help}`,
    report.evidence === null ? '' : `Evidence: ${report.evidence}`,
  ].filter((line) => line !== '');
}

function lastUpdate(asking: Asking, milestones: readonly MilestoneState[]): string {
  const latest = milestones
    .flatMap((milestone) => {
      const report = latestReport(milestone);
      return report === undefined ? [] : [{ milestone, report }];
    })
    .toSorted((a, b) => b.report.at.localeCompare(a.report.at))[0];
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

function unknownRef({ state }: Asking, ref: string): Refusal {
  return { kind: 'unknown-ref', ref, last: milestonesIn(state).at(-1)?.milestone.ref ?? '' };
}

function countOverdue(asking: Asking): number {
  return milestonesIn(asking.state).filter((one) => overdueSince(one, todayOf(asking)) !== null)
    .length;
}

function leadsOf({ milestone }: MilestoneState): string {
  return list(milestone.leads.map(({ role }) => role));
}

function todayOf({ state, day, timezone }: Asking): Today {
  return { plan: state.plan, day, timezone };
}

function counted(count: number): string {
  return count === 0 ? 'none' : count === 1 ? '1 milestone' : `${count} milestones`;
}

function cut(items: readonly AnswerItem[]): Pick<Answer, 'items' | 'more'> {
  return { items: items.slice(0, ITEMS), more: Math.max(0, items.length - ITEMS) };
}
