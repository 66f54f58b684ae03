import { expect, test } from 'vitest';
import { Temporal } from '../../src/plan/time.ts';
import { clockFrom, systemClock } from '../../src/schedule/clock.ts';

const START = Temporal.Instant.from('2022-01-18T09:00:00Z');

test('a clock that begins elsewhere goes on from there, and moves only forwards', () => {
  const clock = clockFrom(START);
  expect(Temporal.Instant.compare(clock.now(), START)).toBeGreaterThanOrEqual(0);
  const later = START.add({ hours: 24 });
  clock.moveTo(later);
  const moved = clock.now();
  expect(Temporal.Instant.compare(moved, later)).toBeGreaterThanOrEqual(0);
  clock.moveTo(START);
  expect(Temporal.Instant.compare(clock.now(), moved)).toBeGreaterThanOrEqual(0);
});

test('the system’s clock is read anew each time', () => {
  const before = Date.now();
  const now = systemClock.now().epochMilliseconds;
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
});
