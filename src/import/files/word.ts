/** Reads a Word document: paragraphs and the rows of its tables. */
import { posix } from 'node:path';
import { inFile } from '../../plan/plan-reading.ts';
import { refused } from '../findings.ts';
import type { SourceFile, SourceReading } from './read-source.ts';
import { wordLeftOut } from './word-left-out.ts';
import { linesOfWord } from './word-lines.ts';
import { withColours, withMarks, withTracks } from './word-marks.ts';
import { numberingIn } from './word-numbering.ts';
import { stylesIn } from './word-styles.ts';
import { wordTree } from './word-tree.ts';
import { fieldReachingOut, plainerXml, prefixIn } from './word-xml.ts';
import { broken, openOffice } from './zip-guard.ts';
import { hazardIn } from './zip-hazards.ts';
import { treeOf } from './zip-tree.ts';

export async function readWord(file: SourceFile): Promise<SourceReading> {
  const { name } = file;
  const opened = await openOffice(file);
  if (opened.kind === 'refused') return opened;
  const { office } = opened;
  const hazard = hazardIn(office);
  if (hazard !== null) return hazard;
  const parts = new Map([...office.parts].map(([part, bytes]) => [part, textOf(bytes)]));
  const main = mainPart(parts);
  const xml = parts.get(main);
  if (xml === undefined || /^(?:xl|ppt)\//u.test(main)) {
    return refused(
      'file-misnamed',
      `${name} is no Word document, whatever its ending.`,
      inFile(name),
    );
  }
  const w = prefixIn(xml);
  const reaching = [...parts.values()].map((part) => fieldReachingOut(part, w));
  const field = reaching.find((found) => found !== null);
  if (field !== undefined) {
    return refused(
      'file-outside',
      `${name} has a ${field} field, which draws on another file.`,
      inFile(name),
    );
  }
  const plain = plainerXml(withColours(xml, w), w);
  const paragraphs = plain.split(`</${w}p>`).length - 1;
  if (paragraphs > MOST_PARAGRAPHS || plain.length > MOST_XML) {
    return refused(
      'file-too-large',
      paragraphs > MOST_PARAGRAPHS
        ? `${name} holds ${paragraphs} paragraphs; a plan may hold at most ${MOST_PARAGRAPHS}.`
        : `${name} holds ${Math.round(plain.length / 1_000_000)} million characters of text and layout; a plan may hold at most ${MOST_XML / 1_000_000} million.`,
      inFile(name),
    );
  }
  parts.set(main, markedXml(plain, w, parts, main));
  try {
    const source = linesOfWord(await wordTree(parts), name);
    const findings = [...wordLeftOut(office, xml, w), ...(source.findings ?? [])];
    return { kind: 'lines', source: { ...source, findings } };
  } catch {
    // The library throws for a document that breaks the rules of its format, and has no codes.
    return broken(name);
  }
}

/** Far more than any plan has: a page of tables has about a hundred. */
const MOST_PARAGRAPHS = 24_000;
const MOST_XML = 12_000_000;

function textOf(bytes: Buffer): string {
  return bytes.toString('utf8').replace(/^\uFEFF/u, '');
}

/** The part that the file says is its document. */
function mainPart(parts: ReadonlyMap<string, string>): string {
  return related(parts, '_rels/.rels', '', '/officeDocument') ?? 'word/document.xml';
}

function related(
  parts: ReadonlyMap<string, string>,
  rels: string,
  folder: string,
  type: string,
): string | undefined {
  const relations = treeOf(parts.get(rels) ?? '').children;
  const found = relations.find(({ attributes }) => attributes.get('Type')?.endsWith(type));
  const target = found?.attributes.get('Target');
  if (target === undefined) return undefined;
  return target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
}

function markedXml(
  xml: string,
  w: string,
  parts: ReadonlyMap<string, string>,
  main: string,
): string {
  const { dir, base } = posix.parse(main);
  const rels = `${dir}/_rels/${base}.rels`;
  function part(kind: string): string | undefined {
    return parts.get(related(parts, rels, dir, `/${kind}`) ?? `${dir}/${kind}.xml`);
  }
  const styles = stylesIn(part('styles'));
  const numbering = numberingIn(part('numbering'), styles);
  return withMarks(withTracks(xml, w), w, styles, numbering);
}
