import { describe, expect, it } from 'vitest';
import { answerInWords, answerTo, type Asking } from '../../src/plan/answers.ts';
import type { PlanEvent } from '../../src/plan/events.ts';
import type { Plan } from '../../src/plan/model.ts';
import { readQuestion } from '../../src/plan/questions.ts';
import {
  assigned,
  buildPlan,
  day,
  directoryOf,
  LONDON,
  onDate,
  report,
  ROLE,
  seen,
  stateOf,
  type Happening,
  type MilestoneSpec,
} from '../support/plan-build.ts';

const SPECS: readonly MilestoneSpec[] = [
  { ref: '1.1.1', due: onDate('2022-01-10') },
  { ref: '1.1.2B', due: onDate('2022-01-20'), leads: [] },
  { ref: '4.1.1', outcome: 4, leads: ['Head of QA'] },
];
const HAPPENED: readonly Happening<PlanEvent>[] = [
  [
    '2022-01-12',
    report({ rag: 'red', done: 'Drafted.', help: 'Two posts.', evidence: 'https://a.example/b' }),
  ],
];

function ask(
  typed: string,
  changes: Partial<Asking> = {},
  plan: Partial<Plan> = {},
  specs: readonly MilestoneSpec[] = SPECS,
): string {
  const question = readQuestion(typed);
  if (
    question.kind === 'help' ||
    question.kind === 'greeting' ||
    question.kind === 'not-understood'
  )
    throw new Error(`"${typed}" is no question with an answer`);
  const answer = answerTo(question, {
    state: stateOf(buildPlan(specs, plan), HAPPENED),
    weekAgo: null,
    directory: directoryOf([seen('sam'), assigned(ROLE, { personId: 'sam' })]),
    day: day('2022-01-18'),
    timezone: LONDON,
    place: 'personal',
    personId: 'sam',
    ...changes,
  });
  return 'kind' in answer ? JSON.stringify(answer) : answerInWords(answer).join('\n');
}

describe('an answer', () => {
  it.each<[string, readonly string[]]>([
    [
      'status',
      ['Build Plan', 'Overdue: 1 milestone', 'Outcome 4', '1 ◆ RED · 1 ○ Not reported (of 2)'],
    ],
    [
      'status of outcome 1',
      [
        'Last update: 1.1.1 by Sam Reed (Service Manager, Fostering) on 12 January 2022, 6 days ago',
      ],
    ],
    ['status of outcome 2', ['"unknown-outcome"', '"numbers":[1,4]']],
    [
      'status of 1.1.1',
      ['Milestone 1.1.1', '◆ RED – off track, action needed, 12 Jan', 'Help needed: Two posts.'],
    ],
    ['status of 1.1.2b', ['Milestone 1.1.2B', 'Lead: nobody: the plan names no lead']],
    ['status of 1.1', ['Action 1.1', '1.1.1', '1.1.2B']],
    ['status of 9.9', ['"unknown-ref"', '"last":"4.1.1"']],
    ['who leads 4.1.1?', ['Head of QA']],
    ['who leads 1.1?', ['1.1.1', ROLE, '1.1.2B']],
    ['what is overdue?', ['Overdue: 1 milestone', '(was due 10 Jan)']],
    ['what is due?', ['Due in the next two weeks: 1 milestone', '(due 20 Jan)']],
    ['my milestones', ['Your milestones: 1 milestone', `Your roles: ${ROLE}`]],
    ['who has not reported?', ['Not reported on yet: 2 milestones']],
    ['help needed', ['Help asked for: 1 milestone']],
  ])('to "%s" has its figures, its date and its source', (typed, parts) => {
    const words = ask(typed);
    for (const part of parts) expect(words).toContain(part);
    if (!words.startsWith('{')) expect(words).toContain('As at Tuesday 18 January 2022');
  });

  it('in a channel has roles and ratings, and neither names nor narratives', () => {
    const words = ['status of 1.1.1', 'status of outcome 1', 'what is overdue?', 'help needed']
      .map((typed) => ask(typed, { place: 'shared' }))
      .join('\n');
    expect(words).toContain(`◆ RED, 12 Jan, ${ROLE}`);
    expect(words).not.toMatch(/Sam Reed|Drafted|Two posts|a\.example/);
  });

  it('tells somebody without a role how to get one', () => {
    expect(ask('my milestones', { personId: 'new' })).toContain('none yet; the PMO assigns roles');
  });

  it('shows twelve and says how many more', () => {
    const specs = Array.from({ length: 15 }, (): MilestoneSpec => ({}));
    expect(ask('who has not reported?', {}, {}, specs)).toContain('and 2 more');
  });
});
