/** Makes a document's XML plainer for the library that reads it, so that no text of it is lost. */
import { withAlignedColumns } from './word-grid.ts';

/** The prefix of Word's own names with its colon: nearly always `w:`. */
export function prefixIn(xml: string): string {
  return `${NAMESPACE.exec(xml.slice(0, 20_000))?.[1] ?? 'w'}:`;
}

/**
 * Without what the library stumbles over (simple fields, bookmarks between rows, skipped cells),
 * and without looks, which are the greater part of most documents and need memory to read.
 */
export function plainerXml(xml: string, w: string): string {
  const aligned = withAlignedColumns(xml, w);
  const fewer = looksIn(w).reduce((rest, look) => rest.replace(look, ''), aligned);
  const words = onlyKept(fewer, w, 'rPr', ['strike', 'del']);
  const cells = onlyKept(words, w, 'tcPr', ['gridSpan', 'vMerge']);
  const broken = cells.replace(new RegExp(`<${w}cr\\s*/>`, 'gu'), `<${w}br/>`);
  return withSkippedCells(broken, w);
}

/** What a field of the document would fetch from elsewhere, or start, if a program obeyed it. */
export function fieldReachingOut(xml: string, w: string): string | null {
  const simple = new RegExp(`<${w}fldSimple\\s${REST}${w}instr=["']\\s*(${OUTWARD})\\b`, 'iu');
  const found = simple.exec(xml)?.[1];
  if (found !== undefined) return found;
  const written = new RegExp(`<${w}fldChar\\s${REST}>|<${w}instrText(?:\\s${REST})?>([^<]*)`, 'gu');
  const instructions = [...xml.matchAll(written)].map(([, text]) => text ?? '\n').join('');
  return new RegExp(`^\\s*(${OUTWARD})\\b`, 'imu').exec(instructions)?.[1] ?? null;
}

const NAMESPACE =
  /xmlns:([\w.-]+)\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/u;
/** The attributes of a tag; in a value a `>` may stand. */
const REST = `(?:[^<>"']|"[^"]*"|'[^']*')*`;
const OUTWARD = 'DDEAUTO|DDE|INCLUDETEXT|LINK|IMPORT|DATABASE';
/** As many columns as a table of Word may have. */
const MOST_COLUMNS = 63;

function looksIn(w: string): readonly RegExp[] {
  return [
    new RegExp(`<(${w}[A-Za-z]{2,6}PrChange)(?:\\s${REST})?>[^]*?</\\1>`, 'gu'),
    new RegExp(`</?${w}(?:bookmarkStart|fldSimple|bdo|dir)(?!\\w)${REST}>`, 'gu'),
    new RegExp(`<${w}(?:bookmarkEnd|proofErr|lastRenderedPageBreak)(?!\\w)[^<>]*/>`, 'gu'),
    new RegExp(`<(${w}(?:tblPr|tblGrid|sectPr))(?:\\s[^<>]*)?(?<!/)>[^]*?</\\1>`, 'gu'),
    /\s(?:w:rsid\w*|w14:(?:paraId|textId))="[^"]*"/gu,
  ];
}

/** Of the properties of that name, only the elements of these names. */
function onlyKept(xml: string, w: string, name: string, names: readonly string[]): string {
  const properties = new RegExp(`<${w}${name}(?:\\s[^<>]*)?(?<!/)>[^]*?</${w}${name}>`, 'gu');
  const wanted = new RegExp(
    `<(${w}(?:${names.join('|')}))(?:\\s[^<>]*)?(?:/>|(?<!/)></\\1>)`,
    'gu',
  );
  return xml.replace(properties, (all) => {
    const found = all.match(wanted)?.join('') ?? '';
    return found === '' ? '' : `<${w}${name}>${found}</${w}${name}>`;
  });
}

/** A row may begin some columns late, which shows in its properties and nowhere else. */
function withSkippedCells(xml: string, w: string): string {
  const properties = new RegExp(`<${w}gridBefore\\s[^<>]*${w}val=["'](\\d{1,2})["'][^<>]*>`, 'u');
  return xml.replace(new RegExp(`<${w}trPr(?:\\s[^<>]*)?>[^]*?</${w}trPr>`, 'gu'), (all) => {
    const count = Math.min(Number(properties.exec(all)?.[1] ?? 0), MOST_COLUMNS);
    if (count === 0) return all;
    const span = `<${w}tcPr><${w}gridSpan ${w}val="${count}"/></${w}tcPr>`;
    return `${all}<${w}tc>${span}<${w}p></${w}p></${w}tc>`;
  });
}
