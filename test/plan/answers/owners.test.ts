/** Who answers for what, and what somebody answers for. */
import { describe, expect, it } from 'vitest';
import { answerTo } from '../../../src/plan/answers/answer-to.ts';
import { answerInWords } from '../../../src/plan/answers/in-words.ts';
import type { Kpi, Plan } from '../../../src/plan/model.ts';
import type { Intent, Slots } from '../../../src/plan/questions/question.ts';
import { explain } from '../../../src/plan/refusals.ts';
import { answered, asks, askingOf } from '../../support/asks.ts';
import {
  assigned,
  buildPlan,
  directoryOf,
  importOf,
  onDate,
  report,
  ROLE,
  seen,
  stateOf,
} from '../../support/plan-build.ts';

const BUILT = buildPlan([
  { ref: '1.1.1', due: onDate('2022-01-10') },
  { ref: '1.1.2', leads: [] },
  { ref: '1.2.1', leads: ['Head of QA', ROLE], text: 'Foster carers are paid more' },
  { ref: '4.1.1', outcome: 4, leads: ['Head of QA'] },
  { ref: '4.1.2', outcome: 4, leads: ['Head of QA'] },
]);
const PLAN: Plan = {
  ...BUILT,
  outcomes: BUILT.outcomes.map((outcome) => ({
    ...outcome,
    kpis: [
      kpi(
        outcome.number === 1 ? '1a' : null,
        `% visits of outcome ${outcome.number}`,
        'Head of QA',
      ),
      kpi(null, `% calls of outcome ${outcome.number}`, null),
    ],
  })),
};
const STATE = stateOf(PLAN, [['2022-01-12', report({ milestoneId: 'm4', rag: 'red' })]]);
const PEOPLE = directoryOf([
  seen('sam'),
  seen('ann'),
  assigned(ROLE, { personId: 'sam', name: 'Sam Reed' }),
  assigned('Director', { personId: 'ann', name: 'Ann Example' }),
]);

function kpi(ref: string | null, measure: string, responsible: string | null): Kpi {
  const none = { kind: 'none' } as const;
  return {
    ref,
    measure,
    responsible,
    frequency: null,
    target: null,
    targetDue: none,
    set: 'unsorted',
  };
}

function words(intent: Intent, slots: Slots, changes: Parameters<typeof askingOf>[1] = {}): string {
  const asking = askingOf(STATE, { directory: PEOPLE, ...changes });
  return answerInWords(answered(asks(intent, slots), asking)).join('\n');
}

describe('who answers for', () => {
  it.each<[Slots, readonly string[], readonly string[]]>([
    [
      { ref: '1.1.1' },
      [`1.1.1 is led by ${ROLE} (held by Sam Reed).`],
      [`1.1.1 is led by ${ROLE}.`],
    ],
    [{ ref: '1.1.2' }, ['1.1.2 has no lead: the plan names nobody.'], ['has no lead']],
    [
      { ref: '4.1.1' },
      [
        '4.1.1 is led by Head of QA (nobody holds this role yet).',
        'DMT lead of outcome 4: Director',
      ],
      ['nobody holds this role yet'],
    ],
    [
      { ref: '1.1' },
      [`Head of QA: 1 milestone (nobody`, `${ROLE}: 2 milestones (held by Sam Reed)`],
      ['1.1.2'],
    ],
    [
      { outcome: 4 },
      ['The DMT lead of outcome 4 is Ann Example. Head of QA leads all 2 milestones in outcome 4.'],
      ['The DMT lead of outcome 4 is Director.'],
    ],
    [
      { outcome: 1 },
      [
        `2 roles lead 3 milestones in outcome 1; ${ROLE} leads the most (2).`,
        'Nobody: 1 milestone: the',
      ],
      ['2 roles lead'],
    ],
    [
      { ref: '1a' },
      ['KPI 1a is the responsibility of Head of QA (nobody holds this role yet).', '% visits of'],
      ['KPI 1a'],
    ],
    [
      { title: '% calls of outcome 4' },
      ['KPI "% calls of outcome 4" has nobody named as responsible in the plan.'],
      ['nobody named'],
    ],
    [{ phrase: 'foster carers' }, ['1 milestone about foster carers', 'Head of QA'], ['1.2.1']],
    [{ owner: 'Head of QA' }, ['Held by: nobody yet'], ['nobody holds this role yet']],
    [{}, ['2 roles lead 5 milestones'], ['2 roles lead 5 milestones']],
  ])('%j', (slots, inChat, inChannel) => {
    for (const part of inChat) expect(words('who_owns', slots)).toContain(part);
    const shared = words('who_owns', slots, { place: 'shared' });
    for (const part of inChannel) expect(shared).toContain(part);
    expect(shared).not.toMatch(/Sam Reed|Ann Example/);
  });

  it.each<[Slots, string]>([
    [{ ref: '9.9' }, 'no milestone or action 9.9'],
    [{ phrase: 'submarines' }, 'Nothing in the plan is about "submarines"'],
    [{ outcome: 3 }, 'There is no outcome 3'],
    [
      { owner: 'Head of Submarines' },
      'No role or person in the plan is called "Head of Submarines"',
    ],
  ])('%j is not guessed', (slots, said) => {
    const answer = answerTo(asks('who_owns', slots), askingOf(STATE));
    if (answer === null || !('kind' in answer)) throw new Error('It is refused');
    expect(explain(answer)).toContain(said);
  });

  it('a milestone that is closed says so', () => {
    const state = stateOf(buildPlan([{ ref: '1.1.1' }, { ref: '1.1.9' }]), [
      ['2022-01-13', importOf(buildPlan([{ ref: '1.1.1' }]))],
    ]);
    for (const intent of ['who_owns', 'overdue', 'evidence_for'] as const)
      expect(words(intent, { ref: '1.1.9' }, { state })).toContain(
        'Milestone 1.1.9, closed by the edition of 13 January 2022',
      );
  });
});

