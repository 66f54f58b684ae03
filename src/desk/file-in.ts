import type { SourceFile } from '../import/files/read-source.ts';

/** The file that travelled with a request, as the operator named it. */
export function fileIn(request: {
  readonly content: string;
  readonly fileName: string;
}): SourceFile {
  return { name: request.fileName, bytes: Buffer.from(request.content, 'base64') };
}
