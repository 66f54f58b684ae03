import { describe, expect, it } from 'vitest';
import { isSamePlan } from '../../src/plan/editions/changes.ts';
import { editionOf, type Edition } from '../../src/plan/editions.ts';
import { milestonesOf, type Kpi, type Outcome, type Plan } from '../../src/plan/model.ts';
import type { PlanState } from '../../src/plan/plan-state.ts';
import { NO_ALIASES, joined } from '../../src/plan/roles/aliases.ts';
import {
  BRISTOL,
  buildPlan,
  importOf,
  onDate,
  stateOf,
  type MilestoneSpec,
} from '../support/plan-build.ts';

const RECRUIT = 'Recruit four advanced practitioners to the assessment teams';
const AUDIT = 'Audit thirty case files every month and report what was learned';
const CALLS = 'Answer nine out of ten calls to the front door within a minute';
const LADDER = 'Publish a career ladder for family support workers';

const PLAN = buildPlan([{ text: RECRUIT }, { text: AUDIT }, { text: CALLS, outcome: 2 }]);

function edition(
  next: Plan,
  state: PlanState = stateOf(PLAN),
  aliases = NO_ALIASES,
  file = 'plan.docx',
): Edition {
  return editionOf(state, next, file, aliases);
}

function ids({ plan }: Edition): readonly string[] {
  return milestonesOf(plan).map(({ milestone }) => milestone.id);
}

/** The first outcome changed, and the other left as it is. */
function withOutcome(changes: Partial<Outcome>, plan = PLAN): Plan {
  return {
    ...plan,
    outcomes: plan.outcomes.map((outcome, i) => (i === 0 ? { ...outcome, ...changes } : outcome)),
  };
}

function kpi(changes: Partial<Kpi>): Kpi {
  return {
    ref: 'K1',
    measure: 'Visits on time',
    responsible: null,
    frequency: null,
    target: '90%',
    targetDue: { kind: 'none' },
    set: 'unsorted',
    ...changes,
  };
}

describe('ids in a newer edition', () => {
  it('follow their milestones, and the plan keeps its own', () => {
    const next = buildPlan([{ text: AUDIT }, { text: RECRUIT }, { text: CALLS, outcome: 2 }], {
      id: 'another-id',
    });
    const found = edition(next);
    expect(ids(found)).toEqual(['m2', 'm1', 'm3']);
    expect(found.plan.id).toBe('build-plan');
  });

  it('of a new milestone were never used, not by a closed one either', () => {
    const closing = buildPlan([{ text: RECRUIT }]);
    const state = stateOf(PLAN, [['2021-10-01', importOf(closing)]]);
    const next = buildPlan([{ text: RECRUIT }, { text: LADDER }, { text: 'Something else yet' }]);
    expect(ids(edition(next, state))).toEqual(['m1', 'm2-2', 'm3-2']);
  });

  it('stay short enough, and their own where they are free', () => {
    const long = 'x'.repeat(40);
    function named(text: string): Plan {
      const plan = buildPlan([{ text }]);
      const [outcome] = plan.outcomes;
      const [action] = outcome?.actions ?? [];
      const [milestone] = action?.milestones ?? [];
      if (outcome === undefined || action === undefined || milestone === undefined)
        throw new Error('It has one milestone');
      return withOutcome(
        { actions: [{ ...action, milestones: [{ ...milestone, id: long }] }] },
        plan,
      );
    }
    const [id = ''] = ids(edition(named(LADDER), stateOf(named(RECRUIT))));
    expect(id).toBe(`${'x'.repeat(34)}-2`);
    expect(ids(edition(buildPlan([{}, { text: LADDER }, {}, {}])))).toContain('m4');
  });
});

