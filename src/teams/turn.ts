/** What a handler gets: who says what where, and the means to answer. */
import type { ResultCard } from '../cards/search-result.ts';
import type { Delivery } from '../plan/events.ts';
import type { Message } from '../plan/messages.ts';
import type { Ports } from '../workflows/ports.ts';
import type { AttachedFile } from './attached-file.ts';
import type { Conversations } from './conversations.ts';
import type { Downloaded } from './download.ts';
import type { Inbound } from './inbound.ts';
import type { PendingImports } from './pending-imports.ts';
import type { PlanReader } from './plan-reader.ts';

export interface Turn {
  readonly inbound: Inbound;
  readonly ports: Ports;
  readonly person: Teller;
  /** Answers in the chat or thread the turn came from. Never throws. */
  readonly say: (message: Message) => Promise<Delivery>;
  /** Goes on after the person has been answered; a graceful stop waits for it. */
  readonly later: (work: Promise<unknown>) => void;
  /** Fetches an attached file, within limits and without the bot's credentials. */
  readonly fetchFile: (file: AttachedFile) => Promise<Downloaded>;
  readonly readPlan: PlanReader;
  /** Files that were shown and wait to be confirmed. */
  readonly imports: PendingImports;
  /** What was asked last, by whom and where. */
  readonly conversations: Conversations;
  /** Their roster entry, asked of Teams; null when Teams does not say. */
  readonly lookUp: (userId: string) => Promise<RosterEntry | null>;
}

/** Somebody Waymark knows by their Entra object id. */
export interface Teller {
  readonly personId: string;
  readonly name: string;
}

export interface RosterEntry {
  readonly personId: string | null;
  readonly name: string | null;
  readonly upn: string | null;
}

/** The body of an answer to an invoke; nothing for any other activity. */
export type InvokeAnswer =
  | { readonly kind: 'none' }
  | { readonly kind: 'card'; readonly card: object }
  | { readonly kind: 'results'; readonly results: readonly ResultCard[] }
  | { readonly kind: 'sentence'; readonly sentence: string };

export const NOTHING: InvokeAnswer = { kind: 'none' };

export interface Route {
  readonly name: string;
  readonly matches: (inbound: Inbound) => boolean;
  readonly handle: (turn: Turn) => Promise<InvokeAnswer>;
}

export function placeOf(inbound: Inbound): 'personal' | 'shared' {
  return inbound.scope === 'personal' ? 'personal' : 'shared';
}

/** Tells a repeat of what was said from another saying of it. */
export function requestIdOf({ activityId }: Inbound): string {
  return activityId ?? crypto.randomUUID();
}
