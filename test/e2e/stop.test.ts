/** A graceful stop under load: what is under way finishes, what was acknowledged is kept. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { OPEN, REPORT } from '../../src/cards/reminder.ts';
import { startStandInTeams, type Card } from '../../src/demo/stand-in/teams.ts';
import { DIRECTORY, planStream } from '../../src/plan/events.ts';
import { systemClock } from '../../src/schedule/clock.ts';
import { openLedger } from '../../src/storage/open-ledger.ts';
import { verifyLedger } from '../../src/storage/verify-ledger.ts';
import { FailingDisk } from '../storage/failing-disk.ts';
import { claim } from '../support/plan-build.ts';
import { SCHEDULE } from '../support/workflow-home.ts';
import { ANN, answerOf, LEE, PLAN, PRIYA, startCouncil, TENANT } from '../support/council.ts';

async function doneIn(folder: string): Promise<readonly (string | null)[]> {
  const ledger = await openLedger({ folder, clock: systemClock, log: () => undefined });
  const events = await ledger.read(planStream(PLAN.id));
  await ledger.close();
  return events.flatMap(({ event }) => (event.type === 'StatusReported' ? [event.done] : []));
}

describe('stopped while officers press Send', () => {
  test('a press whose report is being written is answered, and nothing acknowledged is lost', async () => {
    const disk = new FailingDisk();
    const council = await startCouncil({ openFile: disk.open });
    onTestFinished(() => council.close());
    const { teams, folder } = council;
    const forms: { who: typeof PRIYA; card: Card }[] = [];
    for (const who of [PRIYA, ANN]) {
      await teams.install(who);
      const card = teams.inbox(who).at(-1)?.cards[0];
      if (card === undefined) throw new Error('nobody was asked');
      const opened = await teams.press(who, card, OPEN, {}, whose(who));
      if (opened.card !== undefined) forms.push({ who, card: opened.card });
    }
    expect(forms.length).toBe(2);

    const writes = disk.writes;
    const held = Promise.withResolvers<undefined>();
    disk.held = held.promise;
    const presses = forms.map(({ who, card }) =>
      teams.press(who, card, REPORT, { rag: 'green', done: `said by ${who.name}` }).then(
        (answer) => answerOf(answer),
        () => null,
      ),
    );
    while (disk.writes === writes) await new Promise(setImmediate);
    const stopped = council.bot().stop();
    // Another writes when the doors are closing: either served or turned away, never half.
    const late = teams.install(LEE).catch(() => null);
    held.resolve(undefined);
    const answers = await Promise.all(presses);
    await Promise.all([stopped, late]);

    const acknowledged = forms
      .map(({ who }) => `said by ${who.name}`)
      .filter((done, i) => answers[i]?.includes(done) === true);
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(await doneIn(folder)).toEqual(expect.arrayContaining([...acknowledged]));
    expect((await doneIn(folder)).length).toBe(acknowledged.length);
    expect(await verifyLedger(folder)).toMatchObject({ kind: 'sound', note: null });
    await expect(teams.say(PRIYA, 'help')).rejects.toThrow();
  });

  test('a reminder that is being carried is settled before the ledger is closed', async () => {
    const council = await startCouncil();
    onTestFinished(() => council.close());
    await council.teams.install(PRIYA);
    council.clock.set('2022-01-25T09:00:00Z');
    const sent = council.teams.requests.length;
    const ringing = council.bot().ring('remind-officers');
    await council.teams.waitFor(() => council.teams.requests.length > sent);
    await council.restart();
    await ringing;
    const state = await council.bot().ports.readings.plan(PLAN.id);
    const kinds = [...(state?.reminders.values() ?? [])].map(({ delivery }) => delivery?.kind);
    expect(kinds).toEqual(['delivered', 'delivered']);
  });
});

test('what a kill cut short is uncertain after the next start, and not sent again', async () => {
  const council = await startCouncil();
  onTestFinished(() => council.close());
  await council.teams.install(PRIYA);
  const { ledger, readings } = council.bot().ports;
  const version = (await readings.plan(PLAN.id))?.version ?? 0;
  const cut = claim({ personId: PRIYA.aadObjectId, milestoneIds: ['m3'], period: '2022-W04' });
  await ledger.append(planStream(PLAN.id), version, [{ event: cut, by: SCHEDULE }]);
  await council.restart();
  const state = await council.bot().ports.readings.plan(PLAN.id);
  expect(state?.reminders.get(cut.reminderId)?.delivery?.kind).toBe('uncertain');
  council.clock.set('2022-01-25T09:00:00Z');
  await council.bot().ring('remind-officers');
  const asked = (await council.events()).flatMap((event) =>
    event.type === 'ReminderClaimed' && event.period === '2022-W04' ? [event.milestoneIds] : [],
  );
  expect(asked).toEqual([['m3'], ['m4']]);
});

/** Sends what the card would; each presses the milestone that is theirs to answer first. */
function whose(who: typeof PRIYA): { data?: { milestone: string } } {
  return who === ANN ? { data: { milestone: 'm4' } } : {};
}

test('`npm start`, told to end, lets go of everything and exits with 0', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-stop-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: join(import.meta.dirname, '../..'),
    env: {
      PATH: process.env['PATH'],
      WAYMARK_LOCAL: '1',
      WAYMARK_TENANTS: TENANT,
      WAYMARK_DATA: folder,
      WAYMARK_LOG: 'silent',
      PORT: '0',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let said = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /listens on (\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => reject(new Error(`it ended: ${said}`)));
  });
  const bot = { id: '28:waymark', name: 'Waymark' };
  const teams = await startStandInTeams({ tenantId: TENANT, bot, people: [LEE] });
  onTestFinished(() => teams.close());
  teams.connect(url);
  await teams.install(LEE);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  const ledger = await openLedger({ folder, clock: systemClock, log: () => undefined });
  expect((await ledger.read(DIRECTORY)).map(({ event }) => event.type)).toEqual([
    'PersonSeen',
    'PersonGreeted',
  ]);
  await ledger.close();
});
