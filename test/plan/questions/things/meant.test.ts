import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plan as planShape, type Plan } from '../../../../src/plan/model.ts';
import { meant, type Meant } from '../../../../src/plan/questions/things/meant.ts';
import { thingsIn, type Thing } from '../../../../src/plan/questions/things/things.ts';
import { planIn, readText } from '../../../import/reading.ts';
import { seedsPresent, seedText, type Seed } from '../../../import/seeds.ts';
import { buildPlan } from '../../../support/plan-build.ts';
import { EXAMPLE_PLAN, FOSTERING_PLAN, THEMES_PLAN } from './phrases.ts';

const EXAMPLE = new URL('../../../../examples/plan.json', import.meta.url);
const example = planShape.parse(JSON.parse(readFileSync(EXAMPLE, 'utf8')));

describe('what is called by its name in the example plan', () => {
  it.each(casesIn(EXAMPLE_PLAN))('$asked', (each) => {
    expectMeant(example, each);
  });
});

describe.runIf(seedsPresent)('what is called by its name in a plan of outcomes', async () => {
  const plan = await seedPlan('000');
  it.each(casesIn(FOSTERING_PLAN))('$asked', (each) => {
    expectMeant(plan, each);
  });
});

describe.runIf(seedsPresent)('what is called by its name in a plan of themes', async () => {
  const plan = await seedPlan('002');
  it.each(casesIn(THEMES_PLAN))('$asked', (each) => {
    expectMeant(plan, each);
  });
});

describe('how sure it is', () => {
  const plan = buildPlan([
    { text: 'Family group conferences are offered to each family' },
    { text: 'Short breaks are booked online' },
    { text: 'The audit tool is agreed' },
    { text: 'The audit timetable is agreed', outcome: 2 },
  ]);
  const surenessOf = (words: string): number => {
    const found = meantBy(plan, words);
    return found.kind === 'one' ? found.sureness : 0;
  };

  it('is surest of the exact wording', () => {
    expect(surenessOf('short breaks are booked online')).toBe(1);
  });

  it('is surer of a word than of a slip of the keys', () => {
    expect(surenessOf('short breaks')).toBeGreaterThan(surenessOf('shrot braeks'));
  });

  it('is less sure where a word is not in the plan', () => {
    expect(surenessOf('short breaks booked abroad')).toBeLessThan(
      surenessOf('short breaks booked'),
    );
    expect(meantBy(plan, 'abroad')).toEqual({ kind: 'none' });
  });

  it('knows an abbreviation of what the plan writes out', () => {
    expect(surenessOf('fgcs')).toBeGreaterThan(0.7);
  });

  it('asks back where two hold the words alike', () => {
    const found = meantBy(plan, 'audit');
    expect(found.kind === 'several' && found.things.map(({ ref }) => ref)).toEqual([
      '1.1.3',
      '2.1.4',
    ]);
  });

  it('means nothing by no words', () => {
    expect(meantBy(plan, '')).toEqual({ kind: 'none' });
    expect(meantBy(plan, 'the of what')).toEqual({ kind: 'none' });
  });
});

interface Case {
  readonly asked: string;
  readonly wants: readonly string[];
}

function casesIn(table: string): readonly Case[] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([asked = '', wanted = '']) => ({ asked, wants: wanted.split(' / ') }));
}

async function seedPlan(seed: Seed): Promise<Plan> {
  return seedsPresent ? planIn(await readText(seedText(seed), `${seed}.txt`)) : example;
}

function meantBy(plan: Plan, asked: string): Meant {
  const [, kpi] = /^kpi: (.*)/u.exec(asked) ?? [];
  const words = (kpi ?? asked).split(' ');
  return meant(thingsIn(plan), words, kpi === undefined ? undefined : ['kpi']);
}

function expectMeant(plan: Plan, { asked, wants }: Case): void {
  const found = meantBy(plan, asked);
  expect(wants.some((want) => fits(found, want)) ? wants : [said(found)]).toEqual(wants);
}

function fits(found: Meant, want: string): boolean {
  if (want === 'none' || want === 'several') return found.kind === want;
  if (want === 'not one') return found.kind !== 'one';
  if (!want.startsWith('among ')) return found.kind === 'one' && isCalled(found.thing, want);
  const wanted = want.slice('among '.length).split(' ');
  return (
    found.kind === 'several' &&
    wanted.every((each) => found.things.some((thing) => isCalled(thing, each)))
  );
}

function isCalled(thing: Thing, name: string): boolean {
  if (thing.kind === 'outcome') return name === `o${String(thing.outcome)}`;
  return thing.ref === null ? thing.title.startsWith(name) : thing.ref === name;
}

function said(found: Meant): string {
  const name = ({ kind, ref, title }: Thing): string =>
    kind === 'outcome' ? `o${ref ?? ''}` : (ref ?? title);
  if (found.kind === 'one') return name(found.thing);
  return found.kind === 'several' ? `among ${found.things.map(name).join(' ')}` : 'none';
}
