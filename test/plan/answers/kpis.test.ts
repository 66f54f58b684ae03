/** What the plan prints of KPIs, risks and impact; and what Waymark does not keep. */
import { describe, expect, it } from 'vitest';
import { answerTo } from '../../../src/plan/answers/answer-to.ts';
import { answerInWords } from '../../../src/plan/answers/in-words.ts';
import type { Kpi, Plan } from '../../../src/plan/model.ts';
import type { Intent, Slots } from '../../../src/plan/questions/question.ts';
import { explain } from '../../../src/plan/refusals.ts';
import { buildPlan, day, directoryOf, LONDON, stateOf } from '../../support/plan-build.ts';

function kpi(ref: string | null, measure: string, target: string | null = null): Kpi {
  const targetDue = { kind: 'month', asWritten: 'Mar-17', month: '2017-03' } as const;
  return {
    ref,
    measure,
    target,
    responsible: target === null ? null : 'Head of QA',
    frequency: target === null ? null : 'quarterly',
    targetDue: target === null ? { kind: 'none' } : targetDue,
    set: target === null ? 'headline' : 'unsorted',
  };
}

function planOf(changes: readonly Partial<Plan['outcomes'][number]>[]): Plan {
  const plan = buildPlan([{ ref: '1.1.1' }, { ref: '2.1.1', outcome: 2 }]);
  const outcomes = plan.outcomes.map((outcome, i) => ({ ...outcome, ...changes[i] }));
  return { ...plan, outcomes };
}

const PRINTED = planOf([
  {
    kpis: [kpi('12a', '% health checks', '90%'), kpi('12b', '% dental checks', '86%')],
    risks: ['Posts stay empty', 'The system is late'],
    impact: ['More families stay together'],
  },
  { label: 'Theme', kpis: [kpi('13', '% visits on time', '80%')], statement: 'Visits are made.' },
]);
const BARE = planOf([{ kpis: [kpi(null, 'School attendance')] }, {}]);

function ask(plan: Plan, intent: Intent, slots: Slots): string {
  const question = { intent, slots, confidence: 1, candidates: [], page: 1 };
  const answer = answerTo(question, {
    state: stateOf(plan),
    weekAgo: null,
    before: null,
    meetings: [],
    directory: directoryOf([]),
    day: day('2022-01-18'),
    timezone: LONDON,
    place: 'shared',
    personId: null,
  });
  if (answer === null) throw new Error('No answer');
  if ('kind' in answer) return explain(answer);
  expect(answer.next.length).toBeGreaterThan(1);
  return answerInWords(answer).join('\n');
}

describe('the KPIs a milestone names', () => {
  const named = PRINTED.outcomes.map((outcome) => ({
    ...outcome,
    actions: outcome.actions.map((action) => ({
      ...action,
      milestones: action.milestones.map((one) => ({
        ...one,
        kpiRefs: outcome.number === 1 ? ['12'] : ['All'],
      })),
    })),
  }));
  it.each<[Slots, string]>([
    [{ ref: '1.1.1' }, '2 KPIs that 1.1.1 names: 12a, target 90% by Mar-17; 12b'],
    [{ ref: '2.1.1' }, '3 KPIs that 2.1.1 names: 12a'],
    [{ ref: '12b' }, 'Milestones that name it: 2 (1.1.1 and 2.1.1)'],
    [{ ref: '13' }, 'Milestones that name it: 1 (2.1.1)'],
  ])('%j', (slots, said) => {
    expect(ask({ ...PRINTED, outcomes: named }, 'kpi', slots)).toContain(said);
  });

  it('are none', () => {
    expect(ask(PRINTED, 'kpi', { ref: '1.1.1' })).toContain(
      'The plan lists no KPIs that 1.1.1 names.',
    );
  });
});

it('of many KPIs a wrong ref is told the first and the last', () => {
  const kpis = Array.from({ length: 20 }, (_, i) => kpi(`${i + 1}a`, `% visits ${i + 1}`, '80%'));
  expect(ask(planOf([{ kpis }]), 'kpi', { ref: '99z' })).toContain('Its KPIs are 1a to 20a.');
});

