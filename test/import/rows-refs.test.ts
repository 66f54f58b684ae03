import { describe, expect, it } from 'vitest';
import { milestonesOf } from '../../src/plan/model.ts';
import { depthOf, isUnder, refAndText } from '../../src/import/rows/printed-ref.ts';
import { planOf, rowsIn, saidOf } from './made-lines.ts';
import { planIn } from './reading.ts';

function inTheme(table: string): ReturnType<typeof planOf> {
  return planOf(`Larkmoor Improvement Plan 2024-25\n\nTheme 1: Plans\n\n${table.trim()}`);
}

describe('a printed ref', () => {
  it.each([
    ['1.1 Agree a form', '1.1', 2],
    ['1.1.1: Agree a form', '1.1.1', 3],
    ['1.1a Agree a form', '1.1a', 3],
    ['1.1(a) Agree a form', '1.1(a)', 3],
    ['1a Agree a form', '1a', 2],
    ['A1 Agree a form', 'A1', 1],
    ['A1.2 – Agree a form', 'A1.2', 2],
    ['LG-01 Agree a form', 'LG-01', 1],
    ['P2.3. Agree a form', 'P2.3', 2],
    ['Action 4: Agree a form', 'Action 4', 1],
    ['(iv) Agree a form', '(iv)', 9],
    ['7. Agree a form', '7', 1],
  ])('of %s', (cell, ref, depth) => {
    expect(refAndText(cell, true)).toEqual({ ref, text: 'Agree a form' });
    expect(depthOf(ref)).toBe(depth);
  });

  it.each(['2.5m pounds are saved', 'A plan is agreed', '18 homes are open', 'KS4 results'])(
    'is not seen in %s',
    (cell) => expect(refAndText(cell, false).ref).toBeNull(),
  );

  it.each([
    ['1.1.2', '1.1', true],
    ['1.10', '1.1', false],
    ['1.1(a)', '1.1', true],
    ['A1.2', 'A1', true],
    ['(ii)', '3.2', true],
    ['2.1', '1', false],
  ])('%s stands under %s: %s', (ref, parent, under) => expect(isUnder(ref, parent)).toBe(under));
});