it('a DMT lead without a title is a name, and no channel hears it', () => {
  const outcomes = PLAN.outcomes.map((outcome) => ({
    ...outcome,
    dmtLeads: [{ asWritten: 'Bea Stone', name: null, role: null }],
  }));
  const state = stateOf({ ...PLAN, outcomes });
  for (const [intent, slots] of [
    ['who_owns', { outcome: 4 }],
    ['who_owns', { ref: '4.1.1' }],
    ['outcome_status', { outcome: 4 }],
  ] as const) {
    expect(words(intent, slots, { state })).toContain('Bea Stone');
    expect(words(intent, slots, { state, place: 'shared' })).not.toContain('Bea Stone');
  }
});

describe('what somebody answers for', () => {
  it.each<[string, readonly string[]]>([
    [
      'Head of QA',
      [
        'Head of QA leads 3 milestones and is responsible for 2 KPIs; none has a due date, so none can be overdue; nobody holds this role yet; the latest update was 6 days ago',
        'Milestones: 1 ◆ RED · 2 ○ Not reported (of 3)',
        'KPIs: 1a and % visits of outcome 4',
      ],
    ],
    [
      'sam reed',
      ['Sam Reed leads 2 milestones; 1 overdue, none slipped; nothing has been', `Roles: ${ROLE}`],
    ],
    [
      'Ann Example',
      [
        'Ann Example is DMT lead of outcomes 1 and 4.',
        'Roles: Director',
        'DMT lead of outcome 4: 1 ◆ RED · 1 ○ Not reported (of 2); none overdue',
      ],
    ],
    ['Director', ['Director is DMT lead of outcomes 1 and 4.', 'Held by: Ann Example']],
  ])('%s', (owner, parts) => {
    for (const part of parts) expect(words('owner_items', { owner })).toContain(part);
    const shared = words('owner_items', { owner }, { place: 'shared' });
    expect(shared).not.toMatch(/sam reed|ann example|Held by/i);
  });

  it('what is overdue for a DMT lead is so in their outcomes', () => {
    expect(words('overdue', { owner: 'Ann Example' })).toContain(
      '1 of 5 milestones in outcomes 1 and 4 (DMT lead: Ann Example) is overdue',
    );
  });

  it('a DMT lead sees the figures of the outcomes beside their own milestones', () => {
    const mine = words('my_milestones', {}, { personId: 'ann' });
    expect(mine).toContain('You lead no milestone yourself; you are DMT lead of outcomes 1 and 4.');
    expect(mine).toContain('DMT lead of outcome 1: 3 ○ Not reported (of 3); 1 overdue');
  });
});
