import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planAsJson, planAsYaml } from '../../../src/import/files/write-own-format.ts';
import { plan as planSchema, type Due, type Plan } from '../../../src/plan/model.ts';
import { readPlan } from '../../../src/import/read-plan.ts';
import { fixture, planIn, readText, sentenceOf } from '../reading.ts';
import { seedsPresent, seedText, type Seed } from '../seeds.ts';

const example = readFileSync(new URL('../../../examples/plan.json', import.meta.url), 'utf8');

async function expectRoundTrip(plan: Plan): Promise<void> {
  for (const [name, written] of [
    ['plan.json', planAsJson(plan)],
    ['plan.yaml', planAsYaml(plan)],
    ['plan.yml', `\uFEFF${planAsYaml(plan)}`],
    ['plan.yaml', planAsYaml(plan).replaceAll('\n', '\r\n')],
  ] as const) {
    expect(planIn(await readText(written, name))).toEqual(plan);
  }
}

describe('a plan that is written and read again', () => {
  it('is the example to the last character', async () => {
    await expectRoundTrip(planIn(await readText(example, 'plan.json')));
  });

  it.each(['numbered.txt', 'unnumbered.txt'])('is what %s was read as', async (name) => {
    await expectRoundTrip(planIn(await readText(fixture(name), name)));
  });

  it.runIf(seedsPresent).each<Seed>(['000', '002'])('is what seed %s was read as', async (seed) => {
    await expectRoundTrip(planIn(await readText(seedText(seed), 'plan.txt')));
  });

  const odd = fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom(
        ...['no', 'Yes', 'null', '~', '1.10', '0x1f', '1e3', '.inf', '2016-12', '2016-12-31'],
        ...['- a', '# b', 'a: b', 'a #b', '"', "'", '|', '>', '*a', '&a', '!a', '%a', '@a', '`a'],
        ...[
          'one\ntwo\n\nthree',
          'one\r\ntwo',
          'a\tb',
          '[a]',
          '{a: b}',
          '---',
          '...',
          '?',
          ':',
          '=1',
        ],
        ...['\u0085a', 'a\u2028b', 'a\uFEFFb', '\uD800', 'a\u0007b', '£5 – “ŵ”', '👩‍👧', 'é'],
      ),
    )
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const due: fc.Arbitrary<Due> = fc.oneof(
    fc.constant({ kind: 'none' } as const),
    fc.record({
      kind: fc.constant('month' as const),
      asWritten: odd,
      month: fc.constant('2016-12'),
    }),
    fc.record({ kind: fc.constant('year' as const), asWritten: odd, year: fc.constant(2017) }),
    fc.record({ kind: fc.constant('unread' as const), asWritten: odd }),
  );
  const origin = fc.record({
    where: odd,
    cells: fc.array(fc.record({ column: fc.oneof(odd, fc.constant('')), where: odd, text: odd }), {
      maxLength: 3,
    }),
  });
  const base = planSchema.parse(JSON.parse(example));
  const kpi = base.outcomes[0]?.kpis[0];
  const milestone = base.outcomes[0]?.actions[0]?.milestones[0];
  const plans = fc
    .record({
      title: odd,
      organisation: fc.option(odd),
      statement: fc.option(odd),
      risks: fc.array(odd, { maxLength: 3 }),
      milestones: fc.array(
        fc.record(
          { ref: odd, text: odd, due, origin, kpiRefs: fc.array(odd, { maxLength: 2 }) },
          { requiredKeys: ['ref', 'text', 'due', 'kpiRefs'] },
        ),
        { maxLength: 3 },
      ),
      measure: odd,
    })
    .map(({ title, organisation, statement, risks, milestones, measure }): Plan => {
      const [outcome] = base.outcomes;
      const [action] = outcome?.actions ?? [];
      if (!outcome || !action || !milestone || !kpi) throw new Error('the example has one of each');
      const made = milestones.map((each, index) => ({ ...milestone, ...each, id: `m${index}` }));
      return {
        ...base,
        title,
        organisation,
        outcomes: [
          {
            ...outcome,
            statement,
            risks,
            actions: [{ ...action, milestones: made }],
            kpis: [{ ...kpi, measure }],
          },
        ],
      };
    });

  it('is itself, however odd its texts are', async () => {
    await fc.assert(fc.asyncProperty(plans, expectRoundTrip), { numRuns: 300 });
  });
});

const yaml = planAsYaml(planSchema.parse(JSON.parse(example)));

function edited(from: string | RegExp, to: string): string {
  const changed = yaml.replace(from, to);
  expect(changed).not.toBe(yaml);
  return changed;
}

