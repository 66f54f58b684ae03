/**
 * What is about a person goes to the asker's 1:1 chat, wherever it was asked for. A channel or group
 * chat hears no more than that, and why when it could not be sent.
 */
import type { Address } from '../../plan/directory.ts';
import type { Delivery } from '../../plan/events.ts';
import type { Message } from '../../plan/messages.ts';
import type { Turn } from '../turn.ts';

/** Where they are reached; null for somebody who has no 1:1 chat with Waymark. */
export async function personalChatOf({ ports, person }: Turn): Promise<Address | null> {
  return (await ports.readings.directory()).people.get(person.personId)?.personal ?? null;
}

export async function sayInPrivate(turn: Turn, message: Message, what = 'it'): Promise<Delivery> {
  if (turn.inbound.scope === 'personal') return turn.say(message);
  const chat = await personalChatOf(turn);
  if (chat === null) return sayHowToOpen(turn);
  return sayWhatBecame(turn, await turn.ports.messenger.send(chat, message), what);
}

export function sayHowToOpen({ say }: Turn): Promise<Delivery> {
  return say({
    kind: 'sentence',
    sentence:
      'The answer is for our 1:1 chat, and we have none yet. Open one: press my name here and choose "Chat", or find me under Apps and press "Open". Then ask me there.',
  });
}

/** To the place it was asked in. */
export function sayWhatBecame({ say }: Turn, delivery: Delivery, what = 'it'): Promise<Delivery> {
  const sentence = {
    delivered: `I have sent ${what} to you in our 1:1 chat.`,
    failed: `I could not send ${what} to you in our 1:1 chat, so you have no answer yet. Open that chat and ask me there, please.`,
    uncertain: `I tried to send ${what} to you in our 1:1 chat and cannot tell if it arrived. If it is not there, ask me there, please.`,
  }[delivery.kind];
  return say({ kind: 'sentence', sentence });
}
