import { isBody } from './lead-body.ts';
import { isInitials, isPersonName } from './person-name.ts';
import { isTitle } from './role-title.ts';

/** What a lead cell says beside its roles, and what is left of it. */
export interface BareLeads {
  readonly text: string;
  /** Words such as `(with AD)`, that add to a lead without naming another. */
  readonly note: string | null;
}

/** A cell without its label and its notes; empty where it says that nobody leads yet. */
export function bareLeads(cell: string): BareLeads {
  const labelled = unnumbered(cell.replace(/\s+/gu, ' ').trim().replace(LABEL, ''));
  const found = [...labelled.matchAll(NOTE)].map(([whole]) => whole.trim());
  const note = found.length === 0 ? null : found.join(' ');
  const text = labelled.replace(NOTE, ' ').replace(/ +/gu, ' ').trim();
  return { text: isNobody(text) ? '' : text.replace(/[;,/\s]+$/u, ''), note };
}

/** `1. Head of Care 2. Head of Homes`, and `Head of Care (and Head of Homes)`, with plain marks. */
function unnumbered(text: string): string {
  const joined = text.replace(/ ?\((?:and|plus|&) ([^()]{2,80})\)/giu, '; $1');
  if (!/^\(?[1a][.)]\s/iu.test(joined)) return joined;
  return joined.replace(/(?<![^\s;])\(?(?:\d{1,2}|[a-h])[.)]\s+/giu, '; ').replace(/^; /u, '');
}

/** A part of a lead cell as the role in it: `Jane Roe, Head of Care` is the head, whose name is Jane Roe. */
export interface LeadPart {
  readonly role: string;
  /** A name printed beside the role. */
  readonly name: string | null;
}

/** The name beside a title, before or after it, parted by a mark; null where there is none. */
export function nameBeside(text: string): LeadPart | null {
  const bracket = /^([^()]{2,80}) \(([^()]{2,80})\)$/u.exec(text);
  const marked = bracket ?? /^([^,:–—-]{2,50})(?:, ?|: ?| [-–—] )(.{2,100})$/u.exec(text);
  const [, one = '', other = ''] = marked ?? [];
  if (isPersonName(one) && isTitle(other) && !isPersonName(other))
    return { role: other, name: one };
  if (bracket !== null && isTitle(one) && isPersonName(other)) return { role: one, name: other };
  const last = /^(.{2,100})(?:, ?|: ?| [-–—] )([^,:]{2,50})$/u.exec(text);
  const [, before = '', after = ''] = last ?? [];
  if (isTitle(before) && !isPersonName(before) && isPersonName(after)) {
    return { role: before, name: after };
  }
  // `Direct Payments Manager` begins like a name too: only a whole title may follow without a mark.
  const run = /^((?:\p{Lu}[\p{L}.’'-]* ){2,3})((?:Head|Director) of .+)$/u.exec(text);
  const [, named = '', title = ''] = run ?? [];
  return isPersonName(named.trim()) ? { role: title, name: named.trim() } : null;
}

/** Can stand as a lead by itself, whatever else the plan says. */
export function standsAlone(text: string): boolean {
  return isTitle(text) || isBody(text) || isPersonName(text) || isInitials(text);
}

const LABEL =
  /^(?:(?:joint )?lead(?: officer)?s?|owners?|responsible(?: officer)?s?|accountable|joint(?:ly)?)\s*[:–—-]\s*/iu;

/** Says that nobody was named. */
export function isNobody(text: string): boolean {
  return NOBODY.test(text);
}

const NOBODY =
  /^(?:[-–—?]{0,3}|n\/?a|t\.?b\.?[acd]\.?|none|nobody|nil|vacant|vacancy|unassigned|unallocated|to be (?:confirmed|agreed|appointed|advised|determined|identified|decided|allocated|recruited)|(?:new )?post (?:vacant|to be (?:filled|appointed|recruited))|not (?:yet )?(?:known|assigned|appointed|confirmed))$/iu;

const WITH =
  'with|supported by|support(?:ed)? from|jointly with|assisted by|in partnership with|working with|led by|in consultation with|on behalf of';
const NOTE = new RegExp(
  `\\s*\\((?:${WITH}|tbc|tba|vacant|interim|acting|temporary|maternity cover|until|from|lead|joint|new post|support(?:ing)?|deputy:)[^()]{0,120}\\)|\\s+(?:support(?:ing|ed by)?|partners?|deputy)\\s*:\\s*.{2,120}$|\\s*[,;–-]? (?:supported by|with support from|in partnership with|in consultation with|assisted by|jointly with) .{2,120}$`,
  'giu',
);
