import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../src/import/read-plan.ts';
import { sourceOf } from './source.ts';

const ZIP = 'PK\x03\x04';
const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

describe('a file that is not what Waymark reads', () => {
  it.each([
    ['plan.pdf', '%PDF-1.7', 'file-pdf', 'plan.pdf is a PDF. Waymark reads plans as .docx'],
    ['plan.txt', '%PDF-1.7', 'file-pdf', 'is a PDF, whatever its ending'],
    ['plan.docx', '%PDF-1.7', 'file-pdf', 'is a PDF, whatever its ending'],
    ['plan.txt', `${ZIP}word/document.xml`, 'file-misnamed', 'but it is a Word document'],
    ['plan.docx', `${ZIP}xl/workbook.xml`, 'file-misnamed', 'but it is an Excel workbook'],
    ['plan.xlsx', `${ZIP}word/document.xml`, 'file-misnamed', 'but it is a Word document'],
    ['plan.docx', 'Theme 1: Care', 'file-misnamed', 'but it is plain text'],
    ['plan.xlsx', 'a,b', 'file-misnamed', 'but it is plain text'],
    ['plan.xlsx', '<!DOCTYPE html><table>', 'file-other-program', 'is a web page'],
    ['plan.csv', '\n<html lang="en">', 'file-other-program', 'is a web page'],
    ['plan.doc', COMPOUND, 'file-old-office', 'is an Office file of the old kind.'],
    ['plan.csv', COMPOUND, 'file-old-office', 'the old kind, whatever its ending'],
    ['plan.docm', `${ZIP}word/document.xml`, 'file-macros', 'is an Office file with macros'],
    ['plan.xlsm', `${ZIP}xl/workbook.xml`, 'file-macros', 'is an Office file with macros'],
    ['plan.xlsb', `${ZIP}xl/workbook.bin`, 'file-other-program', 'of the binary kind'],
    ['plan.pptx', `${ZIP}ppt/presentation.xml`, 'file-other-program', 'is a presentation'],
    ['plan.odt', `${ZIP}mimetypeapplication/vnd.oasis.opendocument.text`, 'file-other-program', ''],
    ['plan.pages', `${ZIP}Index/Document.iwa`, 'file-other-program', 'is a Pages or Numbers file'],
    ['plan.zip', ZIP, 'file-archive', 'is an archive of files'],
    ['plan.md', ZIP, 'file-archive', 'is an archive of files, whatever its ending'],
    ['plan.rtf', '{\\rtf1', 'file-other-program', 'is a rich text (RTF) file'],
    ['plan.txt', '{\\rtf1', 'file-other-program', 'is a rich text (RTF) file, whatever'],
    ['plan.png', '\x89PNG\r\n', 'file-picture', 'is a picture'],
    ['plan.eml', 'MIME-Version: 1.0', 'file-archive', 'is an e-mail'],
    ['plan.xml', '<?xml version="1.0"?><plan/>', 'file-other-program', 'is an XML file'],
    ['plan.txt', '{"id": "a", "outcomes": []}', 'file-misnamed', 'Name it plan.json'],
    ['plan.txt', 'a\0b', 'file-not-text', 'is not a text file'],
    ['plan.csv', '\x01\x02\x03\x04', 'file-not-text', 'is not a text file'],
    ['plan', 'text', 'file-ending', 'has a name without an ending'],
    ['plan.log', 'text', 'file-ending', 'has the ending .log'],
    ['plan.md', '', 'file-empty', 'plan.md is empty.'],
    ['plan.csv', ' \r\n ', 'file-empty', 'plan.csv is empty.'],
  ])('%s with %j is refused: %s', async (name, bytes, code, said) => {
    const reading = await readPlan({ name, bytes: Buffer.from(bytes, 'latin1') });
    const findings = reading.findings.map((finding) => [finding.code, finding.severity]);
    expect(findings).toEqual([[code, 'refused']]);
    expect(reading).toMatchObject({ sentence: expect.stringContaining(said) as unknown });
    expect(reading.findings[0]?.todo).toMatch(/^[A-Z].*\.$/);
  });

  it('of more than 10 MB is refused before it is opened', async () => {
    const reading = await readPlan({ name: 'plan.docx', bytes: new Uint8Array(11 * 1024 * 1024) });
    expect(reading).toMatchObject({ sentence: 'plan.docx is larger than 10 MB.' });
  });
});

describe('the encoding of a text', () => {
  const text = 'Theme 1: Care – “safe” £5 Siân';

  it.each([
    ['UTF-8', Buffer.from(text), []],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`), []],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${text}`, 'utf16le'), []],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), []],
    [
      'Windows-1252',
      Buffer.from('Theme 1: Care \x96 \x93safe\x94 \xa35 Si\xe2n', 'latin1'),
      ['encoding-guessed'],
    ],
  ])('%s is read', async (_, bytes, codes) => {
    const source = await sourceOf('plan.txt', bytes);
    expect(source.lines.map((line) => line.text)).toEqual([text]);
    expect(source.findings?.map(({ code }) => code)).toEqual(codes);
  });

  it('damaged in one place stays UTF-8, and the place is named', async () => {
    const bytes = Buffer.concat([Buffer.from('“A”\nb'), Buffer.from([0xff]), Buffer.from(' – c')]);
    const source = await sourceOf('plan.txt', bytes);
    expect(source.lines.map((line) => line.text)).toEqual(['“A”', 'b\uFFFD – c']);
    expect(source.findings).toMatchObject([
      { code: 'encoding-damaged', sentence: expect.stringContaining('Line 2 holds') as unknown },
    ]);
  });
});
