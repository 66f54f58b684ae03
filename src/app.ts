/**
 * Puts the parts together: the only file that knows every one of them. The Teams SDK is loaded
 * only where a bot is started or something is sent, so that a terminal starts in no time.
 */
import pino, { type Logger } from 'pino';
import type { Config } from './config.ts';
import { nameOf } from './desk/fault.ts';
import type { DeskHome } from './desk/home.ts';
import { serveDesk } from './desk/serve-desk.ts';
import { readPeopleApart, readPlanApart, type ReadingFault } from './import/reader.ts';
import type { Actor, Delivery } from './plan/events.ts';
import { startBells, type Ring } from './schedule/bells.ts';
import { clockFrom, systemClock } from './schedule/clock.ts';
import { TIMETABLE, type Job } from './schedule/timetable.ts';
import type { OpenJournalFile } from './storage/journal.ts';
import { copyOfLedger } from './storage/ledger-copy.ts';
import { watchedLedger } from './storage/watched-ledger.ts';
import { openLedger } from './storage/open-ledger.ts';
import type { DemoCommands } from './teams/routes.ts';
import type { RunningTeams } from './teams/start.ts';
import type { TeamsConfig } from './teams/teams-config.ts';
import type { Clock, Messenger, Ports } from './workflows/ports.ts';
import { publishDigest } from './workflows/publish-digest.ts';
import { readingsOf } from './workflows/readings.ts';
import { remindOfficers } from './workflows/remind-officers.ts';
import { settleInterrupted } from './workflows/settle-interrupted.ts';

/** Everything but Teams: enough to read, import and try things out. */
export interface Home extends Omit<Ports, 'messenger'> {
  readonly log: Logger;
  /** False after a write failed, until one succeeds again or half a minute has passed. */
  readonly isWritable: () => boolean;
  close(): Promise<void>;
}

export interface BotSettings {
  readonly clock?: Clock;
  readonly demo?: DemoCommands;
  /** False when somebody else rings the bells: the demo. */
  readonly bells?: boolean;
  /** A disk that fails on demand: tests. */
  readonly openFile?: OpenJournalFile;
}

export interface RunningBot {
  readonly ports: Ports;
  readonly url: string;
  /** Does what the timetable would do. Never throws. */
  ring(job: Job): Promise<void>;
  stop(): Promise<void>;
}

/** `to` is a file descriptor: a terminal's answers have stdout to themselves. */
export function createLog(config: Config, to = 1): Logger {
  const options = { level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  return pino(options, pino.destination({ dest: to, sync: true }));
}

/** Throws with a sentence to print when the ledger is in use, damaged or cannot be written. */
export async function openHome(
  config: Config,
  log: Logger,
  clock = clockOf(config),
  openFile?: OpenJournalFile,
): Promise<Home> {
  const opened = await openLedger({
    folder: config.data,
    clock,
    log: (sentence) => log.warn(sentence),
    ...(openFile === undefined ? {} : { openFile }),
  });
  const { ledger, isWritable } = watchedLedger(opened);
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
  const clock = settings.clock ?? clockOf(config);
  const home = await openHome(config, log, clock, settings.openFile);
  const teams = await openDoors(config, home, settings).catch(async (error: unknown) => {
    await home.close();
    throw error;
  });
  const { ports } = teams;
  const desk = await serveOperators(ports, config, log);
  const working = new Set<Promise<void>>();

  function ring(job: Job): Promise<void> {
    const work = doJob(ports, log, job).finally(() => working.delete(work));
    working.add(work);
    return work;
  }

  const warm = import('./workflows/warm-up.ts')
    .then(({ warmUp }) => warmUp(ports))
    .catch((error: unknown) => {
      log.warn({ error: nameOf(error) }, 'the first question will take longer');
    });

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
      await desk?.close();
      bells?.stop();
      await teams.stop();
      await Promise.all([...working, warm]);
      await home.close();
    },
  };
}

