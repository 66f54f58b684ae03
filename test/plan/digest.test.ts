import { describe, expect, it } from 'vitest';
import { digestFigures, type DigestFigures } from '../../src/plan/digest.ts';
import { digestPage, legend, sayTravel } from '../../src/plan/digest-page.ts';
import { digestInWords } from '../../src/plan/digest-words.ts';
import type { DirectoryEvent, PlanEvent } from '../../src/plan/events.ts';
import type { Plan, RagKey } from '../../src/plan/model.ts';
import {
  assigned,
  BRISTOL,
  buildPlan,
  claim,
  day,
  DELIVERED,
  directoryOf,
  importOf,
  LONDON,
  onDate,
  report,
  ROLE,
  seen,
  settle,
  stateOf,
  UNCERTAIN,
  type Happening,
  type MilestoneSpec,
} from '../support/plan-build.ts';

const TODAY = day('2022-01-24');
const SAM: readonly DirectoryEvent[] = [seen('sam'), assigned(ROLE, { personId: 'sam' })];
type Happened = readonly Happening<PlanEvent>[];

/** What was recorded until a week before, and since. */
function figuresOf(
  specs: readonly MilestoneSpec[],
  past: Happened,
  since: Happened,
  changes: { plan?: Partial<Plan>; people?: readonly DirectoryEvent[] } = {},
): DigestFigures {
  const plan = buildPlan(specs, changes.plan);
  return digestFigures(
    stateOf(plan, [...past, ...since]),
    stateOf(plan, past),
    directoryOf(changes.people ?? SAM),
    { plan, day: TODAY, timezone: LONDON },
  );
}

function rated(rag: RagKey, on: string, milestoneId = 'm1'): Happening<PlanEvent> {
  return [on, report({ rag, milestoneId })];
}

describe('direction of travel', () => {
  it.each<[string, readonly RagKey[], readonly RagKey[], string]>([
    ['red to amber', ['red'], ['amber'], '↑ 1 improved since last week'],
    ['blue to green', ['blue'], ['green'], '↓ 1 worsened since last week'],
    ['green and green', ['green'], ['green'], '→ no change since last week'],
    ['down and up again', ['green'], ['red', 'green'], '→ no change since last week'],
    ['nothing and amber', [], ['amber'], '1 reported for the first time since last week'],
    ['nothing', [], [], '→ no change since last week'],
  ])('%s', (_name, before, after, said) => {
    const { outcomes } = figuresOf(
      [{}],
      before.map((rag) => rated(rag, '2022-01-10')),
      after.map((rag) => rated(rag, '2022-01-20')),
    );
    expect(outcomes.map(({ travel }) => sayTravel(travel))).toEqual([said]);
  });

  it('in the first week there is nothing to compare with, and that is said', () => {
    const plan = buildPlan([{}]);
    const state = stateOf(plan, [rated('red', '2022-01-20')]);
    const today = { plan, day: TODAY, timezone: LONDON };
    const { outcomes } = digestFigures(state, null, directoryOf(SAM), today);
    expect(outcomes.map(({ travel }) => sayTravel(travel))).toEqual([
      'no figures of a week ago to compare with',
    ]);
  });

  it.each<[RagKey, RagKey, string]>([
    ['amber', 'green', '↑ 1 improved since last week'],
    ['amber', 'red', '↓ 1 worsened since last week'],
  ])("Bristol's %s to %s goes by what the colours mean there", (before, after, said) => {
    const { outcomes } = figuresOf(
      [{}],
      [rated(before, '2022-01-10')],
      [rated(after, '2022-01-20')],
      { plan: { rag: BRISTOL } },
    );
    expect(outcomes.map(({ travel }) => sayTravel(travel))).toEqual([said]);
  });
});

