/** What is wrong with the environment, each in a sentence that names the variable and what to set. */
import { z } from 'zod';
import type { Environment } from './config.ts';
import { Temporal } from './plan/time.ts';

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/** What would be wrong for anybody. */
export function problems(set: Environment): readonly string[] {
  return said([
    [
      ['', '0', '1'].includes(set.WAYMARK_LOCAL),
      `WAYMARK_LOCAL "${set.WAYMARK_LOCAL}" is neither yes nor no. Set it to 1 to run on this machine only, or leave it out.`,
    ],
    [
      set.WAYMARK_TIMEZONE === '' || isTimezone(set.WAYMARK_TIMEZONE),
      `WAYMARK_TIMEZONE "${set.WAYMARK_TIMEZONE}" is not a timezone. Set it as Europe/London.`,
    ],
    [
      set.WAYMARK_CLOCK === '' || isInstant(set.WAYMARK_CLOCK),
      `WAYMARK_CLOCK "${set.WAYMARK_CLOCK}" is not an instant. Set it as 2022-01-18T09:00:00Z.`,
    ],
    [
      set.WAYMARK_CLOCK === '' || set.WAYMARK_LOCAL === '1',
      'WAYMARK_CLOCK is only for running locally. Leave it out, or set WAYMARK_LOCAL=1.',
    ],
    [
      set.WAYMARK_LOG === '' || LOG_LEVELS.includes(set.WAYMARK_LOG),
      `WAYMARK_LOG "${set.WAYMARK_LOG}" is not a log level. Set it to debug, info, warn, error or silent.`,
    ],
    ...listOf(set.WAYMARK_PMO).map((id): Check => [
      isGuid(id),
      `WAYMARK_PMO: "${id}" is not an Entra object id. Set it to object ids (GUIDs) separated by commas.`,
    ]),
  ]);
}

/** What would be wrong for the bot: it must know who posts, and nobody else may reach it. */
export function botProblems(set: Environment): readonly string[] {
  const local = set.WAYMARK_LOCAL === '1';
  const named = set.BOT_ID !== '';
  return said([
    [
      named || local,
      "BOT_ID is not set: without it anybody could post as anybody. Set it to the bot's Microsoft App ID, or set WAYMARK_LOCAL=1 to try Waymark on this machine only.",
    ],
    [
      !named || isGuid(set.BOT_ID),
      'BOT_ID is not a GUID. Set it to the Microsoft App ID of the bot registration.',
    ],
    [
      !named || set.BOT_PASSWORD !== '',
      "BOT_PASSWORD is not set. Set it to a client secret of the bot's app registration.",
    ],
    [
      !named || isGuid(set.BOT_TENANT_ID),
      `BOT_TENANT_ID is ${set.BOT_TENANT_ID === '' ? 'not set' : 'not a GUID'}. Set it to the Entra tenant of the bot's app registration.`,
    ],
    [
      local || listOf(set.WAYMARK_PMO).length > 0,
      'WAYMARK_PMO is not set: nobody could assign roles. Set it to the Entra object ids of the first PMO officers, separated by commas.',
    ],
    ...listOf(local ? '' : set.WAYMARK_TENANTS).map((id): Check => [
      isGuid(id),
      `WAYMARK_TENANTS: "${id}" is not a tenant id. Set it to tenant ids (GUIDs) separated by commas, or leave it out to serve BOT_TENANT_ID.`,
    ]),
    [isPort(set.PORT), `PORT "${set.PORT}" is not a port. Set it to a number such as 3978.`],
    [
      !local || set.WAYMARK_HOST === '' || LOOPBACK.includes(set.WAYMARK_HOST),
      `WAYMARK_HOST "${set.WAYMARK_HOST}" would let others in without authentication. With WAYMARK_LOCAL=1 set it to 127.0.0.1, localhost or ::1, or leave it out.`,
    ],
  ]);
}

export function listOf(value: string): readonly string[] {
  return value
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** What must hold, and what to say when it does not. */
type Check = readonly [isRight: boolean, sentence: string];

function said(checks: readonly Check[]): readonly string[] {
  return checks.filter(([isRight]) => !isRight).map(([, sentence]) => sentence);
}

function isGuid(id: string): boolean {
  return z.guid().safeParse(id).success;
}

/** 0 lets the system choose one. */
function isPort(port: string): boolean {
  return port === '' || (/^\d{1,5}$/.test(port) && Number(port) <= 65535);
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
