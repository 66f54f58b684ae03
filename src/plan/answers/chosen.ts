/** The milestones a question is about: of an outcome, an action, an owner, the asker's, a topic. */
import { overdueSince } from '../attention.ts';
import { holderTest, rolesOf } from '../directory.ts';
import { asksForHelp, latestReport, milestonesIn, type MilestoneState } from '../plan-state.ts';
import type { Slots } from '../questions/question.ts';
import type { Refusal } from '../refusals.ts';
import { canonicalKey } from '../roles/aliases.ts';
import type { Asking } from './answer.ts';
import { todayOf } from './page.ts';

export interface Chosen {
  readonly milestones: readonly MilestoneState[];
  /** ` in outcome 4`, to follow a title; empty for the whole plan. */
  readonly words: string;
}

export function chosen(asking: Asking, slots: Slots): Chosen | Refusal {
  const outcome = outcomeRefusal(asking, slots.outcome);
  if (outcome !== null) return outcome;
  const milestones = milestonesIn(asking.state).filter(
    (one) =>
      (slots.outcome === undefined || one.outcome.number === slots.outcome) &&
      (slots.ref === undefined || hasRef(one, slots.ref)) &&
      (slots.owner === undefined || isLedBy(asking, one, slots.owner)) &&
      (slots.me === undefined || isTheirs(asking, one)),
  );
  return { milestones, words: wordsFor(asking, slots) };
}

export function outcomeRefusal({ state }: Asking, number: number | undefined): Refusal | null {
  const numbers = state.plan.outcomes.map((one) => one.number);
  if (number === undefined || numbers.includes(number)) return null;
  return { kind: 'unknown-outcome', number, outcomes: numbers.length, numbers };
}

/** The roles the asker holds; a terminal holds none. */
export function askersRoles({ directory, personId }: Asking): readonly string[] {
  return personId === null ? [] : rolesOf(directory, personId);
}

export function isOverdue(asking: Asking, milestone: MilestoneState): boolean {
  return overdueSince(milestone, todayOf(asking)) !== null;
}

export function isReported(milestone: MilestoneState): boolean {
  return latestReport(milestone) !== undefined;
}

export { asksForHelp };

function hasRef({ milestone, action }: MilestoneState, asked: string): boolean {
  const ref = asked.toLowerCase();
  return [milestone.ref, milestone.id, action.ref].some((one) => one.toLowerCase() === ref);
}

function isLedBy({ directory }: Asking, { milestone }: MilestoneState, owner: string): boolean {
  const key = canonicalKey(directory, owner);
  return milestone.leads.some(({ role }) => canonicalKey(directory, role) === key);
}

function isTheirs({ directory, personId }: Asking, { milestone }: MilestoneState): boolean {
  if (personId === null) return false;
  const holds = holderTest(directory, personId);
  return milestone.leads.some(({ role }) => holds(role));
}

function wordsFor({ state }: Asking, { outcome, ref, owner, me }: Slots): string {
  const label = state.plan.outcomes.find(({ number }) => number === outcome)?.label.toLowerCase();
  return [
    ref === undefined ? '' : ` under ${ref}`,
    outcome === undefined ? '' : ` in ${label ?? 'outcome'} ${outcome}`,
    owner === undefined ? '' : ` led by ${owner}`,
    me === undefined ? '' : ' of yours',
  ].join('');
}
