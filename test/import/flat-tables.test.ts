import { describe, expect, it } from 'vitest';
import { outcomesIn, planOf, rowsIn, saidOf } from './made-lines.ts';
import { planIn } from './reading.ts';

const TITLE = 'Larkmoor Improvement Plan 2024-25\n\n';

describe('a table that names the outcome in a column', () => {
  it.each([
    [
      'as words',
      `
Priority | Action | Lead | Due
Leadership | Agree terms | Head of Plans | June 2024
 | Meet each month | Head of Plans | July 2024
Front door | Write one form | Head of Homes | Sep 2024
Leadership | Report to scrutiny | Head of Plans | Oct 2024`,
      [
        'outcome-numbered confirm line 4, cell 1, outcome 1',
        'outcome-as-above note line 5',
        'outcome-numbered confirm line 6, cell 1, outcome 2',
        'outcome-joined note line 7, cell 1, outcome 1',
      ],
    ],
    [
      'with numbers, in merged cells',
      `
Priority | Action | Lead | Due
1. Leadership | Agree terms | Head of Plans | June 2024
^ | Meet each month | Head of Plans | July 2024
^ | Report to scrutiny | Head of Plans | Oct 2024
2. Front door | Write one form | Head of Homes | Sep 2024`,
      [],
    ],
    [
      'with a label, on every row',
      `
Theme | Action | Lead | Due
Theme 1 - Leadership | Agree terms | Head of Plans | June 2024
Theme 1 - Leadership | Meet each month | Head of Plans | July 2024
Theme 1 – Leadership | Report to scrutiny | Head of Plans | Oct 2024
Theme 2 - Front door | Write one form | Head of Homes | Sep 2024`,
      [],
    ],
    [
      'with a code, and misspelt once',
      `
Objective | Action | Lead | Due
SO1 Leadership | Agree terms | Head of Plans | June 2024
SO1 Leadershp | Meet each month | Head of Plans | July 2024
 | Report to scrutiny | Head of Plans | Oct 2024
SO2 Front door | Write one form | Head of Homes | Sep 2024`,
      ['outcome-joined confirm line 5, cell 1, outcome 1', 'outcome-as-above note line 6'],
    ],
  ])('%s', (_, table, said) => {
    const reading = planOf(TITLE + table.trim());
    expect(outcomesIn(planIn(reading))).toEqual(['1 Leadership: 3', '2 Front door: 1']);
    expect(saidOf(reading, 'outcome-numbered', 'outcome-as-above', 'outcome-joined')).toEqual(said);
  });

  it('finds the title of a number where the document lists it', () => {
    const plan = planIn(
      planOf(`${TITLE}Priority 1: Leadership
Priority 2: Front door

Priority | Action | Lead | Due
1 | Agree terms | Head of Plans | June 2024
2 | Write one form | Head of Homes | Sep 2024
2 | Test one form | Head of Homes | Oct 2024`),
    );
    expect(outcomesIn(plan)).toEqual(['1 Leadership: 1', '2 Front door: 2']);
  });

  it('is left alone under an outcome’s own heading', () => {
    const plan = planIn(
      planOf(`${TITLE}Theme 1: Plans

Area | Action | Lead | Due
Quality | Agree terms | Head of Plans | June 2024
Speed | Write one form | Head of Homes | Sep 2024`),
    );
    expect(outcomesIn(plan)).toEqual(['1 Plans: 2']);
  });
});

describe('rows across a table', () => {
  it('head outcomes and their parts', () => {
    const reading = planOf(`${TITLE}Ref | Action | Lead | Due
Priority 1: Leadership | | |
DMT lead: Ada Byron, Director | | |
1.1 | Agree terms | Head of Plans | June 2024
1.2 | Meet monthly | Head of Plans | July 2024
Priority 2: Front door | | |
2.1 | Write one form | Head of Homes | Sep 2024`);
    const plan = planIn(reading);
    expect(outcomesIn(plan)).toEqual(['1 Leadership: 2', '2 Front door: 1']);
    expect(plan.outcomes[0]?.dmtLeads).toHaveLength(1);
    expect(saidOf(reading, 'header-missing', 'outcome-empty', 'row-unread')).toEqual([]);
  });

  it('head outcomes without a number where nothing else does', () => {
    const reading = planOf(`${TITLE}Action | Lead | Due
Leadership and governance | |
Agree terms for the board | Head of Plans | June 2024
Meet monthly as a board | Head of Plans | July 2024
Front door | |
Write one form for all | Head of Homes | Sep 2024`);
    expect(outcomesIn(planIn(reading))).toEqual([
      '1 Leadership and governance: 2',
      '2 Front door: 1',
    ]);
    expect(saidOf(reading, 'outcome-numbered')).toEqual([
      'outcome-numbered confirm line 4, outcome 1',
      'outcome-numbered confirm line 7, outcome 2',
    ]);
  });

  it('head actions under an outcome’s heading', () => {
    const plan = planIn(
      planOf(`${TITLE}Theme 1: Plans

Action | Lead | Due
Leadership and governance | |
Agree terms for the board | Head of Plans | June 2024
Front door | |
Write one form for all | Head of Homes | Sep 2024`),
    );
    expect(rowsIn(plan)).toEqual([
      'Leadership and governance > 1.1.1 Agree terms for the board | Head of Plans | 2024-06',
      'Front door > 1.2.1 Write one form for all | Head of Homes | 2024-09',
    ]);
  });
});

describe('sheets', () => {
  const reading = planOf(`
== Cover
Larkmoor Improvement Plan 2024-25
== Guidance
Action | Lead | Due
Write an action here | Head of Example | June 2024
== 1 Leadership
Ref | Action | Lead | Due
1.1 | Agree terms | Head of Plans | June 2024
1.2 | Meet monthly | Head of Plans | July 2024
== 2 Front door
Ref | Action | Lead | Due
2.1 | Write one form | Head of Homes | Sep 2024
== Lists
Red
Amber`);

  it('with a number head an outcome each', () => {
    const plan = planIn(reading);
    expect([plan.title, ...outcomesIn(plan)]).toEqual([
      'Larkmoor Improvement Plan 2024-25',
      '1 Leadership: 2',
      '2 Front door: 1',
    ]);
  });

  it('that are no part of the plan are left out, and said', () => {
    expect(saidOf(reading, 'sheet-left-out', 'outcome-from-sheet')).toEqual([
      'sheet-left-out confirm sheet Guidance',
      'outcome-from-sheet note sheet 1 Leadership, outcome 1',
      'outcome-from-sheet note sheet 2 Front door, outcome 2',
      'sheet-left-out note sheet Lists',
    ]);
  });

  it('keep a heading in the sheet before the sheet’s name', () => {
    const plan = planIn(
      planOf(`
== Priority 1
Priority 1: Leadership and governance
Ref | Action | Lead | Due
1.1 | Agree terms | Head of Plans | June 2024
== Priority 2
Priority 2: The front door
Ref | Action | Lead | Due
2.1 | Write one form | Head of Homes | Sep 2024`),
    );
    expect(outcomesIn(plan)).toEqual(['1 Leadership and governance: 1', '2 The front door: 1']);
  });
});
