import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Temporal } from '../../src/plan/time.ts';
import { ringsBetween, startBells, type Bells, type Ring } from '../../src/schedule/bells.ts';
import { TIMETABLE } from '../../src/schedule/timetable.ts';
import { settableClock, type SettableClock } from '../support/workflow-home.ts';

const LONDON = 'Europe/London';

function rings(from: string, to: string, timezone = LONDON): readonly string[] {
  return ringsBetween(
    TIMETABLE,
    timezone,
    Temporal.Instant.from(from),
    Temporal.Instant.from(to),
  ).map(written);
}

function written({ job, at }: Ring): string {
  return `${job} ${at.toString()}`;
}

describe('what rings between two instants', () => {
  test.each([
    [
      'the digest on Monday and the reminders on Tuesday, in order',
      ['2022-01-16T00:00:00Z', '2022-01-20T00:00:00Z'],
      ['publish-digest 2022-01-17T08:00:00Z', 'remind-officers 2022-01-18T09:00:00Z'],
    ],
    [
      'in March the clocks go forward: still 08:00 and 09:00 in London',
      ['2022-03-20T00:00:00Z', '2022-03-30T00:00:00Z'],
      [
        'publish-digest 2022-03-21T08:00:00Z',
        'remind-officers 2022-03-22T09:00:00Z',
        'publish-digest 2022-03-28T07:00:00Z',
        'remind-officers 2022-03-29T08:00:00Z',
      ],
    ],
    [
      'in October they go back: still 08:00 and 09:00 in London, once',
      ['2022-10-23T00:00:00Z', '2022-11-02T00:00:00Z'],
      [
        'publish-digest 2022-10-24T07:00:00Z',
        'remind-officers 2022-10-25T08:00:00Z',
        'publish-digest 2022-10-31T08:00:00Z',
        'remind-officers 2022-11-01T09:00:00Z',
      ],
    ],
    [
      'not what rang at the first instant, but what rings at the last',
      ['2022-01-17T08:00:00Z', '2022-01-18T09:00:00Z'],
      ['remind-officers 2022-01-18T09:00:00Z'],
    ],
    ['nothing backwards', ['2022-01-20T00:00:00Z', '2022-01-10T00:00:00Z'], []],
    ['nothing in between', ['2022-01-18T09:00:00Z', '2022-01-24T07:59:59.999Z'], []],
  ])('%s', (_, [from, to], expected) => {
    expect(rings(from ?? '', to ?? '')).toEqual(expected);
  });

  test('the council’s time, whatever the server’s is', () => {
    const found = rings('2022-01-16T12:00:00Z', '2022-01-18T12:00:00Z', 'Pacific/Auckland');
    expect(found).toEqual([
      'publish-digest 2022-01-16T19:00:00Z',
      'remind-officers 2022-01-17T20:00:00Z',
    ]);
  });
});

describe('a timetable that is rung', () => {
  let rung: string[];
  let bells: Bells | undefined;
  let clock: SettableClock;

  beforeEach(() => {
    vi.useFakeTimers();
    rung = [];
  });
  afterEach(() => {
    bells?.stop();
    vi.useRealTimers();
  });

  function start(at: string, then: (ring: Ring) => void = () => undefined): void {
    clock = settableClock(at);
    bells = startBells({
      timetable: TIMETABLE,
      timezone: LONDON,
      clock,
      ring(one) {
        rung.push(written(one));
        then(one);
      },
    });
  }

  /** Time passes for the timers and for the clock, ten minutes at a time. */
  function pass(hours: number): void {
    for (let minute = 0; minute < hours * 60; minute += 10) {
      clock.set(clock.now().add({ minutes: 10 }).toString());
      vi.advanceTimersByTime(10 * 60_000);
    }
  }

  test.each([
    ['an hour late', '2022-01-18T10:00:00Z', ['remind-officers 2022-01-18T09:00:00Z']],
    ['in the evening', '2022-01-17T21:00:00Z', ['publish-digest 2022-01-17T08:00:00Z']],
    ['a day late', '2022-01-19T09:00:00Z', []],
    ['on the minute', '2022-01-18T09:00:00Z', ['remind-officers 2022-01-18T09:00:00Z']],
  ])('started %s rings what was missed lately', (_, at, expected) => {
    start(at);
    expect(rung).toEqual(expected);
  });

  test('rings each bell once as its time comes, and waits on', () => {
    start('2022-01-20T00:00:00Z');
    pass(7 * 24);
    expect(rung).toEqual([
      'publish-digest 2022-01-24T08:00:00Z',
      'remind-officers 2022-01-25T09:00:00Z',
    ]);
  });

  test('a machine that slept over a bell rings it when it wakes', () => {
    start('2022-01-20T00:00:00Z');
    clock.set('2022-01-24T11:30:00Z');
    vi.advanceTimersByTime(11 * 60_000);
    expect(rung).toEqual(['publish-digest 2022-01-24T08:00:00Z']);
  });

  test('a clock set back does not ring at once what it rang before', () => {
    start('2022-01-24T09:00:00Z');
    clock.set('2022-01-24T08:59:00Z');
    vi.advanceTimersByTime(11 * 60_000);
    expect(rung.length).toBe(1);
  });

  test('stopped, it is silent', () => {
    start('2022-01-20T00:00:00Z');
    bells?.stop();
    pass(7 * 24);
    expect(rung).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('stopped by what a bell set going, it is silent as well', () => {
    start('2022-01-24T07:59:00Z', () => bells?.stop());
    pass(7 * 24);
    expect(rung).toEqual(['publish-digest 2022-01-24T08:00:00Z']);
    expect(vi.getTimerCount()).toBe(0);
  });
});
