/** One turn of conversation: known, routed, answered once, and never a raw error to a person. */
import { Application, type TurnState } from '@microsoft/teams-ai';
import { TeamsInfo, type TurnContext } from 'botbuilder';
import type { Delivery } from '../plan/events.ts';
import type { Message } from '../plan/messages.ts';
import { explain } from '../plan/refusals.ts';
import { LedgerUnavailable, type Ports } from '../workflows/ports.ts';
import type { WaymarkAdapter } from './adapter.ts';
import { attempt } from './attempts.ts';
import { createConversations } from './conversations.ts';
import { download } from './download.ts';
import type { Inbound } from './inbound.ts';
import { toInvokeResponse } from './invoke-response.ts';
import { nameOf } from './name-of.ts';
import { notice } from './notice.ts';
import { once, type Outcome } from './once.ts';
import { createPendingImports } from './pending-imports.ts';
import type { PlanReader } from './plan-reader.ts';
import { toActivity } from './outbound.ts';
import { routesFor, type DemoCommands } from './routes.ts';
import type { Log } from './teams-config.ts';
import { NOTHING, type InvokeAnswer, type RosterEntry, type Turn } from './turn.ts';
import { underWay } from './under-way.ts';

export interface Bot {
  /** Handles an authenticated activity within its turn. Never throws. */
  run(context: TurnContext, inbound: Inbound): Promise<void>;
  /** Resolves when every turn, and what goes on after it, has finished. */
  idle(): Promise<void>;
}

export interface BotOptions {
  readonly adapter: WaymarkAdapter;
  readonly appId: string;
  readonly ports: Ports;
  readonly log: Log;
  readonly demo: DemoCommands | null;
  readonly readPlan: PlanReader;
  /** Files may also be fetched from this machine. */
  readonly local: boolean;
  readonly wait?: ((ms: number) => Promise<void>) | undefined;
}

const UNKNOWN_PERSON =
  'I cannot tell who you are: your account is not in the directory of this organisation. Nothing was changed.';
const FAULT =
  'Something went wrong on my side. Please try again: what was saved already is not saved twice.';
/** Somebody waits: few attempts, and no long waits between them. */
const PATIENCE = { attempts: 3, longestWaitMs: 2000 };

export function createBot(options: BotOptions): Bot {
  const { ports, log } = options;
  const turns = new WeakMap<TurnContext, { turn: Turn; answer: InvokeAnswer }>();
  const answerOnce = once<Handled>(() => performance.now());
  const imports = createPendingImports(ports.clock);
  const conversations = createConversations(ports.clock);
  const work = underWay(log);
  const application = routed(options, turns);

  async function handle(context: TurnContext, inbound: Inbound): Promise<InvokeAnswer> {
    const lookUp = (userId: string): Promise<RosterEntry | null> => rosterEntry(context, userId);
    await notice(ports, inbound, lookUp).catch((error: unknown) => {
      log.warn({ error: nameOf(error) }, 'what is known of people and places was not refreshed');
    });
    const { personId, name } = inbound.sender;
    if (personId === null) return answerInWords(context, UNKNOWN_PERSON);
    const known = (await ports.readings.directory()).people.get(personId);
    const turn: Turn = {
      inbound,
      ports,
      person: { personId, name: name ?? known?.name ?? 'somebody' },
      say: (message) => say(context, message),
      later: work.add,
      lookUp,
      fetchFile: (file) => download(file, options),
      readPlan: options.readPlan,
      imports,
      conversations,
    };
    const entry = { turn, answer: NOTHING };
    turns.set(context, entry);
    await application.run(context);
    return entry.answer;
  }

  /** What failed is answered too, and forgotten, so that it may be sent again. */
  async function answer(context: TurnContext, inbound: Inbound): Promise<Handled> {
    try {
      return { isDone: true, answer: await handle(context, inbound) };
    } catch (error) {
      log.error({ error: nameOf(error), kind: inbound.kind }, 'a turn failed');
      return {
        isDone: false,
        answer: await answerInWords(context, faultSentence(error)),
      };
    }
  }

  async function say(context: TurnContext, message: Message): Promise<Delivery> {
    const delivery = await attempt(
      async () => {
        const sent = await context.sendActivity(toActivity(message));
        return {
          conversationId: context.activity.conversation.id,
          messageId: sent?.id ?? 'unknown',
        };
      },
      { ...PATIENCE, wait: options.wait },
    );
    if (delivery.kind !== 'delivered')
      log.warn({ delivery: delivery.kind, code: delivery.code }, 'an answer was not delivered');
    return delivery;
  }

  /** On an invoke the sentence is the answer; otherwise it is said in the chat. */
  async function answerInWords(context: TurnContext, sentence: string): Promise<InvokeAnswer> {
    if (context.activity.type === 'message') await say(context, { kind: 'sentence', sentence });
    return { kind: 'sentence', sentence };
  }

  return {
    async run(context, inbound) {
      const handled = await work.watch(
        answerOnce(keyOf(context, inbound), () => answer(context, inbound)),
      );
      if (context.activity.type === 'invoke')
        await context.sendActivity(toInvokeResponse(handled.answer, inbound));
    },
    idle: work.idle,
  };
}

interface Handled extends Outcome {
  readonly answer: InvokeAnswer;
}

/** The list of routes as the SDK's application; it keeps no state of its own about a turn. */
function routed(
  { adapter, appId, demo, log }: BotOptions,
  turns: WeakMap<TurnContext, { turn: Turn; answer: InvokeAnswer }>,
): Application {
  const application = new Application({
    adapter,
    botAppId: appId,
    startTypingTimer: false,
    removeRecipientMention: false,
    turnStateFactory: noTurnState,
  });
  for (const route of routesFor(demo))
    application.addRoute(
      (context) => {
        const entry = turns.get(context);
        return Promise.resolve(entry !== undefined && route.matches(entry.turn.inbound));
      },
      async (context) => {
        const entry = turns.get(context);
        if (entry === undefined) return;
        log.info({ route: route.name, personId: entry.turn.person.personId }, 'turn');
        entry.answer = await route.handle(entry.turn);
      },
    );
  return application;
}

/** A turn's state would be saved after its effects, and a conflict there would repeat them. */
function noTurnState(): TurnState {
  const inert = {
    load: () => Promise.resolve(false),
    save: () => Promise.resolve(),
    user: {},
    temp: {},
  };
  return inert as unknown as TurnState;
}

function faultSentence(error: unknown): string {
  return error instanceof LedgerUnavailable ? explain({ kind: 'not-saved' }) : FAULT;
}

/** A search may be repeated: it changes nothing, and a page of cards for each letter typed is much to keep. */
function keyOf(context: TurnContext, inbound: Inbound): string | null {
  return inbound.activityId === null || inbound.kind === 'search'
    ? null
    : [
        context.activity.type,
        inbound.address.conversationId,
        inbound.sender.userId,
        inbound.activityId,
      ].join(' ');
}

async function rosterEntry(context: TurnContext, userId: string): Promise<RosterEntry | null> {
  try {
    const member = await TeamsInfo.getMember(context, userId);
    return {
      personId: member.aadObjectId ?? null,
      name: member.name,
      upn: member.userPrincipalName ?? null,
    };
  } catch {
    // Without the roster somebody is known by object id alone, which is enough to go on.
    return null;
  }
}
