import { chmodSync, existsSync, lstatSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, connect, type Socket } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import { afterEach, describe, expect, test } from 'vitest';
import { callDesk } from '../../src/desk/call-desk.ts';
import type { DeskHome } from '../../src/desk/home.ts';
import { serveDesk, type ServedDesk } from '../../src/desk/serve-desk.ts';
import { socketPathFor, socketPathsOf } from '../../src/desk/socket-path.ts';
import { filledHome, homeOn, newFolder } from './desk-home.ts';

const ASK = { kind: 'ask', operator: 'pat', text: 'status of outcome 3' } as const;
const served: ServedDesk[] = [];
afterEach(async () => {
  for (const one of served.splice(0)) await one.close();
});

describe('the socket of a bot', () => {
  test('answers what the desk answers', async () => {
    const folder = await newFolder();
    await serve(await filledHome(), folder);
    const reply = await callDesk(folder, ASK);
    expect(reply?.lines[0]).toContain('Outcome 3');
  });

  test('can be opened by the owner only', async () => {
    const folder = await newFolder();
    await serve(homeOn(), folder);
    const path = join(folder, 'waymark.sock');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(path)).mode & 0o077).toBe(0);
  });

  test('is kept in a folder of its own where others may look into the data folder', async () => {
    const folder = await newFolder();
    chmodSync(folder, 0o755);
    await serve(homeOn(), folder);
    expect(existsSync(join(folder, 'waymark.sock'))).toBe(false);
    const path = socketPathFor(folder);
    expect(lstatSync(dirname(path)).mode & 0o777).toBe(0o700);
    expect(await callDesk(folder, ASK)).toMatchObject({ exit: 1 });
  });

  test('is kept under a short name where the data folder has a long one', async () => {
    const folder = join(await newFolder(), 'a'.repeat(60), 'b'.repeat(60));
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await serve(homeOn(), folder);
    expect(socketPathsOf(folder)).toEqual([socketPathFor(folder)]);
    expect(dirname(dirname(socketPathFor(folder)))).toBe(tmpdir());
    expect(await callDesk(folder, ASK)).not.toBeNull();
  });

  test('takes the place of the socket of a bot that was killed', async () => {
    const folder = await newFolder();
    const path = join(folder, 'waymark.sock');
    writeFileSync(path, '');
    expect(await callDesk(folder, ASK)).toBeNull();
    await serve(homeOn(), folder);
    expect(await callDesk(folder, ASK)).not.toBeNull();
  });

  test('is gone after a stop', async () => {
    const folder = await newFolder();
    const desk = await serve(homeOn(), folder);
    await desk.close();
    expect(existsSync(join(folder, 'waymark.sock'))).toBe(false);
    expect(await callDesk(folder, ASK)).toBeNull();
  });

  test('nobody answers where there is no folder, or no bot', async () => {
    expect(await callDesk(join(await newFolder(), 'none'), ASK)).toBeNull();
    expect(await callDesk(await newFolder(), ASK)).toBeNull();
  });
});

describe('what comes in through the socket', () => {
  test.each([
    ['not JSON', 'hello\n'],
    ['not a request', '{"kind":"drop-everything"}\n'],
    ['half a request', '{"kind":"ask","text":"x"}\n'],
    ['nothing', '\n'],
  ])('%s is answered with a sentence', async (_name, bytes) => {
    const folder = await newFolder();
    await serve(homeOn(), folder);
    expect(await say(folder, bytes)).toContain('does not understand this request');
    expect(await callDesk(folder, ASK)).not.toBeNull();
  });

  test('more than 20 MB is refused', async () => {
    const folder = await newFolder();
    await serve(homeOn(), folder);
    expect(await say(folder, 'x'.repeat(21 * 1024 * 1024))).toContain('more than 20 MB');
  });

  test('a client that says nothing is let go of', async () => {
    const folder = await newFolder();
    await serve(homeOn(), folder, 50);
    expect(await say(folder, '{"kind":')).toContain('no whole request came');
  });

  test('a client that leaves does no harm', async () => {
    const folder = await newFolder();
    await serve(await filledHome(), folder);
    const path = join(folder, 'waymark.sock');
    for (const bytes of ['', '{"ki', `${JSON.stringify(ASK)}\n`]) {
      const socket = connect(path);
      await once(socket, 'connect');
      socket.write(bytes);
      socket.destroy();
    }
    expect(await callDesk(folder, ASK)).toMatchObject({ exit: 0 });
  });

  test('a fault is told in a sentence, and nothing of what caused it', async () => {
    const folder = await newFolder();
    const home = homeOn();
    const broken = { ...home.readings, planIds: () => Promise.reject(new TypeError('secret')) };
    await serve({ ...home, readings: broken }, folder);
    const reply = await callDesk(folder, ASK);
    expect(reply).toMatchObject({ exit: 1, data: { refusal: { kind: 'fault' } } });
    expect(reply?.lines.join()).toMatch(/went wrong inside Waymark \(TypeError\)/);
    expect(reply?.lines.join()).not.toContain('secret');
  });
});

describe('a stop', () => {
  test('lets a request under way finish, and lets go of who asked nothing', async () => {
    const folder = await newFolder();
    const home = homeOn();
    const begun = Promise.withResolvers<undefined>();
    const go = Promise.withResolvers<undefined>();
    const slow: DeskHome = {
      ...home,
      readings: {
        ...home.readings,
        async planIds() {
          begun.resolve(undefined);
          await go.promise;
          return home.readings.planIds();
        },
      },
    };
    const desk = await serve(slow, folder);
    const idle = connect(join(folder, 'waymark.sock'));
    await once(idle, 'connect');
    const asked = callDesk(folder, ASK);
    await begun.promise;
    const closed = desk.close();
    await once(idle, 'close');
    go.resolve(undefined);
    expect(await asked).toMatchObject({ data: { refusal: { kind: 'no-plan' } } });
    await closed;
  });
});

describe('a bot that does not answer', () => {
  test('is said to be silent, and what is not known is said as well', async () => {
    const folder = await newFolder();
    const mute = createServer((socket: Socket) => socket.destroy());
    await new Promise<void>((resolve) => mute.listen(join(folder, 'waymark.sock'), resolve));
    const send = { kind: 'remind', operator: 'pat', send: true } as const;
    await expect(callDesk(folder, send)).rejects.toThrow(/did not answer.*is not known/);
    await expect(callDesk(folder, ASK)).rejects.toThrow(/did not answer. Nothing was changed/);
    mute.close();
  });

  test('a folder for the socket that is not this account’s alone is not used', async () => {
    const folder = await newFolder();
    chmodSync(folder, 0o755);
    const own = dirname(socketPathFor(folder));
    expect(basename(own)).toMatch(/^waymark-[0-9a-f]{16}$/);
    chmodSync(own, 0o777);
    expect(() => socketPathFor(folder)).toThrow(/not a folder of this account alone/);
    expect(socketPathsOf(folder)).toEqual([join(folder, 'waymark.sock')]);
  });
});

async function serve(home: DeskHome, folder: string, patience?: number): Promise<ServedDesk> {
  const settings = { log: () => undefined, ...(patience === undefined ? {} : { patience }) };
  const one = await serveDesk(home, folder, settings);
  served.push(one);
  return one;
}

/** Everything the server says to these bytes. */
async function say(folder: string, bytes: string): Promise<string> {
  const socket = connect(join(folder, 'waymark.sock'));
  socket.on('error', () => undefined);
  socket.write(bytes);
  let said = '';
  for await (const chunk of socket) said += String(chunk);
  return said;
}
