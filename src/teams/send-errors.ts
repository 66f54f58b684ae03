/** What the connector's answers mean for a delivery; vendor errors go no further than this. */
import type { Delivery } from '../plan/events.ts';

export interface SendFault {
  readonly status: number | null;
  readonly code: string;
  readonly retryAfterMs: number | null;
}

/** Refusals that are certain: nothing arrived, and sending again would not help by itself. */
const ADVICE: Record<string, string> = {
  BotNotRegistered: 'Check the app id, password and Teams channel of the bot registration.',
  NoToken: 'Microsoft gave the bot no token. Check its app id, password, tenant and the network.',
  BotDisabledByAdmin: 'A Teams policy blocks the app. Ask the Teams administrator to allow it.',
  BotNotInConversationRoster: 'Waymark was removed here. It has to be installed again.',
  ConversationBlockedByUser: 'The person has blocked Waymark. Reach them another way.',
  MessageWritesBlocked: 'The person has blocked or removed Waymark. Reach them another way.',
  ForbiddenOperationException: 'Waymark is not installed for this person.',
  ConversationNotFound: 'The chat is gone. It comes back when the person writes to Waymark.',
  ActivityNotFoundInConversation: 'The earlier message was deleted.',
  MessageSizeTooBig: 'The card was too big. Please report this as a defect.',
  Throttled: 'Teams is limiting Waymark. It will be tried again with the next reminder.',
  Unreachable: 'Teams could not be reached from here. Check the network and its firewall.',
};
/** No connection was made, so nothing was carried. */
const NEVER_CONNECTED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'];

/** Reads any error; whatever it is, it has a code. */
export function readSendFault(error: unknown): SendFault {
  const fault = (typeof error === 'object' && error !== null ? error : {}) as VendorError;
  const seconds = Number(fault.response?.headers?.get?.('retry-after') ?? NaN);
  return {
    status: fault.statusCode ?? null,
    code: codeOf(fault).slice(0, 100) || 'Unknown',
    retryAfterMs: Number.isFinite(seconds) ? Math.max(seconds, 0) * 1000 : null,
  };
}

/** Not carried out for certain, and worth another try after a wait: 412 and 429. */
export function mayRetry({ status }: SendFault): boolean {
  return status === 412 || status === 429;
}

/** Failed when nothing can have arrived; uncertain when it may have. */
export function toDelivery({ status, code }: SendFault): Delivery {
  if (status === 429 || status === 412) return failed('Throttled');
  if (status === null && NEVER_CONNECTED.includes(code)) return failed('Unreachable');
  if (code === 'NoToken') return failed(code);
  // 408 comes from something in between, which may have passed the message on.
  if (status !== null && status >= 400 && status < 500 && status !== 408)
    return failed(code, status);
  return {
    kind: 'uncertain',
    code: status === null || status < 300 ? code : `HTTP ${status}`,
  };
}

interface VendorError {
  readonly name?: unknown;
  readonly statusCode?: number;
  readonly code?: unknown;
  readonly errorCode?: unknown;
  readonly message?: unknown;
  readonly response?: { readonly headers?: { get?(name: string): string | undefined } };
}

function codeOf({ name, statusCode, code, errorCode, message }: VendorError): string {
  // This one arrives without a code; its name stands in the message.
  if (typeof message === 'string' && message.includes('MessageWritesBlocked'))
    return 'MessageWritesBlocked';
  // What fetches the token before anything is sent has codes of its own.
  if (statusCode === undefined && typeof errorCode === 'string') return 'NoToken';
  if (typeof code === 'string' && code !== '') return code;
  return statusCode === undefined && name === 'AbortError' ? 'aborted: no answer in time' : '';
}

function failed(code: string, status?: number): Delivery {
  const advice = ADVICE[code] ?? `Teams refused the message (${status ?? code}).`;
  return { kind: 'failed', code, advice };
}
