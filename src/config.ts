/** The only reader of the environment. It refuses to start when unsafe, and says what to set. */
import { z } from 'zod';
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

/** The tenant Microsoft's Agents Playground plays when it is not told another. */
const PLAYGROUND_TENANT = '00000000-0000-0000-0000-0000000000001';
const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

const guid = z.guid();
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
type Environment = z.infer<typeof environment>;

export const VARIABLES = Object.keys(environment.shape);

/** What running the bot needs; every problem at once. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): ReadConfig {
  const set = environment.parse(env);
  const problems = [...problemsOf(set), ...botProblems(set)];
  return problems.length > 0
    ? { kind: 'refused', problems }
    : { kind: 'config', config: toConfig(set) };
}

/** What a terminal needs: a folder and a timezone, but no credentials. */
export function readDeskConfig(env: NodeJS.ProcessEnv = process.env): ReadConfig {
  const set = environment.parse(env);
  const problems = problemsOf(set);
  return problems.length > 0
    ? { kind: 'refused', problems }
    : { kind: 'config', config: toConfig(set) };
}

function toConfig(set: Environment): Config {
  const local = set.WAYMARK_LOCAL === '1';
  const tenants = listOf(set.WAYMARK_TENANTS);
  const own = set.BOT_TENANT_ID === '' ? (local ? [PLAYGROUND_TENANT] : []) : [set.BOT_TENANT_ID];
  return {
    credentials:
      set.BOT_ID === ''
        ? null
        : { appId: set.BOT_ID, password: set.BOT_PASSWORD, tenantId: set.BOT_TENANT_ID },
    local,
    host: set.WAYMARK_HOST === '' ? '127.0.0.1' : set.WAYMARK_HOST,
    port: set.PORT === '' ? 3978 : Number(set.PORT),
    tenants: new Set(tenants.length > 0 ? tenants : own),
    firstPmo: new Set(listOf(set.WAYMARK_PMO)),
    data: set.WAYMARK_DATA === '' ? 'data' : set.WAYMARK_DATA,
    timezone: set.WAYMARK_TIMEZONE === '' ? 'Europe/London' : set.WAYMARK_TIMEZONE,
    clock: set.WAYMARK_CLOCK === '' ? null : Temporal.Instant.from(set.WAYMARK_CLOCK),
    logLevel: set.WAYMARK_LOG === '' ? 'info' : set.WAYMARK_LOG,
  };
}

function problemsOf(set: Environment): readonly string[] {
  const local = set.WAYMARK_LOCAL === '1';
  return [
    check(
      ['', '0', '1'].includes(set.WAYMARK_LOCAL),
      'WAYMARK_LOCAL is 1 for running on this machine only, or is left out.',
    ),
    check(
      set.WAYMARK_TIMEZONE === '' || isTimezone(set.WAYMARK_TIMEZONE),
      `WAYMARK_TIMEZONE "${set.WAYMARK_TIMEZONE}" is not a timezone. Set it as Europe/London.`,
    ),
    check(
      set.WAYMARK_CLOCK === '' || isInstant(set.WAYMARK_CLOCK),
      `WAYMARK_CLOCK "${set.WAYMARK_CLOCK}" is not an instant. Set it as 2022-01-18T09:00:00Z.`,
    ),
    check(
      set.WAYMARK_CLOCK === '' || local,
      'WAYMARK_CLOCK is only for running locally. Leave it out, or set WAYMARK_LOCAL=1.',
    ),
    check(
      ['', 'trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'].includes(set.WAYMARK_LOG),
      `WAYMARK_LOG "${set.WAYMARK_LOG}" is not a log level. Set it to debug, info, warn, error or silent.`,
    ),
    ...listOf(set.WAYMARK_PMO).map((id) =>
      check(
        guid.safeParse(id).success,
        `WAYMARK_PMO: "${id}" is not an Entra object id. Set it to object ids (GUIDs) separated by commas.`,
      ),
    ),
  ].filter((problem) => problem !== null);
}

function botProblems(set: Environment): readonly string[] {
  const local = set.WAYMARK_LOCAL === '1';
  const port = Number(set.PORT);
  const named = set.BOT_ID !== '';
  return [
    check(
      named || local,
      "BOT_ID is not set: without it anybody could post as anybody. Set it to the bot's Microsoft App ID, or set WAYMARK_LOCAL=1 to try Waymark on this machine only.",
    ),
    check(
      !named || guid.safeParse(set.BOT_ID).success,
      'BOT_ID is not a GUID. Set it to the Microsoft App ID of the bot registration.',
    ),
    check(
      !named || set.BOT_PASSWORD !== '',
      "BOT_PASSWORD is not set. Set it to a client secret of the bot's app registration.",
    ),
    check(
      !named || guid.safeParse(set.BOT_TENANT_ID).success,
      "BOT_TENANT_ID is not set, or is not a GUID. Set it to the Entra tenant of the bot's app registration.",
    ),
    check(
      local || set.WAYMARK_PMO !== '',
      'WAYMARK_PMO is not set: nobody could assign roles. Set it to the Entra object ids of the first PMO officers, separated by commas.',
    ),
    ...(local
      ? []
      : listOf(set.WAYMARK_TENANTS).map((id) =>
          check(
            guid.safeParse(id).success,
            `WAYMARK_TENANTS: "${id}" is not a tenant id. Set it to tenant ids (GUIDs) separated by commas, or leave it out to serve BOT_TENANT_ID.`,
          ),
        )),
    check(
      set.PORT === '' || (Number.isInteger(port) && port >= 0 && port <= 65535),
      `PORT "${set.PORT}" is not a port. Set it to a number such as 3978.`,
    ),
    check(
      !local || set.WAYMARK_HOST === '' || LOOPBACK.includes(set.WAYMARK_HOST),
      `WAYMARK_HOST "${set.WAYMARK_HOST}" would let others in without authentication. With WAYMARK_LOCAL=1 it can only be 127.0.0.1, localhost or ::1.`,
    ),
  ].filter((problem) => problem !== null);
}

function check(isRight: boolean, sentence: string): string | null {
  return isRight ? null : sentence;
}

function listOf(value: string): readonly string[] {
  return value
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function isTimezone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

function isInstant(written: string): boolean {
  try {
    Temporal.Instant.from(written);
    return true;
  } catch {
    return false;
  }
}
