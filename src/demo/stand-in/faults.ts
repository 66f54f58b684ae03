import type { Json } from './json.ts';

/** A request of the bot's; its path is decoded and without the base: `/v3/conversations/…`. */
export interface StandInRequest {
  readonly method: string;
  readonly path: string;
  /** The path's segments, each decoded: an id may hold a slash. */
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  readonly body: unknown;
}

/**
 * What can go wrong between bot and Teams. `cut-before`: the connection dies and nothing was done.
 * `cut-after`, `hang` (no answer until the stand-in closes) and `half-body`: it was done, and the
 * bot cannot know. A status is an answer in place of the deed, unless `executed`.
 */
export type StandInFault =
  | 'cut-before'
  | 'cut-after'
  | 'hang'
  | 'half-body'
  | {
      readonly status: number;
      readonly code?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
      readonly executed?: boolean;
    };

export interface StandInFaultPlan {
  readonly match?: (request: StandInRequest) => boolean;
  /** How many requests it hits; one when not given. */
  readonly times?: number;
  readonly fault: StandInFault;
}

export interface StandInReply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Faults wait in the order they were asked for; each request takes the first that matches it. */
export function createFaults() {
  const waiting: { plan: StandInFaultPlan; left: number }[] = [];
  return { failNext, take };

  /** Returns the call that lifts the fault again. */
  function failNext(plan: StandInFaultPlan): () => void {
    const entry = { plan, left: plan.times ?? 1 };
    waiting.push(entry);
    return () => {
      entry.left = 0;
    };
  }

  function take(request: StandInRequest): StandInFault | undefined {
    const entry = waiting.find(
      ({ plan, left }) => left > 0 && (plan.match === undefined || plan.match(request)),
    );
    if (!entry) return undefined;
    entry.left -= 1;
    return entry.plan.fault;
  }
}

export function replyOf(fault: Exclude<StandInFault, string>): StandInReply {
  const { status, headers, code = usualCodes[status] ?? 'ServiceError' } = fault;
  const body = 'body' in fault ? fault.body : errorBody(code, `The stand-in answers ${status}.`);
  return { status, body, ...(headers && { headers }) };
}

export function errorBody(code: string, message: string): Json {
  return { error: { code, message } };
}

/** Teams answers a blocked or uninstalled 1:1 chat in a form of its own, without a code. */
export function writesBlocked(): StandInReply {
  const message = JSON.stringify({
    subCode: 'MessageWritesBlocked',
    details: 'Thread is not available for writes.',
    errorCode: null,
    errorSubCode: null,
  });
  return { status: 403, body: { errorCode: 209, message } };
}

const usualCodes: Readonly<Record<number, string>> = {
  400: 'BadSyntax',
  401: 'BotNotRegistered',
  403: 'BotNotInConversationRoster',
  404: 'ConversationNotFound',
  412: 'PreconditionFailed',
  413: 'MessageSizeTooBig',
  429: 'Throttled',
};
