/** What is typed into the search of the compose box, read once. Nothing in it is believed. */
import { z } from 'zod';

/** As the manifest names them. */
export const SEARCH_COMMAND = 'findInPlan';
export const SEARCH_PARAMETER = 'text';

export interface SearchQuery {
  readonly text: string;
  readonly skip: number;
  readonly count: number;
}

export type ReadSearch =
  | { readonly kind: 'read'; readonly query: SearchQuery }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'too-long' };

/** What a page of results holds at most in Teams. */
const PAGE = 25;
/** Nobody turns so many pages; each costs as much as all before it. */
const MOST_SKIPPED = 1000;
/** A title pasted from a plan still fits. */
const LONGEST = 300;

const shape = z.looseObject({
  commandId: z.literal(SEARCH_COMMAND),
  parameters: z
    .array(z.looseObject({ name: z.string().max(100), value: z.unknown().optional() }))
    .max(10)
    .nullish(),
  queryOptions: z
    .looseObject({
      skip: z.int().min(0).catch(0),
      count: z.int().min(1).catch(PAGE),
    })
    .nullish()
    .catch(null),
});

export function readSearch(value: unknown): ReadSearch {
  const read = shape.safeParse(value);
  if (!read.success) return { kind: 'unknown' };
  const { parameters, queryOptions } = read.data;
  const given = parameters?.find(({ name }) => name === SEARCH_PARAMETER)?.value ?? '';
  if (typeof given !== 'string') return { kind: 'unknown' };
  const text = given.trim();
  if (text.length > LONGEST) return { kind: 'too-long' };
  const { skip = 0, count = PAGE } = queryOptions ?? {};
  return {
    kind: 'read',
    query: { text, skip, count: skip > MOST_SKIPPED ? 0 : Math.min(count, PAGE) },
  };
}
