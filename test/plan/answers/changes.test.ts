/** What changed since a day, and what happened to a milestone at all. */
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
  stateOf,
  type Happening,
  type MilestoneSpec,
} from '../../support/plan-build.ts';

const SPECS: readonly MilestoneSpec[] = [
  { ref: '1.1.1', due: onDate('2022-01-10') },
  { ref: '1.1.2' },
  { ref: '4.1.1', outcome: 4 },
  { ref: '4.1.2', outcome: 4 },
  { ref: '4.1.3', outcome: 4 },
];
const PLAN = buildPlan(SPECS);
/** 4.1.3 is not in it, 4.1.9 is new, 1.1.1 is due later and 1.1.2 says something else. */
const NEXT = buildPlan(
  [
    { ref: '1.1.1', due: onDate('2022-03-31') },
    { ref: '1.1.2', text: 'Said in other words' },
    ...SPECS.slice(2, 4),
  ],
  { title: 'Newest edition' },
);
const WITH_NEW = {
  ...NEXT,
  outcomes: NEXT.outcomes.map((outcome) => ({
    ...outcome,
    actions: outcome.actions.map((action) => ({
      ...action,
      milestones:
        outcome.number === 4
          ? [
              ...action.milestones,
              ...action.milestones.slice(0, 1).map((one) => ({ ...one, id: 'm9', ref: '4.1.9' })),
            ]
          : action.milestones,
    })),
  })),
};
const EARLY: readonly Happening<PlanEvent>[] = [
  ['2022-01-04', report({ rag: 'amber', done: 'Drafted.' })],
  ['2022-01-05', report({ milestoneId: 'm3', rag: 'red', help: 'Two posts.' })],
  ['2022-01-06', report({ milestoneId: 'm4', rag: 'green' })],
];
const LATE: readonly Happening<PlanEvent>[] = [
  ['2022-01-12', report({ rag: 'red', help: 'A room.', evidence: 'https://a.example/b' })],
  ['2022-01-13', report({ milestoneId: 'm3', rag: 'green' })],
  ['2022-01-13', report({ milestoneId: 'm4', rag: 'green' })],
  ['2022-01-14', report({ milestoneId: 'm2', rag: 'amber' })],
  ['2022-01-15', importOf(WITH_NEW)],
];

function ask(
  intent: Intent,
  slots: Slots,
  changes: Partial<Asking> = {},
  page = 1,
): Answer | string {
  const question = { intent, slots, confidence: 1, candidates: [], page };
  const before = stateOf(PLAN, EARLY);
  const answer = answerTo(question, {
    state: stateOf(PLAN, [...EARLY, ...LATE]),
    weekAgo: before,
    before,
    meetings: [],
    directory: directoryOf([]),
    day: day('2022-01-18'),
    timezone: LONDON,
    place: 'personal',
    personId: null,
    ...changes,
  });
  if (answer === null) throw new Error('No answer');
  return 'kind' in answer ? explain(answer) : answer;
}

function said(intent: Intent, slots: Slots, changes: Partial<Asking> = {}): string {
  const answer = ask(intent, slots, changes);
  return typeof answer === 'string' ? answer : answerInWords(answer).join('\n');
}