describe.each<[string, Plan, readonly (readonly [Intent, Slots, readonly string[]])[]]>([
  [
    'a plan that prints refs and targets',
    PRINTED,
    [
      [
        'kpi',
        { ref: '12a' },
        [
          'KPI 12a, % health checks: target 90% by Mar-17. The figure itself is not kept yet.',
          'Measured: quarterly',
          'Responsible: Head of QA',
          'Outcome 1: Title of outcome 1',
        ],
      ],
      ['kpi', { ref: '12A' }, ['KPI 12a, % health checks']],
      [
        'kpi',
        { ref: '12' },
        ['2 KPIs with 12: 12a, target 90% by Mar-17; 12b, target 86% by Mar-17.'],
      ],
      ['kpi', { ref: '13' }, ['KPI 13, % visits on time: target 80%']],
      ['kpi', { title: '% dental checks' }, ['KPI 12b, % dental checks: target 86%']],
      ['kpi', { phrase: 'dental checks' }, ['KPI 12b, % dental checks: target 86%']],
      ['kpi', { outcome: 1 }, ['2 KPIs of outcome 1; all have a target.', '12a', '12b']],
      ['kpi', {}, ['3 KPIs; all have a target.']],
      ['kpi', { phrase: 'the KPIs' }, ['3 KPIs; all have a target.']],
      ['kpi', { ref: '99z' }, ['There is no KPI 99z', '12a, 12b and 13']],
      ['kpi', { phrase: 'bananas' }, ['Nothing in the plan is about "bananas"']],
      ['kpi', { outcome: 9 }, ['There is no outcome 9']],
      [
        'kpis_off_target',
        {},
        [
          'keeps no KPI figures yet, so it cannot say which are off target. The plan has 3 KPIs; all have a target.',
          'Theme 2: Title of outcome 2',
          '1 KPI; it has a target',
        ],
      ],
      [
        'kpis_off_target',
        { outcome: 2 },
        ['1 KPI for theme 2; it has a target', '13 % visits on time'],
      ],
      [
        'risks',
        { outcome: 1 },
        [
          '2 risks of outcome 1, as the plan has them (edition of 1 September 2021)',
          'Posts stay empty',
        ],
      ],
      ['risks', { ref: '1.1.1' }, ['2 risks of outcome 1']],
      ['risks', { outcome: 2 }, ['The plan lists no risks for theme 2']],
      ['risks', {}, ['2 risks, as the plan has them', 'none in the plan']],
      [
        'impact',
        { outcome: 1 },
        ['1 intended impact of outcome 1', 'More families', 'Statement: none'],
      ],
      [
        'impact',
        { outcome: 2 },
        ['no intended impact for theme 2; it has a statement', 'Visits are made.'],
      ],
      ['actions_log', {}, ['does not keep the actions log', 'Overdue: none']],
    ],
  ],
  [
    'a plan that prints neither',
    BARE,
    [
      [
        'kpi',
        { title: 'School attendance' },
        ['KPI "School attendance": no target in the plan', 'Listed as: headline KPI'],
      ],
      ['kpi', { ref: '1a' }, ['There is no KPI 1a in the plan. Its KPIs have no refs']],
      ['kpi', { outcome: 2 }, ['The plan lists no KPIs of outcome 2']],
      ['kpis_off_target', {}, ['The plan has 1 KPI; it has no target.']],
      ['risks', {}, ['The plan lists no risks']],
      ['impact', {}, ['The plan lists no intended impact', 'not measured here yet']],
    ],
  ],
])('%s', (_, plan, cases) => {
  it.each(cases)('%s %j', (intent, slots, parts) => {
    const said = ask(plan, intent, slots);
    for (const part of parts) expect(said).toContain(part);
    expect(said).not.toMatch(/undefined|null|\[object/);
  });
});
