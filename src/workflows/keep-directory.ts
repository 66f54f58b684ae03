/** Keeps what is known of people and places fresh; an event only when something changed. */
import type { Directory, Person, Place } from '../plan/directory.ts';
import { DIRECTORY, type DirectoryEvent } from '../plan/events.ts';
import { decideAndAppend } from './append.ts';
import type { Ports } from './ports.ts';

type Homes = Pick<Ports, 'ledger' | 'readings'>;
export type SeenPerson = Omit<Person, 'greeted'>;
export type SeenPlace = Omit<Place, 'left' | 'binding'>;

/** What is not said this time (a name, a chat) stays as it was known. */
export async function noticePerson(ports: Homes, seen: SeenPerson): Promise<void> {
  await change(ports, seen.personId, (directory) => {
    const known = directory.people.get(seen.personId);
    const { greeted: _greeted, ...before } = known ?? { greeted: false };
    const now: SeenPerson = {
      ...seen,
      name: seen.name ?? known?.name ?? null,
      upn: seen.upn ?? known?.upn ?? null,
      locale: seen.locale ?? known?.locale ?? null,
      timezone: seen.timezone ?? known?.timezone ?? null,
      personal: seen.personal ?? known?.personal ?? null,
    };
    return isEqual(before, now) ? null : { type: 'PersonSeen', ...now };
  });
}

export async function noticePlace(ports: Homes, seen: SeenPlace): Promise<void> {
  await change(ports, null, (directory) => {
    const known = directory.places.get(seen.placeId);
    const now: SeenPlace = {
      ...seen,
      name: seen.name ?? known?.name ?? null,
      teamName: seen.teamName ?? known?.teamName ?? null,
    };
    if (known === undefined || known.left) return { type: 'PlaceSeen', ...now };
    const { left: _left, binding: _binding, ...before } = known;
    return isEqual(before, now) ? null : { type: 'PlaceSeen', ...now };
  });
}

export async function personLeft(ports: Homes, personId: string): Promise<void> {
  await change(ports, personId, ({ people }) =>
    people.get(personId)?.personal == null ? null : { type: 'PersonLeft', personId },
  );
}

export async function placeLeft(ports: Homes, placeId: string): Promise<void> {
  await change(ports, null, ({ places }) =>
    places.get(placeId)?.left === false ? { type: 'PlaceLeft', placeId } : null,
  );
}

async function change(
  ports: Homes,
  personId: string | null,
  decide: (directory: Directory) => DirectoryEvent | null,
): Promise<void> {
  await decideAndAppend(ports.ledger, DIRECTORY, async () => {
    const directory = await ports.readings.directory();
    const event = decide(directory);
    const by =
      personId === null ? ({ kind: 'schedule' } as const) : ({ kind: 'person', personId } as const);
    return {
      version: directory.version,
      events: event === null ? [] : [{ event, by }],
      outcome: undefined,
    };
  });
}

function isEqual(a: object, b: object): boolean {
  const sorted = (value: object): string =>
    JSON.stringify(Object.entries(value).toSorted(([x], [y]) => x.localeCompare(y)));
  return sorted(a) === sorted(b);
}
