import type { Delivery } from '../../plan/events.ts';
import type { Message } from '../../plan/messages.ts';
import { explain } from '../../plan/refusals.ts';
import { answerQuestion } from '../../workflows/answer-question.ts';
import { choosePlan } from '../../workflows/choose-plan.ts';
import { isPmo } from '../../workflows/pmo.ts';
import { greetingFor } from '../../workflows/welcome.ts';
import { NOTHING, placeOf, type InvokeAnswer, type Turn } from '../turn.ts';

/** Anything typed that is not a command. What is not understood leads to what can be asked. */
export async function onQuestion(turn: Turn): Promise<InvokeAnswer> {
  await answerText(turn, turn.inbound.text);
  return NOTHING;
}

export async function answerText(turn: Turn, text: string): Promise<Delivery> {
  return turn.say(await answerFor(turn, text));
}

async function answerFor(turn: Turn, text: string): Promise<Message> {
  const { ports, inbound, person } = turn;
  const chosen = await choosePlan(ports, {
    text,
    placeId: inbound.placeId,
    personId: person.personId,
  });
  const answered = await answerQuestion(ports, {
    text: chosen.text,
    planId: chosen.planId,
    at: ports.clock.now(),
    place: placeOf(inbound),
    personId: person.personId,
    previous: null,
  });
  switch (answered.kind) {
    case 'answered':
      return { kind: 'answer', answer: answered.answer };
    case 'refused':
      return {
        kind: 'sentence',
        sentence: explain(chosen.refusal ?? answered.refusal),
      };
    case 'guidance':
      return guidance(
        turn,
        ['off_topic', 'ambiguous'].includes(answered.question.intent),
        chosen.planId,
        text,
      );
  }
}

async function guidance(
  { ports, inbound, person }: Turn,
  notUnderstood: boolean,
  planId: string,
  text: string,
): Promise<Message> {
  const directory = await ports.readings.directory();
  const known = directory.people.get(person.personId);
  if (inbound.scope === 'personal' && known !== undefined && /^(?:hi|hello|hey)\b/i.test(text))
    return { kind: 'greeting', greeting: await greetingFor(ports, directory, known) };
  const state = await ports.readings.plan(planId);
  return {
    kind: 'help',
    help: {
      notUnderstood,
      isPmo: isPmo(ports, directory, person.personId),
      outcomes: state?.plan.outcomes.length ?? 0,
    },
  };
}
