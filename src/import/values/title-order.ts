/** The one of several titles that the plan was found to have first, however many it has. */
export function earliest(
  titles: readonly string[],
  known: ReadonlySet<string>,
): string | undefined {
  if (titles.length < 2) return titles[0];
  const order = ORDERS.get(known) ?? { places: new Map<string, number>(), rest: known.values() };
  ORDERS.set(known, order);
  const { places, rest } = order;
  // Titles are only ever added; an iterator that has not reached the end goes on to the new ones.
  while (places.size < known.size) places.set(rest.next().value ?? '', places.size);
  return titles.toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0))[0];
}

interface Order {
  readonly places: Map<string, number>;
  readonly rest: SetIterator<string>;
}

const ORDERS = new WeakMap<ReadonlySet<string>, Order>();
