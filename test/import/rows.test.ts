import { describe, expect, it } from 'vitest';
import { milestonesOf } from '../../src/plan/model.ts';
import { planOf, rowsIn, saidOf } from './made-lines.ts';
import { planIn } from './reading.ts';

function inTheme(table: string): ReturnType<typeof planOf> {
  return planOf(`Larkmoor Improvement Plan 2024-25\n\nTheme 1: Plans\n\n${table.trim()}`);
}

interface Case {
  readonly table: string;
  readonly rows: readonly string[];
  readonly said?: readonly string[];
}

const CASES: Readonly<Record<string, Case>> = {
  'an action on its first row, in a merged cell and printed again is one action': {
    table: `
Action | Milestone | Lead | Due
Write plans | Agree a form | Head of Plans | June 2024
^ | Test the form | Head of Plans | July 2024
Write plans | Use the form | Head of Plans | May 2024
Read plans | Read each one | Head of Homes | Aug 2024`,
    rows: [
      'Write plans > 1.1.1 Agree a form | Head of Plans | 2024-06',
      'Write plans > 1.1.2 Test the form | Head of Plans | 2024-07',
      'Write plans > 1.1.3 Use the form | Head of Plans | 2024-05',
      'Read plans > 1.2.1 Read each one | Head of Homes | 2024-08',
    ],
    said: ['action-repeated note line 8, cell 1, outcome 1'],
  },
  'an action that comes back after another takes its rows': {
    table: `
Action | Milestone | Lead | Due
Write plans | Agree a form | Head of Plans | June 2024
Read plans | Read each one | Head of Homes | Aug 2024
Write plans | Use the form | Head of Plans | May 2024`,
    rows: [
      'Write plans > 1.1.1 Agree a form | Head of Plans | 2024-06',
      'Write plans > 1.1.2 Use the form | Head of Plans | 2024-05',
      'Read plans > 1.2.1 Read each one | Head of Homes | 2024-08',
    ],
    said: ['action-again confirm line 8, cell 1, outcome 1'],
  },
  'merged cells are as above for certain, and a blank due is none': {
    table: `
Action | Milestone | Lead | Due | KPI ref
Write plans | Agree a form | Head of Plans | June 2024 | 1
^ | Test the form | ^ | ^ | ^
^ | Use the form | ditto | | `,
    rows: [
      'Write plans > 1.1.1 Agree a form | Head of Plans | 2024-06',
      'Write plans > 1.1.2 Test the form | Head of Plans | 2024-06',
      'Write plans > 1.1.3 Use the form | Head of Plans | ',
    ],
    said: [
      'lead-as-above note line 7, outcome 1',
      'due-as-above note line 7, outcome 1',
      'cell-as-above note line 7, outcome 1',
      'lead-as-above note line 8, outcome 1',
    ],
  },
  'the lead and due of an action count for milestones that print none': {
    table: `
Ref | Action | Milestone | Lead | Due
1.1 | Listen | | Head of Homes | Mar 2025
 | | Ask children | |
 | | Ask parents | Head of Plans | Jan 2025`,
    rows: [
      'Listen > 1.1.1 Ask children | Head of Homes | 2025-03',
      'Listen > 1.1.2 Ask parents | Head of Plans | 2025-01',
    ],
    said: ['lead-as-above note line 7, outcome 1', 'due-as-above confirm line 7, outcome 1'],
  },
  'a row cut into two lines is one milestone, with the lead of its second half': {
    table: `
Action | Milestone | Lead | Due
Write plans | Agree a form | Head of Homes | May 2024
 | Agree a second form with | |
 | schools and courts | Head of Plans | June 2024`,
    rows: [
      'Write plans > 1.1.1 Agree a form | Head of Homes | 2024-05',
      'Write plans > 1.1.2 Agree a second form with schools and courts | Head of Plans | 2024-06',
    ],
    said: ['row-continued confirm line 8, outcome 1'],
  },
  'a lead and a due that are split over rows count for both': {
    table: `
Action | Milestone | Lead | Due
Write plans | Agree a form | Head of Plans and | 31 March
 | Test the form | Head of Homes | 2025`,
    rows: [
      'Write plans > 1.1.1 Agree a form | Head of Plans + Head of Homes | 2025-03-31',
      'Write plans > 1.1.2 Test the form | Head of Plans + Head of Homes | 2025-03-31',
    ],
    said: [
      'lead-over-rows confirm line 7, cell 3, outcome 1',
      'due-over-rows confirm line 7, cell 4, outcome 1',
    ],
  },
  'a row that holds only the rest of a lead belongs to the row above': {
    table: `
Action | Milestone | Lead | Due
Write plans | Agree a form | Service Manager, | May 2024
 | | Fostering |
 | Test the form | Head of Plans | June 2024`,
    rows: [
      'Write plans > 1.1.1 Agree a form | Service Manager, Fostering | 2024-05',
      'Write plans > 1.1.2 Test the form | Head of Plans | 2024-06',
    ],
    said: ['row-continued confirm line 7, outcome 1'],
  },
  'what a page break leaves is left out, and said': {
    table: `
Action | Milestone | Lead | Due
Write plans | Agree one form for all schools | Head of Plans | Apr 2024
Action | Milestone | |
 | for all schools | |
Page 3 of 12 | | |
Total | | | 4`,
    rows: ['Write plans > 1.1.1 Agree one form for all schools | Head of Plans | 2024-04'],
    said: [
      'row-repeated note line 7, outcome 1',
      'row-repeated note line 8, outcome 1',
      'row-repeated note line 9, outcome 1',
      'row-total note line 10, outcome 1',
    ],
  },
  'lead and due in each other’s cells are put right': {
    table: `
Action | Lead | Due
Agree a form | June 2024 | Head of Plans
Test the form | Head of Plans, Mar 2025 |
Use the form | Head of Homes | May 2024
Read the form (Head of Homes) | | July 2024`,
    rows: [
      '- > 1.1.1 Agree a form | Head of Plans | 2024-06',
      '- > 1.1.2 Test the form | Head of Plans | 2025-03',
      '- > 1.1.3 Use the form | Head of Homes | 2024-05',
      '- > 1.1.4 Read the form | Head of Homes | 2024-07',
    ],
    said: [
      'cells-swapped confirm line 6, cell 2, outcome 1',
      'lead-and-due confirm line 7, cell 2, outcome 1',
      'lead-in-text confirm line 9, cell 1, outcome 1',
    ],
  },
  'a row of another width is read by what its cells hold': {
    table: `
Action | KPI ref | Due | Lead
1.1 Write plans
1.1.1 Agree one good form for all of the courts | Apr 2024 | Head of Plans
1.1.2 Agree one good form | for all of the courts and schools together | 1 | Apr 2024 | Head of Plans`,
    rows: [
      'Write plans > 1.1.1 Agree one good form for all of the courts | Head of Plans | 2024-04',
      'Write plans > 1.1.2 Agree one good form for all of the courts and schools together | Head of Plans | 2024-04',
    ],
    said: ['row-width confirm line 7, outcome 1', 'row-width confirm line 8, outcome 1'],
  },
  'a cell that lists things stays one milestone': {
    table: `
Action | Lead | Due
Agree a form: a) at home b) at school c) at work | Head of Plans | June 2024
Test it; sign it | Head of Homes; Head of Plans | May 2024`,
    rows: [
      '- > 1.1.1 Agree a form: a) at home b) at school c) at work | Head of Plans | 2024-06',
      '- > 1.1.2 Test it; sign it | Head of Homes + Head of Plans | 2024-05',
    ],
    said: ['milestone-list note line 6, outcome 1', 'milestone-pair confirm line 7, outcome 1'],
  },
  'rows of a text alone head the rows below them': {
    table: `
Action | Lead | Due
Write good plans | |
Agree a form | Head of Plans | Apr 2024
Test a form | Head of Plans | May 2024
Read good plans | |
Agree a reader | Head of Homes | Apr 2024`,
    rows: [
      'Write good plans > 1.1.1 Agree a form | Head of Plans | 2024-04',
      'Write good plans > 1.1.2 Test a form | Head of Plans | 2024-05',
      'Read good plans > 1.2.1 Agree a reader | Head of Homes | 2024-04',
    ],
    said: ['row-as-action confirm line 6, outcome 1', 'row-as-action confirm line 9, outcome 1'],
  },
  'a row printed twice is kept twice, and said': {
    table: `
Action | Lead | Due
Open a home | Head of Homes | June 2024
Close a home | Head of Homes | July 2024
Open a home | Head of Homes | June 2024`,
    rows: [
      '- > 1.1.1 Open a home | Head of Homes | 2024-06',
      '- > 1.1.2 Close a home | Head of Homes | 2024-07',
      '- > 1.1.3 Open a home | Head of Homes | 2024-06',
    ],
  },
};

