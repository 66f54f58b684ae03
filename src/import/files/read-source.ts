/** Opens a file of any format Waymark reads, and refuses what it cannot or must not open. */
import type { PlanReading, Unreadable } from '../../plan/plan-reading.ts';
import { refused } from '../findings.ts';
import { linesOf, type Source } from '../layout/lines.ts';
import { readOwnFormat } from './own-format.ts';

/** A file as it was named and as its bytes stand; nothing in either is believed yet. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** `lines`: still to be understood. Waymark's own format needs no understanding and is read whole. */
export type SourceReading = { readonly kind: 'lines'; readonly source: Source } | PlanReading;

/** Far more than any plan; what reads titles and lists would be slow on a text much longer. */
const LONGEST = 500_000;

export function readSource({ name, bytes }: SourceFile): Promise<SourceReading> {
  return Promise.resolve(readText(name, new TextDecoder().decode(bytes)));
}

function readText(name: string, content: string): SourceReading {
  const problem = problemWith(name, content);
  if (problem !== null) return problem;
  switch (endingOf(name)) {
    case 'json':
      return readOwnFormat(content, name);
    case 'txt':
      return { kind: 'lines', source: { file: name, lines: linesOf(content, name) } };
    default:
      return refused(
        'file-ending',
        `Waymark does not read ${name}. It reads plans as .json or .txt.`,
      );
  }
}

function problemWith(name: string, content: string): Unreadable | null {
  if (content.length > LONGEST) {
    return refused(
      'file-too-large',
      `${name} holds ${content.length} characters; a plan may hold at most ${LONGEST}.`,
    );
  }
  if (content.includes('\0')) {
    return refused(
      'file-not-text',
      `${name} is not a text file. Waymark reads plans as .json or .txt in UTF-8.`,
    );
  }
  return content.trim() === '' ? refused('file-empty', `${name} is empty.`) : null;
}

function endingOf(fileName: string): string {
  return /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}
