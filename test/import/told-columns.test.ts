import { describe, expect, it } from 'vitest';
import { milestonesOf } from '../../src/plan/model.ts';
import { linesFrom, outcomesIn, planOf, rowsIn, saidOf } from './made-lines.ts';
import { planFrom } from '../../src/import/plan-from.ts';
import { planIn, sentenceOf } from './reading.ts';

const TITLE = 'Larkmoor Improvement Plan 2024-25\n\n';

describe('a column is told by what stands in it', () => {
  it.each([
    [
      'outcomes under a header nobody knows, beside the actions',
      `
Action | Lead | Due | Grouping
Agree terms | Head of Plans | June 2024 | Goal 1: Leadership
Write one form | Head of Homes | Sep 2024 | Goal 2: Front door
Meet each month | Head of Plans | July 2024 | Goal 1: Leadership
Test the form | Head of Homes | Oct 2024 | Goal 2: Front door`,
    ],
    [
      'outcomes without a label, merged, first in the only table',
      `
Bit of the service | Action | Lead | Due
Leadership | Agree terms | Head of Plans | June 2024
^ | Meet each month | Head of Plans | July 2024
Front door | Write one form | Head of Homes | Sep 2024
^ | Test the form | Head of Homes | Oct 2024`,
    ],
    [
      'a number in one column and the title in the next',
      `
Theme no | Theme | Action | Lead | Due
1 | Leadership | Agree terms | Head of Plans | June 2024
1 | Leadership | Meet each month | Head of Plans | July 2024
2 | Front door | Write one form | Head of Homes | Sep 2024
2 | Front door | Test the form | Head of Homes | Oct 2024`,
    ],
    [
      'letters for numbers',
      `
Strand | Action | Lead | Due
Strand A - Leadership | Agree terms | Head of Plans | June 2024
Strand A - Leadership | Meet each month | Head of Plans | July 2024
Strand B - Front door | Write one form | Head of Homes | Sep 2024
Strand B - Front door | Test the form | Head of Homes | Oct 2024`,
    ],
    [
      'a board of cards, its lists for outcomes',
      `
Card name | List name | Priority | Assigned to | Due date | Progress | Description
Agree terms | Leadership | Urgent | Head of Plans | June 2024 | Not started |
Write one form | Front door | Low | Head of Homes | Sep 2024 | In progress | Ask schools
Meet each month | Leadership | Medium | Head of Plans | July 2024 | In progress |
Test the form | Front door | Low | Head of Homes | Oct 2024 | Completed |`,
    ],
  ])('%s', (_, table) => {
    const plan = planIn(planOf(TITLE + table.trim()));
    expect(outcomesIn(plan)).toEqual(['1 Leadership: 2', '2 Front door: 2']);
    expect(rowsIn(plan).map((row) => row.replace(/> [\d.]+ /u, '> '))).toEqual([
      '- > Agree terms | Head of Plans | 2024-06',
      '- > Meet each month | Head of Plans | 2024-07',
      '- > Write one form | Head of Homes | 2024-09',
      '- > Test the form | Head of Homes | 2024-10',
    ]);
  });

  it('leads and dues under headers nobody knows, and says so', () => {
    const reading = planOf(`${TITLE}Theme 1: Leadership

Action | Custodian | Landing | RAG
Agree terms | Head of Plans | June 2024 | Red
Meet each month | Head of Homes | July 2024 | Amber`);
    expect(rowsIn(planIn(reading))).toEqual([
      '- > 1.1.1 Agree terms | Head of Plans | 2024-06',
      '- > 1.1.2 Meet each month | Head of Homes | 2024-07',
    ]);
    expect(saidOf(reading, 'column-guessed')).toEqual([
      'column-guessed confirm line 5, cell 2',
      'column-guessed confirm line 5, cell 3',
    ]);
  });

  it("a list's own numbers are not the plan's refs", () => {
    const reading = planOf(`${TITLE}Theme 1: Leadership

ID | Title | Action | Lead | Due
88 | LM-01 | Agree terms | Head of Plans | June 2024
89 | LM-02 | Meet each month | Head of Homes | July 2024`);
    const refs = milestonesOf(planIn(reading)).map(({ milestone }) => milestone.ref);
    expect(refs).toEqual(['LM-01', 'LM-02']);
  });

  it('KPIs whose refs stand under the word for a measure', () => {
    const reading = planOf(`${TITLE}Theme 1: Leadership

Action | Lead | Due | Measure
Agree terms | Head of Plans | June 2024 | M1
Meet each month | Head of Homes | July 2024 | M1

Measure | Description | Baseline | Target
M1 | Visits on time | 60% | 90%`);
    const [outcome] = planIn(reading).outcomes;
    expect(outcome?.kpis).toMatchObject([{ ref: 'M1', measure: 'Visits on time', target: '90%' }]);
  });
});

