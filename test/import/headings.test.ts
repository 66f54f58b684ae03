import { describe, expect, it } from 'vitest';
import { milestonesOf, type Plan } from '../../src/plan/model.ts';
import { sectionHeading } from '../../src/import/layout/headings.ts';
import { linesOf, rowOf, type Line } from '../../src/import/layout/lines.ts';
import { labelledHeading } from '../../src/import/layout/outcome-label.ts';
import { planFrom } from '../../src/import/plan-from.ts';
import { inFile } from '../../src/plan/plan-reading.ts';
import { codesIn, planIn, readText, sentenceOf } from './reading.ts';

const TABLE = [
  'Action\tLead\tBy when',
  'Agree a form\tHead of Forms\tJan 2027',
  'Print the form\tPrint Manager\tFeb 2027',
  'Send the form\tHead of Post\tMarch 2027',
].join('\n');

describe('a heading of an outcome', () => {
  it.each([
    ['Outcome 1: Homes', 'Outcome 1 Homes'],
    ['OUTCOME 2 – HOMES', 'OUTCOME 2 HOMES'],
    ['Priority One - Homes', 'Priority 1 Homes'],
    ['Workstream A: Homes', 'Workstream 1 Homes'],
    ['Objective (b): Homes', 'Objective 2 Homes'],
    ['Theme III. Homes', 'Theme 3 Homes'],
    ['Priority 4 Homes', 'Priority 4 Homes'],
    ['Improvement Priority 3 – Homes', 'Improvement Priority 3 Homes'],
    ['Area for improvement 2: Homes', 'Area for improvement 2 Homes'],
    ['Area of weakness 2: Homes', 'Area of weakness 2 Homes'],
    ['Strategic Objective 5: Homes', 'Strategic Objective 5 Homes'],
    ['Recommendation 7: Homes', 'Recommendation 7 Homes'],
    ['Pillar 2 | Homes', 'Pillar 2 Homes'],
    ['Cause of concern 2: Homes', 'Cause of concern 2 Homes'],
    ['Mission 3; Homes', 'Mission 3 Homes'],
    ['Homes are near (Priority 2)', 'Priority 2 Homes are near'],
    ['Priority 1', 'Priority 1 '],
    ['Priority A child deserves', null],
    ['Outcome 1 is to improve homes', null],
    ['Theme park 2', null],
    ['Priority 1.2: Homes', null],
    ['Prioritise 2 homes', null],
  ])('%s', (text, read) => {
    const found = labelledHeading(text);
    expect(found && `${found.label} ${found.number} ${found.title}`).toBe(read);
  });

  it.each([
    ['Outcome 1: Homes', 'Outcome 1: Homes', {}],
    ['Priority 1\n\nHomes are near', 'Priority 1: Homes are near', {}],
    ['1. Homes are near', 'Outcome 1: Homes are near', {}],
    ['Workstream B: Homes', 'Workstream 2: Homes', { 'outcome-lettered': 1 }],
    ['Homes are near', 'Outcome 1: Homes are near', { 'outcome-numbered': 1 }],
    ['HOMES ARE NEAR', 'Outcome 1: HOMES ARE NEAR', { 'outcome-numbered': 1 }],
    ['Priority: Homes', 'Priority 1: Homes', { 'outcome-numbered': 1 }],
    ['', 'Outcome 1: Northmere Improvement Plan', { 'outcome-made': 1 }],
    ['Action plan', 'Outcome 1: Northmere Improvement Plan', { 'outcome-made': 1 }],
  ])('above a table: %s', async (heading, read, codes) => {
    const reading = await readText(
      `Northmere Improvement Plan\n\n${heading}\n\n${TABLE}\n`,
      'p.txt',
    );
    expect(outcomesIn(planIn(reading))).toEqual([read]);
    expect(milestonesOf(planIn(reading))).toHaveLength(3);
    expect(codesIn(reading)).toMatchObject(codes);
  });

  it('may stand in the header of its own table', async () => {
    const rows = TABLE.replace('Action\t', 'Outcome 1: Homes\t');
    const reading = await readText(`Northmere Plan\n\n${rows}`, 'p.txt');
    expect(outcomesIn(planIn(reading))).toEqual(['Outcome 1: Homes']);
    expect(codesIn(reading)).toMatchObject({ 'column-guessed': 1 });
  });

  it('is none in a table of contents, and none in a list of the introduction', async () => {
    const contents = 'Priority 1: Homes ........ 4\nPriority 2: Moves ........ 6';
    const list = '1. We listen.\n2. We learn.';
    const text = `Northmere Plan\n\n${contents}\n\n${list}\n\nPriority 1: Homes\n\n${TABLE}\n\nPriority 2: Moves\n\n${TABLE}`;
    expect(outcomesIn(planIn(await readText(text, 'p.txt')))).toEqual([
      'Priority 1: Homes',
      'Priority 2: Moves',
    ]);
  });

  it('keeps objectives under a priority apart from it', async () => {
    const objectives = [1, 2].map((number) => `Objective ${number}: Part ${number}\n\n${TABLE}`);
    const text = [1, 2].map((number) => `Priority ${number}: Homes\n\n${objectives.join('\n\n')}`);
    const plan = planIn(await readText(`Northmere Plan\n\n${text.join('\n\n')}`, 'p.txt'));
    expect(outcomesIn(plan)).toEqual(['Priority 1: Homes', 'Priority 2: Homes']);
    expect(plan.outcomes[0]?.actions.map(({ text }) => text)).toEqual([
      'Objective 1: Part 1',
      'Objective 2: Part 2',
    ]);
  });

  it('is told by its level where the format has levels', () => {
    const lines = [
      styled('Northmere Improvement Plan', 1),
      styled('Priorities', 1),
      styled('Homes', 2),
      ...rowsOf(TABLE, 1),
      styled('Moves', 2),
      ...rowsOf(TABLE, 2),
      styled('Glossary', 1),
      ...rowsOf('Term\tMeaning\nAD\tAssistant director', 3),
    ].map((line, index) => ({ ...line, number: index + 1 }));
    const plan = planIn(planFrom({ file: 'plan.docx', lines }));
    expect(outcomesIn(plan)).toEqual(['Outcome 1: Homes', 'Outcome 2: Moves']);
  });
});

