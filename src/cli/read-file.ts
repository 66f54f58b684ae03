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

export async function readPlanChoice(named: string): Promise<PlanChoice | DeskReply> {
  if (PLAN_ID.test(named)) return { kind: 'saved', id: named };
  const text = await readFile(named);
  return 'ok' in text ? text : { kind: 'file', ...text };
}

export async function readFile(fileName: string): Promise<ReadFile | DeskReply> {
  try {
    const handle = await open(fileName, 'r');
    try {
      const found = await handle.stat();
      if (found.isDirectory()) return unread(fileName, 'it is a folder. Name a file in it');
      // A pipe or a device has no size that could be held against the limit.
      if (!found.isFile()) return unread(fileName, 'it is not a file on the disk');
      if (found.size > LARGEST) return unread(fileName, 'it is larger than 10 MB');
      return { content: await handle.readFile('base64'), fileName };
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
