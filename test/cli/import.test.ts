import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder, PEOPLE_FILE, PLAN_FILE, PLAN_ID } from '../desk/desk-home.ts';
import { tinyPlan } from '../desk/plans.ts';
import { waymark, type Ran } from './run-waymark.ts';

const LETTER = 'Dear colleagues,\n\nthank you for coming to the meeting on Tuesday.\n';

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const cwd = await newFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  return cwd;
}

describe.concurrent('a plan in a file', () => {
  test('is shown as a table that fits a terminal, with what to type next', async () => {
    const cwd = await folderWith({ 'our plan.txt': tinyPlan() });
    const ran = await waymark(['plan', 'import', 'our plan.txt'], { cwd });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const lines = ran.stdout.trimEnd().split('\n');
    const table = lines.slice(lines.findIndex((line) => line.startsWith('Outcome ')));
    const rows = table.slice(0, 4);
    expect(rows.map((row) => row.length <= 100)).toEqual([true, true, true, true]);
    expect(rows[3]).toMatch(/^All: 2 outcomes +2 +5 +4 +4 +0 +0$/);
    expect(ran.stdout).toMatch(/^To be confirmed \(\d+\)$/m);
    expect(lines.at(-1)).toContain('waymark plan import "our plan.txt" --save --confirm all');
    expect(readdirSync(cwd)).toEqual(['our plan.txt']);
  });

  test('is not saved while findings wait to be confirmed, and nothing is left behind', async () => {
    const cwd = await folderWith({ 'plan.txt': tinyPlan() });
    for (const rest of [[], ['--confirm', 'role-spelling'], ['--confirm', 'no-such-code']]) {
      const ran = await waymark(['plan', 'import', 'plan.txt', '--save', ...rest], { cwd });
      expect(ran).toMatchObject({ code: 1, stdout: '' });
      expect(ran.stderr).toContain('Nothing was saved.');
    }
    expect(readdirSync(cwd)).toEqual(['plan.txt']);
  });

  test('prints the whole reading with --json', async () => {
    const cwd = await folderWith({ 'plan.txt': tinyPlan() });
    const ran = await waymark(['plan', 'import', 'plan.txt', '--json'], { cwd });
    const read = JSON.parse(ran.stdout) as Record<string, unknown>;
    expect(read).toMatchObject({
      ok: true,
      plan: {
        outcomes: [
          { actions: [{ milestones: [{ origin: { cells: [{}, {}, {}] } }, {}, {}] }] },
          {},
        ],
      },
      counts: { milestones: 5, outcomes: [{ number: 1, milestones: 3, withDue: 2 }, {}] },
      edition: null,
      saved: false,
      unchanged: false,
    });
    expect(read['toConfirm']).toContainEqual({ code: 'due-unread', count: 1 });
    const keys = ['code', 'severity', 'place', 'where', 'sentence', 'todo', 'alias'];
    for (const one of read['findings'] as object[]) expect(Object.keys(one)).toEqual(keys);
  });
});

test('a plan is saved when it is confirmed, shown, exported, imported again, and replaced', async () => {
  const later = tinyPlan((row) => (row.ref === '1.1.2' ? { ...row, due: 'Feb 2025' } : row));
  const cwd = await folderWith({ 'plan.txt': tinyPlan(), 'later.txt': later });
  const run = runIn(cwd);
  const saving = ['plan', 'import', 'plan.txt', '--save', '--confirm', 'all', '--by', 'Jo Bell'];
  const saved = await run(...saving);
  expect(saved).toMatchObject({ code: 0, stderr: '' });
  expect(saved.stdout).toContain('Confirmed by Jo Bell.');
  const ledger = readFileSync(join(cwd, 'data/ledger.jsonl'), 'utf8');
  expect(ledger).toContain('"review":{"by":"Jo Bell","confirmed":true');

  const [shown, yaml, json, changes] = await Promise.all([
    run('plan', 'show', '--ref', '1.1.2'),
    run('plan', 'export'),
    run('plan', 'export', '--format', 'json', '--json'),
    run('plan', 'import', 'later.txt', '--json'),
  ]);
  expect(shown.stdout).toMatch(/As printed at line \d+:/);
  expect(shown.stdout).toContain('confirmed by Jo Bell');
  expect(yaml.stdout).toMatch(/^id: farrowdale-2024$/m);
  const { text } = JSON.parse(json.stdout) as { text: string };
  writeFileSync(join(cwd, 'out.yaml'), yaml.stdout);
  writeFileSync(join(cwd, 'out.json'), text);
  for (const file of ['out.yaml', 'out.json', 'plan.txt'])
    expect((await run('plan', 'import', file)).stdout).toContain('saved already');

  expect(JSON.parse(changes.stdout)).toMatchObject({
    edition: { of: 'farrowdale-2024', changes: { redated: [{ ref: '1.1.2' }], added: [] } },
  });
  const replaced = await run(
    'plan',
    'import',
    'later.txt',
    '--save',
    '--unconfirmed-by',
    'Jo Bell',
  );
  expect(replaced).toMatchObject({ code: 0 });
  expect((await run('plan', 'show')).stdout).toContain('Feb 2025 (first Dec 2024, moved once)');
  expect((await run('ledger', 'verify')).code).toBe(0);
});

