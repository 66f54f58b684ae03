/** Anything typed that is not a command. What is not understood leads to what can be asked. */
import type { Delivery } from '../../plan/events.ts';
import type { Message } from '../../plan/messages.ts';
import { isAboutPerson, namesPerson } from '../../plan/private-questions.ts';
import type { Question } from '../../plan/questions/question.ts';
import { explain } from '../../plan/refusals.ts';
import { screen } from '../../plan/screening.ts';
import { answerQuestion, type Answered } from '../../workflows/answer-question.ts';
import { choosePlan, planNames, type ChosenPlan } from '../../workflows/choose-plan.ts';
import { isPmo } from '../../workflows/pmo.ts';
import type { Remembered } from '../conversations.ts';
import { NOTHING, placeOf, type InvokeAnswer, type Turn } from '../turn.ts';
import { digestNow } from './digest-now.ts';
import { guidance, isSure } from './guidance.ts';
import { personalChatOf, sayHowToOpen, sayInPrivate } from './in-private.ts';
import { update } from './update.ts';

export async function onQuestion(turn: Turn): Promise<InvokeAnswer> {
  await answerText(turn, turn.inbound.text);
  return NOTHING;
}

/** What became of the answer in the place it was asked in. */
export async function answerText(turn: Turn, text: string): Promise<Delivery> {
  if (screen(text) !== null) return turn.say({ kind: 'declined', why: 'child' });
  const before = turn.conversations.recall(speakerOf(turn));
  const chosen = await choose(turn, text, before);
  const previous = before?.planId === chosen.planId ? before.question : null;
  const answered = await ask(turn, chosen, previous, placeOf(turn.inbound));
  if (await lacksPlan(turn, chosen, answered)) return askWhichPlan(turn, text, answered.question);
  if (isAboutPlan(answered)) return answerAboutPlan(turn, chosen, previous, answered);
  return guide(turn, text, chosen, answered.question);
}

async function guide(
  turn: Turn,
  text: string,
  { planId, isNamed }: ChosenPlan,
  question: Question,
): Promise<Delivery> {
  const message = await guidance(turn, text, question, planId);
  if (message.kind !== 'which-meant') return turn.say(message);
  const { readings } = turn.ports;
  const plan = (await readings.plan(planId))?.plan ?? null;
  const isPrivate = namesPerson(message.candidates, plan, await readings.directory());
  await remember(turn, { question, planId, isNamed }, isPrivate);
  return isPrivate ? sayInPrivate(turn, message) : turn.say(message);
}

/** What goes on in the 1:1 chat is a conversation there too. */
async function remember(turn: Turn, asked: Remembered, isPrivate: boolean): Promise<void> {
  turn.conversations.remember(speakerOf(turn), asked);
  const chat = isPrivate ? await personalChatOf(turn) : null;
  if (chat !== null) turn.conversations.remember(speakerOf(turn, chat.conversationId), asked);
}

/** In a thread of a channel one goes on about what was asked there. */
function speakerOf({ person, inbound }: Turn, conversationId = inbound.address.conversationId) {
  return { personId: person.personId, conversationId };
}

/** Words that go on from what was asked before. */
const GOES_ON =
  /^(?:and|also|or|then|but|so|what about|how about|same|more|next|why)\b|\b(?:it|its|them|they|their)\b/i;

function choose({ ports, inbound, person }: Turn, text: string, before: Remembered | null) {
  return choosePlan(ports, {
    text,
    placeId: inbound.placeId,
    personId: person.personId,
    going: before?.isNamed === true && GOES_ON.test(text) ? before.planId : null,
  });
}

function ask(
  { ports, person }: Turn,
  { planId, text }: Pick<ChosenPlan, 'planId' | 'text'>,
  previous: Question | null,
  place: 'personal' | 'shared',
): Promise<Answered> {
  const { personId } = person;
  return answerQuestion(ports, {
    text,
    planId,
    at: ports.clock.now(),
    place,
    personId,
    previous,
  });
}

