/** The demo as a newcomer runs it: a real process, and what it prints. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const SEEDS = join(ROOT, '../shared/seeds');
const BRADFORD = join(SEEDS, '000_55bf50ee6e207027.txt');
const BRISTOL = join(SEEDS, '002_eaf3ddbd280f05be.txt');

/** Where the demo puts its temporary folders, so that one left behind is seen. */
let temporary: string;

beforeEach(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'waymark-demo-test-'));
});
afterEach(async () => {
  await rm(temporary, { recursive: true, force: true });
});

interface Played {
  readonly code: unknown;
  readonly printed: string;
  readonly complained: string;
}

function play(...args: readonly string[]): Promise<Played> {
  const options = {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    maxBuffer: 10_000_000,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/demo/main.ts', ...args], options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : error.code, printed: stdout, complained: stderr });
    });
  });
}

/** The transcript of a week that was played to its end. */
async function transcriptOf(...args: readonly string[]): Promise<string> {
  const { code, printed, complained } = await play('--headless', ...args);
  expect(complained).toBe('');
  expect(code).toBe(0);
  expect(await readdir(temporary)).toEqual([]);
  return printed;
}

/** What comes of every week: asked, refused, answered, told, and a sound ledger. */
function expectTheLoop(transcript: string): void {
  const asked = transcript.indexOf('[Update]');
  const refused = transcript.indexOf("looks like a child's name");
  const answered = transcript.indexOf('Done: Gone through at the team meeting.');
  const digest = transcript.indexOf('# Weekly RAG digest');
  const sound = transcript.indexOf('its chain is sound');
  const order = [asked, refused, answered, digest, sound];
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(asked).toBeGreaterThan(0);
  expect(transcript.slice(transcript.indexOf('[Tue'))).toMatch(/^\[Tue [^]*?\n {4}# Hello/);
  expect(transcript).not.toMatch(/UTC|undefined|null|NaN|\[object|\$\{/);
}

/** Every line of figures adds up to the total it names. */
function expectSums(transcript: string): void {
  const lines = transcript.match(/.*○ Not reported \(of \d+.*|.*\(of \d+, .*/g) ?? [];
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    const total = Number(/\(of (\d+)/.exec(line)?.[1]);
    const counts = [...line.matchAll(/(\d+) [◆▲●★○]/g)].map(([, count]) => Number(count));
    expect([line, counts.reduce((a, b) => a + b, 0)]).toEqual([line, total]);
  }
}

describe('a week without a window', () => {
  test('on the example plan', async () => {
    const transcript = await transcriptOf();
    expectTheLoop(transcript);
    expectSums(transcript);
    expect(transcript).toContain('[Mon 24 January, 08:00] Waymark writes in the General channel');
  });

  test.runIf(existsSync(BRADFORD))('on Bradford’s plan, where nothing can be overdue', async () => {
    const transcript = await transcriptOf('--plan', BRADFORD);
    expectTheLoop(transcript);
    expectSums(transcript);
    expect(transcript).toContain('# Overdue (0)');
    expect(transcript).not.toMatch(/was due|overdue since|Overdue: [1-9]|[1-9]\d* overdue/i);
  });

  test.runIf(existsSync(BRISTOL))('on Bristol’s plan, whose AMBER is on track', async () => {
    const transcript = await transcriptOf('--plan', BRISTOL);
    expectTheLoop(transcript);
    expectSums(transcript);
    expect(transcript).toMatch(/presses "Update", and sends: amber/);
    expect(transcript).toMatch(/AMBER[^\n]*on track/i);
  });
});

describe('a plan that cannot be played', () => {
  test.each<[string, (folder: string) => Promise<string>]>([
    ['a file there is not', (folder) => Promise.resolve(join(folder, 'none.txt'))],
    ['a folder', (folder) => Promise.resolve(folder)],
    ['an empty file', (folder) => file(folder, '')],
    ['something else', (folder) => file(folder, 'Two eggs, flour and a pint of milk.')],
  ])('%s: one clear sentence, and nothing left behind', async (_, make) => {
    const folder = join(temporary, 'given');
    await mkdir(folder);
    const given = await make(folder);
    const { code, printed, complained } = await play('--headless', '--plan', given);
    expect(code).toBe(2);
    expect(printed).toBe('');
    expect(complained.trim().split('\n')).toHaveLength(1);
    expect(complained).not.toMatch(/Error:|^\s+at /m);
    expect(await readdir(temporary)).toEqual(['given']);
  });

  test('an option there is not, and a port that is none', async () => {
    for (const args of [['--headles'], ['--port', 'first']]) {
      const { code, complained } = await play(...args);
      expect(code).toBe(2);
      expect(complained).not.toMatch(/^\s+at /m);
    }
  });
});

async function file(folder: string, content: string): Promise<string> {
  const path = join(folder, 'plan.txt');
  await writeFile(path, content);
  return path;
}