describe('a heading of a part', () => {
  it.each([
    ['statement', 'What good looks like'],
    ['statement', 'Outcome statement: Every child is safe.'],
    ['statement', 'Why is this a priority?'],
    ['statement', 'Our aim: Every child is safe.'],
    ['dmt-lead', 'DMT Lead: Ada Byron'],
    ['dmt-lead', 'SRO – Ada Byron'],
    ['dmt-lead', 'Senior Responsible Officer: Ada Byron'],
    ['dmt-lead', 'Executive lead\tAda Byron'],
    ['dmt-lead', 'Strategic Lead: Ada Byron'],
    ['dmt-lead', 'Lead Director: Ada Byron'],
    ['risks', 'Key risks'],
    ['risks', 'Risks and mitigations:'],
    ['risks', 'What could get in the way?'],
    ['impact', 'What will success look like?'],
    ['impact', 'Benefits for children'],
    ['impact', 'What difference will this make to children?'],
    ['impact', 'Impact'],
    ['kpis', 'How we will measure success'],
    ['kpis', 'Success measures'],
    ['kpis', 'Performance measures'],
    ['actions', 'What we will do'],
    [null, 'Children are safe at home'],
    [null, 'Lead'],
    [null, 'Impact of the new service on families was considered by the board'],
  ])('%s: %s', (kind, text) => expect(sectionHeading(lineOf(text))?.kind ?? null).toBe(kind));
});

describe('a plan of many parts', async () => {
  const reading = await readText(
    `Southmere City Council
SEND Improvement Plan
Plan period: 1 April 2026 to 31 March 2028

Version\tDate\tAuthor
1.0\t3 March 2026\tPMO

BRAG: Blue – complete; Green – on track; Amber – at risk; Red – off track; Purple – paused

Priority One: Plans are on time (SRO: Ada Byron)

Where do we want to be?
Every plan is written in 20 weeks.

What we will do\tWho?\tBy when?\tRAG / Progress\tEvidence
Clear the backlog\tHead of SEND\tSept 2026\tAmber – two posts are empty\tWeekly report
Train case workers\tHead of SEND\t31/03/2027\tGreen\tRegister

Risk\tLikelihood\tMitigation\tOwner
Staff leave\tHigh\tPay more\tHead of HR

What difference will this make?
- Children start school with a plan

Priority Two: Parents are heard

Executive sponsor\tAlan Hill

What we will do\tWho?\tBy when?\tRAG / Progress\tEvidence
Open a forum\tParent Carer Forum\tOngoing\tBlue\t

Key performance indicators

Priority\tRef\tMeasure\tBaseline\tTarget\tBy when
1\tK1\tPlans in 20 weeks\t40%\t90%\tMar 2027
2\tK2\tParents who feel heard\t50%\t80%\tMar 2027
`,
    'plan.txt',
  );
  const plan = planIn(reading);

  it('has its organisation, title and period', () => {
    expect([plan.organisation, plan.title, plan.period]).toEqual([
      'Southmere',
      'SEND Improvement Plan',
      { asWritten: 'April 2026 to 31 March 2028', from: '2026-04', to: '2028-03' },
    ]);
  });

  it('has its outcomes with statement, sponsor, risks and impact', () => {
    expect(outcomesIn(plan)).toEqual([
      'Priority 1: Plans are on time',
      'Priority 2: Parents are heard',
    ]);
    const [first, second] = plan.outcomes;
    expect(first?.statement).toBe('Every plan is written in 20 weeks.');
    expect(first?.dmtLeads.map(({ name }) => name)).toEqual(['Ada Byron']);
    expect(second?.dmtLeads.map(({ name }) => name)).toEqual(['Alan Hill']);
    expect([first?.risks, first?.impact]).toEqual([
      ['Staff leave'],
      ['Children start school with a plan'],
    ]);
  });

  it('puts each KPI under the outcome its row names', () => {
    expect(
      plan.outcomes.map(({ kpis }) =>
        kpis.map(({ ref, target }) => `${ref ?? ''} ${target ?? ''}`),
      ),
    ).toEqual([['K1 90%'], ['K2 80%']]);
  });

  it('reads the colours from one line, and says which it does not know', () => {
    expect(plan.rag.definitions.map(({ key, standing }) => `${key} ${standing}`)).toEqual([
      'blue complete',
      'green on-track',
      'amber at-risk',
      'red off-track',
    ]);
    expect(codesIn(reading)).toMatchObject({
      'rag-read': 1,
      'rag-colour-unknown': 1,
      'table-aside': 1,
      'column-combined': 1,
    });
  });
});

