import { win32 } from 'node:path';
import type { SourceFile } from '../import/files/read-source.ts';

/** The file that travelled with a request; where it lay on the operator's disk is nobody's business. */
export function fileIn(request: {
  readonly content: string;
  readonly fileName: string;
}): SourceFile {
  // Knows both kinds of slash: the operator may sit at another kind of machine than the bot.
  const name = win32.basename(request.fileName);
  return { name, bytes: Buffer.from(request.content, 'base64') };
}