describe('the figures', () => {
  it('counts every milestone once: by its latest colour, or as not reported', () => {
    const { outcomes } = figuresOf(
      [{}, {}, {}, { outcome: 2 }],
      [rated('red', '2022-01-03'), rated('red', '2022-01-04', 'm2')],
      [rated('green', '2022-01-20')],
    );
    expect(
      outcomes.map(({ total, counts, notReported }) => [
        total,
        counts.filter(({ count }) => count > 0).map(({ rag, count }) => `${count} ${rag}`),
        notReported,
      ]),
    ).toEqual([
      [3, ['1 red', '1 green'], 1],
      [1, [], 1],
    ]);
  });

  it('lists what is overdue, oldest first, and not what was completed late', () => {
    const { overdue, dueSoon } = figuresOf(
      [
        { due: onDate('2022-01-20') },
        { due: onDate('2021-12-20') },
        { due: onDate('2021-11-20') },
        { due: onDate('2022-02-07') },
        {},
      ],
      [],
      [rated('blue', '2022-01-20', 'm3')],
    );
    expect(overdue.map(({ milestone }) => milestone.milestone.id)).toEqual(['m2', 'm1']);
    expect(dueSoon.map(({ milestone }) => milestone.milestone.id)).toEqual(['m4']);
  });

  it.each<[string, Happened, readonly DirectoryEvent[], readonly string[]]>([
    [
      'asked and not answered',
      [
        ['2022-01-18', claim()],
        ['2022-01-18', settle(DELIVERED)],
      ],
      SAM,
      [`${ROLE}: 1.1.1`],
    ],
    [
      'an ask that may not have arrived',
      [
        ['2022-01-18', claim()],
        ['2022-01-18', settle(UNCERTAIN)],
      ],
      SAM,
      [],
    ],
    [
      'a card they asked for themselves',
      [
        ['2022-01-18', claim({ requested: true })],
        ['2022-01-18', settle(DELIVERED)],
      ],
      SAM,
      [],
    ],
    ['an ask that is on its way', [['2022-01-18', claim()]], SAM, []],
    [
      'answered within the second',
      [
        ['2022-01-18T09:00:00Z', claim()],
        ['2022-01-18', settle(DELIVERED)],
        ['2022-01-18T09:00:00.250Z', report()],
      ],
      SAM,
      [],
    ],
    [
      'answered by somebody else',
      [
        ['2022-01-18', claim()],
        ['2022-01-18', settle(DELIVERED)],
        ['2022-01-19', report({ role: 'PMO' })],
      ],
      SAM,
      [],
    ],
    [
      'asked of somebody who has handed the role on',
      [
        ['2022-01-18', claim()],
        ['2022-01-18', settle(DELIVERED)],
      ],
      [seen('sam'), seen('ann'), assigned(ROLE, { personId: 'ann' })],
      [],
    ],
  ])('silent roles: %s', (_name, since, people, expected) => {
    const { silent } = figuresOf([{}], [], since, { people });
    expect(silent.map(({ role, refs }) => `${role}: ${refs.join(' ')}`)).toEqual(expected);
  });

  it('lists help that is still asked for', () => {
    const { helpNeeded } = figuresOf(
      [{}, {}],
      [
        ['2022-01-04', report({ help: 'Two posts.' })],
        ['2022-01-04', report({ help: 'A room.', milestoneId: 'm2' })],
      ],
      [['2022-01-20', report({ milestoneId: 'm2' })]],
    );
    expect(helpNeeded.map(({ milestone }) => milestone.id)).toEqual(['m1']);
  });

  it('lists roles nobody holds once, and milestones without a lead', () => {
    const { unheld, leaderless } = figuresOf(
      [{ leads: ['Head of QA'] }, { leads: ['Head of Q.A.', ROLE] }, { leads: [] }],
      [],
      [],
    );
    expect(unheld.map(({ role }) => role.replaceAll('.', ''))).toEqual(['Head of QA']);
    expect(unheld.map(({ refs }) => refs)).toEqual([['1.1.1', '1.1.2']]);
    expect(leaderless.map(({ milestone }) => milestone.id)).toEqual(['m3']);
  });
});

describe('the page', () => {
  it('says the date, the words with the colours, what they mean, and no names or narratives', () => {
    const plan = buildPlan(
      [{ due: onDate('2022-01-10') }, { leads: [] }, { leads: ['Head of QA'] }],
      { rag: BRISTOL },
    );
    const state = stateOf(plan, [
      ['2022-01-20', report({ rag: 'amber', help: 'Two posts for Ms Hill', done: 'Much' })],
    ]);
    const today = { plan, day: TODAY, timezone: LONDON };
    const figures = digestFigures(state, null, directoryOf(SAM), today);
    const page = digestPage(state, figures, { ...today, time: '08:00', audience: 'DMT' });
    const words = digestInWords(page).join('\n');
    expect(words).toContain('As at Monday 24 January 2022, 08:00');
    expect(words).toContain('1 ▲ AMBER · 2 ○ Not reported');
    expect(words).toContain('▲ AMBER: on track, milestones met');
    expect(words).toContain('(was due 10 Jan; Service Manager, Fostering)');
    expect(words).toContain('Head of QA: nobody holds this role, which leads 1.1.3');
    expect(words).toContain('1.1.2 Milestone 2 is reached: the plan names no lead');
    expect(words).not.toMatch(/Sam Reed|Ms Hill|Much/);
  });

  it('lists what moved later and is not complete, and what moved is said beside what is late', () => {
    const specs = [{ due: onDate('2021-12-31') }, { due: onDate('2021-12-31') }, {}];
    const plan = buildPlan(specs, { rag: BRISTOL });
    const moved = buildPlan([{ due: onDate('2022-01-10') }, { due: onDate('2022-02-28') }, {}], {
      rag: BRISTOL,
    });
    const state = stateOf(plan, [
      ['2022-01-03', importOf(moved)],
      ['2022-01-20', report({ milestoneId: 'm2', rag: 'green' })],
    ]);
    const today = { plan, day: TODAY, timezone: LONDON };
    const figures = digestFigures(state, null, directoryOf(SAM), today);
    const page = digestPage(state, figures, { ...today, time: '08:00', audience: 'DMT' });
    const words = digestInWords(page).join('\n');
    expect(words).toContain('Due moved later (1)');
    expect(words).toContain(
      '1.1.1 Milestone 1 is reached: 2022-01-10 (first 2021-12-31, moved once)',
    );
    expect(words).toContain(
      '(was due 10 Jan, first 2021-12-31, moved once; Service Manager, Fostering)',
    );
    expect(page.headline).toContain('due moved later on 1.');
  });

  it("gives the plan's own definitions whole: half of one can say the opposite", () => {
    const meaning =
      'Tasks and outcomes are on track, milestones met but full action(s) not completed';
    const definitions = BRISTOL.definitions.map((one) =>
      one.key === 'amber' ? { ...one, meaning } : one,
    );
    const plan = buildPlan([{}], { rag: { ...BRISTOL, definitions } });
    expect(legend(stateOf(plan))).toContain(`▲ AMBER: ${meaning};`);
  });

  it.each([
    [12, 4],
    [8, 0],
  ])('shows eight of %i overdue and says how many more', (count, more) => {
    const plan = buildPlan(Array.from({ length: count }, () => ({ due: onDate('2022-01-10') })));
    const state = stateOf(plan);
    const today = { plan, day: TODAY, timezone: LONDON };
    const figures = digestFigures(state, null, directoryOf(SAM), today);
    const page = digestPage(state, figures, { ...today, time: '08:00', audience: 'DMT' });
    expect(page.sections[0]).toMatchObject({ heading: `Overdue (${count})`, more });
    expect(page.sections[0]?.lines).toHaveLength(8);
  });
});
