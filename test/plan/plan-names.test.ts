import { describe, expect, it } from 'vitest';
import { planCalled, planNamedIn, type PlanName } from '../../src/plan/plan-names.ts';

const PLANS: readonly PlanName[] = [
  {
    planId: 'calder-2021',
    title: "Children's Services Improvement Plan 2021",
    organisation: 'Calder Vale Borough Council',
  },
  {
    planId: 'north-moor',
    title: "Children's Services Improvement Plan 2022",
    organisation: 'North Moor City Council',
  },
  { planId: 'foster-first', title: 'Foster First Delivery Plan', organisation: null },
];

describe('a plan named in a question', () => {
  it('is looked for in a message that says "plan" without end, and nobody waits', () => {
    const text = 'plan '.repeat(20_000);
    expect(planNamedIn(text, PLANS)).toBeNull();
    expect(planNamedIn(`${text}calder vale plan`, PLANS)?.planId).toBe('calder-2021');
  });

  it.each([
    ['what is overdue in plan north-moor', 'north-moor', 'what is overdue'],
    ['What is overdue in plan NORTH-MOOR?', 'north-moor', 'What is overdue?'],
    ['status of the plan calder-2021', 'calder-2021', 'status of the plan'],
    ['in plan calder-2021, what is red', 'calder-2021', 'what is red'],
    ['what is overdue in the calder vale plan', 'calder-2021', 'what is overdue in the plan'],
    [
      'what is overdue in the North Moor improvement plan?',
      'north-moor',
      'what is overdue in the plan?',
    ],
    ['status of the 2022 plan', 'north-moor', 'status of the plan'],
    ['status of the foster first plan', 'foster-first', 'status of the plan'],
    ['what is overdue in North Moor?', 'north-moor', 'what is overdue?'],
    ['in Calder Vale, what is red', 'calder-2021', 'what is red'],
    ['kpis for north moor city council', 'north-moor', 'kpis'],
  ])('%s', (text, planId, left) => {
    expect(planNamedIn(text, PLANS)).toEqual({ planId, text: left });
  });

  it.each([
    'status of the plan',
    'status of the improvement plan',
    "how is the children's services improvement plan doing",
    'what is overdue in plan east',
    'what is overdue in plan north-moor-2',
    'what is overdue in fostering',
    'is the plan for fostering on track',
    'what does the north moor road team own',
    'in the calder vale north moor plan',
    'plan',
    '',
  ])('none in "%s"', (text) => {
    expect(planNamedIn(text, PLANS)).toBeNull();
  });
});

describe('a plan called', () => {
  it.each([
    ['north-moor', 'north-moor'],
    ['North Moor', 'north-moor'],
    ['North Moor City Council', 'north-moor'],
    ['the plan of Calder Vale', 'calder-2021'],
    ['foster first delivery plan', 'foster-first'],
    ['Improvement Plan', null],
    ['East', null],
    ['', null],
  ])('%s', (name, planId) => {
    expect(planCalled(name, PLANS)).toBe(planId);
  });
});
