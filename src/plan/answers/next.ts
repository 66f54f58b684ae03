/** Questions worth asking next about the same part of the plan, in words that are understood. */
import { questionInWords } from '../questions/in-words.ts';
import type { Intent, Question, Slots } from '../questions/question.ts';
import type { Asking } from './answer.ts';

export function nextAfter(
  { state }: Asking,
  { slots }: Question,
  intents: readonly Intent[],
): readonly string[] {
  const about = aboutOf(slots);
  const status = about.outcome === undefined ? 'plan_status' : 'outcome_status';
  const ref = about.ref === undefined ? [] : [ask('action_or_milestone_status', about)];
  const asked = intents.map((intent) => ask(intent, about));
  const whole = state.plan.outcomes.length === 1 ? 'plan_status' : status;
  return [...ref, ...(ref.length === 0 ? [ask(whole, about)] : []), ...asked].slice(0, MOST);
}

const MOST = 3;

/** Where the question was about the asker or an owner, what comes next is about all of the plan. */
function aboutOf({ outcome, ref }: Slots): Slots {
  if (ref !== undefined) return { ref };
  return outcome === undefined ? {} : { outcome };
}

function ask(intent: Intent, slots: Slots): string {
  return questionInWords({ intent, slots, confidence: 1, candidates: [], page: 1 });
}