describe('refs in tables', () => {
  it('of one level name milestones without an action above them', () => {
    const reading = inTheme(`
Action | Lead | Due
LG-01 Write good plans | Head of Plans | March 2025
LG-02 Agree a form | Head of Plans | April 2024
LG-04 Review it | Head of Homes | April 2024
LG-03 Test it | | May 2024`);
    expect(rowsIn(planIn(reading))).toEqual([
      '- > LG-01 Write good plans | Head of Plans | 2025-03',
      '- > LG-02 Agree a form | Head of Plans | 2024-04',
      '- > LG-04 Review it | Head of Homes | 2024-04',
      '- > LG-03 Test it | Head of Homes | 2024-05',
    ]);
    expect(saidOf(reading, 'one-level', 'ref-out-of-order', 'lead-as-above')).toEqual([
      'one-level note line 6',
      'lead-as-above confirm line 9, outcome 1',
      'ref-out-of-order confirm line 9, outcome 1',
    ]);
  });

  it('of two levels name actions and milestones', () => {
    const reading = inTheme(`
Ref | Action | Lead | Due
1.1 | Write good plans | Head of Plans | March 2025
1.1a | Agree a form | | 
1.1b | Test the form | Head of Forms | May 2024
1.2 | Read good plans | | 
2.1a | Agree a reader | Head of Forms | May 2024`);
    expect(rowsIn(planIn(reading))).toEqual([
      'Write good plans > 1.1a Agree a form | Head of Plans | 2025-03',
      'Write good plans > 1.1b Test the form | Head of Forms | 2024-05',
      'Read good plans > 2.1a Agree a reader | Head of Forms | 2024-05',
    ]);
    expect(saidOf(reading, 'ref-under-other-action', 'due-as-above')).toEqual([
      'due-as-above confirm line 7, outcome 1',
      'ref-under-other-action confirm line 10, outcome 1',
    ]);
  });

  it('that begin anew under each action keep apart by their ids', () => {
    const reading = inTheme(`
Action | Lead | Due
1.1 Write good plans | |
(i) Agree a form | Head of Plans | Apr 2024
(ii) Test a form | Head of Plans | May 2024
1.2 Read good plans | |
(i) Agree a reader | Head of Plans | Apr 2024`);
    const milestones = milestonesOf(planIn(reading)).map(({ milestone }) => milestone);
    expect(milestones.map(({ ref, id }) => `${ref} ${id}`)).toEqual([
      '(i) 1.1.i',
      '(ii) 1.1.ii',
      '(i) 1.2.i',
    ]);
    expect(saidOf(reading, 'ref-repeated')).toEqual([]);
  });

  it('in a column belong to the milestone where the action has several', () => {
    const reading = inTheme(`
Ref | Action | Milestone | Lead | Due
1 | Write plans | Agree a form | Head of Plans | May 2024
2 | | Test the form | Head of Plans | June 2024
2 | | Use the form | Head of Plans | July 2024`);
    const milestones = milestonesOf(planIn(reading)).map(({ milestone }) => milestone);
    expect(milestones.map(({ ref, refPrinted }) => [ref, refPrinted])).toEqual([
      ['1', true],
      ['2', true],
      ['2', true],
    ]);
    expect(new Set(milestones.map(({ id }) => id)).size).toBe(3);
    expect(saidOf(reading, 'ref-repeated')).toEqual(['ref-repeated confirm line 8, outcome 1']);
  });

  it('in a column belong to the action where each action has one', () => {
    const reading = inTheme(`
Ref | Action | Milestone | Lead | Due
1.1 | Write plans | Agree a form | Head of Plans | May 2024
 | | Test the form | Head of Plans | June 2024
1.2 | Read plans | Find a reader | Head of Plans | July 2024`);
    expect(rowsIn(planIn(reading)).map((row) => row.split(' | ')[0])).toEqual([
      'Write plans > 1.1.1 Agree a form',
      'Write plans > 1.1.2 Test the form',
      'Read plans > 1.2.1 Find a reader',
    ]);
  });

  it('may be missing from a row of its own', () => {
    const reading = inTheme(`
Ref | Action | Lead | Due
1.1 | Agree a form | Head of Plans | May 2024
 | Test the form | Head of Homes | June 2024
1.2 | Use the form | Head of Plans | July 2024`);
    expect(rowsIn(planIn(reading)).map((row) => row.split(' | ')[0])).toEqual([
      '- > 1.1 Agree a form',
      '- > 1.1.2 Test the form',
      '- > 1.2 Use the form',
    ]);
    expect(saidOf(reading, 'ref-missing')).toEqual(['ref-missing confirm line 7, outcome 1']);
  });

  it('under the wrong outcome stay where they are printed', () => {
    const reading = planOf(`
Larkmoor Improvement Plan 2024-25

Theme 1: Plans

Ref | Action | Lead | Due
A.1 | Agree a form | Head of Plans | May 2024
A.2 | Test the form | Head of Plans | May 2024
B.4 | Use the form | Head of Plans | May 2024

Theme 2: Homes

Ref | Action | Lead | Due
B.1 | Open a home | Head of Homes | May 2024
B.2 | Close a home | Head of Homes | May 2024`);
    expect(saidOf(reading, 'ref-under-other-outcome')).toEqual([
      'ref-under-other-outcome confirm line 8, outcome 1',
    ]);
  });
});

describe('a long table', () => {
  it('is read in time that grows with its rows', () => {
    const rows = Array.from(
      { length: 2_000 },
      (_, index) =>
        `R${index} | ${index % 4 === 0 ? `Action ${index}` : ''} | Meet with family ${index} and write down what they say | ${index % 3 === 0 ? '' : `Head of Team ${index % 40}`} | June 2024 | Amber`,
    );
    const text = ['Ref | Action | Milestone | Lead | Due | RAG', ...rows].join('\n');
    const began = performance.now();
    const reading = inTheme(text);
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(milestonesOf(planIn(reading))).toHaveLength(2_000);
  });
});
