import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync, inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemaProblems } from '../scripts/manifest-schema.ts';
import { readPlan } from '../src/import/read-plan.ts';
import type { Intent } from '../src/plan/questions/question.ts';
import { readQuestion } from '../src/plan/questions/read-question.ts';
import { Temporal } from '../src/plan/time.ts';
import { SEARCH_COMMAND, SEARCH_PARAMETER } from '../src/teams/search-query.ts';

const ROOT = join(import.meta.dirname, '..');
const VALUES = {
  TEAMS_APP_ID: '5f0c2d0e-9d4e-4a53-8f5a-3f4b7a1c2d3e',
  BOT_ID: '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
  WAYMARK_DEVELOPER_NAME: 'The "Elm & Ash" council, $& more',
  WAYMARK_WEBSITE_URL: 'https://council.example/waymark',
  WAYMARK_PRIVACY_URL: 'https://council.example/waymark/privacy',
  WAYMARK_TERMS_URL: 'https://council.example/waymark/terms',
};

interface Manifest {
  readonly id: string;
  readonly accentColor: string;
  readonly developer: Readonly<Record<string, string>>;
  readonly bots: readonly {
    readonly botId: string;
    readonly scopes: readonly string[];
    readonly commandLists: readonly {
      readonly scopes: readonly string[];
      readonly commands: readonly Told[];
    }[];
  }[];
  readonly composeExtensions: readonly {
    readonly botId: string;
    readonly commands: readonly SearchCommand[];
  }[];
  readonly description: { readonly full: string };
}

interface Told {
  readonly title: string;
  readonly description: string;
}

interface SearchCommand extends Told {
  readonly id: string;
  readonly type: string;
  readonly initialRun: boolean;
  readonly context: readonly string[];
  readonly parameters: readonly (Told & { readonly name: string })[];
}

