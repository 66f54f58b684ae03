/** What a search shows of what it found: a line to choose it by, and the answer a channel would get. */
import { answerTo } from './answers/answer-to.ts';
import type { Answer, Asking } from './answers/answer.ts';
import { figuresOf, sayCounts, sayLate } from './answers/figures.ts';
import { leadsOf, sayUrgent } from './answers/items.ts';
import { brief } from './digest-page.ts';
import { sayDueHistoryInline } from './due-history.ts';
import { latestReport, type MilestoneState } from './plan-state.ts';
import type { Question, Slots } from './questions/question.ts';
import type { Thing } from './questions/things/things.ts';
import { NOT_REPORTED, sayRag } from './rag.ts';
import { dayIn, sayShortDay, Temporal } from './time.ts';

export interface SearchResult {
  readonly title: string;
  /** RAG as word and shape with its date, due and lead role; counts for more than one milestone. */
  readonly line: string;
  readonly answer: Answer;
}

/** Null for what the plan has no answer on: an action without milestones. */
export function searchResult(asking: Asking, thing: Thing): SearchResult | null {
  const answer = answerTo(questionOn(asking, thing), asking);
  if (answer === null || 'kind' in answer) return null;
  return { title: titleOf(asking, thing), line: lineOf(asking, thing), answer };
}

function questionOn(asking: Asking, thing: Thing): Question {
  const slots = slotsFor(asking, thing);
  const intent = thing.kind === 'outcome' ? 'outcome_status' : 'action_or_milestone_status';
  return { intent, slots, confidence: 1, candidates: [], page: 1 };
}

/** A ref may be printed more than once; what Waymark calls a milestone is its own. */
function slotsFor({ state }: Asking, { kind, outcome, ref, milestoneIds }: Thing): Slots {
  if (kind === 'outcome') return { outcome };
  const [id] = milestoneIds;
  const isShared =
    kind === 'milestone' &&
    state.milestones.values().some(({ milestone }) => milestone.ref === ref && milestone.id !== id);
  const called = isShared ? id : (ref ?? id);
  return called === undefined ? { outcome } : { outcome, ref: called };
}

function titleOf({ state }: Asking, { kind, outcome, ref, title }: Thing): string {
  if (kind === 'milestone') return `${ref ?? ''} ${brief(title, LONGEST)}`.trim();
  if (kind === 'action') return `Action ${ref ?? ''}: ${brief(title, LONGEST)}`;
  const found = state.plan.outcomes.find(({ number }) => number === outcome);
  return `${found?.label ?? 'Outcome'} ${outcome}: ${brief(title, LONGEST)}`;
}

const LONGEST = 140;

function lineOf(asking: Asking, { kind, milestoneIds }: Thing): string {
  const found = milestoneIds.flatMap((id) => asking.state.milestones.get(id) ?? []);
  const [one] = found;
  if (kind === 'milestone' && one !== undefined) return sayMilestone(asking, one);
  const figures = figuresOf(asking, found);
  return `${sayCounts(asking, figures)} on ${sayShortDay(asking.day, asking.day)}; ${sayLate(figures)}`;
}

function sayMilestone(asking: Asking, one: MilestoneState): string {
  const due = sayUrgent(asking, one) ?? sayDueHistoryInline(one);
  return `${sayRating(asking, one)}; ${due}; led by ${leadsOf(one)}`;
}

function sayRating({ state, timezone, day }: Asking, one: MilestoneState): string {
  const report = latestReport(one);
  if (report === undefined) return NOT_REPORTED;
  const on = dayIn(timezone, Temporal.Instant.from(report.at));
  return `${sayRag(state.plan, report.rag)}, ${sayShortDay(on, day)}`;
}
