/** Microsoft's own local Teams client, on this machine only and with its telemetry off. */
import { spawn, type ChildProcess } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Cast, Player } from './cast.ts';
import { BOT, GROUP, TEAM, TENANT } from './office.ts';
import { removeFolder, temporaryFolder } from './temporary-folder.ts';

export interface Playground {
  /** Where a browser finds it. */
  readonly url: string;
  readonly serviceUrl: string;
  stop(): Promise<void>;
}

const PERSONAL_CHAT = 'a:personal-chat';
const LISTENING = /Listening on (\d+)/;
const START_WITHIN_MS = 60_000;

export async function startPlayground(
  botUrl: string,
  cast: Cast,
  port: number,
): Promise<Playground> {
  const folder = temporaryFolder('waymark-playground');
  // The file is YAML; JSON is YAML.
  await writeFile(join(folder, '.m365agentsplayground.yml'), JSON.stringify(settings(cast)));
  const child = spawn(process.execPath, argumentsFor(botUrl, port), {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.once('exit', () => child.kill());
  const listening = await portOf(child);
  const url = `http://localhost:${listening}`;
  return {
    url,
    serviceUrl: `${url}/_connector`,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      if (child.exitCode === null && child.kill()) await ended;
      removeFolder(folder);
    },
  };
}

function argumentsFor(botUrl: string, port: number): readonly string[] {
  const require = createRequire(import.meta.url);
  const home = dirname(require.resolve('@microsoft/m365agentsplayground/package.json'));
  return [
    '--import',
    pathToFileURL(join(import.meta.dirname, 'loopback-only.ts')).href,
    join(home, 'cli.js'),
    'start',
    ...['--app-endpoint', `${botUrl}/api/messages`],
    ...['--channel-id', 'msteams'],
    ...['--port', String(port)],
    '--disable-telemetry',
  ];
}

function portOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const tooLate = setTimeout(() => {
      child.kill();
      reject(new Error('The Playground did not start within a minute.'));
    }, START_WITHIN_MS);
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const port = LISTENING.exec(said)?.[1];
      if (port === undefined) return;
      clearTimeout(tooLate);
      resolve(port);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => {
      clearTimeout(tooLate);
      reject(new Error(`The Playground ended before it listened. It said: ${said.slice(-500)}`));
    });
  });
}

function settings({ me, pmo, others }: Cast): object {
  return {
    version: '0.1.1',
    tenantId: TENANT,
    bot: BOT,
    currentUser: userOf(me),
    users: [pmo, ...others].map(userOf),
    personalChat: { id: PERSONAL_CHAT },
    groupChat: GROUP,
    team: {
      ...TEAM,
      aadGroupId: '00000000-0000-4000-a000-000000000000',
      channels: [{ id: '19:scrutiny@thread.tacv2', name: 'Scrutiny' }],
    },
  };
}

function userOf({ userId, name, upn, personId }: Player): object {
  const [givenName, surname] = name.split(' ');
  return {
    id: userId,
    name,
    userPrincipleName: upn,
    aadObjectId: personId,
    givenName,
    surname,
    email: upn,
  };
}
