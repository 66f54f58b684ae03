/** The milestones a question is about: of an outcome, an action, an owner, the asker's, a topic. */
import { milestonesIn, type MilestoneState } from '../plan-state.ts';
import type { ItemState, Slots } from '../questions/question.ts';
import { milestonesAbout } from '../questions/things/about.ts';
import { wordsIn } from '../questions/words.ts';
import { unknownOutcome, type Refusal } from '../refusals.ts';
import type { Answer, Asking } from './answer.ts';
import { meantBy, notThere, nothingAbout } from './meant-by.ts';
import { namesKpi } from './kpi-refs.ts';
import { outcomesWords, outcomeWords } from './outcome-words.ts';
import { askerOf, ownerOf } from './owner.ts';
import { PREDICATES, ragPredicate, ragTest, stateTest } from './states.ts';

export interface Chosen {
  readonly milestones: readonly MilestoneState[];
  /** ` in outcome 4`, to follow "milestones"; empty for the whole plan. */
  readonly words: string;
  readonly isMine: boolean;
  /** The ref of the one milestone asked about. */
  readonly only: string | null;
}

/** An answer where what was asked about is closed: how it stood then. */
export function chosen(asking: Asking, slots: Slots): Chosen | Answer | Refusal {
  let about: Narrowed = { milestones: milestonesIn(asking.state), words: '' };
  for (const narrow of [byRef, byOutcome, byOwner, byAsker, byPhrase, byStanding]) {
    const next = narrow(asking, slots, about.milestones);
    if (next === null) continue;
    if (!('milestones' in next)) return next;
    about = { milestones: next.milestones, words: `${about.words}${next.words}` };
  }
  const [first] = about.milestones;
  const isOne = about.milestones.length === 1 && first?.milestone.ref === slots.ref;
  return { ...about, isMine: slots.me === true, only: isOne ? (slots.ref ?? null) : null };
}

/** What an answer finds by itself narrows nothing; any other state does. */
export function withoutState(slots: Slots, ...itself: readonly ItemState[]): Slots {
  const { state, ...rest } = slots;
  return state === undefined || itself.includes(state) ? rest : slots;
}

interface Narrowed {
  readonly milestones: readonly MilestoneState[];
  readonly words: string;
}

type Narrow = (
  asking: Asking,
  slots: Slots,
  milestones: readonly MilestoneState[],
) => Narrowed | Answer | Refusal | null;

function byRef(
  asking: Asking,
  slots: Slots,
  milestones: readonly MilestoneState[],
): ReturnType<Narrow> {
  const { ref, title } = slots;
  if (ref === undefined && title === undefined) return null;
  const found = meantBy(asking, slots);
  if (found.length > 0)
    return { milestones: found, words: ref === undefined ? '' : ` under ${ref}` };
  if (ref === undefined || !isKpi(asking, ref)) return notThere(asking, slots);
  return {
    milestones: milestones.filter(({ milestone }) => namesKpi(milestone, ref)),
    words: ` under KPI ${ref}`,
  };
}

function isKpi({ state }: Asking, ref: string): boolean {
  return state.plan.outcomes.some(({ kpis }) =>
    kpis.some((kpi) => kpi.ref?.toLowerCase() === ref.toLowerCase()),
  );
}

function byOutcome(
  asking: Asking,
  { outcome: number, ref, title }: Slots,
  milestones: readonly MilestoneState[],
): ReturnType<Narrow> {
  if (number === undefined) return null;
  const numbers = asking.state.plan.outcomes.map((one) => one.number);
  if (!numbers.includes(number)) return unknownOutcome(asking.state.plan, number);
  // A ref that is printed in two outcomes was told apart already.
  if (ref !== undefined || title !== undefined) return null;
  return {
    milestones: milestones.filter((one) => one.outcome.number === number),
    words: ` in ${outcomeWords(asking, number)}`,
  };
}

function byOwner(
  asking: Asking,
  { owner: asked }: Slots,
  milestones: readonly MilestoneState[],
): ReturnType<Narrow> {
  if (asked === undefined) return null;
  const owner = ownerOf(asking, asked);
  if ('kind' in owner) return owner;
  const led = milestones.filter(owner.leads);
  if (led.length > 0 || owner.outcomes.length === 0)
    return { milestones: led, words: ` led by ${owner.called}` };
  const numbers = new Set(owner.outcomes.map(({ number }) => number));
  return {
    milestones: milestones.filter(({ outcome }) => numbers.has(outcome.number)),
    words: ` in ${outcomesWords(asking, [...numbers])} (DMT lead: ${owner.called})`,
  };
}

function byAsker(
  asking: Asking,
  { me }: Slots,
  milestones: readonly MilestoneState[],
): ReturnType<Narrow> {
  return me === true ? { milestones: milestones.filter(askerOf(asking).leads), words: '' } : null;
}

/** What was typed for something that is found already narrows nothing. */
function byPhrase(
  asking: Asking,
  { phrase, outcome, ref, title, owner }: Slots,
  milestones: readonly MilestoneState[],
): ReturnType<Narrow> {
  const isFound = [outcome, ref, title, owner].some((slot) => slot !== undefined);
  if (phrase === undefined || isFound) return null;
  const words = wordsIn(phrase).map(({ word }) => word);
  const ids = new Set(milestonesAbout(asking.state.plan, words));
  if (ids.size === 0) return nothingAbout(asking, phrase);
  return {
    milestones: milestones.filter(({ milestone }) => ids.has(milestone.id)),
    words: ` about ${phrase}`,
  };
}

function byStanding(
  asking: Asking,
  { state, rag }: Slots,
  milestones: readonly MilestoneState[],
): ReturnType<Narrow> {
  if (state === undefined && rag === undefined) return null;
  const rated = rag === undefined ? milestones : milestones.filter(ragTest(rag));
  const found = state === undefined ? rated : rated.filter(stateTest(asking, state));
  const said = [
    ...(rag === undefined ? [] : [ragPredicate(asking, rag)]),
    ...(state === undefined ? [] : [PREDICATES[state]]),
  ].map(({ is, are }) => (found.length === 1 ? is : are));
  return { milestones: found, words: ` that ${said.join(' and ')}` };
}