describe('a file in the own format that is wrong', () => {
  it.each([
    ['YAML that is none', edited(/^id: /m, 'id: "'), 'is not YAML as Waymark reads it: '],
    [
      'a tab',
      edited('  asWritten: ', '\tasWritten: '),
      'a line is indented with a tab; use spaces',
    ],
    ['a tag', edited(/^title: /m, 'title: !!js/function '), 'it has a tag (!name)'],
    ['two documents', `${yaml}---\nid: b\n`, 'it holds several documents (---)'],
    [
      'a key twice',
      `${yaml}checkIn: week\n`,
      'has the key "checkIn" twice in the same place: see line',
    ],
    ['aliases', `a: &a [1]\nb: [${'*a, '.repeat(100)}]\n`, 'uses aliases (*name)'],
    ['an alias of nothing', 'id: *nobody\n', 'uses aliases (*name)'],
    ['deep brackets', '['.repeat(100_000), 'is nested far deeper than a plan is'],
    [
      'another program',
      'version: 3\nservices: {}\n',
      "but not a plan in Waymark's format: it lacks id, title",
    ],
    ['a list', '- a\n- b\n', '$ must be an object. See line 1, character 1.'],
  ])('is refused for %s', async (_, content, said) => {
    expect(sentenceOf(await readText(content, 'plan.yaml'))).toContain(said);
  });

  it('names line, character and path of what its fields may not hold', async () => {
    const content = edited(/^checkIn: month/m, 'checkIn: fortnight').replace(
      'key: red',
      'key: pink',
    );
    const lines = content.split('\n');
    const red = lines.findIndex((line) => line.includes('key: pink')) + 1;
    const reading = await readText(content, 'plan.yaml');
    expect(reading).toMatchObject({
      sentence: `plan.yaml is not a plan Waymark can hold: $.rag.definitions[0].key is "pink"; allowed: red, amber, green, blue. See line ${red}, character 7. So is 1 more.`,
      findings: [
        { code: 'format-wrong', place: { line: red, path: '$.rag.definitions[0].key' } },
        {
          severity: 'refused',
          place: { line: lines.indexOf('checkIn: fortnight') + 1, path: '$.checkIn' },
          sentence: '$.checkIn is "fortnight"; allowed: week, month, quarter, half-year, year.',
        },
      ],
    });
  });

  it('says of what is missing where it should stand', async () => {
    const reading = await readText(edited(/^checkIn: month\n/m, ''), 'plan.yaml');
    expect(sentenceOf(reading)).toContain('$.checkIn is missing');
    expect(reading.findings[0]?.place).toMatchObject({ line: 1, path: '$.checkIn' });
  });

  it('says of a number where a text belongs how to write it', async () => {
    const reading = await readText(edited(/^title: .*$/m, 'title: 1.10'), 'plan.yaml');
    expect(sentenceOf(reading)).toContain(
      '$.title must be a string. Put it in quotation marks: "1.10".',
    );
  });

  it('has a key twice in JSON, too, and says so', async () => {
    const twice = example.replace('{', '{ "id": "a",');
    expect(sentenceOf(await readText(twice, 'plan.json'))).toMatch(
      /^plan\.json has the key "id" twice in the same place: see line 2, character \d+\.$/,
    );
  });

  it('places a finding by line and path', async () => {
    const plan = structuredClone(planSchema.parse(JSON.parse(example)));
    for (const each of plan.outcomes[0]?.actions[0]?.milestones.slice(0, 1) ?? []) each.leads = [];
    const written = planAsYaml(plan);
    const read = await readText(written, 'plan.yaml');
    const missing = read.findings.find(({ code }) => code === 'lead-missing');
    expect(missing?.place.path).toBe('$.outcomes[0].actions[0].milestones[0]');
    expect(written.split('\n')[(missing?.place.line ?? 0) - 1]).toContain('- id: ');
  });
});

it.each([
  ['braces', '{'.repeat(490_000)],
  ['questions', '? '.repeat(240_000)],
  ['quotes', '"'.repeat(490_000)],
  ['closing brackets', `a: [${']'.repeat(480_000)}`],
  ['keys', Array.from({ length: 29_000 }, (_, index) => `key${index}: 1`).join('\n')],
  ['colons', 'a: '.repeat(160_000)],
])('a file of nothing but %s is answered soon', async (_, content) => {
  const began = performance.now();
  const { kind } = await readPlan({ name: 'plan.yaml', bytes: Buffer.from(content) });
  expect(kind).toBe('refused');
  expect(performance.now() - began).toBeLessThan(10_000);
});
