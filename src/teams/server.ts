/** The HTTP rim: what is no activity, comes from elsewhere or is not authenticated ends here. */
import { createServer, plugins, type Next, type Request, type Response } from 'restify';
import { NotAuthenticated, type WaymarkAdapter } from './adapter.ts';
import type { Bot } from './bot.ts';
import { readInbound, type Inbound } from './inbound.ts';
import { nameOf } from './name-of.ts';
import { isTrustedServiceUrl } from './service-urls.ts';
import type { Log, TeamsConfig } from './teams-config.ts';
import { underWay } from './under-way.ts';

export interface Server {
  /** `http://127.0.0.1:3978` */
  readonly url: string;
  /** Takes no new requests, and resolves when those under way have been answered. */
  close(): Promise<void>;
}

export interface ServerOptions {
  readonly config: TeamsConfig;
  readonly adapter: WaymarkAdapter;
  readonly bot: Bot;
  readonly log: Log;
  /** Whether work can be done now: the ledger is open and was last written to without a fault. */
  readonly isReady: () => boolean;
}

/** Larger than any activity Teams sends. */
const MAX_BODY = 256 * 1024;
const UNREADABLE = refusal(400, 'Not an activity Waymark can read');
const SENTENCES: Record<number, string> = {
  404: 'There is nothing here. Teams posts to /api/messages',
  405: 'Teams posts to /api/messages; nothing else is done here',
  413: 'Larger than any activity',
  415: 'An activity is JSON, not compressed',
};

export async function startServer(options: ServerOptions): Promise<Server> {
  const { config, log } = options;
  const server = createServer({ name: 'Waymark', handleUncaughtExceptions: false });
  const work = underWay(log);
  let closing = false;

  // Restify would leave a request to upgrade hanging; without it, it is a request like any other.
  server.server.removeAllListeners('upgrade');
  server.on('restifyError', (_req: Request, res: Response, error: Fault, done: () => void) => {
    const status = error.statusCode ?? 400;
    send(res, refusal(status, SENTENCES[status] ?? UNREADABLE.body.error));
    done();
  });
  server.use(onlyJson);
  server.use(plugins.bodyReader({ maxBodySize: MAX_BODY }));
  server.use(plugins.jsonBodyParser({ bodyReader: true, mapParams: false }));
  server.get('/healthz', (_req, res, next) => {
    send(res, { status: 200, body: { status: 'alive' } });
    next(false);
  });
  server.get('/readyz', (_req, res, next) => {
    const ready = !closing && options.isReady();
    send(res, ready ? { status: 200, body: { status: 'ready' } } : refusal(503, 'not ready'));
    next(false);
  });
  server.post('/api/messages', (req, res, next) => {
    const answer = closing
      ? Promise.resolve(refusal(503, 'Waymark is being stopped'))
      : receive(options, req);
    work.add(answer.then((given) => answered(res, given)).finally(() => next(false)));
  });
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? portInUse(config) : error);
    });
    server.listen(config.port, config.host, resolve);
  });
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  return {
    url: `http://${host}:${server.address().port}`,
    async close() {
      closing = true;
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      await work.idle();
      // Kept alive, silent, or half-way through a request nobody began to handle.
      server.server.closeAllConnections();
      await closed;
    },
  };
}

function portInUse({ host, port }: TeamsConfig): Error {
  return new Error(
    `Port ${port} of ${host} is in use by another program. Stop that one, or set PORT to another.`,
  );
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}
interface Fault {
  readonly statusCode?: number;
}

/** Teams sends nothing else, and the SDK's other readers of bodies can be made to fall over. */
function onlyJson(req: Request, res: Response, next: Next): void {
  const isJson = req.getContentType() === 'application/json';
  if (req.method !== 'POST' || (isJson && req.headers['content-encoding'] === undefined)) {
    next();
    return;
  }
  send(res, refusal(415, SENTENCES[415] ?? ''));
  next(false);
}

/** Never throws. */
async function receive(options: ServerOptions, req: Request): Promise<Answer> {
  const { config, log, adapter, bot } = options;
  const body: unknown = req.body;
  const read = readInbound(body);
  if (read.kind === 'malformed') return refusal(400, read.sentence);
  const { inbound } = read;
  if (!isTrustedServiceUrl(inbound.serviceUrl, config.local))
    return refusal(403, 'This service URL is not one of Microsoft Teams');
  const isKnown = isKnownTenant(inbound, config.tenants);
  try {
    const authorization = req.headers.authorization ?? '';
    const invoked = await adapter.receive(authorization, body as object, async (context) => {
      if (isKnown) await bot.run(context, inbound);
    });
    log.info({ kind: inbound.kind, known: isKnown }, 'activity');
    if (!isKnown) return refusal(403, 'This tenant is not served here');
    return { status: invoked?.status ?? 200, body: invoked?.body as unknown };
  } catch (error) {
    log.warn({ kind: inbound.kind, error: nameOf(error) }, 'an activity was turned away');
    return error instanceof NotAuthenticated ? refusal(401, 'Not authenticated') : UNREADABLE;
  }
}

/** Every tenant an activity names has to be one that is served, and it has to name one. */
function isKnownTenant({ tenantIds }: Inbound, tenants: ReadonlySet<string>): boolean {
  const served = new Set([...tenants].map((tenant) => tenant.toLowerCase()));
  return tenantIds.length > 0 && tenantIds.every((tenant) => served.has(tenant.toLowerCase()));
}

/** Resolves when the answer is on its way, or nobody waits for it any more. */
async function answered(res: Response, answer: Answer): Promise<void> {
  if (res.closed) return;
  const closed = new Promise((resolve) => res.once('close', resolve));
  send(res, answer);
  await closed;
}

function send(res: Response, { status, body }: Answer): void {
  res.send(status, body);
}

function refusal(status: number, error: string): Answer & { readonly body: { error: string } } {
  return { status, body: { error } };
}
