/** Where the plan, an outcome, an action or a milestone stands today. */
import { describe, expect, it } from 'vitest';
import { answerTo } from '../../../src/plan/answers/answer-to.ts';
import type { Answer, Asking } from '../../../src/plan/answers/answer.ts';
import { answerInWords } from '../../../src/plan/answers/in-words.ts';
import type { PlanEvent } from '../../../src/plan/events.ts';
import type { Intent, Slots } from '../../../src/plan/questions/question.ts';
import { explain } from '../../../src/plan/refusals.ts';
import {
  BRISTOL,
  buildPlan,
  day,
  directoryOf,
  importOf,
  LONDON,
  onDate,
  report,
  ROLE,
  stateOf,
  type Happening,
  type MilestoneSpec,
} from '../../support/plan-build.ts';

const SPECS: readonly MilestoneSpec[] = [
  { ref: '1.1.1', due: onDate('2022-01-10') },
  { ref: '1.1.2', due: onDate('2022-01-20'), leads: [] },
  { ref: '4.1.1', outcome: 4, leads: ['Head of QA'], text: 'Open the family hub' },
  { ref: '4.1.2', outcome: 4 },
];
const HAPPENED: readonly Happening<PlanEvent>[] = [
  ['2022-01-05', report({ rag: 'amber', done: 'Drafted.' })],
  ['2022-01-12', report({ rag: 'red', help: 'Two posts.', evidence: 'https://a.example/b' })],
];
const PLAN = buildPlan(SPECS);

function askingAt(changes: Partial<Asking> = {}): Asking {
  return {
    state: stateOf(PLAN, HAPPENED),
    weekAgo: null,
    before: null,
    meetings: [],
    directory: directoryOf([]),
    day: day('2022-01-18'),
    timezone: LONDON,
    place: 'personal',
    personId: null,
    ...changes,
  };
}

function ask(intent: Intent, slots: Slots, asking: Asking = askingAt()): Answer {
  const question = { intent, slots, confidence: 1, candidates: [], page: 1 };
  const answer = answerTo(question, asking);
  if (answer === null || 'kind' in answer) throw new Error(JSON.stringify(answer));
  return answer;
}

function refused(intent: Intent, slots: Slots, asking: Asking = askingAt()): string {
  const question = { intent, slots, confidence: 1, candidates: [], page: 1 };
  const answer = answerTo(question, asking);
  if (answer === null || !('kind' in answer)) throw new Error(JSON.stringify(answer));
  return `${answer.kind}: ${explain(answer)}`;
}

