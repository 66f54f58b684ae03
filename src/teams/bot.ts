/** One turn of conversation: known, routed, answered once, and never a raw error to a person. */
import { Application, type TurnState } from '@microsoft/teams-ai';
import { TeamsInfo, type TurnContext } from 'botbuilder';
import { explain } from '../plan/refusals.ts';
import { LedgerUnavailable, type Ports } from '../workflows/ports.ts';
import type { WaymarkAdapter } from './adapter.ts';
import type { Inbound } from './inbound.ts';
import { toInvokeResponse } from './invoke-response.ts';
import { notice } from './notice.ts';
import { once } from './once.ts';
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
}

const UNKNOWN_PERSON =
  'I cannot tell who you are: your account is not in the directory of this organisation. Nothing was changed.';
const FAULT = 'Something went wrong on my side, and nothing was changed. Please try again.';

export function createBot(options: BotOptions): Bot {
  const { ports, log } = options;
  const turns = new WeakMap<TurnContext, { turn: Turn; answer: InvokeAnswer }>();
  const answerOnce = once<InvokeAnswer>(() => performance.now());
  const work = underWay(log);
  const application = routed(options, turns);

  async function handle(context: TurnContext, inbound: Inbound): Promise<InvokeAnswer> {
    const lookUp = (userId: string): Promise<RosterEntry | null> => rosterEntry(context, userId);
    await notice(ports, inbound, lookUp).catch((error: unknown) => {
      log.warn({ error: nameOf(error) }, 'what is known of people and places was not refreshed');
    });
    const { personId, name } = inbound.sender;
    if (personId === null) return say(context, inbound, UNKNOWN_PERSON);
    const known = (await ports.readings.directory()).people.get(personId);
    const turn: Turn = {
      inbound,
      ports,
      person: { personId, name: name ?? known?.name ?? 'somebody' },
      say: async (message) => {
        await context.sendActivity(toActivity(message));
      },
      later: work.add,
      lookUp,
    };
    const entry = { turn, answer: NOTHING };
    turns.set(context, entry);
    await application.run(context);
    return entry.answer;
  }

  return {
    async run(context, inbound) {
      const key = keyOf(context, inbound);
      const answer = await work
        .watch(answerOnce(key, () => handle(context, inbound)))
        .catch((error: unknown) => {
          log.error({ error: nameOf(error), kind: inbound.kind }, 'a turn failed');
          return say(context, inbound, faultSentence(error));
        });
      if (context.activity.type === 'invoke') await context.sendActivity(toInvokeResponse(answer));
    },
    idle: work.idle,
  };
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

/** On an invoke the sentence is the answer; otherwise it is said in the chat. */
async function say(
  context: TurnContext,
  inbound: Inbound,
  sentence: string,
): Promise<InvokeAnswer> {
  if (inbound.kind === 'message')
    await context.sendActivity(toActivity({ kind: 'sentence', sentence })).catch(() => undefined);
  return { kind: 'sentence', sentence };
}

function faultSentence(error: unknown): string {
  return error instanceof LedgerUnavailable ? explain({ kind: 'not-saved' }) : FAULT;
}

function keyOf(context: TurnContext, inbound: Inbound): string | null {
  return inbound.activityId === null
    ? null
    : [context.activity.type, inbound.address.conversationId, inbound.activityId].join(' ');
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

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error ? `${error.name} ${String(error.code)}` : error.name;
}
