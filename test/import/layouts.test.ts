import { describe, expect, it } from 'vitest';
import { codesIn, fixture, milestoneLines, planIn, shortDue, readText } from './reading.ts';

describe('a plan with printed refs', async () => {
  const reading = await readText(fixture('numbered.txt'), 'numbered.txt');
  const plan = planIn(reading);

  it('reads each row by its ref, whichever columns a page has', () => {
    expect(milestoneLines(plan)).toEqual([
      '1.1.1: Head of Plans, 2024-04',
      '1.1.2: Head of Plans + Head of Homes and Moves, month',
      '1.1.3: Quality & Audit Manager, 2024-03',
      '1.1.4: Head of Plans, unread soon',
      '1.2.1: Head of Plans, 2025-03',
      '2.1.1: Head of Homes and Moves, ',
      '2.1.1: Head of Homes and Moves, 2026',
      '2.1.2: Head of Plans, 2025-03-31',
    ]);
  });

  it('cleans texts of tags, bold marks and bullets, and joins a row cut by a page', () => {
    const texts = plan.outcomes.flatMap(({ actions }) =>
      actions.flatMap(({ milestones }) => milestones.map(({ text }) => text)),
    );
    expect(texts).toEqual([
      'Agree one form for; courts; schools.',
      'Review each plan',
      'Check the forms',
      'Visit another town',
      'A long text that is cut by the page',
      'Open a small home',
      'Open another',
      'Close an old one',
    ]);
  });

  it('gives a repeated ref an id of its own', () => {
    const ids = plan.outcomes[1]?.actions[0]?.milestones.map(({ id }) => id);
    expect(ids).toEqual(['2.1.1', '2.1.1-2', '2.1.2']);
  });

  it('takes themes, not the numbered list of the introduction, as outcomes', () => {
    expect(plan.outcomes.map(({ label, number, title }) => `${label} ${number}: ${title}`)).toEqual(
      ['Theme 1: Plans', 'Theme 2: Homes'],
    );
    expect(plan.outcomes.map(({ statement }) => statement)).toEqual([
      'Every child has a plan that is kept.',
      'Every child has a home.',
    ]);
  });

  it('puts each KPI under its theme', () => {
    const kpis = plan.outcomes.flatMap(({ number, kpis }) =>
      kpis.map(({ ref, target, targetDue }) => [number, ref, target, shortDue(targetDue)]),
    );
    expect(kpis).toEqual([
      [1, '1a', '90%', '2025-03'],
      [1, '1b', '4 / 5', '2025'],
      [2, '2', '3', 'unread next year'],
    ]);
  });

  it('reads the RAG definitions as the plan words them', () => {
    expect(plan.rag).toEqual({
      source: 'plan',
      definitions: [
        { key: 'red', word: 'RED', meaning: 'The date was missed', standing: 'off-track' },
        {
          key: 'amber',
          word: 'AMBER',
          meaning: 'On track, not all completed',
          standing: 'on-track',
        },
        { key: 'green', word: 'GREEN', meaning: 'Completed', standing: 'complete' },
      ],
    });
  });

  it('says what it made of what is unclear', () => {
    expect(codesIn(reading)).toEqual({
      'dmt-lead-missing': 1,
      'period-financial-year': 1,
      'rag-read': 1,
      'lead-joint': 1,
      'kpi-ref-unknown': 1,
      'due-before-plan': 1,
      'ref-under-other-action': 1,
      'due-missing': 1,
      'due-resolved': 2,
      'due-rhythm': 1,
      'due-unread': 2,
      'milestone-list': 1,
      'cell-broken': 1,
      'ref-repeated': 1,
      'due-after-plan': 1,
    });
  });
});

