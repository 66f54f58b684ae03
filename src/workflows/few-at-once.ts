/** As many as can be on their way to Teams at once, so that sending does not wait for claiming. */
const AT_ONCE = 8;

/** Does the work for every item, a few at a time, and says how each ended, in their order. */
export async function fewAtOnce<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<readonly PromiseSettledResult<R>[]> {
  const ends = new Array<PromiseSettledResult<R>>(items.length);
  const left = items.entries();

  async function takeOne(): Promise<void> {
    for (const [i, item] of left) {
      const [end] = await Promise.allSettled([work(item)]);
      ends[i] = end;
    }
  }

  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, takeOne));
  return ends;
}

export function valuesOf<R>(ends: readonly PromiseSettledResult<R>[]): readonly R[] {
  return ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
}

export function faultsOf(ends: readonly PromiseSettledResult<unknown>[]): readonly unknown[] {
  return ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
}
