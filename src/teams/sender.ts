/** Carries messages to Teams within its limits, and says honestly what became of each. */
import type {
  Activity,
  ConversationReference,
  ConversationResourceResponse,
  TurnContext,
} from 'botbuilder';
import PQueue from 'p-queue';
import type { Address, Place } from '../plan/directory.ts';
import type { Delivery } from '../plan/events.ts';
import type { Message } from '../plan/messages.ts';
import type { Messenger, SentMessage } from '../workflows/ports.ts';
import type { WaymarkAdapter } from './adapter.ts';
import { attempt, type Sent } from './attempts.ts';
import { toActivity } from './outbound.ts';

export interface Sender extends Messenger {
  /** Resolves when nothing is being sent any more. */
  idle(): Promise<void>;
}

/** Teams allows 50 requests a second per app and tenant; half of that leaves room for answers. */
const PER_SECOND = 25;
const AT_ONCE = 8;
const PATIENCE = { attempts: 5, longestWaitMs: 30_000 };

/** Messages to one conversation go one after the other: a later state is never overtaken. */
export function teamsSender(
  adapter: WaymarkAdapter,
  appId: string,
  wait?: (ms: number) => Promise<void>,
): Sender {
  const queue = new PQueue({ concurrency: AT_ONCE, intervalCap: PER_SECOND, interval: 1000 });
  const lines = new Map<string, Promise<Delivery>>();

  function carry(to: Address, work: (context: TurnContext) => Promise<Sent>): Promise<Delivery> {
    const line = to.conversationId;
    const send = (): Promise<Delivery> =>
      queue.add(() => attempt(() => within(adapter, appId, to, work), { ...PATIENCE, wait }));
    const mine = (lines.get(line)?.then(send) ?? send()).finally(() => {
      if (lines.get(line) === mine) lines.delete(line);
    });
    lines.set(line, mine);
    return mine;
  }

  return {
    send: (to, message) => carry(to, (context) => sendTo(context, to, message)),
    post: (place, message) =>
      place.scope === 'channel'
        ? carry(place, (context) => startThread(adapter, context, place, message))
        : carry(place, (context) => sendTo(context, place, message)),
    update: ({ to, messageId }: SentMessage, message) =>
      carry(to, async (context) => {
        await context.updateActivity({ ...toActivity(message), id: messageId });
        return { conversationId: to.conversationId, messageId };
      }),
    async idle() {
      while (lines.size > 0) await Promise.all(lines.values());
    },
  };
}

/**
 * `continueConversationAsync` resolves even when what its callback sent failed, so the outcome is
 * carried out of the callback by hand.
 */
async function within(
  adapter: WaymarkAdapter,
  appId: string,
  to: Address,
  work: (context: TurnContext) => Promise<Sent>,
): Promise<Sent> {
  let outcome: { sent: Sent } | { error: unknown } | null = null as
    { sent: Sent } | { error: unknown } | null;
  await adapter.continueConversationAsync(appId, referenceTo(to), async (context) => {
    try {
      outcome = { sent: await work(context) };
    } catch (error) {
      outcome = { error };
    }
  });
  if (outcome === null) throw new Error('The conversation was not continued');
  if ('error' in outcome) throw outcome.error;
  return outcome.sent;
}

async function sendTo(context: TurnContext, to: Address, message: Message): Promise<Sent> {
  const response = await context.sendActivity(toActivity(message));
  return { conversationId: to.conversationId, messageId: idOr(response?.id) };
}

/** Of a message that Teams split in two it tells no id: then it cannot be changed later. */
function idOr(...ids: readonly unknown[]): string {
  return ids.find((id) => typeof id === 'string' && id !== '')?.toString() ?? 'unknown';
}

interface Connector {
  readonly conversations: {
    createConversation(parameters: object): Promise<ConversationResourceResponse>;
  };
}

/** The SDK's own call throws the new message's id away, so the connector is asked directly. */
async function startThread(
  adapter: WaymarkAdapter,
  context: TurnContext,
  place: Place,
  message: Message,
): Promise<Sent> {
  const connector = context.turnState.get<Connector>(adapter.ConnectorClientKey);
  const started = await connector.conversations.createConversation({
    isGroup: true,
    bot: { id: place.botId },
    tenantId: place.tenantId,
    channelData: { channel: { id: place.placeId }, tenant: { id: place.tenantId } },
    activity: toActivity(message) as Activity,
  });
  const root = started.id.split(';messageid=')[1];
  return {
    conversationId: started.id,
    messageId: idOr(started.activityId, root),
  };
}

function referenceTo(to: Address): Partial<ConversationReference> {
  return {
    channelId: 'msteams',
    serviceUrl: to.serviceUrl,
    bot: { id: to.botId, name: 'Waymark' },
    conversation: {
      id: to.conversationId,
      tenantId: to.tenantId,
      isGroup: false,
      conversationType: 'personal',
      name: '',
    },
  };
}
