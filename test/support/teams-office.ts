/** The bot's Teams side on the example plan, against a stand-in Teams: people, faults and a ledger. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { openHome, type Home } from '../../src/app.ts';
import { readConfig, type Config } from '../../src/config.ts';
import { startStandInTeams, type StandInTeams } from '../../src/demo/stand-in/teams.ts';
import { readPeople } from '../../src/import/people/read-people.ts';
import { readPlan } from '../../src/import/read-plan.ts';
import type { Plan } from '../../src/plan/model.ts';
import { Temporal } from '../../src/plan/time.ts';
import { clockFrom } from '../../src/schedule/clock.ts';
import { JOURNAL } from '../../src/storage/journal.ts';
import { startTeams, type RunningTeams } from '../../src/teams/start.ts';
import type { TeamsConfig } from '../../src/teams/teams-config.ts';
import { assignRoles } from '../../src/workflows/assign-roles.ts';
import type { Ports } from '../../src/workflows/ports.ts';
import { readingsOf } from '../../src/workflows/readings.ts';
import { savePlan } from '../../src/workflows/save-plan.ts';

export const TENANT = '00000000-0000-4000-9000-000000000000';
export const BOT = { id: '28:waymark', name: 'Waymark' } as const;
export const GENERAL = '19:general@thread.tacv2';
export const FOSTERING = '19:fostering@thread.tacv2';
export const GROUP = '19:leads@thread.v2';

/** They lead milestone 3.4.1 together. */
export const PRIYA = person(1, 'Priya Nair');
export const AISHA = person(5, 'Aisha Rahman');
export const PMO = person(2, 'Sam Okafor');
/** Of the right tenant, with no role at all. */
export const NOBODY = person(99, 'Terry Bloggs');
const PEOPLE = [PRIYA, AISHA, PMO, NOBODY];

export interface LogLine {
  readonly level: string;
  readonly facts: object;
  readonly message: string;
}

export interface TeamsOffice {
  readonly teams: StandInTeams;
  readonly running: RunningTeams;
  readonly ports: Ports;
  readonly plan: Plan;
  readonly url: string;
  readonly log: readonly LogLine[];
  readonly data: string;
  ledger(): Promise<string>;
  /** Ends the bot; the stand-in goes on. */
  stop(): Promise<void>;
}

export interface OfficeOptions extends Partial<TeamsConfig> {
  /** Where the clock starts; a Tuesday in January 2022 when not given. */
  readonly at?: string;
  readonly ready?: () => boolean;
  readonly wait?: (ms: number) => Promise<void>;
  readonly ledger?: (ledger: Home['ledger']) => Home['ledger'];
}

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

export function afterwards(close: () => Promise<void>): void {
  closing.push(close);
}

/** Stops, and is gone, after the test. */
export async function openOffice(options: OfficeOptions = {}): Promise<TeamsOffice> {
  const { at = '2022-01-18T09:00:00Z', ready, wait, ledger, ...changes } = options;
  const data = await newData();
  const lines: LogLine[] = [];
  const home = await openHome(
    testConfig(data),
    quiet(lines) as unknown as Parameters<typeof openHome>[1],
    clockFrom(Temporal.Instant.from(at)),
  );
  const plan = await savePlanAndRoles(home);
  const teams = await startStandIn();
  const running = await startTeams({
    config: { ...teamsConfig(data), ...changes },
    home: ledger === undefined ? home : over(home, ledger(home.ledger)),
    log: quiet(lines),
    demo: null,
    readPlan,
    isReady: ready ?? home.isWritable,
    ...(wait === undefined ? {} : { wait }),
  });
  teams.connect(`${running.url}/api/messages`);
  let stopped: Promise<void> | null = null;
  async function stop(): Promise<void> {
    await (stopped ??= running.stop().then(() => home.close()));
  }
  afterwards(async () => {
    await stop();
    await teams.close();
  });
  return {
    teams,
    running,
    ports: running.ports,
    plan,
    url: running.url,
    log: lines,
    data,
    ledger: () => readFile(join(data, JOURNAL), 'utf8'),
    stop,
  };
}

export async function newData(): Promise<string> {
  const data = await mkdtemp(join(tmpdir(), 'waymark-teams-'));
  afterwards(() => rm(data, { recursive: true, force: true }));
  return data;
}

/** Running locally on a port of the system's choosing, and saying nothing. */
export function testConfig(data: string): Config {
  const read = readConfig({
    WAYMARK_LOCAL: '1',
    WAYMARK_DATA: data,
    WAYMARK_TENANTS: TENANT,
    WAYMARK_PMO: PMO.aadObjectId,
    WAYMARK_LOG: 'silent',
    PORT: '0',
  });
  if (read.kind === 'refused') throw new Error(read.problems.join(' '));
  return { ...read.config, port: 0 };
}

export async function savePlanAndRoles(home: Pick<Ports, 'ledger' | 'readings'>): Promise<Plan> {
  const by = { kind: 'operator', name: 'test' } as const;
  const bytes = Buffer.from(await example('plan.json'));
  const reading = await readPlan({ name: 'plan.json', bytes });
  const people = await readPeople({
    name: 'people.csv',
    bytes: Buffer.from(await example('people.csv')),
  });
  if (reading.kind === 'refused' || people.kind === 'refused') throw new Error('bad example');
  await savePlan(home, reading.plan, { name: 'plan.json', sha256: '0'.repeat(64) }, by);
  await assignRoles(home, people.people, by);
  return reading.plan;
}

export async function startStandIn(): Promise<StandInTeams> {
  return startStandInTeams({
    tenantId: TENANT,
    bot: BOT,
    people: PEOPLE,
    groupChats: [{ id: GROUP, name: 'Fostering leads' }],
    team: {
      id: GENERAL,
      name: 'DMT',
      channels: [
        { id: GENERAL, name: 'General' },
        { id: FOSTERING, name: 'Fostering' },
      ],
    },
  });
}

/** How often something of a type happened. */
export async function eventsIn(office: TeamsOffice, type: string): Promise<readonly Json[]> {
  return (await office.ledger())
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { event: Json }).event)
    .filter((event) => event['type'] === type);
}
type Json = Readonly<Record<string, unknown>>;

function over(home: Home, ledger: Home['ledger']): Home {
  return { ...home, ledger, readings: readingsOf(ledger) };
}

function teamsConfig(data: string): TeamsConfig {
  const { credentials, tenants, local, host, port } = testConfig(data);
  return { credentials, tenants, local, host, port };
}

function person(
  n: number,
  name: string,
): {
  id: string;
  aadObjectId: string;
  name: string;
  upn: string;
} {
  const upn = `${name.toLowerCase().replace(' ', '.')}@calder-vale.example`;
  return {
    id: `29:person-${n}`,
    aadObjectId: `00000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`,
    name,
    upn,
  };
}

function example(name: string): Promise<string> {
  return readFile(join(import.meta.dirname, '../../examples', name), 'utf8');
}

function quiet(
  lines: LogLine[],
): Record<'info' | 'warn' | 'error', (f: object, m: string) => void> {
  function at(level: string) {
    return (facts: object, message: string): void => {
      lines.push({ level, facts, message });
    };
  }
  return { info: at('info'), warn: at('warn'), error: at('error') };
}
