/** Milestones that have something in common: late, due, the asker's, silent, in need of help. */
import { describe, expect, it } from 'vitest';
import type { Asking } from '../../../src/plan/answers/answer.ts';
import { answerTo } from '../../../src/plan/answers/answer-to.ts';
import { answerInWords } from '../../../src/plan/answers/in-words.ts';
import type { PlanEvent } from '../../../src/plan/events.ts';
import type { PlanState } from '../../../src/plan/plan-state.ts';
import type { Intent, Slots } from '../../../src/plan/questions/question.ts';
import { explain } from '../../../src/plan/refusals.ts';
import { answered, asks, askingOf } from '../../support/asks.ts';
import {
  buildPlan,
  claim,
  DELIVERED,
  FAILED,
  importOf,
  onDate,
  report,
  ROLE,
  settle,
  stateOf,
  type Happening,
  type MilestoneSpec,
} from '../../support/plan-build.ts';

const TWICE_A_YEAR = { kind: 'recurring', asWritten: 'Twice a year', every: 'half-year' } as const;
const MARCH = { kind: 'month', asWritten: 'Mar 2022', month: '2022-03' } as const;
const ONGOING = { kind: 'ongoing', asWritten: 'Ongoing' } as const;
const SPECS: readonly MilestoneSpec[] = [
  { ref: '1.1.1', due: onDate('2022-01-10') },
  { ref: '1.1.2', due: onDate('2022-01-20'), leads: [] },
  { ref: '1.2.1', due: onDate('2021-11-05'), text: 'Foster carers are paid more' },
  { ref: '4.1.1', outcome: 4, leads: ['Head of QA'] },
  { ref: '4.1.2', outcome: 4, leads: ['Head of QA'], due: MARCH },
  { ref: '4.1.3', outcome: 4, leads: ['Head of QA'], due: ONGOING },
  { ref: '4.1.4', outcome: 4, leads: [ROLE], due: TWICE_A_YEAR },
];
const HAPPENED: readonly Happening<PlanEvent>[] = [
  ['2021-11-04', report({ milestoneId: 'm3', rag: 'blue', done: 'Agreed.' })],
  [
    '2022-01-12',
    report({ rag: 'red', done: 'Drafted.', help: 'Two posts.', evidence: 'https://a.example/b' }),
  ],
];
const STATE = stateOf(buildPlan(SPECS), HAPPENED, '2021-10-01');
/** The plan of a council that writes no dates, and has heard nothing. */
const UNDATED = stateOf(buildPlan([{}, {}, { outcome: 4 }]));
/** 1.1.1 was due on 10 January, and is due on 31 March in the newest edition. */
const MOVED = stateOf(buildPlan(SPECS), [
  ...HAPPENED,
  [
    '2022-01-13',
    importOf(buildPlan([{ ref: '1.1.1', due: onDate('2022-03-31') }, ...SPECS.slice(1)])),
  ],
]);

function summary(
  intent: Intent,
  slots: Slots = {},
  state: PlanState = STATE,
  changes: Partial<Asking> = {},
): string {
  return answered(asks(intent, slots), askingOf(state, changes)).summary;
}

function words(
  intent: Intent,
  slots: Slots = {},
  state: PlanState = STATE,
  changes: Partial<Asking> = {},
): string {
  return answerInWords(answered(asks(intent, slots), askingOf(state, changes))).join('\n');
}

const LATEST = 'the latest update was 6 days ago, on 12 January 2022.';

