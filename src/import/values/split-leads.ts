import { bareLeads, isNobody, nameBeside, standsAlone } from './lead-parts.ts';
import { isBody } from './lead-body.ts';
import { isInitials, isPersonName } from './person-name.ts';
import { isBarePost, isTitle, openingsIn } from './role-title.ts';
import { earliest } from './title-order.ts';

export interface SplitLeads {
  readonly roles: readonly string[];
  /** Words such as "(with AD)" that add to a lead without naming another. */
  readonly note: string | null;
  /** How two leads were told apart: by a mark in the text, or by what titles look like. */
  readonly by: 'one' | 'mark' | 'titles';
  /** Names printed beside a role; the role leads. */
  readonly names: readonly string[];
}

/** The roles a lead cell names, given the titles that stand alone elsewhere in the plan. */
export function splitLeads(cell: string, known: ReadonlySet<string>): SplitLeads {
  const { text, note: said } = bareLeads(cell);
  if (text === '') return { roles: [], note: said, by: 'one', names: [] };
  // A text so long names no leads one could tell apart.
  if (text.length > LONGEST) return { roles: [text], note: said, by: 'one', names: [] };
  const initialled = /^(.{3,100}?) ?\| ?(\p{Lu}{2,3})$/u.exec(text);
  if (initialled !== null && isTitle(initialled[1] ?? '')) {
    const [, role = '', name = ''] = initialled;
    return { roles: [role], note: said, by: 'one', names: [name] };
  }
  const all = atMarks(text, known);
  const marked = all.filter((part) => !isNobody(part));
  const note = said ?? all.find(isNobody) ?? null;
  const parts = marked.flatMap((part) => named(part) ?? split(part, known).map(alone));
  const roles = [...new Set(parts.map(({ role }) => role))];
  const names = parts.flatMap(({ name }) => (name === null ? [] : [name]));
  if (roles.length <= 1) return { roles, note, by: 'one', names };
  const clear =
    roles.length === marked.length && roles.every((role) => known.has(role) || standsAlone(role));
  return { roles, note, by: clear ? 'mark' : 'titles', names };
}

/** The titles of a plan: cells that name one role, and the roles found in the others. */
export function knownTitles(cells: readonly string[]): ReadonlySet<string> {
  const known = new Set<string>();
  // Short cells first: a long one is often two short ones joined.
  const sorted = [...new Set(cells)].toSorted((one, other) => one.length - other.length);
  for (const cell of sorted) for (const role of splitLeads(cell, known).roles) known.add(role);
  return known;
}

const LONGEST = 600;
const JOIN = /\s+(?:and|&|with)\s+|\s*,\s*/gu;

const MARKS = /\s*;\s*|\s+\/\s+|\s*[|+\\]\s*|\/\s+|\s+\/|\s+(?:plus|>)\s+/iu;

/** Parts between marks that only stand between leads. */
function atMarks(text: string, known: ReadonlySet<string>): readonly string[] {
  const wide = text.split(MARKS).filter((part) => part !== '');
  return wide.flatMap((part) => {
    // A slash without spaces is as often part of a scope: `Head of Early Help/Edge of Care`.
    const tight = part.split('/');
    const shared =
      tight.length === 2 && isBarePost(tight[0] ?? '') && (tight[1] ?? '').includes(',');
    const all = tight.every((each) => each !== '' && (known.has(each) || standsAlone(each)));
    const whole = all && (isScoped(tight) || sharesPost(tight));
    return tight.length > 1 && all && !shared && !whole ? tight : [part];
  });
}

/** `Head of Finance/IT` and `HoS CIN/CP`: a team or letters behind a scope are more of the scope. */
function isScoped([first = '', ...more]: readonly string[]): boolean {
  if (!isTitle(first) || !first.includes(' ')) return false;
  return more.some((each) => isInitials(each) || (isBody(each) && / of /u.test(first)));
}

/** `HR/OD Business Partner`: letters before a title that does not begin with its post. */
function sharesPost([first = '', ...more]: readonly string[]): boolean {
  const last = more.at(-1) ?? '';
  const [opening = ''] = last.split(' ');
  return (
    !isTitle(first) &&
    !isPersonName(first) &&
    isTitle(last) &&
    opening !== last &&
    !isTitle(opening)
  );
}

interface Part {
  readonly role: string;
  readonly name: string | null;
}

function alone(role: string): Part {
  return { role, name: null };
}

/** `Jane Roe, Head of Care, John Doe, Nurse`: names, each with the title that follows, or without. */
function named(text: string): readonly Part[] | null {
  const parts = text.split(/\s*,\s*(?:and\s+|&\s+)?|\s+(?:and|&)\s+/u);
  if (parts.length > 1 && parts.every((part) => isPersonName(part))) return parts.map(alone);
  const one = nameBeside(text);
  const people = parts.filter((part) => isPersonName(part));
  if (people.length < 2) return one === null ? null : [one];
  const leads: { role: string; name: string | null }[] = [];
  for (const part of parts) {
    const last = leads.at(-1);
    if (isPersonName(part)) leads.push({ role: part, name: null });
    else if (last === undefined) leads.push(alone(part));
    else if (last.name === null && isPersonName(last.role)) {
      last.name = last.role;
      last.role = part;
    } else if (isTitle(part) && last.name !== null) leads.push(alone(part));
    else last.role = `${last.role}, ${part}`;
  }
  return leads;
}

