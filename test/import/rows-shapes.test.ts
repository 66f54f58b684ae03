import { describe, expect, it } from 'vitest';
import { milestonesOf } from '../../src/plan/model.ts';
import { planOf, rowsIn, saidOf } from './made-lines.ts';
import { findingsIn, planIn } from './reading.ts';

function inTheme(table: string): ReturnType<typeof planOf> {
  return planOf(`Larkmoor Improvement Plan 2024-25\n\nTheme 1: Plans\n\n${table.trim()}`);
}

interface Case {
  readonly table: string;
  readonly rows: readonly string[];
  /** Findings that have to be there. */
  readonly said?: readonly string[];
}

const CASES: Readonly<Record<string, Case>> = {
  'a list with as many dues beside it is as many milestones': {
    table: `
Ref | Action | Milestone | Lead | Due
1.1 | Write plans | 1. Agree a form 2. Test it 3. Use it | Head of Plans | 31/07/2024 30/09/2024 Jan 2025
1.2 | Read plans | a) Find readers; b) Train them | Head of Homes | June 2024; monthly`,
    rows: [
      'Write plans > 1.1.1 Agree a form | Head of Plans | 2024-07-31',
      'Write plans > 1.1.2 Test it | Head of Plans | 2024-09-30',
      'Write plans > 1.1.3 Use it | Head of Plans | 2025-01',
      'Read plans > 1.2.1 Find readers | Head of Homes | 2024-06',
      'Read plans > 1.2.2 Train them | Head of Homes | month',
    ],
    said: ['milestone-pair confirm line 6, outcome 1', 'milestone-pair confirm line 7, outcome 1'],
  },
  'leads that are numbered too are paired; a row of its own ref lends it to its parts': {
    table: `
Ref | Action | Lead | Due
1.1 | 1. Agree a form 2. Test it | 1. Head of Plans 2. Head of Homes | May 2024 June 2024
1.2 | Use the form | Head of Homes | July 2024`,
    rows: [
      '- > 1.1.1 Agree a form | Head of Plans | 2024-05',
      '- > 1.1.2 Test it | Head of Homes | 2024-06',
      '- > 1.2 Use the form | Head of Homes | 2024-07',
    ],
  },
  'a list with one due, a range or a revised one stays one milestone': {
    table: `
Action | Lead | Due
1. Agree a form 2. Test it | Head of Plans | May 2024
1. Agree a reader 2. Train her | Head of Plans | May 2024 – June 2024
1. Agree a day 2. Keep it | Head of Plans | May 2024, revised June 2024`,
    rows: [
      '- > 1.1.1 1. Agree a form 2. Test it | Head of Plans | 2024-05',
      '- > 1.1.2 1. Agree a reader 2. Train her | Head of Plans | 2024-06',
      '- > 1.1.3 1. Agree a day 2. Keep it | Head of Plans | 2024-06',
    ],
  },
  'a row across the table heads the rows below it, at its top and in its midst': {
    table: `
Ref | Action | Lead | Due
1.1 Catch up | | |
1.1.1 | Agree a form | Head of Plans | May 2024
1.1.2 | Test the form | Head of Plans | June 2024
1.2 Agree who pays for what | | |
1.2.1 | Agree a sum | Head of Homes | July 2024
Keep what was agreed | | |
1.3.1 | Look once a year | Head of Homes | Aug 2024`,
    rows: [
      'Catch up > 1.1.1 Agree a form | Head of Plans | 2024-05',
      'Catch up > 1.1.2 Test the form | Head of Plans | 2024-06',
      'Agree who pays for what > 1.2.1 Agree a sum | Head of Homes | 2024-07',
      'Keep what was agreed > 1.3.1 Look once a year | Head of Homes | 2024-08',
    ],
    said: ['row-as-action confirm line 11, outcome 1'],
  },
  'a row across the table needs no ref, and the rows below it none that tell of it': {
    table: `
Ref | Action | Lead | Due
Agree a form first | | |
1 | Agree a form | Head of Plans | May 2024
2 | Test the form | Head of Plans | June 2024
Agree who pays | | |
3 | Agree a sum | Head of Homes | July 2024`,
    rows: [
      'Agree a form first > 1 Agree a form | Head of Plans | 2024-05',
      'Agree a form first > 2 Test the form | Head of Plans | 2024-06',
      'Agree who pays > 3 Agree a sum | Head of Homes | 2024-07',
    ],
  },
  'sums are left out, wherever they stand, and work that only counts is not': {
    table: `
Ref | Action | Lead | Due | RAG
1.1 | Agree a form | Head of Plans | May 2024 | Green
1.2 | 12 milestones agreed with partners | Head of Plans | June 2024 | Green
Total | | | | 2
 | Total: 2 actions | | | 50%
2 actions, none complete | | | |
 | Total actions | | | 2`,
    rows: [
      '- > 1.1 Agree a form | Head of Plans | 2024-05',
      '- > 1.2 12 milestones agreed with partners | Head of Plans | 2024-06',
    ],
    said: [8, 9, 10, 11].map((line) => `row-total note line ${line}, outcome 1`),
  },
  'a line break in a cell breaks the row, which goes on behind it': {
    table: `
Ref | Action | Milestone | Lead | Due
1.1 | Write plans | A form that is
agreed by all | Head of Plans | May 2024
 | | A form in use | Head of Homes | June 2024
1.2 | Read plans and
learn | Each one
read | Head of Homes | July 2024`,
    rows: [
      'Write plans > 1.1.1 A form that is agreed by all | Head of Plans | 2024-05',
      'Write plans > 1.1.2 A form in use | Head of Homes | 2024-06',
      'Read plans and learn > 1.2.1 Each one read | Head of Homes | 2024-07',
    ],
    said: [
      'cell-broken confirm line 6, cell 3, outcome 1',
      'cell-broken confirm line 9, cell 2, outcome 1',
      'cell-broken confirm line 9, cell 3, outcome 1',
    ],
  },
  'dates that contradict each other in a row are said': {
    table: `
Ref | Action | Lead | Start date | Original due | Revised due
1.1 | Agree a form | Head of Plans | 1 June 2024 | May 2024 |
1.2 | Test the form | Head of Plans | 1 May 2024 | July 2024 | June 2024
1.3 | Use the form | Head of Plans | June 2024 | July 2024 | Aug 2024`,
    rows: [
      '- > 1.1 Agree a form | Head of Plans | 2024-05',
      '- > 1.2 Test the form | Head of Plans | 2024-06',
      '- > 1.3 Use the form | Head of Plans | 2024-08',
    ],
    said: [
      'due-before-start confirm line 6, outcome 1',
      'due-revised confirm line 7, outcome 1',
      'due-revised note line 7, outcome 1',
    ],
  },
  'a column of measures that holds nothing but refs names KPIs': {
    table: `
Ref | Action | Lead | Due | Measure
1.1 | Agree a form | Head of Plans | May 2024 | S1, S2
1.2 | Test the form | Head of Plans | June 2024 | S3`,
    rows: [
      '- > 1.1 Agree a form | Head of Plans | 2024-05',
      '- > 1.2 Test the form | Head of Plans | 2024-06',
    ],
    said: ['column-guessed note line 6, cell 5, outcome 1'],
  },
};