describe('the answer is one sentence, figures first', () => {
  it.each<[Intent, Slots, string]>([
    ['overdue', {}, `1 of 7 milestones is overdue; ${LATEST}`],
    ['overdue', { outcome: 1 }, `1 of 3 milestones in outcome 1 is overdue; ${LATEST}`],
    [
      'overdue',
      { outcome: 4 },
      'None of the 4 milestones in outcome 4 is overdue; 2 of them have no due date; nothing has been reported yet.',
    ],
    ['overdue', { ref: '1.1.1' }, `Milestone 1.1.1 is overdue; ${LATEST}`],
    ['overdue', { ref: '1.1.2' }, 'Milestone 1.1.2 is not overdue; nothing has been reported yet.'],
    [
      'overdue',
      { ref: '4.1.1' },
      'Milestone 4.1.1 is not overdue; it has no due date, so it cannot be overdue; nothing has been reported yet.',
    ],
    ['overdue', { owner: 'head of qa' }, 'None of the 3 milestones led by head of qa'],
    ['overdue', { me: true }, `1 of your 3 milestones is overdue; ${LATEST}`],
    ['overdue', { rag: 'red' }, `The only milestone that is rated RED is overdue; ${LATEST}`],
    ['overdue', { phrase: 'foster carers' }, 'The only milestone about foster carers is not'],
    [
      'overdue',
      { state: 'slipped' },
      'None of the 7 milestones has had its due moved later; there is one edition of the plan so far; 1 is overdue',
    ],
    [
      'due',
      {},
      '1 of 7 milestones is due in the next 14 days, to 1 February 2022; the first is due on 20 Jan',
    ],
    ['due', { from: '2022-03-01', to: '2022-03-31' }, '1 of 7 milestones is due in March 2022;'],
    [
      'due',
      { from: '2022-03-31', to: '2022-03-31' },
      '1 of 7 milestones is due on 31 March 2022; the latest',
    ],
    ['due', { date: '2022-01-20' }, '1 of 7 milestones is due on 20 January 2022;'],
    ['due', { to: '2022-02-28' }, '1 of 7 milestones is due by 28 February 2022;'],
    [
      'due',
      { from: '2022-01-01', to: '2022-01-31' },
      '2 of 7 milestones are due in January 2022; none done, 1 overdue, 1 still to come;',
    ],
    [
      'due',
      { from: '2021-11-01', to: '2021-11-30', period: 'in November' },
      '1 of 7 milestones was due in November 2021; 1 done, none overdue;',
    ],
    [
      'due',
      { period: 'the next Board' },
      'The day of "the next Board" is not kept here, so this is the next two weeks. 1 of 7',
    ],
    [
      'my_milestones',
      {},
      `You lead 3 milestones; 1 overdue, none due in the next two weeks; ${LATEST}`,
    ],
    ['my_milestones', { state: 'complete' }, '1 of your 3 milestones is complete; 1 has no report'],
    ['my_milestones', { to: '2022-01-31' }, 'None of your 3 milestones is due by 31 January 2022'],
    ['not_reported', {}, `5 of 7 milestones have no report yet; ${LATEST}`],
    ['not_reported', { outcome: 4 }, 'All 4 milestones in outcome 4 have no report yet; nothing'],
    ['not_reported', { ref: '1.1.1' }, 'Milestone 1.1.1 has been reported on;'],
    [
      'not_reported',
      { from: '2022-01-01', outcome: 1 },
      '2 of 3 milestones in outcome 1 had no report since 1 January 2022;',
    ],
    [
      'not_reported',
      { from: '2021-11-01', to: '2021-11-30' },
      '6 of 7 milestones had no report in',
    ],
    ['not_reported', { period: 'since Easter' }, 'The day of "since Easter" is not kept here'],
    [
      'help_needed',
      {},
      `Help is asked for on 1 of 7 milestones, last on 12 January 2022 by ${ROLE}.`,
    ],
    [
      'help_needed',
      { outcome: 4 },
      'No help is asked for on 4 milestones in outcome 4; nothing has been reported yet.',
    ],
    [
      'evidence_for',
      {},
      '1 evidence link was given, for 1 of 7 milestones, the latest on 12 January 2022 for 1.1.1; 1 is complete without evidence.',
    ],
    [
      'evidence_for',
      { ref: '1.1.2' },
      'No evidence has been given yet for 1 milestone under 1.1.2;',
    ],
    [
      'plan_status',
      { rag: 'red' },
      `1 of 7 milestones is rated RED; 5 have no report yet; ${LATEST}`,
    ],
    [
      'outcome_status',
      { rag: 'amber', outcome: 4 },
      'None of the 4 milestones in outcome 4 is rated',
    ],
    [
      'help_needed',
      { from: '2022-01-01' },
      'Help was asked for on 1 of 7 milestones since 1 January 2022.',
    ],
    [
      'help_needed',
      { to: '2021-12-31' },
      'No help was asked for on 7 milestones by 31 December 2021;',
    ],
    [
      'evidence_for',
      { from: '2022-01-15', to: '2022-01-18' },
      'No evidence was given between 15 Jan and 18 January 2022 for 7 milestones;',
    ],
    ['plan_status', { state: 'complete' }, '1 of 7 milestones is complete; 5 have no report yet;'],
    ['plan_status', { state: 'no_date' }, '2 of 7 milestones have no due date;'],
    ['plan_status', { state: 'no_lead' }, '1 of 7 milestones has no lead;'],
    [
      'outcome_status',
      { state: 'no_lead', outcome: 4 },
      'All 4 milestones in outcome 4 have a lead;',
    ],
    ['plan_status', { state: 'overdue' }, '1 of 7 milestones is overdue;'],
    ['plan_status', { state: 'no_evidence' }, '6 of 7 milestones have no evidence link;'],
    [
      'owner_items',
      { owner: 'Head of QA', state: 'not_complete' },
      'All 3 milestones led by Head of QA',
    ],
  ])('%s %j', (intent, slots, said) => {
    expect(summary(intent, slots)).toContain(said);
  });
});

