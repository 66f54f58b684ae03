/** Which milestones a card asked for is about, and whether they are the asker's to report on. */
import { attentionOf, isComplete, type Today } from './attention.ts';
import { holderTest, type Directory } from './directory.ts';
import { closedWithRef, milestonesIn, type MilestoneState, type PlanState } from './plan-state.ts';
import { unknownOutcome, type Refusal } from './refusals.ts';
import { urgency } from './reminders.ts';
import { notLeadOfficer, reportingRole, type Reporter } from './reports.ts';

export interface UpdateAsked {
  /** Of a milestone or an action. */
  readonly ref: string | null;
  readonly outcome: number | null;
}

export interface ToUpdate {
  /** Empty when no ref was asked for and nothing is theirs. */
  readonly milestoneIds: readonly string[];
}

/** As many as four pages of the card hold; more is a search, not a report. */
const AT_MOST = 32;

export function milestonesToUpdate(
  state: PlanState,
  directory: Directory,
  asker: Omit<Reporter, 'name'>,
  { ref, outcome }: UpdateAsked,
  today: Today,
): ToUpdate | Refusal {
  const isTheirs = (one: MilestoneState): boolean => reportingRole(one, directory, asker) !== null;
  if (ref !== null) return withRef(state, ref, isTheirs);
  const numbers = state.plan.outcomes.map(({ number }) => number);
  if (outcome !== null && !numbers.includes(outcome)) return unknownOutcome(state.plan, outcome);
  const asked = milestonesIn(state).filter(
    (one) => outcome === null || one.outcome.number === outcome,
  );
  const holds = holderTest(directory, asker.personId);
  const led = asked.filter(({ milestone }) => milestone.leads.some(({ role }) => holds(role)));
  // Every milestone is the PMO's to report on, which is too much to be asked without a word.
  const own = led.length > 0 || outcome === null ? led : asked.filter(isTheirs);
  return idsOf(needingAttention(own, today));
}

function withRef(
  state: PlanState,
  ref: string,
  isTheirs: (milestone: MilestoneState) => boolean,
): ToUpdate | Refusal {
  const all = milestonesIn(state);
  const same = (one: string): boolean => one.toLowerCase() === ref.toLowerCase();
  const milestone =
    all.find((one) => same(one.milestone.ref)) ?? all.find((one) => same(one.milestone.id));
  if (milestone !== undefined)
    return isTheirs(milestone) ? idsOf([milestone]) : notLeadOfficer(milestone);
  const ofAction = all.filter(({ action }) => same(action.ref));
  const theirs = ofAction.filter(isTheirs);
  if (theirs.length > 0) return idsOf(theirs);
  if (ofAction.length > 0) return refused(ref, ofAction);
  return closedWithRef(state, ref) === undefined
    ? { kind: 'unknown-ref', ref, last: all.at(-1)?.milestone.ref ?? '' }
    : { kind: 'milestone-closed', ref };
}

/** With every role that leads one of them. */
function refused(ref: string, milestones: readonly MilestoneState[]): Refusal {
  const roles = milestones.flatMap(({ milestone }) => milestone.leads.map(({ role }) => role));
  return { kind: 'not-lead-officer', ref, leads: [...new Set(roles)] };
}

/** What needs attention, the most pressing first; where nothing does, what is not complete. */
function needingAttention(own: readonly MilestoneState[], today: Today): readonly MilestoneState[] {
  const pressing = own
    .flatMap((one) => {
      const attention = attentionOf(one, today);
      return attention === null ? [] : [{ one, attention }];
    })
    .toSorted((a, b) => urgency(a.attention) - urgency(b.attention))
    .map(({ one }) => one);
  const open = own.filter((one) => !isComplete(today.plan, one));
  return [pressing, open].find(({ length }) => length > 0) ?? own;
}

function idsOf(milestones: readonly MilestoneState[]): ToUpdate {
  return { milestoneIds: milestones.slice(0, AT_MOST).map(({ milestone }) => milestone.id) };
}