describe('a header whose words say too little', () => {
  const ROWS = `
Agree one form with all schools | Head of Plans | June 2024
Meet with each team every month | Head of Homes | July 2024
Report what changed to families | Head of Plans | Sep 2024`;

  it('is read by what stands below it', () => {
    const reading = planOf(
      `${TITLE}Theme 1: Leadership\n\nPledge text | Custodian | Landing${ROWS}`,
    );
    expect(rowsIn(planIn(reading))).toHaveLength(3);
    expect(saidOf(reading, 'columns-inferred')).toHaveLength(1);
  });

  it.each([
    [
      'a programme of training',
      'Course | Tutor | Date | Places\nFirst aid | Training Officer | 1 May 2024 | 12\nCourt skills | Legal Adviser | 2 May 2024 | 9\nPhonics | Reading Lead | 3 May 2024 | 8',
      'training',
    ],
    [
      'a register of contracts',
      'Contract | Supplier | Owner | End date | Value\nCleaning | Brite | Estates Manager | 1 May 2026 | £3\nTaxis | Cabco | Transport Manager | 2 May 2026 | £4\nMeals | Foodly | Catering Manager | 3 May 2026 | £5',
      'a register',
    ],
    [
      'a register of risks with actions, owners and dues',
      'Risk ref | Description | Likelihood | Impact | Score | Controls | Further action | Owner | Due\nR1 | Staff leave | 3 | 4 | 12 | Pay | Survey all staff this term | Head of HR | June 2024\nR2 | Funding ends | 3 | 4 | 12 | Reserves | Bid for the new grant | Finance Director | July 2024\nR3 | System fails | 3 | 4 | 12 | Tests | Move to the new system | Head of ICT | Sep 2024',
      'a risk register',
    ],
    [
      'a scorecard',
      'Ref | Indicator | Baseline | Target | Owner\nK1 | Visits on time | 60% | 90% | Head of Plans\nK2 | Plans reviewed | 61% | 91% | Head of Homes',
      'scorecard',
    ],
  ])('but not as a plan: %s', (_, table, like) => {
    const reading = planOf(`Larkmoor records\n\n${table}`);
    expect(reading.kind).toBe('refused');
    expect(sentenceOf(reading)).toContain(like);
  });

  it('a plan that names the risk of each action stays a plan', () => {
    const reading = planOf(`${TITLE}Theme 1: Leadership

Action | Lead | Due | Risk | Mitigation
Agree terms | Head of Plans | June 2024 | Staff leave | Pay more
Meet each month | Head of Homes | July 2024 | Nobody comes | Ask early`);
    expect(rowsIn(planIn(reading))).toHaveLength(2);
  });
});

describe('a title with a lead of its own over each table', () => {
  it('is the outcome, and the column of objectives its actions', () => {
    const reading = planOf(`
== Plan
Larkmoor School improvement plan, September 2024 to July 2025
== T&L
Teaching and learning
Lead: Deputy Headteacher

Aim | What we will do | Who | When
Better writing | Moderate books | English Lead | Oct 2024
^ | Visit a partner | English Lead | Nov 2024
== Att
Attendance
Lead: Headteacher

Aim | What we will do | Who | When
Fewer absences | Call on day one | Pastoral Manager | Oct 2024
Calm arrivals | Open at eight | Site Manager | Nov 2024`);
    const plan = planIn(reading);
    expect(outcomesIn(plan)).toEqual(['1 Teaching and learning: 2', '2 Attendance: 2']);
    expect(plan.outcomes.map(({ dmtLeads }) => dmtLeads[0]?.role)).toEqual([
      'Deputy Headteacher',
      'Headteacher',
    ]);
    expect(rowsIn(plan).map((row) => row.split(' > ')[0])).toEqual([
      'Better writing',
      'Better writing',
      'Fewer absences',
      'Calm arrivals',
    ]);
  });

  it('objectives under a headed outcome are its actions, not outcomes', () => {
    const reading = planOf(`${TITLE}Theme 1: Leadership

Objective | Action | Lead | Due
1.1 Lead well | Agree terms | Head of Plans | June 2024
^ | Meet each month | Head of Homes | July 2024`);
    const plan = planIn(reading);
    expect(outcomesIn(plan)).toEqual(['1 Leadership: 2']);
    expect(plan.outcomes[0]?.actions.map(({ text }) => text)).toEqual(['Lead well']);
  });
});