const SPOKEN = [
  ...new Set(
    Object.values(CASES).flatMap(({ said }) =>
      (said ?? []).map((each) => each.split(' ')[0] ?? ''),
    ),
  ),
];

describe('rows', () => {
  it.each(Object.entries(CASES))('%s', (_, { table, rows, said }) => {
    const reading = inTheme(table);
    expect(rowsIn(planIn(reading))).toEqual(rows);
    if (said !== undefined) expect(saidOf(reading, ...SPOKEN)).toEqual(said);
  });
});

describe('what the document printed', () => {
  const reading = inTheme(`
Action | Milestone | Lead | Due | RAG | Notes
Write plans | Agree a form with | Head of Plans | June 2024 | Amber | see minutes
 | schools | | | |
^ | Test the form | Head of Plans | July 2024 | | `);
  const [first, second] = milestonesOf(planIn(reading));

  it('stays with a milestone, every cell of every row it is made of', () => {
    expect(first?.milestone.origin).toEqual({
      where: 'line 6',
      cells: [
        { column: 'Action', where: 'line 6, cell 1', text: 'Write plans' },
        { column: 'Milestone', where: 'line 6, cell 2', text: 'Agree a form with' },
        { column: 'Lead', where: 'line 6, cell 3', text: 'Head of Plans' },
        { column: 'Due', where: 'line 6, cell 4', text: 'June 2024' },
        { column: 'RAG', where: 'line 6, cell 5', text: 'Amber' },
        { column: 'Notes', where: 'line 6, cell 6', text: 'see minutes' },
        { column: 'Milestone', where: 'line 7, cell 2', text: 'schools' },
      ],
    });
    expect(first?.action.origin?.where).toBe('line 6');
  });

  it('is a status in the document’s word, said once', () => {
    expect(first?.milestone.printed).toMatchObject({ rag: 'amber', asWritten: 'Amber' });
    expect(second?.milestone.printed).toBeUndefined();
    expect(saidOf(reading, 'status-printed')).toEqual(['status-printed note line 6']);
  });
});
