/**
 * Where the bot of a data folder listens for its operator. Only the owner may open it: the folder
 * around the socket is closed to everybody else, as a socket's own mode is set a moment after it
 * is there, and not every system looks at it.
 */
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The system's limit is 104 or 108 bytes, with the end of the string. */
const LONGEST = 100;
const NAME = 'waymark.sock';

/** Where to listen. Throws when no folder can be had that is the owner's alone. */
export function socketPathFor(folder: string): string {
  const real = realpathSync(folder);
  if (process.platform === 'win32') return pipeOf(real);
  if (fits(real) && isPrivate(real)) return join(real, NAME);
  const own = ownFolder(real);
  mkdirSync(own, { recursive: true, mode: 0o700 });
  if (!isPrivate(own)) throw new Error(`${own} is not a folder of this account alone`);
  return join(own, NAME);
}

/** Where a bot may be listening; none when there is no such folder. */
export function socketPathsOf(folder: string): readonly string[] {
  let real: string;
  try {
    real = realpathSync(folder);
  } catch {
    return [];
  }
  if (process.platform === 'win32') return [pipeOf(real)];
  const own = ownFolder(real);
  return [
    ...(fits(real) ? [join(real, NAME)] : []),
    // Everybody may write to the folder for temporary files, so whose this one is matters.
    ...(isPrivate(own, lstatSync(real).uid) ? [join(own, NAME)] : []),
  ];
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, NAME)) <= LONGEST;
}

function ownFolder(real: string): string {
  return join(tmpdir(), `waymark-${hashOf(real)}`);
}

/** A pipe that Node makes on Windows can be written to by its owner and administrators only. */
function pipeOf(real: string): string {
  return `\\\\.\\pipe\\waymark-${hashOf(real)}`;
}

function hashOf(real: string): string {
  return createHash('sha256').update(real).digest('hex').slice(0, 16);
}

function isPrivate(folder: string, ownerToo?: number): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory() !== true || (found.mode & 0o077) !== 0) return false;
  return found.uid === process.getuid?.() || found.uid === ownerToo;
}
