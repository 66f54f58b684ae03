/** Milestones with the same text in two editions, told apart by what stands around them. */
import { contextOf, type Traits } from './traits.ts';

export interface TextPair {
  readonly known: number;
  readonly next: number;
  /** Whether anything but the text, or the place in the plan, says that the two are one. */
  readonly isSure: boolean;
}

type Tell = (one: Traits) => readonly string[];

/** From what tells most to what tells nothing: what stands under the same text is paired in order. */
const TELLS: readonly Tell[] = [
  ({ ref, action, outcome }) => [ref, action, outcome],
  ({ action, leads, due }) => [action, leads, due],
  ({ action }) => [action],
  ({ ref }) => [ref],
  ({ leads, due }) => [leads, due],
  () => [],
];

/** A text as short as "Report to board" stands in many plans more than once. */
const FEW_WORDS = 3;

export function pairsByText(
  known: ReadonlyMap<number, Traits>,
  next: ReadonlyMap<number, Traits>,
): readonly TextPair[] {
  const left = { known: new Map(known), next: new Map(next) };
  return TELLS.flatMap((tell, i) => {
    const isLast = i === TELLS.length - 1;
    const waiting = groups(left.known, tell);
    const wanted = groups(left.next, tell);
    return [...wanted].flatMap(([key, places]) => {
      const from = waiting.get(key) ?? [];
      const isOne = places.length === 1 && from.length === 1;
      return places.slice(0, from.length).map((place, n): TextPair => {
        const pair = { known: from[n] ?? 0, next: place };
        left.known.delete(pair.known);
        left.next.delete(pair.next);
        const isSure = !isLast || (isOne && isTelling(known.get(pair.known), next.get(pair.next)));
        return { ...pair, isSure };
      });
    });
  });
}

function isTelling(one: Traits | undefined, other: Traits | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.wording.words.size > FEW_WORDS || contextOf(one, other) > 0.1;
}

function groups(items: ReadonlyMap<number, Traits>, tell: Tell): ReadonlyMap<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [place, item] of items) {
    const key = [item.wording.key, ...tell(item)].join('\n');
    const places = found.get(key);
    if (places === undefined) found.set(key, [place]);
    else places.push(place);
  }
  return found;
}
