import { describe, expect, it } from 'vitest';
import { brief } from '../../src/plan/digest-page.ts';
import { movement, sayRag, sayRagInFull } from '../../src/plan/rag.ts';
import { isPmoRole, roleKey } from '../../src/plan/roles.ts';
import { isEarlier, isoWeek, occurrence, sayShortDay, sayWeekday } from '../../src/plan/time.ts';
import { BRISTOL, buildPlan, day } from '../support/plan-build.ts';

describe('roles', () => {
  it.each([
    ['HoS, Safeguarding & QA', 'hos safeguarding and q.a.'],
    ['Director, Children’s Social Care', 'Director – Childrens Social Care'],
    ['Service  Manager,Fostering', 'service manager, fostering'],
  ])('%s is %s', (a, b) => {
    expect(roleKey(a)).toBe(roleKey(b));
  });

  it.each([
    ['Team Manager', 'Team Manager, Fostering'],
    ['Head of QA', 'Head of HR'],
  ])('%s is not %s', (a, b) => {
    expect(roleKey(a)).not.toBe(roleKey(b));
  });

  it.each([
    ['PMO', true],
    ['pmo officer', true],
    ['P.M.O.', true],
    ['Programme Management Office', true],
    ['PMO liaison', false],
  ])('%s: may act for the PMO: %s', (title, may) => {
    expect(isPmoRole(title)).toBe(may);
  });
});

describe('RAG', () => {
  it("is said with the plan's own word and meaning, and a shape", () => {
    const plan = buildPlan([{}], { rag: BRISTOL });
    expect(sayRag(plan, 'amber')).toBe('▲ AMBER');
    expect(sayRagInFull(plan, 'amber')).toBe('▲ AMBER – on track, milestones met');
    expect(movement(plan, 'red', 'amber')).toBeGreaterThan(0);
    expect(movement(plan, 'amber', 'amber')).toBe(0);
  });
});

describe('time', () => {
  it.each([
    ['week', '2022-01-18', '2022-01-17 2022-01-23'],
    ['month', '2024-02-10', '2024-02-01 2024-02-29'],
    ['quarter', '2022-03-31', '2022-01-01 2022-03-31'],
    ['half-year', '2022-07-01', '2022-07-01 2022-12-31'],
    ['year', '2022-12-31', '2022-01-01 2022-12-31'],
  ] as const)('the %s of %s is %s', (every, on, expected) => {
    const { from, to } = occurrence(every, day(on));
    expect(`${from.toString()} ${to.toString()}`).toBe(expected);
  });

  it.each([
    ['2022-01-01', '2021-W52'],
    ['2022-01-03', '2022-W01'],
    ['2020-12-31', '2020-W53'],
  ])('%s is in week %s', (on, week) => {
    expect(isoWeek(day(on))).toBe(week);
  });

  it.each([
    ['2022-01-18T09:00:00Z', '2022-01-18T09:00:00.250Z', true],
    ['2022-01-18T09:00:00.250Z', '2022-01-18T09:00:00Z', false],
    ['2022-01-18T09:00:00Z', '2022-01-18T09:00:00.000Z', false],
  ])('%s is earlier than %s: %s', (a, b, expected) => {
    expect(isEarlier(a, b)).toBe(expected);
  });

  it('names the year only where it is another', () => {
    expect(sayShortDay(day('2021-12-31'), day('2022-01-18'))).toBe('31 Dec 2021');
    expect(sayShortDay(day('2022-12-31'), day('2022-01-18'))).toBe('31 Dec');
    expect(sayWeekday(day('2022-01-18'))).toBe('Tuesday 18 January 2022');
  });
});

describe('a text cut for a line', () => {
  it.each([
    ['short', 10, 'short'],
    ['one two three', 10, 'one two…'],
    ['abcdefghijklmnop', 10, 'abcdefghi…'],
    ['abcdefgh😀😀', 10, 'abcdefgh…'],
  ])('%s to %i is %s', (text, length, expected) => {
    expect(brief(text, length)).toBe(expected);
  });
});
