/** What the connector's answers mean for a delivery; vendor errors go no further than this. */
import type { Delivery } from '../plan/events.ts';

interface SendFault {
  readonly status: number | null;
  readonly code: string;
  readonly retryAfterMs: number | null;
}

/** Refusals that are certain: nothing arrived, and sending again would not help by itself. */
const ADVICE: Record<string, string> = {
  BotNotRegistered: 'Check the app id, password and Teams channel of the bot registration.',
  BotDisabledByAdmin: 'A Teams policy blocks the app. Ask the Teams administrator to allow it.',
  BotNotInConversationRoster: 'Waymark was removed here. It has to be installed again.',
  ConversationBlockedByUser: 'The person has blocked Waymark. Reach them another way.',
  MessageWritesBlocked: 'The person has blocked or removed Waymark. Reach them another way.',
  ForbiddenOperationException: 'Waymark is not installed for this person.',
  ConversationNotFound: 'The chat is gone. It comes back when the person writes to Waymark.',
  ActivityNotFoundInConversation: 'The earlier message was deleted.',
  MessageSizeTooBig: 'The card was too big. Please report this as a defect.',
  Throttled: 'Teams is limiting Waymark. It will be tried again with the next reminder.',
};

export function readSendFault(error: unknown): SendFault {
  const fault = error as {
    statusCode?: number;
    code?: string;
    message?: string;
    response?: { headers?: { get?(name: string): string | undefined } };
  };
  const seconds = Number(fault.response?.headers?.get?.('retry-after') ?? NaN);
  return {
    status: fault.statusCode ?? null,
    // This one arrives without a code; its name stands in the message.
    code:
      fault.message?.includes('MessageWritesBlocked') === true
        ? 'MessageWritesBlocked'
        : (fault.code ?? 'Unknown'),
    retryAfterMs: Number.isFinite(seconds) ? seconds * 1000 : null,
  };
}

/** Not carried out for certain, and worth another try after a wait: 412 and 429. */
export function mayRetry({ status }: SendFault): boolean {
  return status === 412 || status === 429;
}

/** Failed when nothing can have arrived; uncertain when it may have. */
export function toDelivery(fault: SendFault): Delivery {
  const { status, code } = fault;
  if (status === 429 || status === 412) return failed('Throttled');
  if (status !== null && status >= 400 && status < 500) return failed(code, status);
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return failed('Unreachable');
  return { kind: 'uncertain', code: status === null ? code : `HTTP ${status}` };
}

function failed(code: string, status?: number): Delivery {
  const advice = ADVICE[code] ?? `Teams refused the message (${status ?? code}).`;
  return { kind: 'failed', code: code.slice(0, 200), advice };
}
