import { storedEvent, type StoredEvent } from '../plan/events.ts';
import { freeze } from './freeze.ts';
import { History, type Append } from './history.ts';
import { seal } from './seal.ts';

/**
 * Reads a journal and checks every line. What stands after the last whole append, `torn` bytes of
 * it, is what a crash left of a write that nobody was told was saved.
 */
export function readJournal(bytes: Buffer): JournalReading {
  const history = new History();
  const appends: Append[] = [];
  let unfinished: StoredEvent[] = [];
  let length = 0;
  let line = 0;
  let start = 0;
  for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, start)) {
    line += 1;
    const event = readLine(bytes.toString('utf8', start, end), history);
    if (typeof event === 'string') return { kind: 'damaged', line, reason: event };
    history.add(event);
    unfinished.push(event);
    if (bytes[end - 1] !== SPACE) {
      appends.push(freeze(unfinished));
      unfinished = [];
      length = end + 1;
    }
    start = end + 1;
  }
  return { kind: 'sound', appends, length, torn: bytes.length - length };
}

/**
 * One event a line. Every line of an append but its last ends with a space, which JSON ignores:
 * an append that a crash stopped half way is seen for what it is, and cut off whole.
 */
export function writeLines(append: Append): string {
  return `${append.map((event) => JSON.stringify(event)).join(' \n')}\n`;
}

export type JournalReading =
  | {
      readonly kind: 'sound';
      readonly appends: Append[];
      readonly length: number;
      readonly torn: number;
    }
  | { readonly kind: 'damaged'; readonly line: number; readonly reason: string };

const NEWLINE = 0x0a;
const SPACE = 0x20;

/** The event on a line, or what is wrong with it. Never quotes the line: it may hold narrative. */
function readLine(text: string, history: History): StoredEvent | string {
  const written = parse(text);
  if (written === undefined) return 'it cannot be read as an event';
  const { hash, ...sealed } = written;
  if (hash !== seal(sealed)) return 'it was altered after it was written: its hash does not fit';
  const read = storedEvent.safeParse(written);
  if (!read.success) {
    const places = read.error.issues.map(({ path }) => path.join('.') || 'the whole');
    return `it is not an event that this version of Waymark knows (${places.join(', ')})`;
  }
  return misplaced(read.data, history) ?? freeze(read.data);
}

function parse(text: string): { readonly hash?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function misplaced({ stream, version, key, previous }: StoredEvent, history: History) {
  if (previous !== history.lastHash) {
    return 'it does not follow on the line before it: lines were removed, added or moved';
  }
  const expected = history.version(stream) + 1;
  if (version !== expected) {
    return `it is version ${version} of ${stream}, where ${expected} was expected`;
  }
  if (key !== null && history.withKey(stream, key)) {
    return `its key stands on an earlier event of ${stream} already`;
  }
  return undefined;
}
