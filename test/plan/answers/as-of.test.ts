/** How the plan, an outcome or a milestone stood on a day that has passed. */
import { describe, expect, it } from 'vitest';
import { answerTo } from '../../../src/plan/answers/answer-to.ts';
import type { Asking } from '../../../src/plan/answers/answer.ts';
import { answerInWords } from '../../../src/plan/answers/in-words.ts';
import type { PlanEvent } from '../../../src/plan/events.ts';
import type { Slots } from '../../../src/plan/questions/question.ts';
import { explain } from '../../../src/plan/refusals.ts';
import { answered, asks, askingOf } from '../../support/asks.ts';
import {
  buildPlan,
  day,
  importOf,
  onDate,
  report,
  stateOf,
  type Happening,
  type MilestoneSpec,
} from '../../support/plan-build.ts';

const SPECS: readonly MilestoneSpec[] = [
  { ref: '1.1.1', due: onDate('2022-01-10') },
  { ref: '1.1.2', due: onDate('2022-01-20') },
  { ref: '4.1.1', outcome: 4 },
  { ref: '4.1.2', outcome: 4 },
];
const PLAN = buildPlan(SPECS);
const HAPPENED: readonly Happening<PlanEvent>[] = [
  ['2022-01-05', report({ rag: 'amber', done: 'Drafted.' })],
  ['2022-01-12', report({ rag: 'red', help: 'Two posts.' })],
];

function refused(slots: Slots, asking: Asking = askingOf(stateOf(PLAN, HAPPENED))): string {
  const answer = answerTo(asks('as_of', slots), asking);
  if (answer === null || !('kind' in answer)) throw new Error(JSON.stringify(answer));
  return `${answer.kind}: ${explain(answer)}`;
}

describe('a day that has passed', () => {
  const now = { state: stateOf(PLAN, HAPPENED), day: day('2022-01-18') };
  const then = askingOf(stateOf(PLAN, HAPPENED.slice(0, 1)), {
    day: day('2022-01-06'),
    now,
  });

  it.each<[string, Slots, string, string]>([
    [
      'the plan',
      {},
      'On 6 January 2022: The plan: 1 of 4 milestones reported, 1 ▲ AMBER on 6 January 2022; none overdue, none slipped; last update the day before.',
      'Today, 18 January 2022: 1 of 4 milestones reported, 1 ◆ RED on 18 January 2022',
    ],
    [
      'an outcome',
      { outcome: 1 },
      'On 6 January 2022: Outcome 1: 1 of 2 milestones reported, 1 ▲ AMBER on 6 January 2022',
      'Today, 18 January 2022: 1 of 2 milestones reported, 1 ◆ RED on 18 January 2022',
    ],
    [
      'a milestone',
      { ref: '1.1.1' },
      'On 6 January 2022: 1.1.1: ▲ AMBER on 5 January 2022, the day before',
      'Today, 18 January 2022: ◆ RED on 12 January 2022, 6 days ago',
    ],
  ])('is said of %s as it stood then, beside today', (_, slots, summary, today) => {
    const answer = answered(asks('as_of', { ...slots, date: '2022-01-06' }), then);
    expect(answer.summary).toContain(summary);
    expect(answer.asAt).toBe('As at the end of Thursday 6 January 2022');
    expect(answerInWords(answer).join('\n')).toContain(today);
  });

  it('is followed by what changed since, from the day after', () => {
    const [status, changed] = answered(
      asks('as_of', { date: '2022-01-06', outcome: 1 }),
      then,
    ).next;
    expect(status).toBe('status of outcome 1');
    expect(changed).toBe('changes in outcome 1 since 7 Jan 2022');
  });

  it.each(['on 6 January', 'as at 6 jan 2022', '2022-01-06', 'on the 6th of January'])(
    'said as a date ("%s") is not explained',
    (period) => {
      const said = answerInWords(answered(asks('as_of', { date: '2022-01-06', period }), then));
      expect(said.join('\n')).not.toContain('Understood as');
    },
  );

  it('ends no title in the middle', () => {
    const [first, ...others] = PLAN.outcomes;
    if (first === undefined) throw new Error('The plan has an outcome');
    const state = stateOf({ ...PLAN, outcomes: [{ ...first, title: 'Homes.' }, ...others] });
    const answer = answered(asks('as_of', { date: '2022-01-06', outcome: 1 }), { ...then, state });
    expect(answer.title).toBe('Outcome 1: Homes, as it stood on 6 January 2022');
  });

  it('says which day a meeting was understood as', () => {
    const slots = { date: '2022-01-06', period: 'the January Board' };
    expect(answerInWords(answered(asks('as_of', slots), then)).join('\n')).toContain(
      'Understood as: the January Board: 6 January 2022',
    );
  });

  it.each<[string, Slots, string]>([
    [
      'to come',
      { date: '2022-01-19' },
      'future-date: 19 January 2022 has not come yet (today is 18',
    ],
    [
      'of a meeting nobody noted',
      { period: 'the last Board' },
      'The day of "the last Board" is not',
    ],
    [
      'not said',
      {},
      'It is not clear which day is meant. Tell me the date, as in "status of the plan',
    ],
  ])('%s is refused', (_, slots, sentence) => {
    expect(refused(slots)).toContain(sentence);
  });

  it('on which a milestone was not in the plan yet says so', () => {
    const added = buildPlan([...SPECS, { ref: '4.1.3', outcome: 4 }]);
    const later = {
      state: stateOf(PLAN, [['2022-01-14', importOf(added)]]),
      day: day('2022-01-18'),
    };
    const slots = { date: '2022-01-06', ref: '4.1.3' };
    expect(refused(slots, { ...then, now: later })).toContain(
      '4.1.3 was not in the plan on 6 January 2022',
    );
  });
});

describe('only some of the milestones, on a day that has passed', () => {
  const happened: readonly Happening<PlanEvent>[] = [
    ['2022-01-05', report({ rag: 'amber', help: 'Two posts.' })],
    ['2022-01-14', report({ rag: 'blue' })],
  ];
  const then = askingOf(stateOf(PLAN, happened.slice(0, 1)), {
    day: day('2022-01-12'),
    now: { state: stateOf(PLAN, happened), day: day('2022-01-18') },
  });

  it.each<[Slots, string]>([
    [{ state: 'overdue' }, 'On 12 January 2022: 1 of 4 milestones is overdue; the latest update'],
    [{ state: 'not_reported' }, 'On 12 January 2022: 3 of 4 milestones have no report yet;'],
    [{ state: 'help_needed' }, 'On 12 January 2022: Help is asked for on 1 of 4 milestones'],
    [{ state: 'due' }, 'On 12 January 2022: 1 of 4 milestones is due in the next 14 days'],
    [{ rag: 'amber' }, 'On 12 January 2022: 1 of 4 milestones is rated AMBER;'],
  ])('%j', (slots, said) => {
    const answer = answered(asks('as_of', { ...slots, date: '2022-01-12' }), then);
    expect(answer.summary).toContain(said);
  });
});
