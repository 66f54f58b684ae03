import { describe, expect, it } from 'vitest';
import { reviewPlan } from '../../src/import/review/review-plan.ts';
import type { Plan } from '../../src/plan/model.ts';
import { screen } from '../../src/plan/screening.ts';
import { withoutScreened } from '../../src/plan/without-screened.ts';
import { previewImport, saveImport } from '../../src/workflows/import-plan.ts';
import { OPERATOR, workflowHome } from '../support/workflow-home.ts';
import { readPlan } from '../../src/import/read-plan.ts';
import { CORPUS, documentsIn } from './corpus-truth.ts';
import { readFileSync } from 'node:fs';
import { fixture, findingsIn, planIn, readText } from './reading.ts';

const plan = planIn(await readText(fixture('unnumbered.txt'), 'unnumbered.txt'));
const NHS_NUMBER = '943 476 5919';

/** The plan with anything in it changed. */
function changed(change: (plan: Plan) => void): Plan {
  const copy = structuredClone(plan);
  change(copy);
  return copy;
}

function first(of: Plan) {
  const outcome = of.outcomes[0];
  const action = outcome?.actions[0];
  const milestone = action?.milestones[0];
  if (outcome === undefined || action === undefined || milestone === undefined)
    throw new Error('The plan is empty');
  return { outcome, action, milestone };
}

function cell(column: string, text: string, where = 'row 3, cell 2'): Plan {
  return changed((of) => {
    first(of).milestone.origin = { where: 'row 3', cells: [{ column, where, text }] };
  });
}

function refusedIn(of: Plan, file?: string): readonly string[] {
  return reviewPlan(of, file)
    .filter(({ severity }) => severity === 'refused')
    .map(({ sentence }) => sentence);
}

const WHERE: readonly (readonly [string, string, (plan: Plan) => void])[] = [
  [
    'a lead',
    'lead',
    (of) => void (first(of).milestone.leads = [{ asWritten: NHS_NUMBER, role: 'Head' }]),
  ],
  [
    'a DMT lead',
    'DMT lead',
    (of) => void (first(of).outcome.dmtLeads = [{ asWritten: NHS_NUMBER, name: null, role: null }]),
  ],
  ['a KPI', 'KPI', (of) => first(of).outcome.kpis.push(kpi(NHS_NUMBER))],
  [
    'what a colour means',
    'RAG',
    (of) => {
      for (const each of of.rag.definitions.slice(0, 1)) each.meaning = `See ${NHS_NUMBER}`;
    },
  ],
  ['the organisation', 'organisation', (of) => void (of.organisation = NHS_NUMBER)],
  ['the period', 'period', (of) => void (of.period.asWritten = NHS_NUMBER)],
  ['the id', 'id', (of) => void (of.id = 'plan-943-476-5919-2021')],
  ['a ref', 'ref', (of) => void (first(of).milestone.ref = NHS_NUMBER)],
  ['a label', 'label', (of) => void (first(of).outcome.label = NHS_NUMBER)],
  [
    "a sheet's name",
    'place',
    (of) => void (first(of).action.origin = { where: `sheet ${NHS_NUMBER}, row 3`, cells: [] }),
  ],
];

function kpi(responsible: string): Plan['outcomes'][number]['kpis'][number] {
  const rest = { ref: null, frequency: null, target: null, set: 'headline' } as const;
  return { ...rest, measure: 'Visits', responsible, targetDue: { kind: 'none' } };
}