describe('what a newer edition changes', () => {
  it('nothing, for the same plan', () => {
    const { changes, doubts } = edition(PLAN);
    expect(Object.values(changes).flat()).toEqual([]);
    expect(doubts).toEqual([]);
  });

  it('added, removed, reworded, renumbered, re-dated and led by another', () => {
    const before = buildPlan([
      { text: RECRUIT, due: onDate('2021-12-31') },
      { text: AUDIT, leads: ['Head of QA', 'PSW'] },
      { text: CALLS },
    ]);
    const next = buildPlan([
      { text: AUDIT, leads: ['PSW', 'Head of QA'] },
      { text: RECRUIT.replace('four', 'six'), due: onDate('2022-03-31'), leads: ['Head of HR'] },
      { text: LADDER },
    ]);
    const { changes } = edition(next, stateOf(before));
    const outcome = 1;
    const recruit = { id: 'm1', ref: '1.1.2', text: RECRUIT.replace('four', 'six'), outcome };
    expect(changes).toEqual({
      added: [{ id: 'm3-2', ref: '1.1.3', text: LADDER, outcome }],
      removed: [{ id: 'm3', ref: '1.1.3', text: CALLS, outcome }],
      returned: [],
      reworded: [{ ...recruit, before: RECRUIT }],
      renumbered: [
        { id: 'm2', ref: '1.1.1', text: AUDIT, outcome, before: '1.1.2' },
        { ...recruit, before: '1.1.1' },
      ],
      redated: [{ ...recruit, before: onDate('2021-12-31'), after: onDate('2022-03-31') }],
      newLead: [{ ...recruit, before: ['Service Manager, Fostering'], after: ['Head of HR'] }],
      other: ['Milestone 1.1.1 has its lead under another title of the same role.'],
    });
  });

  it('back again, after an edition without it', () => {
    const state = stateOf(PLAN, [['2021-10-01', importOf(buildPlan([{ text: RECRUIT }]))]]);
    const { changes } = edition(PLAN, state);
    expect(changes.returned.map(({ id }) => id)).toEqual(['m2', 'm3']);
    expect(changes.added).toEqual([]);
  });

  it('a lead under another title of the same role is no new lead', () => {
    const before = buildPlan([{ text: AUDIT, leads: ['PSW'] }]);
    const next = buildPlan([{ text: AUDIT, leads: ['Principal Social Worker'] }]);
    const aliases = joined(NO_ALIASES, { alias: 'PSW', role: 'Principal Social Worker' });
    const { changes } = edition(next, stateOf(before), aliases);
    expect(changes.newLead).toEqual([]);
    expect(changes.other).toEqual([
      'Milestone 1.1.1 has its lead under another title of the same role.',
    ]);
    expect(edition(next, stateOf(before)).changes.newLead).toHaveLength(1);
  });

  it('a due that is written in another way is not re-dated', () => {
    const before = buildPlan([{ due: { kind: 'month', asWritten: 'Dec 2021', month: '2021-12' } }]);
    const next = buildPlan([
      { due: { kind: 'month', asWritten: 'December 2021', month: '2021-12' } },
    ]);
    const { changes } = edition(next, stateOf(before));
    expect(changes.redated).toEqual([]);
    expect(changes.other).toEqual([
      'Milestone 1.1.1 has its due written in another way, with the same meaning.',
    ]);
  });

  const NOTHING: Partial<Plan> = {};
  it.each<[string, Plan, readonly string[]]>([
    ['nothing', { ...PLAN, ...NOTHING }, []],
    [
      'its title',
      { ...PLAN, title: 'Next Plan' },
      ['The title of the plan was "Build Plan" and is now "Next Plan".'],
    ],
    [
      'its period',
      { ...PLAN, period: { asWritten: '2021-23', from: '2021-09', to: '2023-03' } },
      ['The period was "2021-09 to 2022-12" and is now "2021-23 (2021-09 to 2023-03)".'],
    ],
    [
      'its RAG definitions',
      { ...PLAN, rag: BRISTOL },
      [
        "The plan prints RAG definitions of its own now, in place of Waymark's.",
        'The rating RED "off track, action needed" (off track) is now RED "not met or slipped" (off track).',
        'The rating AMBER "at risk of slipping" (at risk) is now AMBER "on track, milestones met" (on track).',
        'The rating GREEN "on track" (on track) is now GREEN "complete" (complete).',
        'BLUE is no longer a rating of the plan.',
      ],
    ],
    [
      'the title of an outcome',
      withOutcome({ title: 'A better title' }),
      ['The title of outcome 1 was "Title of outcome 1" and is now "A better title".'],
    ],
    [
      'the number of an outcome',
      withOutcome({ number: 5 }),
      ['Outcome 5 "Title of outcome 1" was number 1 before.'],
    ],
    [
      'a DMT lead',
      withOutcome({ dmtLeads: [{ asWritten: 'Assistant Director', name: null, role: null }] }),
      ['The DMT lead of outcome 1 was "Director" and is now "Assistant Director".'],
    ],
    [
      'risks and impact',
      withOutcome({ risks: ['Agency rates rise', 'Staff leave'], impact: ['Children feel safe'] }),
      [
        'The outcome 1 has 2 risks, before 0: 2 added or reworded, 0 no longer there.',
        'The outcome 1 has 1 line of impact, before 0: 1 added or reworded, 0 no longer there.',
      ],
    ],
    [
      'a KPI that is new',
      withOutcome({ kpis: [kpi({})] }),
      ['The KPI K1 "Visits on time" of outcome 1 is new.'],
    ],
    [
      'an outcome that is gone',
      { ...PLAN, outcomes: PLAN.outcomes.slice(0, 1) },
      ['Outcome 2 "Title of outcome 2" is no longer in the plan.'],
    ],
  ])('%s, beside the milestones', (_title, next, other) => {
    expect(edition(next).changes.other).toEqual(other);
  });

  it.each<[string, Kpi, readonly string[]]>([
    [
      'gone',
      kpi({ ref: 'K9', measure: 'Something else' }),
      [
        'The KPI K9 "Something else" of outcome 1 is new.',
        'The KPI K1 "Visits on time" of outcome 1 is no longer in the plan.',
      ],
    ],
    [
      'aimed higher',
      kpi({ target: '95%' }),
      ['The target of KPI K1 "Visits on time" was "90%" and is now "95%".'],
    ],
    [
      'reworded',
      kpi({ measure: 'Visits within time' }),
      [
        'The measure of KPI K1 "Visits within time" was "Visits on time" and is now "Visits within time".',
      ],
    ],
    [
      'without a target',
      kpi({ target: null }),
      ['The target of KPI K1 "Visits on time" was "90%"; there is none now.'],
    ],
  ])('a KPI that is %s', (_title, next, other) => {
    const state = stateOf(withOutcome({ kpis: [kpi({})] }));
    expect(edition(withOutcome({ kpis: [next] }), state).changes.other).toEqual(other);
  });
});

