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

const UNLABELLED: Readonly<Record<string, string>> = {
  'a list under each': `
Priority 1: Leadership
- 1.1 Agree the terms of the board
- Lead: Head of Plans
- By: June 2024
- 1.2 Meet every month
- Lead: Head of Plans and Chair
- By: July 2024
Priority 2: Homes
- 2.1 Open a home
- Lead: Head of Homes
- By: Sep 2024
- 2.2 Close a home
- Lead: Head of Care
- By: Oct 2024`,
  'a heading over each': `
Priority 1: Leadership
# 1.1 Agree the terms of the board
Owner: Head of Plans · Due: June 2024 · RAG: Green
# 1.2 Meet every month
Owner: Head of Plans and Chair · Due: July 2024 · RAG: Red
Priority 2: Homes
# 2.1 Open a home
Owner: Head of Homes · Due: Sep 2024 · RAG: Red
# 2.2 Close a home
Owner: Head of Care · Due: Oct 2024 · RAG: Red`,
  'cells of labels and values': `
Priority 1: Leadership
1.1 Agree the terms
of the board
Owner: Head of Plans | Due: June 2024

1.2 Meet every month
Owner: Head of Plans and Chair | Due: July 2024

Priority 2: Homes
2.1 Open a home
Owner: Head of Homes | Due: Sep 2024

2.2 Close a home
Owner: Head of Care | Due: Oct 2024`,
  'sentences, wrapped': `
Priority 1: Leadership

1.1 Agree the terms of the
board – Lead: Head of Plans. Deadline:
June 2024. RAG: Red.
1.2 Meet every month (Lead: Head of Plans and
Chair; Deadline: July 2024)

Priority 2: Homes

2.1 Open a home; Lead: Head of Homes; Deadline: Sep 2024

2.2 Close a home
Lead: Head of Care. Deadline: Oct 2024. RAG: Red.`,
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

  it.each(Object.entries(UNLABELLED))('may print the text without a label: %s', (_, page) => {
    const reading = planOf(`${TITLE}${page.trim()}`);
    expect(outcomesIn(planIn(reading))).toEqual(['1 Leadership: 2', '2 Homes: 2']);
    expect(rowsIn(planIn(reading))).toEqual([
      '- > 1.1 Agree the terms of the board | Head of Plans | 2024-06',
      '- > 1.2 Meet every month | Head of Plans + Chair | 2024-07',
      '- > 2.1 Open a home | Head of Homes | 2024-09',
      '- > 2.2 Close a home | Head of Care | 2024-10',
    ]);
    expect(saidOf(reading, 'records-read')).toHaveLength(1);
  });

  it('keeps what stands under a heading with its record, and says so', () => {
    const reading = planOf(`${TITLE}# Priority 1: Leadership

# 1.1 Agree the terms

It took a while.

Lead: Head of Plans | Due: June 2024

Two drafts were sent.

# 1.2 Meet every month
Lead: Head of Plans | Due: July 2024

# Risks

- Nobody comes`);
    const [first, second] = milestonesOf(planIn(reading));
    expect(first?.milestone.printed?.progress).toBe('It took a while.; Two drafts were sent.');
    expect(second?.milestone.printed ?? null).toBeNull();
    expect(planIn(reading).outcomes[0]?.risks).toEqual(['Nobody comes']);
    expect(saidOf(reading, 'text-under-record')).toEqual(['text-under-record confirm line 7']);
  });

  it('reads refs of KPIs, and leaves a part of the outcome to the outcome', () => {
    const plan = planIn(
      planOf(`${TITLE}Priority 1: Leadership

- 1.1 Agree the terms
- Lead: Head of Plans
- By: June 2024
- Measures: M1, M2
- 1.2 Meet every month
- Lead: Head of Plans
- By: July 2024
- Measures: M2

Risks

- Nobody comes

Priority 2: Homes

- 2.1 Open a home
- Lead: Head of Homes
- By: Sep 2024

Risks

- It is dear`),
    );
    expect(plan.outcomes.map(({ risks }) => risks)).toEqual([['Nobody comes'], ['It is dear']]);
    expect(milestonesOf(plan).map(({ milestone }) => milestone.kpiRefs)).toEqual([
      ['M1', 'M2'],
      ['M2'],
      [],
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
  it('a report that says who will do what, once', () => {
    const reading = planOf(`${TITLE}We met. Lead: Head of Plans. Due: June 2024.

Theme 1: Leadership

Milestone: Agree terms
Lead: Head of Plans
Due: June 2024

Milestone: Meet
Lead: Head of Plans
Due: July 2024`);
    expect(rowsIn(planIn(reading))).toHaveLength(2);
  });

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
