import { describe, expect, it } from 'vitest';
import { answerInWords, answerTo, type Asking } from '../../src/plan/answers/answer.ts';
import type { PlanEvent } from '../../src/plan/events.ts';
import type { Plan } from '../../src/plan/model.ts';
import { readQuestion } from '../../src/plan/questions.ts';
import {
  assigned,
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

/** Due on 10 January, and then on 31 March. */
const EDITIONS: readonly Happening<PlanEvent>[] = [
  ...HAPPENED,
  ['2022-01-13', importOf(buildPlan(SPECS))],
  [
    '2022-01-14',
    importOf(
      buildPlan([{ ref: '1.1.1', due: onDate('2022-03-31') }, ...SPECS.slice(1)], {
        title: 'Newest edition',
      }),
    ),
  ],
];
/** Due in December first. */
const MOVED = stateOf(
  buildPlan([{ ref: '1.1.1', due: onDate('2021-12-31') }, ...SPECS.slice(1)]),
  EDITIONS,
);

/** The document prints 2.1 twice, so that Waymark calls the second by another id. */
function repeated(): Plan {
  const plan = buildPlan([
    { ref: '2.1', text: 'Open the hub' },
    { ref: '2.1', text: 'Staff the hub' },
  ]);
  const ids = JSON.stringify(plan).replace('"m1"', '"2.1"').replace('"m2"', '"2.1-2"');
  return JSON.parse(ids) as Plan;
}

describe('a ref that is printed more than once', () => {
  it.each([
    ['status of 2.1', ['Open the hub', 'Staff the hub', 'calls them 2.1 and 2.1-2']],
    ['who leads 2.1?', ['Open the hub', 'Staff the hub']],
    ['status of 2.1-2', ['Staff the hub', 'Outcome 1: Title of outcome 1']],
    ['status of 2.1-3', ['unknown-ref']],
  ])('%s', (typed, parts) => {
    const said = ask(typed, { state: stateOf(repeated(), []) });
    for (const part of parts) expect(said).toContain(part);
    expect(said.includes('Open the hub')).toBe(parts.includes('Open the hub'));
  });
});

describe('after newer editions', () => {
  it.each([
    ['status of 1.1.1', ['2022-03-31 (first 2021-12-31, moved twice)', 'Reports: 1', 'RED']],
    [
      'what has slipped?',
      ['Due moved later: 1 milestone', '; due 2022-03-31 (first 2021-12-31, moved twice)'],
    ],
    ['status of outcome 1', ['Due moved later: 1 (1.1.1)', 'Overdue: none']],
    ['status of the plan', ['Due moved later: 1 milestone', 'Overdue: none']],
  ])('%s', (typed, parts) => {
    const said = ask(typed, { state: MOVED });
    for (const part of parts) expect(said).toContain(part);
  });

  it('a closed milestone says so, and is neither late nor counted', () => {
    const plan = buildPlan([{ ref: '1.1.1' }]);
    const late = buildPlan([{ ref: '1.1.1' }, { ref: '1.1.9', due: onDate('2022-01-10') }]);
    const state = stateOf(late, [
      ['2022-01-12', report({ milestoneId: 'm2', rag: 'red', done: 'Drafted.' })],
      ['2022-01-13', importOf(plan)],
    ]);
    for (const typed of ['status of 1.1.9', 'who leads 1.1.9?']) {
      const said = ask(typed, { state });
      expect(said).toContain('Milestone 1.1.9, closed by the edition of 13 January 2022');
      expect(said).toContain('Done: Drafted.');
      expect(said).not.toContain('overdue');
    }
    expect(ask('what is overdue?', { state })).toContain('Overdue: none');
    expect(ask('my milestones', { state })).toContain('Your milestones: 1');
    expect(ask('status of outcome 1', { state })).toContain('(of 1)');
  });

  it('a ref used again says what had it before', () => {
    const state = stateOf(buildPlan([{ ref: '1.1.1' }, { ref: '1.1.9', text: 'The old one' }]), [
      ['2022-01-13', importOf(buildPlan([{ ref: '1.1.9', text: 'The new one' }]))],
    ]);
    const said = ask('status of 1.1.9', { state });
    expect(said).toContain('The new one');
    expect(said).toContain('1.1.9 before: The old one, closed by the edition of 13 January 2022');
  });
});

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
        'Overdue: 1 (1.1.1)',
        'Help asked for: 1 (1.1.1)',
        `12 Jan, Sam Reed, ${ROLE}; overdue: was due 10 Jan`,
        '○ Not reported; due 20 Jan; led by nobody: the plan names no lead',
      ],
    ],
    [
      'status of outcome 4',
      ['Overdue: none', 'Help asked for: none', 'Not reported; no due date; led by Head of QA'],
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
    ['what is overdue?', ['Overdue: 1 milestone', 'overdue: was due 10 Jan']],
    ['what is due?', ['Due in the next two weeks: 1 milestone', 'due 20 Jan']],
    ['my milestones', ['Your milestones: 1\n', `Your roles: ${ROLE}`]],
    [
      'who has not reported?',
      ['Not reported on yet: 2 milestones', 'Asked, not answered yet: none'],
    ],
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

  it('shows twelve, names the others, and says how to see one', () => {
    const specs = Array.from({ length: 15 }, (): MilestoneSpec => ({}));
    expect(ask('who has not reported?', {}, {}, specs)).toContain(
      'and 2 more: 1.1.14 and 1.1.15. Ask "status of 1.1.14".',
    );
  });

  it('says a due that is neither late nor near as the plan writes it', () => {
    const specs: MilestoneSpec[] = [
      { due: { kind: 'month', asWritten: 'Mar 2022', month: '2022-03' } },
      { due: { kind: 'unread', asWritten: 'Ongoing' } },
    ];
    const words = ask('status of outcome 1', { state: stateOf(buildPlan(specs), []) });
    expect(words).toContain('○ Not reported; due Mar 2022; led by');
    expect(words).toContain('○ Not reported; Ongoing; led by');
  });

  it('to "who has not reported?" says by role who was asked and has not answered', () => {
    const state = stateOf(buildPlan(SPECS), [
      ...HAPPENED,
      ['2022-01-17', claim()],
      ['2022-01-17', settle(DELIVERED)],
    ]);
    expect(ask('who has not reported?', { state })).toContain(
      `${ROLE}: asked about 1.1.1 on 17 Jan, not answered yet`,
    );
  });
});
