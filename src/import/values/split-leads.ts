import { isBarePost, isTitle, openingsIn } from './role-title.ts';

export interface SplitLeads {
  readonly roles: readonly string[];
  /** Words such as "(with AD)" that add to a lead without naming another. */
  readonly note: string | null;
  /** How two leads were told apart: by a mark in the text, or by what titles look like. */
  readonly by: 'one' | 'mark' | 'titles';
}

/** The roles a lead cell names, given the titles that stand alone elsewhere in the plan. */
export function splitLeads(cell: string, known: ReadonlySet<string>): SplitLeads {
  const note = NOTE.exec(cell)?.[0].trim() ?? null;
  const text = (note === null ? cell : cell.replace(NOTE, ' ')).replace(/\s+/gu, ' ').trim();
  if (text === '' || /^(?:-|–|n\/?a|tb[ac]|none|to be (?:confirmed|agreed))$/iu.test(text)) {
    return { roles: [], note, by: 'one' };
  }
  const marked = text.split(/\s*;\s*|\s+\/\s+/u).filter((part) => part !== '');
  const roles = [...new Set(marked.flatMap((part) => split(part, known)))];
  if (roles.length <= 1) return { roles, note, by: 'one' };
  return { roles, note, by: roles.length === marked.length ? 'mark' : 'titles' };
}

/** The titles of a plan: cells that name one role, and the roles found in the others. */
export function knownTitles(cells: readonly string[]): ReadonlySet<string> {
  const known = new Set<string>();
  // Short cells first: a long one is often two short ones joined.
  const sorted = [...new Set(cells)].toSorted((one, other) => one.length - other.length);
  for (const cell of sorted) for (const role of splitLeads(cell, known).roles) known.add(role);
  return known;
}

const NOTE = /\s*\((?:with|supported by|support from|jointly with|assisted by|tbc)\b[^()]*\)/iu;
const JOIN = /\s+(?:and|&)\s+|\s*,\s*/gu;

function split(text: string, known: ReadonlySet<string>): readonly string[] {
  const shared = sharedScope(text, known);
  if (shared !== null) return shared;
  const parts = besideKnown(text, known) ?? atOpening(text, known) ?? atJoin(text, known);
  if (parts === null) return [text];
  return parts.flatMap((part) => (part === text ? [part] : namesIn(part, known)));
}

/** `Finance, FM` beside a full title: names of teams, each to answer. */
function namesIn(part: string, known: ReadonlySet<string>): readonly string[] {
  if (!isTitle(part) && !known.has(part) && part.includes(',')) return part.split(/\s*,\s*/u);
  return split(part, known);
}

/**
 * `HoS and Service Manager, Fostering, Residential`: the first post shares the other's scope. The
 * second post keeps a shorter title of its own where the plan has one: `Service Manager, Fostering`.
 */
function sharedScope(text: string, known: ReadonlySet<string>): readonly string[] | null {
  const found = /^(.+?) (?:and|&) ([^,]+), (.+)$/u.exec(text);
  const [, first = '', second = '', scope = ''] = found ?? [];
  if (found === null || !isBarePost(first) || !isTitle(second)) return null;
  const full = `${second}, ${scope}`;
  const own = [...known].find((title) => title.startsWith(`${second}, `) && full.startsWith(title));
  return [`${first}, ${scope}`, known.has(full) ? full : (own ?? full)];
}

function besideKnown(text: string, known: ReadonlySet<string>): readonly string[] | null {
  for (const title of [...known].toSorted((one, other) => other.length - one.length)) {
    if (title === text) continue;
    if (text.endsWith(` ${title}`)) {
      const before = withoutJoin(text.slice(0, -title.length));
      if (known.has(before) || isTitle(before)) return [before, title];
    }
    if (text.startsWith(`${title} `)) {
      const after = withoutJoin(text.slice(title.length));
      if (known.has(after) || isTitle(after)) return [title, after];
    }
  }
  return null;
}

function atOpening(text: string, known: ReadonlySet<string>): readonly string[] | null {
  for (const index of openingsIn(text)) {
    const before = text.slice(0, index);
    const bare = withoutJoin(before);
    const joined = bare !== before.trim();
    if (joined || isTitle(bare) || known.has(bare)) return [bare, text.slice(index)];
  }
  return null;
}

/** At the last ` and ` or comma that has a title on both sides; `Data and Performance Manager` has none. */
function atJoin(text: string, known: ReadonlySet<string>): readonly string[] | null {
  for (const { index, 0: join } of [...text.matchAll(JOIN)].toReversed()) {
    const before = text.slice(0, index);
    const after = text.slice(index + join.length);
    if ([before, after].every((side) => known.has(side) || isTitle(side))) return [before, after];
  }
  return null;
}

function withoutJoin(text: string): string {
  return text
    .trim()
    .replace(/^(?:and|&|,)\s*/u, '')
    .replace(/(?:\s+(?:and|&)|,)$/u, '')
    .trim();
}
