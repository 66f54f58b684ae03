/** The HTTP rim: what is malformed, unknown or not authenticated ends here, in a clear sentence. */
import { createServer, plugins, type Next, type Request, type Response } from 'restify';
import type { WaymarkAdapter } from './adapter.ts';
import type { Bot } from './bot.ts';
import { readInbound, type Inbound } from './inbound.ts';
import { isTrustedServiceUrl } from './service-urls.ts';
import type { Log, TeamsConfig } from './teams-config.ts';

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
  isReady(): boolean;
}

/** Larger than any activity Teams sends. */
const MAX_BODY = 256 * 1024;

export async function startServer(options: ServerOptions): Promise<Server> {
  const server = createServer({ name: 'Waymark', handleUncaughtExceptions: false });
  server.use(plugins.bodyParser({ maxBodySize: MAX_BODY, mapParams: false }));
  server.get('/healthz', (_req, res, next) => answer(res, next, 200, 'alive'));
  server.get('/readyz', (_req, res, next) =>
    options.isReady() ? answer(res, next, 200, 'ready') : answer(res, next, 503, 'not ready'),
  );
  server.post('/api/messages', (req, res, next) => {
    receive(options, req, res, next).catch((error: unknown) => {
      options.log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'rim failed');
      if (!res.headersSent) answer(res, next, 400, 'Not an activity Waymark can read');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(options.config.port, options.config.host, resolve);
  });
  const { port } = server.address();
  return {
    url: `http://${options.config.host}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.server.closeIdleConnections();
      }),
  };
}

async function receive(
  options: ServerOptions,
  req: Request,
  res: Response,
  next: Next,
): Promise<void> {
  const { config, log } = options;
  const read = readInbound(req.body);
  if (read.kind === 'malformed') return answer(res, next, 400, read.sentence);
  const { inbound } = read;
  if (!isTrustedServiceUrl(inbound.serviceUrl, config.local))
    return answer(res, next, 403, 'This service URL is not one of Microsoft Teams');
  const passed = await authenticated(options, req, inbound);
  log.info({ kind: inbound.kind, status: passed.status }, 'activity');
  res.send(passed.status, passed.body);
  next(false);
}

interface Passed {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Lets the SDK authenticate the activity and run the turn. Its own HTTP answers are not used: it
 * says 500 to a bad signature, and puts error texts into bodies.
 */
async function authenticated(
  { adapter, bot, config }: ServerOptions,
  req: Request,
  inbound: Inbound,
): Promise<Passed> {
  const collected = collector();
  const reached = { turn: false, refused: false };
  await adapter.process(req as AdapterRequest, collected.response, async (context) => {
    reached.turn = true;
    reached.refused = !isKnownTenant(inbound, config.tenants);
    if (!reached.refused) await bot.run(context, inbound);
  });
  if (reached.refused) return { status: 403, body: { error: 'This tenant is not served here' } };
  if (!reached.turn) return { status: 401, body: { error: 'Not authenticated' } };
  const { status, body } = collected.answer();
  return status >= 400 ? { status: 400, body: { error: 'Not handled' } } : { status, body };
}

type AdapterRequest = Parameters<WaymarkAdapter['process']>[0];

/** Every tenant an activity names has to be one that is served, and it has to name one. */
function isKnownTenant({ tenantIds }: Inbound, tenants: ReadonlySet<string>): boolean {
  return tenantIds.length > 0 && tenantIds.every((tenantId) => tenants.has(tenantId));
}

/** Stands in for a response, so that what the SDK says can be looked at first. */
function collector(): { response: Response; answer(): Passed } {
  let status = 200;
  let body: unknown = undefined;
  const response = {
    socket: null,
    header: () => undefined,
    status: (code: number) => {
      status = code;
    },
    send: (sent: unknown) => {
      body = sent;
    },
    end: () => undefined,
  };
  return { response: response as unknown as Response, answer: () => ({ status, body }) };
}

function answer(res: Response, next: Next, status: number, sentence: string): void {
  res.send(status, status < 400 ? { status: sentence } : { error: sentence });
  next(false);
}
