import { inflateRawSync } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';

/** A part's bytes; what the zip says of their number is only believed once they are counted. */
export async function inflated(
  zip: ZipFile,
  entry: Entry,
  most: number,
): Promise<Buffer | 'too-large'> {
  const packed = await packedBytes(zip, entry);
  const bytes = entry.compressionMethod === 0 ? packed : unpacked(packed, most);
  if (bytes === 'too-large' || bytes.length > most) return 'too-large';
  if (bytes.length !== entry.uncompressedSize) throw new Error('not the size the zip declares');
  return bytes;
}

async function packedBytes(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const stream = await zip.openReadStreamPromise(entry, { decodeFileData: false });
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function unpacked(packed: Buffer, most: number): Buffer | 'too-large' {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(most, 1) });
  } catch (fault) {
    if (fault instanceof RangeError) return 'too-large';
    throw fault;
  }
}