describe('what one sheet holds does not reach the next', () => {
  it('labels above a table are no rows of the table before', () => {
    const reading = planFrom({
      file: 'plan',
      lines: linesFrom(`
== Contents
Larkmoor improvement plan
1 April 2024 – 31 March 2025
Sheet | Priority | Actions
P1 | Leadership | 1
== P1
Priority 1: Leadership
Sponsor | Director of Plans | |
Reports to | The board | |
Action | Lead | Due | RAG
Agree terms | Head of Plans | June 2024 | Red
== P2
Priority 2: Front door
Sponsor | Director of Homes | |
Reports to | The board | |
Overall rating | Amber | |
Action | Lead | Due | RAG
Write one form | Head of Homes | Sep 2024 | Red
== Glossary
Term | Meaning
SRO | Senior responsible officer`),
    });
    const plan = planIn(reading);
    expect(plan.title).toBe('Larkmoor improvement plan');
    expect(plan.period).toMatchObject({ from: '2024-04', to: '2025-03' });
    expect(rowsIn(plan)).toEqual([
      '- > 1.1.1 Agree terms | Head of Plans | 2024-06',
      '- > 2.1.1 Write one form | Head of Homes | 2024-09',
    ]);
  });
});

describe('a key of colours printed across', () => {
  it.each([
    [
      'the meanings below',
      'Red | Amber | Green\nOff track | Some slippage, at risk | Complete',
      ['red off-track', 'amber at-risk', 'green complete'],
    ],
    [
      'the meanings beside',
      'R | Off track | | A | At risk\nG | On track | | B | Complete',
      ['red off-track', 'amber at-risk', 'green on-track', 'blue complete'],
    ],
  ])('%s', (_, key, read) => {
    const reading = planOf(`${TITLE}${key}

Theme 1: Leadership

Action | Lead | Due
Agree terms | Head of Plans | June 2024
Meet each month | Head of Homes | July 2024`);
    const { definitions } = planIn(reading).rag;
    expect(definitions.map((each) => `${each.key} ${each.standing}`)).toEqual(read);
  });
});

describe('the only table of KPIs, after the last outcome', () => {
  it('is that of the outcomes whose actions refer to them', () => {
    const reading = planOf(`${TITLE}Theme 1: Leadership

Action | Lead | Due | KPI ref
Agree terms | Head of Plans | June 2024 | LM1

Theme 2: Front door

Action | Lead | Due | KPI ref
Write one form | Head of Homes | Sep 2024 | LM2

KPIs

Ref | Measure | Baseline | Target
LM1 | Visits on time | 60% | 90%
LM2 | Forms in use | 10% | 95%`);
    const kpis = planIn(reading).outcomes.map((outcome) => outcome.kpis.map(({ ref }) => ref));
    expect(kpis).toEqual([['LM1'], ['LM2']]);
    expect(saidOf(reading, 'kpi-placed')).toEqual(['kpi-placed confirm line 16, outcome 1']);
  });
});

describe('a report about a plan', () => {
  it('is no plan, though it prints a row of it', () => {
    const reading = planOf(`Larkmoor Council
Committee | Children's Scrutiny Committee
Report title | Improvement plan: progress
Report author | Head of Plans
1. Purpose of the report
To tell members how the plan goes.
2. Progress
Ref | Action | Lead | Due
2.4 | Agree terms | Head of Plans | June 2024
3.1 | Write one form | Head of Homes | Sep 2024
3. Financial implications
None.
4. Legal implications
None.`);
    expect(sentenceOf(reading)).toContain('a report to a committee');
  });
});
