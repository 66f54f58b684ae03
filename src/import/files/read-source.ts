/** Opens a file of any format Waymark reads, and refuses what it cannot or must not open. */
import { inFile, type PlanReading, type Unreadable } from '../../plan/plan-reading.ts';
import { inFileOrder, refused, type PlacedFinding } from '../findings.ts';
import type { Source } from '../layout/lines.ts';
import { decodeText, encodingFindings, type DecodedText } from './encoding.ts';
import {
  endingOf,
  isCompound,
  isRead,
  isZip,
  nameOf,
  packedAs,
  READ_AS,
  unfitBytes,
  unfitEnding,
  type Ending,
  type Unfit,
} from './file-kinds.ts';
import { readPlainText } from './text.ts';

/** A file as it was named and as its bytes stand; nothing in either is believed yet. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** `lines`: still to be understood. Waymark's own format needs no understanding and is read whole. */
export type SourceReading = { readonly kind: 'lines'; readonly source: Source } | PlanReading;

interface Most {
  readonly characters: number;
  readonly lines: number;
}

/** Far more than any plan; what reads titles and lists would be slow on a text much longer. */
const MOST: Most = { characters: 500_000, lines: 30_000 };
/** A cell may have lines of its own, and what parts cells and rows need not be searched for. */
const MOST_OF_TABLE: Most = { characters: 3_000_000, lines: 100_000 };
const LARGEST = 10 * 1024 * 1024;

export async function readSource(file: SourceFile): Promise<SourceReading> {
  const { name, bytes } = file;
  if (bytes.length === 0) return refused('file-empty', `${name} is empty.`, inFile(name));
  if (bytes.length > LARGEST) {
    return refused('file-too-large', `${name} is larger than 10 MB.`, inFile(name));
  }
  const ending = endingOf(name);
  const unfit = unfitBytes(bytes);
  if (unfit !== null) return turnedAway(name, unfit, ending);
  if (isZip(bytes)) return readPacked(file, ending);
  if (!isRead(ending)) return turnedAway(name, unfitEnding(ending), ending);
  if (isCompound(bytes) && ending === 'docx') return readWord(file);
  if (isCompound(bytes) && ending === 'xlsx') return readExcel(file);
  if (isCompound(bytes)) return turnedAway(name, unfitEnding('doc'), ending);
  const decoded = decodeText(bytes);
  if (ending === 'docx' || ending === 'xlsx') return misnamed(name, ending, decoded !== null);
  if (decoded === null) {
    return refused('file-not-text', `${name} is not a text file. ${READ_AS}`, inFile(name));
  }
  return tooMuchOrNothing(name, decoded.text, ending) ?? readText(name, ending, decoded);
}

// A format's library is large, and a file has one format: each is loaded when it is needed.
async function readWord(file: SourceFile): Promise<SourceReading> {
  return (await import('./word.ts')).readWord(file);
}

async function readExcel(file: SourceFile): Promise<SourceReading> {
  return (await import('./excel.ts')).readExcel(file);
}

/** Word and Excel files are zips. One that says neither is left to its reader to look into. */
function readPacked(file: SourceFile, ending: string): Promise<SourceReading> {
  const { name, bytes } = file;
  const packed = packedAs(bytes);
  const unfit = packed.find((each) => typeof each === 'object');
  const fits = (wanted: 'docx' | 'xlsx'): boolean => packed.length === 0 || packed.includes(wanted);
  if (ending === 'docx' && fits('docx')) return readWord(file);
  if (ending === 'xlsx' && fits('xlsx')) return readExcel(file);
  const [first] = packed;
  if (isRead(ending) && typeof first === 'string') {
    const sentence = `${name} is named as ${nameOf(ending)}, but it is ${nameOf(first)}.`;
    return Promise.resolve(refused('file-misnamed', sentence, inFile(name)));
  }
  const like = unfit ?? unfitEnding(ending) ?? unfitEnding('zip');
  return Promise.resolve(turnedAway(name, like, ending));
}

function turnedAway(name: string, unfit: Unfit | null, ending: string): Unreadable {
  if (unfit === null) {
    const what = ending === '' ? 'a name without an ending' : `the ending .${ending}`;
    return refused('file-ending', `${name} has ${what}. ${READ_AS}`, inFile(name));
  }
  const whatever = unfitEnding(ending)?.code === unfit.code ? '' : ', whatever its ending';
  return refused(unfit.code, `${name} is ${unfit.like}${whatever}. ${READ_AS}`, inFile(name));
}

function misnamed(name: string, ending: Ending, isText: boolean): Unreadable {
  const found = isText ? 'it is plain text' : 'its bytes are not those of one';
  const sentence = `${name} is named as ${nameOf(ending)}, but ${found}. ${READ_AS}`;
  return refused('file-misnamed', sentence, inFile(name));
}

function tooMuchOrNothing(name: string, text: string, ending: Ending): Unreadable | null {
  const most = ending === 'csv' || ending === 'tsv' ? MOST_OF_TABLE : MOST;
  const { characters, lines } = { characters: text.length, lines: linesIn(text) };
  const over =
    characters > most.characters
      ? `${characters} characters; a plan may hold at most ${most.characters}`
      : lines > most.lines
        ? `${lines} lines; a plan may hold at most ${most.lines}`
        : null;
  if (over !== null) return refused('file-too-large', `${name} holds ${over}.`, inFile(name));
  return text.trim() === '' ? refused('file-empty', `${name} is empty.`, inFile(name)) : null;
}

function linesIn(text: string): number {
  return text.split(/\r\n|\n|\r/).length;
}

async function readText(
  name: string,
  ending: Exclude<Ending, 'docx' | 'xlsx'>,
  decoded: DecodedText,
): Promise<SourceReading> {
  const { text } = decoded;
  const found = encodingFindings(decoded);
  switch (ending) {
    case 'json':
      return withFindings(
        (await import('./own-format.ts')).readOwnFormat(text, name, 'json'),
        found,
        name,
      );
    case 'yaml':
    case 'yml':
      return withFindings(
        (await import('./own-format.ts')).readOwnFormat(text, name, 'yaml'),
        found,
        name,
      );
    case 'csv':
    case 'tsv':
      return withFindings((await import('./csv.ts')).readDelimited(text, name), found, name);
    case 'md':
    case 'markdown':
      return withFindings((await import('./markdown.ts')).readMarkdown(text, name), found, name);
    case 'txt':
    case 'text':
      return withFindings(readPlainText(text, name), found, name);
  }
}

function withFindings(
  reading: SourceReading,
  found: readonly PlacedFinding[],
  name: string,
): SourceReading {
  if (found.length === 0 || reading.kind === 'refused') return reading;
  if (reading.kind === 'lines') {
    const { source } = reading;
    return {
      kind: 'lines',
      source: { ...source, findings: [...found, ...(source.findings ?? [])] },
    };
  }
  const placed = inFileOrder(found, (line) => ({ ...inFile(name), line }));
  return { ...reading, findings: [...placed, ...reading.findings] };
}
