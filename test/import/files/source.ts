import { readSource } from '../../../src/import/files/read-source.ts';
import type { Source } from '../../../src/import/layout/lines.ts';

/** The lines that a file is turned into before anything of it is understood. */
export async function sourceOf(name: string, content: string | Uint8Array): Promise<Source> {
  const reading = await readSource({ name, bytes: Buffer.from(content) });
  if (reading.kind !== 'lines') throw new Error(`${name} gave no lines but ${reading.kind}`);
  return reading.source;
}

/** Each line that is not blank as `a | b | c`. */
export function rowsIn({ lines }: Source): readonly string[] {
  return lines.filter(({ text }) => text !== '').map(({ cells }) => cells.join(' | '));
}

/** Each finding as `code at line of the file`. */
export function saidIn({ lines, findings = [] }: Source): readonly string[] {
  return findings.map(({ code, line }) => `${code} at ${lines[line - 1]?.at.line ?? '?'}`);
}
