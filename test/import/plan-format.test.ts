/** docs/plan-format.md and docs/plan.schema.json say what the model and the importer do. */
import { readFileSync } from 'node:fs';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { planSchema } from '../../scripts/plan-schema.ts';
import { meaningsOf } from '../../src/import/layout/column-words.ts';
import { planAsYaml } from '../../src/import/files/write-own-format.ts';
import { document } from '../support/docs-files.ts';
import { fences, spans, tableRows } from '../support/docs-markdown.ts';
import { findingsIn, planIn, readText } from './reading.ts';

interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly const?: string;
}

const text = document('docs/plan-format.md').text;
const file = readFileSync(new URL('../../docs/plan.schema.json', import.meta.url), 'utf8');
const schema = JSON.parse(file) as Schema;
const yaml = fences(text).find(({ language }) => language === 'yaml')?.text ?? '';

describe('the schema', () => {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);

  it('is what the model makes of itself: node scripts/plan-schema.ts', async () => {
    expect(file).toBe(await planSchema());
  });

  it.each([
    ['the example', JSON.parse(document('examples/plan.json').text) as unknown],
    ['the small plan', parse(yaml) as unknown],
  ])('lets %s pass', (_, plan) => {
    validate(plan);
    expect(validate.errors).toBeNull();
  });

  it.each([
    ['a field too many', { ...(parse(yaml) as object), notes: 'none' }],
    ['a title of spaces', { ...(parse(yaml) as object), title: '  ' }],
    ['no outcome', { ...(parse(yaml) as object), outcomes: [] }],
    ['another rhythm', { ...(parse(yaml) as object), checkIn: 'day' }],
  ])('stops %s', (_, plan) => {
    expect(validate(plan)).toBe(false);
  });
});

describe('the document', () => {
  it('shows a plan that is read without a word, and written as it is shown', async () => {
    const reading = await readText(yaml, 'plan.yaml');
    expect(findingsIn(reading)).toEqual([]);
    expect(planAsYaml(planIn(reading))).toBe(yaml);
  });

  const outcome = at(schema, 'outcomes');
  const action = at(outcome, 'actions');
  const milestone = at(action, 'milestones');
  it.each([
    ['Plan', schema],
    ['Period', at(schema, 'period')],
    ['RAG', at(schema, 'rag')],
    ['RAG definition', at(at(schema, 'rag'), 'definitions')],
    ['Outcome', outcome],
    ['DMT lead', at(outcome, 'dmtLeads')],
    ['Action', action],
    ['Milestone', milestone],
    ['Lead', at(milestone, 'leads')],
    ['Printed status', at(milestone, 'printed')],
    ['KPI', at(outcome, 'kpis')],
    ['Origin', at(milestone, 'origin')],
    ['Cell', at(at(milestone, 'origin'), 'cells')],
  ])('has a row for each field of: %s', (heading, part) => {
    const rows = tableRows(text, heading);
    const told = rows.map(([name = '', , rule = '']) => [name, rule.endsWith('; optional')]);
    const fields = Object.keys(part.properties ?? {}).map((name) => [
      `\`${name}\``,
      part.required?.includes(name) !== true,
    ]);
    expect(told).toEqual(fields);
  });

  it('has a row for each kind of due', () => {
    const rows = tableRows(text, 'Kind of due').map(([kind = '', fields = '']) => [
      ...spans(kind),
      ...spans(fields).filter((name) => /^[a-z]/i.test(name) && name !== 'checkIn'),
    ]);
    const kinds = (at(milestone, 'due').oneOf ?? []).map(({ properties = {} }) => [
      properties['kind']?.const,
      ...Object.keys(properties).filter((name) => name !== 'kind'),
    ]);
    expect(rows).toEqual(kinds);
  });

  it('names headers that mean what it says', () => {
    const rows = tableRows(text, 'Meaning').map(([meaning = '', headers = '']) => ({
      meaning: spans(meaning)[0] ?? '',
      headers: spans(headers),
    }));
    const wrong = rows.flatMap(({ meaning, headers }) =>
      headers.filter((header) => !meaningsOf(header).some((each) => each === meaning)),
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });
});

/** The schema of a field, or of the items of its list. */
function at({ properties }: Schema, name: string): Schema {
  const field = properties?.[name];
  if (field === undefined) throw new Error(`the schema has no field ${name}`);
  return field.items ?? field;
}
