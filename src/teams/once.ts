/**
 * Teams repeats itself: the same activity twice, at once or half a minute later. The repeat gets
 * the first one's answer and is not handled again.
 */
export interface Once<T extends Outcome> {
  /** Handles it, or waits for and returns what the first handling returned. */
  (key: string | null, handle: () => Promise<T>): Promise<T>;
}

export interface Outcome {
  /** Whether a later repeat gets the same; when it is not done, a repeat is handled anew. */
  readonly isDone: boolean;
}

/** Teams has been seen to repeat within a minute; hours are to be safe. */
const KEEP_MS = 2 * 60 * 60 * 1000;
/** An answer may be a whole card, so that many more would be felt in memory. */
const KEEP_AT_MOST = 2000;

/** `now` in milliseconds. `handle` does not throw. */
export function once<T extends Outcome>(now: () => number): Once<T> {
  const seen = new Map<string, { readonly at: number; readonly answer: Promise<T> }>();

  return (key, handle) => {
    if (key === null) return handle();
    forget(seen, now());
    const known = seen.get(key);
    if (known !== undefined) return known.answer;
    const answer = handle().then((outcome) => {
      if (!outcome.isDone) seen.delete(key);
      return outcome;
    });
    seen.set(key, { at: now(), answer });
    return answer;
  };
}

/** Insertion order is age order, so only the front needs looking at. */
function forget(seen: Map<string, { readonly at: number }>, now: number): void {
  for (const [key, { at }] of seen) {
    if (now - at < KEEP_MS && seen.size <= KEEP_AT_MOST) return;
    seen.delete(key);
  }
}
