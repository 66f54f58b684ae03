import { parseJson } from './json.ts';

/** What the bot's endpoint answered; the body parsed where it is JSON, text otherwise. */
export interface BotAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** The line to the bot's endpoint: no token, as with Microsoft's Playground. */
export function createBotLine(endpoint: string | undefined) {
  let botEndpoint = endpoint;
  const closing = new AbortController();
  return { connect, send, close: () => closing.abort() };

  function connect(to: string): void {
    botEndpoint = to;
  }

  /** Posts anything at all; a string goes out as it is, JSON or not. */
  async function send(
    activity: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<BotAnswer> {
    if (botEndpoint === undefined) throw new Error('No bot is connected: call connect(endpoint).');
    const response = await fetch(botEndpoint, {
      method: 'POST',
      // A kept connection would outlive a bot that restarts on the same port.
      headers: {
        'content-type': 'application/json; charset=utf-8',
        connection: 'close',
        ...headers,
      },
      body: typeof activity === 'string' ? activity : JSON.stringify(activity),
      signal: closing.signal,
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : (parseJson(text) ?? text) };
  }
}
