import { readAsk } from '../../cards/ask.ts';
import type { InvokeAnswer, Turn } from '../turn.ts';
import { answerText } from './question.ts';

/** A question on a button: answered below, so that the card it was pressed on stays. */
export async function onAsk(turn: Turn): Promise<InvokeAnswer> {
  const text = readAsk(turn.inbound.data);
  if (text === null) return { kind: 'sentence', sentence: 'Type your question instead, please.' };
  await answerText(turn, text);
  return { kind: 'sentence', sentence: 'Answered below.' };
}
