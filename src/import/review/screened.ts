import type { Origin, Plan } from '../../plan/model.ts';
import { screen, screenLink, type ScreeningHit } from '../../plan/screening.ts';
import type { ReviewFinding } from './review-finding.ts';
import { hitByColumn } from './screened-columns.ts';
import { partAt, type PlacedPart } from './screened-place.ts';

/**
 * What could identify a child, in any text of the plan or in its file's name: it may be looked at
 * and not be saved. Leads may have names; nothing else is left out. The words are not repeated.
 */
export function screenedPlan(plan: Plan, fileName: string): readonly ReviewFinding[] {
  const said = new Set<string>();
  const { id, ...rest } = plan;
  // The id last, for it is made of what is said before.
  const found = foundIn({ ...rest, id }, [], new Map());
  return [
    ...ofFileName(fileName),
    ...found.flatMap(({ hit, path, text }) => {
      const part = partAt(plan, path);
      if (hit.kind === 'named-child' && text !== null && namesLead(text, path, part)) return [];
      const { outcome, milestone } = part;
      // A row's cells are kept with its milestone, and may be with its action too.
      const anywhere = `${outcome?.number ?? 'plan'} ${wordsKey(hit)}`;
      const here = `${anywhere} ${milestone?.id ?? (outcome === null ? '' : part.what)}`;
      if (said.has(path.includes('origin') ? anywhere : here)) return [];
      said.add(here).add(anywhere);
      return [findingOf(hit, path, part)];
    }),
  ];
}

interface Found {
  readonly hit: ScreeningHit;
  readonly path: readonly PropertyKey[];
  /** The text at the path; null for what only its column's header tells. */
  readonly text: string | null;
}

/** The same text is printed many times, and screened once. */
type Hits = Map<string, ScreeningHit | null>;

/** Every text of a plan, whatever field it is in; nothing is left out by name. */
function foundIn(part: unknown, path: readonly PropertyKey[], hits: Hits): readonly Found[] {
  if (typeof part === 'string') {
    const hit = hitIn(path.at(-1) === 'where' ? part.replace(COUNTED, '') : part, hits);
    return hit === null ? [] : [{ hit, path, text: part }];
  }
  if (typeof part !== 'object' || part === null) return [];
  const found: Found[] = [];
  for (const [key, value] of Object.entries(part)) {
    const step = Array.isArray(part) ? Number(key) : key;
    for (const each of foundIn(value, [...path, step], hits)) found.push(each);
  }
  if (found.length > 0 || !isCell(part)) return found;
  const hit = hitByColumn(part);
  return hit === null ? found : [{ hit, path: [...path, 'text'], text: null }];
}

/** Each place is another text by its numbers alone; what is left is the name of a sheet. */
const COUNTED = /\b(?:page|table|row|line|cell) [A-Z]{0,3}\d{1,7}(?=,|$)/gu;

function hitIn(text: string, hits: Hits): ScreeningHit | null {
  const known = hits.get(text);
  if (known !== undefined) return known;
  const hit = screen(text);
  hits.set(text, hit);
  return hit;
}

function isCell(part: object): part is Origin['cells'][number] {
  return 'column' in part && 'text' in part;
}

function ofFileName(fileName: string): readonly ReviewFinding[] {
  const hit = screenLink(fileName);
  if (hit === null) return [];
  const nowhere = { outcome: null, milestone: null, action: null, kpi: null };
  return [findingOf(hit, [], { ...nowhere, what: "The file's name" })];
}

/** Officers' names belong to leads, and in the cell that names them and nobody else. */
function namesLead(text: string, path: readonly PropertyKey[], part: PlacedPart): boolean {
  if (path.some((step) => PEOPLE.has(step))) return true;
  if (!path.includes('origin') || path.at(-1) !== 'text') return false;
  const { outcome, action, milestone, kpi } = part;
  const milestones = milestone === null ? (action?.milestones ?? []) : [milestone];
  const leads = [...(outcome?.dmtLeads ?? []), ...milestones.flatMap((each) => each.leads)];
  const names = [...leads.map(({ asWritten }) => asWritten), kpi?.responsible ?? ''];
  const rest = names
    .filter((name) => name !== '')
    .toSorted((one, other) => other.length - one.length)
    .reduce((left, name) => left.replaceAll(name, ' '), text);
  return !/[\p{L}\p{N}]/u.test(rest.replace(/\b(?:and|with)\b/giu, ''));
}

const PEOPLE: ReadonlySet<PropertyKey> = new Set(['leads', 'dmtLeads', 'responsible']);

function wordsKey({ words }: ScreeningHit): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function findingOf(
  hit: ScreeningHit,
  path: readonly PropertyKey[],
  { what, outcome, milestone }: PlacedPart,
): ReviewFinding {
  // A ref or a header may itself be what was found.
  const ref = milestone === null || screen(milestone.ref) !== null ? null : milestone.ref;
  const named = screen(what) === null ? what : unnamed(what);
  return {
    code: 'child-identifiable',
    severity: 'refused',
    sentence: `${named} holds what looks like ${hit.looksLike}; nothing that could identify a child may be kept here.`,
    outcome: outcome?.number ?? null,
    ref,
    milestoneId: milestone?.id ?? null,
    path,
  };
}

/** `The ref of a milestone`, `The column of an action`. */
function unnamed(what: string): string {
  const field =
    /^The (?:column's header|column|[\p{L} ]+?)(?= "| of |$)/u.exec(what)?.[0] ?? 'A text';
  const of = / of (milestone|action|outcome) [^"]*$/u.exec(what)?.[1];
  return of === undefined ? field : `${field} of ${of === 'milestone' ? 'a' : 'an'} ${of}`;
}