describe('doubts', () => {
  it('name what is closed, so that a row that was missed is seen', () => {
    const { doubts } = edition(buildPlan([{ text: RECRUIT }]));
    expect(doubts).toMatchObject([
      {
        code: 'edition-closes',
        severity: 'confirm',
        sentence:
          '2 milestones are not in this edition: 1.1.2 and 2.1.3. They are closed, and what was reported on them is kept.',
      },
    ]);
  });

  it('stand where the milestone stands in the document', () => {
    const specs: MilestoneSpec[] = [
      { text: 'Recruit to vacancies across the assessment service by agency contract' },
      { text: AUDIT },
      { text: CALLS, outcome: 2 },
    ];
    const next = buildPlan(specs);
    const [outcome] = next.outcomes;
    const [action] = outcome?.actions ?? [];
    const milestones = (action?.milestones ?? []).map((milestone) => ({
      ...milestone,
      origin: { where: 'table 2, row 4', cells: [] },
    }));
    if (action === undefined) throw new Error('It has an action');
    const { doubts } = edition(withOutcome({ actions: [{ ...action, milestones }] }, next));
    expect(doubts).toMatchObject([
      { code: 'edition-match-unsure', where: 'table 2, row 4, outcome 1', alias: null },
    ]);
    expect(doubts[0]?.sentence).toContain(RECRUIT);
    expect(doubts[0]?.todo).toMatch(/^Confirm it/);
  });
});

describe('the same plan', () => {
  function printedAt(where: string, text: string): Plan {
    const origin = { where, cells: [{ column: 'Notes', where, text }] };
    return withOutcome({ kpis: [kpi({ origin })] });
  }

  it('says the same wherever a line was put in above', () => {
    expect(isSamePlan(printedAt('row 2', 'Paid for'), printedAt('row 3', 'Paid for'))).toBe(true);
  });

  it('is another when a cell that Waymark does not follow says something else', () => {
    expect(isSamePlan(printedAt('row 2', 'Paid for'), printedAt('row 2', 'Unpaid'))).toBe(false);
  });
});
