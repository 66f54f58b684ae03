/** The command line as a real process, in a folder of its own. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunSettings {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** For Node itself. */
  readonly flags?: readonly string[];
}

export function waymark(
  args: readonly string[],
  { cwd, env = {}, flags = [] }: RunSettings,
): Promise<Ran> {
  return new Promise((resolve) => {
    const { PATH = '', HOME = '', TMPDIR } = process.env;
    const whole = { PATH, HOME, ...(TMPDIR === undefined ? {} : { TMPDIR }), ...env };
    const child = execFile(
      process.execPath,
      [...flags, MAIN, ...args],
      { cwd, env: whole, maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}