describe('the summary says the figures first', () => {
  it.each<[string, Intent, Slots, string]>([
    [
      'of the plan',
      'plan_status',
      {},
      'The plan: 1 of 4 milestones reported, 1 ◆ RED on 18 January 2022; 1 overdue, none slipped; last update 6 days ago.',
    ],
    [
      'of an outcome',
      'outcome_status',
      { outcome: 1 },
      'Outcome 1: 1 of 2 milestones reported, 1 ◆ RED on 18 January 2022; 1 overdue, none slipped; last update 6 days ago.',
    ],
    [
      'of one without dates and reports',
      'outcome_status',
      { outcome: 4 },
      'Outcome 4: 0 of 2 milestones reported; none has a due date, so none can be overdue. Nothing has been reported yet.',
    ],
    [
      'of a milestone',
      'action_or_milestone_status',
      { ref: '1.1.1' },
      `1.1.1: ◆ RED on 12 January 2022, 6 days ago, by ${ROLE}; off track, overdue, was due 10 January 2022.`,
    ],
    [
      'of one that nobody reported on',
      'action_or_milestone_status',
      { ref: '1.1.2' },
      '1.1.2: nothing has been reported yet; not overdue, due 2022-01-20; led by nobody: the plan names no lead.',
    ],
    [
      'of one by its text',
      'action_or_milestone_status',
      { title: 'Open the family hub' },
      '4.1.1: nothing has been reported yet; no due date, so it cannot be overdue; led by Head of QA.',
    ],
    [
      'of an action',
      'action_or_milestone_status',
      { ref: '1.1' },
      'Action 1.1: 1 of 2 milestones reported, 1 ◆ RED on 18 January 2022; 1 overdue, none slipped; last update 6 days ago.',
    ],
  ])('%s', (_, intent, slots, summary) => {
    expect(ask(intent, slots).summary).toBe(summary);
  });

  it('and that nothing was heard for more than two weeks', () => {
    const late = askingAt({ day: day('2022-02-04') });
    expect(ask('outcome_status', { outcome: 1 }, late).summary).toMatch(
      /Not updated for 23 days\.$/,
    );
    const one = ask('action_or_milestone_status', { ref: '1.1.1' }, late);
    expect(one.summary).toMatch(/Not updated for 23 days\.$/);
  });

  it('but not of what is complete', () => {
    const state = stateOf(buildPlan(SPECS, { rag: BRISTOL }), [
      ['2022-01-05', report({ rag: 'green' })],
    ]);
    const one = ask(
      'action_or_milestone_status',
      { ref: '1.1.1' },
      askingAt({ state, day: day('2022-02-04') }),
    );
    expect(one.summary).toContain('● GREEN on 5 January 2022, 30 days ago');
    expect(one.summary).not.toContain('Not updated');
  });

  it('and what slipped, also where no day is left', () => {
    const moved = buildPlan([{ ref: '1.1.1', due: onDate('2022-03-31') }, ...SPECS.slice(1)]);
    const state = stateOf(PLAN, [['2022-01-14', importOf(moved)]]);
    expect(ask('outcome_status', { outcome: 1 }, askingAt({ state })).summary).toContain(
      'none overdue, 1 slipped',
    );
  });
});

describe('an action', () => {
  it('counts its milestones by rating', () => {
    const words = answerInWords(ask('action_or_milestone_status', { ref: '1.1' })).join('\n');
    expect(words).toContain('Milestones: 1 ◆ RED · 1 ○ Not reported (of 2)');
    expect(words).toContain('Overdue: 1 (1.1.1)');
  });
});

describe('what somebody leads', () => {
  it.each<[Intent, Slots, string]>([
    ['plan_status', { owner: 'Head of QA' }, '0 of 1 milestone reported'],
    ['outcome_status', { outcome: 1, owner: ROLE }, '1 of 1 milestone reported, 1 ◆ RED'],
    ['as_of', { date: '2022-01-18', owner: ROLE }, '1 of 2 milestones reported, 1 ◆ RED'],
  ])('%s %j is not said of all', (intent, slots, part) => {
    expect(ask(intent, slots).summary).toContain(part);
  });
});

describe('what is not there is refused with what is', () => {
  it.each<[Intent, Slots, string]>([
    ['outcome_status', { outcome: 3 }, 'There is no outcome 3'],
    ['action_or_milestone_status', { ref: '9.9' }, 'There is no milestone or action 9.9'],
    [
      'action_or_milestone_status',
      { phrase: 'adoption' },
      'Nothing in the plan is about "adoption"',
    ],
    ['action_or_milestone_status', {}, 'It is not clear which part of the plan is meant'],
  ])('%s %j', (intent, slots, sentence) => {
    expect(refused(intent, slots)).toContain(sentence);
  });
});

describe('in a channel', () => {
  it.each<[Intent, Slots]>([
    ['plan_status', {}],
    ['outcome_status', { outcome: 1 }],
    ['action_or_milestone_status', { ref: '1.1.1' }],
    ['history', { ref: '1.1.1' }],
    ['history', {}],
    ['changes_since', {}],
    ['as_of', { date: '2022-01-18', ref: '1.1.1' }],
  ])('%s %j has neither names nor narratives', (intent, slots) => {
    const answer = ask(intent, slots, askingAt({ place: 'shared' }));
    expect(JSON.stringify(answer)).not.toMatch(/Sam Reed|Drafted|Two posts|a\.example|Ann Example/);
    expect(JSON.stringify(answer)).toContain('RED');
  });
});
