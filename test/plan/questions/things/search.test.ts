import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { milestonesOf, plan as planShape } from '../../../../src/plan/model.ts';
import { milestonesAbout } from '../../../../src/plan/questions/things/about.ts';
import { searchThings } from '../../../../src/plan/questions/things/search.ts';
import { thingsIn } from '../../../../src/plan/questions/things/things.ts';

const EXAMPLE = new URL('../../../../examples/plan.json', import.meta.url);
const plan = planShape.parse(JSON.parse(readFileSync(EXAMPLE, 'utf8')));

describe('a search while somebody types', () => {
  const refs = (typed: string, limit = 3): readonly (string | null)[] =>
    searchThings(plan, typed, limit).map(({ ref }) => ref);

  it.each([
    ['', ['1', '2', '3']],
    ['   ', ['1', '2', '3']],
    ['o3', ['3', '3.1', '3.1.1']],
    ['outcome 3', ['3', '3.1', '3.1.1']],
    ['3', ['3', '3.1', '3.1.1']],
    ['3.1', ['3.1', '3.1.1', '3.1.2']],
    ['3.1.', ['3.1', '3.1.1', '3.1.2']],
    ['action 4.2', ['4.2', '4.2.1', '4.2.2']],
  ])('finds refs by %j', (typed, wanted) => {
    expect(refs(typed)).toEqual(wanted);
  });

  it.each([
    ['edge', '4'],
    ['edge of c', '4'],
    ['edge fo care', '4'],
    ['mocki', '3.2'],
    ['mokingbird', '3.2'],
    ['fgc', '4.2.2'],
    ['reg 4', '7.4'],
    ['reg 44', '7.4'],
    ['newly q', '5'],
    ['corporate parenting b', '1.1.2'],
    ['emergency carers', '3.5.2'],
  ])('finds %j first', (typed, wanted) => {
    expect(refs(typed)[0]).toBe(wanted);
  });

  it('finds nothing by what the plan does not say', () => {
    expect(refs('zebra')).toEqual([]);
    expect(refs('99.9')).toEqual([]);
  });

  it('finds KPIs only where they are wanted', () => {
    expect(searchThings(plan, 'sickness', 3)).toEqual([]);
    expect(searchThings(plan, 'sickn', 3, ['kpi'])[0]?.ref).toBe('K2.7');
    expect(searchThings(plan, 'K2.7', 3, ['kpi'])[0]?.ref).toBe('K2.7');
  });

  it('finds no more than asked for', () => {
    expect(refs('children', 5)).toHaveLength(5);
  });
});

describe('milestones about a subject', () => {
  const refOf = new Map(milestonesOf(plan).map(({ milestone }) => [milestone.id, milestone.ref]));

  it.each([
    ['mockingbird', ['3.2.1']],
    ['mokingbird', ['3.2.1']],
    ['level 4', ['3.1.1', '3.1.2', '3.1.3', '3.2.1']],
    ['level 4 training', ['3.1.2']],
    ['fgcs', ['4.2.2']],
    ['caseloads', ['2.1.1', '2.1.2']],
    ['adoption', []],
    ['caseloads adoption', []],
    ['', []],
  ])('%j', (words, wanted) => {
    expect(milestonesAbout(plan, words.split(' ')).map((id) => refOf.get(id))).toEqual(wanted);
  });
});

describe('the things of a plan', () => {
  const things = thingsIn(plan);

  it('are read once', () => {
    expect(thingsIn(plan)).toBe(things);
  });

  it('know the milestones beneath them', () => {
    const of = (ref: string): number | undefined =>
      things.all.find((thing) => thing.ref === ref)?.milestoneIds.length;
    expect([of('1'), of('1.3'), of('1.3.1'), of('K1.1')]).toEqual([6, 2, 1, 0]);
  });

  it('know the words of the plan, and what they are abbreviated to', () => {
    for (const word of ['mockingbird', 'adeyemi', 'fgc', 'asye'])
      expect(things.vocabulary.has(word)).toBe(true);
    expect(things.vocabulary.has('zebra')).toBe(false);
  });

  it('are found with how much of the words they hold, KPIs only when asked for', () => {
    const [best] = things.find(['mockingbird', 'zebra']);
    expect(best?.thing.ref).toBe('3.2');
    expect(best?.coverage).toBeLessThan(0.6);
    expect(things.find(['children']).length).toBe(12);
    expect(things.find(['children']).every(({ thing }) => thing.kind !== 'kpi')).toBe(true);
    expect(things.find(['sickness'], ['kpi'])[0]?.coverage).toBe(1);
  });
});
