/** Whether a person who holds a role can be asked in Teams, and if not, what to do about it. */
import type { Directory, Holder } from '../plan/directory.ts';

export interface Reach extends Holder {
  readonly reachable: boolean;
  /** Null when reachable. */
  readonly why: string | null;
}

export function reachOf(directory: Directory, holder: Holder): Reach {
  const why = whyNot(directory, holder);
  return { ...holder, reachable: why === null, why };
}

/** `Helen Marsh (not met in Teams yet)` */
export function sayReach({ name, why }: Reach): string {
  return why === null ? `${name} (can be asked)` : `${name} (${why})`;
}

function whyNot(directory: Directory, { personId }: Holder): string | null {
  const person = personId === null ? undefined : directory.people.get(personId);
  if (person === undefined) return 'not met in Teams yet';
  if (person.personal === null) return 'has no 1:1 chat with Waymark';
  return null;
}
