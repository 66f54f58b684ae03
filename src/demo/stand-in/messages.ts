import { at, isJson, listAt, textAt, type Json } from './json.ts';
import { readableCard } from './card-text.ts';
import { channelOf, rootOf, type StandInPerson } from './world.ts';

export type Card = Json;

/** What a message says at one moment. */
export interface StandInMessageContent {
  readonly text?: string;
  readonly summary?: string;
  readonly cards: readonly Card[];
  readonly attachments: readonly Json[];
}

/** One message as Teams keeps it; a later edit makes a new value, not a changed one. */
export interface StandInMessage extends StandInMessageContent {
  readonly id: string;
  /** In a channel this is always the thread, `<channel>;messageid=<root>`. */
  readonly conversation: string;
  readonly from: 'bot' | StandInPerson;
  readonly at: string;
  readonly replyToId?: string;
  /** What it said before each edit, oldest first. */
  readonly edits: readonly StandInMessageContent[];
  readonly deleted: boolean;
  /** What one person sees in place of the card after pressing a button, by their `29:` id. */
  readonly views: ReadonlyMap<string, Card>;
}

export type Messages = ReturnType<typeof createMessages>;

/** Every message there is, and a call for each change. */
export function createMessages(now: () => Date) {
  const kept = new Map<string, StandInMessage>();
  const shownOn = new WeakMap<Card, string>();
  const listeners = new Set<() => void>();
  let lastId = 0;

  return { all, find, nextId, add, edit, remove, show, cardSeenBy, whereShown, changed, listen };

  function all(): readonly StandInMessage[] {
    return [...kept.values()];
  }

  function find(id: string): StandInMessage | undefined {
    return kept.get(id);
  }

  /** Like Teams' ids: milliseconds, never the same twice. */
  function nextId(): string {
    lastId = Math.max(lastId + 1, now().getTime());
    return String(lastId);
  }

  function add(
    id: string,
    conversation: string,
    from: 'bot' | StandInPerson,
    activity: Json,
  ): StandInMessage {
    const replyToId = textAt(activity, 'replyToId');
    return keep({
      ...contentOf(activity),
      id,
      conversation,
      from,
      at: now().toISOString(),
      ...(replyToId !== undefined && { replyToId }),
      edits: [],
      deleted: false,
      views: new Map(),
    });
  }

  /** An edit is for everybody: nobody's own view of the card survives it. */
  function edit(message: StandInMessage, activity: Json): StandInMessage {
    const { text, summary, cards, attachments, ...rest } = message;
    const before = {
      ...(text !== undefined && { text }),
      ...(summary !== undefined && { summary }),
      cards,
      attachments,
    };
    const edits = [...message.edits, before];
    return keep({ ...rest, ...contentOf(activity), edits, views: new Map() });
  }

  function remove(message: StandInMessage): void {
    keep({ ...message, deleted: true });
  }

  function show(messageId: string, person: StandInPerson, card: Card): void {
    const message = kept.get(messageId);
    if (!message) return;
    shownOn.set(card, messageId);
    keep({ ...message, views: new Map([...message.views, [person.id, card]]) });
  }

  function cardSeenBy(person: StandInPerson, message: StandInMessage): Card | undefined {
    const current = kept.get(message.id) ?? message;
    return current.views.get(person.id) ?? current.cards[0];
  }

  /** The message that shows a card now or showed it before an edit. */
  function whereShown(card: Card): StandInMessage | undefined {
    return kept.get(shownOn.get(card) ?? '');
  }

  function keep(message: StandInMessage): StandInMessage {
    kept.set(message.id, message);
    for (const card of message.cards) shownOn.set(card, message.id);
    changed();
    return message;
  }

  function changed(): void {
    for (const listener of [...listeners]) listener();
  }

  function listen(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }
}

/** A channel's messages are those of all its threads; a thread's are its own. */
export function isIn(message: StandInMessage, conversationId: string): boolean {
  return rootOf(conversationId) === undefined
    ? channelOf(message.conversation) === conversationId
    : message.conversation === conversationId;
}

/** All messages in words: what a failing wait shows instead of what it waited for. */
export function listing(messages: readonly StandInMessage[]): string {
  if (messages.length === 0) return '  no message at all';
  return messages
    .map((message) => {
      const from = message.from === 'bot' ? 'bot' : message.from.name;
      const marks = [
        message.edits.length > 0 ? `, edited ${message.edits.length}×` : '',
        message.deleted ? ', deleted' : '',
      ].join('');
      const said = [message.text ?? '', ...message.cards.map(readableCard)].join('\n').trim();
      const lines = said.slice(0, 600).replaceAll('\n', '\n      ');
      return `  ${from} in ${message.conversation} (${message.id}${marks})\n      ${lines}`;
    })
    .join('\n');
}

function contentOf(activity: Json): StandInMessageContent {
  const text = textAt(activity, 'text');
  const summary = textAt(activity, 'summary');
  const attachments = listAt(activity, 'attachments');
  return {
    ...(text !== undefined && { text }),
    ...(summary !== undefined && { summary }),
    cards: attachments
      .filter((one) => one['contentType'] === 'application/vnd.microsoft.card.adaptive')
      .map((one) => at(one, 'content'))
      .filter(isJson),
    attachments,
  };
}
