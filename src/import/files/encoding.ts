/** What the bytes of a text file say, whichever program saved them. */
import type { PlacedFinding } from '../findings.ts';

export interface DecodedText {
  readonly text: string;
  /** `windows-1252`: what Excel saves in the UK; a guess, for nothing in such a file says so. */
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252';
  /** The lines, from 1, with a character that an earlier program lost: the text has � there. */
  readonly damaged: readonly number[];
}

/** Null when the bytes are no text: pictures, programs, and whatever else holds control bytes. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const decoded = byMark(bytes) ?? inUtf8(bytes) ?? inWindows1252(bytes);
  if (!isText(decoded.text)) return null;
  return { ...decoded, damaged: damagedLines(decoded.text) };
}

/** What a person should know of how the text was decoded. */
export function encodingFindings({ encoding, damaged }: DecodedText): readonly PlacedFinding[] {
  const findings: PlacedFinding[] = [];
  if (encoding === 'windows-1252') {
    const sentence =
      'The file is not in UTF-8; it was read as Windows-1252, as Excel saves text in the UK.';
    findings.push({ code: 'encoding-guessed', severity: 'note', line: 1, outcome: null, sentence });
  }
  if (damaged.length > 0) {
    const shown = damaged.slice(0, 10).map(String);
    const listed = new Intl.ListFormat('en-GB').format(
      damaged.length > 10 ? [...shown, `${damaged.length - 10} more`] : shown,
    );
    const lines = damaged.length === 1 ? `Line ${listed} holds` : `Lines ${listed} hold`;
    const sentence = `${lines} a character that was lost before the file came here; � stands in its place.`;
    findings.push({
      code: 'encoding-damaged',
      severity: 'confirm',
      line: 1,
      outcome: null,
      sentence,
    });
  }
  return findings;
}

type Decoded = Omit<DecodedText, 'damaged'>;

/** A byte order mark at the start settles it. */
function byMark(bytes: Uint8Array): Decoded | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) {
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' };
  }
  if (first === 0xfe && second === 0xff) {
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16' };
  }
  return null;
}

/** A text in UTF-8 with a few bytes broken is still one; any other encoding breaks most of them. */
function inUtf8(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder().decode(bytes);
  const encoding = 'utf-8';
  let broken = 0;
  let whole = 0;
  for (const character of text) {
    if (character === LOST) broken += 1;
    else if (character > '\x7f') whole += 1;
  }
  return broken === 0 || whole > broken || isWellFormed(bytes) ? { text, encoding } : null;
}

function isWellFormed(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Not left to TextDecoder: some versions of Node read these bytes as Latin-1, without any dash. */
function inWindows1252(bytes: Uint8Array): Decoded {
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (byte) => WINDOWS_1252[byte.charCodeAt(0) - 0x80] ?? LOST);
  return { text, encoding: 'windows-1252' };
}

const LOST = '\uFFFD';
/** The characters of the bytes from 0x80 to 0x9F. */
const WINDOWS_1252 = '€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ';

/** Tabs, line and page ends are text; of other control characters, a converter leaves a few. */
function isText(text: string): boolean {
  if (text.includes('\0')) return false;
  const controls = text.match(/[\x01-\x08\x0e-\x1f]/g)?.length ?? 0;
  return controls * 50 <= text.length;
}

function damagedLines(text: string): readonly number[] {
  if (!text.includes(LOST)) return [];
  return text
    .split(/\r\n|\n|\r/)
    .flatMap((line, index) => (line.includes(LOST) ? [index + 1] : []));
}