describe('a plan without refs', async () => {
  const reading = await readText(fixture('unnumbered.txt'), 'unnumbered.txt');
  const plan = planIn(reading);
  const both = 'HoS, Homes, Moves and Stays + Team Manager, Homes, Moves and Stays';

  it('gives refs, and reads a blank cell as what stands above', () => {
    expect(milestoneLines(plan)).toEqual([
      '1.1.1: HR Specialist, ',
      '1.1.2: HR Specialist, ',
      '1.2.1: Staff Officer + HR Specialist, ',
      '1.2.2: Staff Officer + HR Specialist, ',
      '1.3.1: HoS, Homes, ',
      `1.4.1: ${both}, `,
      `1.4.2: ${both}, `,
      '1.5.1: Data and News Manager, ',
      '2.1.1: Principle Officer, ',
      '2.1.2: HoS, Homes, Moves and Stays, ',
      '2.1.3: HoS, H, M and Stays, ',
    ]);
  });

  it('keeps the lead cell as written beside each role', () => {
    const [, , , , survey] = plan.outcomes[0]?.actions.flatMap((each) => each.milestones) ?? [];
    expect(survey?.leads).toEqual([{ asWritten: 'HoS, Homes (with AD)', role: 'HoS, Homes' }]);
  });

  it('joins actions that a page cut, and leaves out a fragment read twice', () => {
    expect(plan.outcomes[0]?.actions.map(({ text }) => text)).toEqual([
      'Offer each team a room of its own where it can meet in peace.',
      'Ask staff what they need and how they would like it',
      'So that we can: plan the year, pay on time',
      'Keep the promise',
      'Tell everyone',
    ]);
  });

  it('reads DMT leads with and without a name', () => {
    expect(
      plan.outcomes.map(({ dmtLeads }) => dmtLeads.map(({ name, role }) => [name, role])),
    ).toEqual([
      [
        ['Ada Byron', 'Director, Practice and Review'],
        ['Alan Hill', 'Deputy Director'],
      ],
      [[null, 'Director of Homes']],
    ]);
  });

  it('reads risks, impact and KPIs under whole, run-on and garbled headings', () => {
    expect(plan.outcomes.map(({ risks, impact }) => ({ risks, impact }))).toEqual([
      {
        risks: [
          'Too few rooms are found in town for all',
          'Lack of money for the rooms we need',
          'Lack of time',
        ],
        impact: ['Staff stay 3 years or more'],
      },
      { risks: ['Too few homes for sale', 'Rules change'], impact: [] },
    ]);
    const kpis = plan.outcomes.map(({ kpis }) =>
      kpis.map(({ set, measure }) => `${set} ${measure}`),
    );
    expect(kpis).toEqual([
      ['headline Staff in post', 'headline Days lost'],
      ['unsorted Homes open', 'additional Moves in a year'],
    ]);
  });

  it('knows whose plan it is from the only council it names', () => {
    expect([plan.id, plan.organisation, plan.title]).toEqual([
      'southmere-2023',
      'Southmere',
      "Children's Improvement Plan",
    ]);
  });

  it('says what it made of what is unclear', () => {
    expect(codesIn(reading)).toMatchObject({
      'rag-default': 1,
      'action-fragment': 1,
      'action-continued': 1,
      'action-unsure': 1,
      'lead-as-above': 2,
      'lead-over-rows': 1,
      'lead-note': 1,
      'role-spelling': 1,
      'row-repeated': 1,
      'role-abbreviated': 1,
      'heading-garbled': 1,
      'kpi-second-list': 1,
    });
  });
});

describe('a plan that lost a line', () => {
  const text = fixture('unnumbered.txt');

  it('says that an outcome seems to be missing', async () => {
    const codes = codesIn(await readText(text.replace('2. Homes are near', ''), 'plan.txt'));
    expect(codes).toMatchObject({ 'dmt-lead-again': 1, 'outcome-count': 1 });
  });

  it('says that a heading is printed again', async () => {
    const again = text.replace('2. Homes are near', '1. Homes are near');
    expect(codesIn(await readText(again, 'plan.txt'))).toMatchObject({ 'outcome-repeated': 1 });
  });

  it('says that an action stands under another outcome', async () => {
    const numbered = fixture('numbered.txt').replace(/Theme 2: Homes\n\nOutcome.*\n/, '');
    const codes = codesIn(await readText(numbered, 'plan.txt'));
    expect(codes).toMatchObject({ 'ref-under-other-outcome': 1 });
  });

  it('reads a heading without its number as an outcome when a table stands under it', async () => {
    const rows = text.replace('1. Staff stay', 'Staff stay');
    const reading = await readText(rows, 'plan.txt');
    expect(codesIn(reading)).toMatchObject({ 'outcome-numbered': 1 });
    expect(planIn(reading).outcomes.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('reads prose above the table as what the outcome says, and says so', async () => {
    const prose = text.replace('\n\nMilestones for', '\n\nHomes matter.\n\nMilestones for');
    const reading = await readText(prose, 'plan.txt');
    expect(codesIn(reading)).toMatchObject({ 'statement-guessed': 1 });
    expect(planIn(reading).outcomes[1]?.statement).toBe('Homes matter.');
    expect(planIn(reading).outcomes[1]?.dmtLeads).toHaveLength(1);
  });

  it('keeps a milestone whose text is gone, and says so', async () => {
    const numbered = fixture('numbered.txt').replace('Check the forms', '');
    expect(codesIn(await readText(numbered, 'plan.txt'))).toMatchObject({ 'text-missing': 1 });
  });

  it('reads a table without its header as the one before', async () => {
    const rows = text.replace(
      /Milestones for Achievement\tLead officer\nA first/,
      'A\tfirst\tHead of Homes\nA first',
    );
    expect(codesIn(await readText(rows, 'plan.txt'))).toMatchObject({ 'header-missing': 1 });
  });

  it('takes the period of the dues when none is printed, and refuses when there is none', async () => {
    const numbered = fixture('numbered.txt').replace(' 2024-25', '');
    expect(planIn(await readText(numbered, 'plan.txt')).period).toEqual({
      asWritten: null,
      from: '2024-03',
      to: '2025-03',
    });
    const bare = await readText(text.replace('May 2023 to January 2024', ''), 'plan.txt');
    expect(bare).toMatchObject({
      kind: 'refused',
      sentence: expect.stringContaining('no period') as unknown,
    });
  });
});
