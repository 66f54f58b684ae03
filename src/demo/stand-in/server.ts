import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  errorBody,
  replyOf,
  type StandInFault,
  type StandInReply,
  type StandInRequest,
} from './faults.ts';
import { parseJson } from './json.ts';

/** A request in the log, with how it ended: a status, or the fault that left it without one. */
export interface StandInLoggedRequest extends StandInRequest {
  readonly answered: number | 'cut-before' | 'cut-after' | 'hang' | 'half-body';
}

export interface StandInServer {
  readonly url: string;
  close(): Promise<void>;
}

interface Parts {
  readonly port: number;
  readonly base: string;
  readonly execute: (request: StandInRequest) => StandInReply;
  readonly takeFault: (request: StandInRequest) => StandInFault | undefined;
  readonly log: (request: StandInLoggedRequest) => void;
}

/** Serves the connector under a base path on the loopback address, faults included. */
export async function listen(parts: Parts): Promise<StandInServer> {
  const server = createServer((incoming, response) => {
    void answer(parts, incoming, response);
  });
  await new Promise<void>((ready, failed) => {
    server.once('error', failed).listen(parts.port, '127.0.0.1', ready);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${parts.base}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  parts: Parts,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const text = await bodyOf(incoming).catch(() => undefined);
  const request = requestOf(parts.base, incoming, text);
  if (text === undefined || !request) {
    write(response, { status: 404, body: errorBody('BadSyntax', 'No such address.') });
    return;
  }
  const fault = parts.takeFault(request);
  if (fault === 'cut-before') {
    parts.log({ ...request, answered: fault });
    incoming.socket.destroy();
    return;
  }
  if (typeof fault === 'object') {
    if (fault.executed === true) parts.execute(request);
    parts.log({ ...request, answered: fault.status });
    write(response, replyOf(fault));
    return;
  }
  const reply = parts.execute(request);
  parts.log({ ...request, answered: fault ?? reply.status });
  if (fault === 'cut-after') incoming.socket.destroy();
  else if (fault === 'half-body') writeHalf(response, reply);
  else if (fault === undefined) write(response, reply);
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function requestOf(
  base: string,
  incoming: IncomingMessage,
  text: string | undefined,
): StandInRequest | undefined {
  const url = new URL(incoming.url ?? '/', 'http://stand-in');
  if (text === undefined || !url.pathname.startsWith(`${base}/`)) return undefined;
  try {
    const raw = url.pathname.slice(base.length).split('/');
    const parts = raw.filter((part) => part !== '').map(decodeURIComponent);
    const method = incoming.method ?? 'GET';
    const body = parseJson(text);
    return { method, path: `/${parts.join('/')}`, parts, query: url.searchParams, body };
  } catch {
    return undefined;
  }
}

function write(response: ServerResponse, { status, body, headers }: StandInReply): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

function writeHalf(response: ServerResponse, { status, body }: StandInReply): void {
  const text = JSON.stringify(body ?? {});
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(text.slice(0, Math.ceil(text.length / 2)));
}
