import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { DEFAULT_RAG, milestonesOf, plan as planShape, type Due } from '../src/plan/model.ts';
import { isPmoRole, roleKey } from '../src/plan/roles.ts';
import { lastDayOf, Temporal } from '../src/plan/time.ts';

const EXAMPLES = join(import.meta.dirname, '../examples');
const SEEDS = join(import.meta.dirname, '../../shared/seeds');
const PRIYA = '00000000-0000-4000-8000-000000000001';
const SAM = '00000000-0000-4000-8000-000000000002';
const FOSTERING = 'Service Manager, Fostering';
const TODAY = Temporal.PlainDate.from('2022-01-18');

const file: unknown = JSON.parse(readFileSync(join(EXAMPLES, 'plan.json'), 'utf8'));
const plan = planShape.parse(file);
const milestones = milestonesOf(plan);
const leadRoles = [
  ...new Set(milestones.flatMap(({ milestone }) => milestone.leads.map(({ role }) => role))),
];

const personRow = z.strictObject({
  role: z.string().min(1),
  name: z.string().min(1),
  upn: z.string().regex(/^[a-z]+\.[a-z]+@calder-vale\.example$/),
  'entra object id': z.guid(),
});
const people = z
  .array(personRow)
  .parse(parse(readFileSync(join(EXAMPLES, 'people.csv'), 'utf8'), { columns: true }));

