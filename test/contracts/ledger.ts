import { describe, expect, it } from 'vitest';
import type { StoredEvent } from '../../src/plan/events.ts';
import type { Ledger } from '../../src/workflows/ports.ts';
import { NOTHING_BEFORE, seal } from '../../src/storage/seal.ts';
import { doneIn, report } from '../storage/samples.ts';

const STREAM = 'plan:improvement-2016';

/** What every ledger promises, whatever it is kept in. `open` gives an empty one. */
export function ledgerContract(name: string, open: () => Promise<Ledger>): void {
  describe(`${name} as a ledger`, () => {
    it('reads nothing from a stream nobody appended to', async () => {
      const ledger = await open();
      expect(await ledger.read(STREAM)).toEqual([]);
      expect(await ledger.streams()).toEqual([]);
    });

    it('reads back what was appended, oldest first', async () => {
      const ledger = await open();
      const first = await ledger.append(STREAM, 0, [report('one'), report('two', 'a key')]);
      await ledger.append(STREAM, 2, [{ ...report('three'), about: '2022-01-14' }]);
      const events = await ledger.read(STREAM);
      expect(doneIn(events)).toEqual(['one', 'two', 'three']);
      expect(events.map(({ version }) => version)).toEqual([1, 2, 3]);
      expect(events.map(({ about }) => about)).toEqual([null, null, '2022-01-14']);
      expect(events.map(({ key }) => key)).toEqual([null, 'a key', null]);
      expect(first).toEqual({ kind: 'appended', events: events.slice(0, 2) });
    });

    it('stamps every event with an id of its own and the instant of the clock', async () => {
      const ledger = await open();
      await ledger.append(STREAM, 0, [report('one'), report('two')]);
      const events = await ledger.read(STREAM);
      expect(new Set(events.map(({ id }) => id)).size).toBe(2);
      expect(events.map(({ recordedAt }) => recordedAt)).toEqual([
        '2022-01-18T09:00:00Z',
        '2022-01-18T09:00:00Z',
      ]);
    });

    it.each([
      [-1, ['one', 'two', 'three']],
      [0, ['one', 'two', 'three']],
      [2, ['three']],
      [3, []],
      [9, []],
    ])('reads what came after version %i', async (after, expected) => {
      const ledger = await open();
      await ledger.append(STREAM, 0, [report('one'), report('two'), report('three')]);
      expect(doneIn(await ledger.read(STREAM, after))).toEqual(expected);
    });

    it('keeps streams apart and seals them into one chain', async () => {
      const ledger = await open();
      await ledger.append(STREAM, 0, [report('one', 'same key')]);
      await ledger.append('directory', 0, [report('two', 'same key')]);
      await ledger.append(STREAM, 1, [report('three')]);
      expect(await ledger.streams()).toEqual([STREAM, 'directory']);
      const [one, three] = await ledger.read(STREAM);
      const [two] = await ledger.read('directory');
      expectChain([one, two, three]);
    });

    it('appends nothing, and says so, when there is nothing to append', async () => {
      const ledger = await open();
      expect(await ledger.append(STREAM, 0, [])).toEqual({ kind: 'appended', events: [] });
      expect(await ledger.streams()).toEqual([]);
    });

    it.each([0, 1, 3, -1, Number.NaN])(
      'refuses a decision on version %d of 2',
      async (expected) => {
        const ledger = await open();
        await ledger.append(STREAM, 0, [report('one'), report('two')]);
        expect(await ledger.append(STREAM, expected, [report('late')])).toEqual({
          kind: 'conflict',
          version: 2,
        });
        expect(doneIn(await ledger.read(STREAM))).toEqual(['one', 'two']);
      },
    );

    it.each([0, 1])('is harmless to repeat a key, at version %d', async (expected) => {
      const ledger = await open();
      await ledger.append(STREAM, 0, [report('one', 'claim')]);
      const [standing] = await ledger.read(STREAM);
      const again = [report('new'), report('one again', 'claim')];
      expect(await ledger.append(STREAM, expected, again)).toEqual({
        kind: 'repeated',
        event: standing,
      });
      expect(doneIn(await ledger.read(STREAM))).toEqual(['one']);
    });

    it('lets one of many who append at the same version through', async () => {
      const ledger = await open();
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) => ledger.append(STREAM, 0, [report(`caller ${n}`)])),
      );
      expect(answers.filter(({ kind }) => kind === 'appended')).toHaveLength(1);
      expect(answers.filter(({ kind }) => kind === 'conflict')).toHaveLength(19);
      expect(await ledger.read(STREAM)).toHaveLength(1);
    });

    it('lets one of many who claim the same key through and shows the others its event', async () => {
      const ledger = await open();
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) => ledger.append(STREAM, n, [report('asked', 'claim')])),
      );
      const [standing] = await ledger.read(STREAM);
      expect(answers.slice(1)).toEqual(
        Array.from({ length: 19 }, () => ({ kind: 'repeated', event: standing })),
      );
    });

    it('loses nothing and doubles nothing when many append until they are heard', async () => {
      const ledger = await open();
      const callers = Array.from({ length: 25 }, (_, n) => `caller ${n}`);
      await Promise.all(callers.map((caller) => appendUntilHeard(ledger, caller, 4)));
      const events = await ledger.read(STREAM);
      expect(events.map(({ version }) => version)).toEqual(
        Array.from({ length: 100 }, (_, n) => n + 1),
      );
      expect(new Set(doneIn(events)).size).toBe(100);
      for (const caller of callers) {
        const own = doneIn(events).filter((done) => done.startsWith(`${caller},`));
        expect(own).toEqual([1, 2, 3, 4].map((n) => `${caller}, report ${n}`));
      }
      expectChain(events);
    });

    it('keeps its own copy of what it was given', async () => {
      const ledger = await open();
      const given = structuredClone(report('as it was said'));
      const appended = ledger.append(STREAM, 0, [given]);
      Object.assign(given.event, { done: 'changed afterwards' });
      await appended;
      expect(doneIn(await ledger.read(STREAM))).toEqual(['as it was said']);
    });

    it('gives out events that nobody can change', async () => {
      const ledger = await open();
      await ledger.append(STREAM, 0, [report('one'), report('two')]);
      const events = await ledger.read(STREAM);
      const [first] = events;
      expect(() => Object.assign(first ?? {}, { version: 9 })).toThrow(TypeError);
      expect(() => Object.assign(first?.event ?? {}, { done: 'altered' })).toThrow(TypeError);
      expect(() => Object.assign(first?.by ?? {}, { kind: 'schedule' })).toThrow(TypeError);
      (events as StoredEvent[]).pop();
      expect(await ledger.read(STREAM)).toHaveLength(2);
    });

    it('refuses what it could not read back, for that caller alone', async () => {
      const ledger = await open();
      const wrong = { ...report('one'), event: { ...report('one').event, milestoneId: '' } };
      const [refused, other] = await Promise.allSettled([
        ledger.append(STREAM, 0, [wrong]),
        ledger.append(STREAM, 0, [report('two')]),
      ]);
      expect(refused).toMatchObject({ reason: { code: 'event-invalid' } });
      expect(other).toMatchObject({ value: { kind: 'appended' } });
      expect(doneIn(await ledger.read(STREAM))).toEqual(['two']);
    });

    it('refuses one append that uses a key twice', async () => {
      const ledger = await open();
      const twice = [report('one', 'claim'), report('two', 'claim')];
      await expect(ledger.append(STREAM, 0, twice)).rejects.toMatchObject({
        code: 'event-invalid',
      });
      expect(await ledger.read(STREAM)).toEqual([]);
    });
  });
}

/** As every workflow does it: read, decide, append, and on a conflict decide again. */
async function appendUntilHeard(ledger: Ledger, caller: string, times: number): Promise<void> {
  for (let n = 1; n <= times;) {
    const version = (await ledger.read(STREAM)).length;
    const answer = await ledger.append(STREAM, version, [report(`${caller}, report ${n}`)]);
    if (answer.kind === 'appended') n += 1;
  }
}

function expectChain(events: readonly (StoredEvent | undefined)[]): void {
  let previous = NOTHING_BEFORE;
  for (const event of events) {
    const { hash, ...sealed } = event ?? { hash: 'missing' };
    expect(sealed).toHaveProperty('previous', previous);
    expect(hash).toBe(seal(sealed));
    previous = hash;
  }
}
