/** The only reader of the environment. It refuses to start when unsafe, and says what to set. */
import { z } from 'zod';
import { botProblems, listOf, problems } from './config-problems.ts';
import { Temporal } from './plan/time.ts';

export interface Config {
  /** Null only when Waymark runs locally: then nobody is authenticated. */
  readonly credentials: {
    readonly appId: string;
    readonly password: string;
    readonly tenantId: string;
  } | null;
  readonly local: boolean;
  readonly host: string;
  readonly port: number;
  readonly tenants: ReadonlySet<string>;
  readonly firstPmo: ReadonlySet<string>;
  /** Folder of the ledger. */
  readonly data: string;
  readonly timezone: string;
  /** Where the clock starts when running locally; null for the real time. */
  readonly clock: Temporal.Instant | null;
  readonly logLevel: string;
}

export type ReadConfig =
  | { readonly kind: 'config'; readonly config: Config }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

/** The tenant Microsoft's Agents Playground plays when it is not told another; it is no GUID. */
const PLAYGROUND_TENANT = '00000000-0000-0000-0000-0000000000001';

const optional = z.string().trim().default('');
const environment = z.object({
  BOT_ID: optional,
  BOT_PASSWORD: optional,
  BOT_TENANT_ID: optional,
  PORT: optional,
  WAYMARK_HOST: optional,
  WAYMARK_LOCAL: optional,
  WAYMARK_TENANTS: optional,
  WAYMARK_PMO: optional,
  WAYMARK_DATA: optional,
  WAYMARK_TIMEZONE: optional,
  WAYMARK_CLOCK: optional,
  WAYMARK_LOG: optional,
});
/** Everything that can be set, trimmed; empty where it is not set. */
export type Environment = z.infer<typeof environment>;

export const VARIABLES: readonly string[] = Object.keys(environment.shape);

/** What running the bot needs; every problem at once. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): ReadConfig {
  const set = environment.parse(env);
  return read(set, [...problems(set), ...botProblems(set)]);
}

/** What a terminal needs: a folder and a timezone, but no credentials. */
export function readDeskConfig(env: NodeJS.ProcessEnv = process.env): ReadConfig {
  const set = environment.parse(env);
  return quiet(read(set, problems(set)), set);
}

/** Also what sending from a terminal needs: the bot's credentials. */
export function readSendingConfig(env: NodeJS.ProcessEnv = process.env): ReadConfig {
  return quiet(readConfig(env), environment.parse(env));
}

/** A terminal is for its answer: nothing is logged there unless it is asked for. */
function quiet(found: ReadConfig, set: Environment): ReadConfig {
  return found.kind === 'refused' || set.WAYMARK_LOG !== ''
    ? found
    : { kind: 'config', config: { ...found.config, logLevel: 'silent' } };
}

function read(set: Environment, found: readonly string[]): ReadConfig {
  return found.length > 0
    ? { kind: 'refused', problems: found }
    : { kind: 'config', config: toConfig(set) };
}

function toConfig(set: Environment): Config {
  const local = set.WAYMARK_LOCAL === '1';
  return {
    credentials:
      set.BOT_ID === ''
        ? null
        : { appId: set.BOT_ID, password: set.BOT_PASSWORD, tenantId: set.BOT_TENANT_ID },
    local,
    host: set.WAYMARK_HOST || '127.0.0.1',
    port: Number(set.PORT || 3978),
    tenants: tenantsOf(set, local),
    firstPmo: new Set(listOf(set.WAYMARK_PMO).map(asTeamsWritesIt)),
    data: set.WAYMARK_DATA || 'data',
    timezone: set.WAYMARK_TIMEZONE || 'Europe/London',
    clock: set.WAYMARK_CLOCK === '' ? null : Temporal.Instant.from(set.WAYMARK_CLOCK),
    logLevel: set.WAYMARK_LOG || 'info',
  };
}

/** Those that are listed, else the bot's own. */
function tenantsOf(set: Environment, local: boolean): ReadonlySet<string> {
  const listed = listOf(set.WAYMARK_TENANTS);
  const own = set.BOT_TENANT_ID || (local ? PLAYGROUND_TENANT : '');
  return new Set((listed.length > 0 ? listed : listOf(own)).map(asTeamsWritesIt));
}

/** Entra shows ids in either case; activities carry them in lower case. */
function asTeamsWritesIt(id: string): string {
  return z.guid().safeParse(id).success ? id.toLowerCase() : id;
}
