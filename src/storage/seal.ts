import { createHash } from 'node:crypto';

/** What the first event of a ledger stands on. */
export const NOTHING_BEFORE = '0'.repeat(64);

/**
 * The hash of an event that holds everything but its own hash. It covers the hash of the event
 * before it, so that whoever has noted one hash can tell whether anything up to it was altered.
 */
export function seal(event: object): string {
  return createHash('sha256').update(canonical(event)).digest('hex');
}

/**
 * JSON with sorted keys and no spaces: the same facts give the same text, whoever wrote them.
 * A member that is undefined does not reach the file, so it is not sealed either.
 */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`);
  return `{${members.join(',')}}`;
}
