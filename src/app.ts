/**
 * Puts the parts together: the only file that knows every one of them. The Teams SDK is loaded
 * only where a bot is started or something is sent, so that a terminal starts in no time.
 */
import pino, { type Logger } from 'pino';
import type { Config } from './config.ts';
import type { Actor } from './plan/events.ts';
import { startBells, type Ring } from './schedule/bells.ts';
import { clockFrom, systemClock } from './schedule/clock.ts';
import { TIMETABLE, type Job } from './schedule/timetable.ts';
import { openLedger } from './storage/open-ledger.ts';
import type { DemoCommands } from './teams/routes.ts';
import type { TeamsConfig } from './teams/teams-config.ts';
import type { Clock, Ledger, Messenger, Ports } from './workflows/ports.ts';
import { publishDigest } from './workflows/publish-digest.ts';
import { readingsOf } from './workflows/readings.ts';
import { remindOfficers } from './workflows/remind-officers.ts';
import { settleInterrupted } from './workflows/settle-interrupted.ts';

/** Everything but Teams: enough to read, import and try things out. */
export interface Home extends Omit<Ports, 'messenger'> {
  readonly log: Logger;
  /** False after a write failed, until one succeeds again. */
  isWritable(): boolean;
  close(): Promise<void>;
}

export interface BotSettings {
  readonly clock?: Clock;
  readonly demo?: DemoCommands;
  /** False when somebody else rings the bells: the demo. */
  readonly bells?: boolean;
}

export interface RunningBot {
  readonly ports: Ports;
  readonly url: string;
  /** Does what the timetable would do. Never throws. */
  ring(job: Job): Promise<void>;
  stop(): Promise<void>;
}

export function createLog(config: Config): Logger {
  return pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}

/** Throws with a sentence to print when the ledger is in use, damaged or cannot be written. */
export async function openHome(
  config: Config,
  log: Logger,
  clock = clockOf(config),
): Promise<Home> {
  const opened = await openLedger({
    folder: config.data,
    clock,
    log: (sentence) => log.warn(sentence),
  });
  const { ledger, isWritable } = watched(opened);
  return {
    ledger,
    readings: readingsOf(ledger),
    clock,
    timezone: config.timezone,
    firstPmo: config.firstPmo,
    log,
    isWritable,
    close: () => opened.close(),
  };
}

export async function startBot(config: Config, settings: BotSettings = {}): Promise<RunningBot> {
  const log = createLog(config);
  const home = await openHome(config, log, settings.clock ?? clockOf(config));
  const { startTeams } = await import('./teams/start.ts');
  const teams = await startTeams({
    config: teamsConfig(config),
    home,
    log,
    demo: settings.demo ?? null,
    isReady: home.isWritable,
  });
  const { ports } = teams;
  const interrupted = await settleInterrupted(ports);
  if (interrupted > 0) log.warn({ interrupted }, 'deliveries left uncertain by the last stop');
  const working = new Set<Promise<void>>();

  function ring(job: Job): Promise<void> {
    const work = doJob(ports, log, job).finally(() => working.delete(work));
    working.add(work);
    return work;
  }

  const bells =
    settings.bells === false
      ? null
      : startBells({
          timetable: TIMETABLE,
          timezone: config.timezone,
          clock: home.clock,
          ring: ({ job }: Ring) => void ring(job),
        });

  return {
    ports,
    url: teams.url,
    ring,
    async stop() {
      bells?.stop();
      await teams.stop();
      await Promise.all(working);
      await home.close();
    },
  };
}

/** Sends without a bot running: loads the Teams SDK, so only when something is to be sent. */
export async function messengerFor(config: Config): Promise<Messenger & { idle(): Promise<void> }> {
  const { startSender } = await import('./teams/start.ts');
  return startSender(teamsConfig(config));
}

async function doJob(ports: Ports, log: Logger, job: Job): Promise<void> {
  const by: Actor = { kind: 'schedule' };
  for (const planId of await ports.readings.planIds()) {
    try {
      if (job === 'remind-officers') {
        const { sent, unreachable, unheld, faults } = await remindOfficers(ports, { planId, by });
        const counts = {
          sent: sent.length,
          unreachable: unreachable.length,
          unheld: unheld.length,
        };
        log.info({ job, planId, ...counts, faults: faults.length }, 'reminders');
      } else {
        const published = await publishDigest(ports, planId, by);
        log.info({ job, planId, channels: published?.posted.length ?? 0 }, 'digest');
      }
    } catch (error) {
      log.error(
        { job, planId, error: error instanceof Error ? error.name : 'unknown' },
        'job failed',
      );
    }
  }
}

function clockOf(config: Config): Clock {
  return config.clock === null ? systemClock : clockFrom(config.clock);
}

function teamsConfig({ credentials, tenants, local, host, port }: Config): TeamsConfig {
  return { credentials, tenants, local, host, port };
}

/** Remembers whether the last append could be saved, for `/readyz`. */
function watched(ledger: Ledger): { ledger: Ledger; isWritable(): boolean } {
  let writable = true;
  return {
    isWritable: () => writable,
    ledger: {
      read: (stream, after) => ledger.read(stream, after),
      streams: () => ledger.streams(),
      async append(stream, expected, events) {
        try {
          const appended = await ledger.append(stream, expected, events);
          writable = true;
          return appended;
        } catch (error) {
          writable = false;
          throw error;
        }
      },
    },
  };
}
