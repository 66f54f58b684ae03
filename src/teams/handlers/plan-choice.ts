/** Which plan somebody's questions are about: pressed on the card that asks for it, or typed. */
import { readPlanPress } from '../../cards/plan-choice.ts';
import { readPlanToUse } from '../../plan/commands.ts';
import type { Message } from '../../plan/messages.ts';
import { planCalled } from '../../plan/plan-names.ts';
import { explain } from '../../plan/refusals.ts';
import { planNames } from '../../workflows/choose-plan.ts';
import { keepPlanChoice } from '../../workflows/keep-plan-choice.ts';
import { NOTHING, requestIdOf, type InvokeAnswer, type Turn } from '../turn.ts';
import { answerTyped, sayAnswered } from './typed.ts';

/** The choice is whose press it is, whoever asked; what was asked is then answered for them. */
export async function onPlanChosen(turn: Turn): Promise<InvokeAnswer> {
  const press = readPlanPress(turn.inbound.data);
  if (press === null)
    return said('That button is from an older version of Waymark. Nothing was changed.');
  const kept = await keep(turn, press.planId);
  if (kept.kind === 'refused') return said(`${explain(kept.refusal)} Nothing was changed.`);
  if (press.text === '') return said(sayKept(kept.title));
  return said(sayAnswered(await answerTyped(turn, press.text)));
}

function keep({ ports, person, inbound }: Turn, planId: string): ReturnType<typeof keepPlanChoice> {
  const { personId } = person;
  return keepPlanChoice(ports, { planId, personId, requestId: requestIdOf(inbound) });
}

function said(sentence: string): InvokeAnswer {
  return { kind: 'sentence', sentence };
}

function sayKept(title: string): string {
  return `From now on your questions are about ${title}, unless you name another plan or ask in a channel that has its own.`;
}

/** `use plan bristol`, by anybody, for themselves. */
export async function onUsePlan(turn: Turn): Promise<InvokeAnswer> {
  await turn.say(await usePlan(turn, readPlanToUse(turn.inbound.text) ?? ''));
  return NOTHING;
}

async function usePlan(turn: Turn, name: string): Promise<Message> {
  const plans = await planNames(turn.ports);
  if (plans.length === 0) return { kind: 'sentence', sentence: explain({ kind: 'no-plan' }) };
  const planId = planCalled(name, plans);
  if (planId === null) return { kind: 'which-plan', plans, text: '' };
  const kept = await keep(turn, planId);
  const sentence = kept.kind === 'refused' ? explain(kept.refusal) : sayKept(kept.title);
  return { kind: 'sentence', sentence };
}