/** What each command of the menu is read as. */
const MEANT: Readonly<Record<string, Intent>> = {
  'my milestones': 'my_milestones',
  'update my milestones': 'update_start',
  'status of the plan': 'plan_status',
  'status of outcome 1': 'outcome_status',
  'who owns 3.1.2?': 'who_owns',
  'what is overdue?': 'overdue',
  'what is due this month?': 'due',
  'what is red?': 'plan_status',
  'what changed since last week?': 'changes_since',
  'what has slipped?': 'overdue',
  'who has not reported?': 'not_reported',
  'who needs help?': 'help_needed',
  help: 'help',
};
const PERSONAL: readonly Intent[] = ['my_milestones', 'update_start'];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-package-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the app package', () => {
  let files: ReadonlyMap<string, Buffer>;
  let manifest: Manifest;
  beforeAll(() => {
    const packed = pack('waymark.zip', VALUES);
    expect(packed.stderr).toBe('');
    expect(packed.status).toBe(0);
    files = unzip(readFileSync(packed.out));
    manifest = JSON.parse(contentOf('manifest.json').toString()) as Manifest;
  });

  it('holds the manifest and two icons at its root and nothing else', () => {
    expect([...files.keys()].sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
  });

  it('holds a manifest that the published schema accepts, every variable filled in', () => {
    const text = contentOf('manifest.json').toString();
    expect(schemaProblems(text)).toEqual([]);
    expect(text).not.toContain('${{');
    expect(manifest.id).toBe(VALUES.TEAMS_APP_ID);
    expect(manifest.bots.map((bot) => bot.botId)).toEqual([VALUES.BOT_ID]);
    expect(manifest.developer).toEqual({
      name: VALUES.WAYMARK_DEVELOPER_NAME,
      websiteUrl: VALUES.WAYMARK_WEBSITE_URL,
      privacyUrl: VALUES.WAYMARK_PRIVACY_URL,
      termsOfUseUrl: VALUES.WAYMARK_TERMS_URL,
    });
  });

  it('offers ten commands for every scope: short, unlike each other, without a slash', () => {
    const lists = manifest.bots.flatMap((bot) => bot.commandLists);
    expect(lists.flatMap((list) => list.scopes).sort()).toEqual(['groupChat', 'personal', 'team']);
    for (const { commands } of lists) {
      const titles = commands.map((command) => command.title.toLowerCase());
      expect(new Set(titles).size).toBe(titles.length);
      expect(titles).toHaveLength(10);
      expect(titles).toContain('help');
      for (const command of commands) expectShort(command);
    }
  });

  it('offers only commands that Waymark understands, with confidence', async () => {
    const bytes = readFileSync(join(ROOT, 'examples/plan.json'));
    const reading = await readPlan({ name: 'plan.json', bytes });
    if (reading.kind === 'refused') throw new Error('the example is refused');
    const { plan } = reading;
    const today = Temporal.PlainDate.from('2022-01-18');
    const titles = new Set(
      manifest.bots.flatMap((bot) =>
        bot.commandLists.flatMap((list) => list.commands.map(({ title }) => title)),
      ),
    );
    const read = [...titles].map((title) => {
      const asked = { plan, today, meetings: [], people: [], previous: null };
      return { title, ...readQuestion(title, asked) };
    });
    expect(Object.fromEntries(read.map(({ title, intent }) => [title, intent]))).toEqual(MEANT);
    expect(read.filter(({ confidence }) => confidence < 0.8)).toEqual([]);
  });

  it('offers what is somebody’s own in the 1:1 chat alone', () => {
    const shared = manifest.bots
      .flatMap((bot) => bot.commandLists)
      .filter(({ scopes }) => !scopes.includes('personal'));
    const intents = shared.flatMap(({ commands }) => commands.map(({ title }) => MEANT[title]));
    expect(intents.filter((intent) => intent && PERSONAL.includes(intent))).toEqual([]);
  });

  it('offers one search from any chat, as the bot reads it', () => {
    expect(manifest.composeExtensions.map(({ botId }) => botId)).toEqual([VALUES.BOT_ID]);
    const [command, ...others] = manifest.composeExtensions.flatMap(({ commands }) => commands);
    expect(others).toEqual([]);
    expect(command).toMatchObject({
      id: SEARCH_COMMAND,
      type: 'query',
      initialRun: true,
      context: ['compose', 'commandBox'],
    });
    expect(command?.parameters.map(({ name }) => name)).toEqual([SEARCH_PARAMETER]);
    for (const told of command === undefined ? [] : [command, ...command.parameters])
      expectShort(told);
  });

  it('is described in 500 words at most', () => {
    expect(manifest.description.full.split(/\s+/).length).toBeLessThanOrEqual(500);
  });

  it('holds a colour icon of 192 by 192, filled to its edges with the accent colour', () => {
    const icon = decodePng(contentOf('color.png'));
    expect([icon.width, icon.height]).toEqual([192, 192]);
    expect(icon.pixels.every((pixel) => pixel.alpha === 255)).toBe(true);
    const edge = icon.pixels.filter((pixel) => isOnEdge(pixel, icon));
    const colours = new Set(edge.map((pixel) => pixel.colour));
    expect([...colours]).toEqual([manifest.accentColor.toLowerCase()]);
  });

  it('holds an outline icon of 32 by 32, white on transparent, without padding', () => {
    const icon = decodePng(contentOf('outline.png'));
    expect([icon.width, icon.height]).toEqual([32, 32]);
    const drawn = icon.pixels.filter((pixel) => pixel.alpha > 0);
    expect([...new Set(drawn.map((pixel) => pixel.colour))]).toEqual(['#ffffff']);
    expect(drawn.length).toBeLessThan(icon.pixels.length / 2);
    const across = drawn.map((pixel) => pixel.x);
    const down = drawn.map((pixel) => pixel.y);
    expect([Math.min(...across), Math.max(...across)]).toEqual([0, 31]);
    expect([Math.min(...down), Math.max(...down)]).toEqual([0, 31]);
  });

  it('is the same to the byte when it is packed again in another timezone', () => {
    const again = pack('again.zip', { ...VALUES, TZ: 'Pacific/Auckland' });
    expect(readFileSync(again.out).equals(readFileSync(join(folder, 'waymark.zip')))).toBe(true);
  });

  function contentOf(name: string): Buffer {
    const content = files.get(name);
    if (content === undefined) throw new Error(`${name} is not in the package`);
    return content;
  }
});

/** As much as Teams shows. */
function expectShort({ title, description }: Told): void {
  expect(title).toMatch(/^[^/].{0,31}$/);
  expect(description).toMatch(/^.{1,128}$/);
}

