/** Office files made part by part, so that a test can put anything at all into one. */
import { ZipFile } from 'yazl';

const TYPES = 'application/vnd.openxmlformats-officedocument';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const WORD_NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export type Parts = Readonly<Record<string, string | Buffer>>;

export function zipOf(parts: Parts): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) {
    zip.addBuffer(Buffer.from(content), name, { compress: true });
  }
  zip.end();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
    zip.outputStream.on('error', reject);
    zip.outputStream.on('end', () => resolve(Buffer.concat(chunks)));
  });
}

/** A Word document with that body, and whatever other parts it is to have. */
export function wordZip(body: string, others: Parts = {}): Promise<Buffer> {
  return zipOf({
    '[Content_Types].xml': types(
      'word/document.xml',
      `${TYPES}.wordprocessingml.document.main+xml`,
    ),
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/document.xml': `<w:document ${WORD_NAMES}><w:body>${body}</w:body></w:document>`,
    ...others,
  });
}

/** A workbook with one sheet of that data, and whatever other parts it is to have. */
export function bookZip(data: string, others: Parts = {}): Promise<Buffer> {
  const sheet = `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.spreadsheetml.worksheet+xml"/>`;
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  return zipOf({
    '[Content_Types].xml': types('xl/workbook.xml', `${TYPES}.spreadsheetml.sheet.main+xml`, sheet),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${RELATIONS}"><sheets><sheet name="Plan" sheetId="1" r:id="r0"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([['worksheet', 'worksheets/sheet1.xml']]),
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${data}</sheetData></worksheet>`,
    ...others,
  });
}

/** A part of relations: kind, target, and `External` where the target is outside the file. */
export function relations(
  all: readonly (readonly [kind: string, target: string, mode?: string])[],
): string {
  const each = all.map(
    ([kind, target, mode], index) =>
      `<Relationship Id="r${index}" Type="${RELATIONS}/${kind}" Target="${target}"${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}

export function types(part: string, type: string, others = ''): string {
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="${type}"/>${others}</Types>`;
}
