import { describe, expect, it } from 'vitest';
import { codesIn, planIn, readText, shortDue } from './reading.ts';

const PLAN = `Northmere Council Children's Plan 2026-27

Theme 1: Homes

Action\tKPI Ref\tDue\tLead
1.1 Open homes
1.1.1 Open a first home by the sea\t1-3\tMar 2027\tHead of Homes
1.1.2 Open a second home by the lake\tDays lost to sickness\tMar 2027\tHead of Homes

Key Performance Indicators

Ref\tMeasure\tResponsible officer\tFrequency\tTarget\tTarget due
1\tHomes open in the town and\tHead of Homes\tquarterly\t24% by Mar-27\t
\tby the sea
2\tMoves in a year\tHead of Homes\tannual\t3\t2027
3\tDays lost to sickness\tHead of Homes\tannual\tTBC\t

Theme 2: Moves

Action\tKPI Ref\tDue\tLead
2.1 Move less
2.1.1 Agree each move with the child\tKPI 3\tMar 2027\tHead of Homes

Headline KPIs

- Moves agreed in time (target 90%)
- Staff in post
`;

describe('the KPIs of a plan', async () => {
  const reading = await readText(PLAN, 'plan.txt');
  const { outcomes } = planIn(reading);

  it('have targets that part from their dues, and measures over two rows', () => {
    const kpis = outcomes.flatMap((outcome) => outcome.kpis);
    expect(kpis.map((kpi) => [kpi.ref, kpi.measure, kpi.target, shortDue(kpi.targetDue)])).toEqual([
      ['1', 'Homes open in the town and by the sea', '24%', '2027-03'],
      ['2', 'Moves in a year', '3', '2027'],
      ['3', 'Days lost to sickness', 'TBC', ''],
      [null, 'Moves agreed in time', '90%', ''],
      [null, 'Staff in post', null, ''],
    ]);
  });

  it('keep the cells of their rows as printed', () => {
    const [first] = outcomes[0]?.kpis ?? [];
    expect(first?.origin?.cells.map(({ column, text }) => `${column}: ${text}`)).toEqual([
      'Ref: 1',
      'Measure: Homes open in the town and',
      'Responsible officer: Head of Homes',
      'Frequency: quarterly',
      'Target: 24% by Mar-27',
      'Measure: by the sea',
    ]);
  });

  it('are referred to by range, by word and from another outcome, and what was read is said', () => {
    const refs = outcomes.flatMap(({ actions }) =>
      actions.flatMap(({ milestones }) => milestones.map(({ kpiRefs }) => kpiRefs)),
    );
    expect(refs).toEqual([['1', '2', '3'], ['Days lost to sickness'], ['KPI 3']]);
    expect(codesIn(reading)).toMatchObject({
      'kpi-ref-range': 1,
      'kpi-of-another-outcome': 1,
      'kpi-continued': 1,
      'kpi-target-parted': 2,
      'kpi-without-target': 1,
      'due-resolved': 1,
    });
    expect(codesIn(reading)).not.toHaveProperty('kpi-ref-unknown');
  });
});

describe('the dues of targets', () => {
  it('are read with the period of the plan, and from the header of their column', async () => {
    const reading = await readText(
      `Northmere Council Children's Plan

April 2026 to March 2027

Theme 1: Homes

Ref\tAction\tLead\tDue
1.1\tOpen a first home by the sea\tHead of Homes\tMar 2027

Ref\tMeasure\tBaseline\tTarget\tTarget date
1\tHomes open in the town\t2\t4\tDecember

Theme 2: Moves

Ref\tAction\tLead\tDue
2.1\tAgree each move with the child\tHead of Homes\tMar 2027

Ref\tMeasure\tBaseline\tTarget (Jan 2027)
2\tMoves in a year\t3\t1
`,
      'plan.txt',
    );
    const kpis = planIn(reading).outcomes.flatMap((outcome) => outcome.kpis);
    expect(kpis.map(({ target, targetDue }) => [target, shortDue(targetDue)])).toEqual([
      ['4', '2026-12'],
      ['1', '2027-01'],
    ]);
    expect(codesIn(reading)).toMatchObject({ 'kpi-target-parted': 1 });
  });
});
