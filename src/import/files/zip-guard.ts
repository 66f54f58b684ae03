/** Opens a Word or Excel file's zip under limits, before any library sees what is in it. */
import * as yauzl from 'yauzl';
import { inFile, type Unreadable } from '../../plan/plan-reading.ts';
import { refused } from '../findings.ts';
import type { SourceFile } from './read-source.ts';
import { inflated } from './zip-inflate.ts';

/** The parts of an Office file that can hold text: by name, inflated. */
export interface OfficeFile {
  readonly name: string;
  readonly parts: ReadonlyMap<string, Buffer>;
  /** Every name in the zip, also of parts that were left shut. */
  readonly names: readonly string[];
}

export type Opened = { readonly kind: 'opened'; readonly office: OfficeFile } | Unreadable;

/** What the XML of an Office file may come to; a plan of a hundred pages has a tenth of it. */
const MOST_XML = 32_000_000;
const MOST_ENTRIES = 3_000;
/** Parts no text of a plan stands in; they stay shut. */
const SHUT =
  /(?:^|\/)(?:theme|charts|diagrams|drawings|glossary|customXml|docProps|media|embeddings|fonts|pivotCache|pivotTables|printerSettings|activeX|ink)\//u;

export async function openOffice({ name, bytes }: SourceFile): Promise<Opened> {
  if (isCompound(bytes)) return lockedOrOld(name, bytes);
  if (!isZip(bytes)) {
    return refused(
      'file-misnamed',
      `${name} is no Word or Excel file, whatever its ending.`,
      inFile(name),
    );
  }
  try {
    return await opened(name, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    // Only yauzl and zlib throw in there, and only for a zip that is damaged or made to mislead.
    return broken(name);
  }
}

export function broken(name: string): Unreadable {
  return refused('file-broken', `${name} is damaged: it could not be opened.`, inFile(name));
}

/** The container of old Office files, and of new ones under a password. */
function isCompound(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
}

function lockedOrOld(name: string, bytes: Uint8Array): Unreadable {
  const inside = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return inside.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? locked(name)
    : refused(
        'file-old-office',
        `${name} is of the old kind (.doc or .xls), whatever its ending.`,
        inFile(name),
      );
}

function locked(name: string): Unreadable {
  return refused('file-protected', `${name} is protected by a password.`, inFile(name));
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function tooLarge(name: string): Unreadable {
  const most = MOST_XML / 1_000_000;
  return refused(
    'file-too-large',
    `${name} unpacks to more than ${most} MB of text.`,
    inFile(name),
  );
}

async function opened(name: string, bytes: Buffer): Promise<Opened> {
  const zip = await yauzl.fromBufferPromise(bytes, { strictFileNames: true });
  if (zip.entryCount > MOST_ENTRIES) {
    return refused(
      'file-too-large',
      `${name} holds ${zip.entryCount} parts; it was not read.`,
      inFile(name),
    );
  }
  const entries = await entriesIn(zip);
  const names = entries.map((entry) => entry.fileName);
  if (new Set(names.map((each) => each.toLowerCase())).size < names.length) return broken(name);
  if (entries.some((entry) => entry.isEncrypted())) return locked(name);
  const wanted = entries.filter(({ fileName }) => mayHoldText(fileName));
  const declared = wanted.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (declared > MOST_XML) return tooLarge(name);
  const parts = new Map<string, Buffer>();
  let left = MOST_XML;
  for (const entry of wanted) {
    const part = await inflated(zip, entry, left);
    if (part === 'too-large') return tooLarge(name);
    left -= part.length;
    parts.set(entry.fileName, part);
  }
  return { kind: 'opened', office: { name, parts, names } };
}

async function entriesIn(zip: yauzl.ZipFile): Promise<readonly yauzl.Entry[]> {
  const entries: yauzl.Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  return entries;
}

/** A relationship anywhere may reach outside the file, and so each is looked at. */
function mayHoldText(name: string): boolean {
  return name.endsWith('.rels') || (name.endsWith('.xml') && !SHUT.test(name));
}
