/** Kill -9 of the whole bot under load: whatever an officer was told was saved, is saved. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { REPORT } from '../../src/cards/reminder.ts';
import { startStandInTeams, type StandInTeams } from '../../src/demo/stand-in/teams.ts';
import { readPlan } from '../../src/import/read-plan.ts';
import { milestonesOf } from '../../src/plan/model.ts';
import { systemClock } from '../../src/schedule/clock.ts';
import { JOURNAL } from '../../src/storage/journal.ts';
import { openLedger } from '../../src/storage/open-ledger.ts';
import { verifyLedger } from '../../src/storage/verify-ledger.ts';
import { assignRoles } from '../../src/workflows/assign-roles.ts';
import { readingsOf } from '../../src/workflows/readings.ts';
import { savePlan } from '../../src/workflows/save-plan.ts';

const ROUNDS = Number(process.env['WAYMARK_KILL_ROUNDS'] ?? 4);
const OFFICERS = Array.from({ length: 6 }, (_, i) => ({
  id: `29:officer-${i}`,
  aadObjectId: `00000000-0000-4000-8000-00000000010${i}`,
  name: `Officer ${i}`,
}));
const TENANT = '00000000-0000-4000-9000-000000000000';
const BY = { kind: 'operator', name: 'test' } as const;

let folder: string;
let planId: string;
let teams: StandInTeams;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-kill-'));
  planId = await prepare(folder);
  teams = await startStandInTeams({
    tenantId: TENANT,
    bot: { id: '28:waymark', name: 'Waymark' },
    people: OFFICERS,
  });
});

afterAll(async () => {
  await teams.close();
  await rm(folder, { recursive: true, force: true });
});

it(
  'keeps every report that was acknowledged',
  async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const bot = await startMain(folder);
      teams.connect(`${bot.url}/api/messages`);
      for (const { name } of OFFICERS) await teams.install(name);
      const asks = await remindersOf(folder, planId);
      const enough = acknowledged.length + 20 + 15 * round;
      const load = OFFICERS.map((officer) =>
        reportUntilCut(officer, asks.get(officer.aadObjectId) ?? [], round, acknowledged),
      );
      while (acknowledged.length < enough) await new Promise((resolve) => setTimeout(resolve, 5));
      await bot.kill();
      await Promise.all(load);
      const journal = await readFile(join(folder, JOURNAL), 'utf8');
      expect(acknowledged.filter((done) => !journal.includes(done))).toEqual([]);
    }
    const reopened = await openLedger({ folder, clock: systemClock, log: () => undefined });
    await reopened.close();
    expect(await verifyLedger(folder)).toMatchObject({ kind: 'sound' });
  },
  60_000 + ROUNDS * 10_000,
);

interface AskedMilestone {
  readonly reminderId: string;
  readonly milestoneId: string;
  version: number;
}

/** Reports on each of an officer's milestones in turn, until the bot no longer answers. */
async function reportUntilCut(
  officer: (typeof OFFICERS)[number],
  asks: readonly AskedMilestone[],
  round: number,
  acknowledged: string[],
): Promise<void> {
  for (let n = 0; ; n += 1) {
    const ask = asks[n % asks.length];
    if (ask === undefined) return;
    const done = `Round ${round}, ${officer.name}, step ${n}.`;
    const data = {
      plan: planId,
      reminder: ask.reminderId,
      milestone: ask.milestoneId,
      version: ask.version,
      rag: 'green',
      done,
    };
    const value = { action: { type: 'Action.Execute', verb: REPORT, data }, trigger: 'manual' };
    try {
      const answer = await teams.invoke(officer.name, 'adaptiveCard/action', value);
      if (answer.status === 200 && JSON.stringify(answer.body).includes(done)) {
        acknowledged.push(done);
        ask.version += 1;
      }
    } catch {
      return;
    }
  }
}

/** What each officer was last asked, read from the journal as it stands on disk. */
async function remindersOf(
  data: string,
  plan: string,
): Promise<ReadonlyMap<string, AskedMilestone[]>> {
  const events = (await readFile(join(data, JOURNAL), 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as { stream: string; event: Record<string, unknown> })
    .filter(({ stream }) => stream === `plan:${plan}`)
    .map(({ event }) => event);
  const versions = new Map<unknown, number>();
  for (const { type, milestoneId } of events)
    if (type === 'StatusReported') versions.set(milestoneId, (versions.get(milestoneId) ?? 0) + 1);
  const asks = new Map<string, AskedMilestone[]>();
  for (const { type, personId, reminderId, milestoneIds } of events)
    if (type === 'ReminderClaimed')
      asks.set(
        personId as string,
        (milestoneIds as string[]).map((milestoneId) => ({
          reminderId: reminderId as string,
          milestoneId,
          version: versions.get(milestoneId) ?? 0,
        })),
      );
  return asks;
}

/** A saved plan in which each officer holds lead roles of their own. */
async function prepare(data: string): Promise<string> {
  const ledger = await openLedger({ folder: data, clock: systemClock, log: () => undefined });
  const bytes = await readFile('examples/plan.json');
  const reading = await readPlan({ name: 'plan.json', bytes });
  if (reading.kind === 'refused') throw new Error(reading.sentence);
  const ports = { ledger, readings: readingsOf(ledger) };
  await savePlan(ports, reading.plan, { name: 'plan.json', sha256: '0'.repeat(64) }, BY);
  const roles = new Set(
    milestonesOf(reading.plan).flatMap(({ milestone }) =>
      milestone.leads.length === 1 ? milestone.leads.map(({ role }) => role) : [],
    ),
  );
  const assignments = [...roles].flatMap((role, i) => {
    const officer = OFFICERS[i % OFFICERS.length];
    return officer === undefined
      ? []
      : [{ role, name: officer.name, personId: officer.aadObjectId, upn: null }];
  });
  await assignRoles(ports, assignments, BY);
  await ledger.close();
  return reading.plan.id;
}

async function startMain(data: string): Promise<{ url: string; kill(): Promise<void> }> {
  const child = spawn(process.execPath, ['src/main.ts'], {
    env: {
      ...process.env,
      WAYMARK_LOCAL: '1',
      WAYMARK_DATA: data,
      WAYMARK_TENANTS: TENANT,
      WAYMARK_LOG: 'silent',
      PORT: '0',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /listens on (http:\S+)\/api/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error(`The bot ended: ${said}`)));
  });
  return {
    url,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
