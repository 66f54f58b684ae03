import { describe, expect, it } from 'vitest';
import { meaningsOf } from '../../src/import/layout/column-words.ts';
import { cellsUnder, columnsOf, unclearCells } from '../../src/import/layout/columns.ts';
import { headerAt } from '../../src/import/layout/header-rows.ts';
import { withInferredHeaders } from '../../src/import/layout/headless-tables.ts';
import { linesOf, type Line } from '../../src/import/layout/lines.ts';
import { splitCombined } from '../../src/import/values/combined-cell.ts';

describe('a header means', () => {
  it.each([
    [
      'lead',
      'Lead|Leads|Lead officer(s)|Responsible Officer / Lead|Who?|Owner|Accountable lead|Named lead|Delivery lead|Lead agency|By whom|Person responsible|ACTION OWNER|Who will do it?|Who is responsible?|Lead Officer:|Officer responsible|Assigned to',
    ],
    [
      'due',
      'Due|By when|By when?|Timescale|Time-scale|Timescales|Target date|Deadline|Completion date|When|When?|End date|Due date|Date for completion|To be completed by|Timeframe|Complete by|Target completion date',
    ],
    ['revised-due', 'Revised due date|Due date (revised)|New deadline|Revised timescale'],
    ['original-due', 'Original due|Original deadline|Initial target date'],
    ['start', 'Start date|Start|Date started'],
    [
      'action',
      'Action|Actions|Key actions|Actions required|What we will do|What will we do?|What needs to happen|Action to be taken|Agreed actions|What are we going to do?|High-level action',
    ],
    ['task', 'Activity|Task|Tasks|Key activities|How|Description'],
    ['recommendation', 'Recommendation|Ofsted recommendation'],
    ['milestone', 'Milestone|Milestone(s)|Key milestones|Steps|Sub-action|Deliverable|Next steps'],
    [
      'success',
      'Success measure|Success criteria|How will we know?|How we will know it has worked|Outcome measure|What difference will it make?|Intended impact|Expected outcome',
    ],
    ['evidence', 'Evidence|Evidence of completion|Supporting evidence'],
    [
      'progress',
      'Progress|Update|Comments|Latest position|Progress to date|Progress update (Nov 21)|Position statement|Progress as at March 2022',
    ],
    ['rag', 'RAG|BRAG|Status|Rating|RAG (Nov 21)|RAG rating|Current RAG|RAG-rated|BRAG status'],
    ['ref', 'Ref|Ref.|No.|No|#|ID|Action no|Action no.|Reference|Item'],
    ['kpi-ref', 'KPI Ref|Measure ref|Linked KPI|KPI no.|Related KPIs'],
    ['kpi', 'KPI|PI|Key performance indicator'],
    ['measure', 'Measure|Indicator|Performance measure|Metric'],
    ['baseline', 'Baseline|Baseline (Aug 22)|Starting point'],
    ['target', 'Target|Target 2021/22|Annual target'],
    ['actual', 'Actual|Current|Latest performance|Outturn'],
    ['frequency', 'Frequency|How often|Reporting frequency'],
    ['outcome', 'Outcome'],
    ['priority', 'Priority|Improvement priority'],
    ['theme', 'Theme|Workstream|Area for improvement'],
    ['objective', 'Objective|Strategic objective|Aim'],
    ['sponsor', 'SRO|Executive lead|Sponsor|Strategic lead'],
    ['support', 'Partners|Supporting officers|Support'],
    ['resources', 'Resources|Cost|Budget'],
    ['likelihood', 'Likelihood'],
    ['mitigation', 'Mitigation|Mitigating actions'],
    ['time', 'Q1|Apr-21|2020/21|March 2022'],
    ['percent', '% complete|Percentage complete'],
    ['reviewed', 'Review date|Last updated|Date of last review'],
    ['urgency', 'Priority rating|Late'],
    ['group', 'Bucket Name|List name'],
    ['outcome-ref', 'Outcome no.|Theme number'],
  ])('%s: %s', (meaning, headers) => {
    for (const header of headers.split('|')) expect(meaningsOf(header), header).toEqual([meaning]);
  });

  it.each([
    ['Lead / Timescale', 'lead due'],
    ['Lead and due date', 'lead due'],
    ['Who? By when?', 'lead due'],
    ['Milestone & lead', 'milestone lead'],
    ['RAG / Progress', 'rag progress'],
    ['Action and ref', 'action ref'],
    ['Milestones: what we will do by when', 'milestone'],
    ['Learning and support', ''],
    ['Contacts with a decision within a day', ''],
    ['Head of Homes', ''],
    ['95%', ''],
    ['x'.repeat(200), ''],
  ])('several things, or none: %s', (header, meanings) =>
    expect(meaningsOf(header).join(' ')).toBe(meanings),
  );
});