describe('what changed', () => {
  it.each<[Slots, readonly string[]]>([
    [
      {},
      [
        'Since 11 January 2022: 2 ratings changed (1 worse, 1 better); 1 first report; 1 reported again with the same rating; 1 due date changed (1 later); help asked for on 1; help no longer asked for on 1; evidence added on 1; 1 milestone added; 1 milestone closed; 1 milestone reworded; 1 new edition.',
        '◆ RED, 12 Jan, Sam Reed, Service Manager, Fostering; worse than ▲ AMBER of 4 Jan; due changed from 2022-01-10 to 2022-03-31; help asked for; evidence added',
        'Help needed: A room.',
        'Newest edition: plan.json, saved on 15 January 2022',
        'Beside the milestones: The title of the plan was "Build Plan"',
      ],
    ],
    [
      { from: '2022-01-10', outcome: 4 },
      [
        'Since 10 January 2022 in outcome 4: 1 rating changed (1 better); 1 reported again with the same rating; help no longer asked for on 1; 1 milestone added; 1 milestone closed.',
        'better than ◆ RED of 5 Jan; help no longer asked for',
        'as on 6 Jan',
      ],
    ],
    [
      { from: '2022-01-10', ref: '1.1.2' },
      ['1 first report; 1 milestone reworded.', 'the first report'],
    ],
    [
      { from: '2022-01-10', period: 'the last Board' },
      ['Understood as: the last Board: 10 January 2022', '2 ratings changed'],
    ],
    [
      { period: 'the last Board' },
      ['The day of "the last Board" is not kept', '"what changed since 21 December 2021"'],
    ],
    [{ from: '2022-01-19' }, ['19 January 2022 has not come yet']],
    [{ from: '2022-01-10', outcome: 9 }, ['There is no outcome 9']],
  ])('%j', (slots, parts) => {
    const words = said('changes_since', slots);
    for (const part of parts) expect(words).toContain(part);
  });

  it('comes worst first', () => {
    const answer = ask('changes_since', {});
    expect(typeof answer === 'string' ? [] : answer.items.map(({ ref }) => ref)).toEqual([
      '1.1.1',
      '4.1.1',
      '1.1.2',
      '4.1.2',
      '4.1.9',
      '4.1.3',
    ]);
  });

  it('is better or worse by the plan’s own definitions', () => {
    const plan = buildPlan(SPECS, { rag: BRISTOL });
    const happened: readonly Happening<PlanEvent>[] = [
      ['2022-01-04', report({ rag: 'red' })],
      ['2022-01-12', report({ rag: 'amber' })],
    ];
    const before = stateOf(plan, happened.slice(0, 1));
    expect(said('changes_since', {}, { state: stateOf(plan, happened), before })).toContain(
      '1 rating changed (1 better)',
    );
  });

  it('is nothing, since the last change there was', () => {
    const before = stateOf(PLAN, EARLY);
    const words = said('changes_since', { from: '2022-01-10' }, { state: before, before });
    expect(words).toContain(
      'Since 10 January 2022: nothing has changed; the last change before was on 6 January 2022.',
    );
  });

  it('is counted from when there was a plan', () => {
    const words = said('changes_since', { from: '2021-06-01' }, { before: null });
    expect(words).toContain(
      'Since 1 September 2021 (Waymark first had the plan then): 4 first reports',
    );
    expect(words).not.toContain('milestones added');
  });

  it('in a channel names nobody', () => {
    expect(said('changes_since', {}, { place: 'shared' })).not.toMatch(
      /Sam Reed|A room|a\.example/,
    );
  });
});

describe('the history', () => {
  it.each<[Slots, readonly string[]]>([
    [
      { ref: '1.1.1' },
      [
        '1.1.1: 2 reports, the newest ◆ RED on 12 January 2022, 6 days ago, by Service Manager, Fostering; due 2022-03-31 (first 2022-01-10, moved once).',
        'In the plan since: 1 September 2021',
        'Newest edition with it: plan.json, saved on 15 January 2022',
        'Due changed from 2022-01-10 to 2022-03-31 by the edition of 15 Jan',
        'worse than ▲ AMBER of 4 Jan; evidence added',
        'Done: Drafted.',
      ],
    ],
    [
      { ref: '4.1.9' },
      ['4.1.9: nothing has been reported yet; in the plan since 15 January 2022.'],
    ],
    [
      { ref: '4.1.3' },
      [
        '4.1.3: nothing was ever reported; in the plan since 1 September 2021; closed by the edition of 15 January 2022.',
        'Closed by the edition of 15 Jan',
      ],
    ],
    [
      { outcome: 4 },
      [
        'Outcome 4: 4 reports on 2 of 4 milestones; the newest report is of 13 January 2022, 5 days ago.',
      ],
    ],
    [{}, ['The plan: 7 reports on 4 of 6 milestones; a due date was changed once; the newest']],
    [
      { outcome: 4, from: '2022-01-01', to: '2022-01-05' },
      ['1 report between 1 Jan and 5 January 2022 on 1 of 4 milestones', '5 Jan'],
    ],
    [{ ref: '9.9' }, ['There is no milestone or action 9.9']],
  ])('%j', (slots, parts) => {
    const words = said('history', slots);
    for (const part of parts) expect(words).toContain(part);
  });

  it('is newest first, a page at a time', () => {
    const reports = Array.from({ length: 15 }, (_, i): Happening<PlanEvent> => [
      `2022-01-${String(i + 1).padStart(2, '0')}`,
      report({ done: `Step ${i + 1}.` }),
    ]);
    const state = stateOf(PLAN, reports);
    const [first, second] = [1, 2].map((page) => ask('history', { ref: '1.1.1' }, { state }, page));
    if (typeof first !== 'object' || typeof second !== 'object') throw new Error('Refused');
    expect(first.items[0]?.said).toEqual(['Done: Step 15.']);
    expect(first.pages).toMatchObject({ first: 1, last: 12, of: 15 });
    expect(second.items.at(-1)?.said).toEqual(['Done: Step 1.']);
  });
});
