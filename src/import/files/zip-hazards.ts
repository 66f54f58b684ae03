/** What an Office file may carry that Waymark never opens it with: programs, and ways out of it. */
import { inFile, type Unreadable } from '../../plan/plan-reading.ts';
import { refused } from '../findings.ts';
import { broken, type OfficeFile } from './zip-guard.ts';
import { attribute, tagsIn, xmlProblem } from './zip-xml.ts';

/** The refusal of a file that is not safe to read on; null when nothing stands against it. */
export function hazardIn({ name, names, parts }: OfficeFile): Unreadable | null {
  if (names.some((part) => PROGRAM.test(part)) || declaresMacros(parts)) {
    return refused(
      'file-macros',
      `${name} holds macros or controls, which are small programs.`,
      inFile(name),
    );
  }
  if (names.some((part) => OUTWARD_PART.test(part))) return external(name, 'another workbook');
  for (const [part, bytes] of parts) {
    const xml = bytes.toString('utf8');
    const problem = xmlProblem(xml);
    if (problem === 'broken') return broken(name);
    if (problem === 'doctype') {
      return refused(
        'file-broken',
        `${name} holds a DOCTYPE, which no Office program writes.`,
        inFile(name),
      );
    }
    const target = part.endsWith('.rels') ? outwardTarget(xml) : null;
    if (target !== null) return external(name, `"${target.slice(0, LONGEST_TARGET)}"`);
  }
  return null;
}

const PROGRAM = /(?:^|\/)(?:vbaProject[^/]*\.bin|vbaData\.xml|activeX\/|macrosheets\/)/iu;
const OUTWARD_PART = /(?:^|\/)externalLinks\/|^xl\/(?:connections\.xml|queryTables\/)/iu;
const LONGEST_TARGET = 80;

function declaresMacros(parts: OfficeFile['parts']): boolean {
  const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? '';
  // Some programs name the type of such parts in every file, though there is no such part.
  return /<Override\s[^<>]*(?:macroEnabled|vbaProject|ms-excel\.(?:intl)?macrosheet)/iu.test(types);
}

function external(name: string, what: string): Unreadable {
  return refused(
    'file-outside',
    `${name} draws on something outside itself: ${what}. Waymark reads only what is in a file.`,
    inFile(name),
  );
}

/** A link for people to press on is harmless, and so is the memory of a template on a disk. */
function outwardTarget(xml: string): string | null {
  for (const tag of tagsIn(xml)) {
    if (attribute(xml, tag, 'TargetMode')?.toLowerCase() !== 'external') continue;
    const type = attribute(xml, tag, 'Type') ?? '';
    const target = attribute(xml, tag, 'Target') ?? '';
    if (type.endsWith('/hyperlink')) continue;
    if (type.endsWith('/attachedTemplate') && ON_A_DISK.test(target)) continue;
    return target;
  }
  return null;
}

const ON_A_DISK = /^(?:file:\/{2,3})?[a-z]:[\\/]|^[^:\\/%]+$/iu;