describe('a package that cannot be right is not written', () => {
  it('names every variable that is missing, in one go', () => {
    const packed = pack('nothing.zip', {});
    expect(packed.status).toBe(2);
    for (const name of Object.keys(VALUES)) {
      expect(packed.stderr).toContain(`- ${name} is not set. Set it to `);
    }
    expect(existsSync(packed.out)).toBe(false);
  });

  it.each([
    ['TEAMS_APP_ID', 'waymark'],
    ['BOT_ID', '00000000-0000-0000-0000-000000000000'],
    ['WAYMARK_DEVELOPER_NAME', 'A name that is longer than Teams has room for'],
    ['WAYMARK_WEBSITE_URL', 'http://council.example'],
    ['WAYMARK_PRIVACY_URL', 'council.example/privacy'],
    ['WAYMARK_TERMS_URL', 'https://'],
  ])('refuses %s when it is "%s"', (name, value) => {
    const packed = pack('wrong.zip', { ...VALUES, [name]: value });
    expect(packed.status).toBe(2);
    expect(packed.stderr).toContain(`- ${name} is "${value}". Set it to `);
    expect(packed.stderr.match(/^- /gm)).toHaveLength(1);
    expect(existsSync(packed.out)).toBe(false);
  });

  it('reads the values from a file, the environment on top', () => {
    const file = join(folder, 'values');
    const lines = Object.entries({ ...VALUES, BOT_ID: 'replaced' });
    writeFileSync(file, lines.map(([name, value]) => `${name}='${value}'`).join('\n'));
    const packed = pack('from-file.zip', { BOT_ID: VALUES.BOT_ID }, '--env', file);
    expect(packed.stderr).toBe('');
    expect(readFileSync(packed.out).equals(readFileSync(join(folder, 'waymark.zip')))).toBe(true);
  });

  it('says so when the file of values cannot be read', () => {
    const packed = pack('no-file.zip', VALUES, '--env', join(folder, 'absent'));
    expect(packed.status).toBe(2);
    expect(packed.stderr).toContain('absent cannot be read');
  });
});

/** Runs the script that `npm run package` runs, with nothing in its environment but `values`. */
function pack(name: string, values: Readonly<Record<string, string>>, ...more: string[]) {
  const out = join(folder, name);
  const script = join(ROOT, 'scripts/package.ts');
  const { status, stderr } = spawnSync(process.execPath, [script, '--out', out, ...more], {
    env: { ...values, NODE_NO_WARNINGS: '1' },
    encoding: 'utf8',
  });
  return { out, status, stderr };
}

/** Reads the central directory, which is what Teams goes by. */
function unzip(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06'));
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const name = zip.subarray(at + 46, at + 46 + zip.readUInt16LE(at + 28));
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    files.set(name.toString(), zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data);
    at += 46 + name.length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: readonly Pixel[];
}
interface Pixel {
  readonly x: number;
  readonly y: number;
  readonly colour: string;
  readonly alpha: number;
}

function isOnEdge({ x, y }: Pixel, { width, height }: Picture): boolean {
  return x === 0 || y === 0 || x === width - 1 || y === height - 1;
}

/** Reads a PNG of 8 bits a channel, RGB or RGBA, not interlaced: what an icon should be. */
function decodePng(png: Buffer): Picture {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const [depth, type, interlace] = [png[24], png[25], png[28]];
  expect([depth, interlace]).toEqual([8, 0]);
  expect([2, 6]).toContain(type);
  const channels = type === 6 ? 4 : 3;
  const rows = unfilter(inflateSync(imageData(png)), width * channels, height, channels);
  const pixels = rows.flatMap((row, y) =>
    Array.from({ length: width }, (_, x) => {
      const at = x * channels;
      const colour = `#${row.subarray(at, at + 3).toString('hex')}`;
      return { x, y, colour, alpha: channels === 4 ? row.readUInt8(at + 3) : 255 };
    }),
  );
  return { width, height, pixels };
}

function imageData(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') {
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
    }
  }
  return Buffer.concat(parts);
}

/** Undoes the five PNG row filters: none, left, up, average and Paeth. */
function unfilter(data: Buffer, length: number, height: number, channels: number): Buffer[] {
  const rows: Buffer[] = [];
  for (let y = 0; y < height; y++) {
    const filter = data[y * (length + 1)];
    const row = Buffer.from(data.subarray(y * (length + 1) + 1, (y + 1) * (length + 1)));
    for (let x = 0; x < length; x++) {
      const left = row[x - channels] ?? 0;
      const up = rows[y - 1]?.[x] ?? 0;
      const corner = rows[y - 1]?.[x - channels] ?? 0;
      const guesses = [0, left, up, (left + up) >> 1, paeth(left, up, corner)];
      row[x] = (row[x] ?? 0) + (guesses[filter ?? 0] ?? 0);
    }
    rows.push(row);
  }
  return rows;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [byLeft, byUp] = [Math.abs(guess - left), Math.abs(guess - up)];
  const byCorner = Math.abs(guess - corner);
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}
