import { expect, test } from 'vitest';
import { firstMorning, morningAfter, sayMoment, sayShortMoment } from '../../src/demo/calendar.ts';
import { Temporal } from '../../src/plan/time.ts';
import { buildPlan } from '../support/plan-build.ts';

test.each([
  ['two thirds into the plan, on the third Tuesday', '2021-09', '2022-12', '2022-07-19T08:00:00Z'],
  ['in November as in other months', '2016-01', '2017-03', '2016-11-15T09:00:00Z'],
  ['before Christmas in December', '2016-04', '2017-03', '2016-12-13T09:00:00Z'],
  ['a plan of one month', '2022-01', '2022-01', '2022-01-18T09:00:00Z'],
])('the demo begins %s: %s to %s', (_, from, to, begins) => {
  const plan = buildPlan([{}], { period: { asWritten: null, from, to } });
  expect(firstMorning(plan).toString()).toBe(begins);
});

test('a morning is nine o’clock in London, also over a change of clocks', () => {
  const before = Temporal.Instant.from('2022-03-22T09:00:00Z');
  expect(morningAfter(before, 7).toString()).toBe('2022-03-29T08:00:00Z');
  expect(morningAfter(morningAfter(before, 7), -7).toString()).toBe(before.toString());
});

test('instants are said as they are in London', () => {
  const summer = Temporal.Instant.from('2022-07-18T23:30:00Z');
  expect(sayMoment(summer)).toBe('Tuesday 19 July 2022, 00:30');
  expect(sayShortMoment(summer)).toBe('Tue 19 July, 00:30');
});
