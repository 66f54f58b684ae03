/** Records whose text has no label: it is the line, or the heading, above their labels. */
import { columnsOf } from './columns.ts';
import { sectionHeading } from './headings.ts';
import { headsOutcome } from './heads-outcome.ts';
import { isBlank, type Line } from './lines.ts';
import type { Entry } from './record-entries.ts';

export interface Titles {
  /** The places, from 0, of the lines that are the text of a record. */
  readonly places: ReadonlySet<number>;
  /** They are headings: what stands under one, up to the next heading, is of its record. */
  readonly areHeadings: boolean;
  /** Most begin with a ref. */
  readonly haveRefs: boolean;
}

/** None where the labels say themselves what they are of, or stand beside a table of actions. */
export function titlesIn(lines: readonly Line[], entries: readonly (readonly Entry[])[]): Titles {
  if (!areUntitled(lines, entries.flat())) {
    return { places: new Set(), areHeadings: false, haveRefs: false };
  }
  const headed = headedRecords(lines, entries);
  const places = headed ?? titlesOver(lines, entries);
  const refs = places.filter((index) => REF.test(lines[index]?.text ?? ''));
  return {
    places: new Set(places),
    areHeadings: headed !== null,
    haveRefs: refs.length > 1 && refs.length * 2 > places.length,
  };
}

export function titleEntries({ text }: Line, { haveRefs }: Titles): readonly Entry[] {
  const [, ref, own] = (haveRefs ? REF.exec(text) : null) ?? [];
  const action: Entry = { label: 'Action', value: own ?? text, cell: 0, meanings: ['action'] };
  return ref === undefined
    ? [action]
    : [{ label: 'Ref', value: ref, cell: 0, meanings: ['ref'] }, action];
}

/** What opens a record of an action; a measure may be named in one. */
const OWN_TEXT = ['action', 'task', 'recommendation', 'milestone'] as const;
const REF =
  /^\(?((?:[A-Z]{1,4}[ .-]?)?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?|[A-Z])(?:[.):]+|\s?[–-])?\s+(\S.*)$/u;
const LONGEST = 400;
const MOST_WRAPPED = 8;

/** Labels for leads and dues, with hardly any that says what they are of: the line above does. */
function areUntitled(lines: readonly Line[], entries: readonly Entry[]): boolean {
  const dues = entries.filter(({ meanings }) => meanings.includes('due')).length;
  const texts = entries.filter(({ meanings }) => OWN_TEXT.some((each) => meanings.includes(each)));
  if (dues < 2 || texts.length * 4 > dues) return false;
  return lines.every((line) => line.cells.length < 2 || columnsOf(line)?.kind !== 'actions');
}

/** The headings with one record's labels under each; null where labels mostly stand otherwise. */
function headedRecords(
  lines: readonly Line[],
  entries: readonly (readonly Entry[])[],
): readonly number[] | null {
  const headed: number[] = [];
  let others = 0;
  let from = -1;
  for (let index = 0; index <= lines.length; index += 1) {
    const line = lines[index];
    if (line !== undefined && line.heading === null) continue;
    const under = entries.slice(from + 1, index).flat();
    const keys = under.map(({ label }) => label.toLowerCase());
    const heading = lines[from];
    if (keys.length > 1 && under.some(isOfAction)) {
      const once = new Set(keys).size === keys.length;
      if (once && heading !== undefined && mayBeTitle(heading, entries[from] ?? []))
        headed.push(from);
      else others += 1;
    }
    from = index;
  }
  return headed.length > 1 && headed.length >= others * 4 ? headed : null;
}

/** The lines straight above labels; a title may be wrapped, and then each of its lines is one. */
function titlesOver(
  lines: readonly Line[],
  entries: readonly (readonly Entry[])[],
): readonly number[] {
  return lines.flatMap((_, index) => {
    if (!isTitle(lines, entries, index)) return [];
    const places = [index];
    for (let at = index; places.length < MOST_WRAPPED; at -= 1) {
      const [line, above] = [lines[at], lines[at - 1]];
      if (line === undefined || above === undefined || !isWrapped(line, above)) break;
      if (!mayBeTitle(above, entries[at - 1] ?? [])) break;
      places.unshift(at - 1);
    }
    return places;
  });
}

/** It begins in small letters, or what stands above has a ref and it has none. */
function isWrapped(line: Line, above: Line): boolean {
  if (line.bullet || line.heading !== null || above.heading !== null || REF.test(line.text)) {
    return false;
  }
  return /^[\p{Ll}(]/u.test(line.text) || (REF.test(above.text) && !/[.;]$/u.test(above.text));
}

/** A line that stands straight above labels and has none itself. */
function isTitle(
  lines: readonly Line[],
  entries: readonly (readonly Entry[])[],
  index: number,
): boolean {
  const line = lines[index];
  if (line === undefined || !mayBeTitle(line, entries[index] ?? [])) return false;
  const near = [index + 1, index + 2, index + 3];
  const next = near.find((place) => lines[place] !== undefined && !isBlank(lines[place]));
  return next !== undefined && (entries[next] ?? []).some(isOfAction);
}

function mayBeTitle(line: Line, entries: readonly Entry[]): boolean {
  if (isBlank(line) || line.cells.length > 1 || line.text.length > LONGEST) return false;
  return entries.length === 0 && !headsOutcome(line) && sectionHeading(line) === null;
}

function isOfAction({ meanings }: Entry): boolean {
  return meanings.some((meaning) => meaning === 'lead' || meaning === 'due');
}
