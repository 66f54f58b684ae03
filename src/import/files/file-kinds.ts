/** What a file is, by its ending and by its first bytes, and why Waymark does not read it. */
import type { FindingCode } from '../advice.ts';

export type Ending =
  'docx' | 'xlsx' | 'csv' | 'tsv' | 'md' | 'markdown' | 'txt' | 'text' | 'json' | 'yaml' | 'yml';

export const READ_AS =
  'Waymark reads plans as .docx, .xlsx, .csv, .tsv, .md, .txt, .json, .yaml or .yml.';

/** Something Waymark does not read: in words, such as `a PDF`, and the code of what to do. */
export interface Unfit {
  readonly like: string;
  readonly code: FindingCode;
}

export function endingOf(fileName: string): string {
  return /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

export function isRead(ending: string): ending is Ending {
  return NAMES.has(ending as Ending);
}

/** `a Word document` for `docx`. */
export function nameOf(ending: Ending): string {
  return NAMES.get(ending) ?? `a .${ending} file`;
}

/** What the bytes are where they are nothing Waymark reads, whatever the ending says; else null. */
export function unfitBytes(bytes: Uint8Array): Unfit | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024));
  const mark = MARKS.find(({ marks }) =>
    marks.some((each) => start.indexOf(each, 0, 'latin1') === 0),
  );
  if (mark !== undefined) return mark;
  const text = start.toString('latin1');
  return TEXT_MARKS.find(({ marks }) => marks.test(text)) ?? null;
}

/** What an ending promises where Waymark does not read that; null for an ending nobody knows. */
export function unfitEnding(ending: string): Unfit | null {
  return ENDINGS.find(({ endings }) => endings.split(' ').includes(ending)) ?? null;
}

export type Packed = 'docx' | 'xlsx' | Unfit;

/** What a zip was packed by: several where one file is embedded in another, none for any other zip. */
export function packedAs(bytes: Uint8Array): readonly Packed[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return PACKED.filter(({ holds }) => zip.includes(holds, 0, 'latin1')).map(({ as }) => as);
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** The container of old Office files, and of new ones under a password. */
export function isCompound(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
}

const NAMES: ReadonlyMap<Ending, string> = new Map<Ending, string>([
  ['docx', 'a Word document'],
  ['xlsx', 'an Excel workbook'],
  ['csv', 'a CSV file'],
  ['tsv', 'a TSV file'],
  ['md', 'a Markdown file'],
  ['markdown', 'a Markdown file'],
  ['txt', 'a text file'],
  ['text', 'a text file'],
  ['json', 'a JSON file'],
  ['yaml', 'a YAML file'],
  ['yml', 'a YAML file'],
]);

const PDF: Unfit = { like: 'a PDF', code: 'file-pdf' };
const OLD: Unfit = { like: 'an Office file of the old kind', code: 'file-old-office' };
const RTF: Unfit = { like: 'a rich text (RTF) file', code: 'file-other-program' };
const WEB: Unfit = { like: 'a web page', code: 'file-other-program' };
const SLIDES: Unfit = { like: 'a presentation', code: 'file-other-program' };
const OPEN: Unfit = { like: 'an OpenDocument file', code: 'file-other-program' };
const APPLE: Unfit = { like: 'a Pages or Numbers file', code: 'file-other-program' };
const BINARY: Unfit = { like: 'an Excel workbook of the binary kind', code: 'file-other-program' };
const PICTURE: Unfit = { like: 'a picture', code: 'file-picture' };
const ARCHIVE: Unfit = { like: 'an archive of files', code: 'file-archive' };
const MAIL: Unfit = { like: 'an e-mail', code: 'file-archive' };
const MACROS: Unfit = { like: 'an Office file with macros', code: 'file-macros' };
const TEMPLATE: Unfit = { like: 'an Office template', code: 'file-other-program' };
const XML: Unfit = { like: 'an XML file', code: 'file-other-program' };

const MARKS: readonly (Unfit & { readonly marks: readonly string[] })[] = [
  { ...PDF, marks: ['%PDF-', '\xef\xbb\xbf%PDF-'] },
  { ...RTF, marks: ['{\\rtf'] },
  {
    ...PICTURE,
    marks: ['\x89PNG', '\xff\xd8\xff', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*', 'BM\xff', 'RIFF'],
  },
  { ...ARCHIVE, marks: ['7z\xbc\xaf', 'Rar!', '\x1f\x8b', 'MSCF'] },
];

const TEXT_MARKS: readonly (Unfit & { readonly marks: RegExp })[] = [
  { ...WEB, marks: /^\s*(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html\b|<head\b|<body\b)/iu },
  { ...WEB, marks: /^\s*(?:\xef\xbb\xbf)?\s*<\?xml[^<]{0,200}(?:<!doctype html|<html\b)/iu },
  { ...XML, marks: /^\s*(?:\xef\xbb\xbf)?\s*<\?xml\b/u },
  { ...MAIL, marks: /^(?:MIME-Version|Received|Return-Path|Delivered-To): /u },
];

const ENDINGS: readonly (Unfit & { readonly endings: string })[] = [
  { ...PDF, endings: 'pdf' },
  { ...OLD, endings: 'doc xls ppt dot xlt' },
  { ...MACROS, endings: 'docm xlsm dotm xltm pptm' },
  { ...TEMPLATE, endings: 'dotx xltx' },
  { ...BINARY, endings: 'xlsb' },
  { ...SLIDES, endings: 'pptx ppsx odp key' },
  { ...OPEN, endings: 'odt ods fodt fods' },
  { ...APPLE, endings: 'pages numbers' },
  { ...RTF, endings: 'rtf' },
  { ...WEB, endings: 'html htm mht mhtml xhtml' },
  { ...XML, endings: 'xml' },
  { ...MAIL, endings: 'eml msg' },
  { ...PICTURE, endings: 'png jpg jpeg gif bmp tif tiff webp heic svg' },
  { ...ARCHIVE, endings: 'zip 7z rar gz tar tgz cab' },
];

const PACKED: readonly { readonly holds: string; readonly as: Packed }[] = [
  { holds: 'word/document', as: 'docx' },
  { holds: 'xl/workbook.xml', as: 'xlsx' },
  { holds: 'xl/workbook.bin', as: BINARY },
  { holds: 'ppt/presentation', as: SLIDES },
  { holds: 'mimetypeapplication/vnd.oasis.opendocument', as: OPEN },
  { holds: 'Index/Document.iwa', as: APPLE },
];
