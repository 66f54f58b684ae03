/** What the operator says about the findings to confirm, held against what there is to confirm. */
import { list } from '../plan/refusals.ts';
import { roleKey } from '../plan/roles.ts';
import type { Finding } from '../plan/plan-reading.ts';
import type { Settlement } from '../workflows/import-plan.ts';
import { byCode, withSeverity } from './finding-lines.ts';
import type { DeskRequest } from './request.ts';
import { quoted, sayCount } from './words.ts';

/** What was typed: each of these only where it was. */
export interface Said {
  readonly operator: string;
  readonly confirm?: readonly string[] | undefined;
  readonly by?: string | undefined;
  readonly unconfirmedBy?: string | undefined;
  readonly apart?: readonly string[] | undefined;
}

export type Settled =
  | { readonly kind: 'settled'; readonly settlement: Settlement }
  | { readonly kind: 'refused'; readonly why: string; readonly sentence: string };

/** `command`: the whole command line without what settles it, to be typed again. */
export function settle(findings: readonly Finding[], said: Said, command: string): Settled {
  const blocking = withSeverity(findings, 'refused').length;
  if (blocking > 0)
    return no(
      'stands-in-the-way',
      `${sayCount(blocking, 'finding')} above ${blocking === 1 ? 'stands' : 'stand'} in the way of saving, confirmed or not: mend the file and import it again.`,
    );
  const open = withSeverity(findings, 'confirm');
  const codes = [...byCode(open).keys()];
  const unknown = (said.confirm ?? []).filter((code) => code !== 'all' && !codes.includes(code));
  if (unknown.length > 0) return no('nothing-to-confirm', noSuchCode(unknown, codes));
  const aliases = open.flatMap(({ alias }) => (alias === null ? [] : [alias.alias]));
  const stranger = (said.apart ?? []).find(
    (role) => !aliases.some((alias) => roleKey(alias) === roleKey(role)),
  );
  if (stranger !== undefined) return no('no-such-alias', noSuchAlias(stranger, aliases));
  if (open.length === 0) return { kind: 'settled', settlement: { kind: 'none' } };
  if (said.unconfirmedBy !== undefined)
    return { kind: 'settled', settlement: { kind: 'unconfirmed', by: said.unconfirmedBy.trim() } };
  const confirmed = said.confirm ?? [];
  const left = confirmed.includes('all') ? [] : codes.filter((code) => !confirmed.includes(code));
  if (left.length > 0) return no('to-be-confirmed', notYet(open, codes, left, command));
  const kept = new Set((said.apart ?? []).map(roleKey));
  const apart = aliases.filter(
    (alias, i) => kept.has(roleKey(alias)) && aliases.indexOf(alias) === i,
  );
  return {
    kind: 'settled',
    settlement: { kind: 'confirmed', by: said.by?.trim() ?? said.operator, apart },
  };
}

/** Whether the operator has said anything about what is to be confirmed. */
export function isSettling(request: DeskRequest): boolean {
  return 'save' in request && (request.confirm ?? request.unconfirmedBy) !== undefined;
}

function notYet(
  open: readonly Finding[],
  codes: readonly string[],
  left: readonly string[],
  command: string,
): string {
  const waiting = open.filter(({ code }) => left.includes(code)).length;
  const some = left.length < codes.length ? ` (${list(left)})` : '';
  return `${sayCount(waiting, 'finding')} ${waiting === 1 ? 'waits' : 'wait'} to be confirmed${some}. When you have looked at ${waiting === 1 ? 'it' : 'them'}: ${command} --save --confirm ${some === '' ? 'all' : codes.join(',')}. To save without confirming, in somebody's name: ${command} --save --unconfirmed-by "NAME".`;
}

function noSuchCode(unknown: readonly string[], codes: readonly string[]): string {
  const known =
    codes.length === 0 ? 'It has nothing to confirm.' : `What it has to confirm: ${list(codes)}.`;
  return `The file has nothing to confirm under "${unknown.join('", "')}". ${known}`;
}

function noSuchAlias(role: string, aliases: readonly string[]): string {
  const known =
    aliases.length === 0
      ? 'No two titles in it seem to be one role.'
      : `The titles in question are: ${[...new Set(aliases)].map(quoted).join('; ')}.`;
  return `--apart "${role}" is not a title that Waymark takes for another role's. ${known}`;
}

function no(why: string, sentence: string): Settled {
  return { kind: 'refused', why, sentence };
}
