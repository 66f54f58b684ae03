import type { PlacedFinding } from '../findings.ts';
import type { OfficeFile } from './zip-guard.ts';

/** What a document carries that is no text of its own, and that Waymark leaves shut. `w`: the prefix. */
export function wordLeftOut(
  { names }: OfficeFile,
  xml: string,
  w: string,
): readonly PlacedFinding[] {
  const embedded = names.filter((name) => /(?:^|\/)embeddings\/[^/]+$/u.test(name)).length;
  const diagrams = names.filter((name) => /(?:^|\/)diagrams\/data\d*\.xml$/u.test(name)).length;
  // Word writes each text box a second time, in the old way, and that one is read.
  const boxes = count(xml, '<wps:txbx>') + count(xml, '<wps:txbx ') - count(xml, '<v:textbox');
  return [
    ...leftOut(Math.max(0, boxes), 'text box', 'floats beside the text', 'confirm'),
    ...leftOut(count(xml, `<${w}altChunk`), 'document', 'was put into this one whole', 'confirm'),
    ...leftOut(embedded, 'file', 'is embedded in the document', 'confirm'),
    ...leftOut(diagrams, 'diagram', 'stands in the document as a drawing', 'confirm'),
    ...leftOut(count(xml, `<${w}commentReference`), 'comment', 'stands in the margin', 'note'),
  ];
}

function count(xml: string, tag: string): number {
  return xml.split(tag).length - 1;
}

function leftOut(
  many: number,
  what: string,
  where: string,
  severity: 'confirm' | 'note',
): readonly PlacedFinding[] {
  if (many === 0) return [];
  const said =
    many === 1
      ? `A ${what} ${where}`
      : `${many} ${what}${what.endsWith('x') ? 'es' : 's'}: each ${where}`;
  const sentence = `${said}; Waymark does not read ${many === 1 ? 'it' : 'them'}.`;
  return [{ code: 'part-left-out', severity, line: 1, outcome: null, sentence }];
}
