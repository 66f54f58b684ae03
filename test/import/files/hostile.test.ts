import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readExcel } from '../../../src/import/files/excel.ts';
import { readWord } from '../../../src/import/files/word.ts';
import { bookZip, relations, types, WORD_NAMES, wordZip, zipOf } from './office-zips.ts';

const PARAGRAPH = '<w:p><w:r><w:t>Theme 1: Warm homes</w:t></w:r></w:p>';
const CELL = '<row r="1"><c r="A1" t="inlineStr"><is><t>Theme 1: Warm homes</t></is></c></row>';
const MACRO_WORD = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const MACRO_BOOK = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';

/** `lines`, or the code of the refusal. */
async function answer(ending: 'docx' | 'xlsx', bytes: Uint8Array): Promise<string> {
  const read = ending === 'docx' ? readWord : readExcel;
  const reading = await read({ name: `plan.${ending}`, bytes });
  if (reading.kind !== 'refused') return reading.kind;
  const [finding] = reading.findings;
  expect(reading.sentence).toMatch(/^plan\..*\.$/s);
  expect(finding).toMatchObject({ severity: 'refused', place: { file: `plan.${ending}` } });
  return finding?.code ?? '';
}

function field(...instructions: readonly string[]): string {
  const texts = instructions.map((text) => `<w:r><w:instrText>${text}</w:instrText></w:r>`);
  return `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${texts.join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
}

function formula(text: string): string {
  return `<row r="1"><c r="A1"><f>${text}</f><v>1</v></c></row>`;
}

function withDocumentRels(kind: string, target: string): Promise<Buffer> {
  return wordZip(PARAGRAPH, {
    'word/_rels/document.xml.rels': relations([[kind, target, 'External']]),
  });
}

function doctype(root: string, body: string): string {
  return `<!DOCTYPE ${root} [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${body}`;
}

describe('a Word document', () => {
  it.each<[string, () => Promise<Buffer>, string]>([
    ['that is sound', () => wordZip(PARAGRAPH), 'lines'],
    [
      'with a link to press on',
      () => withDocumentRels('hyperlink', 'https://example.org'),
      'lines',
    ],
    [
      'made from a template on a disk',
      () => withDocumentRels('attachedTemplate', 'file:///C:\\Templates\\Report.dotx'),
      'lines',
    ],
    ['with a field for the page', () => wordZip(PARAGRAPH + field(' PAGE ')), 'lines'],
    ['with a macro', () => wordZip(PARAGRAPH, { 'word/vbaProject.bin': 'x' }), 'file-macros'],
    [
      'that says it has macros',
      () => wordZip(PARAGRAPH, { '[Content_Types].xml': types('word/document.xml', MACRO_WORD) }),
      'file-macros',
    ],
    [
      'with a control',
      () => wordZip(PARAGRAPH, { 'word/activeX/activeX1.bin': 'x' }),
      'file-macros',
    ],
    [
      'with a template from the web',
      () => withDocumentRels('attachedTemplate', 'https://example.org/a.dotm'),
      'file-outside',
    ],
    [
      'with a template from another machine',
      () => withDocumentRels('attachedTemplate', 'file:///\\\\server\\share\\a.dotm'),
      'file-outside',
    ],
    [
      'with a picture elsewhere',
      () => withDocumentRels('image', 'http://example.org/p.png'),
      'file-outside',
    ],
    [
      'with an object elsewhere',
      () => withDocumentRels('oleObject', 'http://example.org/o'),
      'file-outside',
    ],
    ['with a frame', () => withDocumentRels('frame', 'http://example.org/f'), 'file-outside'],
    [
      'with a relation out of a part that stays shut',
      () =>
        wordZip(PARAGRAPH, {
          'word/charts/_rels/chart1.xml.rels': relations([
            ['oleObject', 'file:///C:\\other.xlsx', 'External'],
          ]),
        }),
      'file-outside',
    ],
    [
      'with a DDE field',
      () => wordZip(PARAGRAPH + field(' DDEAUTO c:\\\\x.exe "/k calc"')),
      'file-outside',
    ],
    [
      'with a DDE field in pieces',
      () => wordZip(PARAGRAPH + field(' DDE', 'AUTO c:\\\\x.exe')),
      'file-outside',
    ],
    [
      'with a simple DDE field',
      () => wordZip(`<w:p><w:fldSimple w:dirty="1" w:instr=" DDE excel x"/></w:p>`),
      'file-outside',
    ],
    [
      'with a DDE field in its header',
      () =>
        wordZip(PARAGRAPH, {
          'word/header1.xml': `<w:hdr ${WORD_NAMES}>${field('DDE x')}</w:hdr>`,
        }),
      'file-outside',
    ],
    [
      'with an entity bomb',
      () =>
        wordZip('', {
          'word/document.xml': doctype(
            'w',
            `<w:document ${WORD_NAMES}><w:body>&b;</w:body></w:document>`,
          ),
        }),
      'file-broken',
    ],
    [
      'that breaks off',
      () => wordZip('', { 'word/document.xml': '<w:document><w:bo' }),
      'file-broken',
    ],
    ['whose tags cross', () => wordZip('<w:p><w:r></w:p></w:r>'), 'file-broken'],
    [
      'with an undefined entity',
      () => wordZip('<w:p><w:r><w:t>&b;</w:t></w:r></w:p>'),
      'file-broken',
    ],
    [
      'that is very deep',
      () => wordZip('<w:p>'.repeat(5_000) + '</w:p>'.repeat(5_000)),
      'file-broken',
    ],
    [
      'without a body',
      () => wordZip('', { 'word/document.xml': `<w:document ${WORD_NAMES}/>` }),
      'file-broken',
    ],
    [
      'with a style based on itself',
      () => wordZip(PARAGRAPH, { 'word/styles.xml': loop() }),
      'lines',
    ],
    ['of too many paragraphs', () => wordZip(PARAGRAPH.repeat(25_000)), 'file-too-large'],
    ['that is a workbook', () => bookZip(CELL), 'file-misnamed'],
    ['that is some other zip', () => zipOf({ 'a.txt': 'words' }), 'file-misnamed'],
  ])('%s', async (_, made, expected) => {
    expect(await answer('docx', await made())).toBe(expected);
  });
});

describe('a workbook', () => {
  it.each<[string, () => Promise<Buffer>, string]>([
    ['that is sound', () => bookZip(CELL), 'lines'],
    ['with a formula of its own', () => bookZip(formula('SUM(B1:B9)&amp;" a|b [1]x!"')), 'lines'],
    [
      'with a formula on a table',
      () => bookZip(formula('Table1[[#This Row],[Due]]+Plan!A2')),
      'lines',
    ],
    ['with a macro', () => bookZip(CELL, { 'xl/vbaProject.bin': 'x' }), 'file-macros'],
    [
      'with an old macro sheet',
      () => bookZip(CELL, { 'xl/macrosheets/sheet1.xml': '<a/>' }),
      'file-macros',
    ],
    [
      'that says it has macros',
      () => bookZip(CELL, { '[Content_Types].xml': types('xl/workbook.xml', MACRO_BOOK) }),
      'file-macros',
    ],
    [
      'with links to another',
      () => bookZip(CELL, { 'xl/externalLinks/externalLink1.xml': '<a/>' }),
      'file-outside',
    ],
    [
      'with a connection to data',
      () => bookZip(CELL, { 'xl/connections.xml': '<a/>' }),
      'file-outside',
    ],
    ['with a formula on another', () => bookZip(formula("'[1]Sheet 1'!A1")), 'file-outside'],
    [
      'with a formula on a named other',
      () => bookZip(formula("'C:\\[Other.xlsx]Plan'!A1")),
      'file-outside',
    ],
    [
      'with a formula that starts a program',
      () => bookZip(formula("cmd|'/c calc'!A0")),
      'file-outside',
    ],
    [
      'with a formula on the web',
      () => bookZip(formula('_xlfn.WEBSERVICE("https://example.org")')),
      'file-outside',
    ],
    [
      'that breaks off',
      () => bookZip('', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row' }),
      'file-broken',
    ],
    [
      'with an entity bomb',
      () =>
        bookZip('', { 'xl/sharedStrings.xml': doctype('sst', '<sst><si><t>&b;</t></si></sst>') }),
      'file-broken',
    ],
    [
      'of too many rows',
      () => bookZip('<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(30_000)),
      'file-too-large',
    ],
    ['of as many merged cells as may be', () => mergedBook(5_000), 'lines'],
    ['of too many merged cells', () => mergedBook(5_001), 'file-too-large'],
    ['with nothing in it', () => bookZip(''), 'file-empty'],
    ['that is a document', () => wordZip(PARAGRAPH), 'file-misnamed'],
  ])('%s', async (_, made, expected) => {
    expect(await answer('xlsx', await made())).toBe(expected);
  });

  it('formatted a million rows down is read all the same', async () => {
    const blank = (_: unknown, at: number) =>
      `<row r="${at + 2}" ht="15"><c r="A${at + 2}" s="1"/></row>`;
    const bytes = await bookZip(CELL + Array.from({ length: 600_000 }, blank).join(''));
    expect(await answer('xlsx', bytes)).toBe('lines');
  });
});

describe('a zip', () => {
  it('that unpacks to more than a hundred megabytes is refused', async () => {
    const bytes = await bookZip(CELL + ' '.repeat(110_000_000));
    expect(bytes.length).toBeLessThan(200_000);
    expect(await answer('xlsx', bytes)).toBe('file-too-large');
  });

  it('that lies about what it unpacks to is refused', async () => {
    const bytes = await bookZip(CELL + ' '.repeat(50_000_000));
    expect(await answer('xlsx', declaring(bytes, 1_000))).toMatch(/^file-(?:too-large|broken)$/);
    const small = await bookZip(CELL + ' '.repeat(50_000));
    expect(await answer('xlsx', declaring(small, 1_000))).toBe('file-broken');
  });

  it.each([
    ['climbs out of its folder', 'word/../../evil.xml'],
    ['has a path of its own', '/etc/evil.xml'],
  ])('with a part that %s is refused', async (_, name) => {
    const long = 'x'.repeat(name.length);
    const bytes = await wordZip(PARAGRAPH, { [long]: '<a/>' });
    const renamed = bytes.toString('latin1').replaceAll(long, name);
    expect(await answer('docx', Buffer.from(renamed, 'latin1'))).toBe('file-broken');
  });

  it('with two parts of one name is refused', async () => {
    const bytes = await wordZip(PARAGRAPH, { 'word/documenu.xml': '<a/>' });
    const renamed = bytes.toString('latin1').replaceAll('documenu', 'document');
    expect(await answer('docx', Buffer.from(renamed, 'latin1'))).toBe('file-broken');
  });

  it('of thousands of parts is refused', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, n) => [`word/p${n}.xml`, '']),
    );
    expect(await answer('docx', await wordZip(PARAGRAPH, parts))).toBe('file-too-large');
  });

  it('cut short or damaged anywhere is refused or read, and never breaks the reader', async () => {
    for (const ending of ['docx', 'xlsx'] as const) {
      const bytes = await (ending === 'docx' ? wordZip(PARAGRAPH) : bookZip(CELL));
      for (let at = 0; at < bytes.length; at += 7) {
        const damaged = Buffer.from(bytes);
        damaged[at] = (damaged[at] ?? 0) ^ 0xff;
        expect(await answer(ending, damaged)).toMatch(/^(?:lines|file-[a-z-]+)$/);
        expect(await answer(ending, bytes.subarray(0, at))).toMatch(/^file-[a-z-]+$/);
      }
    }
  });
});

describe('a file that is no zip', () => {
  const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  it.each<[string, Buffer, string]>([
    ['of the old kind', Buffer.concat([compound, Buffer.alloc(1_000)]), 'file-old-office'],
    [
      'under a password',
      Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]),
      'file-protected',
    ],
    ['of text', Buffer.from('Theme 1: Warm homes'), 'file-misnamed'],
    ['of nothing', Buffer.alloc(0), 'file-misnamed'],
  ])('%s', async (_, bytes, expected) => {
    expect(await answer('docx', bytes)).toBe(expected);
    expect(await answer('xlsx', bytes)).toBe(expected);
  });
});

/** Every one of its merged cells reaches to the end, each in a column of its own. */
function mergedBook(count: number): Promise<Buffer> {
  const merges = Array.from({ length: count }, (_, column) => {
    const name = XLSX.utils.encode_col(column);
    return `<mergeCell ref="${name}1:${name}1048576"/>`;
  });
  const rows = Array.from(
    { length: 5_000 },
    (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>1</v></c></row>`,
  );
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const sheet = `<sheetData>${rows.join('')}</sheetData><mergeCells>${merges.join('')}</mergeCells>`;
  return bookZip('', { 'xl/worksheets/sheet1.xml': `<worksheet ${main}>${sheet}</worksheet>` });
}

function loop(): string {
  return `<w:styles ${WORD_NAMES}><w:style w:type="paragraph" w:default="1" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>`;
}

/** The same zip, with another size written for each of its parts that unpack to more. */
function declaring(bytes: Buffer, size: number): Buffer {
  const lying = Buffer.from(bytes);
  const entry = Buffer.from('504b0102', 'hex');
  for (let at = lying.indexOf(entry); at !== -1; at = lying.indexOf(entry, at + 4)) {
    if (lying.readUInt32LE(at + 24) > size) lying.writeUInt32LE(size, at + 24);
  }
  return lying;
}