describe('a plan without dates', () => {
  const none = '3 of 3 have no due date, so none can be';
  it.each<[Intent, Slots, string]>([
    ['overdue', {}, `None of the 3 milestones is overdue; ${none} overdue; nothing has been`],
    ['overdue', { state: 'slipped' }, `${none} overdue`],
    [
      'due',
      {},
      `None of the 3 milestones is due in the next 14 days, to 1 February 2022; ${none} due`,
    ],
    ['my_milestones', {}, `You lead 3 milestones; ${none} overdue`],
    ['plan_status', { state: 'no_date' }, 'All 3 milestones have no due date; nothing'],
  ])('%s %j says so', (intent, slots, said) => {
    expect(summary(intent, slots, UNDATED)).toContain(said);
    expect(words(intent, slots, UNDATED)).toContain('Last update: nothing reported yet');
  });
});

describe('after a newer edition', () => {
  it.each<[Intent, Slots, readonly string[]]>([
    [
      'overdue',
      { state: 'slipped' },
      [
        '1 of 7 milestones has had its due moved later; none is overdue, 2 of them',
        'first 2022-01-10, moved once',
      ],
    ],
    ['overdue', {}, ['None of the 7 milestones is overdue', 'Due moved later: 1 (1.1.1)']],
    [
      'due',
      { from: '2022-01-01', to: '2022-01-31' },
      ['1 of 7 milestones is due', 'Due then once, moved since: 1 (1.1.1)'],
    ],
  ])('%s %j says what moved', (intent, slots, parts) => {
    for (const part of parts) expect(words(intent, slots, MOVED)).toContain(part);
    expect(words(intent, slots, MOVED)).toContain(
      'edition 2, imported from plan.json on 13 January 2022',
    );
  });
});

describe('every list', () => {
  const LISTS: readonly (readonly [Intent, Slots])[] = [
    ['overdue', {}],
    ['overdue', { state: 'slipped' }],
    ['due', {}],
    ['my_milestones', {}],
    ['not_reported', {}],
    ['help_needed', {}],
    ['evidence_for', {}],
    ['plan_status', { rag: 'red' }],
    ['who_owns', { ref: '1.1.1' }],
    ['who_owns', { outcome: 1 }],
    ['owner_items', { owner: ROLE }],
  ];

  it.each(LISTS)('%s %j is dated and sourced, and says what to ask next', (intent, slots) => {
    const answer = answered(asks(intent, slots), askingOf(STATE));
    expect(answer.asAt).toBe('As at Tuesday 18 January 2022');
    expect(answer.source).toContain('From Build Plan, imported from plan.json on 1 October 2021');
    expect(answer.source).toContain(
      `Last report on the plan: 12 January 2022, by Sam Reed (${ROLE})`,
    );
    expect(answer.next.length).toBeGreaterThanOrEqual(2);
    expect(answer.next.length).toBeLessThanOrEqual(3);
    expect(answer.summary).toMatch(/^[^\n]+\.$/);
  });

  it.each(LISTS)(
    '%s %j in a channel has neither names nor narratives nor links',
    (intent, slots) => {
      const said = words(intent, slots, STATE, { place: 'shared' });
      expect(said).not.toMatch(/Sam Reed|Drafted|Two posts|a\.example|Ann Example/);
    },
  );

  it('older than two weeks says how long nothing was heard', () => {
    const said = words('overdue', { phrase: 'foster carers' });
    expect(said).toContain('the latest update was 75 days ago, on 4 November 2021');
    expect(said).toContain('Last update: Not updated for 75 days. 1.2.1 by');
  });

  it('shows twelve at a time, and says how to see the next', () => {
    const state = stateOf(
      buildPlan(Array.from({ length: 30 }, () => ({ due: onDate('2022-01-10') }))),
    );
    const answer = (page: number) => answered(asks('overdue', {}, page), askingOf(state));
    expect(answer(1).pages).toEqual({
      first: 1,
      last: 12,
      of: 30,
      next: 'what is overdue, page 2',
    });
    expect(answer(3).pages).toMatchObject({ first: 25, last: 30, next: null });
    expect(answer(9).pages).toEqual(answer(3).pages);
  });
});

