/** Files are read here, where the operator's paths mean something, and travel as base64. */
import { open } from 'node:fs/promises';
import type { DeskReply } from '../desk/reply.ts';
import type { PlanChoice } from '../desk/request.ts';

export interface ReadFile {
  readonly content: string;
  readonly fileName: string;
}

const LARGEST = 10 * 1024 * 1024;
/** An id has neither a dot nor a slash in it, and a file's name has one of them. */
const PLAN_ID = /^[a-z0-9][a-z0-9-]{0,59}$/;
/** `plans/x`, `plan.txt`; not `St. Helens` */
const PATH = /[/\\]|\.[a-z0-9]{2,5}$/i;

export async function readPlanChoice(named: string): Promise<PlanChoice | DeskReply> {
  if (PLAN_ID.test(named)) return { kind: 'saved', id: named };
  const text = await readFile(named);
  return 'ok' in text ? text : { kind: 'file', ...text };
}

/** A plan may be called by its title as well, so what is no file's name is taken for one. */
export async function readPlanNamed(named: string): Promise<PlanChoice | DeskReply> {
  if (!/[./\\]/.test(named)) return { kind: 'saved', id: named };
  const text = await readFile(named);
  if (!('ok' in text)) return { kind: 'file', ...text };
  return PATH.test(named) ? text : { kind: 'saved', id: named };
}

export async function readFile(fileName: string): Promise<ReadFile | DeskReply> {
  const read = await readBytes(fileName, LARGEST, '10 MB');
  return 'ok' in read ? read : { content: read.bytes.toString('base64'), fileName };
}

/** A file, or for `-` what is piped in; refused beyond a size, which `limit` says in words. */
export async function readInput(
  fileName: string,
  largest: number,
  limit: string,
): Promise<{ readonly bytes: Buffer } | DeskReply> {
  if (fileName !== '-') return readBytes(fileName, largest, limit);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > largest) return unread('what is piped in', `it is larger than ${limit}`);
  }
  return { bytes: Buffer.concat(chunks) };
}

async function readBytes(
  fileName: string,
  largest: number,
  limit: string,
): Promise<{ readonly bytes: Buffer } | DeskReply> {
  try {
    const handle = await open(fileName, 'r');
    try {
      const found = await handle.stat();
      if (found.isDirectory()) return unread(fileName, 'it is a folder. Name a file in it');
      // A pipe or a device has no size that could be held against the limit.
      if (!found.isFile()) return unread(fileName, 'it is not a file on the disk');
      if (found.size > largest) return unread(fileName, `it is larger than ${limit}`);
      return { bytes: await handle.readFile() };
    } finally {
      await handle.close();
    }
  } catch (fault) {
    return unread(fileName, sayWhy(fault));
  }
}

function unread(fileName: string, why: string): DeskReply {
  const sentence = `Waymark cannot read ${fileName === '' ? 'a file without a name' : fileName}: ${why}. Nothing was done.`;
  const refusal = { kind: 'unreadable-file', sentence };
  return { ok: false, exit: 1, lines: [sentence], data: { refusal } };
}

function sayWhy(fault: unknown): string {
  switch ((fault as { readonly code?: unknown }).code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EACCES':
    case 'EPERM':
      return 'permission is denied';
    case 'ENAMETOOLONG':
      return 'its name is too long';
    case 'ENOTDIR':
      return 'part of its path is a file, not a folder';
    default:
      return 'the disk reports an error';
  }
}
