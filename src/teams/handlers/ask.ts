import { readAsk } from '../../cards/ask.ts';
import type { InvokeAnswer, Turn } from '../turn.ts';
import { answerTyped, sayAnswered } from './typed.ts';

/** A question on a button: answered below, so that the card it was pressed on stays. */
export async function onAsk(turn: Turn): Promise<InvokeAnswer> {
  const text = readAsk(turn.inbound.data);
  if (text === null) return { kind: 'sentence', sentence: 'Type your question instead, please.' };
  return { kind: 'sentence', sentence: sayAnswered(await answerTyped(turn, text)) };
}
