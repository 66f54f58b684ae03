import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readConfig, readDeskConfig, VARIABLES, type Config } from '../src/config.ts';

const ROOT = join(import.meta.dirname, '..');
const ID = '0b5c1a7e-1111-4000-8000-00000000000a';
const TENANT = '0b5c1a7e-2222-4000-8000-00000000000b';
const OFFICER = '0b5c1a7e-3333-4000-8000-00000000000c';
const BOT = { BOT_ID: ID, BOT_PASSWORD: 'secret', BOT_TENANT_ID: TENANT, WAYMARK_PMO: OFFICER };
const LOCAL = { WAYMARK_LOCAL: '1' };

function problemsOf(env: NodeJS.ProcessEnv): readonly string[] {
  const read = readConfig(env);
  return read.kind === 'refused' ? read.problems : [];
}

function configOf(env: NodeJS.ProcessEnv): Config {
  const read = readConfig(env);
  if (read.kind === 'refused') throw new Error(read.problems.join(' '));
  return read.config;
}

describe('refused, naming the variable and what to set', () => {
  test.each<[string, NodeJS.ProcessEnv, readonly string[]]>([
    ['nothing set', {}, ['BOT_ID', 'WAYMARK_PMO']],
    ['an id alone', { BOT_ID: ID }, ['BOT_PASSWORD', 'BOT_TENANT_ID', 'WAYMARK_PMO']],
    ['an id that is none', { ...BOT, BOT_ID: 'waymark' }, ['BOT_ID']],
    ['a tenant that is none', { ...BOT, BOT_TENANT_ID: 'council' }, ['BOT_TENANT_ID']],
    ['no password', { ...BOT, BOT_PASSWORD: ' ' }, ['BOT_PASSWORD']],
    ['no PMO in production', { ...BOT, WAYMARK_PMO: ' , ' }, ['WAYMARK_PMO']],
    ['a PMO by name', { ...BOT, WAYMARK_PMO: `Sam Reed,${OFFICER}` }, ['WAYMARK_PMO']],
    ['two that are none', { ...BOT, WAYMARK_PMO: 'a,b' }, ['WAYMARK_PMO', 'WAYMARK_PMO']],
    ['a tenant list that is none', { ...BOT, WAYMARK_TENANTS: 'x' }, ['WAYMARK_TENANTS']],
    ['a clock in production', { ...BOT, WAYMARK_CLOCK: '2022-01-18T09:00Z' }, ['WAYMARK_CLOCK']],
    ['a clock that is none', { ...LOCAL, WAYMARK_CLOCK: 'Tuesday' }, ['WAYMARK_CLOCK']],
    ['local, misspelt', { WAYMARK_LOCAL: 'true' }, ['WAYMARK_LOCAL', 'BOT_ID', 'WAYMARK_PMO']],
    ['local, misspelt, with credentials', { ...BOT, WAYMARK_LOCAL: 'yes' }, ['WAYMARK_LOCAL']],
    ['local, said no to', { WAYMARK_LOCAL: '0' }, ['BOT_ID', 'WAYMARK_PMO']],
    ['local and open', { ...LOCAL, WAYMARK_HOST: '0.0.0.0' }, ['WAYMARK_HOST']],
    ['local and open, in IPv6', { ...LOCAL, WAYMARK_HOST: '::' }, ['WAYMARK_HOST']],
    ['local under a name', { ...LOCAL, WAYMARK_HOST: 'localhost.evil.example' }, ['WAYMARK_HOST']],
    ['a port by name', { ...LOCAL, PORT: 'http' }, ['PORT']],
    ['a port there is not', { ...LOCAL, PORT: '65536' }, ['PORT']],
    ['a port that is half one', { ...LOCAL, PORT: '39.5' }, ['PORT']],
    ['a timezone there is not', { ...LOCAL, WAYMARK_TIMEZONE: 'London' }, ['WAYMARK_TIMEZONE']],
    ['a log level there is not', { ...LOCAL, WAYMARK_LOG: 'loud' }, ['WAYMARK_LOG']],
    [
      'everything wrong, at once',
      { WAYMARK_CLOCK: 'x', WAYMARK_TIMEZONE: 'y', WAYMARK_LOG: 'z', PORT: '-1' },
      ['WAYMARK_CLOCK', 'WAYMARK_TIMEZONE', 'WAYMARK_LOG', 'BOT_ID', 'WAYMARK_PMO', 'PORT'],
    ],
  ])('%s', (_, env, named) => {
    const problems = problemsOf(env);
    const subjects = new Set(problems.map((problem) => /^[A-Z_]+/.exec(problem)?.[0] ?? problem));
    expect([...subjects].toSorted()).toEqual([...new Set(named)].toSorted());
    expect(problems.length).toBeGreaterThanOrEqual(named.length);
    for (const problem of problems) expect(problem).toMatch(/\b(?:set it|leave it out)\b/i);
  });

  test('no secret is repeated', () => {
    const problems = problemsOf({ ...BOT, BOT_ID: 'x', BOT_PASSWORD: 'hunter2' });
    expect(problems.join(' ')).not.toContain('hunter2');
  });
});

