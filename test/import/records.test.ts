import { describe, expect, it } from 'vitest';
import { milestonesOf } from '../../src/plan/model.ts';
import { outcomesIn, planOf, rowsIn, saidOf } from './made-lines.ts';
import { planIn } from './reading.ts';

const TITLE = 'Larkmoor Improvement Plan 2024-25\n\n';

const THREE = [
  '- > 1.1.1 Agree the terms of the new board | Head of Plans | 2024-06',
  '- > 1.1.2 Meet every month | Head of Plans | 2024-07',
  '- > 2.1.1 Open a home | Head of Homes | 2024-09',
];

const PAGES: Readonly<Record<string, string>> = {
  'labels before their values, wrapped': `
Priority 1: Leadership

Action: Agree the terms of
the new board
Lead officer: Head of Plans
Timescale: June 2024

Action: Meet every month
Lead officer: Head of Plans
Timescale: July 2024

Priority 2: Homes

Action: Open a home
Lead officer: Head of Homes
Timescale: Sep 2024`,
  'labels on lines of their own': `
Priority 1: Leadership

Action
Agree the terms of
the new board
Lead officer
Head of Plans
Timescale
June 2024

Action
Meet every month
Lead officer
Head of Plans
Timescale
July 2024

Priority 2: Homes

Action
Open a home
Lead officer
Head of Homes
Timescale
Sep 2024`,
  'bullets before labels': `
Priority 1: Leadership

- Action: Agree the terms of the new board
- Lead officer: Head of Plans
- Timescale: June 2024

- Action: Meet every month
- Lead officer: Head of Plans
- Timescale: July 2024

Priority 2: Homes

- Action: Open a home
- Lead officer: Head of Homes
- Timescale: Sep 2024`,
  'small tables of labels and values': `
Priority 1: Leadership

Action | Agree the terms of the new board
Lead | Head of Plans | Due | June 2024
Status | Amber | Progress | Draft shared

Action | Meet every month
Lead | Head of Plans | Due | July 2024
Status | | Progress |

Priority 2: Homes

Action | Open a home
Lead | Head of Homes | Due | Sep 2024`,
};

describe('a page of labels and values', () => {
  it.each(Object.entries(PAGES))('%s', (_, page) => {
    const reading = planOf(TITLE + page.trim());
    expect(outcomesIn(planIn(reading))).toEqual(['1 Leadership: 2', '2 Homes: 1']);
    expect(rowsIn(planIn(reading))).toEqual(THREE);
    expect(saidOf(reading, 'records-read')).toHaveLength(1);
  });

  it('may print several labels on a line, under a line with the text', () => {
    const plan = planIn(
      planOf(`${TITLE}Priority 1: Leadership

1.1 Agree the terms of the board
- Lead: Head of Plans; Due: June 2024; RAG: Green

1.2 Meet every month
- Lead: Head of Plans. Due: July 2024`),
    );
    expect(rowsIn(plan)).toEqual([
      '- > 1.1 Agree the terms of the board | Head of Plans | 2024-06',
      '- > 1.2 Meet every month | Head of Plans | 2024-07',
    ]);
  });

  it('may name the outcome and a ref in each record', () => {
    const plan = planIn(
      planOf(`${TITLE}Ref: A1
Theme: Leadership
Action: Agree the terms: all of them
Owner: Head of Plans
Deadline: June 2024

Ref: B1
Theme: Homes
Action: Open a home
Owner: Head of Homes
Deadline: Sep 2024`),
    );
    expect(outcomesIn(plan)).toEqual(['1 Leadership: 1', '2 Homes: 1']);
    expect(rowsIn(plan)).toEqual([
      '- > A1 Agree the terms: all of them | Head of Plans | 2024-06',
      '- > B1 Open a home | Head of Homes | 2024-09',
    ]);
  });

  it('may print several milestones under an action', () => {
    const plan = planIn(
      planOf(`${TITLE}Theme 1: Leadership

Action 1: Lead well
Milestone: Agree terms
Lead: Head of Plans
Due: June 2024
Milestone: Meet monthly
Due: July 2024

Action 2: Listen well
Milestone: Ask children
Lead:
Due: Aug 2024`),
    );
    expect(rowsIn(plan)).toEqual([
      'Lead well > 1.1 Agree terms | Head of Plans | 2024-06',
      'Lead well > 1.2 Meet monthly | Head of Plans | 2024-07',
      'Listen well > 2.1 Ask children | Head of Plans | 2024-08',
    ]);
  });

  it('says of each value on which line it stands', () => {
    const reading = planOf(TITLE + (PAGES['labels before their values, wrapped'] ?? '').trim());
    const [first] = milestonesOf(planIn(reading));
    expect(first?.milestone.origin?.cells).toEqual([
      { column: 'Action', where: 'line 5', text: 'Agree the terms of the new board' },
      { column: 'Lead officer', where: 'line 7', text: 'Head of Plans' },
      { column: 'Timescale', where: 'line 8', text: 'June 2024' },
    ]);
  });

  it('leaves labels of the outcome where they are', () => {
    const plan = planIn(
      planOf(
        TITLE +
          (PAGES['labels before their values, wrapped'] ?? '')
            .trim()
            .replace('Leadership\n', 'Leadership\nDMT lead: Ada Byron, Director\n'),
      ),
    );
    expect(plan.outcomes[0]?.dmtLeads).toHaveLength(1);
    expect(rowsIn(plan)).toEqual(THREE);
  });
});

describe('what is no page of labels', () => {
  it('prose with colons beside a table', () => {
    const reading = planOf(`${TITLE}Our approach: we listen. Note: this is short.
Action: everyone acts.

Theme 1: Leadership

Action | Lead | Due
Agree terms | Head of Plans | June 2024
Meet | Head of Plans | July 2024`);
    expect(rowsIn(planIn(reading))).toHaveLength(2);
    expect(saidOf(reading, 'records-read')).toEqual([]);
  });

  it('a table of two columns', () => {
    const reading = planOf(`${TITLE}Theme 1: Leadership

Milestones | Lead officer
Agree terms | Head of Plans
Lead | Head of Homes`);
    expect(rowsIn(planIn(reading))).toHaveLength(2);
    expect(saidOf(reading, 'records-read')).toEqual([]);
  });
});
