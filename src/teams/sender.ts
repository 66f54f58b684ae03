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
import { toActivity } from './outbound.ts';
import { mayRetry, readSendFault, toDelivery } from './send-errors.ts';

export interface Sender extends Messenger {
  /** Resolves when nothing is being sent any more. */
  idle(): Promise<void>;
}

/** Teams allows 50 requests a second per app and tenant; half of that leaves room for answers. */
const PER_SECOND = 25;
const AT_ONCE = 8;
const ATTEMPTS = 5;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;

export function teamsSender(
  adapter: WaymarkAdapter,
  appId: string,
  wait: (ms: number) => Promise<void> = sleep,
): Sender {
  const queue = new PQueue({ concurrency: AT_ONCE, intervalCap: PER_SECOND, interval: 1000 });

  function carry(to: Address, work: (context: TurnContext) => Promise<Sent>): Promise<Delivery> {
    return queue.add(() => attempt(() => within(adapter, appId, to, work), wait));
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
    idle: () => queue.onIdle(),
  };
}

interface Sent {
  readonly conversationId: string;
  readonly messageId: string;
}

async function attempt(
  work: () => Promise<Sent>,
  wait: (ms: number) => Promise<void>,
): Promise<Delivery> {
  for (let tried = 1; ; tried += 1) {
    try {
      return { kind: 'delivered', ...(await work()) };
    } catch (error) {
      const fault = readSendFault(error);
      if (!mayRetry(fault) || tried === ATTEMPTS) return toDelivery(fault);
      const backoff = FIRST_WAIT_MS * 2 ** (tried - 1) * (0.5 + Math.random());
      await wait(Math.min(fault.retryAfterMs ?? backoff, LONGEST_WAIT_MS));
    }
  }
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
  return { conversationId: to.conversationId, messageId: response?.id ?? 'unknown' };
}

/** The SDK's own call throws the new message's id away, so the connector is asked directly. */
async function startThread(
  adapter: WaymarkAdapter,
  context: TurnContext,
  place: Place,
  message: Message,
): Promise<Sent> {
  const connector = context.turnState.get(adapter.ConnectorClientKey) as {
    conversations: {
      createConversation(parameters: object): Promise<ConversationResourceResponse>;
    };
  };
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
    messageId: (started.activityId as string | undefined) ?? root ?? 'unknown',
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

async function sleep(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}
