import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { startBot, type RunningBot } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { newFolder, PLAN_FILE, PLAN_ID } from '../desk/desk-home.ts';
import { waymark } from './run-waymark.ts';

const ENVIRONMENT = { WAYMARK_LOCAL: '1', PORT: '0', WAYMARK_CLOCK: '2022-01-18T09:00:00Z' };

const bots: RunningBot[] = [];
afterEach(async () => {
  for (const bot of bots.splice(0)) await bot.stop();
});

describe('ask --file', () => {
  test('answers each line with a line, and takes over what the line says itself', async () => {
    const cwd = await folderWith([
      { id: 'q1', text: 'status of outcome 3', plan: PLAN_FILE, intent: 'expected', hard: true },
      '',
      { id: 'q2', text: 'and 2?', plan: PLAN_FILE, previous: 'status of outcome 3' },
      { id: 'q3', text: 'status of outcome 99', plan: PLAN_FILE, as: null, at: '2022-03-01' },
      { id: 'q4', text: 'my milestones', plan: PLAN_FILE, as: 'HR Specialist', scope: 'channel' },
    ]);
    const asked = ['ask', '--file', 'q.jsonl', '--at', '2022-02-01'];
    const ran = await waymark(asked, { cwd, env: ENVIRONMENT });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(jsonLines(ran.stdout)).toMatchObject([
      { id: 'q1', text: 'status of outcome 3', ok: true, intent: 'outcome_status', hard: true },
      { id: 'q2', ok: true, slots: { outcome: 2 }, planId: PLAN_ID },
      { id: 'q3', ok: false, slots: { outcome: 99 }, at: '2022-03-01T09:00:00Z' },
      { id: 'q4', ok: true, answer: 'I have sent it to you in our 1:1 chat.' },
    ]);
    const again = await waymark([...asked, '--json'], { cwd, env: ENVIRONMENT });
    expect(again.stdout).toBe(ran.stdout);
  });

  test.each([
    ['{"text": ', 'this is not a JSON object'],
    ['"what is overdue?"', 'this is not a JSON object'],
    ['[]', 'this is not a JSON object'],
    ['{"plan": "x"}', '"text" has to be the question'],
    ['{"text": "  "}', '"text" has to be the question'],
    [`{"text": "${'x'.repeat(2001)}"}`, 'longer than 2000 characters'],
    ['{"text": "help", "plan": 5}', '"plan" has to be'],
    ['{"text": "help", "as": ["PMO"]}', '"as" has to be'],
    ['{"text": "help", "scope": "team"}', '"scope" has to be one of personal, channel'],
    ['{"text": "help", "at": "soon"}', '"at" has to be a moment'],
    ['{"text": "help", "previous": {}}', '"previous" has to be'],
  ])('says what is wrong with %s, and answers the others', async (line, words) => {
    const cwd = await folderWith([{ text: 'help' }, line, { text: 'hello' }]);
    const ran = await waymark(['ask', '--file', 'q.jsonl'], { cwd, env: ENVIRONMENT });
    expect(ran.code).toBe(1);
    const answers = jsonLines(ran.stdout);
    expect(answers).toMatchObject([{ ok: true }, { ok: false, intent: null }, { ok: true }]);
    expect(answers[1]).toMatchObject({ answer: expect.stringContaining(words) as unknown });
    expect(ran.stderr).toMatch(/^q\.jsonl, line 2: [^\n]+\n$/);
  });

  test('names the file that a line wants as its plan and that cannot be read', async () => {
    const cwd = await folderWith([{ text: 'what is overdue?', plan: './gone.json' }]);
    const ran = await waymark(['ask', '--file', 'q.jsonl'], { cwd, env: ENVIRONMENT });
    expect(ran.code).toBe(0);
    expect(jsonLines(ran.stdout)).toMatchObject([
      { ok: false, intent: 'overdue', answer: expect.stringContaining('gone.json') as unknown },
    ]);
  });

  test('reads what is piped in', async () => {
    const cwd = await newFolder();
    const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
    const child = spawn(process.execPath, [main, 'ask', '--file', '-', '--plan', PLAN_FILE], {
      cwd,
      env: { ...ENVIRONMENT, PATH: process.env['PATH'] },
    });
    child.stdin.end('\uFEFF{"text":"status of outcome 1"}\r\n{"text":"help"}');
    const [stdout] = await Promise.all([text(child.stdout), once(child, 'close')]);
    expect(jsonLines(stdout)).toMatchObject([{ slots: { outcome: 1 } }, { intent: 'help' }]);
  });

  test.each([
    [['ask'], 2, /^Ask one question/],
    [['ask', 'help', '--file', 'q.jsonl'], 2, /^Ask one question/],
    [['ask', '--file', 'gone.jsonl'], 1, /gone\.jsonl: there is no such file/],
    [['ask', '--file', 'latin.jsonl'], 1, /latin\.jsonl is not in UTF-8/],
    [['ask', 'help', '--in', 'pub'], 2, /--in <place>/],
    [['ask', 'x'.repeat(2001)], 2, /^A question has at most 2000 characters/],
  ])('waymark %j is refused in a sentence', async (args, code, sentence) => {
    const cwd = await folderWith([{ text: 'help' }]);
    writeFileSync(join(cwd, 'latin.jsonl'), Buffer.from('{"text":"Si\xe2n"}', 'latin1'));
    const ran = await waymark(args, { cwd, env: ENVIRONMENT });
    expect(ran).toMatchObject({ code, stdout: '' });
    expect(ran.stderr).toMatch(sentence);
  });

  test('says the same through a bot as without one, and more questions than fit in one request', async () => {
    const many = Array.from({ length: 260 }, (_, i) => ({ id: i, text: 'what is overdue?' }));
    const cwd = await folderWith([...many, { id: 260, text: 'overdue', plan: 'calder vale' }]);
    const data = join(cwd, 'data');
    await waymark(['plan', 'import', PLAN_FILE, '--save'], { cwd, env: ENVIRONMENT });
    const here = await waymark(['ask', '--file', 'q.jsonl', '--at', '2022-02-01'], {
      cwd,
      env: ENVIRONMENT,
    });
    const read = readConfig({ ...ENVIRONMENT, WAYMARK_DATA: data, WAYMARK_LOG: 'silent' });
    if (read.kind === 'refused') throw new Error(read.problems.join(' '));
    bots.push(await startBot(read.config, { bells: false }));
    const before = readFileSync(join(data, 'ledger.jsonl'), 'utf8');
    const through = await waymark(['ask', '--file', 'q.jsonl', '--at', '2022-02-01'], {
      cwd,
      env: ENVIRONMENT,
    });
    expect(through).toEqual(here);
    expect(jsonLines(through.stdout).map(({ id }) => id)).toEqual([...many.keys(), 260]);
    expect(readFileSync(join(data, 'ledger.jsonl'), 'utf8')).toBe(before);
  });
});

async function folderWith(lines: readonly (object | string)[]): Promise<string> {
  const cwd = await newFolder();
  const written = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  writeFileSync(join(cwd, 'q.jsonl'), `${written.join('\n')}\n`);
  return cwd;
}

function jsonLines(stdout: string): readonly Record<string, unknown>[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
