/** The bot's side of the socket: one request a connection, one reply, and nothing that hurts it. */
import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { nameOf, sayFault } from './fault.ts';
import type { DeskHome } from './home.ts';
import { readLine } from './read-line.ts';
import { refused, type DeskReply } from './reply.ts';
import { deskRequest } from './request.ts';
import { runDesk } from './run-desk.ts';
import { socketPathFor } from './socket-path.ts';

export interface ServedDesk {
  /** Takes no new requests, and resolves when those under way have been answered. */
  close(): Promise<void>;
}

export interface ServeSettings {
  readonly log: (facts: object, sentence: string) => void;
  /** Milliseconds a client has to send its request, and as long again to take the reply. */
  readonly patience?: number;
}

/** Whoever holds the folder's ledger calls this, so a socket found there is a dead bot's. */
export async function serveDesk(
  home: DeskHome,
  folder: string,
  { log, patience = 15_000 }: ServeSettings,
): Promise<ServedDesk> {
  const path = socketPathFor(folder);
  const isFile = process.platform !== 'win32';
  if (isFile) rmSync(path, { force: true });
  const waiting = new Set<Socket>();
  const working = new Set<Promise<void>>();

  async function serve(socket: Socket): Promise<void> {
    socket.on('error', () => undefined);
    waiting.add(socket);
    const line = await readLine(socket, patience);
    waiting.delete(socket);
    switch (line.kind) {
      case 'cut-off':
        socket.destroy();
        return;
      case 'too-large':
        return answer(socket, refused('too-large', 'Not done: that is more than 20 MB.'), patience);
      case 'too-slow':
        return answer(socket, refused('too-slow', 'Not done: no whole request came.'), patience);
      case 'line':
        return track(
          answerTo(home, line.text, log).then((reply) => answer(socket, reply, patience)),
        );
    }
  }

  function track(work: Promise<void>): Promise<void> {
    const tracked = work.finally(() => working.delete(tracked));
    working.add(tracked);
    return tracked;
  }

  const server = createServer({ allowHalfOpen: true }, (socket) => void serve(socket));
  await listen(server, path);
  server.on('error', (error) => log({ error: error.name }, 'desk socket'));
  if (isFile) chmodSync(path, 0o600);
  return {
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of waiting) socket.destroy();
      await Promise.all(working);
      await closed;
    },
  };
}

async function answerTo(
  home: DeskHome,
  text: string,
  log: ServeSettings['log'],
): Promise<DeskReply> {
  const request = deskRequest.safeParse(parse(text));
  if (!request.success)
    return refused(
      'not-understood',
      'The bot that is running does not understand this request: it may be another version of Waymark. Restart it, then try again.',
    );
  const { kind } = request.data;
  try {
    const reply = await runDesk(home, request.data);
    log({ desk: kind, exit: reply.exit }, 'desk');
    return reply;
  } catch (fault) {
    log({ desk: kind, error: nameOf(fault) }, 'desk failed');
    return refused('fault', sayFault(fault));
  }
}

function answer(socket: Socket, reply: DeskReply, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => socket.destroy(), patience);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    // What else the client sends is thrown away; it must still be read, or its end is never seen.
    socket.resume();
    if (socket.destroyed) resolve();
    else socket.end(`${JSON.stringify(reply)}\n`);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ path, readableAll: false, writableAll: false }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
