/** What every list of milestones has: dates and a source, pages, and only what the place allows. */
import { describe, expect, it } from 'vitest';
import { answerTo } from '../../../src/plan/answers/answer-to.ts';
import type { PlanEvent } from '../../../src/plan/events.ts';
import type { Intent, Slots } from '../../../src/plan/questions/question.ts';
import { explain } from '../../../src/plan/refusals.ts';
import { answered, asks, askingOf } from '../../support/asks.ts';
import {
  buildPlan,
  claim,
  DELIVERED,
  FAILED,
  onDate,
  ROLE,
  settle,
  stateOf,
} from '../../support/plan-build.ts';
import { HAPPENED, SPECS, STATE, words } from './listed-plan.ts';

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