function split(text: string, known: ReadonlySet<string>): readonly string[] {
  const shared = sharedScope(text, known);
  if (shared !== null) return shared;
  const bodies = text.split(/\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+/u);
  if (bodies.length > 1 && !isTitle(text) && bodies.every((each) => isBody(each))) return bodies;
  // `DCO and DSCO`: posts of which the plan prints the letters alone.
  if (bodies.length > 1 && bodies.every((each) => /^\p{Lu}{3,5}$/u.test(each))) return bodies;
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
  const found =
    /^(.{2,40}?)(?: (?:and|&) | ?\/ ?)([^,]{2,60}?)(?:, | - | – | for )(.+)$/u.exec(text) ??
    /^(.{2,40}?)(?: (?:and|&) | ?\/ ?)((?:Service|Team) Manager|SM|TM) (.+)$/u.exec(text);
  const [, first = '', second = '', scope = ''] = found ?? [];
  if (found === null || !isBarePost(first) || !isTitle(second)) return null;
  const full = `${second}, ${scope}`;
  const shorter: string[] = [];
  for (let end = second.length + 2; end < full.length; end += 1) {
    if (known.has(full.slice(0, end))) shorter.push(full.slice(0, end));
  }
  return [`${first}, ${scope}`, known.has(full) ? full : (earliest(shorter, known) ?? full)];
}

/**
 * The longest known title that the text begins or ends with, and the rest of it. Looks up what the
 * text could begin or end with: a plan may have thousands of titles.
 */
function besideKnown(text: string, known: ReadonlySet<string>): readonly string[] | null {
  for (let length = text.length - 1; length > 0; length -= 1) {
    const [ending, opening] = [text.slice(-length), text.slice(0, length)];
    const last = text.at(-length - 1) === ' ' ? beforeKnown(text, ending, known) : null;
    const first = text[length] === ' ' ? afterKnown(text, opening, known) : null;
    if (last === null || first === null || ending === opening) {
      if (last !== null || first !== null) return last ?? first;
    } else return earliest([ending, opening], known) === ending ? last : first;
  }
  return null;
}

function beforeKnown(
  text: string,
  title: string,
  known: ReadonlySet<string>,
): readonly string[] | null {
  if (!known.has(title)) return null;
  const before = withoutJoin(text.slice(0, -title.length));
  return known.has(before) || isTitle(before) ? [before, title] : null;
}

function afterKnown(
  text: string,
  title: string,
  known: ReadonlySet<string>,
): readonly string[] | null {
  if (!known.has(title)) return null;
  const after = withoutJoin(text.slice(title.length));
  return known.has(after) || isTitle(after) ? [title, after] : null;
}

function atOpening(text: string, known: ReadonlySet<string>): readonly string[] | null {
  for (const opening of openingsIn(text)) {
    const index = fromComma(text, opening);
    const before = text.slice(0, index);
    const bare = withoutJoin(before);
    const joined = bare !== before.trim();
    if (joined || isTitle(bare) || known.has(bare)) return [bare, text.slice(index).trim()];
  }
  return null;
}

/** `Head of Care, Hospital Team Manager`: a post's own words stand before it, up to the comma. */
function fromComma(text: string, opening: number): number {
  const all = /\b(?:all|both|each|relevant|other) $/iu.exec(text.slice(0, opening));
  if (all !== null) return all.index;
  const comma = text.lastIndexOf(',', opening) + 1;
  const between = text.slice(comma, opening);
  const isPost = /^\p{Lu}\p{Ll}+ (?:Manager|Director)/u.test(text.slice(opening));
  if (comma === 0 || !isPost || between.trim() === '' || isTitle(between)) return opening;
  return /\s(?:and|&)\s*$/u.test(between) ? opening : comma;
}

/** At the last ` and ` or comma that has a lead on both sides; `Data and Performance Manager` has none. */
function atJoin(text: string, known: ReadonlySet<string>): readonly string[] | null {
  for (const { index, 0: join } of [...text.matchAll(JOIN)].toReversed()) {
    const before = text.slice(0, index);
    const after = text.slice(index + join.length);
    const sides = [before, after];
    const groups = sides.filter((side) => GROUP.test(side) && !isTitle(side));
    if (
      groups.length < 2 &&
      sides.every(
        (side) => known.has(side) || isTitle(side) || isPersonName(side) || groups.includes(side),
      )
    ) {
      return sides;
    }
  }
  return null;
}

/** A group beside a title; a team or a service is as often a part of the title's scope. */
const GROUP = /^\p{Lu}[\p{L}’' -]{2,40} (?:forum|council|police|panel|network|committee)$/iu;

function withoutJoin(text: string): string {
  return text
    .trim()
    .replace(/^(?:(?:and|with)\s|&|,)\s*/u, '')
    .replace(/(?:\s+(?:and|&|with)|,)+$/u, '')
    .trim();
}
