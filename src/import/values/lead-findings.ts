import { respelt } from '../../plan/roles/spelling.ts';
import { writtenOut } from '../../plan/roles/words.ts';
import { roleKey } from '../../plan/roles.ts';
import { alikeRoles, type AlikeRoles } from '../../plan/roles/same-role.ts';
import { briefly, type PlacedFinding } from '../findings.ts';
import { abbreviationsOf } from './abbreviations.ts';
import { isBody } from './lead-body.ts';
import { endsInMidPhrase } from './likeness.ts';
import { isInitials, isPersonName } from './person-name.ts';
import { isTitle } from './role-title.ts';
import { leadsIn, leadsOf, type PlacedDraft } from './resolve-leads.ts';
import { sayRefs } from './say-refs.ts';

/**
 * What is worth saying about the lead cells: once for each cell or role, however often it is printed.
 * `text` is all that the plan says.
 */
export function leadFindings(
  placed: readonly PlacedDraft[],
  known: ReadonlySet<string>,
  text: string,
): readonly PlacedFinding[] {
  const cells = Map.groupBy(
    placed.filter(({ draft }) => draft.lead !== null),
    ({ draft }) => draft.lead?.text ?? '',
  );
  const holders = placed.flatMap((each) =>
    leadsOf(each.draft, known).map(({ role }) => ({ ...each, role })),
  );
  const roles: Roles = Map.groupBy(holders, ({ role }) => role);
  // A misspelt title is offered its right spelling, and compared with the others by that.
  const rightly: Roles = Map.groupBy(holders, ({ role }) => respelt(role) ?? role);
  return [
    ...[...cells].flatMap(([cell, of]) => aboutCell(cell, of, known)),
    ...aboutSpelling(roles),
    ...alikeRoles([...rightly.keys()]).map((pair) => aboutPair(pair, rightly)),
    ...aboutVariants(roles),
    ...aboutAbbreviations(roles, text),
    ...aboutFragments(roles),
    ...aboutSentences(roles),
    ...aboutPeople(roles),
    ...aboutBodies(roles),
  ];
}

type Roles = ReadonlyMap<string, readonly PlacedDraft[]>;

function aboutCell(
  cell: string,
  holders: readonly PlacedDraft[],
  known: ReadonlySet<string>,
): readonly PlacedFinding[] {
  const { roles, note, by, names } = leadsIn(cell, known);
  const refs = sayRefs(holders.map(({ ref }) => ref));
  const found: PlacedFinding[] = [];
  if (by !== 'one') {
    const sentence = `"${cell}" was read as ${roles.length} leads, ${roles.join(' + ')}, for ${refs}.`;
    found.push(about(holders, 'lead-joint', by === 'mark' ? 'note' : 'confirm', sentence));
  }
  if (roles.length === 0) {
    const sentence = `The lead cell of ${refs} says "${cell}", which names nobody.`;
    found.push(about(holders, 'lead-open', 'confirm', sentence));
  } else if (note !== null) {
    const sentence = `${note} beside the lead of ${refs} was read as a note, not as another lead.`;
    found.push(about(holders, 'lead-note', 'confirm', sentence));
  }
  if (names.length > 0) {
    const sentence = `"${cell}" holds a name beside the role; the lead of ${refs} is the role, ${roles.join(' + ')}.`;
    found.push(about(holders, 'lead-named', 'note', sentence));
  }
  return found;
}

/** Roles whose posts are misspelt, whether or not the plan also has them rightly spelt. */
function aboutSpelling(roles: Roles): readonly PlacedFinding[] {
  return [...roles].flatMap(([alias, of]) => {
    const role = respelt(alias);
    if (role === null) return [];
    const sentence = `The role "${alias}" probably means "${role}"; they become one role when this is confirmed.`;
    return [{ ...about(of, 'role-spelling', 'confirm', sentence), alias: { alias, role } }];
  });
}

function aboutPair(pair: AlikeRoles, roles: Roles): PlacedFinding {
  const [alias, role] = ordered(pair, roles);
  const of = roles.get(alias) ?? [];
  const code = CODES[pair.difference];
  const sentence = `"${alias}" ${SAID[pair.difference]} "${role}"; they become one role when this is confirmed.`;
  return { ...about(of, code, 'confirm', sentence), alias: { alias, role } };
}

const CODES = {
  short: 'role-abbreviated',
  spelling: 'role-spelling',
  wording: 'role-worded',
} as const;

const SAID = {
  short: 'may be short for',
  spelling: 'may be a misspelling of',
  wording: 'may be another wording of',
} as const;

