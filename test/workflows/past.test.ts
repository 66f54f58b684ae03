/** Whatever was asked before, a past instant gives what a reader without memory gives. */
import { expect, it } from 'vitest';
import { planStream, type StoredEvent } from '../../src/plan/events.ts';
import { foldPlan } from '../../src/plan/plan-state.ts';
import { Temporal } from '../../src/plan/time.ts';
import { pastOf } from '../../src/workflows/past.ts';
import type { Ledger } from '../../src/workflows/ports.ts';
import { buildPlan, planEvents, report } from '../support/plan-build.ts';

const PLAN = buildPlan([{}, {}]);
/** One clock ran ahead for an hour on 3 January. */
const EVENTS = planEvents(
  PLAN,
  [
    ['2022-01-01T09:00:00Z', report({ done: 'a' })],
    ['2022-01-02T09:00:00Z', report({ done: 'b' })],
    ['2022-01-03T10:00:00Z', report({ done: 'ahead' })],
    ['2022-01-03T09:00:00.5Z', report({ done: 'c' })],
    ['2022-01-05T09:00:00Z', report({ done: 'd' })],
  ],
  '2021-12-01',
);
const ASKED = [
  '2022-01-04T00:00:00Z',
  '2022-01-04T12:00:00Z',
  '2022-01-04T00:00:00Z',
  '2022-01-03T09:00:00.4Z',
  '2022-01-03T09:30:00Z',
  '2022-01-03T09:30:00Z',
  '2021-11-01T00:00:00Z',
  '2022-01-01T10:00:00Z',
  '2022-01-01T09:30:00Z',
  '2022-01-01T11:00:00Z',
  '2022-02-01T00:00:00Z',
  '2022-01-02T00:00:00Z',
  '2022-01-02T09:00:00Z',
  '2021-12-24T00:00:00Z',
  '2022-01-04T00:00:00Z',
];

it.each([[ASKED], [ASKED.toReversed()], [ASKED.toSorted()]])(
  'asked in the order %j',
  async (asked) => {
    const past = pastOf(holding(EVENTS), planStream(PLAN.id), foldPlan);
    for (const at of asked) {
      const until = EVENTS.filter(({ recordedAt }) => !isAfter(recordedAt, at));
      const state = await past(Temporal.Instant.from(at));
      expect(saidIn(state), at).toEqual(saidIn(foldPlan(null, until)));
    }
  },
);

function saidIn(state: ReturnType<typeof foldPlan>): unknown {
  return state === null ? null : state.milestones.get('m1')?.reports.map(({ done }) => done);
}

function isAfter(one: string, other: string): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other)) > 0;
}

function holding(events: readonly StoredEvent[]): Ledger {
  return {
    read: (_stream, after = 0) => Promise.resolve(events.slice(after)),
    streams: () => Promise.resolve([]),
    append: () => Promise.reject(new Error('nothing is appended here')),
  };
}
