/** What is said when a question gets no figures: help, a greeting, a question back, a polite no. */
import type { Message } from '../../plan/messages.ts';
import type { Candidate, Question } from '../../plan/questions/question.ts';
import { isPmo } from '../../workflows/pmo.ts';
import { greetingFor } from '../../workflows/welcome.ts';
import type { Turn } from '../turn.ts';

export async function guidance(
  turn: Turn,
  text: string,
  question: Question,
  planId: string,
): Promise<Message> {
  const { intent } = question;
  const polite = ['greeting', 'off_topic'].includes(intent) ? courtesy(text) : null;
  if (polite !== null) return polite;
  if (isSure(question) && intent === 'greeting') return greet(turn, planId);
  if (isSure(question) && intent === 'help') return help(turn, planId, false);
  const meant = candidatesOf(question);
  if (meant.length > 0) return { kind: 'which-meant', candidates: meant };
  const isChilds = intent === 'off_topic' && ONE_CHILD.test(text);
  if (isChilds) return { kind: 'declined', why: 'child' };
  // What was not understood is not said to be about something else.
  if (intent !== 'off_topic' || !isSure(question)) return help(turn, planId, true);
  return { kind: 'declined', why: 'off-topic' };
}

/** Below this Waymark does not act on a reading, and gives no figures for it. */
const SURE = 0.5;

export function isSure({ confidence }: Question): boolean {
  return confidence >= SURE;
}

/** What was not read with confidence may be one of several all the same. */
function candidatesOf({ intent, candidates }: Question): readonly Candidate[] {
  return intent === 'ambiguous' || candidates.length > 1 ? candidates : [];
}

/** Said in a question that is about no plan, these are about somebody's case. */
const ONE_CHILD =
  /\b(?:child|kid|boy|girl|baby|toddler|teenager|son|daughter|sibling|pupil|young person|case file|social worker for|(?:his|her) social worker)\b/i;

const POLITE = '^(?:ok|okay|great|lovely|perfect|brilliant|right|many|no|well|,|!|\\.|\\s)*';
const THANKS = new RegExp(
  `${POLITE}(?:thanks|thank you|thankyou|thx|cheers|ta|nice one)\\b.{0,30}$`,
  'i',
);
const BYE = new RegExp(
  `${POLITE}(?:bye|bye bye|goodbye|see you|see ya|good night)\\b.{0,30}$`,
  'i',
);

function courtesy(text: string): Message | null {
  if (THANKS.test(text))
    return sentence(
      'You are welcome. Ask me again whenever you need to know where the plan stands.',
    );
  return BYE.test(text) ? sentence('Goodbye. The plan is here whenever you need it.') : null;
}

async function greet(turn: Turn, planId: string): Promise<Message> {
  const { ports, inbound, person } = turn;
  const directory = await ports.readings.directory();
  const known = directory.people.get(person.personId);
  return inbound.scope === 'personal' && known !== undefined
    ? { kind: 'greeting', greeting: await greetingFor(ports, directory, known) }
    : help(turn, planId, false);
}

function sentence(said: string): Message {
  return { kind: 'sentence', sentence: said };
}

async function help(
  { ports, person }: Turn,
  planId: string,
  notUnderstood: boolean,
): Promise<Message> {
  const state = await ports.readings.plan(planId);
  return {
    kind: 'help',
    help: {
      notUnderstood,
      isPmo: isPmo(ports, await ports.readings.directory(), person.personId),
      outcomes: state?.plan.outcomes.length ?? 0,
    },
  };
}
