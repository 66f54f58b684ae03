/** What is claimed before it is sent, and settled when it is known what became of it. */
import type { Delivery } from './events.ts';

/** As it stands until then. */
export function claimed<Claim extends { readonly type: string }>(
  { type: _type, ...claim }: Claim,
  claimedAt: string,
): Omit<Claim, 'type'> & { readonly claimedAt: string; readonly delivery: null } {
  return { ...claim, claimedAt, delivery: null };
}

/** Changes the map it is given, and returns it. */
export function settled<Sent extends { readonly delivery: Delivery | null }>(
  map: Map<string, Sent>,
  id: string,
  delivery: Delivery,
): Map<string, Sent> {
  const sent = map.get(id);
  return sent === undefined ? map : map.set(id, { ...sent, delivery });
}