/** The shorter or the rarer of the two is the alias. */
function ordered({ one, other, difference }: AlikeRoles, roles: Roles): readonly [string, string] {
  if (difference === 'short') return one.length < other.length ? [one, other] : [other, one];
  const [ones, others] = [roles.get(one)?.length ?? 0, roles.get(other)?.length ?? 0];
  return ones < others ? [one, other] : [other, one];
}

/** Titles that differ in case, spacing and marks only are one role; that they differ is still said. */
function aboutVariants(roles: Roles): readonly PlacedFinding[] {
  const alike = Map.groupBy(roles.keys(), roleKey);
  return [...alike.values()].flatMap(([first = '', ...others]) => {
    if (others.length === 0) return [];
    const written = others.map((other) => `"${other}"`).join(', ');
    const sentence = `"${first}" is written ${written} as well; Waymark takes them for one role.`;
    return [about(roles.get(others[0] ?? '') ?? [], 'role-variants', 'note', sentence)];
  });
}

/** One note on all the abbreviations that stand in roles, with what they are taken to mean. */
function aboutAbbreviations(roles: Roles, text: string): readonly PlacedFinding[] {
  const meant = abbreviationsOf(text);
  const short = [...roles].flatMap(([role, of]) => {
    const said = isInitials(role) && writtenOut(role) === null ? [] : meant(role);
    return said.length === 0 ? [] : [{ of, said: `"${role}" (${said.join(', ')})` }];
  });
  const [first] = short;
  if (first === undefined) return [];
  const sentence = `Roles are abbreviated: ${some(short.map(({ said }) => said))}; each was kept as written.`;
  return [about(first.of, 'role-letters', 'note', sentence)];
}

/** A role that a row or a page cut off. */
function aboutFragments(roles: Roles): readonly PlacedFinding[] {
  return [...roles].flatMap(([role, of]) => {
    if (!endsInMidPhrase(role) && !/^(?:and|of|&|for) /iu.test(role)) return [];
    const sentence = `The lead "${role}" of ${sayRefs(of.map(({ ref }) => ref))} looks like a part of a title; it was kept as written.`;
    return [about(of, 'lead-fragment', 'confirm', sentence)];
  });
}

/** A text that says more than who leads. */
function aboutSentences(roles: Roles): readonly PlacedFinding[] {
  return [...roles].flatMap(([role, of]) => {
    const words = role.split(' ').length;
    const stops = /[.!?]$/u.test(role) && words > 4;
    if (!stops && words < LONGEST_TITLE && (isTitle(role) || words < LONGEST_NAME)) return [];
    const sentence = `The lead "${briefly(role, 12)}" of ${sayRefs(of.map(({ ref }) => ref))} reads like a sentence and not like a title; it was kept as written.`;
    return [about(of, 'lead-sentence', 'confirm', sentence)];
  });
}

/** Words a title, and the name of a team, may have at most. */
const LONGEST_TITLE = 14;
const LONGEST_NAME = 9;

function aboutPeople(roles: Roles): readonly PlacedFinding[] {
  const people = [...roles].filter(([role]) => isPersonName(role) || isInitials(role));
  const [first] = people;
  if (first === undefined) return [];
  const sentence = `Some leads seem to be names or initials, not roles: ${listed(people)}; each stands as a role until the directory says who holds it.`;
  return [about(first[1], 'lead-is-name', 'note', sentence)];
}

function aboutBodies(roles: Roles): readonly PlacedFinding[] {
  const bodies = [...roles].filter(([role]) => isBody(role));
  const [first] = bodies;
  if (first === undefined) return [];
  const sentence = `Some leads seem to be teams, groups or organisations: ${listed(bodies)}; the directory has to say who answers for each.`;
  return [about(first[1], 'lead-is-body', 'note', sentence)];
}

function listed(roles: readonly (readonly [string, readonly PlacedDraft[]])[]): string {
  return some(roles.map(([role, of]) => `${role} (${sayRefs(of.map(({ ref }) => ref))})`));
}

function some(items: readonly string[]): string {
  const more = items.length > MOST ? ` and ${items.length - MOST} more` : '';
  return items.slice(0, MOST).join(', ') + more;
}

const MOST = 20;

function about(
  holders: readonly PlacedDraft[],
  code: PlacedFinding['code'],
  severity: PlacedFinding['severity'],
  sentence: string,
): PlacedFinding {
  const [first] = holders;
  return {
    code,
    severity,
    line: first?.draft.line ?? 1,
    outcome: first?.outcome ?? null,
    sentence,
  };
}
