import { cardActionActivity, submitActivity } from './activities.ts';
import type { BotAnswer } from './bot-line.ts';
import { pressed, type CardInputs } from './card-buttons.ts';
import { at, isJson, textAt, type Json } from './json.ts';
import type { Card, Messages, StandInMessage } from './messages.ts';
import type { SceneOf } from './people.ts';
import type { StandInPerson, Who, World } from './world.ts';

/** A message, its id, or a card: also one an edit has since replaced, still open on a slow phone. */
export type Pressable = string | StandInMessage | Card;

export interface StandInPressing {
  /** The activity's id, to send the same press twice. */
  readonly id?: string;
  /** Laid over what the card would send: forged or outdated data. */
  readonly data?: Json;
  /** Sends what Teams' client would refuse: unknown inputs, required ones left empty. */
  readonly unchecked?: boolean;
}

export interface PressAnswer extends BotAnswer {
  /** The card this person now sees. */
  readonly card?: Card;
  /** The line shown in place of a card. */
  readonly said?: string;
  readonly error?: { readonly code: string; readonly message: string };
}

interface Parts {
  readonly world: World;
  readonly messages: Messages;
  readonly send: (activity: unknown) => Promise<BotAnswer>;
  readonly sceneOf: SceneOf;
}

/** Pressing a card's buttons, and the refresh Teams makes when a person opens the conversation. */
export function createPressing({ world, messages, send, sceneOf }: Parts) {
  return { press, refresh };

  async function press(
    who: Who,
    on: Pressable,
    verbOrTitle: string,
    inputs: CardInputs = {},
    { id, data, unchecked = false }: StandInPressing = {},
  ): Promise<PressAnswer> {
    const person = world.person(who);
    const { message, card } = found(person, on);
    const { action, data: sent } = pressed(card, verbOrTitle, inputs, { unchecked });
    const whole = { ...sent, ...data };
    const scene = sceneOf(person, message.conversation, id);
    if (action['type'] === 'Action.Submit') return send(submitActivity(scene, message.id, whole));
    const pressedAction = { ...action, data: whole };
    const activity = cardActionActivity(scene, message.id, pressedAction, 'manual');
    return shown(person, message, await send(activity));
  }

  /** Undefined where the card asks for no refresh, or not for this person. */
  async function refresh(who: Who, on: Pressable): Promise<PressAnswer | undefined> {
    const person = world.person(who);
    const { message, card } = found(person, on);
    const action = at(card, 'refresh', 'action');
    const listed = at(card, 'refresh', 'userIds');
    const ids = [person.id, `8:orgid:${person.aadObjectId}`];
    if (!isJson(action) || !Array.isArray(listed)) return undefined;
    if (!listed.some((one) => ids.includes(String(one)))) return undefined;
    const scene = sceneOf(person, message.conversation);
    const activity = cardActionActivity(scene, message.id, action, 'automatic');
    return shown(person, message, await send(activity));
  }

  function found(person: StandInPerson, on: Pressable): { message: StandInMessage; card: Card } {
    const message = messageOf(on);
    if (!message || message.deleted) throw new Error('No such message is shown in Teams.');
    if (!world.place(message.conversation).people.includes(person)) {
      throw new Error(`${person.name} is not in ${message.conversation} and sees no card there.`);
    }
    const isCard = typeof on !== 'string' && messages.whereShown(on as Card) !== undefined;
    const card = isCard ? (on as Card) : messages.cardSeenBy(person, message);
    if (!card) throw new Error(`Message ${message.id} shows no card.`);
    return { message, card };
  }

  function messageOf(on: Pressable): StandInMessage | undefined {
    if (typeof on === 'string') return messages.find(on);
    return messages.whereShown(on as Card) ?? messages.find(textAt(on, 'id') ?? '');
  }

  function shown(person: StandInPerson, message: StandInMessage, answer: BotAnswer): PressAnswer {
    const value = at(answer.body, 'value');
    switch (at(answer.body, 'type')) {
      case 'application/vnd.microsoft.card.adaptive':
        if (answer.status !== 200 || !isJson(value)) return answer;
        messages.show(message.id, person, value);
        return { ...answer, card: value };
      case 'application/vnd.microsoft.activity.message':
        return typeof value === 'string' ? { ...answer, said: value } : answer;
      case 'application/vnd.microsoft.error': {
        const [code, text] = [textAt(value, 'code') ?? '', textAt(value, 'message') ?? ''];
        return { ...answer, error: { code, message: text } };
      }
      default:
        return answer;
    }
  }
}
