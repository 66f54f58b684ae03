import { spawn } from 'node:child_process';

export interface DemoProcess {
  readonly url: string;
  stop(): Promise<void>;
}

/** The real `npm run demo`, as a newcomer starts it, on a free port. */
export async function startDemo(): Promise<DemoProcess> {
  const child = spawn(process.execPath, ['src/demo/main.ts', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said.push(chunk.toString());
      const found = /Open (http:\/\/localhost:\d+) /.exec(said.join(''))?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => reject(new Error(`The demo ended: ${said.join('')}`)));
  });
  return {
    url,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}
