/** A button stands for words: they are taken just as if whoever pressed it had typed them. */
import { readCommand } from '../../plan/commands.ts';
import type { Delivery } from '../../plan/events.ts';
import { readMeetingCommand } from '../../plan/meeting-commands.ts';
import type { Turn } from '../turn.ts';
import { onCommand } from './command.ts';
import { onMeeting } from './meeting.ts';
import { answerText } from './question.ts';

/** What became of the last thing said about it in the place it was pressed in. */
export async function answerTyped(turn: Turn, text: string): Promise<Delivery> {
  const handle = handlerFor(text);
  if (handle === null) return answerText(turn, text);
  let last: Delivery = { kind: 'uncertain', code: 'nothing-said' };
  await handle({
    ...turn,
    inbound: { ...turn.inbound, text },
    say: async (message) => (last = await turn.say(message)),
  });
  return last;
}

function handlerFor(text: string): typeof onCommand | null {
  if (readMeetingCommand(text) !== null) return onMeeting;
  return readCommand(text) === null ? null : onCommand;
}

/** The press is answered in a line on the card. */
export function sayAnswered(delivery: Delivery): string {
  return delivery.kind === 'failed'
    ? 'The answer could not be posted here. Please type the question instead.'
    : 'Answered below.';
}
