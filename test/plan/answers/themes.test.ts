/** A plan that calls its outcomes themes, and means other things by its colours than most. */
import { describe, expect, it } from 'vitest';
import { answerInWords } from '../../../src/plan/answers/in-words.ts';
import type { Plan } from '../../../src/plan/model.ts';
import type { Intent, Slots } from '../../../src/plan/questions/question.ts';
import { readQuestion } from '../../../src/plan/questions/read-question.ts';
import { answered, asks, askingOf } from '../../support/asks.ts';
import {
  BRISTOL,
  buildPlan,
  day,
  onDate,
  report,
  ROLE,
  stateOf,
} from '../../support/plan-build.ts';

const BUILT = buildPlan(
  [
    { ref: '1.1.1', due: onDate('2022-01-10'), text: 'Open the hub' },
    ...Array.from({ length: 14 }, (_, i) => ({
      ref: `1.1.${i + 2}`,
      due: onDate('2022-01-20'),
      text: `Visit school number ${i + 2}`,
    })),
    { ref: '2.1.1', outcome: 2, text: 'Recruit carers' },
  ],
  {
    rag: {
      ...BRISTOL,
      definitions: BRISTOL.definitions.map((one) =>
        one.key === 'green' ? { ...one, meaning: 'completed or performance is on target' } : one,
      ),
    },
  },
);

function labelled(label: string): Plan {
  return { ...BUILT, outcomes: BUILT.outcomes.map((outcome) => ({ ...outcome, label })) };
}

const THEMES = stateOf(labelled('Theme'), [
  ['2022-01-04', report({ rag: 'amber' })],
  ['2022-01-12', report({ milestoneId: 'm2', rag: 'green' })],
]);

const ASKED: readonly (readonly [Intent, Slots])[] = [
  ['plan_status', {}],
  ['plan_status', { rag: 'amber' }],
  ['outcome_status', { outcome: 1 }],
  ['outcome_status', { outcome: 1, state: 'not_complete' }],
  ['action_or_milestone_status', { ref: '1.1.1' }],
  ['overdue', { outcome: 1 }],
  ['overdue', { outcome: 1, from: '2022-01-01', to: '2022-01-16' }],
  ['overdue', { owner: 'Ann Example' }],
  ['due', { outcome: 1 }],
  ['who_owns', { outcome: 1 }],
  ['who_owns', { ref: '1.1.1' }],
  ['owner_items', { owner: 'Director' }],
  ['my_milestones', {}],
  ['kpi', { outcome: 1 }],
  ['kpis_off_target', { outcome: 1 }],
  ['risks', { outcome: 1 }],
  ['impact', {}],
  ['changes_since', { outcome: 1 }],
  ['as_of', { outcome: 1, date: '2022-01-18' }],
  ['not_reported', { outcome: 1 }],
  ['evidence_for', { outcome: 1 }],
  ['help_needed', { outcome: 1 }],
  ['history', { outcome: 1 }],
  ['history', { ref: '1.1.1' }],
  ['actions_log', {}],
];

describe.each(ASKED)('%s %j', (intent, slots) => {
  const answer = answered(asks(intent, slots), askingOf(THEMES));

  it('speaks of themes', () => {
    const titles = THEMES.plan.outcomes.map(({ title }) => title);
    const said = titles.reduce(
      (text, title) => text.replaceAll(title, ''),
      [...answerInWords(answer), ...answer.next].join('\n').replaceAll(/Action of outcome \d/g, ''),
    );
    expect(said).not.toMatch(/outcomes? \d/i);
  });

  it('is followed by questions that are understood', () => {
    const asked = { plan: THEMES.plan, today: day('2022-01-18'), meetings: [], people: [] };
    for (const text of [
      ...answer.next,
      ...(answer.pages?.next == null ? [] : [answer.pages.next]),
    ]) {
      const question = readQuestion(text, { ...asked, previous: null });
      expect([text, question.intent]).not.toContain('ambiguous');
      expect([text, question.intent]).not.toContain('off_topic');
      if (text.includes('theme')) expect([text, question.slots.outcome]).toEqual([text, 1]);
    }
  });
});

it('a label that no question is understood by is left out of questions', () => {
  const state = stateOf(labelled('Key area'));
  const answer = answered(asks('overdue', { outcome: 1 }), askingOf(state));
  expect(answer.title).toBe('Overdue, in key area 1: 1 milestone');
  expect(answer.next[0]).toBe('status of outcome 1');
});

describe('a colour is said with what it stands for', () => {
  it.each<[Intent, Slots, string]>([
    ['plan_status', {}, '1 ▲ AMBER (on track), 1 ● GREEN (complete or on target) on 18 January'],
    [
      'action_or_milestone_status',
      { ref: '1.1.1' },
      `1.1.1: ▲ AMBER on 4 January 2022, 14 days ago, by ${ROLE}; on track but overdue, was due 10 January 2022.`,
    ],
    ['action_or_milestone_status', { ref: '1.1.2' }, '; complete or on target; due 2022-01-20.'],
    [
      'plan_status',
      { state: 'complete' },
      'Counted as complete: ● GREEN – completed or performance',
    ],
  ])('%s %j', (intent, slots, said) => {
    expect(answerInWords(answered(asks(intent, slots), askingOf(THEMES))).join('\n')).toContain(
      said,
    );
  });
});
