const waiting = new WeakMap<object, Map<string, Promise<unknown>>>();

/** Within this process, work under the same key on the same thing is done one after the other. */
export function inTurn<T>(on: object, key: string, work: () => Promise<T>): Promise<T> {
  const keys = waiting.get(on) ?? new Map<string, Promise<unknown>>();
  waiting.set(on, keys);
  const turn = (keys.get(key) ?? Promise.resolve()).then(work, work);
  keys.set(key, turn);
  const leave = (): void => {
    if (keys.get(key) === turn) keys.delete(key);
  };
  turn.then(leave, leave);
  return turn;
}