/** Nobody is let in before what the last stop left open is settled: it would be taken for that. */
async function openDoors(config: Config, home: Home, { demo }: BotSettings): Promise<RunningTeams> {
  const { log, isWritable } = home;
  const interrupted = await settleInterrupted(home);
  if (interrupted > 0) log.warn({ interrupted }, 'deliveries left uncertain by the last stop');
  const { startTeams } = await import('./teams/start.ts');
  return startTeams({
    config: teamsConfig(config),
    home,
    log,
    demo: demo ?? null,
    readPlan: readersFor(() => log).readPlan,
    isReady: isWritable,
  });
}

/** A fault of Waymark's own is logged with its place in the code; nothing of the file is. */
function readersFor(log: () => Logger): Pick<DeskHome, 'readPlan' | 'readPeople'> {
  function say(facts: ReadingFault): void {
    log().error(facts, 'reading a file failed');
  }
  return {
    readPlan: (file) => readPlanApart(file, undefined, say),
    readPeople: (file) => readPeopleApart(file, undefined, say),
  };
}

/** For a dry run while no bot is running: what is done there is forgotten. Makes no folder. */
export async function copyHome(config: Config): Promise<DeskHome> {
  const clock = clockOf(config);
  const ledger = await copyOfLedger(config.data, clock);
  const { timezone, firstPmo } = config;
  const readings = readingsOf(ledger);
  const readers = readersFor(() => createLog(config, 2));
  return { ledger, readings, clock, timezone, firstPmo, messenger: null, ...readers };
}

/** For saving and sending while no bot is running. Throws what `openHome` throws. */
export async function openDesk(
  config: Config,
): Promise<{ readonly home: DeskHome; close(): Promise<void> }> {
  const home = await openHome(config, createLog(config, 2));
  let sender: ReturnType<typeof messengerFor> | null = null;
  return {
    home: {
      ...home,
      messenger: () => (sender ??= messengerFor(config)),
      ...readersFor(() => home.log),
    },
    async close() {
      await (await sender)?.idle();
      await home.close();
    },
  };
}

/** Sends without a bot running: loads the Teams SDK, so only when something is to be sent. */
export async function messengerFor(config: Config): Promise<Messenger & { idle(): Promise<void> }> {
  const { startSender } = await import('./teams/start.ts');
  return startSender(teamsConfig(config));
}

/** A bot whose operators cannot reach it still serves everybody else. */
async function serveOperators(
  ports: Ports,
  config: Config,
  log: Logger,
): Promise<{ close(): Promise<void> } | null> {
  const home: DeskHome = {
    ...ports,
    messenger: () => Promise.resolve(ports.messenger),
    ...readersFor(() => log),
  };
  try {
    return await serveDesk(home, config.data, {
      log: (facts, sentence) => log.info(facts, sentence),
    });
  } catch (error) {
    log.warn({ error: nameOf(error) }, 'no socket for the command line');
    return null;
  }
}

async function doJob(ports: Ports, log: Logger, job: Job): Promise<void> {
  try {
    for (const planId of await ports.readings.planIds())
      log.info({ job, planId, ...(await doJobFor(ports, planId, job)) }, 'job done');
  } catch (error) {
    log.error({ job, error: nameOf(error) }, 'job failed');
  }
}

/** Counts for the log. */
async function doJobFor(ports: Ports, planId: string, job: Job): Promise<object> {
  const by: Actor = { kind: 'schedule' };
  if (job === 'remind-officers') {
    const { sent, unreachable, unheld, faults } = await remindOfficers(ports, { planId, by });
    const others = { unreachable: unreachable.length, unheld: unheld.length };
    return { ...deliveryCounts(sent), ...others, faults: faults.length };
  }
  const published = await publishDigest(ports, planId, by);
  const { posted = [], faults = [] } = published ?? {};
  return { ...deliveryCounts(posted), faults: faults.length };
}

function deliveryCounts(sent: readonly { readonly delivery: Delivery | null }[]): object {
  const count = (kind: Delivery['kind']): number =>
    sent.filter(({ delivery }) => delivery?.kind === kind).length;
  return { delivered: count('delivered'), failed: count('failed'), uncertain: count('uncertain') };
}

function clockOf(config: Config): Clock {
  return config.clock === null ? systemClock : clockFrom(config.clock);
}

function teamsConfig({ credentials, tenants, local, host, port }: Config): TeamsConfig {
  return { credentials, tenants, local, host, port };
}