/** Answered, refused with a reason, or something to do; and read with enough confidence for that. */
function isAboutPlan({ question }: Answered): boolean {
  return (
    isSure(question) && !['help', 'greeting', 'off_topic', 'ambiguous'].includes(question.intent)
  );
}

/** Without a plan its own words mean nothing, so what any of the plans understands is asked back. */
async function lacksPlan(turn: Turn, chosen: ChosenPlan, answered: Answered): Promise<boolean> {
  const { intent } = answered.question;
  if (chosen.refusal?.kind !== 'which-plan') return false;
  if (isAboutPlan(answered)) return true;
  if (isSure(answered.question) && (intent === 'help' || intent === 'greeting')) return false;
  for (const planId of chosen.refusal.plans) {
    const inPlan = await ask(turn, { planId, text: chosen.text }, null, 'shared');
    if (isAboutPlan(inPlan) || inPlan.question.intent === 'ambiguous') return true;
  }
  return false;
}

/** Whoever may not have it done is told so first: the button would do it for whoever presses it. */
async function askWhichPlan(turn: Turn, text: string, { intent }: Question): Promise<Delivery> {
  const { ports, person } = turn;
  const directory = await ports.readings.directory();
  return intent === 'digest_now' &&
    !FOR_ONESELF.test(text) &&
    !isPmo(ports, directory, person.personId)
    ? digestNow(turn, '')
    : turn.say({ kind: 'which-plan', plans: await planNames(ports), text });
}

async function answerAboutPlan(
  turn: Turn,
  chosen: ChosenPlan,
  previous: Question | null,
  answered: Answered,
): Promise<Delivery> {
  const { ports, inbound } = turn;
  const { question } = answered;
  const { planId, isNamed } = chosen;
  if (chosen.refusal !== null) return turn.say(sentence(explain(chosen.refusal)));
  const state = await ports.readings.plan(planId);
  const directory = await ports.readings.directory();
  const isPrivate = isAboutPerson(question, state?.plan ?? null, directory);
  await remember(turn, { question: askingOnly(question), planId, isNamed }, isPrivate);
  if (question.intent === 'digest_now' && !FOR_ONESELF.test(chosen.text))
    return digestNow(turn, planId);
  if (question.intent === 'update_start') return update(turn, planId, question.slots);
  if (inbound.scope === 'personal' || !isPrivate)
    return turn.say(await messageOf(turn, chosen, await figuresFor(turn, chosen, answered)));
  if ((await personalChatOf(turn)) === null) return sayHowToOpen(turn);
  const inFull = await ask(turn, chosen, previous, 'personal');
  return sayInPrivate(turn, await messageOf(turn, chosen, inFull));
}

/** `send me the digest` asks to see how the plan stands; nothing is posted for others. */
const FOR_ONESELF =
  /\b(?:send|show|give|get|read|email|forward|share|run)(?: it| that)?(?: to)? me\b/i;

/** Of a digest for oneself, the figures of the plan; of anything else, what was answered. */
function figuresFor(turn: Turn, { planId }: ChosenPlan, answered: Answered): Promise<Answered> {
  return answered.question.intent === 'digest_now'
    ? ask(turn, { planId, text: 'status of the plan' }, null, placeOf(turn.inbound))
    : Promise.resolve(answered);
}

/** "more" asks on about what was done, and never has it done again. */
function askingOnly(question: Question): Question {
  const { intent, slots } = question;
  if (intent === 'digest_now') return { ...question, intent: 'plan_status' };
  if (intent !== 'update_start') return question;
  if (slots.ref !== undefined) return { ...question, intent: 'action_or_milestone_status' };
  return { ...question, intent: slots.outcome === undefined ? 'my_milestones' : 'outcome_status' };
}

async function messageOf(turn: Turn, chosen: ChosenPlan, answered: Answered): Promise<Message> {
  switch (answered.kind) {
    case 'answered':
      return { kind: 'answer', answer: answered.answer };
    case 'refused':
      return sentence(explain(answered.refusal));
    case 'guidance':
      return guidance(turn, chosen.text, answered.question, chosen.planId);
  }
}

function sentence(said: string): Message {
  return { kind: 'sentence', sentence: said };
}
