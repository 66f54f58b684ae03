import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';

/** Starts one of the scripts in `processes/` as a process of its own, which does not outlive the test. */
export function run(script: string, args: readonly string[], limits: Limits = {}): Run {
  const path = fileURLToPath(new URL(`processes/${script}`, import.meta.url));
  const node = [process.execPath, path, ...args];
  const [command = '', ...rest] =
    limits.fileSizeLimit === undefined
      ? node
      : ['bash', '-c', `ulimit -f ${limits.fileSizeLimit}; exec "$@"`, 'bash', ...node];
  const child = spawn(command, rest, { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  return follow(child);
}

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

export interface Run {
  /** Everything the process has said so far, a line each. */
  readonly lines: readonly string[];
  /** Resolves when the process has said this many lines, or has ended. */
  said(count: number): Promise<void>;
  kill(): void;
  readonly ended: Promise<Pick<Run, 'lines'>>;
}

interface Limits {
  /** In blocks of 1,024 bytes. */
  readonly fileSizeLimit?: number;
}

function follow(child: ChildProcess): Run {
  const lines: string[] = [];
  const heard = new EventTarget();
  if (child.stdout === null) throw new Error('a process without stdout');
  createInterface(child.stdout).on('line', (line) => {
    lines.push(line);
    heard.dispatchEvent(new Event('line'));
  });
  let running = true;
  const ended = once(child, 'close').then(() => {
    running = false;
    heard.dispatchEvent(new Event('line'));
    return { lines };
  });
  return {
    lines,
    ended,
    kill: () => child.kill('SIGKILL'),
    async said(count) {
      while (running && lines.length < count) await once(heard, 'line');
    },
  };
}
