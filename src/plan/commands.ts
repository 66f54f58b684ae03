/** What Waymark can be told to do in a chat. Anything else typed is a question. */

/** For the PMO alone. */
export type Command =
  | { readonly kind: 'bind-channel'; readonly audience: string; readonly planId: string | null }
  | { readonly kind: 'assign-role'; readonly role: string; readonly to: string }
  | { readonly kind: 'unassign-role'; readonly role: string; readonly from: string }
  | { readonly kind: 'list-roles' }
  | { readonly kind: 'list-deliveries' };

const DIGEST_HERE =
  /^digest here(?: for (?:the )?(?<audience>.{1,60}?))?(?: plan (?<plan>[a-z0-9-]{1,60}))?$/i;
/** A role may have " to " in it; a name does not. */
const ASSIGN = /^assign (?<role>.{2,120}) to (?<who>.{2,200})$/i;
const UNASSIGN = /^unassign (?<role>.{2,120}) from (?<who>.{2,200})$/i;
const ROLES = /^(?:roles|who holds what|people)$/i;
const DELIVERIES = /^(?:deliveries|what (?:was|is) not delivered)$/i;
const USE_PLAN =
  /^(?:use|choose|switch to|change to)(?: the)? (?:plan(?: (?<name>.{1,120}))?|(?<before>.{1,120}) plan)$/i;
const UPDATE =
  /^(?:update|report on)(?: milestone)? (?<ref>\d{1,2}(?:\.\d{1,2}){1,3}[a-z]?(?:-\d{1,2})?)$/i;

/** Null when the text is not a command. Names come back as typed, to be looked up. */
export function readCommand(text: string): Command | null {
  const typed = withoutManners(text);
  const here = DIGEST_HERE.exec(typed)?.groups;
  if (here !== undefined)
    return {
      kind: 'bind-channel',
      audience: here['audience'] ?? 'DMT',
      planId: here['plan']?.toLowerCase() ?? null,
    };
  const assign = ASSIGN.exec(typed)?.groups;
  if (assign !== undefined)
    return { kind: 'assign-role', role: assign['role'] ?? '', to: assign['who'] ?? '' };
  const unassign = UNASSIGN.exec(typed)?.groups;
  if (unassign !== undefined)
    return { kind: 'unassign-role', role: unassign['role'] ?? '', from: unassign['who'] ?? '' };
  if (DELIVERIES.test(typed)) return { kind: 'list-deliveries' };
  return ROLES.test(typed) ? { kind: 'list-roles' } : null;
}

/** The plan somebody wants to ask about from now on, as typed; empty when they name none. */
export function readPlanToUse(text: string): string | null {
  const found = USE_PLAN.exec(withoutManners(text))?.groups;
  return found === undefined ? null : (found['name'] ?? found['before'] ?? '');
}

/** The ref of the milestone somebody wants to report on now; null when that is not what is meant. */
export function readUpdateRequest(text: string): string | null {
  return UPDATE.exec(withoutManners(text))?.groups?.['ref'] ?? null;
}

/** Without what is polite and says nothing. */
export function withoutManners(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^please /i, '')
    .replace(/(?<![ .!?])[ .!?]+$/, '')
    .replace(/ please$/i, '');
}
