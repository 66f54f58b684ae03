/** The terminal's side of the socket. */
import { connect, type Socket } from 'node:net';
import { codeOf } from './fault.ts';
import { readLine } from './read-line.ts';
import { deskReply, type DeskReply } from './reply.ts';
import { isWriting, type DeskRequest } from './request.ts';
import { socketPathsOf } from './socket-path.ts';

/** Sending goes at the pace Teams allows. */
const PATIENCE = { reading: 60_000, writing: 600_000 };

/** Null when no bot runs on this data folder. Throws `BotSilent` when one runs and says nothing. */
export async function callDesk(folder: string, request: DeskRequest): Promise<DeskReply | null> {
  for (const path of socketPathsOf(folder)) {
    const socket = await open(path);
    if (socket !== null) return await converse(socket, request);
  }
  return null;
}

/** A bot runs, but whether it did what it was asked cannot be told. */
class BotSilent extends Error {
  readonly code = 'bot-silent';
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'BotSilent';
  }
}

async function converse(socket: Socket, request: DeskRequest): Promise<DeskReply> {
  socket.on('error', () => undefined);
  socket.write(`${JSON.stringify(request)}\n`);
  const line = await readLine(socket, isWriting(request) ? PATIENCE.writing : PATIENCE.reading);
  socket.destroy();
  const reply = deskReply.safeParse(line.kind === 'line' ? parse(line.text) : undefined);
  if (reply.success) return reply.data;
  const doubt = isWriting(request)
    ? 'Whether it was done is not known: look before you try again.'
    : 'Nothing was changed. Try again.';
  throw new BotSilent(`The bot that is running did not answer. ${doubt}`);
}

/** Null where nobody listens: no socket, or one that a killed bot left behind. */
function open(path: string): Promise<Socket | null> {
  return new Promise((resolve, reject) => {
    const socket = connect({ path });
    socket.once('connect', () => resolve(socket));
    socket.once('error', (cause) => {
      if (['EACCES', 'EPERM'].includes(codeOf(cause)))
        reject(new BotSilent(notOurs(path), { cause }));
      else resolve(null);
    });
  });
}

function notOurs(path: string): string {
  return `The bot's socket ${path} cannot be opened: only the account that the bot runs under may. Run waymark as that one.`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
