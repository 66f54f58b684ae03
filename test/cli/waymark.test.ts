import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { userInfo } from 'node:os';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { newFolder, PEOPLE_FILE, PLAN_FILE, PLAN_ID } from '../desk/desk-home.ts';
import { waymark, type Ran } from './run-waymark.ts';

const ON_TUESDAY = { WAYMARK_LOCAL: '1', WAYMARK_CLOCK: '2022-01-18T09:00:00Z' };

describe.concurrent('in an empty folder', () => {
  test.each([
    [['--help'], 'Usage: waymark'],
    [['remind', '--help'], '--at <instant>'],
    [['plan', 'import', PLAN_FILE], 'Dry run: nothing was saved'],
    [['people', 'import', PEOPLE_FILE], 'Would be assigned (12)'],
    [['remind', '--plan', PLAN_FILE, '--at', '2022-01-18'], 'Service Manager, Fostering: 3.1.1'],
  ])('waymark %j works and leaves nothing behind', async (args, words) => {
    const cwd = await newFolder();
    const ran = await waymark(args, { cwd });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain(words);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test.each([
    [['plan', 'show'], 1, /^No plan has been imported yet\./],
    [['ledger', 'verify'], 1, /^There is no ledger in data\./],
    [['plan', 'import', 'nowhere.json', '--save'], 1, /nowhere\.json: there is no such file/],
    [['plan', 'import', PEOPLE_FILE, '--save'], 1, /people\.csv/],
    [['digest', '--plan', 'no-such-plan'], 1, /^There is no plan "no-such-plan"\./],
    [['remind', '--plan', './nowhere.json'], 1, /there is no such file/],
    [['remind', '--send'], 1, /^No plan has been imported yet\./],
    [['remind', '--at', 'soon'], 2, /^--at "soon" is not a moment/],
    [['remind', '--at', '2022-01-18', '--send'], 2, /cannot be used with --send/],
    [[], 2, /^Say what to do/],
    [['plan'], 2, /^Say what to do/],
    [['dance'], 2, /^Unknown command 'dance'/],
    [['remind', '--sned'], 2, /^Unknown option '--sned'\. Did you mean --send\?/],
    [['plan', 'import'], 2, /^Missing required argument 'file'/],
  ])('waymark %j is refused in a sentence', async (args, code, sentence) => {
    const cwd = await newFolder();
    const ran = await waymark(args, { cwd });
    expect(ran).toMatchObject({ code, stdout: '' });
    expect(ran.stderr).toMatch(sentence);
    expect(ran.stderr).not.toMatch(/\n\s+at /);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('a file that is not UTF-8 is read, and that is said', async () => {
    const cwd = await newFolder();
    writeFileSync(join(cwd, 'p.csv'), Buffer.from('role,name,upn\nA,Si\xe2n,a@b.uk\n', 'latin1'));
    const ran = await waymark(['people', 'import', 'p.csv'], { cwd });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain('A: Siân');
    expect(ran.stdout).toContain('is not in UTF-8');
  });

  test('a setting that makes no sense is refused', async () => {
    const cwd = await newFolder();
    const ran = await waymark(['plan', 'show'], { cwd, env: { WAYMARK_TIMEZONE: 'Mars' } });
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toContain('WAYMARK_TIMEZONE "Mars" is not a timezone');
  });
});

describe('with a ledger of its own', () => {
  test('a first week: import, look, ask, verify', async () => {
    const cwd = await newFolder();
    const run = runIn(cwd, ON_TUESDAY);
    expect((await run('plan', 'import', PLAN_FILE, '--save')).stdout).toContain('Saved as');
    expect((await run('people', 'import', PEOPLE_FILE, '--save')).stdout).toContain('12 roles');
    expect(statSync(join(cwd, 'data')).mode & 0o777).toBe(0o700);
    const bytes = readFileSync(join(cwd, 'data/ledger.jsonl'), 'utf8');
    expect(bytes).toContain(`"by":{"kind":"operator","name":"${userInfo().username}"}`);
    const [reminders, digest, overdue, past, ahead, again, verified, unsent] = await Promise.all([
      run('remind'),
      run('digest', '--plan', PLAN_ID),
      run('ask', 'what is overdue?'),
      run('remind', '--at', '2022-01-17T09:00:00Z'),
      run('ask', 'overdue', '--at', '2022-04-05'),
      run('plan', 'import', PLAN_FILE),
      run('ledger', 'verify'),
      waymark(['remind', '--send'], { cwd }),
    ]);
    expect(reminders.stdout).toContain('Priya Nair (not met in Teams yet');
    expect(digest.stdout).toContain('As at Tuesday 18 January 2022, 09:00');
    expect(overdue.stdout).toContain('Overdue: 3 milestones');
    expect(past).toMatchObject({ code: 0 });
    expect(past.stdout).toContain('later than the moment asked about');
    expect(ahead.stdout).toContain('As at Tuesday 5 April 2022');
    expect(again.stdout).toContain('saved already');
    expect(verified).toMatchObject({ code: 0 });
    expect(unsent).toMatchObject({ code: 1, stdout: '' });
    expect(unsent.stderr).toContain('BOT_ID is not set');
    expect(readFileSync(join(cwd, 'data/ledger.jsonl'), 'utf8')).toBe(bytes);
  });

  test('several at once take turns: nothing is lost and nothing is written twice', async () => {
    const cwd = await newFolder();
    const run = runIn(cwd, ON_TUESDAY);
    const ran = await Promise.all([
      run('plan', 'import', PLAN_FILE, '--save'),
      run('plan', 'import', PLAN_FILE, '--save'),
      run('people', 'import', PEOPLE_FILE, '--save'),
      run('people', 'import', PEOPLE_FILE, '--save'),
    ]);
    expect(ran.map(({ code, stderr }) => ({ code, stderr }))).toEqual(
      ran.map(() => ({ code: 0, stderr: '' })),
    );
    expect((await run('ledger', 'verify')).stdout).toContain('13 events in 2 streams');
  });
});

describe.concurrent('--json', () => {
  test.each([
    [['plan', 'show', '--plan', PLAN_FILE], { ok: true, saved: null, plan: { id: PLAN_ID } }],
    [['people', 'list', '--plan', PLAN_FILE], { ok: true, plans: [PLAN_ID] }],
    [['remind', '--plan', PLAN_FILE], { ok: true, planId: PLAN_ID, asks: [], sent: null }],
    [['digest', '--plan', PLAN_FILE], { ok: true, planId: PLAN_ID, posted: null }],
    [
      ['ask', 'overdue', '--plan', PLAN_FILE],
      {
        ok: true,
        intent: 'overdue',
        answer: expect.stringContaining('As at') as unknown,
        details: { next: expect.any(Array) as unknown },
      },
    ],
    [
      ['ask', 'outcome 99', '--plan', PLAN_FILE],
      { ok: false, slots: { outcome: 99 }, refusal: { kind: 'unknown-outcome' } },
    ],
    [['ledger', 'verify'], { ok: false, refusal: { kind: 'absent' } }],
    [['remind', '--what'], { ok: false, refusal: { kind: 'usage' } }],
  ])('waymark %j prints one document', async (args, shape) => {
    const cwd = await newFolder();
    const ran = await waymark([...args, '--json'], { cwd });
    expect(readdirSync(cwd)).toEqual([]);
    expect(JSON.parse(ran.stdout)).toMatchObject(shape);
    expect(ran.stderr === '').toBe(shape.ok);
  });
});

describe('starting', () => {
  test('a dry run loads neither the Teams SDK, nor the card templates, nor what reads files', async () => {
    const cwd = await newFolder();
    const noted = join(cwd, 'modules.txt');
    const hook = fileURLToPath(new URL('note-modules.mjs', import.meta.url));
    const ran = await waymark(['remind', '--plan', PLAN_FILE], {
      cwd,
      env: { NOTED_MODULES: noted },
      flags: ['--import', hook],
    });
    expect(ran).toMatchObject({ code: 0 });
    const modules = readFileSync(noted, 'utf8').split('\n');
    expect(modules.some((url) => url.includes('/src/desk/remind.ts'))).toBe(true);
    expect(modules.some((url) => url.includes('/node_modules/zod/'))).toBe(true);
    const heavy =
      /node_modules\/(?:botbuilder|botframework|@microsoft\/teams-ai|restify|openai|adaptive|mammoth|@e965|yaml|csv-parse|yauzl)|\/src\/teams\//;
    expect(modules.filter((url) => heavy.test(url))).toEqual([]);
  });

  test('logs nothing unless told to, and then not on stdout', async () => {
    const cwd = await newFolder();
    const run = runIn(cwd, ON_TUESDAY);
    await run('plan', 'import', PLAN_FILE, '--save');
    const journal = join(cwd, 'data/ledger.jsonl');
    const torn = `${readFileSync(journal, 'utf8')}{"half`;
    const people = ['people', 'import', PEOPLE_FILE, '--save', '--json'] as const;
    writeFileSync(journal, torn);
    expect((await run(...people)).stderr).toBe('');
    writeFileSync(journal, torn);
    const told = await runIn(cwd, { ...ON_TUESDAY, WAYMARK_LOG: 'warn' })(...people);
    expect(JSON.parse(told.stdout)).toMatchObject({ ok: true });
    expect(told.stderr).toContain('unfinished write');
    expect(existsSync(journal)).toBe(true);
  });
});

function runIn(cwd: string, env: NodeJS.ProcessEnv): (...args: string[]) => Promise<Ran> {
  return (...args) => waymark(args, { cwd, env });
}
