import { readAsk } from '../../cards/ask.ts';
import type { InvokeAnswer, Turn } from '../turn.ts';
import { answerText } from './question.ts';

/** A question on a button: answered below, so that the card it was pressed on stays. */
export async function onAsk(turn: Turn): Promise<InvokeAnswer> {
  const text = readAsk(turn.inbound.data);
  if (text === null) return { kind: 'sentence', sentence: 'Type your question instead, please.' };
  const delivery = await answerText(turn, text);
  const sentence =
    delivery.kind === 'failed'
      ? 'The answer could not be posted here. Please type the question instead.'
      : 'Answered below.';
  return { kind: 'sentence', sentence };
}