describe('every text of a plan is screened', () => {
  it.each(WHERE)('%s', (_, said, change) => {
    const sentences = refusedIn(changed(change));
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain(said);
    expect(sentences[0]).toContain('an NHS number');
    expect(screen(sentences.join())).toBeNull();
  });

  it.each([
    ["Child's name", NHS_NUMBER],
    ["Child's name", 'Ada Byron'],
    ['Case lead notes', 'Child Ada Byron was seen'],
    ['Support partner', 'DOB 12/03/2014'],
    ['Lead', `Head of Service ${NHS_NUMBER}`],
    ['Date of birth', '12/03/2014'],
    ['DOB', '12 March 2014'],
    ['Case number', '1234567'],
    [`Visit of ${NHS_NUMBER}`, 'Done'],
  ])('the column %s with %s', (column, text) => {
    const sentences = refusedIn(cell(column, text));
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).not.toContain(text);
    expect(screen(sentences.join())).toBeNull();
  });

  it.each([
    ['Due', '12/03/2022'],
    ['Ref', '10234'],
    ['Cost per child', '12500'],
    ["Child's name", 'None'],
    ['Lead', 'Head of Service'],
    ['Where', 'Page 9', 'sheet Plan, row 1200345, cell AB1200345'],
  ])('but the column %s may hold %s', (column, text, where = 'row 3') => {
    expect(refusedIn(cell(column, text, where))).toEqual([]);
  });

  it('a lead may be called what a child would be, and nothing else beside', () => {
    const lead = 'Care Leaver Ada Byron';
    function withLead(column: string, text: string): Plan {
      const of = cell(column, text);
      first(of).milestone.leads = [
        { asWritten: lead, role: lead },
        { asWritten: 'Head of Care', role: 'Head of Care' },
      ];
      return of;
    }
    expect(refusedIn(withLead('Lead officer', lead))).toEqual([]);
    expect(refusedIn(withLead('Lead officer', `${lead} / Head of Care`))).toEqual([]);
    expect(refusedIn(withLead('Lead officer', `${lead} has moved`))).toHaveLength(1);
    expect(refusedIn(withLead('Lead officer', 'Child Ada Byron'))).toHaveLength(1);
  });

  it("the file's name", () => {
    const sentences = refusedIn(plan, 'plan_943_476_5919.docx');
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain("The file's name");
  });
});

const CSV = [
  "Ref,Milestone,Lead,Due,Child's name,Case lead notes",
  '1.1,Visit every home once a month,Head of Homes,31/03/2022,Ada Byron,"DOB 12/03/2014, NHS 943 476 5919"',
  '1.2,Publish the list of all homes,Head of Homes,31/05/2022,,',
  '1.3,Open a second home for brothers and sisters,Head of Homes,"soon, see 943 476 5919",,',
  '1.4,Ask every school for its plan,Head of Schools,31/05/2022,,',
].join('\n');

describe('a document that names a child', () => {
  it('is previewed, and nothing of it is saved, whoever confirms it', async () => {
    const reading = await readText(CSV, 'homes.csv');
    const refused = findingsIn(reading).filter(({ code }) => code === 'child-identifiable');
    expect(refused.map(({ severity }) => severity)).toContain('refused');
    expect(findingsIn(reading).filter(({ sentence }) => screen(sentence) !== null)).toEqual([]);
    const home = await workflowHome();
    const source = { name: 'homes.csv', sha256: 'a'.repeat(64) };
    const read = { plan: planIn(reading), findings: findingsIn(reading) };
    const preview = await previewImport(home, read, source, { editionOf: null });
    if ('kind' in preview) throw new Error('It was not previewed');
    const settled = { kind: 'confirmed', by: 'P. Office', apart: [] } as const;
    expect(await saveImport(home, preview, settled, OPERATOR)).toMatchObject({
      refusal: { kind: 'import-refused' },
    });
    expect(await home.readings.planIds()).toEqual([]);
  });

  it('is not quoted in what is said of it', () => {
    const row = { sentence: `The row "See ${NHS_NUMBER} "now" " has no due.`, where: 'row 3' };
    expect(withoutScreened(row)).toEqual({ sentence: 'The row "…" has no due.', where: 'row 3' });
    const bare = withoutScreened({ sentence: `${NHS_NUMBER} has none.`, where: NHS_NUMBER });
    expect(screen(`${bare.sentence} ${bare.where}`)).toBeNull();
    const plain = { sentence: 'The row "1.2" has no due.', where: 'row 4' };
    expect(withoutScreened(plain)).toBe(plain);
  });
});

describe('the documents of the corpus', () => {
  it.each(documentsIn(CORPUS))('%s names no child', async (name) => {
    const reading = await readPlan({ name, bytes: readFileSync(`${CORPUS}/${name}`) });
    expect(codes(reading)).not.toContain('child-identifiable');
  });
});

function codes({ findings }: { readonly findings: readonly { readonly code: string }[] }) {
  return findings.map(({ code }) => code);
}