describe('the columns of a table', () => {
  it.each([
    ['Action|Milestones|Lead officer', 'actions action milestone lead'],
    ['No.|Task|Who|When', 'actions ref action lead due'],
    ['What|How|Who|When', 'actions action milestone lead due'],
    ['Recommendation|Action|Owner|Deadline', 'actions action milestone lead due'],
    ['Theme|Ref|Action|Lead|Due', 'actions outcome ref action lead due'],
    ['Priority|Objective|Action|Lead|By', 'actions outcome action milestone lead due'],
    ['Objective|Milestone|Lead|Due', 'actions action milestone lead due'],
    ['Action|Lead|By when|Outcome', 'actions action lead due success'],
    ['Action|Lead|Due|Measure|KPI', 'actions action lead due success kpi-ref'],
    ['Action|Lead|Original due|Revised due', 'actions action lead original-due due'],
    ['Action|SRO|Lead|When', 'actions action sponsor lead due'],
    ['Action|SRO|When', 'actions action lead due'],
    ['Action|Lead|Start date|End date', 'actions action lead start due'],
    ['Action|Lead|Date', 'actions action lead due'],
    ['Ref|Measure|Baseline|Target|Target date', 'kpis ref measure baseline target target-due'],
    ['KPI|Measure|Target', 'kpis ref measure target'],
    ['KPI|Target|Q1|Q2', 'kpis measure target actual actual'],
    ['Indicator|Frequency|Owner|Target', 'kpis measure frequency responsible target'],
    ['Risk|Likelihood|Impact|Mitigation|Owner', 'risks risk likelihood other mitigation lead'],
    ['Version|Date|Author', 'aside other other other'],
    ['Term|Meaning', 'aside other other'],
    ['RAG|Definition', 'aside other other'],
    ['Meeting|Frequency|Chair', 'aside other other other'],
    ['Item|Discussion|Action|Owner', 'aside other other other other'],
    ['Name|Role|Email', 'aside other other other'],
  ])('%s', (header, read) => {
    const columns = columnsOf(row(header));
    expect([columns?.kind, ...(columns?.fields ?? [])].join(' ')).toBe(read);
  });

  it.each([
    'Do the thing|Head of Homes|March 2027',
    'K1|Contacts with a decision within a day|71%|95%|Mar-23',
    'Action|Milestone text that nobody follows',
    'Lead|When',
    'Service|Budget £000|Forecast £000|Variance £000',
  ])('is none: %s', (cells) => expect(columnsOf(row(cells))).toBeNull());

  it('takes the one column that says nothing for the actions, and remembers that', () => {
    const columns = columnsOf(row('Homes|Lead|By when'));
    expect([columns?.guessed, columns?.fields.join(' ')]).toEqual(['Homes', 'action lead due']);
  });

  it('names the columns that are kept and not followed', () => {
    const columns = columnsOf(row('Action|Lead|Due|Evidence|Mood'));
    expect(columns?.unknown).toEqual(['Evidence', 'Mood']);
    expect(columns?.headers).toEqual(['Action', 'Lead', 'Due', 'Evidence', 'Mood']);
  });

  it('reads a header in two rows', () => {
    const lines = linesOf(
      'Action\tResponsibility\t\tTimescale\n\tLead\tSupport\t\nDo it\tHead of A\tHead of B\tMay 2027',
      'plan.txt',
    );
    const header = headerAt(lines, 0);
    expect([header?.length, header?.columns.fields.join(' ')]).toEqual([
      2,
      'action lead support due',
    ]);
  });

  it('does not take a row of short words for a second row of the header', () => {
    const lines = linesOf('What we will do\tWho\tWhen\nHire staff\tHead of A\tSep 27', 'plan.txt');
    expect(headerAt(lines, 0)?.length).toBe(1);
  });
});

describe('a row under its columns', () => {
  it.each([
    ['Action|Lead|Original due|Revised due', 'Do|Head of A|Jan 2027|Mar 2027', 'due', 'Mar 2027'],
    ['Action|Lead|Original due|Revised due', 'Do|Head of A|Jan 2027|', 'due', 'Jan 2027'],
    [
      'Action|Due|Lead officer|Lead agency',
      'Do|May 2027|Head of A|Police',
      'lead',
      'Head of A; Police',
    ],
    ['Action|Lead|RAG Q1|RAG Q2', 'Do|Head of A|Red|Green', 'rag', 'Green'],
    [
      'Action|Lead|Due|Update Oct|Update Nov',
      'Do|A|May|one|two',
      'progress',
      'Update Oct: one; Update Nov: two',
    ],
    ['Action|Lead / Due', 'Do|Head of A, May 2027', 'due', 'May 2027'],
  ] as const)('%s, %s', (header, cells, field, text) => {
    const columns = columnsOf(row(header));
    expect(columns && cellsUnder(columns, row(cells)).get(field)).toBe(text);
  });

  it('says which of its cells could not be parted', () => {
    const columns = columnsOf(row('Action|Lead / Due'));
    const unclear = columns && unclearCells(columns, row('Do|whoever it concerns'));
    expect(unclear).toEqual(['whoever it concerns']);
    expect(columns && unclearCells(columns, row('Do|Head of A, May 2027'))).toEqual([]);
  });
});

