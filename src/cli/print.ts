/** Words on stdout, refusals on stderr; with `--json`, one document on stdout and no words there. */
import type { DeskReply } from '../desk/reply.ts';

export interface Printed extends DeskReply {
  /** Goes to stdout as it is, with `--json` and without, whatever else is said. */
  readonly jsonLines?: string;
}

export function print(reply: Printed, isJson: boolean): number {
  const { ok, exit, lines, data, document, jsonLines } = reply;
  const isRefused = exit === 1 || exit === 2;
  if (jsonLines !== undefined) {
    process.stdout.write(jsonLines);
    process.stderr.write(lines.map((line) => `${plain(line)}\n`).join(''));
    return exit;
  }
  const words = document ?? `${lines.map(plain).join('\n')}\n`;
  if (isJson) process.stdout.write(`${JSON.stringify({ ok, ...data }, null, 2)}\n`);
  if (isRefused) process.stderr.write(words);
  else if (!isJson) process.stdout.write(words);
  return exit;
}

/** What commander says of a command line it could not read, as a sentence. */
export function printUsage(message: string, isJson: boolean): number {
  const said = message.replace(/^error: /, '').replace(/\n\((.+)\)$/, '. $1');
  const sentence =
    said === '(outputHelp)'
      ? 'Say what to do, as in: waymark plan show. See: waymark --help'
      : `${said.charAt(0).toUpperCase()}${said.slice(1)}${/[.?]$/.test(said) ? '' : '.'} See: waymark --help`;
  const refusal = { kind: 'usage', sentence };
  return print({ ok: false, exit: 2, lines: [sentence], data: { refusal } }, isJson);
}

/** A plan's text must not steer the terminal it is shown in, nor turn its words around. */
function plain(line: string): string {
  return line.replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, ' ');
}
