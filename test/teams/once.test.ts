import { describe, expect, it } from 'vitest';
import { once } from '../../src/teams/once.ts';

describe('an activity delivered again', () => {
  it('gets the first answer, and is not handled again', async () => {
    const { answer, handled } = setUp();
    expect([await answer('a'), await answer('a'), await answer('b')]).toEqual([1, 1, 2]);
    expect(handled()).toBe(2);
  });

  it('gets it while the first is still being handled', async () => {
    const gate = Promise.withResolvers<Answer>();
    const answer = once<Answer>(() => 0);
    const first = answer('a', () => gate.promise);
    const again = answer('a', () => Promise.resolve(done('twice')));
    gate.resolve(done('once'));
    expect(await Promise.all([first, again])).toEqual([done('once'), done('once')]);
  });

  it('is handled anew when the first came to nothing', async () => {
    const answer = once<Answer>(() => 0);
    const failed = { isDone: false, said: 'not saved' };
    const failing = answer('a', () => Promise.resolve(failed));
    const again = answer('a', () => Promise.resolve(done('not reached')));
    expect(await Promise.all([failing, again])).toEqual([failed, failed]);
    expect(await answer('a', () => Promise.resolve(done('saved')))).toEqual(done('saved'));
  });

  it('is handled each time when it has no id', async () => {
    const { answer } = setUp();
    expect([await answer(null), await answer(null)]).toEqual([1, 2]);
  });

  it('is remembered for two hours', async () => {
    const { answer, passes } = setUp();
    await answer('a');
    passes(2 * 60 * 60 * 1000 - 1);
    expect(await answer('a')).toBe(1);
    passes(1);
    expect(await answer('a')).toBe(2);
  });

  it('is forgotten when two thousand others came since: an answer may be a whole card', async () => {
    const { answer } = setUp();
    await answer('a');
    for (let i = 0; i < 1999; i += 1) await answer(`other ${i}`);
    expect(await answer('a')).toBe(1);
    await answer('one more');
    await answer('and another');
    expect(await answer('a')).toBe(2003);
  });
});

interface Answer {
  readonly isDone: boolean;
  readonly said: string;
}

function done(said: string): Answer {
  return { isDone: true, said };
}

function setUp(): {
  answer: (key: string | null) => Promise<number>;
  handled: () => number;
  passes: (ms: number) => void;
} {
  let [now, count] = [0, 0];
  const ask = once<{ isDone: boolean; count: number }>(() => now);
  return {
    answer: async (key) => {
      const handled = await ask(key, () => {
        count += 1;
        return Promise.resolve({ isDone: true, count });
      });
      return handled.count;
    },
    handled: () => count,
    passes: (ms) => {
      now += ms;
    },
  };
}