describe.concurrent('what cannot be read', () => {
  test('is said, and ends with 1', async () => {
    const cwd = await folderWith({ 'letter.txt': LETTER, 'large.docx': '', 'notes.xyz': LETTER });
    mkdirSync(join(cwd, 'folder'));
    truncateSync(join(cwd, 'large.docx'), 10 * 1024 * 1024 + 1);
    const cases = [
      ['letter.txt', /letter\.txt/],
      ['folder', /it is a folder\. Name a file in it/],
      ['large.docx', /it is larger than 10 MB/],
      ['notes.xyz', /notes\.xyz/],
      ['nowhere.docx', /there is no such file/],
      ['/dev/null', /it is not a file on the disk/],
      [PEOPLE_FILE, /people\.csv/],
    ] as const;
    const ran = await Promise.all(
      cases.map(([file]) => waymark(['plan', 'import', file, '--save', '--json'], { cwd })),
    );
    for (const [i, [, words]] of cases.entries()) {
      expect(ran[i]).toMatchObject({ code: 1 });
      expect(ran[i]?.stderr).toMatch(words);
      expect(JSON.parse(ran[i]?.stdout ?? '')).toMatchObject({
        ok: false,
        refusal: { sentence: expect.stringMatching(words) as string },
      });
    }
    expect(JSON.parse(ran[0]?.stdout ?? '')).toMatchObject({
      refusal: { kind: 'not-a-plan', findings: [{ severity: 'refused' }] },
    });
    expect(readdirSync(cwd).toSorted()).toEqual([
      'folder',
      'large.docx',
      'letter.txt',
      'notes.xyz',
    ]);
  });

  test.each([
    [['plan', 'export', '--format', 'pdf'], /Allowed choices are yaml, json/],
    [['plan', 'import', PLAN_FILE, '--confirm'], /argument missing/],
    [['plan', 'import', PLAN_FILE, '--by', 'Jo'], /goes with --confirm/],
    [['plan', 'import', PLAN_FILE, '--edition-of', 'a', '--as-new'], /opposite things/],
    [['people', 'import', PEOPLE_FILE, '--as-new'], /Unknown option '--as-new'/],
  ])('waymark %j is used wrongly, and ends with 2', async (args, words) => {
    const cwd = await newFolder();
    const ran = await waymark(args, { cwd });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(words);
    expect(readdirSync(cwd)).toEqual([]);
  });
});

test('a file of another format is read on the spot as well', async () => {
  const cwd = await newFolder();
  const { stdout } = await waymark(['plan', 'export', '--plan', PLAN_FILE], { cwd });
  writeFileSync(join(cwd, 'p.yaml'), stdout);
  writeFileSync(join(cwd, 'p.txt'), tinyPlan());
  const at = ['--at', '2022-01-18', '--json'];
  const [yaml, json, text] = await Promise.all(
    ['p.yaml', PLAN_FILE, 'p.txt'].map((file) =>
      waymark(['remind', '--plan', file, ...at], { cwd }),
    ),
  );
  expect(yaml).toMatchObject({ code: 0, stdout: json?.stdout });
  expect(JSON.parse(yaml?.stdout ?? '')).toMatchObject({ planId: PLAN_ID });
  expect(text).toMatchObject({ code: 0 });
});

function runIn(cwd: string): (...args: string[]) => Promise<Ran> {
  const env = { WAYMARK_LOCAL: '1', WAYMARK_CLOCK: '2024-05-07T09:00:00Z' };
  return (...args) => waymark(args, { cwd, env });
}
