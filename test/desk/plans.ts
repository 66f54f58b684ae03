/** Plans as somebody would write them, with what a careful reader would ask about. */

interface Row {
  readonly ref: string;
  readonly text: string;
  readonly due: string;
  readonly lead: string;
}

const ROWS: readonly Row[] = [
  {
    ref: '1.1.1',
    text: 'Every referral is read by a manager within one day.',
    due: 'Sep 2024',
    lead: 'Head of Service, Front Door',
  },
  {
    ref: '1.1.2',
    text: 'Threshold guidance is agreed with schools and police.',
    due: 'Dec 2024',
    lead: 'Principal Social Worker',
  },
  {
    ref: '1.1.3',
    text: 'Audits of closed referrals are reported to the board.',
    due: 'when ready, or so',
    lead: 'Principle Social Worker',
  },
];

/** With one misspelt role and one due that is no date. */
export function tinyPlan(change: (row: Row) => Row | null = (row) => row): string {
  const rows = ROWS.map(change).filter((row) => row !== null);
  return `Farrowdale Children's Services Improvement Plan 2024-25

Farrowdale County Council

Outcome 1: Help comes early
DMT Lead: Assistant Director, Early Help

Action\tDue\tLead
1.1 Read what comes in\t\t
${rows.map(({ ref, text, due, lead }) => `${ref} ${text}\t${due}\t${lead}`).join('\n')}

Outcome 2: Homes near home
DMT Lead: Assistant Director, Care

Action\tDue\tLead
2.1 Find carers\t\t
2.1.1 Thirty fostering households are approved in the year.\tMar 2025\tService Manager, Fostering
2.1.2 Each child placed far away is visited every month.\tQuarterly\tService Manager, Fostering
`;
}