describe('the milestones are', () => {
  function refs(intent: Intent, slots: Slots = {}): readonly string[] {
    return answered(asks(intent, slots), askingOf(STATE)).items.map(({ ref }) => ref);
  }

  it.each<[Intent, Slots, readonly string[]]>([
    ['my_milestones', {}, ['1.1.1', '1.2.1', '4.1.4']],
    ['due', { from: '2021-11-01', to: '2022-04-01' }, ['1.2.1', '1.1.1', '1.1.2', '4.1.2']],
    ['due', { from: '2022-03-01', to: '2022-06-30' }, ['4.1.2', '4.1.4']],
    ['overdue', { ref: '1.1.2' }, ['1.1.2']],
    ['overdue', { ref: '1.1' }, ['1.1.1']],
    ['help_needed', {}, ['1.1.1']],
  ])('%s %j', (intent, slots, expected) => {
    expect(refs(intent, slots)).toEqual(expected);
  });

  it('said with what became of them', () => {
    const said = words('due', { from: '2021-11-01', to: '2021-11-30' });
    expect(said).toContain('★ BLUE – complete, 4 Nov 2021, Sam Reed');
    expect(said).toContain('was due 5 Nov 2021');
  });
});

it.each<[string, PlanEvent, string]>([
  ['is silent', settle(DELIVERED), `${ROLE}: asked about 1.1.1 on 17 Jan, not answered yet`],
  ['was not reached', settle(FAILED), 'Asked, not answered yet: none'],
])('who was asked and %s', (_what, settled, said) => {
  const state = stateOf(buildPlan(SPECS), [
    ...HAPPENED,
    ['2022-01-17', claim()],
    ['2022-01-17', settled],
  ]);
  expect(words('not_reported', {}, state)).toContain(said);
  expect(words('not_reported', { outcome: 4 }, state)).not.toContain('asked about 1.1.1');
});

it.each<[Intent, Slots, string]>([
  ['overdue', { outcome: 2 }, 'There is no outcome 2: the plan has outcomes 1 and 4'],
  ['overdue', { ref: '9.9' }, 'There is no milestone or action 9.9'],
  [
    'due',
    { phrase: 'submarines' },
    'Nothing in the plan is about "submarines". The plan has Outcome 1',
  ],
  ['help_needed', { owner: 'Head of QE' }, 'The closest: Head of QA'],
])('%s %j is refused with what there is', (intent, slots, said) => {
  const answer = answerTo(asks(intent, slots), askingOf(STATE));
  if (answer === null || !('kind' in answer)) throw new Error('It is refused');
  expect(explain(answer)).toContain(said);
});

it.each<[string | null, string, string]>([
  ['new', 'You hold no role in this plan yet', 'none yet; the PMO assigns roles'],
  [null, 'A terminal leads no milestone', 'none yet'],
])('somebody without a role (%s) is told so', (personId, said, roles) => {
  const mine = words('my_milestones', {}, STATE, { personId });
  expect(mine).toContain(said);
  expect(mine).toContain(roles);
});
