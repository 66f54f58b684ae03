/**
 * Ten thousand hostile requests against the whole bot: no crash, no 5xx, and a ledger that is the
 * same to the byte. `WAYMARK_HOSTILE=100000` sends more, `WAYMARK_HOSTILE_SEED` others.
 *
 * Unchanged means unchanged: the attackers have met Waymark before, as anybody in the organisation
 * may, so that there is nothing left for them to add. What they send as themselves can be asked
 * and answered; whatever else they pretend to be is refused or changes nothing.
 */
import { readFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startBot } from '../../src/app.ts';
import { milestonesOf } from '../../src/plan/model.ts';
import { Temporal } from '../../src/plan/time.ts';
import { clockFrom } from '../../src/schedule/clock.ts';
import { JOURNAL } from '../../src/storage/journal.ts';
import { verifyLedger } from '../../src/storage/verify-ledger.ts';
import {
  afterwards,
  AISHA,
  BOT,
  newData,
  NOBODY,
  PRIYA,
  savePlanAndRoles,
  startStandIn,
  TENANT,
  testConfig,
} from '../support/teams-office.ts';
import {
  hostileRequest,
  randomFrom,
  type HostileRequest,
  type Loot,
} from '../support/teams-hostility.ts';

const MANY = Number(process.env['WAYMARK_HOSTILE'] ?? 10_000);
const SEED = Number(process.env['WAYMARK_HOSTILE_SEED'] ?? 20_220_118);
const AT_ONCE = 16;
/** What is said when something threw: an answer, and a defect. */
const FAULT = 'Something went wrong';

it(
  `${MANY} hostile requests change nothing and break nothing (seed ${SEED})`,
  async () => {
    const { url, loot, ledger, isAlive, said, officers } = await openBot();
    const before = await ledger();
    const random = randomFrom(SEED);
    const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
    const answers = new Map<string, number>();
    const wrong: string[] = [];
    let sent = 0;

    async function attack(): Promise<void> {
      while (sent < MANY && wrong.length < 5) {
        sent += 1;
        const n = sent;
        const hostile = hostileRequest(random, loot, n);
        const { status, text } = await send(url, hostile, agent);
        count(answers, `${hostile.what}: ${status}`);
        if (status === 0 || status >= 500 || text.includes(FAULT))
          wrong.push(`${n}, ${hostile.what}: ${status} ${text}, to ${excerpt(hostile.body)}`);
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, attack));
    agent.destroy();

    if (process.env['WAYMARK_HOSTILE_SAY'] === '1') console.table(answers);
    expect(wrong).toEqual([]);
    expect(said().filter((text) => text.includes(FAULT))).toEqual([]);
    expect(sent).toBe(MANY);
    expect(await ledger()).toBe(before);
    expect(await isAlive()).toEqual([200, 200]);
    expect(Object.keys({})).toEqual([]);
    expect(({} as Record<string, unknown>)['isPmo']).toBeUndefined();
    expect([...answers.keys()].some((key) => key.startsWith('a forged press: 200'))).toBe(true);
    await officers();
  },
  25_000 + MANY * 5,
);

/** A bot with cards sent out, and attackers it has met. */
async function openBot(): Promise<{
  url: string;
  loot: Loot;
  ledger: () => Promise<string>;
  isAlive: () => Promise<number[]>;
  said: () => readonly string[];
  officers: () => Promise<void>;
}> {
  const data = await newData();
  const bot = await startBot(testConfig(data), {
    clock: clockFrom(Temporal.Instant.from('2022-01-18T09:00:00Z')),
    bells: false,
  });
  const plan = await savePlanAndRoles(bot.ports);
  const teams = await startStandIn();
  teams.connect(`${bot.url}/api/messages`);
  afterwards(async () => {
    await bot.stop();
    await teams.close();
  });
  for (const who of [PRIYA, AISHA, NOBODY]) await teams.install(who);
  await teams.say(NOBODY, 'help');
  const state = await bot.ports.readings.plan(plan.id);
  return {
    url: `${bot.url}/api/messages`,
    loot: {
      tenantId: TENANT,
      serviceUrl: teams.serviceUrl,
      botId: BOT.id,
      planId: plan.id,
      reminders: [...(state?.reminders.values() ?? [])].map(({ reminderId, milestoneIds }) => ({
        id: reminderId,
        milestones: milestoneIds,
      })),
      milestones: milestonesOf(plan).map(({ milestone }) => milestone.id),
      attackers: [{ ...NOBODY, chat: teams.personalChat(NOBODY) }],
    },
    ledger: () => readFile(join(data, JOURNAL), 'utf8'),
    isAlive: () =>
      Promise.all(
        ['/healthz', '/readyz'].map(async (path) => (await fetch(`${bot.url}${path}`)).status),
      ),
    said: () => teams.inbox(NOBODY).map(({ text }) => text ?? ''),
    /** Whoever may use it still can. */
    async officers() {
      const before = teams.inbox(PRIYA).length;
      await teams.say(PRIYA, 'my milestones');
      expect(teams.inbox(PRIYA)).toHaveLength(before + 1);
      expect(await verifyLedger(data)).toMatchObject({ kind: 'sound' });
    },
  };
}

/** Status 0 and the error, when there is no answer. */
function send(
  url: string,
  { body, headers }: HostileRequest,
  agent: Agent,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve) => {
    const standard = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    const req = request(
      url,
      { method: 'POST', agent, headers: { ...standard, ...headers } },
      (res) => {
        let text = '';
        res.setEncoding('utf8').on('data', (part: string) => (text += part));
        res.on('end', () => resolve({ status: res.statusCode ?? 0, text }));
        res.on('error', fail);
      },
    );
    function fail(error: Error): void {
      resolve({ status: 0, text: error.message });
    }
    req.on('error', fail);
    req.end(body);
  });
}

function excerpt(body: string | Buffer): string {
  return body.toString('utf8').slice(0, 2000);
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