describe('the example plan', () => {
  test('is exactly in the shape of a plan, with nothing left to trim', () => {
    expect(plan).toEqual(file);
    expect(plan).toMatchObject({
      id: 'calder-vale-2021',
      organisation: 'Calder Vale Council',
      period: { from: '2021-09', to: '2022-03' },
      rag: { source: 'waymark', definitions: DEFAULT_RAG },
      checkIn: 'month',
    });
  });

  test('has seven outcomes, 48 milestones and 52 KPIs', () => {
    expect(plan.outcomes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(milestones).toHaveLength(48);
    expect(plan.outcomes.map(({ kpis }) => kpis.length)).toEqual([14, 9, 4, 8, 7, 7, 3]);
  });

  test('has three DMT leads, two of them on outcome 4', () => {
    const names = plan.outcomes.map(({ dmtLeads }) => dmtLeads.map(({ name }) => name));
    expect(new Set(names.flat()).size).toBe(3);
    expect(names.map((leads) => leads.length)).toEqual([1, 1, 1, 2, 1, 1, 1]);
  });

  test('gives every milestone an id of its own, and refs by outcome, action and milestone', () => {
    expect(repeated(milestones.map(({ milestone }) => milestone.id))).toEqual([]);
    for (const outcome of plan.outcomes)
      outcome.actions.forEach((action, a) => {
        const above = `${outcome.number}.${a + 1}`;
        expect(action).toMatchObject({ ref: above, refPrinted: false });
        const given = action.milestones.map((_, m) => ({
          ref: `${above}.${m + 1}`,
          refPrinted: false,
        }));
        expect(action.milestones).toMatchObject(given);
      });
  });

  test('gives every KPI a ref of its own, and points at no other', () => {
    const refs = plan.outcomes.flatMap(({ kpis }) => kpis.map(({ ref }) => ref));
    expect(repeated(refs)).toEqual([]);
    expect(refs).toEqual(
      expect.arrayContaining(milestones.flatMap(({ milestone }) => milestone.kpiRefs)),
    );
  });

  test('is short enough for a phone, and says nothing twice', () => {
    const texts = milestones.map(({ milestone }) => milestone.text);
    const actions = plan.outcomes.flatMap(({ actions }) =>
      actions.flatMap(({ text }) => (text === null ? [] : [text])),
    );
    const titles = plan.outcomes.map(({ title }) => title);
    expect(texts.filter((text) => text.length > 140)).toEqual([]);
    expect(actions.filter((text) => text.length > 120)).toEqual([]);
    expect(titles.filter((text) => text.length > 70)).toEqual([]);
    expect(repeated([...texts, ...actions, ...titles])).toEqual([]);
  });

  test('is read best on 18 January 2022: some late, some due soon, some later, most without a date', () => {
    const dues = milestones.map(({ milestone }) => milestone.due);
    const days = dues.flatMap((due) => lastDayOf(due) ?? []).map((day) => TODAY.until(day).days);
    expect(days.filter((left) => left < 0)).toHaveLength(3);
    expect(days.filter((left) => left >= 0 && left <= 14)).toHaveLength(3);
    expect(days.filter((left) => left > 14)).toHaveLength(5);
    expect(dues.filter(({ kind }) => kind === 'recurring')).toHaveLength(3);
    expect(dues.filter(({ kind }) => kind === 'none')).toHaveLength(34);
  });

  test.skipIf(!existsSync(SEEDS))('shares no eight words in a row with a real plan', () => {
    const seeds = readdirSync(SEEDS).map((name) => {
      const text = readFileSync(join(SEEDS, name), 'utf8');
      return ` ${wordsOf(text).join(' ')} `;
    });
    const shared = textsIn(file)
      .flatMap((text) => runsOf(wordsOf(text), 8))
      .filter((run) => seeds.some((seed) => seed.includes(` ${run} `)));
    expect(seeds).not.toEqual([]);
    expect(shared).toEqual([]);
  });
});

describe('the Service Manager, Fostering', () => {
  const led = milestones.filter(({ milestone }) =>
    milestone.leads.some(({ role }) => role === FOSTERING),
  );

  test('leads five milestones alone and one jointly, all in outcome 3', () => {
    expect(led.every(({ outcome }) => outcome.number === 3)).toBe(true);
    expect(dueByRef(led.filter(({ milestone }) => milestone.leads.length === 1))).toEqual({
      '3.1.1': { kind: 'month', asWritten: 'Dec 2021', month: '2021-12' },
      '3.1.2': { kind: 'date', asWritten: '28 January 2022', date: '2022-01-28' },
      '3.2.1': { kind: 'none' },
      '3.3.1': { kind: 'month', asWritten: 'March 2022', month: '2022-03' },
      '3.5.2': { kind: 'none' },
    });
    expect(dueByRef(led.filter(({ milestone }) => milestone.leads.length > 1))).toEqual({
      '3.4.1': { kind: 'month', asWritten: 'Feb 2022', month: '2022-02' },
    });
  });

  test('is Priya Nair, who holds no other role', () => {
    const hers = people.filter((row) => row['entra object id'] === PRIYA);
    expect(hers).toMatchObject([{ role: FOSTERING, name: 'Priya Nair' }]);
  });
});

describe('the example people', () => {
  test('are six, each under one name, UPN and object id', () => {
    const sixth = '00000000-0000-4000-8000-000000000006';
    const ids = [...new Set(people.map((row) => row['entra object id']))].toSorted();
    const whole = people.map((row) => `${row.name} ${row.upn} ${row['entra object id']}`);
    expect(ids).toHaveLength(6);
    expect([ids.at(0), ids.at(-1)]).toEqual([PRIYA, sixth]);
    expect(new Set(whole).size).toBe(6);
    expect(new Set(people.map(({ upn }) => upn)).size).toBe(6);
  });

  test('hold each role once, and every lead role but Participation Officer', () => {
    const held = people.map(({ role }) => roleKey(role));
    expect(repeated(held)).toEqual([]);
    expect(leadRoles.filter((role) => !held.includes(roleKey(role)))).toEqual([
      'Participation Officer',
    ]);
  });

  test('hold no role that the plan does not know, besides the PMO', () => {
    const known = leadRoles.map(roleKey);
    const others = people.filter(({ role }) => !known.includes(roleKey(role)));
    expect(others).toMatchObject([{ name: 'Sam Okafor', 'entra object id': SAM }]);
    expect(others.every(({ role }) => isPmoRole(role))).toBe(true);
  });
});

function dueByRef(placed: typeof milestones): Record<string, Due> {
  return Object.fromEntries(placed.map(({ milestone }) => [milestone.ref, milestone.due]));
}

function repeated<T>(values: readonly T[]): readonly T[] {
  return values.filter((value, i) => values.indexOf(value) !== i);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFKC').toLowerCase().replace(/['’]/g, '');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function runsOf(words: readonly string[], length: number): readonly string[] {
  return words
    .slice(0, Math.max(0, words.length - length + 1))
    .map((_, i) => words.slice(i, i + length).join(' '));
}