describe('read', () => {
  test('in production: its own tenant, this machine’s address, the real time', () => {
    expect(configOf(BOT)).toEqual({
      credentials: { appId: ID, password: 'secret', tenantId: TENANT },
      local: false,
      host: '127.0.0.1',
      port: 3978,
      tenants: new Set([TENANT]),
      firstPmo: new Set([OFFICER]),
      data: 'data',
      timezone: 'Europe/London',
      clock: null,
      logLevel: 'info',
    });
  });

  test.each<[string, NodeJS.ProcessEnv, Partial<Config>]>([
    ['locally, without credentials', LOCAL, { credentials: null, local: true, host: '127.0.0.1' }],
    ['localhost', { ...LOCAL, WAYMARK_HOST: 'localhost' }, { host: 'localhost' }],
    ['every address, in production', { ...BOT, WAYMARK_HOST: '0.0.0.0' }, { host: '0.0.0.0' }],
    ['any free port', { ...LOCAL, PORT: '0' }, { port: 0 }],
    [
      'ids as Entra shows them, in capitals',
      { ...BOT, WAYMARK_PMO: OFFICER.toUpperCase(), BOT_TENANT_ID: TENANT.toUpperCase() },
      { firstPmo: new Set([OFFICER]), tenants: new Set([TENANT]) },
    ],
    [
      'several, with spaces and a comma too many',
      { ...BOT, WAYMARK_PMO: ` ${OFFICER} , ${ID},`, WAYMARK_TENANTS: `${ID}, ${TENANT}` },
      { firstPmo: new Set([OFFICER, ID]), tenants: new Set([ID, TENANT]) },
    ],
  ])('%s', (_, env, expected) => {
    expect(configOf(env)).toMatchObject(expected);
  });

  test('a clock to start from, locally', () => {
    const { clock } = configOf({ ...LOCAL, WAYMARK_CLOCK: '2022-01-18T09:00:00Z' });
    expect(clock?.toString()).toBe('2022-01-18T09:00:00Z');
  });

  test('a terminal needs no credentials, but no wrong ones either', () => {
    expect(readDeskConfig({}).kind).toBe('config');
    expect(readDeskConfig({ WAYMARK_TIMEZONE: 'London' }).kind).toBe('refused');
  });
});

describe('env/.env.example', () => {
  test('names every variable there is, and no other', async () => {
    const example = parseEnv(await readFile(join(ROOT, 'env/.env.example'), 'utf8'));
    expect(Object.keys(example).toSorted()).toEqual([...VARIABLES].toSorted());
  });

  test('starts once what it leaves empty and production needs is filled in', async () => {
    const example = parseEnv(await readFile(join(ROOT, 'env/.env.example'), 'utf8'));
    expect(problemsOf(example).map((problem) => /^[A-Z_]+/.exec(problem)?.[0])).toEqual([
      'BOT_ID',
      'WAYMARK_PMO',
    ]);
    expect(configOf({ ...example, ...BOT })).toEqual(configOf(BOT));
  });
});

test('`npm start` with nothing set says what to set and exits with 2, without a stack trace', async () => {
  const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const [program, ...args] = (scripts['start'] ?? '').split(' ');
  expect(program).toBe('node');
  const { code, stderr } = await run(args);
  expect(code).toBe(2);
  expect(stderr).toContain('BOT_ID');
  expect(stderr).toContain('WAYMARK_PMO');
  expect(stderr).not.toMatch(/^\s+at |Error:/m);
});

function run(args: readonly string[]): Promise<{ code: unknown; stderr: string }> {
  return new Promise((resolve) => {
    const options = { cwd: ROOT, env: { PATH: process.env['PATH'] } };
    execFile(process.execPath, [...args], options, (error, _stdout, stderr) => {
      resolve({ code: error === null ? 0 : error.code, stderr });
    });
  });
}
