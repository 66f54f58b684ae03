import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { startBot, type RunningBot } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { newFolder, PEOPLE_FILE, PLAN_FILE } from '../desk/desk-home.ts';
import { waymark, type Ran } from './run-waymark.ts';

const bots: RunningBot[] = [];
afterEach(async () => {
  for (const bot of bots.splice(0)) await bot.stop();
});

test('the command line works through the bot that runs, which stays the only writer', async () => {
  const cwd = await newFolder();
  const data = join(cwd, 'data');
  const bot = await start(data);
  const run = runIn(cwd);
  expect(statSync(join(data, 'waymark.sock')).mode & 0o777).toBe(0o600);

  const imported = await Promise.all([
    run('plan', 'import', PLAN_FILE, '--save'),
    run('people', 'import', PEOPLE_FILE, '--save'),
  ]);
  expect(imported.map(({ code }) => code)).toEqual([0, 0]);
  expect(await bot.ports.readings.planIds()).toEqual(['calder-vale-2021']);
  expect((await bot.ports.readings.directory()).roles.size).toBe(12);

  const asked = [
    ['remind'],
    ['digest', '--json'],
    ['ask', 'what is overdue?'],
    ['people', 'list', '--json'],
    ['remind', '--plan', PLAN_FILE, '--at', '2022-01-20', '--json'],
    ['ask', 'outcome 99'],
    ['digest', '--send'],
  ];
  const [sent, verified, ...through] = await Promise.all([
    run('remind', '--send'),
    run('ledger', 'verify', '--json'),
    ...asked.map((args) => run(...args)),
  ]);
  expect(sent).toMatchObject({ code: 0 });
  expect(sent.stdout).toContain('there is nobody to ask just now');
  expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true, events: 13 });

  await bots.splice(0)[0]?.stop();
  expect(existsSync(join(data, 'waymark.sock'))).toBe(false);
  // The bot's clock has gone on since; its day and its minute have to be the same for this.
  const here = await Promise.all(asked.slice(2, 6).map((args) => run(...args)));
  expect(here).toEqual(through.slice(2, 6));
  expect(through.at(-1)?.stderr).toContain('No channel gets this digest yet');
});

test('a socket that a killed bot left behind keeps nobody out', async () => {
  const cwd = await newFolder();
  const run = runIn(cwd);
  await run('plan', 'import', PLAN_FILE, '--save');
  const { createServer } = await import('node:net');
  const path = join(cwd, 'data/waymark.sock');
  const dead = createServer();
  await new Promise<void>((resolve) => dead.listen(path, resolve));
  const { renameSync } = await import('node:fs');
  renameSync(path, `${path}.kept`);
  await new Promise<void>((resolve) => dead.close(() => resolve()));
  renameSync(`${path}.kept`, path);

  expect((await run('ask', 'outcome 3')).code).toBe(0);
  expect((await run('people', 'import', PEOPLE_FILE, '--save')).code).toBe(0);
  await start(join(cwd, 'data'));
  expect((await run('people', 'list')).stdout).toContain('Priya Nair');
  expect(readFileSync(join(cwd, 'data/ledger.jsonl'), 'utf8').split('\n')).toHaveLength(14);
});

async function start(data: string): Promise<RunningBot> {
  const read = readConfig({ ...environment(), WAYMARK_DATA: data, WAYMARK_LOG: 'silent' });
  if (read.kind === 'refused') throw new Error(read.problems.join(' '));
  const bot = await startBot(read.config, { bells: false });
  bots.push(bot);
  return bot;
}

function runIn(cwd: string): (...args: string[]) => Promise<Ran> {
  return (...args) => waymark(args, { cwd, env: environment() });
}

function environment(): NodeJS.ProcessEnv {
  return { WAYMARK_LOCAL: '1', PORT: '0', WAYMARK_CLOCK: '2022-01-18T09:00:00Z' };
}
