import type { Scene } from './activities.ts';
import { createBotLine, type BotAnswer } from './bot-line.ts';
import { readableCard } from './card-text.ts';
import { createConnector, routeName } from './connector.ts';
import { createFaults } from './faults.ts';
import { createFiles, type StandInFile } from './files.ts';
import { createMessages, isIn, type Card, type StandInMessage } from './messages.ts';
import { createPeople, type SaidAnswer } from './people.ts';
import { createPressing } from './pressing.ts';
import { listen, type StandInLoggedRequest } from './server.ts';
import { createWait } from './wait.ts';
import { createWorld, type StandInOrganisation, type StandInPerson, type Who } from './world.ts';

export type { BotAnswer } from './bot-line.ts';
export type { StandInFault, StandInRequest } from './faults.ts';
export type { Card, StandInMessage, StandInMessageContent } from './messages.ts';
export type { PressAnswer } from './pressing.ts';

export interface StandInOptions extends StandInOrganisation {
  /** `http://127.0.0.1:3978/api/messages`; may follow later, by `connect`. */
  readonly botEndpoint?: string;
  readonly port?: number;
  /** The path the connector is served under. */
  readonly base?: string;
  /** The clock that stamps activities and messages. */
  readonly now?: () => Date;
}

/** Where to look for a card; everything not given is left open. */
export interface CardSearch {
  readonly in?: string;
  /** The card as this person sees it, in the conversations this person is in. */
  readonly seenBy?: Who;
  /** Words of the card as `readableCard` gives it. */
  readonly saying?: string | RegExp;
}

export type StandInTeams = Awaited<ReturnType<typeof startStandInTeams>>;

/**
 * A stand-in for Teams over HTTP on the loopback address: the connector a bot writes to, and the
 * people who write to the bot. It keeps what was said, and can be told to fail.
 */
export async function startStandInTeams(options: StandInOptions) {
  const { base = '/_connector', port = 0, now = () => new Date() } = options;
  const world = createWorld(options);
  const messages = createMessages(now);
  const faults = createFaults();
  const line = createBotLine(options.botEndpoint);
  const files = await createFiles();
  const requests: StandInLoggedRequest[] = [];
  const connector = createConnector(world, messages, () => server.url);
  const server = await listen({
    port,
    base,
    execute: connector.execute,
    takeFault: faults.take,
    log,
  });
  const wait = createWait(messages, requests);
  const parts = { world, messages, send: (activity: unknown) => line.send(activity), sceneOf };
  const people = createPeople(parts);

  return {
    serviceUrl: server.url,
    connect: line.connect,
    close,
    ...people,
    attach,
    fileRequests: files.asked,
    ...createPressing(parts),
    /** Posts anything to the bot, as nobody in particular; a string goes out as it is. */
    send: (activity: unknown, headers?: Readonly<Record<string, string>>): Promise<BotAnswer> =>
      line.send(activity, headers),
    failNext: faults.failNext,
    requests: requests as readonly StandInLoggedRequest[],
    requestCounts,
    waitFor: wait,
    messages: messages.all,
    messagesIn,
    inbox,
    cardSeenBy,
    latestCard,
    personalChat: (who: Who): string => world.personalChat(who).id,
  };

  async function close(): Promise<void> {
    line.close();
    await files.close();
    await server.close();
  }

  /** Attaches a file to a message in the 1:1 chat, the only place where Teams hands one to a bot. */
  function attach(who: Who, file: StandInFile, text = ''): Promise<SaidAnswer> {
    return people.say(who, text, { extra: { attachments: [files.keep(file)] } });
  }

  function log(request: StandInLoggedRequest): void {
    requests.push(request);
    messages.changed();
  }

  function sceneOf(
    person: StandInPerson,
    conversation: string,
    id = `f:${messages.nextId()}`,
  ): Scene {
    const { tenantId, bot, team } = options;
    return {
      id,
      now: now(),
      serviceUrl: server.url,
      tenantId,
      bot,
      person,
      place: world.place(conversation),
      conversation,
      ...(team && { team: { id: team.id, name: world.teamName.current } }),
    };
  }

  /** How often each kind of request came: `POST /v3/conversations/:id/activities` → 3. */
  function requestCounts(): Readonly<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const route of requests.map(routeName)) counts[route] = (counts[route] ?? 0) + 1;
    return counts;
  }

  /** A channel's messages are those of all its threads. Deleted ones are there, and marked. */
  function messagesIn(conversation: string): readonly StandInMessage[] {
    return messages.all().filter((message) => isIn(message, conversation));
  }

  /** What the bot has written to a person in their 1:1 chat and not deleted, oldest first. */
  function inbox(who: Who): readonly StandInMessage[] {
    return messagesIn(world.personalChat(who).id).filter(
      ({ from, deleted }) => from === 'bot' && !deleted,
    );
  }

  function cardSeenBy(who: Who, message: StandInMessage): Card | undefined {
    return messages.cardSeenBy(world.person(who), message);
  }

  function latestCard(
    search: CardSearch = {},
  ): { readonly message: StandInMessage; readonly card: Card } | undefined {
    const { in: where, seenBy, saying } = search;
    const person = seenBy === undefined ? undefined : world.person(seenBy);
    return messages
      .all()
      .filter((message) => !message.deleted && (where === undefined || isIn(message, where)))
      .filter(({ conversation }) => !person || world.place(conversation).people.includes(person))
      .flatMap((message) => {
        const card = person ? messages.cardSeenBy(person, message) : message.cards[0];
        return card && says(card, saying) ? [{ message, card }] : [];
      })
      .at(-1);
  }
}

function says(card: Card, words: string | RegExp | undefined): boolean {
  if (words === undefined) return true;
  const text = readableCard(card);
  return typeof words === 'string' ? text.includes(words) : words.test(text);
}
