/** Files are read here, where the operator's paths mean something, and travel as text. */
import { open } from 'node:fs/promises';
import type { DeskReply } from '../desk/reply.ts';
import type { PlanChoice } from '../desk/request.ts';

export interface TextFile {
  readonly content: string;
  readonly fileName: string;
}

const LARGEST = 10 * 1024 * 1024;
/** An id has neither a dot nor a slash in it, and a file's name has one of them. */
const PLAN_ID = /^[a-z0-9][a-z0-9-]{0,59}$/;

export async function readPlanChoice(named: string): Promise<PlanChoice | DeskReply> {
  if (PLAN_ID.test(named)) return { kind: 'saved', id: named };
  const text = await readText(named);
  return 'ok' in text ? text : { kind: 'file', ...text };
}

export async function readText(fileName: string): Promise<TextFile | DeskReply> {
  try {
    const handle = await open(fileName, 'r');
    try {
      const found = await handle.stat();
      if (found.isDirectory()) return unread(fileName, 'it is a folder. Name a file in it');
      if (found.size > LARGEST) return unread(fileName, 'it is larger than 10 MB');
      return textIn(await handle.readFile(), fileName);
    } finally {
      await handle.close();
    }
  } catch (fault) {
    return unread(fileName, sayWhy(fault));
  }
}

/** The mark of the byte order is kept, so that the text's hash is that of the file's bytes. */
function textIn(bytes: Buffer, fileName: string): TextFile | DeskReply {
  try {
    const content = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { content, fileName };
  } catch {
    return unread(fileName, 'it is not text in UTF-8. Save it as UTF-8 (in Excel, "CSV UTF-8")');
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