describe('rows of unusual shapes', () => {
  it.each(Object.entries(CASES))('%s', (_, { table, rows, said = [] }) => {
    const reading = inTheme(table);
    expect(rowsIn(planIn(reading))).toEqual(rows);
    const codes = said.map((each) => each.split(' ')[0] ?? '');
    expect(saidOf(reading, ...codes)).toEqual(expect.arrayContaining([...said]));
  });

  it('keep the KPI refs and the original dates of their cells', () => {
    const first = (name: string) => milestonesOf(planIn(inTheme(CASES[name]?.table ?? '')))[0];
    const measured = first('a column of measures that holds nothing but refs names KPIs');
    expect(measured?.milestone.kpiRefs).toEqual(['S1', 'S2']);
    const dated = first('dates that contradict each other in a row are said');
    expect(dated?.milestone.origin?.cells).toContainEqual({
      column: 'Start date',
      where: 'line 6, cell 4',
      text: '1 June 2024',
    });
  });

  it('may have refs of letters, told as of another outcome by what stands there', () => {
    const reading = planOf(`Larkmoor Improvement Plan 2024-25

Theme 1: Plans

Ref | Action | Lead | Due
P1 | Agree a form | Head of Plans | May 2024
P2 | Test the form | Head of Plans | May 2024
H3 | Use the form | Head of Plans | May 2024

Theme 2: Homes

Ref | Action | Lead | Due
H1 | Open a home | Head of Homes | May 2024
H2 | Keep it open | Head of Homes | May 2024`);
    expect(saidOf(reading, 'ref-under-other-outcome')).toEqual([
      'ref-under-other-outcome confirm line 8, outcome 1',
    ]);
  });

  it('say what a lead cell has in place of a lead', () => {
    const reading = inTheme(`
Action | Lead | Due
Agree a form | Head of Plans | May 2024
Test the form | as above | June 2024`);
    const said = findingsIn(reading).filter(({ code }) => code === 'lead-as-above');
    expect(said.map(({ sentence }) => sentence)).toEqual([
      'The lead cell says "as above"; the lead above was taken: Head of Plans.',
    ]);
  });
});