describe('the period of a plan', () => {
  const body = TABLE.replace(/ 20\d\d|Jan|Feb|March/gu, '').replaceAll('By when', 'Comments');
  it.each([
    ['Northmere Plan 2026/27', '2026-04 2027-03', 'period-financial-year'],
    ['Northmere Plan 2026/27 – 2028/29', '2026-04 2029-03', 'period-financial-year'],
    ['Northmere Plan\nJan-Dec 2026', '2026-01 2026-12', null],
    ['Northmere Plan\n01/04/2026 - 31/03/2028', '2026-04 2028-03', null],
    ['Northmere Plan\nRevised November 2026', '2026-11 2027-10', 'period-guessed'],
    ['Northmere Plan\nVersion 3, 05/01/2026', '2026-01 2026-12', 'period-guessed'],
    ['Northmere Plan 2026', '2026-01 2026-12', 'period-guessed'],
  ])('%s', async (head, read, code) => {
    const reading = await readText(`${head}\n\nPriority 1: Homes\n\n${body}`, 'p.txt');
    const { from, to } = planIn(reading).period;
    expect(`${from} ${to}`).toBe(read);
    if (code !== null) expect(codesIn(reading)).toMatchObject({ [code]: 1 });
  });

  it('is missing only where nothing names a time', async () => {
    const reading = await readText(`Northmere Plan\n\nPriority 1: Homes\n\n${body}`, 'p.txt');
    expect(sentenceOf(reading)).toContain('no period, no due and no date at all');
  });
});

describe('what is no plan is refused', () => {
  it.each([
    [
      'the minutes of a meeting',
      `Minutes of the board\nPresent: A, B\nApologies: C\n\nItem\tAction\tOwner\tDue\n${'1\tDo the thing\tHead of A\tMay 2027\n'.repeat(4)}`,
    ],
    [
      'an empty template',
      'Improvement Plan\n\nPriority 1: [title]\n\nAction\tLead\tDue\n[insert]\tTBC\t\n\t\t',
    ],
    [
      'columns were run together',
      'Improvement Plan\nAction Lead officer Timescale RAG\nAgree a form Head of May 2027 Green\nand print it Forms',
    ],
    ['a job advert', 'Job title: Head of Homes\nSalary: £60,000\nEssential criteria\nA degree'],
    ['a CV', 'Curriculum vitae\nAda Byron\nEmployment history\nHead of Homes'],
  ])('%s', async (like, text) => {
    const reading = await readText(text, 'p.txt');
    expect(reading.kind).toBe('refused');
    expect(sentenceOf(reading)).toContain(like);
  });

  it('but a plan printed with minutes around it is read', async () => {
    const text = `Apologies: C\nMatters arising\n\nNorthmere Plan 2027\n\nPriority 1: Homes\n\n${TABLE}`;
    expect(outcomesIn(planIn(await readText(text, 'p.txt')))).toEqual(['Priority 1: Homes']);
  });
});

function outcomesIn(plan: Plan): readonly string[] {
  return plan.outcomes.map(({ label, number, title }) => `${label} ${number}: ${title}`);
}

function lineOf(text: string): Line {
  const [line] = linesOf(text, 'plan.txt');
  if (line === undefined) throw new Error('no line');
  return line;
}

function styled(text: string, heading: number): Line {
  return { ...rowOf([text], 1, inFile('plan.docx')), heading };
}

function rowsOf(text: string, table: number): readonly Line[] {
  return text
    .split('\n')
    .map((row) => ({ ...rowOf(row.split('\t'), 1, inFile('plan.docx')), table }));
}
