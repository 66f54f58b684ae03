/** Questions worth asking next about the same part of the plan, in words that are understood. */
import type { Intent, Question, Slots } from '../questions/question.ts';
import type { Asking } from './answer.ts';
import { askedInWords } from './outcome-words.ts';

export function nextAfter(
  asking: Asking,
  { intent: asked, slots }: Question,
  intents: readonly Intent[],
): readonly string[] {
  const about = aboutOf(slots);
  const isOnly = asking.state.plan.outcomes.length === 1;
  const status = about.outcome === undefined || isOnly ? 'plan_status' : 'outcome_status';
  const next: readonly Intent[] =
    about.ref === undefined
      ? [status, ...intents]
      : ['action_or_milestone_status', ...OF_ONE.filter((intent) => intent !== asked)];
  return next.slice(0, MOST).map((intent) => ask(asking, intent, about));
}

const MOST = 3;

/** Of one milestone or action, lists say little. */
const OF_ONE: readonly Intent[] = ['history', 'evidence_for', 'who_owns'];

/** Where the question was about the asker or an owner, what comes next is about all of the plan. */
function aboutOf({ outcome, ref }: Slots): Slots {
  if (ref !== undefined) return { ref };
  return outcome === undefined ? {} : { outcome };
}

function ask(asking: Asking, intent: Intent, slots: Slots): string {
  return askedInWords(asking, { intent, slots, confidence: 1, candidates: [], page: 1 });
}