describe('a cell that holds several things', () => {
  it.each([
    ['lead due', 'Head of Homes / March 2027', 'lead=Head of Homes, due=March 2027'],
    ['lead due', 'Head of Homes – 31/03/2027', 'lead=Head of Homes, due=31/03/2027'],
    ['lead due', 'Head of Homes 31 March 2027', 'lead=Head of Homes, due=31 March 2027'],
    ['lead due', 'March 2027: Head of Homes', 'lead=Head of Homes, due=March 2027'],
    ['lead due', 'Head of Homes; ongoing', 'lead=Head of Homes, due=ongoing'],
    ['lead due', 'Head of Year', 'lead=Head of Year'],
    ['milestone lead', 'Form agreed – Head of Homes', 'milestone=Form agreed, lead=Head of Homes'],
    ['milestone lead', 'Form agreed (Lead: Ada Byron)', 'milestone=Form agreed, lead=Ada Byron'],
    ['progress rag', 'Red: supplier is late', 'progress=supplier is late, rag=Red'],
    ['progress rag', 'Amber', 'rag=Amber'],
    ['start due', 'Jan 2027 - Mar 2027', 'start=Jan 2027, due=Mar 2027'],
  ] as const)('%s: %s', (fields, text, read) => {
    const order = fields.split(' ') as Parameters<typeof splitCombined>[0];
    const { cells } = splitCombined(order, text);
    const said = order.flatMap((field) => {
      const part = cells.get(field);
      return part === undefined ? [] : [`${field}=${part}`];
    });
    expect(said.join(', ')).toBe(read);
  });
});

describe('a header no phrase of the vocabulary is, from its words alone', () => {
  it.each([
    ['Lead agency officer', 'lead'],
    ['Accountable team manager', 'lead'],
    ['Workstream owner', 'sponsor'],
    ['Chief officer lead', 'sponsor'],
    ['BRAG this month', 'rag'],
    ['Project delivery status', 'rag'],
    ['Date for delivery of the milestone', 'due'],
    ['Needed by', 'due'],
    ['Date action raised', 'start'],
    ['Force action', 'action'],
    ['HMICFRS recommendation', 'recommendation'],
    ['HMIP domain', 'theme'],
    ['Board progress note', 'progress'],
    ['Impact on residents', 'success'],
    ['Reading room', ''],
    ['Lead pipes and paint', ''],
  ])('%s: %s', (header, meaning) => expect(meaningsOf(header).join(' ')).toBe(meaning));

  it.each(['L5\tAppraisals done\tAll directors\tLeader\tBy year end', '1.2\tAction\tLead\tDue'])(
    'but no row with a ref or a due of its own is a header: %s',
    (row) => expect(linesOf(row, 'plan.txt').map(columnsOf)).toEqual([null]),
  );

  it('stands over several columns', () => {
    const lines = linesOf('Plan\t\t\tDates\t\nRef\tAction\tLead\tRevised\tOriginal', 'plan.txt');
    expect(headerAt(lines, 0)?.length).toBe(2);
  });
});

describe('a table without any header', () => {
  it('has its columns told by what they hold, and says so', () => {
    const lines = linesOf(
      '1.\tAgree the form\tHead of Forms\tJan 2027\n2.\tPrint the form\tPrint Manager\tFeb 2027',
      'plan.txt',
    );
    const read = withInferredHeaders(lines);
    expect(read.lines[0]?.cells).toEqual(['Ref', 'Action', 'Lead', 'Due']);
    expect(read.findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'columns-inferred confirm',
    ]);
  });

  it('is left alone where nothing tells leads and dues', () => {
    const lines = linesOf('Homes\t6120\t6480\nMoves\t5230\t5110', 'budget.txt');
    expect(withInferredHeaders(lines).lines).toBe(lines);
  });
});

function row(cells: string): Line {
  const [line] = linesOf(cells.replaceAll('|', '\t'), 'plan.txt');
  if (line === undefined) throw new Error('no line');
  return line;
}
