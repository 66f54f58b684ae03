import { describe, expect, it } from 'vitest';
import { fixture, findingsIn, planIn, sentenceOf, readText } from './reading.ts';

const plan = planIn(await readText(fixture('numbered.txt'), 'numbered.txt'));

/** The plan as JSON, with one change to a copy of it. */
function changed(change: (copy: typeof plan) => void): string {
  const copy = structuredClone(plan);
  change(copy);
  return JSON.stringify(copy);
}

function edited(from: string, to: string): string {
  const json = JSON.stringify(plan);
  expect(json).toContain(from);
  return json.replace(from, to);
}

describe('a plan in its own format', () => {
  it.each(['numbered.txt', 'unnumbered.txt'])('reads back what %s was read as', async (name) => {
    const read = planIn(await readText(fixture(name), name));
    expect(planIn(await readText(`\uFEFF${JSON.stringify(read, null, 2)}`, 'plan.json'))).toEqual(
      read,
    );
  });

  it('has the findings any format has, placed by milestone', async () => {
    const findings = findingsIn(await readText(JSON.stringify(plan), 'plan.json'));
    expect(findings.map(({ code, where }) => `${code}: ${where}`)).toEqual([
      'due-before-plan: line 1, outcome 1, milestone 1.1.3',
      'due-unread: line 1, outcome 1, milestone 1.1.4',
      'due-missing: line 1, outcome 2, milestone 2.1.1',
      'due-after-plan: line 1, outcome 2, milestone 2.1.1',
      'kpi-ref-unknown: line 1, outcome 1, milestone 1.1.3',
    ]);
  });

  it.each([
    [
      'a wrong colour',
      edited('"key":"red"', '"key":"pink"'),
      '$.rag.definitions[0].key is "pink"; allowed: red, amber, green, blue.',
    ],
    [
      'a wrong month',
      edited('"from":"2024-04"', '"from":"2024-13"'),
      '$.period.from is "2024-13"; allowed: a month such as 2016-12.',
    ],
    [
      'a wrong id',
      edited('"id":"northmere-2024"', '"id":"North Mere"'),
      '$.id is "North Mere"; allowed: small letters',
    ],
    [
      'a missing title',
      edited('"title":"Northmere', '"titel":"Northmere'),
      '$.title is missing; it must be a string.',
    ],
    [
      'a field too many',
      edited('"checkIn"', '"notes":1,"checkIn"'),
      '$ has a field Waymark does not know: notes',
    ],
    [
      'an unknown kind of due',
      edited('"kind":"month"', '"kind":"moon"'),
      'allowed kinds of due: none, date, month',
    ],
    [
      'an empty text',
      edited('"title":"Plans"', '"title":" "'),
      '$.outcomes[0].title is empty; it must hold some text.',
    ],
    [
      'no outcome',
      changed((copy) => (copy.outcomes = [])),
      '$.outcomes is too small; the least allowed is 1.',
    ],
    [
      'a number out of range',
      edited('"number":1', '"number":100'),
      '$.outcomes[0].number is too large; the most allowed is 99.',
    ],
    [
      'the same id twice',
      edited('"id":"2.1.1-2"', '"id":"2.1.1"'),
      'two milestones have the id "2.1.1"',
    ],
    [
      'the same number twice',
      edited('"number":2', '"number":1'),
      '$.outcomes has the number 1 twice',
    ],
    [
      'an end before the beginning',
      edited('"to":"2025-03"', '"to":"2023-03"'),
      'ends before that, in 2023-03',
    ],
    ['a text that is no plan', '"plan"', '$ must be an object.'],
  ])('is refused for %s, with the place and what is allowed', async (_, json, said) => {
    const sentence = sentenceOf(await readText(json, 'plan.json'));
    expect(sentence).toContain('plan.json is not a plan Waymark can hold: ');
    expect(sentence).toContain(said);
  });

  it('is refused with line and character when the JSON is broken', async () => {
    expect(sentenceOf(await readText('{\n  "id": "a",\n  x\n}', 'plan.json'))).toBe(
      'plan.json is not valid JSON: see line 3, character 3.',
    );
  });
});

describe('a file that cannot be read as a plan', () => {
  it.each([
    ['plan.txt', 'x'.repeat(500_001), 'at most 500000'],
    ['plan.txt', 'x\n'.repeat(30_001), 'at most 30000'],
    ['plan.csv', 'x\n'.repeat(10_001), 'at most 10000'],
    ['plan.txt', 'A letter about improvement.', 'no outcome and no table of actions'],
    [
      'plan.txt',
      'Action\tMilestones\tLead officer\nDo\tDone\tHead of Care',
      'no outcome is headed above it',
    ],
    ['plan.txt', 'Theme 1: Care\nOutcome statement:\nWell.', 'it has one outcome and no milestone'],
    [
      'plan.txt',
      'Ref.\tAction / Decision\tAction Owner\n1.\tWelcome\tChair\nApologies\t',
      'the minutes of a meeting',
    ],
  ])('%s: %#', async (name, content, said) => {
    const reading = await readText(content, name);
    expect(reading.kind).toBe('refused');
    expect(sentenceOf(reading)).toContain(said);
  });
});
